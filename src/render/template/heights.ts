// Rows of a table in the template → how high they must be for their texts, where the office lets texts wrap and fixes no height.
import { cellText } from '../../report/cell.ts'
import { wrap } from '../wrap.ts'
import { columnPixels, lineOf, pieces, textPixels } from '../xlsx-style.ts'
import { type Grid, isTrue, styleAt } from './grid.ts'
import type { Package } from './package.ts'
import { mergesOf, type Placed } from './place.ts'
import { allNamed, attribute, childNamed, childrenNamed, type Element } from './xml.ts'

interface Font {
  /** In points. */
  readonly size: number
  readonly bold: boolean
  readonly wrapped: boolean
}

/** Excel's limit, and what programs keep above and below a text, in points. */
const [highest, padding] = [409, 3]

/** By row of the table; empty where its height is the office's own, or nothing wraps. */
export function heightsOf(book: Package, grid: Grid, table: Placed): ReadonlyMap<number, number> {
  const { slots } = table
  const pattern = grid.byNumber.get(table.pattern)?.element
  const heights = new Map<number, number>()
  if (pattern !== undefined && isTrue(attribute(pattern, 'customHeight'))) return heights
  const fonts = fontsOf(book)
  const looks = slots.map(({ left }) => fonts(styleAt(grid, table.pattern, left)))
  if (!looks.some(({ wrapped }) => wrapped)) return heights
  const usual = Number((pattern && attribute(pattern, 'ht')) ?? defaultHeight(grid))
  const widths = widthsOf(grid)
  const merges = new Map(mergesOf(table, 0).map((merge) => [`${merge.top} ${merge.left}`, merge]))
  const rows = table.table?.rows ?? []
  for (const row of rows.keys()) heights.set(row, usual)
  /** What the text of a cell needs over its columns and rows, low cells first: they share the height that rows already have. */
  const needs = rows.flatMap(({ cells }, row) =>
    slots.flatMap(({ left, right, index }, number) => {
      const cell = index === null ? undefined : cells[index]
      const { size, bold, wrapped } = looks[number]!
      if (cell?.kind !== 'text' || !wrapped) return []
      const merge = merges.get(`${row} ${left}`)
      let width = 0
      for (let column = left; column <= (merge?.right ?? right); column++) width += columnPixels(widths(column))
      const ruler = { width: (text: string) => textPixels(text, size, bold), pieces }
      const lines = wrap(cellText(cell, 'id'), width, ruler).length
      return [{ row, rows: (merge?.bottom ?? row) - row + 1, height: lines * lineOf(size) + padding }]
    }),
  )
  for (const { row, rows: count, height } of needs.toSorted((a, b) => a.rows - b.rows)) {
    const own = Array.from({ length: count }, (_, offset) => row + offset)
    const missing = height - own.reduce((sum, each) => sum + heights.get(each)!, 0)
    if (missing > 0) for (const each of own) heights.set(each, heights.get(each)! + missing / count)
  }
  return new Map([...heights].map(([row, height]) => [row, Math.min(highest, Math.round(height * 100) / 100)]))
}

function defaultHeight({ part }: Grid): number {
  const format = childNamed(part.root, 'sheetFormatPr')
  return Number((format && attribute(format, 'defaultRowHeight')) ?? 15)
}

/** Widths of columns, in characters. */
function widthsOf({ part }: Grid): (column: number) => number {
  const format = childNamed(part.root, 'sheetFormatPr')
  const usual = Number((format && attribute(format, 'defaultColWidth')) ?? 9)
  const columns = [...allNamed(childNamed(part.root, 'cols') ?? part.root, 'col')].map((element) => ({
    first: Number(attribute(element, 'min')),
    last: Number(attribute(element, 'max')),
    width: Number(attribute(element, 'width') ?? usual),
  }))
  return (column) => columns.find(({ first, last }) => first <= column && last >= column)?.width ?? usual
}

/** By the number of a style. */
function fontsOf(book: Package): (style: string | null) => Font {
  const path = book.relations(book.workbookPath).find(({ kind }) => kind === 'styles')?.target
  const root = path == null || !book.has(path) ? undefined : book.part(path).root
  const list = (name: string): readonly Element[] => (root && childNamed(root, name)?.children) ?? []
  const [formats, fonts] = [list('cellXfs'), list('fonts')]
  return (style) => {
    const format = formats[Number(style ?? 0)]
    const font = fonts[Number((format && attribute(format, 'fontId')) ?? 0)]
    const value = (name: string) => {
      const element = font && childrenNamed(font, name)[0]
      return element && (attribute(element, 'val') ?? '1')
    }
    const alignment = format && childNamed(format, 'alignment')
    return {
      size: Number(value('sz') ?? 11),
      bold: isTrue(value('b')),
      wrapped: alignment !== undefined && isTrue(attribute(alignment, 'wrapText')),
    }
  }
}
