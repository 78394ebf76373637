// Labels and their values as a table without titles.
import type { Language, Text } from '../diagnostic.ts'
import { makeTable, type Table } from './annex.ts'
import { text } from './cell.ts'

export type Pair = readonly [label: Text, value: string | null]

export function pairs(rows: readonly Pair[], language: Language): Table {
  return makeTable(
    rows,
    [
      { key: 'label', title: '', width: 28, cell: ([label]) => text(label[language]) },
      { key: 'value', title: '', width: 52, cell: ([, value]) => text(value) },
    ],
    { header: false },
  )
}
