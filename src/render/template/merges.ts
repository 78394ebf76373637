// The list of merged cells of a sheet: those outside the tables move along, those within become the tables' own.
import type { Grid } from './grid.ts'
import { mergesOf, type Placed } from './place.ts'
import { type Area, contains, endAfter, type Growth, rangeOf, rowAfter } from './push.ts'
import { append, childNamed, removal, type Splice, setAttribute } from './xml.ts'

/** What stands before the list of merges, by the order that the format prescribes. */
const before =
  'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews'.split(
    ' ',
  )

export function mergeSplices(grid: Grid, tables: readonly Placed[], growths: readonly Growth[]): readonly Splice[] {
  const { part, mergeList, merges, data } = grid
  const within = (area: Area) => tables.some((table) => contains(table.area, area))
  const gone = merges.filter(({ area }) => within(area))
  const staying = merges.filter(({ area }) => !within(area))
  const own = tables.flatMap((table) => mergesOf(table, rowAfter(growths, table.area.top)))
  const splices: Splice[] = gone.map(({ element }) => removal(element))
  for (const { element, area } of staying) {
    const moved = rangeOf(mergeAfter(area, growths))
    if (moved !== rangeOf(area)) splices.push(setAttribute(element, 'ref', moved))
  }
  const count = staying.length + own.length
  if (mergeList !== undefined && count === 0) return [removal(mergeList)]
  const { prefix } = data
  const xml = own.map((area) => `<${prefix}mergeCell ref="${rangeOf(area)}"/>`).join('')
  if (mergeList === undefined) {
    if (own.length === 0) return splices
    const last = before.map((name) => childNamed(part.root, name)).findLast((element) => element !== undefined)!
    const list = `<${prefix}mergeCells count="${count}">${xml}</${prefix}mergeCells>`
    return [...splices, { start: last.end, end: last.end, text: list }]
  }
  if (count !== merges.length && mergeList.attributes.has('count'))
    splices.push(setAttribute(mergeList, 'count', String(count)))
  if (own.length > 0) splices.push(append(part, mergeList, xml))
  return splices
}

/** A cell merged across one row stays in it. */
function mergeAfter(area: Area, growths: readonly Growth[]): Area {
  const { top, bottom, left, right } = area
  const end = top === bottom ? rowAfter(growths, bottom) : endAfter(growths, bottom, left, right)
  return { left, right, top: rowAfter(growths, top), bottom: end }
}
