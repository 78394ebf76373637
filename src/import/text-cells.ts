// CSV, TSV, and text that was pasted from a table → cells: record n is row n, as spreadsheets show it.
import { parse } from 'csv-parse/sync'
import { addressOf, type Cell, type Grid, maxCells, maxColumn, maxRow } from '../source/grid.ts'
import { decodeTable } from '../source/table.ts'
import { TableError } from '../source/zip.ts'

/** Texts in quotes may hold separators and line breaks. */
export function readSeparated(bytes: Uint8Array): Grid {
  // Excel is told by a first line which sign separates; it is no row.
  const [told = '', named] = /^sep=(.)(\r\n?|\n|$)/i.exec(decodeTable(bytes)) ?? []
  const text = decodeTable(bytes).slice(told.length)
  const rows = parse(text, {
    delimiter: named ?? separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][]
  return gridOf(rows)
}

/** Lines with tabs between cells; each row has the number of its first line. */
export function readLines(bytes: Uint8Array): Grid {
  return gridOf(wholeRows(quotedJoined(decodeTable(bytes).split(/\r\n?|\n/))))
}

/**
 * What Excel puts into quotes, a cell with a line break or with quotes in it, is read as the cell was; any other quote is a sign like
 * the rest. Lines that went into the one above are empty.
 */
function quotedJoined(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length > maxRow) throw new TableError('banyak')
  const ends = lines.map((line) => line.includes('"') && /^[^\t]*"(\t|$)/.test(line))
  const rows: string[][] = lines.map((line) => line.split('\t'))
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    for (let at = 0; at < row.length; at++) {
      if (!row[at]!.startsWith('"')) continue
      const alone = unquoted(row[at]!)
      if (alone?.includes('"')) row[at] = alone
      if (alone !== null || at < row.length - 1) continue
      const end = ends.slice(index + 1, index + 100).indexOf(true)
      if (end < 0) continue
      const below = rows.slice(index + 1, index + 2 + end)
      const whole = unquoted([row[at]!, ...below.map(([first]) => first!)].join('\n'))
      if (whole === null || below.slice(0, -1).some(({ length }) => length > 1)) continue
      row.splice(at, 1, whole, ...below.at(-1)!.slice(1))
      for (const one of below) one.length = 0
    }
  }
  return rows
}

/** The text within the quotes; null where they do not fit. */
function unquoted(text: string): string | null {
  const inner = text.slice(1, -1)
  const closed = text.length > 1 && text.endsWith('"') && !inner.replaceAll('""', '').includes('"')
  return closed ? inner.replaceAll('""', '"') : null
}

/**
 * A word processor writes each paragraph of a cell into a line of its own, and all tabs of a row. Where rows were cut so, and all lines of
 * the table fit together again to rows as wide as its widest, they are joined; anything else stays as it is.
 */
function wholeRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const first = rows.findIndex(({ length }) => length === width)
  const last = rows.findLastIndex(({ length }) => length > 1)
  if (width < 3 || rows.filter(({ length }) => length === width).length < 2) return rows
  const joined: (readonly string[])[] = rows.map((row) => row)
  let open: { readonly at: number; readonly cells: string[] } | null = null
  for (let index = first; index <= last; index++) {
    const row = rows[index]!
    if (open === null && row.length === width) continue
    if (open === null) {
      if (row.length === 0 || row.length === 1 || row.at(-1) === '') return rows
      open = { at: index, cells: [...row] }
      continue
    }
    const begins = row[0]?.trim() ?? ''
    if (begins === '' || open.cells.length + row.length - 1 > width) return rows
    open.cells.push(`${open.cells.pop()!}\n${row[0]!}`, ...row.slice(1))
    joined[index] = []
    if (open.cells.length < width) continue
    joined[open.at] = open.cells
    open = null
  }
  return open === null ? joined : rows
}

function gridOf(rows: readonly (readonly string[])[]): Grid {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((text, at): Cell[] => {
      const [number, column] = [index + 1, at + 1]
      if (text === '') return []
      if (number > maxRow || column > maxColumn) throw new TableError('banyak')
      const own = { address: addressOf(number, column), row: number, column }
      return [{ ...own, text: text.replaceAll(/\r\n?/g, '\n'), kind: 'text' }]
    }),
  )
  if (cells.length > maxCells) throw new TableError('banyak')
  return { name: '', hidden: false, cells, merges: [] }
}

/** The sign that cuts most lines into the same number of cells, and into more of them; what stands in quotes does not count. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  const weight = (sign: string): readonly [lines: number, cells: number] => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(sign).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return [...counts].reduce<readonly [number, number]>(
      (best, [count, same]) => (same > best[0] || (same === best[0] && count > best[1]) ? [same, count] : best),
      [0, 0],
    )
  }
  return ['\t', ';', ',']
    .map((sign) => ({ sign, weight: weight(sign) }))
    .reduce((best, one) =>
      one.weight[0] > best.weight[0] || (one.weight[0] === best.weight[0] && one.weight[1] > best.weight[1])
        ? one
        : best,
    ).sign
}
