// The last row of a table: a label over its first columns, and live sums.
import { total } from '../figures/decimal.ts'
import type { Cell, Table } from './annex.ts'
import { text } from './cell.ts'
import { cell, mostOperands, sum } from './formula.ts'

/** The key of the row, for formulas that stand on it. */
export const totalRow = 'total'

/** The sum of a column's numbers, live where a function of spreadsheets takes that many; empty where there are none. */
export function columnSum({ columns, rows }: Table, column: string): Cell {
  const index = columns.findIndex(({ key }) => key === column)
  const parts = rows.flatMap(({ key, cells }) => {
    const part = cells[index]!
    return part.kind === 'number' ? [{ ...part, key }] : []
  })
  if (parts.length === 0) return { kind: 'empty', role: 'total' }
  return {
    kind: 'number',
    value: total(parts.map(({ value }) => value)),
    decimals: Math.max(...parts.map(({ decimals }) => decimals)),
    role: 'total',
    ...(parts.length <= mostOperands && { formula: sum(parts.map(({ key }) => cell(key, column))) }),
  }
}

/** The table with one row more; its columns without a cell here are blank, `span` of them lie under the label. */
export function withTotal(
  table: Table,
  label: string,
  span: number,
  cells: Readonly<Record<string, Cell>>,
  rowKey = totalRow,
): Table {
  const row = table.columns.map(({ key }, index): Cell => {
    return index === 0 ? text(label, 'total') : (cells[key] ?? { kind: 'blank', role: 'total' })
  })
  return {
    ...table,
    rows: [...table.rows, { key: rowKey, cells: row }],
    merges: [...table.merges, { row: table.rows.length, column: 0, rows: 1, columns: span }],
  }
}
