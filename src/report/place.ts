// Where something of the plan stands, as a line of its file, for tables that send the reader back to the text.
import type { Located, Plan } from '../plan/types.ts'
import { valuePlace } from '../source/cursor.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'

/** The line (from 1) where an owner begins. Line tables are made once a file. */
export function liner({ documents }: Plan): (owner: Located) => number {
  const tables = new Map<string, readonly number[]>()
  return ({ file, entry }) => {
    const document = documents.get(file)!
    const starts = tables.get(file) ?? lineStarts(document.text)
    tables.set(file, starts)
    return lineAndColumn(starts, valuePlace(document, entry).start).line
  }
}
