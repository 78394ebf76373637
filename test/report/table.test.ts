// How tables are made of columns: merges, groups, full-width rows.
import { expect, test } from 'vitest'
import { type ColumnOf, makeTable } from '../../src/report/annex.ts'
import { text } from '../../src/report/cell.ts'

interface Item {
  readonly parent: string
  readonly name: string
}
const columns: readonly ColumnOf<Item>[] = [
  { key: 'parent', title: 'Parent', width: 10, merge: ({ parent }) => parent, cell: ({ parent }) => text(parent) },
  { key: 'name', title: 'Name', group: 'Group', width: 10, align: 'right', cell: ({ name }) => text(name) },
]
const items = ['a1', 'a2', 'b1', 'a3'].map((name) => ({ parent: name[0]!, name }))

test('neighbours with the same value share one cell, others do not', () => {
  const table = makeTable(items, columns)
  expect(table.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }])
  expect(table.rows.map(({ cells }) => cells[0]!.kind)).toEqual(['text', 'blank', 'text', 'text'])
  expect(table.rows.map(({ key }) => key)).toEqual(['0', '1', '2', '3'])
})

test('defaults: left, no group, header, no title', () => {
  const { columns: made, header, title, main } = makeTable(items, columns)
  expect(made).toEqual([
    { key: 'parent', title: 'Parent', group: null, width: 10, align: 'left' },
    { key: 'name', title: 'Name', group: 'Group', width: 10, align: 'right' },
  ])
  expect({ header, title, main }).toEqual({ header: true, title: null, main: false })
})

test('a full-width row comes where its value changes and ends merges; null makes none', () => {
  const band = { of: ({ name }: Item) => name > 'a1', cell: ({ name }: Item) => (name === 'a1' ? null : text('band')) }
  const table = makeTable(items, columns, { band })
  expect(table.rows.map(({ key }) => key)).toEqual(['0', 'band 1', '1', '2', '3'])
  expect(table.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }])
})

test('no items, no rows', () => {
  expect(makeTable([], columns)).toMatchObject({ rows: [], merges: [] })
})
