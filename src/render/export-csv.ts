// Rows of an exported table → CSV for database engines (RFC 4180, UTF-8): names in the first line, nothing for what is absent, texts in
// quotes and as they are. A double always has a point, so that a column of whole amounts is no other type than its neighbour.
import type { ExportColumn, ExportRow } from '../report/export/table.ts'
import { double } from './export-double.ts'
import { piecesOf } from './export-pieces.ts'

export function* exportCsv(columns: readonly ExportColumn[], rows: Iterable<ExportRow>): Generator<Uint8Array> {
  const line = (row: ExportRow) => `${row.map((value, index) => field(value, columns[index]!)).join(',')}\n`
  yield* piecesOf(`${columns.map(({ name }) => name).join(',')}\n`, rows, line)
}

function field(value: ExportRow[number], { type }: ExportColumn): string {
  if (value === null) return ''
  if (type === 'number') return double(value as number)
  return type === 'text' ? `"${String(value).replaceAll('"', '""')}"` : String(value)
}
