// A worksheet of the evaluator (KKE) as a table: its columns, a column a criterion, live sums, and what each mark rests on.

import type { Decimal } from 'decimal.js'
import { fill, type Text } from '../diagnostic.ts'
import { Desimal } from '../figures/decimal.ts'
import {
  type AnnexBody,
  type AnnexInput,
  type Cell,
  type ColumnOf,
  makeTable,
  type Role,
  type Row,
  type Table,
} from './annex.ts'
import { count, percent, text } from './cell.ts'
import { cell, share, sum } from './formula.ts'
import { type Criterion, type Judged, judgedOf, type Mark, type Marks, marksOf, nameOf, yearsOf } from './kke-marks.ts'
import type { NodeRow } from './rows.ts'
import { reasons } from './words.ts'

const words = {
  indikator: { id: 'Indikator', en: 'Indicator' },
  judge: { id: 'perlu penilaian', en: 'needs judgement' },
  jumlah: { id: 'Jumlah', en: 'Sum' },
  persentase: { id: 'Persentase (%)', en: 'Percentage (%)' },
  provisional: { id: '{label} (sementara)', en: '{label} (provisional)' },
  remarks: { id: 'Keterangan', en: 'Remarks' },
  assessed: { id: '{ada} dari {semua} dinilai', en: '{ada} of {semua} assessed' },
  prefilled: {
    id: 'Kertas kerja ini terisi awal oleh pohon; evaluatorlah yang memutuskan. 1 = terpenuhi, 0 = tidak terpenuhi menurut isi rencana; perlu penilaian = tidak dapat dipastikan dari rencana (bukan 0): gantilah dengan angka, jumlahnya mengikuti.',
    en: 'This worksheet is prefilled by pohon; the evaluator decides. 1 = fulfilled, 0 = not fulfilled by what the plan says; needs judgement = the plan cannot tell (not 0): write a number over it, the sums follow.',
  },
  lowerBound: {
    id: 'Selama masih ada yang perlu penilaian, jumlah dan persentase sementara: yang belum dinilai belum dihitung sebagai terpenuhi.',
    en: 'While anything needs judgement, sums and percentages are provisional: what is not assessed does not count as fulfilled.',
  },
  absent: {
    id: 'Sasaran tanpa indikator yang berlaku tahun {year} bernilai 0. Nilai 1 menjadi perlu penilaian bila temuan meragukannya (disebut di Keterangan).',
    en: 'A sasaran without an indikator in force in {year} has 0. A 1 becomes a matter of judgement where a finding casts doubt on it (named in the remarks).',
  },
} satisfies Record<string, Text>

export interface Worksheet {
  readonly rows: readonly NodeRow[]
  /** Columns before the marks. */
  readonly columns: readonly ColumnOf<NodeRow>[]
  /** Added up in a column of their own where there are several. */
  readonly criteria: readonly Criterion[]
  /** Stands behind the sum, and is no part of it. */
  readonly aside?: Criterion
  /** Of sums, where marks between 0 and 1 are usual. */
  readonly decimals?: number
  /** What else a row's remarks say. */
  remarks?(of: Judged): readonly (string | null)[]
  readonly notes: readonly string[]
}

/** Number of the row, where the form has no column for the sasaran. */
export const rowNumber: ColumnOf<NodeRow> = {
  key: 'no',
  title: 'No',
  width: 5,
  align: 'center',
  cell: ({ key }) => count(Number(key) + 1),
}

/** The indikator with its satuan. */
export function indikatorColumn(input: AnnexInput, width: number): ColumnOf<NodeRow> {
  return {
    key: 'indikator',
    title: words.indikator[input.language],
    width,
    cell: (row) => {
      const of = judgedOf(input, row)
      return text(of && nameOf(of))
    },
  }
}

/** The same in the colour of its level, where the form has no column for the sasaran; that one's name where there is no indikator. */
export function leadingColumn(input: AnnexInput, width: number): ColumnOf<NodeRow> {
  const plain = indikatorColumn(input, width)
  return {
    ...plain,
    cell: (row) => {
      const { node, indikator } = row
      return indikator === null ? text(`${node.teks}: -`, node.level) : { ...plain.cell(row), role: node.level }
    },
  }
}

