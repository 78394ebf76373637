// A sheet of the template, what goes into it and what moves → its new XML.

import { addressOf, maxRow } from '../../source/grid.ts'
import { xmlEscape } from '../xml.ts'
import { type Content, type Contents, cellXml, type NewRow } from './contents.ts'
import { brokenGroups, formulaSplices, type OwnFormula, ownFormulas } from './formulas.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { mergeSplices } from './merges.ts'
import type { Placed } from './place.ts'
import { TemplateError } from './problem.ts'
import { growthsOf, type Pushes, pushed, rowAfter } from './push.ts'
import { slide } from './references.ts'
import { settingSplices } from './settings.ts'
import { append, attribute, type Splice, setAttribute, spliced } from './xml.ts'

export interface Work {
  readonly grid: Grid
  /** What pohon fills in; nothing in sheets that only refer to others. */
  readonly contents: Contents
  readonly tables: readonly Placed[]
  /** Results of its own formulas are of before. */
  readonly stale: boolean
}

export function sheetXml(pushes: Pushes, { grid, contents, tables, stale }: Work): string {
  const { sheet, part, data, rows } = grid
  const growths = growthsOf(pushes, sheet.name)
  const splices: Splice[] = []
  const own = ownFormulas(grid)
  const formulas = new Map(own.map((formula) => [formula.cell, formula]))
  const broken = brokenGroups(pushes, grid, own, contents.cells.size > 0)
  const last = rows.at(-1)?.number ?? 0
  if (rowAfter(growths, last) > maxRow) throw new TemplateError(texts.long, { lembar: sheet.name })

  /** New cells of a row, and the old ones that move. */
  const rowSplices = ({ element, number, cells }: GridRow): void => {
    const after = rowAfter(growths, number)
    const own = contents.cells.get(number) ?? new Map<number, Content>()
    if (after !== number || attribute(element, 'r') === undefined)
      splices.push(setAttribute(element, 'r', String(after)))
    // The columns that it said to have may be others now.
    if (own.size > 0 && element.attributes.has('spans')) splices.push(withoutAttribute(grid, element, 'spans'))
    const height = contents.heights.get(number)
    if (height !== undefined) splices.push(setAttribute(element, 'ht', String(height)))
    for (const cell of cells) {
      const content = own.get(cell.column)
      const address = addressOf(after, cell.column)
      if (content !== undefined) {
        const { start, end } = cell.element
        splices.push({ start, end, text: cellXml(data.prefix, address, content) })
        continue
      }
      if (after !== number || attribute(cell.element, 'r') === undefined)
        splices.push(setAttribute(cell.element, 'r', address))
      const formula = formulas.get(cell.element)
      if (formula !== undefined) splices.push(...formulaSplices(pushes, grid, formula, stale, broken))
    }
    const known = new Set(cells.map(({ column }) => column))
    const missing = [...own].filter(([column]) => !known.has(column)).sort(([a], [b]) => a - b)
    const xml = (column: number, content: Content) => cellXml(data.prefix, addressOf(after, column), content)
    if (missing.length > 0 && cells.length === 0) {
      splices.push(append(part, element, missing.map(([column, content]) => xml(column, content)).join('')))
      return
    }
    for (const [column, content] of missing) {
      const next = cells.find((cell) => cell.column > column)
      const at = next === undefined ? cells.at(-1)!.element.end : next.element.start
      splices.push({ start: at, end: at, text: xml(column, content) })
    }
  }

  for (const row of rows) rowSplices(row)
  const newRow = (row: NewRow) => newRowXml(pushes, grid, row, formulas)
  const wanted = new Map<number, string>()
  // Rows that the file leaves out because nothing stood in them.
  for (const [number, cells] of contents.cells) {
    if (grid.byNumber.has(number)) continue
    const after = rowAfter(growths, number)
    const inner = [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, content]) => {
        return cellXml(data.prefix, addressOf(after, column), content)
      })
    const height = contents.heights.get(number)
    const look = height === undefined ? '' : ` ht="${height}"`
    wanted.set(number, `<${data.prefix}row r="${after}"${look}>${inner.join('')}</${data.prefix}row>`)
  }
  for (const [number, added] of contents.added) {
    wanted.set(number, (wanted.get(number) ?? '') + added.map(newRow).join(''))
  }
  splices.push(...inserted(grid, wanted), ...mergeSplices(grid, tables, growths))
  splices.push(...settingSplices(pushes, grid, tables))
  return spliced(part.text, splices)
}

/** Rows behind those of their number, in order. */
function inserted(grid: Grid, wanted: ReadonlyMap<number, string>): readonly Splice[] {
  const { part, data, rows } = grid
  const ordered = [...wanted].sort(([a], [b]) => a - b)
  if (rows.length === 0) {
    return ordered.length === 0 ? [] : [append(part, data, ordered.map(([, xml]) => xml).join(''))]
  }
  return ordered.map(([number, text]) => {
    const next = rows.find((row) => row.number > number)
    const at = next === undefined ? rows.at(-1)!.element.end : next.element.start
    return { start: at, end: at, text }
  })
}

function withoutAttribute({ part }: Grid, element: GridRow['element'], name: string): Splice {
  const { start, end } = element.attributes.get(name)!
  // With the blank before its name.
  return { start: part.text.lastIndexOf(name, start) - 1, end: end + 1, text: '' }
}

/** A row that looks as the pattern does, over the whole width of the sheet. */
function newRowXml(
  pushes: Pushes,
  grid: Grid,
  { pattern, offset, cells, own, height }: NewRow,
  formulas: ReadonlyMap<GridCell['element'], OwnFormula>,
): string {
  const { data, byNumber, sheet } = grid
  const growths = growthsOf(pushes, sheet.name)
  const model = byNumber.get(pattern)
  const number = rowAfter(growths, pattern) + offset
  const all = new Map<number, string>()
  for (const { element, column } of model?.cells ?? []) {
    const style = attribute(element, 's') ?? null
    const formula = own.has(column) ? formulas.get(element) : undefined
    const address = addressOf(number, column)
    if (formula !== undefined && (formula.kind === 'plain' || formula.kind === 'shared')) {
      const text = slide(pushed(pushes, sheet.name, formula.text), offset, 0)
      const { prefix } = data
      const look = style === null ? '' : ` s="${style}"`
      all.set(column, `<${prefix}c r="${address}"${look}><${prefix}f>${xmlEscape(text)}</${prefix}f></${prefix}c>`)
    } else if (style !== null) all.set(column, cellXml(data.prefix, address, { cell: { kind: 'blank' }, style }))
  }
  for (const [column, content] of cells) all.set(column, cellXml(data.prefix, addressOf(number, column), content))
  const kept = [...(model?.element.attributes ?? [])].filter(([name]) => {
    return name !== 'r' && name !== 'spans' && (height === undefined || name !== 'ht')
  })
  if (height !== undefined) kept.push(['ht', { value: String(height), start: 0, end: 0 }])
  const attributes = kept.map(([name, { value }]) => ` ${name}="${xmlEscape(value)}"`).join('')
  const inner = [...all].sort(([a], [b]) => a - b).map(([, xml]) => xml)
  return `<${data.prefix}row r="${number}"${attributes}>${inner.join('')}</${data.prefix}row>`
}

const texts = {
  long: {
    id: 'lembar {lembar} menjadi lebih panjang daripada yang dapat ditampung Excel (1.048.576 baris)',
    en: 'sheet {lembar} becomes longer than Excel can hold (1,048,576 rows)',
  },
}
