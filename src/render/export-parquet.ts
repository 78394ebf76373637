// Rows of an exported table → Parquet, a group of rows at a time.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ExportColumn, ExportRow, ExportType } from '../report/export/table.ts'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows of a group: what is held in memory, and what an engine reads at once. */
const groupSize = 20_000

const types: Readonly<Record<ExportType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
}

export function* exportParquet(columns: readonly ExportColumn[], rows: Iterable<ExportRow>): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({ name, ...types[type], repetition_type: 'OPTIONAL' })),
    ],
    createdBy: 'pohon',
  })
  /** What was written since; places in the file go on. */
  const piece = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  const group = columns.map((): ExportRow[number][] => [])
  let size = 0
  const write = () => {
    for (const column of group) column.length = size
    writer.write({
      columnData: columns.map(({ name }, index) => ({ name, data: group[index]! })),
      rowGroupSize: groupSize,
    })
    size = 0
    return piece()
  }
  for (const row of rows) {
    for (let index = 0; index < group.length; index++) group[index]![size] = row[index]!
    size++
    if (size === groupSize) yield write()
  }
  if (size > 0) yield write()
  writer.finish()
  yield piece()
}