export function worksheet(input: AnnexInput, sheet: Worksheet): AnnexBody {
  const { language } = input
  const { rows, criteria, aside } = sheet
  const all = aside === undefined ? criteria : [...criteria, aside]
  const marks = marksOf(input, rows, all)
  const column = (criterion: Criterion): ColumnOf<NodeRow> => ({
    key: criterion.key,
    title: criterion.title[language],
    width: 10,
    align: 'center',
    cell: ({ key }) => markCell(marks.get(key)!.get(criterion)!, input),
  })
  const sumColumn: ColumnOf<NodeRow> = {
    key: 'jumlah',
    title: words.jumlah[language],
    width: 9,
    align: 'center',
    cell: ({ key }) => {
      const scores = criteria.map((criterion) => marks.get(key)!.get(criterion)!.score)
      const formula = sum(criteria.map((criterion) => cell(key, criterion.key)))
      return count(scores.filter((score) => score === 1).length, formula, provisionalIf(scores.includes(null)))
    },
  }
  const table = makeTable<NodeRow>(
    rows,
    [
      ...sheet.columns,
      ...criteria.map(column),
      ...(criteria.length > 1 ? [sumColumn] : []),
      ...(aside === undefined ? [] : [column(aside)]),
      {
        key: 'keterangan',
        title: words.remarks[language],
        width: 44,
        cell: (row) => text(remarksOf(input, sheet, row, marks.get(row.key)!, all)),
      },
    ],
    { main: true, frozenColumns: 2 },
  )
  const tests = all.map(({ title, test }) => `${title[language]}: ${fill(test, yearsOf(input), language)}`)
  const general = [words.prefilled, words.lowerBound, words.absent].map((text) => fill(text, yearsOf(input), language))
  return { tables: [withSums(table, sheet, marks, input)], notes: [...general, ...tests, ...sheet.notes] }
}

const provisionalIf = (isOpen: boolean) => (isOpen ? ('provisional' as const) : undefined)

function markCell({ score }: Mark, { language }: AnnexInput): Cell {
  return score === null ? text(words.judge[language], 'provisional') : count(score)
}

/** How much of the row is assessed, then what each mark rests on, the same reason once. */
function remarksOf(
  input: AnnexInput,
  { criteria, remarks }: Worksheet,
  row: NodeRow,
  marks: ReadonlyMap<Criterion, Mark>,
  all: readonly Criterion[],
): string {
  const of = judgedOf(input, row)
  if (of === null) return reasons['tanpa-indikator'][input.language]
  const done = criteria.filter((one) => marks.get(one)!.score !== null).length
  const titles = new Map<string, string[]>()
  for (const one of all) {
    const { why } = marks.get(one)!
    if (why !== null) titles.set(why, [...(titles.get(why) ?? []), one.title[input.language]])
  }
  return [
    ...(remarks?.(of) ?? []).filter((part) => part !== null),
    ...(criteria.length === 1 || done === criteria.length ? [] : [assessed(done, criteria.length, input)]),
    ...[...titles].map(([why, names]) => `${names.join(', ')}: ${why}`),
  ].join('\n')
}

const assessed = (ada: number, semua: number, { language }: AnnexInput) =>
  fill(words.assessed, { ada, semua }, language)

/** Two rows more: the sum of each column of marks, and its share of what could be reached. */
function withSums(
  table: Table,
  { columns, criteria, aside, decimals = 0 }: Worksheet,
  marks: Marks,
  input: AnnexInput,
): Table {
  const { rows } = table
  if (rows.length === 0) return table
  const keys = [...marks.keys()]
  const scoresOf = (of: readonly Criterion[]) => keys.flatMap((key) => of.map((one) => marks.get(key)!.get(one)!.score))
  const summed = [
    ...[...criteria, ...(aside === undefined ? [] : [aside])].map((one) => ({ key: one.key, scores: scoresOf([one]) })),
    ...(criteria.length > 1 ? [{ key: 'jumlah', scores: scoresOf(criteria) }] : []),
  ]
  const scores = summed.flatMap((one) => (one.key === 'jumlah' ? [] : one.scores))
  const left = scores.includes(null)
  const row = (key: string, label: Text, cells: ReadonlyMap<string, Cell>): Row => {
    const title = left ? fill(words.provisional, { label }, input.language) : label[input.language]
    return {
      key,
      cells: table.columns.map((column, index): Cell => {
        return index === 0 ? text(title, 'total') : (cells.get(column.key) ?? { kind: 'blank', role: 'total' })
      }),
    }
  }
  const cellsOf = (make: (reached: Decimal, all: number, key: string, role: Role) => Cell) => {
    return summed.map(({ key, scores }): [string, Cell] => {
      const reached = new Desimal(scores.filter((score) => score === 1).length)
      return [key, make(reached, scores.length, key, scores.includes(null) ? 'provisional' : 'total')]
    })
  }
  const sums = cellsOf((value, _, key, role) => {
    return { kind: 'number', value, decimals, formula: sum(rows.map((row) => cell(row.key, key))), role }
  })
  const shares = cellsOf((reached, all, key, role) => {
    const formula = share(cell('jumlah', key), { op: 'number', value: new Desimal(all) })
    return percent(reached.times(100).div(all), formula, role)
  })
  const done = scores.filter((score) => score !== null).length
  const remark: [string, Cell] = ['keterangan', text(assessed(done, scores.length, input), 'total')]
  const merge = (row: number) => ({ row, column: 0, rows: 1, columns: columns.length })
  return {
    ...table,
    rows: [
      ...rows,
      row('jumlah', words.jumlah, new Map([...sums, remark])),
      row('persentase', words.persentase, new Map(shares)),
    ],
    merges: [...table.merges, merge(rows.length), merge(rows.length + 1)],
  }
}
