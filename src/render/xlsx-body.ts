// A table's rows → rows of the grid whose cells are made when they are written: those of a large table would take more room than all
// that it says.
import type { Cell, Merge, Table } from '../report/annex.ts'
import { formulaText } from './xlsx-formula.ts'
import {
  type Area,
  address,
  blank,
  claim,
  coveredOf,
  type Grid,
  heightAt,
  highestRow,
  type SheetCell,
  type SheetRow,
  textHeight,
} from './xlsx-grid.ts'
import { columnPixels } from './xlsx-style.ts'

/** From this height on, in points, the text of a merged cell stands at its top: its middle may be on another page. */
const tallHeight = 120

/** In points: a page ends between such lines, and they fill it. */
const lineOfTall = highestRow / 4

/** Puts the rows of a table below what the grid has; `starts` are the columns of the grid where its own begin, and the end of the last. */
export function addBody(grid: Grid, table: Table, starts: readonly number[]): void {
  const body = new Body(grid, table, starts)
  const { low, high } = body.measure()
  for (const area of low) claim(grid, area, area.height)
  // Merged cells last and the small ones first: they share the height that their rows already have.
  high.sort((one, other) => one.own - other.own)
  body.tall = high.some(({ row, rows, height }) => Math.max(height, heightAt(grid, row, rows)) > tallHeight)
  for (const area of high) claim(grid, area, area.height)
}

/** A merged area of the grid: how many rows of the table it takes, and the height of what it says. */
interface Merged extends Area {
  readonly own: number
  readonly height: number
}

class Body {
  /** Whether texts of merged cells stand at the top. */
  tall = false
  readonly #grid: Grid
  readonly #table: Table
  readonly #starts: readonly number[]
  readonly #first: number
  /** Of each column that has some, from top to bottom. */
  readonly #merges: (Merge[] | undefined)[]
  /** Which of them was found last. */
  readonly #last: number[] = []
  /** On which row of the body each row of the table begins, and where the last one ends; null where each takes one. */
  #tops: readonly number[] | null = null
  #rowOf: ReadonlyMap<string, number> | null = null
  readonly #columnOf: ReadonlyMap<string, number>
  /** What was last covered in each column. */
  readonly #covered: { merge: Merge; cell: SheetCell }[] = []

  constructor(grid: Grid, table: Table, starts: readonly number[]) {
    this.#grid = grid
    this.#table = table
    this.#starts = starts
    this.#first = grid.rows.length
    this.#columnOf = new Map(table.columns.map(({ key }, column) => [key, starts[column]!]))
    this.#merges = table.columns.map(() => undefined)
    for (const merge of table.merges) {
      for (let x = merge.column; x < merge.column + merge.columns; x++) {
        const ofColumn = this.#merges[x] ?? []
        this.#merges[x] = ofColumn
        ofColumn.push(merge)
      }
    }
    for (const ofColumn of this.#merges) ofColumn?.sort((one, other) => one.row - other.row)
  }

  /** The merge that takes a cell. Rows are gone through from top to bottom, more than once. */
  #mergeAt(column: number, row: number): Merge | undefined {
    const merges = this.#merges[column]
    if (merges === undefined) return undefined
    let at = this.#last[column] ?? 0
    while (at > 0 && merges[at]!.row > row) at = merges[at >> 1]!.row > row ? at >> 1 : at - 1
    while (at + 1 < merges.length && merges[at + 1]!.row <= row) at++
    this.#last[column] = at
    const merge = merges[at]!
    return merge.row <= row && row < merge.row + merge.rows ? merge : undefined
  }

  /** Adds the rows, each as high as its own cells need; gives what is merged on one row, and over several. */
  measure(): { readonly low: readonly Merged[]; readonly high: Merged[] } {
    const { rows } = this.#table
    const heights = new Float64Array(rows.length)
    const merged: Merged[] = []
    const lines = new Map<number, number>()
    const linesAt = (row: number) => lines.get(row) ?? 1
    for (const [y, { cells }] of rows.entries()) {
      for (let x = 0; x < cells.length; x++) {
        const cell = cells[x]!
        const merge = this.#mergeAt(x, y)
        if (merge !== undefined && (merge.row !== y || merge.column !== x)) continue
        const own = merge?.rows ?? 1
        const across = merge?.columns ?? 1
        const height = this.#heightOf(cell, x, across)
        if (own === 1) heights[y] = Math.max(heights[y]!, height)
        const column = this.#starts[x]!
        const columns = this.#starts[x + across]! - column
        if (own > 1 || columns > 1) merged.push({ row: y, rows: own, column, columns, own, height })
        if (height <= highestRow * own) continue
        const last = y + own - 1
        let above = 0
        for (let row = y; row < last; row++) above += linesAt(row)
        lines.set(last, Math.max(linesAt(last), Math.ceil(height / lineOfTall) - above))
      }
    }
    return this.#layRows(heights, merged, lines)
  }

