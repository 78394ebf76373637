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

const cache = new Map<string, Partial<Style>>()

/** The same object for the same look: exceljs compares styles by identity first. */
export function styleOf(look: Look): Partial<Style> {
  const { part, align, cell, tall } = look
  const format = formatOf(cell)
  const warnaName = typeof cell.role === 'object' ? cell.role.warna : cell.role
  const indented = isIndented(look)
  const key = `${part} ${align} ${tall} ${indented} ${format} ${warnaName}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const warna = typeof cell.role === 'object' ? warnaFill(cell.role.warna) : undefined
  const style: Partial<Style> = {
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
  cache.set(key, style)
  return style
}

/** A text that looks like a formula is kept from becoming one when somebody edits its cell. */
function formatOf(cell: Cell): string | null {
  if (cell.kind === 'number') return cell.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.decimals)}`
  return cell.kind === 'text' && looksLikeFormula(cell.text) ? '@' : null
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
  const pixels = ((thousandths * size) / 750) * 1.04
  return isBold ? pixels * 1.08 : pixels
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
