// Rows of headings: where they stand on a sheet, and what they say over each column.
import type { Cell } from '../source/grid.ts'
import { isLeaf, isNumbering, roleOf } from './column-role.ts'
import type { Rows } from './grid-rows.ts'
import { type Field, headingWords, indikatorStarts } from './headers.ts'
import { isNode } from './role.ts'
import { oneLine, plain } from './words.ts'

export interface Band {
  readonly top: number
  readonly bottom: number
}

export const bandText = (rows: Rows, { top, bottom }: Band): string => {
  const texts: string[] = []
  for (let row = top; row <= bottom; row++)
    for (const { column, text } of rows.byRow.get(row) ?? []) texts.push(`${column} ${plain(text)}`)
  return texts.join('\n')
}

/** Rows of headings: three different kinds of columns in one row at least, or two where one of them is that of names or indikator. */
export function bandsOf(rows: Rows): readonly Band[] {
  const numbers = [...rows.byRow.keys()]
  const bands: Band[] = []
  for (const [index, row] of numbers.entries()) {
    const before = bands.at(-1)
    if (before !== undefined && row <= before.bottom) continue
    const cells = rows.byRow.get(row)!.filter(({ text }) => text.trim() !== '')
    // A heading of the office's own among them: most are words that headings consist of, and none is a figure.
    const known = cells.filter(({ text }) => isHeadingText(text))
    if (known.length < cells.length * 0.6 || hasFigures(cells)) continue
    const kinds = new Set(known.flatMap(({ text }) => kindOf(text) ?? []))
    // Programs with their money, as in the second table of a perjanjian kinerja.
    const money = kinds.has('pagu') && [...kinds].some((kind) => kind.startsWith('nomenklatur'))
    const names = kinds.has('indikator') || kinds.has('node') || money
    if (kinds.size < (names ? 2 : 3)) continue
    // Close below a table only what is repeated, numbers its rows, or has nothing but short headings begins anew.
    const close = before !== undefined && numbers[index - 1] === row - 1
    const short = cells.every(({ text }) => isHeadingText(text) && plain(text).split(' ').length < 3)
    if (close && !short && !kinds.has('nomor') && !isRepeated(rows, before, row)) continue
    bands.push({ top: topOf(rows, row, numbers), bottom: bottomOf(rows, row, numbers) })
  }
  return bands
}

const isRepeated = (rows: Rows, { top, bottom }: Band, row: number): boolean => {
  const own = bandText(rows, { top: row, bottom: row })
  for (let above = top; above <= bottom; above++) if (bandText(rows, { top: above, bottom: above }) === own) return true
  return false
}

/** Kind of column that a heading alone is of; null where it says nothing by itself. */
function kindOf(text: string): Field | 'node' | null {
  const role = roleOf([oneLine(text)], { year: 2000, first: null })
  if (role === null) return null
  if (isNode(role)) return role.level === undefined ? 'node' : (`${role.field}${role.level}` as Field)
  return role.field
}

/** Amounts, codes, and numbers that do not count columns through. */
function hasFigures(cells: readonly Cell[]): boolean {
  const bare = cells.filter(({ text }) => /^\s*\d{1,2}\s*$/.test(text))
  const counts = bare.every(({ column, text }, index) => {
    const before = bare[index - 1]
    return before === undefined || (before.column === column - 1 && Number(before.text) === Number(text) - 1)
  })
  const isFigure = ({ kind, text }: Cell) =>
    kind === 'error' ||
    (/^\s*(rp\.?\s*)?-?\d[\d.,\s%-]*$/i.test(text) && !isNumbering(text) && !/^\s*20\d\d\s*$/.test(text))
  return cells.some(isFigure) || !counts || (bare.length === 1 && cells.length > 1)
}

/** Nearly all words of all cells are words of headings, and no cell is a long text. */
function isHeading(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every(({ text, kind }) => kind !== 'error' && isHeadingText(text))
}

function isHeadingText(text: string): boolean {
  if (text.trim() === '') return true
  if (isNumbering(text)) return true
  if (text.length > 250 || isAmount(text)) return false
  // What belongs to a label on its left.
  if (/^\s*:/.test(text)) return false
  const words = plain(text)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
  const isKnown = (word: string) => headingWords.has(word) || headingWords.has(word.replace(/nya$/, ''))
  const [first, second] = words
  // `Program Penunjang …` is a program, `Program Prioritas` a heading; `Jumlah dokumen …` is an indikator.
  if (/^(program|kegiatan)$/.test(first ?? '') && second !== undefined && !isKnown(second)) return false
  if (words.length > 2 && measures.has(first!)) return false
  return words.filter(isKnown).length >= words.length * 0.75
}

