// A formula as files have it (English, commas, A1) → the same with its references changed; strings, names and functions stay.

import { columnName, columnNumber, maxColumn, maxRow } from '../../source/grid.ts'

export interface Corner {
  /** From 1; null for whole rows. */
  readonly column: number | null
  /** From 1; null for whole columns. */
  readonly row: number | null
  readonly fixedColumn: boolean
  readonly fixedRow: boolean
}

export interface Reference {
  /** Of the sheet, as it is called; null for the formula's own. */
  readonly sheet: string | null
  /** The last sheet of several (`Jan:Mar!A1`); null for one. */
  readonly lastSheet: string | null
  readonly from: Corner
  /** Null for a single cell. */
  readonly to: Corner | null
}

const word = String.raw`[\p{L}\p{M}\d_.\\?]`
const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`
const area = String.raw`${cell}(?::${cell})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`
const quoted = `'(?:[^']|'')*'!`
const plain = String.raw`(?:\[[^\]]*\])?${word}+(?::${word}+)?!`
/** Brackets of tables may hold brackets once more. */
const brackets = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`

const token = new RegExp(
  [
    '(?<string>"(?:[^"]|"")*")',
    String.raw`(?<sheet>${quoted}|${plain})?(?<area>${area})(?!${word}|[$(!\[])`,
    `(?<other>${quoted}|${brackets}|(?:${word}|\\$)+|.)`,
  ].join('|'),
  'giusy',
)

/** Excel takes 8,192 signs; what is far beyond stands in a file that is damaged, or made to take time. */
const longest = 16_384

/** `change` gives what stands instead of the reference, without its sheet; undefined leaves it. References to other files are left. */
export function mapReferences(formula: string, change: (reference: Reference) => string | undefined): string {
  if (formula.length > longest) throw new Error('a formula is too long')
  return formula.replace(token, (whole, ...rest) => {
    const { sheet: written, area } = rest.at(-1) as { sheet?: string; area?: string }
    if (area === undefined || written?.includes('[')) return whole
    const [from, to] = area.split(':').map(cornerOf) as [Corner, Corner?]
    // Beyond the edge of a sheet it is a name.
    if ([from, to].some((own) => (own?.column ?? 0) > maxColumn || (own?.row ?? 0) > maxRow)) return whole
    const changed = change({ ...sheetsOf(written), from, to: to ?? null })
    return changed === undefined ? whole : `${written ?? ''}${changed}`
  })
}

function sheetsOf(written: string | undefined): Pick<Reference, 'sheet' | 'lastSheet'> {
  if (written === undefined) return { sheet: null, lastSheet: null }
  const name = written.slice(0, -1)
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  // A sheet's name has no colon.
  const [sheet, lastSheet = null] = bare.split(':') as [string, string?]
  return { sheet, lastSheet }
}

/** `$AB$12`, `AB`, `12`. */
function cornerOf(text: string): Corner {
  const [, columnSign, letters, rowSign, digits] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text)!
  // Of a whole row the first sign is the row's.
  const fixedRow = (letters === '' ? columnSign : rowSign) === '$'
  return {
    column: letters === '' ? null : columnNumber(letters!),
    row: digits === '' ? null : Number(digits),
    fixedColumn: letters !== '' && columnSign === '$',
    fixedRow,
  }
}

const cornerText = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  (column === null ? '' : (fixedColumn ? '$' : '') + columnName(column)) +
  (row === null ? '' : (fixedRow ? '$' : '') + row)

export const areaText = (from: Corner, to: Corner | null): string =>
  to === null ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`

/** The formula as it reads in a cell that many rows and columns further: what is not fixed moves along, around the sheet's edge. */
export function slide(formula: string, rows: number, columns: number): string {
  const around = (number: number, step: number, last: number) => ((((number - 1 + step) % last) + last) % last) + 1
  const moved = (corner: Corner): Corner => ({
    ...corner,
    column: corner.column === null || corner.fixedColumn ? corner.column : around(corner.column, columns, maxColumn),
    row: corner.row === null || corner.fixedRow ? corner.row : around(corner.row, rows, maxRow),
  })
  return mapReferences(formula, ({ from, to }) => areaText(moved(from), to === null ? null : moved(to)))
}
