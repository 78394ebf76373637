// Boxes → the drawn tree as it stands on paper, in points: each part of the tree once, with marks where it goes on.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Level } from '../plan/types.ts'
import type { Box, Paper } from '../report/annex.ts'
import { levels } from '../report/words.ts'
import { sansRuler, sansWidth } from './sans.ts'
import { type BoxText, boxText, leading, smaller } from './svg-box.ts'
import { layoutTree, type TreePage } from './tree-layout.ts'
import type { BoxKind, LayoutOptions, Line, Placed } from './tree-shapes.ts'
import { wrap } from './wrap.ts'

export interface DrawingOptions {
  readonly language: Language
  readonly paper: Paper['size']
  readonly title: string
  /** Below the title. */
  readonly heading: readonly string[]
  /** Below the tree on the first page. */
  readonly notes: readonly string[]
}

/** Where everything stands, in points. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Of the usual text of boxes. */
  readonly size: number
  readonly pages: readonly DrawnPage[]
}

export interface DrawnPage {
  /** Lines around the tree: title, where a part belongs, notes, number of the page. */
  readonly lines: readonly DrawnLine[]
  readonly boxes: readonly DrawnBox[]
  readonly connectors: readonly Line[]
  /** Which colour is which level. */
  readonly legend: readonly { readonly level: Level; readonly text: string; readonly x: number; readonly y: number }[]
}

/** Side of a square of the legend. */
export const swatch = 8

export interface DrawnLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly anchor: 'start' | 'middle' | 'end'
  /** Page that it leads to, from 0. */
  readonly to: number | null
}

export interface DrawnBox extends Placed {
  readonly text: BoxText
  /** Page on which its children stand, from 0. */
  readonly to: number | null
}

/** Landscape, in millimetres; F4 is the folio of Indonesian offices. */
export const papers: Readonly<Record<Paper['size'], readonly [width: number, height: number]>> = {
  A3: [420, 297],
  A4: [297, 210],
  F4: [330, 215],
}

const point = 72 / 25.4
const margin = 28

/** No text is smaller than this many points on the paper. */
export const leastSize = 6

/** Usual sizes of text: the first with which everything is on one page, else the one for several pages. */
const sizes = [10, 9, 8, 7.5, 7, leastSize / smaller] as const
const sizeOfParts = 7.5

/** Width of a box in sizes, and what is tried where a box is higher than a page otherwise. */
const boxWidths = [15, 30, 60, 90]

const words = {
  page: { id: 'lembar {nomor} dari {jumlah}', en: 'page {nomor} of {jumlah}' },
  from: { id: '← lanjutan dari lembar {nomor}', en: '← continued from page {nomor}' },
  to: { id: '→ lanjut ke lembar {nomor}', en: '→ continued on page {nomor}' },
} satisfies Record<string, Text>

export function drawTree(boxes: readonly Box[], options: DrawingOptions): Drawing {
  const [width, height] = papers[options.paper].map((side) => side * point) as [number, number]
  const { layout, pages } = onOnePage(boxes, options) ?? attempt(boxes, sizeOfParts, options)
  const drawn = pages.map((page, index) => drawPage(page, index, pages, layout, options))
  // Only a box that no paper has room for makes a page higher or wider than the paper.
  const most = (of: (box: DrawnBox) => number) => Math.max(...drawn.flatMap(({ boxes }) => boxes.map(of)))
  return {
    width: Math.max(width, most(({ x, width }) => x + width) + margin),
    height: Math.max(height, most(({ y, height }) => y + height) + margin + footer),
    size: layout.size,
    pages: drawn,
  }
}

interface Layout {
  readonly size: number
  readonly boxWidth: number
  readonly options: LayoutOptions
  textOf(box: Box, kind: BoxKind): BoxText
}

/** With the largest letters that allow it; null where none do. */
function onOnePage(boxes: readonly Box[], options: DrawingOptions) {
  for (const size of sizes) {
    // Without laying it out where the boxes alone take more room than a page has.
    const { boxWidth, options: room } = layoutOf(size, boxWidths[0]!, options)
    const area = boxWidth * total(boxes, (box) => room.heightOf(box, 'whole'))
    if (area > room.width * room.heightBelow(null)) continue
    const found = attempt(boxes, size, options)
    if (found.pages.length === 1) return found
  }
  return null
}

const total = (boxes: readonly Box[], of: (box: Box) => number): number =>
  boxes.reduce((sum, box) => sum + of(box) + total(box.children, of), 0)

function attempt(boxes: readonly Box[], size: number, options: DrawingOptions) {
  const layouts = boxWidths.map((ems) => layoutOf(size, ems, options))
  const layout = layouts.find((layout) => !isTooHigh(boxes, layout)) ?? layouts.at(-1)!
  return { layout, pages: layoutTree(boxes, layout.options) }
}

/** Whether a box leaves no room for another one below it. */
function isTooHigh(boxes: readonly Box[], layout: Layout): boolean {
  const room = layout.options.heightBelow([])
  return boxes.some((box) => layout.options.heightOf(box, 'cut') > room * 0.8 || isTooHigh(box.children, layout))
}

const footer = 16

