// The grid that a sheet is put together on: cells and merges on rows that grow with their text.
import type { Style } from 'exceljs'
import type { Cell } from '../report/annex.ts'
import { columnName as nameOfColumn } from '../source/grid.ts'
import { wrap } from './wrap.ts'
import { columnPixels, indentPixels, isIndented, type Look, lineCount, lineHeight, rulers } from './xlsx-style.ts'

export interface SheetCell extends Look {
  /** In the language of workbooks, without `=`. */
  readonly formula?: string
  /** Instead of what follows from its look. */
  readonly style?: Partial<Style>
}

export interface SheetRow {
  /** In points. */
  height: number
  /** One a column of the grid; nothing beside and between tables. */
  readonly cells: (SheetCell | undefined)[]
  /** The cells, to be changed, of a row that would make them anew each time. */
  keep?(): (SheetCell | undefined)[]
}

/** Rows and columns count from 0. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Excel's rows are no higher, in points. */
export const highestRow = 396

export interface Grid {
  /** Widths in characters. */
  readonly columns: readonly number[]
  readonly rows: SheetRow[]
  readonly merges: Area[]
  /** Rows that one page is to hold together. */
  readonly together: Pick<Area, 'row' | 'rows'>[]
  /** Notes and signatures with the rows that they must not leave: alone on a page they would not say what they belong to. */
  readonly foot: Pick<Area, 'row' | 'rows'>[]
}

/** Where each column begins, and where the last one ends, in characters. */
export function edgesOf(widths: readonly number[]): readonly number[] {
  const sums = [0]
  for (const width of widths) sums.push(sums.at(-1)! + width)
  return sums
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

export function addRow({ rows, columns }: Grid, height = 0): SheetRow {
  const row = { height, cells: columns.map(() => undefined) }
  rows.push(row)
  return row
}

export const blank: Cell = { kind: 'blank' }

/** Covered cells keep the look of what covers them, for their borders. */
export function coveredOf(cell: SheetCell): SheetCell {
  const { role } = cell.cell
  return { ...cell, cell: role === undefined ? blank : { kind: 'blank', role } }
}

/** Puts a cell over an area whose rows are there, and makes these high enough. */
export function place(grid: Grid, area: Area, cell: SheetCell): void {
  const { row, column, rows, columns } = area
  const first = grid.rows[row]!
  const height = heightOf(grid, area, cell)
  if (rows === 1 && columns === 1) {
    first.height = Math.max(first.height, height)
  } else {
    const covered = coveredOf(cell)
    for (const { cells } of grid.rows.slice(row, row + rows)) cells.fill(covered, column, column + columns)
    claim(grid, area, height)
  }
  first.cells[column] = cell
}

/** Merges an area whose rows are there, and makes these high enough together. */
export function claim(grid: Grid, area: Area, height: number): void {
  const { row, rows } = area
  const missing = Math.max(0, height - heightAt(grid, row, rows))
  if (missing > 0) grow(grid.rows.slice(row, row + rows), missing)
  grid.merges.push(area)
}

/** Each by the same, but for those that would be higher than they can be. */
function grow(rows: readonly SheetRow[], missing: number): void {
  const highest = rows.toSorted((one, other) => other.height - one.height)
  let even = missing / rows.length
  for (const [index, row] of highest.entries()) {
    if (row.height + even > highestRow) {
      const room = Math.max(0, highestRow - row.height)
      even = (even * (rows.length - index) - room) / (rows.length - index - 1)
      row.height += room
    } else row.height += even
  }
}

export function heightAt({ rows }: Grid, row: number, count: number): number {
  let height = 0
  for (let at = row; at < row + count; at++) height += rows[at]!.height
  return height
}

/** Between a text and its borders, in points. */
const padding = 3

/** What the text of a cell needs over the columns of an area. */
export function heightOf({ columns }: Grid, { column, columns: count }: Area, cell: SheetCell): number {
  return textHeight(cell, columnPixels(sum(columns.slice(column, column + count))))
}

/** What the text of a cell needs in so many pixels. */
export function textHeight(cell: SheetCell, pixels: number): number {
  const line = lineHeight(cell.part)
  if (cell.cell.kind !== 'text') return line + padding
  const { text } = cell.cell
  const width = pixels - (isIndented(cell) ? indentPixels : 0)
  return (lineCount(text, width, cell.part) ?? wrap(text, width, rulers[cell.part]).length) * line + padding
}

/** `B7` of a row and column counted from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `A`, …, `Z`, `AA` of a column counted from 0. */
export const columnName = (column: number): string => nameOfColumn(column + 1)

/** `B7:C9`. */
export const range = ({ row, column, rows, columns }: Area): string =>
  `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`
