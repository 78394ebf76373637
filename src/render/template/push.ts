// Where rows of a sheet go when tables above them grow, and what references to them become.

import { addressOf, maxRow } from '../../source/grid.ts'
import { TemplateError } from './problem.ts'
import { areaText, type Corner, mapReferences, type Reference } from './references.ts'

/** A stretch of cells, rows and columns from 1. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The place of a table in the template, and how many rows come in below it. */
export interface Growth extends Area {
  readonly added: number
}

/** All that grows in a workbook, by the names of the sheets in lower case. */
export interface Pushes {
  /** Names of all sheets in lower case, in their order. */
  readonly order: readonly string[]
  readonly growths: ReadonlyMap<string, readonly Growth[]>
}

/** What takes in the new rows: ranges that end with the table, single cells of a table of one row too, or nothing. */
export type Grows = 'ranges' | 'cells' | 'nothing'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

export const rowAfter = (growths: readonly Growth[], row: number): number =>
  row + sum(growths.filter(({ bottom }) => bottom < row).map(({ added }) => added))

/** The last row of a range: what ends with a table ends with it afterwards. */
export const endAfter = (growths: readonly Growth[], row: number, left: number, right: number): number =>
  rowAfter(growths, row) +
  sum(growths.filter((own) => own.bottom === row && own.left <= right && own.right >= left).map(({ added }) => added))

export const growthsOf = ({ growths }: Pushes, sheet: string): readonly Growth[] =>
  growths.get(sheet.toLowerCase()) ?? []

/** A formula, or a list of references, as it reads afterwards. `own` is the sheet that it stands in. */
export function pushed(pushes: Pushes, own: string, formula: string, grows: Grows = 'ranges'): string {
  return mapReferences(formula, (reference) => {
    const sheets = sheetsOf(pushes, reference, own)
    const changed = sheets.map((sheet) => moved(growthsOf(pushes, sheet), reference, grows))
    if (sheets.length > 1 && changed.some((text) => text !== changed[0]))
      throw new TemplateError(texts.sheets, { rumus: formula, lembar: own })
    return changed[0]
  })
}

function sheetsOf({ order }: Pushes, { sheet, lastSheet }: Reference, own: string): readonly string[] {
  if (lastSheet === null) return [sheet ?? own]
  const [first, last] = [sheet!, lastSheet].map((name) => order.indexOf(name.toLowerCase())) as [number, number]
  return first < 0 || last < 0 ? [sheet!] : order.slice(Math.min(first, last), Math.max(first, last) + 1)
}

function moved(growths: readonly Growth[], { from, to }: Reference, grows: Grows): string | undefined {
  if (growths.length === 0) return undefined
  const at = (corner: Corner, row: number | null): Corner => ({
    ...corner,
    row: row === null ? null : Math.min(maxRow, row),
  })
  const first = from.row === null ? null : rowAfter(growths, from.row)
  const last = to ?? from
  const [left, right] = [from.column ?? 1, last.column ?? from.column ?? Number.POSITIVE_INFINITY]
  const takes = grows === 'cells' || (grows === 'ranges' && to !== null)
  const end =
    last.row === null
      ? null
      : takes && last.row >= (from.row ?? 0)
        ? endAfter(growths, last.row, Math.min(left, right), Math.max(left, right))
        : rowAfter(growths, last.row)
  if (first === from.row && end === last.row) return undefined
  const grown = to === null && end !== first
  return areaText(at(from, first), to === null && !grown ? null : at(last, end))
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right

export const meets = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left

/** Whether new rows would come in between its rows. */
export const splits = ({ bottom, added }: Growth, { top, bottom: end }: Area): boolean =>
  added > 0 && top <= bottom && end > bottom

export const rangeOf = ({ top, bottom, left, right }: Area): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`

/** `B7` or `B7:C9`; null for anything else. */
export function areaOf(text: string): Area | null {
  const found: Reference[] = []
  const rest = mapReferences(text, (reference) => {
    found.push(reference)
    return ''
  })
  const [reference] = found
  if (found.length !== 1 || reference === undefined || rest !== '') return null
  const { from, to } = reference
  const last = to ?? from
  if (from.row === null || from.column === null || last.row === null || last.column === null) return null
  return { top: from.row, bottom: last.row, left: from.column, right: last.column }
}

const texts = {
  sheets: {
    id: 'rumus "{rumus}" di lembar {lembar} merujuk beberapa lembar sekaligus, dan barisnya bergeser di sebagian saja; tulis rujukannya per lembar',
    en: 'formula "{rumus}" in sheet {lembar} refers to several sheets at once, and their rows move in only some of them; refer to the sheets one by one',
  },
}
