// An annex → one sheet as a grid of cells: all its tables on the same columns, merges, pages, and formulas with addresses.
import type { Annex, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { addBody } from './xlsx-body.ts'
import { type Area, addRow, edgesOf, type Grid, place, range, type SheetCell, type SheetRow } from './xlsx-grid.ts'
import { paginate } from './xlsx-pages.ts'
import { addSignatures } from './xlsx-signatures.ts'
import { type Part, textWidth } from './xlsx-style.ts'

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

export function sheetOf({ above, title, heading, tables, notes, signatures, paper }: Annex): Sheet {
  const main = tables.find((table) => table.main)
  const widest = tables.reduce(
    (one, other) => (other.columns.length > one.columns.length ? other : one),
    tables[0] ?? empty,
  )
  const numbers = numberWidths(widest)
  const columns = widest.columns.map((column, index) => Math.max(column.width, numbers[index]!))
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
    addBody(grid, table, starts)
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

/** Characters that the longest number of each column takes. */
function numberWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly number[] {
  const known = columns.map(() => new Set<number>())
  const most = columns.map(() => 0)
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell.kind !== 'number') continue
      const { value, decimals } = cell
      // All digits are equally wide, so numbers of one length are; rounding can make those that begin with 9 longer.
      const length = (value.e * 1024 + decimals) * 2 + (value.s < 0 ? 1 : 0)
      if (known[column]!.has(length)) continue
      if (!String(value.d?.[0]).startsWith('9')) known[column]!.add(length)
      most[column] = Math.max(most[column]!, Math.ceil((textWidth(cellText(cell, 'id'), 'body') + 8) / 7))
    }
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
