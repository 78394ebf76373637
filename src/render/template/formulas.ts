// The office's own formulas in a sheet → what each says once rows have moved; shared ones become formulas of their own cells.

import { addressOf } from '../../source/grid.ts'
import { xmlEscape } from '../xml.ts'
import type { Grid } from './grid.ts'
import { TemplateError } from './problem.ts'
import { areaOf, growthsOf, type Pushes, pushed, splits } from './push.ts'
import { slide } from './references.ts'
import { attribute, childNamed, type Element, removal, type Splice, setAttribute, setText } from './xml.ts'

export interface OwnFormula {
  readonly row: number
  readonly column: number
  readonly cell: Element
  readonly element: Element
  /** As it stands in its cell before anything moves; empty where it is part of an array or table of data. */
  readonly text: string
  readonly kind: 'plain' | 'shared' | 'array' | 'data'
  /** Of shared ones. */
  readonly group?: string
}

/** In the order of the sheet. */
export function ownFormulas(grid: Grid): readonly OwnFormula[] {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>()
  return grid.rows.flatMap(({ number: row, cells }) =>
    cells.flatMap(({ element: cell, column }): OwnFormula[] => {
      const element = childNamed(cell, 'f')
      if (element === undefined) return []
      const own = { row, column, cell, element }
      const type = attribute(element, 't')
      if (type === 'array') return [{ ...own, text: element.text, kind: 'array' }]
      if (type === 'dataTable') return [{ ...own, text: element.text, kind: 'data' }]
      if (type !== 'shared') return [{ ...own, text: element.text, kind: 'plain' }]
      const group = attribute(element, 'si') ?? ''
      const master = masters.get(group)
      if (element.text !== '') {
        if (master === undefined) masters.set(group, { text: element.text, row, column })
        return [{ ...own, text: element.text, kind: 'shared', group }]
      }
      if (master === undefined) throw new Error(`shared formula ${group} has no text`)
      const text = slide(master.text, row - master.row, column - master.column)
      return [{ ...own, text, kind: 'shared', group }]
    }),
  )
}

/** Groups whose members do not stay alike: all of them where cells are filled in, since the first one may be overwritten. */
export function brokenGroups(
  pushes: Pushes,
  { sheet }: Grid,
  formulas: readonly OwnFormula[],
  filled: boolean,
): ReadonlySet<string> {
  const broken = formulas.filter(({ text, group }) => {
    return group !== undefined && (filled || pushed(pushes, sheet.name, text) !== text)
  })
  return new Set(broken.map(({ group }) => group!))
}

/** Changes of one formula. `stale`: its result is of before, and goes. */
export function formulaSplices(
  pushes: Pushes,
  { sheet, part }: Grid,
  { row, column, cell, element, text, kind, group }: OwnFormula,
  stale: boolean,
  broken: ReadonlySet<string>,
): readonly Splice[] {
  const splices: Splice[] = []
  const growths = growthsOf(pushes, sheet.name)
  if (kind === 'array' || kind === 'data') {
    const ref = attribute(element, 'ref') ?? ''
    const area = areaOf(ref)
    const place = { lembar: sheet.name, sel: addressOf(row, column) }
    if (area !== null && growths.some((growth) => splits(growth, area))) throw new TemplateError(texts.array, place)
    if (kind === 'data' && growths.some(({ added }) => added > 0)) throw new TemplateError(texts.data, place)
    const moved = pushed(pushes, sheet.name, ref, 'nothing')
    if (moved !== ref) splices.push(setAttribute(element, 'ref', moved))
  }
  const changed = pushed(pushes, sheet.name, text)
  if (group !== undefined && broken.has(group)) {
    const open = part.text.slice(element.start, element.start + 1 + element.prefix.length + element.name.length)
    const inner = xmlEscape(changed)
    splices.push({ ...spanOf(element), text: `${open}>${inner}</${element.prefix}${element.name}>` })
  } else if (group === undefined && changed !== text) splices.push(setText(element, changed))
  const value = childNamed(cell, 'v')
  if (stale && value !== undefined) {
    splices.push(removal(value))
    // The kind of a result, which is not there any more.
    const type = cell.attributes.get('t')
    if (type !== undefined) splices.push({ start: type.start, end: type.end, text: 'str' })
  }
  return splices
}

const spanOf = ({ start, end }: Element) => ({ start, end })

const texts = {
  array: {
    id: 'rumus array di {lembar}!{sel} terbelah oleh baris yang disisipkan; pindahkan ke atas atau ke bawah tabelnya',
    en: 'the array formula in {lembar}!{sel} would be split by the rows that come in; move it above or below the table',
  },
  data: {
    id: 'tabel data (analisis bagaimana-jika) di {lembar}!{sel} tidak dapat ikut bergeser; pindahkan ke lembar lain',
    en: 'the data table (what-if analysis) in {lembar}!{sel} cannot be moved along; move it to another sheet',
  },
}
