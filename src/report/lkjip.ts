// Capaian LKjIP: the year against the year before, the end of the Renstra and the nation; what helped and hindered; efficiency.
import { fill, type Text } from '../diagnostic.ts'
import {
  adaIsi,
  capaianDari,
  Desimal,
  konsolidasiOf,
  pengaliOf,
  rumusCapaianOf,
  samaAngka,
  targetSampai,
} from '../figures/index.ts'
import type { Angka, Capaian, Figures, FiguresIndikator, Operan } from '../figures/types.ts'
import { samakan } from '../plan/satuan.ts'
import type { Indikator, Node } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, makeTable, type Table } from './annex.ts'
import { capaian, cellText, kategori, text, value } from './cell.ts'
import { capaianFormula, cell, rollupFormula } from './formula.ts'
import { shownNodes } from './heading.ts'
import { efficiencyTable } from './lkjip-efisiensi.ts'
import { factorTable } from './lkjip-faktor.ts'
import { originalOf } from './original.ts'
import { aboutRow, type NodeRow, nodeColumn, nodeRows, numberColumn, ofIndikator } from './rows.ts'
import { targetNotes, wholeYear } from './tahunan.ts'
import { quarters } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  target: { id: 'Target {year}', en: 'Target {year}' },
  realisasi: { id: 'Realisasi {year}', en: 'Actual {year}' },
  capaian: { id: 'Capaian {year} (%)', en: 'Achievement {year} (%)' },
  akhir: { id: 'Target akhir Renstra', en: 'Target at the End of the Renstra' },
  capaianAkhir: {
    id: 'Capaian terhadap akhir Renstra (%)',
    en: 'Achievement against the End of the Renstra (%)',
  },
  nasional: { id: 'Pembanding Nasional', en: 'National Benchmark' },
  kategori: { id: 'Kategori', en: 'Category' },
} satisfies Record<string, Text>

const words = {
  rows: {
    id: 'Dimuat: semua indikator sasaran level 0 dan 1, dan di bawahnya yang ditandai IKU; bila tidak ada, indikator level tertinggi yang dipilih.',
    en: 'Listed: all indicators of levels 0 and 1, and those below that are marked IKU; where there are none, those of the highest level chosen.',
  },
  running: {
    id: 'Tahun {year} belum selesai: realisasi s.d. {tw} dibandingkan dengan target setahun, capaian dan kategorinya dapat berubah.',
    en: 'The year {year} is not over: actuals to {tw} stand against the target of the whole year, the achievement and its category may change.',
  },
  category: { id: 'Kategori menurut capaian {year}.', en: 'Category by the achievement of {year}.' },
  end: {
    id: 'Target akhir Renstra: target {akhir} menurut Renstra; capaiannya dihitung dari realisasi {year} dengan rumus capaian indikator.',
    en: "Target at the end of the Renstra: the Renstra's of {akhir}; its achievement is that of the actual of {year} by the indicator's formula.",
  },
  endOther: {
    id: 'Tanpa target Renstra {akhir}, yang dipakai target yang berlaku pada tahun itu: {jumlah} indikator.',
    en: 'Without a target of {akhir} in the Renstra, the one that counts in that year is used: {jumlah} indicators.',
  },
  national: {
    id: 'Pembanding nasional tahun {year}; bila belum ada, yang terakhir sebelumnya, tahunnya dalam kurung.',
    en: 'National benchmark of {year}; where there is none yet, the latest before it, with its year in brackets.',
  },
  absent: {
    id: '- = belum ada atau belum dilaporkan (bukan nol). Sementara = yang jatuh tempo belum lengkap, maka tanpa kategori.',
    en: '- = absent or not reported (not zero). Provisional = what is due is incomplete, hence no category.',
  },
} satisfies Record<string, Text>

