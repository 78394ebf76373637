// An annex → one sheet as a grid of cells: all its tables on the same columns, merges, heights, and formulas with addresses.
import type { Annex, Cell, Formula, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { wrap } from './wrap.ts'
import { columnPixels, type Look, lineHeight, type Part, rulers, textWidth } from './xlsx-style.ts'

export interface SheetCell extends Look {
  /** In the language of workbooks, without `=`. */
  readonly formula?: string
}

export interface SheetRow {
  /** In points. */
  height: number
  /** One a column of the grid; nothing beside and between tables. */
  readonly cells: (SheetCell | undefined)[]
}

export interface Sheet {
  /** Widths in characters. */
  readonly columns: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly merges: readonly string[]
  /** Header of the main table: its rows, counted from 1. */
  readonly header: { readonly from: number; readonly to: number } | null
  readonly frozenColumns: number
}

/** From this height on, in points, the text of a merged cell stands at its top: its middle may be on another page. */
const tallHeight = 120
const blank: Cell = { kind: 'blank' }

export function sheetOf({ title, heading, tables, notes }: Annex): Sheet {
  const main = tables.find((table) => table.main)
  const widest = tables.reduce((one, other) => (other.columns.length > one.columns.length ? other : one))
  const columns = widest.columns.map((column, index) => Math.max(column.width, numberWidth(widest, index)))
  const sheet = { columns, rows: [] as SheetRow[], merges: [] as string[] }
  let header: Sheet['header'] = null
  addLine(sheet, title, 'title')
  for (const line of heading) addLine(sheet, line, 'heading')
  for (const table of tables) {
    if (table.rows.length === 0 && table !== main) continue
    addGap(sheet)
    if (table.title !== null) addLine(sheet, table.title, 'caption')
    const starts = startsOf(table, columns)
    const from = sheet.rows.length + 1
    if (table.header) addHeader(sheet, table, starts)
    if (table === main) header = { from, to: sheet.rows.length }
    addRows(sheet, table, starts)
  }
  if (notes.length > 0) addGap(sheet)
  for (const note of notes) addLine(sheet, note, 'note')
  return { ...sheet, header, frozenColumns: main?.frozenColumns ?? 0 }
}

type Draft = Pick<Sheet, 'columns'> & { readonly rows: SheetRow[]; readonly merges: string[] }

/** Characters that the longest number of a column takes. */
function numberWidth({ rows }: Table, column: number): number {
  return rows.reduce((most, { cells }) => {
    const cell = cells[column]!
    return cell.kind === 'number' ? Math.max(most, Math.ceil((textWidth(cellText(cell, 'id'), 'body') + 8) / 7)) : most
  }, 0)
}

/** Where each column of a table begins on the grid, and where the last one ends: as near as can be to its own widths. */
function startsOf({ columns }: Table, grid: readonly number[]): readonly number[] {
  const edges = runningSums(grid)
  const own = runningSums(columns.map(({ width }) => width))
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

function runningSums(numbers: readonly number[]): readonly number[] {
  const sums = [0]
  for (const number of numbers) sums.push(sums.at(-1)! + number)
  return sums
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A text over the whole width. */
function addLine(sheet: Draft, text: string, part: Part): void {
  addRow(sheet)
  place(
    sheet,
    { row: sheet.rows.length - 1, column: 0, rows: 1, columns: sheet.columns.length },
    { part, align: 'left', cell: { kind: 'text', text } },
  )
}

function addGap(sheet: Draft): void {
  addRow(sheet).height = 6
}

function addRow({ rows, columns }: Draft): SheetRow {
  const row = { height: 0, cells: columns.map(() => undefined) }
  rows.push(row)
  return row
}

interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Puts a cell over an area whose rows are there, and makes these high enough. Covered cells keep its look, for their borders. */
function place(sheet: Draft, area: Area, cell: SheetCell): void {
  const { row, column, rows, columns } = area
  const first = sheet.rows[row]!
  const text = cell.cell.kind === 'text' ? cell.cell.text : ''
  const height = heightOf(sheet, area, text, cell.part)
  if (rows === 1 && columns === 1) {
    first.cells[column] = cell
    first.height = Math.max(first.height, height)
    return
  }
  const { role } = cell.cell
  const covered: SheetCell = { ...cell, cell: role === undefined ? blank : { kind: 'blank', role } }
  const missing = Math.max(0, height - heightAt(sheet, row, rows))
  for (const each of sheet.rows.slice(row, row + rows)) {
    each.cells.fill(covered, column, column + columns)
    each.height += missing / rows
  }
  first.cells[column] = cell
  sheet.merges.push(`${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`)
}

const heightAt = ({ rows }: Draft, row: number, count: number): number => {
  return sum(rows.slice(row, row + count).map(({ height }) => height))
}

/** Between a text and its borders, in points. */
const padding = 3

function heightOf({ columns }: Draft, area: Area, text: string, part: Part): number {
  const width = columnPixels(sum(columns.slice(area.column, area.column + area.columns)))
  return wrap(text, width, rulers[part]).length * lineHeight(part) + padding
}

/** One row of titles, or two where some columns stand under a group. */
function addHeader(sheet: Draft, { columns }: Table, starts: readonly number[]): void {
  const grouped = columns.some(({ group }) => group !== null)
  const row = sheet.rows.length
  for (let line = 0; line < (grouped ? 2 : 1); line++) addRow(sheet)
  const header = (text: string): SheetCell => ({
    part: 'header',
    align: 'center',
    cell: { kind: 'text', text },
  })
  for (const [index, { title, group }] of columns.entries()) {
    const area = { row, column: starts[index]!, rows: grouped ? 2 : 1, columns: starts[index + 1]! - starts[index]! }
    if (group === null) {
      place(sheet, area, header(title))
      continue
    }
    place(sheet, { ...area, row: row + 1, rows: 1 }, header(title))
    if (columns[index - 1]?.group === group) continue
    const after = columns.findIndex((column, other) => other > index && column.group !== group)
    const end = starts[after === -1 ? columns.length : after]!
    place(sheet, { row, column: starts[index]!, rows: 1, columns: end - starts[index]! }, header(group))
  }
}

function addRows(sheet: Draft, table: Table, starts: readonly number[]): void {
  const first = sheet.rows.length
  const covered = new Set<string>()
  const rowOf = new Map(table.rows.map(({ key }, row) => [key, first + row]))
  const columnOf = new Map(table.columns.map(({ key }, column) => [key, starts[column]!]))
  const locate = (row: string, column: string) => address(rowOf.get(row)!, columnOf.get(column)!)
  const put = (row: number, column: number, rows: number, columns: number, tall: boolean) => {
    const cell = table.rows[row]!.cells[column]!
    const area = {
      row: first + row,
      column: starts[column]!,
      rows,
      columns: starts[column + columns]! - starts[column]!,
    }
    const formula =
      cell.kind === 'number' && cell.formula !== undefined ? { formula: formulaText(cell.formula, locate) } : {}
    place(sheet, area, {
      part: 'body',
      align: columns > 1 ? 'left' : table.columns[column]!.align,
      tall,
      cell,
      ...formula,
    })
  }
  for (const { row, column, rows, columns } of table.merges) {
    for (let y = row; y < row + rows; y++) for (let x = column; x < column + columns; x++) covered.add(`${y} ${x}`)
  }
  for (const [row, { cells }] of table.rows.entries()) {
    addRow(sheet)
    for (const column of cells.keys()) if (!covered.has(`${row} ${column}`)) put(row, column, 1, 1, false)
  }
  // Merged cells last and the small ones first: they share the height that their rows already have.
  const merges = table.merges.toSorted((one, other) => one.rows - other.rows)
  const tall = merges.some(({ row, rows }) => rows > 1 && heightAt(sheet, first + row, rows) > tallHeight)
  for (const { row, column, rows, columns } of merges) put(row, column, rows, columns, tall && rows > 1)
}

function formulaText(formula: Formula, locate: (row: string, column: string) => string): string {
  const text = (part: Formula) => formulaText(part, locate)
  switch (formula.op) {
    case 'cell':
      return locate(formula.row, formula.column)
    case 'number':
      return formula.value.toString()
    case 'sum':
    case 'max':
    case 'if':
      return `${formula.op.toUpperCase()}(${formula.of.map(text).join(',')})`
    default: {
      const [left, right] = formula.of.map(text)
      return formula.op === '<=' ? `${left}<=${right}` : `(${left}${formula.op}${right})`
    }
  }
}

/** `B7` of a row and column counted from 0. */
function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `A`, …, `Z`, `AA` of a column counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
