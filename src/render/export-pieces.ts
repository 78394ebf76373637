// Lines → pieces of a file: large enough that writing them costs nothing, small enough that no table is held in memory.

const size = 1 << 16

export function* piecesOf<Row>(head: string, rows: Iterable<Row>, line: (row: Row) => string): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = head
  for (const row of rows) {
    text += line(row)
    if (text.length < size) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}
