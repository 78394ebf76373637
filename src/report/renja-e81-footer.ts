// Foot of form E.81: means and their predikat below columns 12 and 14, then what helped, what hindered and what is to be done.
import type { Decimal } from 'decimal.js'
import type { Text } from '../diagnostic.ts'
import { Desimal, rataCapaian } from '../figures/index.ts'
import type { Capaian } from '../figures/types.ts'
import { type AnnexInput, type Cell, type Formula, makeTable, type Table } from './annex.ts'
import { provisionalIf } from './antar-tahun.ts'
import { capaian, kategori, percent, text } from './cell.ts'
import { capaianFormula, cell, meanFormula, share } from './formula.ts'
import { factorsOf } from './lkjip-faktor.ts'
import { originalOf } from './original.ts'
import type { E81 } from './renja-e81-figures.ts'
import type { NodeRow } from './rows.ts'
import { withTotal } from './total.ts'

const words = {
  mean: { id: 'Rata-rata capaian kinerja (%)', en: 'Mean achievement (%)' },
  predikat: { id: 'Predikat kinerja', en: 'Grade of the performance' },
  pendorong: { id: 'Faktor pendorong keberhasilan kinerja', en: 'What helped the performance' },
  penghambat: { id: 'Faktor penghambat pencapaian kinerja', en: 'What hindered the performance' },
  triwulan: {
    id: 'Tindak lanjut yang diperlukan dalam triwulan berikutnya',
    en: 'Follow-up needed in the next quarter',
  },
  rkpd: {
    id: 'Tindak lanjut yang diperlukan dalam Renja/RKPD berikutnya',
    en: 'Follow-up needed in the next Renja/RKPD',
  },
} satisfies Record<string, Text>

/** The table with its two rows of means. */
export function withFooter(table: Table, rows: readonly NodeRow[], figures: E81, input: AnnexInput): Table {
  const { language } = input
  const [year, period] = [yearMean(rows, figures, input), periodMean(rows, figures, input)]
  const span = table.columns.findIndex(({ key }) => key === 'k12')
  const means = withTotal(
    table,
    words.mean[language],
    span,
    {
      k12: capaian(year.mean, year.formula),
      rp12: moneyMean(rows, ({ key, node }) => {
        const { renja } = figures.uang(node)
        if (renja.planned === null) return null
        return { value: renja.absorption, complete: true, formula: share(cell(key, 'rp12'), cell(key, 'rp7')) }
      }),
      k14: capaian(period.mean, period.formula),
      rp14: moneyMean(rows, ({ key, node }) => {
        const { target, total, tingkat } = figures.uang(node)
        if (target.jumlah === null) return null
        const complete = target.kurang.length + total.kurang.length === 0
        return { value: tingkat, complete, formula: cell(key, 'rp14') }
      }),
    },
    'mean',
  )
  const grades = { k12: kategori(year.mean, language), k14: kategori(period.mean, language) }
  return withTotal(means, words.predikat[language], span, grades, 'predikat')
}

interface Mean {
  readonly mean: Capaian
  readonly formula?: Formula
}

/** Of column 12 against column 7, each by its indikator's own formula. */
function yearMean(rows: readonly NodeRow[], { kinerja }: E81, { plan }: AnnexInput): Mean {
  const floor = new Desimal(plan.rencana.capaian.batasBawah)
  const parts = rows.flatMap(({ key, indikator }) => {
    if (indikator === null) return []
    const { rumus, capaianTahun, targetTahun, realisasi } = kinerja(indikator).renja
    const cells = { target: cell(key, 'k7'), realisasi: cell(key, 'k12') }
    return [{ capaian: capaianTahun, formula: capaianFormula(rumus, targetTahun, realisasi, cells, floor) }]
  })
  return meanOf(parts, plan.rencana)
}

/** Of column 14. */
function periodMean(rows: readonly NodeRow[], { kinerja }: E81, { plan }: AnnexInput): Mean {
  const parts = rows.flatMap(({ key, indikator }) => {
    return indikator === null ? [] : [{ capaian: kinerja(indikator).tingkat, formula: cell(key, 'k14') }]
  })
  return meanOf(parts, plan.rencana)
}

interface Part {
  readonly capaian: Capaian
  readonly formula: Formula | undefined
}

function meanOf(parts: readonly Part[], rencana: AnnexInput['plan']['rencana']): Mean {
  const mean = rataCapaian(
    parts.map(({ capaian }) => ({ capaian, bobot: null })),
    rencana,
  )
  const cap = rencana.capaian.batasRataRata
  const used = parts.filter(({ capaian }) => capaian.persen !== null).map(({ formula }) => formula)
  const formula = meanFormula(used, cap === null ? null : new Desimal(cap))
  return formula === undefined ? { mean } : { mean, formula }
}

interface Money {
  readonly value: Decimal | null
  readonly complete: boolean
  readonly formula: Formula
}

/** Mean of percentages of money, a node once; provisional where one is missing or incomplete. */
function moneyMean(rows: readonly NodeRow[], of: (row: NodeRow) => Money | null): Cell {
  const nodes = rows.filter(({ node }, index) => rows[index - 1]?.node !== node)
  const all = nodes.flatMap((row) => of(row) ?? [])
  const known = all.flatMap(({ value, formula }) => (value === null ? [] : [{ value, formula }]))
  if (known.length === 0) return { kind: 'empty' }
  const mean = known.reduce((sum, { value }) => sum.plus(value), new Desimal(0)).div(known.length)
  const formula = meanFormula(
    known.map((one) => one.formula),
    null,
  )
  return provisionalIf(known.length < all.length || all.some(({ complete }) => !complete), percent(mean, formula))
}

/** What was reported with the actuals; a line left open to write on where nothing was. */
export function factors(input: AnnexInput, rows: readonly NodeRow[]): Table {
  const { plan, figures, language } = input
  const indikator = new Map(
    rows.toReversed().flatMap((row) => (row.indikator ? [[originalOf(plan, row.indikator), row.indikator]] : [])),
  )
  const reported = [...indikator].toReversed().map(([asli, { nama }]) => ({ nama, texts: factorsOf(input, asli) }))
  const said = (kind: 'pendukung' | 'kendala' | 'tindakLanjut') => {
    const all = reported.flatMap(({ nama, texts }) => texts[kind].map((one) => `${nama}: ${one}`))
    return all.length === 0 ? [null] : all
  }
  // What is to be done is reported with a quarter: after the last one, it is for the next year's plan.
  const done = figures.masa.until === 'tw4'
  const items = [
    ...said('pendukung').map((line) => ({ label: words.pendorong, line })),
    ...said('kendala').map((line) => ({ label: words.penghambat, line })),
    ...(done ? [null] : said('tindakLanjut')).map((line) => ({ label: words.triwulan, line })),
    ...(done ? said('tindakLanjut') : [null]).map((line) => ({ label: words.rkpd, line })),
  ]
  return makeTable(
    items,
    [
      {
        key: 'label',
        title: '',
        width: 73,
        merge: ({ label }) => label,
        cell: ({ label }) => text(label[language]),
      },
      { key: 'line', title: '', width: 240, cell: ({ line }) => (line === null ? { kind: 'blank' } : text(line)) },
    ],
    { header: false },
  )
}
