// A drawn tree → one sheet: boxes are merged cells on a grid of narrow columns, lines are borders, each page is a block of rows.
import type { Style } from 'exceljs'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Annex, Box } from '../report/annex.ts'
import { boxDetails } from '../report/drawing.ts'
import { layoutTree, type TreePage } from './tree-layout.ts'
import type { BoxKind, LayoutOptions, Placed } from './tree-shapes.ts'
import { wrap } from './wrap.ts'
import { address, highestRow, type SheetCell, type SheetRow } from './xlsx-grid.ts'
import type { Sheet } from './xlsx-sheet.ts'
import { columnPixels, lineHeight, type Part, rulers } from './xlsx-style.ts'
import { type BoxPart, boxStyle, lineStyle, type Side } from './xlsx-tree-style.ts'

/** Width of the grid's columns in characters, and how many of them a box takes. */
const columnWidth = 13 / 7
const boxColumns = 14

/**
 * A3 landscape within the margins, in columns and points. Not all of it is used: LibreOffice prints columns 6 % wider than they are on a
 * screen (1501 pixels), and printers differ a little.
 */
const paper = { columns: (1501 / (columnWidth * 7)) * 0.92, points: 762 * 0.97 }

/** Text of 9 points is printed with 7 at least. */
const leastScale = 0.78

/** Titles need some width, however small the tree is. */
const leastColumns = 72

const gap = 9

const words = {
  page: { id: '{judul} · lembar {nomor} dari {jumlah}', en: '{judul} · page {nomor} of {jumlah}' },
  from: { id: 'lanjutan dari lembar {nomor}', en: 'continued from page {nomor}' },
  to: { id: '→ lihat lembar {nomor}', en: '→ see page {nomor}' },
} satisfies Record<string, Text>

/** Of an annex whose drawing has a box at least. */
export function treeSheet(annex: Annex, language: Language): Sheet {
  const pages = layoutTree(annex.drawing, optionsOf(annex, language))
  const texts = pages.map((page, index) => textsOf(annex, page, index, pages.length, language))
  const scale = scaleOf(
    Math.max(leastColumns, ...pages.map(({ width }) => width)),
    Math.max(...pages.map(({ height }, index) => height + textsHeight(texts[index]!))),
  )
  // As wide as the paper, so that all pages stand in its middle.
  const columns = Math.floor(paper.columns / scale)
  const sheet: Draft = { columns: Array.from({ length: columns }, () => columnWidth), rows: [], merges: [] }
  const starts: number[] = []
  for (const [index, page] of pages.entries()) {
    starts.push(sheet.rows.length)
    const { above, below } = texts[index]!
    for (const line of above) addLine(sheet, line)
    addRow(sheet, gap)
    const target = (box: Box) => pages.findIndex(({ head, from }) => head === box && from !== null) + 1
    draw(sheet, page, (box) => fill(words.to, { nomor: target(box) }, language), language)
    if (below.length > 0) addRow(sheet, gap)
    for (const line of below) addLine(sheet, line)
  }
  return {
    ...sheet,
    header: null,
    frozenColumns: 0,
    breaks: starts.slice(1),
    scale: Math.floor(scale * 100),
  }
}

/** As large as the paper lets it be. A box that is higher than a page goes on on the next one: smaller, nothing could be read. */
function scaleOf(columns: number, points: number): number {
  return Math.min(1, paper.columns / columns, Math.max(leastScale, paper.points / points))
}

type Draft = Pick<Sheet, 'columns'> & { readonly rows: SheetRow[]; readonly merges: string[] }

function optionsOf(annex: Annex, language: Language): LayoutOptions {
  const heights = { whole: new Map<Box, number>(), cut: new Map<Box, number>(), repeat: new Map<Box, number>() }
  return {
    boxWidth: boxColumns,
    indent: 2,
    gap: { across: 1, tier: 18, list: 6 },
    heightOf: (box, kind) => {
      const known = heights[kind].get(box)
      const height = known ?? sum(partsOf(box, kind, () => '', language).map(({ height }) => height))
      heights[kind].set(box, height)
      return height
    },
    width: Math.floor(paper.columns / leastScale),
    heightBelow: (ancestors) => {
      const texts = ancestors === null ? first(annex) : { above: continuation('', ancestors), below: [] }
      return Math.floor(paper.points / leastScale) - textsHeight(texts)
    },
  }
}

