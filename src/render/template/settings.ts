// What a sheet has beside its cells (filters, conditional formats, validations, links, breaks, controls) → changes where rows move.

import { anchorSplices } from './anchors.ts'
import type { Grid } from './grid.ts'
import type { Placed } from './place.ts'
import { areaOf, endAfter, type Grows, growthsOf, type Pushes, pushed, rangeOf, rowAfter } from './push.ts'
import { attribute, childrenNamed, type Element, type Splice, setAttribute, setText } from './xml.ts'

/** Cells and merges are done elsewhere; where somebody last looked is not worth a change. */
const elsewhere = new Set(['sheetData', 'mergeCells', 'sheetViews', 'dimension'])

export function settingSplices(pushes: Pushes, grid: Grid, tables: readonly Placed[]): readonly Splice[] {
  const { sheet, part } = grid
  const growths = growthsOf(pushes, sheet.name)
  const splices: Splice[] = []
  const visit = (element: Element, parent: Element): void => {
    splices.push(...ownSplices(pushes, sheet.name, element, parent))
    if (element.name === 'brk' && parent.name === 'rowBreaks' && growths.length > 0) {
      // A break stands behind a row: behind the last one of a table it goes to its new end.
      const row = Number(attribute(element, 'id'))
      const after = endAfter(growths, row, 1, Number.POSITIVE_INFINITY)
      if (after !== row) splices.push(setAttribute(element, 'id', String(after)))
    }
    splices.push(...anchorSplices(element, growths))
    for (const child of element.children) visit(child, element)
  }
  for (const child of part.root.children) {
    if (!elsewhere.has(child.name)) visit(child, part.root)
  }
  for (const element of childrenNamed(part.root, 'dimension')) {
    const old = areaOf(attribute(element, 'ref') ?? '')
    if (old === null) continue
    const areas = tables.map(({ area }) => area)
    const all = rangeOf({
      top: Math.min(old.top, ...areas.map(({ top }) => top)),
      bottom: Math.max(
        rowAfter(growths, old.bottom),
        ...tables.map(({ area, growth }) => rowAfter(growths, area.top) + area.bottom - area.top + growth.added),
      ),
      left: Math.min(old.left, ...areas.map(({ left }) => left)),
      right: Math.max(old.right, ...areas.map(({ right }) => right)),
    })
    if (all !== rangeOf(old)) splices.push(setAttribute(element, 'ref', all))
  }
  return splices
}

const formulaNames = new Set(['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula', 'totalsRowFormula'])

/** Attributes that hold references, and what of them takes in new rows. */
const referenceAttributes: Readonly<Record<string, Grows>> = {
  ref: 'ranges',
  sqref: 'cells',
  r: 'nothing',
  location: 'ranges',
  sourceRef: 'ranges',
  textlink: 'ranges',
  fmlaLink: 'ranges',
  fmlaRange: 'ranges',
  fmlaTxbx: 'ranges',
  fmlaGroup: 'ranges',
  linkedCell: 'ranges',
  listFillRange: 'ranges',
}

/** Of any element that is no cell: references in its attributes and its text. */
export function ownSplices(
  pushes: Pushes,
  sheet: string,
  element: Element,
  parent: Element | null = null,
): readonly Splice[] {
  const own = element.name === 'dataRef' ? (attribute(element, 'sheet') ?? sheet) : sheet
  const splices = Object.entries(referenceAttributes).flatMap(([name, usual]) => {
    const value = attribute(element, name)
    if (value === undefined) return []
    const grows = element.name === 'hyperlink' && name === 'ref' ? 'nothing' : usual
    const moved = pushed(pushes, own, value, grows)
    return moved === value ? [] : [setAttribute(element, name, moved)]
  })
  // In extensions lists of cells are texts; the cell of a sparkline stays one.
  const sqref = element.name === 'sqref'
  if (element.children.length > 0 || !(sqref || formulaNames.has(element.name))) return splices
  const grows = !sqref ? 'ranges' : parent?.name === 'sparkline' ? 'nothing' : 'cells'
  const moved = pushed(pushes, own, element.text, grows)
  return moved === element.text ? splices : [...splices, setText(element, moved)]
}
