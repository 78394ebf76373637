// CSV, TSV, and text that was pasted from a table → cells: record n is row n, as spreadsheets show it.
import { parse } from 'csv-parse/sync'
import { addressOf, type Cell, type Grid, maxColumn, maxRow } from '../source/grid.ts'
import { decodeTable } from '../source/table.ts'
import { TableError } from '../source/zip.ts'

/** Texts in quotes may hold separators and line breaks. */
export function readSeparated(bytes: Uint8Array): Grid {
  const text = decodeTable(bytes)
  const rows = parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][]
  return gridOf(rows)
}

/** Lines with tabs between cells; a quote is a sign like any other. */
export function readLines(bytes: Uint8Array): Grid {
  return gridOf(
    decodeTable(bytes)
      .split(/\r\n?|\n/)
      .map((line) => line.split('\t')),
  )
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
