// Where the pages of a sheet end: between nodes where it can be; a merged text that goes on over the end is said again on the next page.
import type { Paper } from '../report/annex.ts'
import { type Area, type Grid, heightAt, heightOf, highestRow, sum } from './xlsx-grid.ts'

/** Of the page, in inches. */
export const margins = { left: 0.5, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const

/** Short and long side in inches. */
const sizes: Readonly<Record<Paper['size'], readonly [number, number]>> = {
  A4: [8.27, 11.69],
  F4: [8.5, 13],
  A3: [11.69, 16.54],
}

/** Of a page's height: programs and printers differ a little, and a page that they end earlier would leave one of a few rows. */
const usable = 0.96

/** A page ends in its last part, whatever its rows cost. */
const leastFull = 0.7

/** For notes that would stand on a page of their own, it may end earlier. */
const halfFull = 0.5

/** What speaks against the end of a page, compared with a page that stays empty by a sixth. */
const costs = { merge: 1, foot: 50, cutText: 100, together: 1000, empty: 6 } as const

/** The format takes no more. */
const mostBreaks = 1023

interface Pages {
  /** Rows after which a page ends, counted from 1. */
  readonly breaks: readonly number[]
  /** Whether the header stands on top of the further pages too. */
  readonly repeated: boolean
}

/**
 * Changes merges and heights of the grid where pages end. `header` are rows counted from 1; whether they are repeated is asked with the
 * last row of the first page.
 */
export function paginate(
  grid: Grid,
  { size, orientation }: Paper,
  header: { readonly from: number; readonly to: number } | null,
  repeats: (end: number) => boolean,
): Pages {
  const [short, long] = sizes[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  // Pixels are 3/4 of a point.
  const scale = Math.min(1, ((width - margins.left - margins.right) * 72) / (sum(grid.columns) * 7 * 0.75))
  const page = (((height - margins.top - margins.bottom) * 72) / scale) * usable
  const headerHeight = header === null ? 0 : heightAt(grid, header.from - 1, header.to - header.from + 1)
  let repeated: boolean | null = null
  const breaks: number[] = []
  const waiting = grid.merges.filter(({ rows }) => rows > 1).toSorted((one, other) => other.row - one.row)
  let open: Area[] = []
  const heights = new Map<Area, number>()
  /** Of the text of a merge, asked for again and again; 0 where it has none. */
  const textOf = (merge: Area) => {
    const known = heights.get(merge)
    if (known !== undefined) return known
    const cell = grid.rows[merge.row]!.cells[merge.column]!
    const height = cell.cell.kind === 'text' ? heightOf(grid, merge, cell) : 0
    heights.set(merge, height)
    return height
  }
  for (let start = 0; breaks.length < mostBreaks; ) {
    if (header !== null && start >= header.to) repeated ??= repeats(start)
    const room = repeated ? page - headerHeight : page
    const filled = [0]
    while (start + filled.length <= grid.rows.length && filled.at(-1)! <= room) {
      filled.push(filled.at(-1)! + Math.ceil(grid.rows[start + filled.length - 1]!.height))
    }
    if (filled.at(-1)! <= room) break
    const end = start + Math.max(1, filled.length - 2)
    while ((waiting.at(-1)?.row ?? end) < end) open.push(waiting.pop()!)
    open = open.filter(({ row, rows }) => row + rows > start)
    start = bestEnd(grid, open, start, end, (row) => filled[row - start]! / room, textOf)
    breaks.push(start)
    open = open.map((merge) => (crosses(merge, start) ? split(grid, merge, start) : merge))
  }
  return { breaks, repeated: repeated ?? repeats(grid.rows.length) }
}

/** Of the rows that a page could end before, the one that tears least apart; the last of equals. */
function bestEnd(
  grid: Grid,
  merges: readonly Area[],
  start: number,
  end: number,
  full: (row: number) => number,
  textOf: (merge: Area) => number,
): number {
  let [best, least] = [end, Number.POSITIVE_INFINITY]
  const startOf = (areas: Grid['together']) => Math.min(end, ...areas.filter((area) => crosses(area, end)).map(top))
  const foot = startOf(grid.foot)
  // A text that the end of the page would cut there goes with it.
  const wholeFoot = foot === end ? end : Math.min(foot, ...merges.filter((merge) => crosses(merge, foot)).map(top))
  const earliest = startOf(grid.together)
  const mayEnd = (row: number) => row >= earliest || full(row) >= (row >= wholeFoot ? halfFull : leastFull)
  for (let row = end; row > start && mayEnd(row); row--) {
    // The part of a text above the end of a page must have room for it.
    const crossed = merges.filter((merge) => crosses(merge, row))
    const apart = grid.together.filter((rows) => crosses(rows, row)).length
    const cost =
      apart * costs.together +
      (grid.foot.some((rows) => crosses(rows, row)) ? costs.foot : 0) +
      sum(
        crossed.map((merge) =>
          textOf(merge) > heightAt(grid, merge.row, row - merge.row) ? costs.cutText : costs.merge,
        ),
      ) +
      (1 - full(row)) * costs.empty
    if (cost < least) [best, least] = [row, cost]
  }
  return best
}

const top = ({ row }: Pick<Area, 'row'>): number => row

const crosses = (area: Pick<Area, 'row' | 'rows'>, row: number): boolean => area.row < row && row < area.row + area.rows

/** What is left of a merge from a row on. What it says is said again there, but for a number: that would count twice. */
function split(grid: Grid, merge: Area, row: number): Area {
  const { formula: _, ...cell } = grid.rows[merge.row]!.cells[merge.column]!
  // A text that takes pages goes on.
  if (heightOf(grid, merge, cell) > highestRow) return merge
  const rest = { ...merge, row, rows: merge.row + merge.rows - row }
  const at = grid.merges.indexOf(merge)
  const parts = [{ ...merge, rows: row - merge.row }, rest]
  // A merge of one cell is none, and a file with one is broken.
  grid.merges.splice(at, 1, ...parts.filter(({ rows, columns }) => rows > 1 || columns > 1))
  const first = grid.rows[row]!
  // The cells that a merge covers are blank and look like it.
  if (cell.cell.kind !== 'number') (first.keep?.() ?? first.cells)[merge.column] = cell
  if (cell.cell.kind === 'text')
    first.height += Math.max(0, heightOf(grid, rest, cell) - heightAt(grid, row, rest.rows))
  return rest
}