/** What indikator begin with, and headings do not. */
const measures: ReadonlySet<string> = new Set(
  indikatorStarts.filter((word) => !/^(persentase|persen|nilai|tingkat|rata|predikat|status|waktu|level)$/.test(word)),
)

/** `Rp. 5.125.000.000,00`, `1250000`, but no year. */
const isAmount = (text: string): boolean =>
  /^\s*(rp\.?\s*)?\d[\d.,]{3,}[,-]*\s*$/i.test(text) && !/^\s*20\d\d\s*$/.test(text)

function topOf(rows: Rows, row: number, numbers: readonly number[]): number {
  let top = row
  for (let index = rows.before(row) - 1; index >= 0; index--) {
    const above = numbers[index]!
    const cells = rows.byRow.get(above)!
    // A title stands alone in its row.
    if (above < top - 1 || cells.length < 2 || !isHeading(cells) || !cells.some(({ text }) => /\p{L}/u.test(text)))
      break
    top = above
  }
  return top
}

function bottomOf(rows: Rows, row: number, numbers: readonly number[]): number {
  const merged = (at: number) =>
    rows.areasOn(at).reduce((most, { top, bottom }) => (top >= row - 5 ? Math.max(most, bottom) : most), at)
  let bottom = merged(row)
  for (let index = rows.before(row + 1); index < numbers.length; index++) {
    const below = numbers[index]!
    const cells = rows.byRow.get(below)!
    const inside = below <= bottom
    // Within a merged heading anything is a heading; below, only what looks like one and is no row of data.
    if (!inside && (below > bottom + 1 || !isHeading(cells) || !continues(cells) || isData(rows, row, bottom, cells)))
      break
    bottom = Math.max(bottom, below, inside ? 0 : merged(below))
  }
  return bottom
}

/** What a row below headings says by its place: it is numbered, or has a long text below a heading that is no group's. */
function isData(rows: Rows, top: number, bottom: number, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.every(({ text }) => isNumbering(text))) return false
  return filled.some(({ column, text }) => {
    const above = rows.at(bottom, column) ?? rows.covering(top, column)
    if (above === undefined) return false
    if (/\d/.test(text) && isNumbering(text)) return kindOf(above.text) === 'nomor'
    const area = rows.areaAt(above.row, above.column)
    return (area === null || area.left === area.right) && !isLeaf(text) && plain(text).split(' ').length > 3
  })
}

/** Lower headings have no names of their own kind: years, quarters, K and Rp, or the numbering of the columns. */
function continues(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.length === 0) return false
  if (filled.every(({ text }) => isNumbering(text))) return filled.length > 1
  return (
    filled.every(({ text }) => isNumbering(text) || isLeaf(text) || kindOf(text) !== null || isHeadingText(text)) &&
    filled.some(({ text }) => isLeaf(text) || kindOf(text) !== null)
  )
}

/** Headings over each column down to a last row, from above; the numbering of the columns is none, but kept for what it says of sums. */
export function titlesOf(rows: Rows, { top, bottom }: Band, last: number): ReadonlyMap<number, readonly string[]> {
  const used = new Set<number>()
  for (let row = top; row <= Math.max(bottom, last); row++)
    for (const { column } of rows.byRow.get(row) ?? []) used.add(column)
  const titles = new Map<number, string[]>()
  for (const column of [...used].sort((a, b) => a - b)) {
    const title: string[] = []
    for (let row = top; row <= bottom; row++) {
      const text = oneLine((rows.covering(row, column) ?? groupOf(rows, row, column, bottom))?.text ?? '')
      if (text !== '' && title.at(-1) !== text) title.push(text)
    }
    titles.set(column, title)
  }
  return titles
}

/**
 * The heading to the left that goes on over an empty place, in files without merged cells and where they are only centred over a
 * selection: both columns have headings of their own below it.
 */
function groupOf(rows: Rows, row: number, column: number, bottom: number): Cell | undefined {
  const hasBelow = (at: number) => {
    for (let below = row + 1; below <= bottom; below++) if (!isNumbering(rows.at(below, at)?.text ?? '1')) return true
    return false
  }
  if (!hasBelow(column)) return undefined
  const left = rows.byRow.get(row)?.findLast((cell) => cell.column < column && cell.text.trim() !== '')
  if (left === undefined || rows.areaAt(row, left.column) !== null || !hasBelow(left.column)) return undefined
  return left
}
