// The bytes of a file as an office has it → its tables as plain cells. The content tells what it is; of texts, the ending.
import type { Grid, Workbook } from '../source/grid.ts'
import { isOffice } from '../source/rows.ts'
import { readCells, relationsOf } from '../source/xlsx-cells.ts'
import { openZip, TableError, type Zip } from '../source/zip.ts'
import { readDocument } from './docx-cells.ts'
import { readLines, readSeparated } from './text-cells.ts'

export type SourceKind = 'xlsx' | 'docx' | 'csv' | 'text'

export interface Source {
  readonly kind: SourceKind
  readonly book: Workbook
}

/** Throws a `TableError`, or an error of csv-parse, with a `code` of `tableReasons`. */
export function readSource(bytes: Uint8Array, name: string): Source {
  if (isOffice(bytes)) {
    const main = bytes[0] === 0x50 ? documentIn(bytes) : null
    return main === null
      ? { kind: 'xlsx', book: readCells(bytes) }
      : { kind: 'docx', book: readDocument(main.zip, main.path) }
  }
  if (bytes.length > limit) throw new TableError('besar')
  const other = otherKind(bytes)
  if (other !== null) throw new TableError(other)
  if (/\.(csv|tsv|tab)$/i.test(name)) return { kind: 'csv', book: alone(readSeparated(bytes)) }
  return { kind: 'text', book: alone(readLines(bytes)) }
}

/** Texts that are no table's: applications name web pages `.xls`, and Excel opens them all the same. */
function otherKind(bytes: Uint8Array): 'web' | 'rtf' | 'biner' | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).replaceAll('\0', '')
  if (/^\W{0,4}%PDF/.test(start)) return 'biner'
  if (/^[^<{]{0,8}\{\\rtf/.test(start)) return 'rtf'
  return /^[^<]{0,8}<(!doctype|html|head|body|table|meta|style|\?xml)\b/i.test(start) ? 'web' : null
}

/** Bytes of a text, or of a document's parts when unpacked. */
const limit = 50 * 1024 * 1024

/** The main part of a word processor's document; null for a workbook, and for what the reader of workbooks refuses. */
function documentIn(bytes: Uint8Array): { readonly zip: Zip; readonly path: string } | null {
  try {
    const zip = openZip(bytes, limit)
    const path = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.target ?? ''
    return path.startsWith('word/') ? { zip, path } : null
  } catch {
    return null
  }
}

const alone = (grid: Grid): Workbook => ({ sheets: [grid], names: [], properties: new Map(), beside: {} })
