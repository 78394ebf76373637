// A sheet's XML → its rows, cells, merges and styles, each with its place in the text.

import { columnNumber } from '../../source/grid.ts'
import type { Package, SheetPart } from './package.ts'
import { type Area, areaOf } from './push.ts'
import { areaText } from './references.ts'
import { allNamed, attribute, childNamed, childrenNamed, type Element, type Part } from './xml.ts'

export interface GridCell {
  readonly element: Element
  readonly column: number
}

export interface GridRow {
  readonly element: Element
  readonly number: number
  readonly cells: readonly GridCell[]
}

export interface Grid {
  readonly sheet: SheetPart
  readonly part: Part
  readonly data: Element
  readonly rows: readonly GridRow[]
  readonly byNumber: ReadonlyMap<number, GridRow>
  readonly mergeList: Element | undefined
  readonly merges: readonly { readonly element: Element; readonly area: Area }[]
}

/** Throws an error where the XML is no sheet's. */
export function gridOf(book: Package, sheet: SheetPart): Grid {
  const part = book.part(sheet.path)
  const data = childNamed(part.root, 'sheetData')
  if (data === undefined) throw new Error(`${sheet.path} has no sheetData`)
  let number = 0
  const rows = childrenNamed(data, 'row').map((element): GridRow => {
    number = Number(attribute(element, 'r') ?? number + 1)
    let column = 0
    const cells = childrenNamed(element, 'c').map((cell): GridCell => {
      const written = attribute(cell, 'r')
      column = written === undefined ? column + 1 : columnOf(written)
      return { element: cell, column }
    })
    return { element, number, cells }
  })
  const mergeList = childNamed(part.root, 'mergeCells')
  const merges = childrenNamed(mergeList ?? data, 'mergeCell').map((element) => {
    return { element, area: someArea(attribute(element, 'ref') ?? '') }
  })
  return { sheet, part, data, rows, byNumber: new Map(rows.map((row) => [row.number, row])), mergeList, merges }
}

const columnOf = (address: string): number => columnNumber(/^[A-Z]+/i.exec(address)?.[0] ?? 'A')

function someArea(text: string): Area {
  const area = areaOf(text)
  if (area === null) throw new Error(`"${text}" is no range`)
  return area
}

const cellAt = ({ byNumber }: Grid, row: number, column: number): GridCell | undefined =>
  byNumber.get(row)?.cells.find((cell) => cell.column === column)

/** The merge that covers a cell. */
export const mergeAt = ({ merges }: Grid, row: number, column: number): Area | undefined =>
  merges.find(({ area }) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column)?.area

/** Number of the style of a cell, that of its row or column where it is not there; null for the usual one. */
export function styleAt(grid: Grid, row: number, column: number): string | null {
  const cell = cellAt(grid, row, column)
  if (cell !== undefined) return attribute(cell.element, 's') ?? null
  const own = grid.byNumber.get(row)?.element
  if (own !== undefined && isTrue(attribute(own, 'customFormat'))) return attribute(own, 's') ?? null
  const cols = [...allNamed(childNamed(grid.part.root, 'cols') ?? grid.data, 'col')]
  const found = cols.find((element) => {
    return Number(attribute(element, 'min')) <= column && Number(attribute(element, 'max')) >= column
  })
  return found === undefined ? null : (attribute(found, 'style') ?? null)
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** What a cell says, where it is a text. */
export function textAt(book: Package, grid: Grid, row: number, column: number): string | null {
  const element = cellAt(grid, row, column)?.element
  if (element === undefined) return null
  const value = childNamed(element, 'v')?.text ?? ''
  switch (attribute(element, 't')) {
    case 's':
      return sharedText(book, Number(value))
    case 'inlineStr':
      return letters(childNamed(element, 'is'))
    case 'str':
      return value
  }
  return null
}

function sharedText(book: Package, index: number): string | null {
  const strings = book.relations(book.workbookPath).find(({ kind }) => kind === 'sharedStrings')?.target
  if (strings == null || !book.has(strings)) return null
  return letters(childrenNamed(book.part(strings).root, 'si')[index])
}

/** Of plain and of formatted text, without its reading aids. */
function letters(element: Element | undefined): string | null {
  if (element === undefined) return null
  const own = element.children.filter(({ name }) => name === 't' || name === 'r')
  return own.map((child) => (child.name === 't' ? child : childNamed(child, 't'))?.text ?? '').join('')
}

/** `Lembar1!B7:C9`, for people. */
export const placeText = ({ name }: SheetPart, { top, bottom, left, right }: Area): string => {
  const corner = (row: number, column: number) => ({ row, column, fixedRow: false, fixedColumn: false })
  const single = top === bottom && left === right
  return `${name}!${areaText(corner(top, left), single ? null : corner(bottom, right))}`
}