  #layRows(heights: Float64Array, merged: readonly Merged[], lines: ReadonlyMap<number, number>) {
    const { rows } = this.#table
    if (lines.size > 0) {
      const tops = [0]
      for (const row of rows.keys()) tops.push(tops.at(-1)! + (lines.get(row) ?? 1))
      this.#tops = tops
    }
    for (const [y, height] of heights.entries()) {
      const count = lines.get(y) ?? 1
      for (let line = 0; line < count; line++)
        this.#grid.rows.push(new BodyRow(this, y, line, count === 1 ? height : 0))
    }
    const low: Merged[] = []
    const high: Merged[] = []
    for (const one of this.#withSplit(merged, lines)) {
      const row = this.#top(one.row)
      const isLow = one.own === 1 && (lines.get(one.row) ?? 1) === 1
      ;(isLow ? low : high).push({ ...one, row, rows: this.#top(one.row + one.own) - row })
    }
    return { low, high }
  }

  /** With the cells of rows that take several of the grid, which are merged too; in the order of the table. */
  #withSplit(merged: readonly Merged[], lines: ReadonlyMap<number, number>): readonly Merged[] {
    if (lines.size === 0) return merged
    const split: Merged[] = []
    for (const y of lines.keys()) {
      for (const [x, cell] of this.#table.rows[y]!.cells.entries()) {
        const column = this.#starts[x]!
        if (this.#mergeAt(x, y) !== undefined || this.#starts[x + 1]! - column > 1) continue
        split.push({ row: y, rows: 1, column, columns: 1, own: 1, height: this.#heightOf(cell, x, 1) })
      }
    }
    return [...merged, ...split].toSorted((one, other) => one.row - other.row || one.column - other.column)
  }

  /** On the grid. */
  #top(row: number): number {
    return this.#first + (this.#tops === null ? row : this.#tops[row]!)
  }

  #heightOf(cell: Cell, column: number, columns: number): number {
    let width = 0
    for (let at = this.#starts[column]!; at < this.#starts[column + columns]!; at++) width += this.#grid.columns[at]!
    return textHeight({ part: 'body', align: this.#alignOf(column, columns), cell }, columnPixels(width))
  }

  #alignOf(column: number, columns: number): SheetCell['align'] {
    return columns > 1 ? 'left' : this.#table.columns[column]!.align
  }

  /** Most formulas are about cells of their own row: without others, the keys of all rows need not be kept. */
  #locate(own: number, row: string, column: string): string {
    if (this.#table.rows[own]!.key === row) return address(this.#top(own), this.#columnOf.get(column)!)
    this.#rowOf ??= this.#rowsByKey()
    return address(this.#rowOf.get(row)!, this.#columnOf.get(column)!)
  }

  #rowsByKey(): ReadonlyMap<string, number> {
    const rowOf = new Map<string, number>()
    for (const [y, { key }] of this.#table.rows.entries()) rowOf.set(key, this.#top(y))
    return rowOf
  }

  /** Of one line of a row of the table. */
  cellsOf(y: number, line: number): (SheetCell | undefined)[] {
    const { cells } = this.#table.rows[y]!
    const made = new Array<SheetCell | undefined>(this.#grid.columns.length).fill(undefined)
    const several = this.#top(y + 1) - this.#top(y) > 1
    for (let x = 0; x < cells.length; x++) {
      const cell = cells[x]!
      const from = this.#starts[x]!
      const to = this.#starts[x + 1]!
      const merge = this.#mergeAt(x, y)
      if (merge !== undefined) {
        made.fill(this.#coveredBy(merge), from, to)
        if (merge.row === y && merge.column === x && line === 0) made[from] = this.#mergedCell(merge, cell)
        continue
      }
      const own = this.#cellOf(y, cell, this.#alignOf(x, 1), several && this.tall)
      if (several || to - from > 1) made.fill(coveredOf(own), from, to)
      if (line === 0) made[from] = own
    }
    return made
  }

  #mergedCell(merge: Merge, cell: Cell): SheetCell {
    const { row, rows, column, columns } = merge
    const high = this.#top(row + rows) - this.#top(row) > 1
    return this.#cellOf(row, cell, this.#alignOf(column, columns), high && this.tall)
  }

  #coveredBy(merge: Merge): SheetCell {
    const known = this.#covered[merge.column]
    if (known?.merge === merge) return known.cell
    const cell = coveredOf(this.#mergedCell(merge, this.#table.rows[merge.row]!.cells[merge.column] ?? blank))
    this.#covered[merge.column] = { merge, cell }
    return cell
  }

  #cellOf(own: number, cell: Cell, align: SheetCell['align'], tall: boolean): SheetCell {
    const formula = cell.kind === 'number' ? cell.formula : undefined
    if (formula === undefined) return { part: 'body', align, cell, tall }
    const text = formulaText(formula, (row, column) => this.#locate(own, row, column))
    return { part: 'body', align, cell, tall, formula: text }
  }
}

/** Its cells are made each time they are asked for, until they are kept. */
class BodyRow implements SheetRow {
  height: number
  readonly #body: Body
  readonly #row: number
  readonly #line: number
  #kept: (SheetCell | undefined)[] | undefined

  constructor(body: Body, row: number, line: number, height: number) {
    this.#body = body
    this.#row = row
    this.#line = line
    this.height = height
  }

  get cells(): (SheetCell | undefined)[] {
    return this.#kept ?? this.#body.cellsOf(this.#row, this.#line)
  }

  keep(): (SheetCell | undefined)[] {
    this.#kept ??= this.#body.cellsOf(this.#row, this.#line)
    return this.#kept
  }
}
