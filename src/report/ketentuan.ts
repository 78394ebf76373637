// By which rules figures were made: the capaian formulas in use, floor, cap, rounding, means, and the scale of kategori.
import { fill, type Language, type Text } from '../diagnostic.ts'
import { Desimal } from '../figures/decimal.ts'
import type { Band, RumusCapaian } from '../plan/types.ts'
import { type AnnexInput, makeTable, type Table } from './annex.ts'
import { bandRole, count, formatNumber, text } from './cell.ts'
import { shownNodes } from './heading.ts'
import { pairs } from './pairs.ts'
import { capaianFormulas } from './words.ts'

const words = {
  indicators: { id: 'Indikator', en: 'Indicators' },
  rules: { id: 'Ketentuan Perhitungan', en: 'Rules of Calculation' },
  rule: { id: 'Rumus Capaian', en: 'Achievement Formula' },
  formula: { id: 'Perhitungan (R realisasi, T target)', en: 'Calculation (R actual, T target)' },
  floor: { id: 'Batas bawah capaian (%)', en: 'Floor of achievement (%)' },
  cap: { id: 'Batas atas dalam rata-rata (%)', en: 'Cap within means (%)' },
  none: { id: 'tidak ada', en: 'none' },
  rounding: { id: 'Pembulatan', en: 'Rounding' },
  roundingHow: {
    id: 'dihitung tanpa pembulatan; ditampilkan 2 desimal, setengah ke atas',
    en: 'calculated unrounded; shown with 2 decimals, half up',
  },
  means: { id: 'Rata-rata', en: 'Means' },
  meansHow: {
    id: 'capaian sasaran: rata-rata (berbobot bila ada bobot) indikatornya; capaian OPD: rata-rata indikator level 1',
    en: 'objective: mean (weighted where weights are given) of its indicators; agency: mean of its indicators at level 1',
  },
  scale: { id: 'Skala Kategori: {nama}', en: 'Scale of Categories: {nama}' },
  band: { id: 'Kategori', en: 'Category' },
  bounds: { id: 'Capaian (%)', en: 'Achievement (%)' },
} satisfies Record<string, Text>

/** The capaian formulas that shown indikator use, and how many. */
export function perFormula(input: AnnexInput): Table {
  const { figures, language } = input
  const uses = new Map<RumusCapaian, number>()
  for (const { indikator } of shownNodes(input)) {
    for (const { id } of indikator) {
      const rumus = figures.indikator.get(id)?.rumus
      if (rumus !== undefined) uses.set(rumus, (uses.get(rumus) ?? 0) + 1)
    }
  }
  const inUse = (Object.keys(capaianFormulas) as RumusCapaian[]).filter((rumus) => uses.has(rumus))
  return makeTable<RumusCapaian>(
    inUse,
    [
      { key: 'rumus', title: words.rule[language], width: 28, cell: (rumus) => text(rumus) },
      {
        key: 'formula',
        title: words.formula[language],
        width: 42,
        cell: (rumus) => text(capaianFormulas[rumus][language]),
      },
      {
        key: 'uses',
        title: words.indicators[language],
        width: 10,
        align: 'right',
        cell: (rumus) => count(uses.get(rumus)!),
      },
    ],
    { title: words.rules[language] },
  )
}

/** What is the same for all figures. */
export function settings(input: AnnexInput): Table {
  const { plan, language } = input
  const { batasBawah, batasRataRata } = plan.rencana.capaian
  return pairs(
    [
      [words.floor, number(batasBawah, language)],
      [words.cap, batasRataRata === null ? words.none[language] : number(batasRataRata, language)],
      [words.rounding, words.roundingHow[language]],
      [words.means, words.meansHow[language]],
    ],
    language,
  )
}

/** The bands from the highest down, each with its own bound and that of the one above it. */
export function perBand({ plan, language }: AnnexInput): Table {
  const { nama, bands } = plan.rencana.kategori
  const falling = bands.toSorted((one, other) => compareBounds(other, one))
  return makeTable(
    falling.map((band, index) => ({ band, above: falling[index - 1] })),
    [
      { key: 'band', title: words.band[language], width: 28, cell: ({ band }) => text(band.nama, bandRole(band)) },
      {
        key: 'bounds',
        title: words.bounds[language],
        width: 22,
        cell: ({ band, above }) => text(bounds(band, above, language)),
      },
    ],
    { title: fill(words.scale, { nama }, language) },
  )
}

function compareBounds(one: Band, other: Band): number {
  return Number(one.bawah ?? Number.NEGATIVE_INFINITY) - Number(other.bawah ?? Number.NEGATIVE_INFINITY)
}

/** `> 75 – ≤ 90`. */
function bounds(band: Band, above: Band | undefined, language: Language): string {
  const low = band.bawah === null ? [] : [`${band.termasuk ? '≥' : '>'} ${number(band.bawah, language)}`]
  const high = above?.bawah == null ? [] : [`${above.termasuk ? '<' : '≤'} ${number(above.bawah, language)}`]
  return [...low, ...high].join(' – ')
}

function number(written: string, language: Language): string {
  const decimal = new Desimal(written)
  return formatNumber(decimal, decimal.decimalPlaces(), language)
}