/** What stands above and below the tree on a page. */
interface Texts {
  readonly above: readonly TextLine[]
  readonly below: readonly TextLine[]
}

/** With the gaps to the tree; at most, for the sheet may be wider. */
function textsHeight({ above, below }: Texts): number {
  const height = ({ text, part }: TextLine) => textHeight(text, part, leastColumns)
  return sum([...above, ...below].map(height)) + 2 * gap
}

interface TextLine {
  readonly text: string
  readonly part: Part
}

const first = ({ above, title, heading, notes }: Annex): Texts => ({
  above: [
    ...(above === null ? [] : [{ text: above, part: 'heading' as const }]),
    { text: title, part: 'title' },
    ...heading.map((text): TextLine => ({ text, part: 'heading' })),
  ],
  below: notes.map((text) => ({ text, part: 'note' })),
})

/** Of a further page: which one it is, and the nodes that its head hangs below. */
function textsOf(annex: Annex, page: TreePage, index: number, jumlah: number, language: Language): Texts {
  if (index === 0) return first(annex)
  const { ancestors, from } = page
  const title = fill(words.page, { judul: annex.title, nomor: index + 1, jumlah }, language)
  const back = from === null ? '' : ` · ${fill(words.from, { nomor: from + 1 }, language)}`
  return { above: continuation(`${title}${back}`, ancestors), below: [] }
}

function continuation(title: string, ancestors: readonly Box[]): readonly TextLine[] {
  const path = ancestors.map(({ caption, text }) => `${caption}: ${text}`).join('  ›  ')
  return [{ text: title, part: 'heading' }, ...(path === '' ? [] : [{ text: path, part: 'note' as const }])]
}

interface PartOfBox {
  readonly part: BoxPart
  readonly text: string
  readonly height: number
}

/** The cells of a box from top to bottom; their heights together are a multiple of 6 points, so that it has a middle. */
function partsOf(box: Box, kind: BoxKind, mark: (box: Box) => string, language: Language): readonly PartOfBox[] {
  const part = (name: BoxPart, text: string): PartOfBox => ({
    part: name,
    text,
    height: Math.ceil(partHeight(name, text) / 3) * 3,
  })
  const details = kind === 'repeat' ? [] : [...boxDetails(box, language), ...(kind === 'cut' ? [mark(box)] : [])]
  const parts = [
    part('caption', box.caption),
    part('text', box.text),
    ...(details.length === 0 ? [] : [part('details', details.join('\n'))]),
  ]
  const missing = sum(parts.map(({ height }) => height)) % 6
  const last = parts.pop()!
  return [...parts, { ...last, height: last.height + missing }]
}

/** What stands below the sasaran is indented by a column at most. */
function partHeight(name: BoxPart, text: string): number {
  return name === 'details'
    ? textHeight(text, 'body', boxColumns - 1)
    : textHeight(text, name === 'text' ? 'header' : 'body', boxColumns)
}

/** Between a text and its borders, in points. */
const padding = 3

function textHeight(text: string, part: Part, columns: number): number {
  return wrap(text, columnPixels(columns * columnWidth), rulers[part]).length * lineHeight(part) + padding
}

function addRow({ rows, columns }: Draft, height: number): SheetRow {
  const row: SheetRow = { height, cells: columns.map(() => undefined) }
  rows.push(row)
  return row
}

/** A text over the whole width. */
function addLine(sheet: Draft, { text, part }: TextLine): void {
  const { length } = sheet.columns
  const row = addRow(sheet, textHeight(text, part, length))
  row.cells[0] = { part, align: part === 'note' ? 'left' : 'center', cell: { kind: 'text', text } }
  sheet.merges.push(`${address(sheet.rows.length - 1, 0)}:${address(sheet.rows.length - 1, length - 1)}`)
}

