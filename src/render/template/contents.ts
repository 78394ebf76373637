// What goes into the cells of a sheet: tables in their ranges, with formulas at their addresses, and single values.
import type { Cell, Formula } from '../../report/annex.ts'
import { addressOf } from '../../source/grid.ts'
import { formulaText } from '../xlsx-formula.ts'
import { excelText } from '../xlsx-text.ts'
import { xmlEscape } from '../xml.ts'
import { type Grid, styleAt } from './grid.ts'
import { heightsOf } from './heights.ts'
import type { Package } from './package.ts'
import type { Placed } from './place.ts'
import { type Growth, rowAfter } from './push.ts'

/** A cell to be written; null for the office's own of the pattern row, to be repeated. */
export interface Content {
  readonly cell: Cell
  readonly formula?: string
  /** Number of its style; null for the usual one. */
  readonly style: string | null
}

export interface NewRow {
  /** The row whose look and own formulas it repeats. */
  readonly pattern: number
  /** Behind it, counted from it. */
  readonly offset: number
  readonly cells: ReadonlyMap<number, Content>
  /** Columns whose formulas are repeated: those of the range that are the office's own. */
  readonly own: ReadonlySet<number>
  /** In points; absent for that of the pattern. */
  readonly height?: number
}

export interface Contents {
  /** By row of the template, then by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Content>>
  /** By the row of the template that they come in behind. */
  readonly added: ReadonlyMap<number, readonly NewRow[]>
  /** In points, by row of the template, where its texts need another one. */
  readonly heights: ReadonlyMap<number, number>
}

export interface Value {
  readonly row: number
  readonly column: number
  readonly text: string
}

export function contentsOf(
  book: Package,
  grid: Grid,
  tables: readonly Placed[],
  values: readonly Value[],
  growths: readonly Growth[],
): Contents {
  const cells = new Map<number, Map<number, Content>>()
  const rowOf = (row: number) => {
    const known = cells.get(row) ?? new Map<number, Content>()
    cells.set(row, known)
    return known
  }
  for (const { row, column, text } of values) {
    rowOf(row).set(column, { cell: { kind: 'text', text }, style: styleAt(grid, row, column) })
  }
  const added = new Map<number, NewRow[]>()
  const heights = new Map<number, number>()
  for (const table of tables) {
    const { area, slots, pattern, growth } = table
    const locate = locator(table, rowAfter(growths, area.top))
    const count = area.bottom - area.top + 1
    const needed = heightsOf(book, grid, table)
    for (let row = 0; row < count; row++) {
      const height = needed.get(row)
      if (height !== undefined) heights.set(area.top + row, height)
      const own = rowOf(area.top + row)
      for (const [column, content] of rowContents(grid, table, row, locate, area.top + row)) own.set(column, content)
    }
    const foreign = slots.filter(({ index }) => index === null)
    const own = new Set(foreign.flatMap(({ left, right }) => range(left, right)))
    const behind = Array.from({ length: growth.added }, (_, number): NewRow => {
      const row = count + number
      const height = needed.get(row)
      const cells = rowContents(grid, table, row, locate, pattern)
      return { pattern, offset: area.top + row - pattern, cells, own, ...(height !== undefined && { height }) }
    })
    if (behind.length > 0) added.set(area.bottom, behind)
  }
  return { cells, added, heights }
}

const range = (left: number, right: number) => Array.from({ length: right - left + 1 }, (_, index) => left + index)

function rowContents(
  grid: Grid,
  { pattern, table, slots }: Placed,
  row: number,
  locate: Locate,
  /** What keeps its look where the table has no such row. */
  self: number,
): ReadonlyMap<number, Content> {
  const cells = table?.rows[row]?.cells
  const look = cells === undefined ? self : pattern
  const found = new Map<number, Content>()
  for (const { left, right, index } of slots) {
    if (index === null) continue
    for (const column of range(left, right)) {
      const cell: Cell = (column === left ? cells?.[index] : undefined) ?? { kind: 'blank' }
      const style = styleAt(grid, look, column)
      const formula = cell.kind === 'number' ? cell.formula : undefined
      // What the form leaves out has no address.
      const live = formula !== undefined && columnsOn(formula).every((key) => locate.columns.has(key))
      const text = live ? formulaText(formula, locate.address) : null
      found.set(column, { cell, style, ...(text !== null && { formula: text }) })
    }
  }
  return found
}

interface Locate {
  /** Keys of the columns that have a place. */
  readonly columns: ReadonlyMap<string, number>
  readonly address: (row: string, column: string) => string
}

function locator({ table, slots }: Placed, top: number): Locate {
  const rows = new Map(table?.rows.map(({ key }, index) => [key, top + index]))
  const columns = new Map(
    slots.flatMap(({ index, left }) => {
      const column = index === null ? undefined : table?.columns[index]
      return column === undefined ? [] : [[column.key, left] as const]
    }),
  )
  return { columns, address: (row, column) => addressOf(rows.get(row)!, columns.get(column)!) }
}

/** Keys of the columns that a formula stands on. */
function columnsOn(formula: Formula): readonly string[] {
  if (formula.op === 'cell') return [formula.column]
  return formula.op === 'number' ? [] : formula.of.flatMap(columnsOn)
}

/** A cell as XML; its texts are never formulas. */
export function cellXml(prefix: string, address: string, { cell, formula, style }: Content): string {
  const tag = (name: string, inner: string, attributes = '') =>
    `<${prefix}${name}${attributes}${inner === '' ? '/>' : `>${inner}</${prefix}${name}>`}`
  const own = ` r="${address}"${style === null ? '' : ` s="${style}"`}`
  const text = cell.kind === 'text' ? excelText(cell.text) : cell.kind === 'empty' ? '-' : ''
  if (text !== '') {
    const inner = tag('t', xmlEscape(text), ' xml:space="preserve"')
    return tag('c', tag('is', inner), `${own} t="inlineStr"`)
  }
  if (cell.kind !== 'number') return tag('c', '', own)
  const written = formula === undefined ? '' : tag('f', xmlEscape(formula))
  return tag('c', written + tag('v', String(cell.value.toNumber())), own)
}
