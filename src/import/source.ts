// The bytes of a file as an office has it → its tables as plain cells. The content tells what it is; of texts, the ending.
import type { Grid, Workbook } from '../source/grid.ts'
import { readCells } from '../source/xlsx-cells.ts'
import { readLines, readSeparated } from './text-cells.ts'

export type SourceKind = 'xlsx' | 'docx' | 'csv' | 'text'

export interface Source {
  readonly kind: SourceKind
  readonly book: Workbook
}

/** Throws a `TableError`, or an error of csv-parse, with a `code` of `tableReasons`. */
export function readSource(bytes: Uint8Array, name: string): Source {
  if (isOffice(bytes)) return { kind: 'xlsx', book: readCells(bytes) }
  if (/\.(csv|tsv|tab)$/i.test(name)) return { kind: 'csv', book: alone(readSeparated(bytes)) }
  return { kind: 'text', book: alone(readLines(bytes)) }
}

/** Begins as a zip archive, or as what Office wrote before and writes around a file with a password. */
const isOffice = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, index) => bytes[index] === byte))

const alone = (grid: Grid): Workbook => ({ sheets: [grid], names: [], properties: new Map() })
