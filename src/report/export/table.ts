// What an exported table is: columns with types and rows that are made one by one. Names are English, as in all output for machines.
import type { Finding } from '../../diagnostic.ts'
import type { Figures, Masa } from '../../figures/types.ts'
import type { Plan, Triwulan } from '../../plan/types.ts'

/** What tables are made from. */
export interface ExportInput {
  readonly plan: Plan
  /** Whose plan it is: part of every key, so that plans of several governments can stand in one table. */
  readonly name: string
  readonly figures: (masa: Masa) => Figures
  /** Years whose figures are computed. */
  readonly years: readonly number[]
  readonly until: Triwulan
  readonly findings: readonly Finding[]
  /** Hash of a finding's identity. */
  readonly fingerprint: (identity: string) => string
  /** Whether what stands in a plan file is exported. */
  readonly isShown: (file: string) => boolean
}

/** `number` is the double nearest to a value. Each may be absent: null, never 0 and never an empty text. */
export type ExportType = 'text' | 'whole' | 'number' | 'truth'

export interface ExportColumn {
  readonly name: string
  readonly type: ExportType
  /** What it says, in Indonesian, for the documentation. */
  readonly about: string
}

/** In the order of the columns. */
export type ExportRow = readonly (string | number | boolean | null)[]

export interface ExportTable {
  readonly name: string
  readonly about: string
  readonly columns: readonly ExportColumn[]
  rows(input: ExportInput): Iterable<ExportRow>
}

/** A column and where its value comes from. */
export type ColumnOf<Item> = readonly [
  name: string,
  type: ExportType,
  about: string,
  value: (item: Item, input: ExportInput) => string | number | boolean | null,
]

export function makeExportTable<Item>(
  name: string,
  about: string,
  columns: readonly ColumnOf<Item>[],
  items: (input: ExportInput) => Iterable<Item>,
): ExportTable {
  return {
    name,
    about,
    columns: columns.map(([name, type, about]) => ({ name, type, about })),
    *rows(input) {
      const ways = columns.map(([, , , value]) => value)
      for (const item of items(input)) {
        yield ways.map((value) => {
          const found = value(item, input)
          return typeof found === 'string' ? storable(found) : found
        })
      }
    },
  }
}

/** Half a pair of UTF-16 and NUL, which engines refuse, are replaced; an empty text is none. */
function storable(text: string): string | null {
  if (text === '') return null
  return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd')
}