function layoutOf(size: number, ems: number, options: DrawingOptions): Layout {
  const [width, height] = papers[options.paper].map((side) => side * point - 2 * margin) as [number, number]
  const boxWidth = Math.min(even(size * ems), Math.floor(width / 2) * 2 - 40)
  const known = { whole: new Map<Box, BoxText>(), cut: new Map<Box, BoxText>(), repeat: new Map<Box, BoxText>() }
  const textOf = (box: Box, kind: BoxKind): BoxText => {
    const found =
      known[kind].get(box) ??
      // Its number comes later; three digits are enough for the room that it takes.
      boxText(box, kind, { size, width: boxWidth, link: linkText(998, options.language), language: options.language })
    known[kind].set(box, found)
    return found
  }
  return {
    size,
    boxWidth,
    textOf,
    options: {
      boxWidth,
      indent: even(size * 1.4),
      gap: { across: Math.ceil(size * 0.9), tier: even(size * 2.2), list: Math.ceil(size * 0.6) },
      heightOf: (box, kind) => evenUp(textOf(box, kind).height),
      width: Math.floor(width),
      heightBelow: (ancestors) =>
        Math.floor(
          height - footer - linesHeight(ancestors === null ? first(options) : continued('', ancestors), width),
        ) - (ancestors === null ? Math.ceil(linesHeight(notesOf(options), width)) : 0),
    },
  }
}

/** Boxes have a middle in whole points. */
const even = (number: number): number => Math.round(number / 2) * 2
const evenUp = (number: number): number => Math.ceil(number / 2) * 2

const linkText = (index: number, language: Language): string => fill(words.to, { nomor: index + 1 }, language)

/** A paragraph above or below the tree. */
interface Paragraph {
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly to: number | null
}

const paragraph = (text: string, size: number, more: Partial<Paragraph> = {}): Paragraph => ({
  text,
  size,
  weight: 'regular',
  to: null,
  ...more,
})

const first = ({ title, heading }: DrawingOptions): readonly Paragraph[] => [
  paragraph(title, 14, { weight: 'bold' }),
  ...heading.map((text) => paragraph(text, 10)),
]

function continued(back: string, ancestors: readonly Box[], to: number | null = null): readonly Paragraph[] {
  const path = ancestors.map(({ caption, text }) => `${caption}: ${text}`).join('  ›  ')
  return [paragraph(back, 9, { weight: 'bold', to }), ...(path === '' ? [] : [paragraph(path, 8)])]
}

const notesOf = ({ notes }: DrawingOptions): readonly Paragraph[] => notes.map((text) => paragraph(text, 7))

const linesOf = ({ text, size, weight }: Paragraph, width: number) => wrap(text, width, sansRuler(size * 1.01, weight))

/** With the gap to the tree. */
function linesHeight(paragraphs: readonly Paragraph[], width: number): number {
  if (paragraphs.length === 0) return 0
  return paragraphs.reduce((sum, one) => sum + linesOf(one, width).length * one.size * leading, 8)
}

function drawPage(
  page: TreePage,
  index: number,
  pages: readonly TreePage[],
  { textOf, size, boxWidth }: Layout,
  options: DrawingOptions,
): DrawnPage {
  const { language } = options
  const [width, height] = papers[options.paper].map((side) => side * point) as [number, number]
  const inner = width - 2 * margin
  const back = page.from === null ? '' : fill(words.from, { nomor: page.from + 1 }, language)
  const above = index === 0 ? first(options) : continued(back, page.ancestors, page.from)
  const below = index === 0 ? notesOf(options) : []
  const top = Math.ceil(margin + linesHeight(above, inner))
  const left = Math.max(margin, Math.floor((width - page.width) / 2))
  const boxes = page.boxes.map((placed): DrawnBox => {
    const to = pages.findIndex(({ head, from }) => head === placed.box && from !== null)
    const link = placed.kind === 'cut' && to >= 0
    const text = link
      ? boxText(placed.box, 'cut', { size, width: boxWidth, link: linkText(to, language), language })
      : textOf(placed.box, placed.kind)
    return { ...placed, x: placed.x + left, y: placed.y + top, text, to: link ? to : null }
  })
  const connectors = page.lines.map(
    ({ from, to }): Line => ({
      from: [from[0] + left, from[1] + top],
      to: [to[0] + left, to[1] + top],
    }),
  )
  const number = fill(words.page, { nomor: index + 1, jumlah: pages.length }, language)
  const legendLevels = ([0, 1, 2, 3, 4, 5] as const).filter((level) =>
    page.boxes.some(({ box }) => box.level === level),
  )
  const end = Math.max(height, top + page.height + margin + footer)
  return {
    boxes,
    connectors,
    legend: legendOf(legendLevels, end - margin, language),
    lines: [
      ...placeLines(above, margin, inner),
      ...placeLines(below, end - margin - footer - linesHeight(below, inner) + 8, inner),
      ...(pages.length === 1 ? [] : [line(paragraph(number, legendSize), number, width - margin, end - margin, 'end')]),
    ],
  }
}

function legendOf(shown: readonly Level[], y: number, language: Language): DrawnPage['legend'] {
  let x = margin
  return shown.map((level) => {
    const item = { level, text: `${level} ${levels[level][language]}`, x, y }
    x += swatch + 4 + sansWidth(item.text, legendSize, 'regular') + 14
    return item
  })
}

/** Of the legend and of the number of the page. */
export const legendSize = 8

const line = (
  { size, weight, to }: Paragraph,
  text: string,
  x: number,
  y: number,
  anchor: DrawnLine['anchor'],
): DrawnLine => ({ text, x, y, size, weight, anchor, to })

function placeLines(paragraphs: readonly Paragraph[], top: number, width: number): readonly DrawnLine[] {
  let y = top
  return paragraphs.flatMap((one) =>
    linesOf(one, width).map((text) => {
      y += one.size * leading
      return line(one, text, margin, y - one.size * 0.25, 'start')
    }),
  )
}
