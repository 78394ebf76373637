// How the cells of a drawn tree look: boxes in the colour of their level with a frame around all their cells, and lines as borders.
import type { Border, Style } from 'exceljs'
import type { Level } from '../plan/types.ts'
import { levelFills } from './colours.ts'

/** Sides of a cell that have a line. */
export type Side = 'top' | 'bottom' | 'left' | 'right'

/** What a cell of a box shows: its name, its sasaran, what stands below. */
export type BoxPart = 'caption' | 'text' | 'details'

const cache = new Map<string, Partial<Style>>()

/** The same object for the same look: exceljs compares styles by identity first. */
function once(key: string, make: () => Partial<Style>): Partial<Style> {
  const known = cache.get(key)
  if (known !== undefined) return known
  const style = make()
  cache.set(key, style)
  return style
}

/** A cell of a box; the frame of one that is drawn elsewhere with all that it says is dashed. */
export function boxStyle(part: BoxPart, level: Level, sides: readonly Side[], repeated: boolean): Partial<Style> {
  return once(`${part} ${level} ${sides.join()} ${repeated}`, () => ({
    font: { name: 'Arial', size: 9, bold: part === 'text', italic: repeated, color: { argb: 'FF000000' } },
    alignment:
      part === 'details'
        ? { horizontal: 'left', vertical: 'top', indent: 1, wrapText: true }
        : { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: bordersOf(sides, { style: repeated ? 'dashed' : 'thin', color: { argb: 'FF404040' } }),
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: `FF${part === 'details' ? 'FFFFFF' : levelFills[level]}` },
      bgColor: { indexed: 64 } as never,
    },
  }))
}

/** A cell between boxes that lines go along. */
export function lineStyle(sides: readonly Side[]): Partial<Style> {
  return once(sides.join(), () => ({ border: bordersOf(sides, { style: 'thin', color: { argb: 'FF404040' } }) }))
}

const bordersOf = (sides: readonly Side[], border: Partial<Border>): Style['border'] =>
  Object.fromEntries(sides.map((side) => [side, border]))
