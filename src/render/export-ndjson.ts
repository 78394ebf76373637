// Rows of an exported table → JSON, one object a line; what is absent is there as null.
import type { ExportColumn, ExportRow } from '../report/export/table.ts'
import { double } from './export-double.ts'
import { piecesOf } from './export-pieces.ts'

export function* exportNdjson(columns: readonly ExportColumn[], rows: Iterable<ExportRow>): Generator<Uint8Array> {
  const names = columns.map(({ name }) => JSON.stringify(name))
  const written = (value: ExportRow[number], { type }: ExportColumn) =>
    type === 'number' && value !== null ? double(value as number) : JSON.stringify(value)
  yield* piecesOf('', rows, (row) => {
    return `{${row.map((value, index) => `${names[index]}:${written(value, columns[index]!)}`).join(',')}}\n`
  })
}
