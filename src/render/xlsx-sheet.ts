// An annex → one sheet as a grid of cells: all its tables on the same columns, merges, pages, and formulas with addresses.
import type { Annex, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { formulaText } from './xlsx-formula.ts'
import {
  type Area,
  addRow,
  address,
  edgesOf,
  type Grid,
  heightAt,
  heightOf,
  highestRow,
  place,
  range,
  type SheetCell,
  type SheetRow,
  sum,
} from './xlsx-grid.ts'
import { paginate } from './xlsx-pages.ts'
import { addSignatures } from './xlsx-signatures.ts'
import { type Look, type Part, textWidth } from './xlsx-style.ts'

/** Rows counted from 1. */
interface Rows {
  readonly from: number
  readonly to: number
}

export interface Sheet {
  /** Widths in characters. */
  readonly columns: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly merges: readonly string[]
  /** Header of the main table. */
  readonly header: Rows | null
  /** What stands below it; absent where there is nothing. */
  readonly body?: Rows
  /** Whether the header stands on top of the further pages too. */
  readonly repeated?: boolean
  readonly frozenColumns: number
  /** Rows after which a page ends, counted from 1. */
  readonly breaks: readonly number[]
  /** In percent, where it is laid out page by page; else its width is fitted to the page's. */
  readonly scale?: number
}

/** From this height on, in points, the text of a merged cell stands at its top: its middle may be on another page. */
const tallHeight = 120

export function sheetOf({ above, title, heading, tables, notes, signatures, paper }: Annex): Sheet {
  const main = tables.find((table) => table.main)
  const widest = tables.reduce(
    (one, other) => (other.columns.length > one.columns.length ? other : one),
    tables[0] ?? empty,
  )
  const columns = widest.columns.map((column, index) => Math.max(column.width, numberWidth(widest, index)))
  const grid: Grid = { columns, rows: [], merges: [], together: [], foot: [] }
  let header: Rows | null = null
  let body: Rows | undefined
  let last = 0
  if (above !== null) addLine(grid, above, 'heading')
  addLine(grid, title, 'title')
  for (const line of heading) addLine(grid, line, 'heading')
  for (const table of tables) {
    if (table.rows.length === 0 && table !== main) continue
    addRow(grid, gap)
    const row = grid.rows.length
    if (table.title !== null) addLine(grid, table.title, 'caption')
    const starts = startsOf(table, columns)
    const from = grid.rows.length + 1
    if (table.header) addHeader(grid, table, starts)
    const to = grid.rows.length
    if (table === main) header = { from, to }
    addRows(grid, table, starts)
    if (table === main && table.rows.length > 0) body = { from: to + 1, to: grid.rows.length }
    // A title without a row below it says nothing.
    grid.together.push({ row, rows: Math.min(to + 1, grid.rows.length) - row })
    // The rows of a short table would leave its title above.
    last = table !== main && table.rows.length <= footRows ? row : Math.max(to, grid.rows.length - footRows)
  }
  if (notes.length > 0) addRow(grid, gap)
  for (const note of notes) addLine(grid, note, 'note')
  if (signatures.length > 0) addSignatures(grid, signatures)
  grid.foot.push({ row: last, rows: grid.rows.length - last })
  // Above the rows of another table it would be wrong. Where the main table itself goes on, it is needed all the same.
  const { breaks, repeated } = paginate(
    grid,
    paper,
    header,
    (end) => tables.at(-1) === main || (body !== undefined && body.to > end),
  )
  return {
    columns,
    rows: grid.rows,
    merges: grid.merges.map(range),
    header,
    ...(body && { body }),
    repeated,
    frozenColumns: main?.frozenColumns ?? 0,
    breaks,
  }
}

/** What a drawing leaves where there is no node to draw: room for title and notes. */
const empty: Pick<Table, 'columns' | 'rows'> = {
  columns: [{ key: '', title: '', group: null, width: 80, align: 'left' }],
  rows: [],
}

/** Of the last table, on the page where notes and signatures begin. */
const footRows = 2

/** Between parts of a sheet, in points. */
const gap = 6

/** Characters that the longest number of a column takes. */
function numberWidth({ rows }: Pick<Table, 'rows'>, column: number): number {
  const known = new Set<string>()
  let most = 0
  for (const { cells } of rows) {
    const cell = cells[column]!
    if (cell.kind !== 'number') continue
    const { value, decimals } = cell
    // All digits are equally wide, so numbers of one length are; rounding can make those that begin with 9 longer.
    const length = `${value.s} ${value.e} ${decimals}`
    if (known.has(length)) continue
    if (!String(value.d?.[0]).startsWith('9')) known.add(length)
    most = Math.max(most, Math.ceil((textWidth(cellText(cell, 'id'), 'body') + 8) / 7))
  }
  return most
}

/** Where each column of a table begins on the grid, and where the last one ends: as near as can be to its own widths. */
function startsOf({ columns }: Table, grid: readonly number[]): readonly number[] {
  const edges = edgesOf(grid)
  const own = edgesOf(columns.map(({ width }) => width))
  const scale = Math.min(1, edges.at(-1)! / own.at(-1)!)
  const starts = [0]
  for (let column = 1; column <= columns.length; column++) {
    const least = starts.at(-1)! + 1
    const most = grid.length - (columns.length - column)
    const wanted = own[column]! * scale
    let best = least
    for (let edge = least; edge <= most; edge++) {
      if (Math.abs(edges[edge]! - wanted) < Math.abs(edges[best]! - wanted)) best = edge
    }
    starts.push(best)
  }
  return starts
}

/** A text over the whole width. */
function addLine(grid: Grid, text: string, part: Part): void {
  addRow(grid)
  const area: Area = { row: grid.rows.length - 1, column: 0, rows: 1, columns: grid.columns.length }
  place(grid, area, { part, align: 'left', cell: { kind: 'text', text } })
}

/** One row of titles, or two where some columns stand under a group. */
function addHeader(grid: Grid, { columns }: Table, starts: readonly number[]): void {
  const grouped = columns.some(({ group }) => group !== null)
  const row = grid.rows.length
  for (let line = 0; line < (grouped ? 2 : 1); line++) addRow(grid)
  const header = (text: string): SheetCell => ({
    part: 'header',
    align: 'center',
    cell: { kind: 'text', text },
  })
  for (const [index, { title, group }] of columns.entries()) {
    const area = { row, column: starts[index]!, rows: grouped ? 2 : 1, columns: starts[index + 1]! - starts[index]! }
    if (group === null) {
      place(grid, area, header(title))
      continue
    }
    place(grid, { ...area, row: row + 1, rows: 1 }, header(title))
    if (columns[index - 1]?.group === group) continue
    const after = columns.findIndex((column, other) => other > index && column.group !== group)
    const end = starts[after === -1 ? columns.length : after]!
    place(grid, { row, column: starts[index]!, rows: 1, columns: end - starts[index]! }, header(group))
  }
}

function addRows(grid: Grid, table: Table, starts: readonly number[]): void {
  const width = table.columns.length
  const merged = new Map(table.merges.map((merge) => [merge.row * width + merge.column, merge]))
  const covered = new Set<number>()
  for (const { row, column, rows, columns } of table.merges) {
    for (let y = row; y < row + rows; y++) for (let x = column; x < column + columns; x++) covered.add(y * width + x)
  }
  const cells: TableCell[] = []
  for (const [y, row] of table.rows.entries()) {
    for (const [x, cell] of row.cells.entries()) {
      const merge = merged.get(y * width + x)
      if (merge === undefined && covered.has(y * width + x)) continue
      const [rows, columns] = merge === undefined ? [1, 1] : [merge.rows, merge.columns]
      const column = starts[x]!
      const look: Look = { part: 'body', align: columns > 1 ? 'left' : table.columns[x]!.align, cell }
      const area = { row: y, rows, column, columns: starts[x + columns]! - column, look, height: 0 }
      area.height = heightOf(grid, area, look)
      cells.push(area)
    }
  }
  const lines = linesOf(table, cells)
  const first = grid.rows.length
  const top = (row: number) => first + lines[row]!
  for (let line = 0; line < lines.at(-1)!; line++) addRow(grid)
  const rowOf = new Map(table.rows.map(({ key }, row) => [key, top(row)]))
  const columnOf = new Map(table.columns.map(({ key }, column) => [key, starts[column]!]))
  const locate = (row: string, column: string) => address(rowOf.get(row)!, columnOf.get(column)!)
  const put = ({ row, rows, column, columns, look, height }: TableCell, tall: boolean) => {
    const { part, align, cell } = look
    const area: Area = { row: top(row), rows: top(row + rows) - top(row), column, columns }
    const formula = cell.kind === 'number' && cell.formula
    const placed = { part, align, cell, tall }
    place(grid, area, formula ? { ...placed, formula: formulaText(formula, locate) } : placed, height)
  }
  const single = ({ row, rows }: TableCell) => rows === 1 && top(row + 1) - top(row) === 1
  for (const cell of cells.filter(single)) put(cell, false)
  // Merged cells last and the small ones first: they share the height that their rows already have.
  const merges = cells.filter((cell) => !single(cell)).toSorted((one, other) => one.rows - other.rows)
  const tall = merges.some(({ row, rows, height }) => {
    return Math.max(height, heightAt(grid, top(row), top(row + rows) - top(row))) > tallHeight
  })
  for (const cell of merges) put(cell, tall)
}

/** A cell of a table that is not covered, on the columns of the grid and still on the rows of its table. */
interface TableCell extends Area {
  readonly look: Look
  /** That its text needs. */
  readonly height: number
}

/** In points: a page ends between such lines, and they fill it. */
const lineOfTall = highestRow / 4

/** On which row of the grid each row of a table begins, and where the last one ends: on as many as its texts need. */
function linesOf({ rows }: Table, cells: readonly TableCell[]): readonly number[] {
  const counts = rows.map(() => 1)
  for (const cell of cells) {
    const last = cell.row + cell.rows - 1
    if (cell.height <= highestRow * cell.rows) continue
    counts[last] = Math.max(counts[last]!, Math.ceil(cell.height / lineOfTall) - sum(counts.slice(cell.row, last)))
  }
  return edgesOf(counts)
}