export const lkjip: AnnexDefinition = {
  name: 'lkjip',
  title: { id: 'Capaian LKjIP', en: 'LKjIP Achievements' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: (input) => rowsOf(input).some(({ indikator }) => indikator !== null),
  make(input) {
    const rows = rowsOf(input)
    const indikator = rows.flatMap((row) => row.indikator ?? [])
    const factors = factorTable(input, indikator)
    const efficiency = efficiencyTable(input)
    return {
      tables: [mainTable(input, rows), factors.table, efficiency.table],
      notes: [...notes(input, indikator), ...factors.notes, ...efficiency.notes],
    }
  },
}

/** What a performance report answers for: the sasaran of the region and of the OPD, and every main indicator. */
function rowsOf(input: AnnexInput): readonly NodeRow[] {
  const { plan, figures } = input
  const nodes = shownNodes(input)
  const inForce = ({ indikator }: Node) => indikator.filter(({ id }) => figures.indikator.has(id))
  const main = nodeRows(nodes, (node) => {
    const iku = inForce(node).filter((one) => originalOf(plan, one).iku)
    return node.level <= 1 ? inForce(node) : iku.length > 0 ? iku : null
  })
  if (main.some(({ indikator }) => indikator !== null)) return main
  const top = nodes.reduce((least, node) => (inForce(node).length > 0 ? Math.min(least, node.level) : least), 5)
  return nodeRows(nodes, (node) => (node.level === top ? inForce(node) : null))
}

function mainTable(input: AnnexInput, rows: readonly NodeRow[]): Table {
  const { plan, figures, language } = input
  const { year } = figures.masa
  const ofYear = new Set([`target-${year}`, `realisasi-${year}`, `capaian-${year}`, 'kategori'])
  const several = new Set(rows.map(({ node }) => keyOf(node.instansi))).size > 1
  return makeTable(
    rows,
    [
      numberColumn(titles.no[language]),
      nodeColumn(titles.sasaran[language], 24),
      {
        key: 'indikator',
        title: titles.indikator[language],
        width: 26,
        cell: ofIndikator(({ nama }) => text(nama)),
      },
      {
        key: 'satuan',
        title: titles.satuan[language],
        width: 9,
        align: 'center',
        cell: ofIndikator((indikator) => text(originalOf(plan, indikator).satuan)),
      },
      ...yearColumns(input, rows, wholeYear(input, year - 1)),
      ...yearColumns(input, rows, figures),
      ...endColumns(input),
      {
        key: 'nasional',
        title: titles.nasional[language],
        ...number,
        width: 12,
        cell: ofIndikator((indikator) => nationalCell(input, indikator)),
      },
      {
        key: 'kategori',
        title: titles.kategori[language],
        width: 12,
        align: 'center',
        cell: ofIndikator(({ id }) => kategori(figures.indikator.get(id)!.capaianTahun, language)),
      },
    ],
    {
      main: true,
      frozenColumns: 3,
      about: (row, column) => (ofYear.has(column) ? aboutRow(row) : null),
      ...(several && {
        band: {
          of: ({ node }) => keyOf(node.instansi),
          cell: ({ node }) => (node.instansi === null ? null : text(node.instansi)),
        },
      }),
    },
  )
}

const number = { width: 9, align: 'right' } as const

/** Target, actual and achievement of a year: against the whole year's target, which is the one of the title. */
function yearColumns(
  { plan, language }: AnnexInput,
  rows: readonly NodeRow[],
  figures: Figures,
): readonly ColumnOf<NodeRow>[] {
  const { year } = figures.masa
  const floor = new Desimal(plan.rencana.capaian.batasBawah)
  const rowOf = new Map<unknown, NodeRow>(rows.map((row) => [row.indikator, row]))
  const own = (cell: (own: FiguresIndikator, row: NodeRow) => Cell) => {
    return ofIndikator(({ id }, row) => {
      const found = figures.indikator.get(id)
      return found === undefined ? { kind: 'empty' } : cell(found, row)
    })
  }
  /** With the cells that it was rolled up from where all of those stand in this table. */
  const figure = (which: 'targetTahun' | 'realisasi', column: string) => {
    return own((own) => {
      const cellOf = ({ sumber, angka }: Operan) => {
        const row = rowOf.get(sumber)
        const operand = row && figures.indikator.get(row.indikator!.id)
        // A yes or no stands there as a word.
        const usable = operand !== undefined && samaAngka(operand[which], angka) && operand.rumus !== 'ya-tidak'
        return usable && angka.nilai?.jenis === 'angka' ? cell(row!.key, column) : undefined
      }
      const formula = rollupFormula(own.indikator, own[which], pengaliOf(own.indikator, plan.rencana), cellOf)
      return marked(value(own, own[which].nilai, language, formula), own[which])
    })
  }
  const [target, realisasi] = [`target-${year}`, `realisasi-${year}`]
  const title = (text: Text) => fill(text, { year }, language)
  return [
    { key: target, title: title(titles.target), ...number, cell: figure('targetTahun', target) },
    { key: realisasi, title: title(titles.realisasi), ...number, cell: figure('realisasi', realisasi) },
    {
      key: `capaian-${year}`,
      title: title(titles.capaian),
      ...number,
      cell: own((own, { key }) => {
        const cells = { target: cell(key, target), realisasi: cell(key, realisasi) }
        return capaian(own.capaianTahun, capaianFormula(own.rumus, own.targetTahun, own.realisasi, cells, floor))
      }),
    },
  ]
}

function endColumns(input: AnnexInput): readonly ColumnOf<NodeRow>[] {
  const { plan, figures, language } = input
  const { rencana } = plan
  const realisasi = `realisasi-${figures.masa.year}`
  return [
    {
      key: 'akhir',
      title: titles.akhir[language],
      ...number,
      width: 11,
      cell: ofIndikator((indikator) => {
        const { angka } = endTarget(input, indikator)
        const rumus = rumusCapaianOf(originalOf(plan, indikator), angka.nilai, rencana)
        return marked(value({ rumus }, angka.nilai, language), angka)
      }),
    },
    {
      key: 'capaian-akhir',
      title: titles.capaianAkhir[language],
      ...number,
      width: 12,
      cell: ofIndikator((indikator, { key }) => {
        const { angka } = endTarget(input, indikator)
        const asli = originalOf(plan, indikator)
        const actual = figures.indikator.get(indikator.id)!.realisasi
        const formula = capaianFormula(
          rumusCapaianOf(asli, angka.nilai, rencana),
          angka,
          actual,
          { target: cell(key, 'akhir'), realisasi: cell(key, realisasi) },
          new Desimal(rencana.capaian.batasBawah),
        )
        return capaian(capaianDari(asli, angka, actual, rencana), formula)
      }),
    },
  ]
}

/** The Renstra's target of its last year; where it has none, the one that counts in that year. */
function endTarget(input: AnnexInput, indikator: Indikator): { readonly angka: Angka; readonly renstra: boolean } {
  const year = input.plan.tahun.at(-1)
  const own = year === undefined ? undefined : wholeYear(input, year).indikator.get(indikator.id)
  if (year === undefined || own === undefined) return { angka: none, renstra: true }
  const asli = originalOf(input.plan, indikator)
  const tahunan = asli.target.get(year)
  if (adaIsi(tahunan)) return { angka: targetSampai(tahunan, konsolidasiOf(asli), 4), renstra: true }
  return { angka: own.targetTahun, renstra: own.targetTahun.nilai === null }
}

const none: Angka = { nilai: null, alasan: 'target-kosong', sementara: false, asal: null }

/** The year's, else the latest before it with its year. */
function nationalCell({ plan, figures, language }: AnnexInput, indikator: Indikator): Cell {
  const { year } = figures.masa
  const asli = originalOf(plan, indikator)
  const years = [...(asli.pembanding.get('nasional') ?? [])]
  const found = years
    .filter(([one, tahunan]) => one <= year && adaIsi(tahunan))
    .toSorted(([one], [other]) => other - one)[0]
  if (found === undefined) return { kind: 'empty' }
  const { nilai } = targetSampai(found[1], konsolidasiOf(asli), 4)
  const shown = value({ rumus: rumusCapaianOf(asli, nilai, plan.rencana) }, nilai, language)
  return found[0] === year || nilai === null ? shown : text(`${cellText(shown, language)} (${found[0]})`)
}

/** A figure that something due is missing from. */
function marked(cell: Cell, { sementara }: Pick<Capaian, 'sementara'>): Cell {
  return sementara && cell.kind !== 'empty' ? { ...cell, role: 'provisional' } : cell
}

function notes(input: AnnexInput, indikator: readonly Indikator[]): readonly string[] {
  const { plan, figures, language } = input
  const { year, until } = figures.masa
  const akhir = plan.tahun.at(-1)
  const say = (text: Text, args: Parameters<typeof fill>[1] = {}) => fill(text, { year, ...args }, language)
  const other = indikator.filter((one) => !endTarget(input, one).renstra).length
  return [
    say(words.rows),
    ...targetNotes(input, indikator, [year - 1, year]),
    ...(until === 'tw4' ? [] : [say(words.running, { tw: quarters[until] })]),
    say(words.category),
    ...(akhir === undefined ? [] : [say(words.end, { akhir })]),
    ...(akhir === undefined || other === 0 ? [] : [say(words.endOther, { akhir, jumlah: other })]),
    say(words.national),
    say(words.absent),
  ]
}

const keyOf = (instansi: string | null): string => (instansi === null ? '' : samakan(instansi))