/** The boxes and lines of a page in the middle of the sheet, on rows as high as their edges are apart. */
function draw(sheet: Draft, page: TreePage, mark: (box: Box) => string, language: Language): void {
  const left = Math.floor((sheet.columns.length - page.width) / 2)
  const boxes = page.boxes.map((placed) => ({ placed, cells: cellsOf(placed, mark, language) }))
  const edges = new Set([
    0,
    ...boxes.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to])),
    ...page.lines.flatMap(({ from, to }) => [from[1], to[1]]),
  ])
  const ys = [...edges].toSorted((one, other) => one - other)
  const rowAt = new Map<number, number>()
  for (const [index, y] of ys.entries()) {
    rowAt.set(y, sheet.rows.length)
    for (let rest = (ys[index + 1] ?? y) - y; rest > 0; rest -= highestRow) addRow(sheet, Math.min(rest, highestRow))
  }
  for (const { placed, cells } of boxes) {
    for (const [index, cell] of cells.entries()) {
      const area = { top: rowAt.get(cell.from)!, bottom: rowAt.get(cell.to)! - 1, left: left + placed.x }
      placeCell(sheet, placed, cell, area, { first: index === 0, last: index === cells.length - 1 })
    }
  }
  const sides = new Map<SheetRow, Map<number, Side[]>>()
  const addSide = (row: number, column: number, side: Side) => {
    const cells = sides.get(sheet.rows[row]!) ?? new Map<number, Side[]>()
    sides.set(sheet.rows[row]!, cells.set(column, [...(cells.get(column) ?? []), side]))
  }
  for (const { from, to } of page.lines) {
    const [top, bottom] = [rowAt.get(from[1])!, rowAt.get(to[1])!]
    for (let row = top; row < bottom; row++) addSide(row, left + from[0], 'left')
    for (let x = from[0]; x < to[0]; x++) addSide(top, left + x, 'top')
  }
  for (const [row, cells] of sides) {
    for (const [column, own] of cells) row.cells[column] = covered(lineStyle([...new Set(own)].toSorted()))
  }
}

const blank = { part: 'body', align: 'left', cell: { kind: 'blank' } } as const satisfies SheetCell

const coveredCells = new WeakMap<Partial<Style>, SheetCell>()

/** A cell without a text. One for each look: a large drawing has a thousand of them to a box. */
function covered(style: Partial<Style>): SheetCell {
  const known = coveredCells.get(style) ?? { ...blank, style }
  coveredCells.set(style, known)
  return known
}

/** Of one cell of a box, from which height of the page to which. */
interface CellOfBox extends PartOfBox {
  readonly from: number
  readonly to: number
}

function cellsOf({ box, kind, y }: Placed, mark: (box: Box) => string, language: Language): readonly CellOfBox[] {
  let from = y
  return partsOf(box, kind, mark, language).map((part) => {
    const cell = { ...part, from, to: from + part.height }
    from = cell.to
    return cell
  })
}

/** Merges the cell's area; each covered cell has the sides of the frame that it touches. */
function placeCell(
  sheet: Draft,
  { box, kind, width }: Placed,
  { part, text }: PartOfBox,
  { top, bottom, left }: { readonly top: number; readonly bottom: number; readonly left: number },
  { first, last }: { readonly first: boolean; readonly last: boolean },
): void {
  const right = left + width - 1
  for (let row = top; row <= bottom; row++) {
    const ends: readonly Side[] = [
      ...(first && row === top ? ['top' as const] : []),
      ...(last && row === bottom ? ['bottom' as const] : []),
    ]
    const look = (sides: readonly Side[]) => covered(boxStyle(part, box.level, sides, kind === 'repeat'))
    const { cells } = sheet.rows[row]!
    cells.fill(look(ends), left, right + 1)
    for (const column of new Set([left, right]))
      cells[column] = look([
        ...ends,
        ...(column === left ? ['left' as const] : []),
        ...(column === right ? ['right' as const] : []),
      ])
  }
  const { cells } = sheet.rows[top]!
  cells[left] = { ...cells[left]!, cell: { kind: 'text', text } }
  sheet.merges.push(`${address(top, left)}:${address(bottom, right)}`)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
