// How cells of a workbook look: fonts, fills, borders, number formats; and how much room their text takes.
import type { Alignment, Border, Fill, Style } from 'exceljs'
import type { Cell, Column, Role } from '../report/annex.ts'
import { levelFills, warnaFill } from './colours.ts'
import { looksLikeFormula } from './formula-like.ts'
import type { Ruler } from './wrap.ts'

/** What part of a sheet a cell belongs to. */
export type Part = 'title' | 'heading' | 'caption' | 'header' | 'body' | 'note' | 'signature' | 'signer'

/** Arial: Excel and LibreOffice (as Liberation Sans) break its lines at the same words. */
const sizes: Readonly<Record<Part, number>> = {
  title: 13,
  heading: 10,
  caption: 10,
  header: 9,
  body: 9,
  note: 8,
  signature: 10,
  signer: 10,
}
const bold: ReadonlySet<Part> = new Set(['title', 'caption', 'header', 'signer'])

const headerFill = 'D9D9D9'

/** What a cell's look follows from. */
export interface Look {
  readonly part: Part
  readonly align: Column['align']
  readonly cell: Cell
  /** Merged over several rows: its text must stand at the top, where the eye and a page begin. */
  readonly tall?: boolean
}

const line: Partial<Border> = { style: 'thin', color: { argb: 'FF404040' } }
const border = { top: line, bottom: line, left: line, right: line }

/** By role, then by what else the look follows from. */
const cache = new Map<Role | string | undefined, Map<number, Partial<Style>>>()
const partNumber = Object.fromEntries(Object.keys(sizes).map((part, index) => [part, index])) as Record<Part, number>
const alignNumber = { left: 0, center: 1, right: 2 }

/** The same object for the same look: exceljs compares styles by identity first. Asked for each cell, so it makes no text for a key. */
export function styleOf(look: Look): Partial<Style> {
  const { part, align, cell, tall } = look
  const indented = isIndented(look)
  const format =
    cell.kind === 'number' ? cell.decimals + 2 : cell.kind === 'text' && looksLikeFormula(cell.text) ? 1 : 0
  const key = (((format * 8 + partNumber[part]) * 3 + alignNumber[align]) * 2 + (tall ? 1 : 0)) * 2 + (indented ? 1 : 0)
  const role = typeof cell.role === 'object' ? cell.role.warna : cell.role
  const known = cache.get(role)?.get(key)
  if (known !== undefined) return known
  const style = newStyle(look, indented, formatOf(format))
  const ofRole = cache.get(role) ?? new Map<number, Partial<Style>>()
  cache.set(role, ofRole.set(key, style))
  return style
}

function newStyle({ part, align, cell, tall }: Look, indented: boolean, format: string | null): Partial<Style> {
  const warna = typeof cell.role === 'object' ? warnaFill(cell.role.warna) : undefined
  return {
    font: {
      name: 'Arial',
      size: sizes[part],
      bold: bold.has(part) || cell.role === 'total',
      italic: cell.role === 'provisional',
      ...(part === 'signer' && { underline: true }),
      color: { argb: warna?.white ? 'FFFFFFFF' : 'FF000000' },
    },
    alignment: { ...alignment(part, align, tall === true), ...(indented && { indent: 1 }) },
    ...((part === 'header' || part === 'body') && { border }),
    ...fillOf(part, cell.role, warna?.fill),
    ...(format !== null && { numFmt: format }),
  }
}

/** A text that looks like a formula is kept from becoming one when somebody edits its cell. */
function formatOf(format: number): string | null {
  if (format < 2) return format === 1 ? '@' : null
  return format === 2 ? '#,##0' : `#,##0.${'0'.repeat(format - 2)}`
}

/** Texts of tables keep their distance from the border, and from a number that ends there. */
export const isIndented = ({ part, align, cell }: Look): boolean =>
  part === 'body' && align === 'left' && cell.kind !== 'number'

/** What programs take for that distance at most: three blanks of the workbook's font, in pixels. */
export const indentPixels = 13

function alignment(part: Part, align: Column['align'], tall: boolean): Partial<Alignment> {
  const centered = part === 'title' || part === 'heading' || part === 'header'
  return { horizontal: centered ? 'center' : align, vertical: tall ? 'top' : 'middle', wrapText: true }
}

function fillOf(part: Part, role: Role | undefined, warna: string | undefined): { fill?: Fill } {
  const color = part === 'header' ? headerFill : typeof role === 'number' ? levelFills[role] : warna
  if (color === undefined) return {}
  return {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${color}` }, bgColor: { indexed: 64 } as never },
  }
}

/** Height of a line, in points. */
export const lineHeight = (part: Part): number => lineOf(sizes[part])
export const lineOf = (size: number): number => Math.ceil(size * 1.3)

/** Pixels that a text takes on one line. */
export const textWidth = (text: string, part: Part): number => textPixels(text, sizes[part], bold.has(part))

/** `size` in points. With room for programs that round each letter up to whole pixels. */
export function textPixels(text: string, size: number, isBold: boolean): number {
  let thousandths = 0
  for (const character of text) thousandths += arial[character.charCodeAt(0) - 32] ?? 1000
  return pixelsOf(thousandths, size, isBold)
}

function pixelsOf(thousandths: number, size: number, isBold: boolean): number {
  const pixels = ((thousandths * size) / 750) * 1.04
  return isBold ? pixels * 1.08 : pixels
}

/**
 * How many lines `wrap` makes of a text with the ruler of this part, for most texts and without making them; null where it has to be
 * asked: for other signs than those of ASCII, line breaks, and words that do not fit on a line.
 */
export function lineCount(text: string, width: number, part: Part): number | null {
  const [size, isBold] = [sizes[part], bold.has(part)]
  let lines = 1
  let used = 0
  let word = 0
  let begun = false
  for (let index = 0; index <= text.length; index++) {
    const code = index === text.length ? 32 : text.charCodeAt(index)
    if (code < 32 || code > 126) return null
    if (code !== 32) {
      word += arial[code - 32]!
      continue
    }
    if (word > 0) {
      const needed = pixelsOf(begun ? arial[0]! + word : word, size, isBold)
      if (used + needed <= width) used += needed
      else {
        used = pixelsOf(word, size, isBold)
        if (used > width) return null
        if (begun) lines++
      }
      begun = true
      word = 0
    }
  }
  return lines
}

/** Advance widths of Arial from space to tilde, in thousandths of its size. */
const arial = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** Lines in cells end between words only: where programs break inside words they differ. */
export const pieces = /(\s*)(\S+)/g
const rulerOf = (part: Part): Ruler => ({ width: (text) => textWidth(text, part), pieces })
export const rulers: Readonly<Record<Part, Ruler>> = {
  title: rulerOf('title'),
  heading: rulerOf('heading'),
  caption: rulerOf('caption'),
  header: rulerOf('header'),
  body: rulerOf('body'),
  note: rulerOf('note'),
  signature: rulerOf('signature'),
  signer: rulerOf('signer'),
}

/** Pixels of a column (width in characters of the workbook's font) that its text can take. */
export const columnPixels = (width: number): number => width * 7 - 4
