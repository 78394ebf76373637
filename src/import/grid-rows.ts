// A grid by its rows, with what its merged cells say at every place that they cover.
import type { Area, Cell, Grid } from '../source/grid.ts'
import { TableError } from '../source/zip.ts'

/** A grid by its rows, with what its merged cells say at every place that they cover. */
export interface Rows {
  readonly grid: Grid
  /** Number of the last row that holds something; 0 where none does. */
  readonly last: number
  readonly byRow: ReadonlyMap<number, readonly Cell[]>
  /** How many rows above one hold something. */
  readonly before: (row: number) => number
  readonly at: (row: number, column: number) => Cell | undefined
  /** The merged areas on a row that holds something. */
  readonly areasOn: (row: number) => readonly Area[]
  /** The merged area that covers a place in a row that holds something. */
  readonly areaAt: (row: number, column: number) => Area | null
  /** The cell whose merged area covers a place, or the one that is there. */
  readonly covering: (row: number, column: number) => Cell | undefined
}

export function rowsOf(grid: Grid): Rows {
  const byRow = new Map<number, Cell[]>()
  const byPlace = new Map<string, Cell>()
  for (const cell of grid.cells) {
    byPlace.set(`${cell.row} ${cell.column}`, cell)
    const row = byRow.get(cell.row)
    if (row === undefined) byRow.set(cell.row, [cell])
    else row.push(cell)
  }
  const at = (row: number, column: number) => byPlace.get(`${row} ${column}`)
  const numbers = [...byRow.keys()]
  const areas = areasByRow(grid, numbers)
  const areasOn = (row: number) => areas.get(row) ?? []
  const areaAt = (row: number, column: number) =>
    areasOn(row).find(({ left, right }) => left <= column && column <= right) ?? null
  const covering = (row: number, column: number) => {
    const own = at(row, column)
    if (own !== undefined) return own
    const area = areaAt(row, column)
    return area === null ? undefined : at(area.top, area.left)
  }
  return {
    grid,
    last: grid.cells.at(-1)?.row ?? 0,
    byRow,
    before: (row) => firstFrom(numbers, row),
    at,
    areasOn,
    areaAt,
    covering,
  }
}

/** Merged areas on each row that holds something: a file with more of them than any form has is refused. */
function areasByRow({ merges }: Grid, rows: readonly number[]): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>()
  let left = 1_000_000
  for (const area of merges) {
    for (let index = firstFrom(rows, area.top); index < rows.length && rows[index]! <= area.bottom; index++) {
      if (--left < 0) throw new TableError('banyak')
      const known = found.get(rows[index]!)
      if (known === undefined) found.set(rows[index]!, [area])
      else known.push(area)
    }
  }
  return found
}

/** Index of the first of numbers in order that is not below one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
