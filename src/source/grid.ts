// What a table is once it is read, whatever it was written with: cells with their addresses and texts. Plain data, no library's.

/** A cell that holds something. */
export interface Cell {
  /** `B12`. */
  readonly address: string
  /** From 1. */
  readonly row: number
  readonly column: number
  /**
   * What it says, letter for letter, line breaks as \n: results of formulas as they were saved, dates as 2025-01-31, numbers with a
   * decimal point, without grouping, with the decimals that their format adds; none is cut. Empty for a formula without result.
   */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** As saved, without `=`; empty where the file says only that it is like another cell's. Absent where there is none. */
  readonly formula?: string
  /** Number format; absent for the general one. */
  readonly format?: string
  /** In a hidden row or column. */
  readonly hidden?: boolean
  readonly bold?: boolean
  /** Steps that the text is moved to the right. */
  readonly indent?: number
}

/** Rows and columns from 1, ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Grid {
  /** The sheet's name; of a text or CSV file empty, in a document `Tabel 1`. */
  readonly name: string
  readonly hidden: boolean
  /** By rows, then columns. */
  readonly cells: readonly Cell[]
  readonly merges: readonly Area[]
  /** Of a document: the rows of each table in it. */
  readonly tables?: readonly TablePart[]
}

export interface TablePart {
  readonly top: number
  readonly bottom: number
  /** Number of columns. */
  readonly width: number
  /** 0, or within how many cells of other tables it stands. */
  readonly depth: number
}

/** A name that a workbook gives to cells, or to a formula. */
export interface DefinedName {
  readonly name: string
  /** `Lembar!$A$1:$B$2`. */
  readonly refers: string
  /** Name of the sheet that it holds for; null for all. */
  readonly sheet: string | null
  readonly hidden: boolean
}

export interface Workbook {
  readonly sheets: readonly Grid[]
  readonly names: readonly DefinedName[]
  /** Custom properties of the document, by name. */
  readonly properties: ReadonlyMap<string, string>
  /** Texts that stand beside the cells, and how many; they are not read. */
  readonly beside: Readonly<Partial<Record<'shapes' | 'comments' | 'margins', number>>>
}

/** What a sheet can have; a file that goes beyond is damaged. */
export const maxRow = 1048576
export const maxColumn = 16384

/** Cells that hold something, in all sheets of a file: far more than any plan of a region. */
export const maxCells = 500_000

/** 28 → `AB`. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** `AB` → 28. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** `AB12` → column 28, row 12; `$` may stand before both. Null for what is no address. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? []
  if (letters === undefined) return null
  const column = columnNumber(letters)
  const row = Number(digits)
  return row > maxRow || column > maxColumn ? null : { row, column }
}

export const addressOf = (row: number, column: number): string => `${columnName(column)}${row}`
