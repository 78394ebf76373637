// A table and its range in the template → which of its columns stands where, how many rows come in, and the merges it has then.

import { nearest } from '../../messages/nearest.ts'
import type { Table } from '../../report/annex.ts'
import { type Grid, mergeAt, placeText, textAt } from './grid.ts'
import type { Named } from './names.ts'
import type { Package } from './package.ts'
import { TemplateError } from './problem.ts'
import { type Area, contains, type Growth, meets } from './push.ts'

/** One column of the form: a column of cells, or several that are merged in the pattern row. */
interface Slot {
  readonly left: number
  readonly right: number
  /** Which column of the table; null for one of the office's own. */
  readonly index: number | null
}

export interface Placed {
  readonly name: string
  readonly area: Area
  /** Null where there is nothing to fill in: the range is emptied. */
  readonly table: Table | null
  readonly slots: readonly Slot[]
  /** The row that gives rows their look: the first one, unless cells are merged across in it that are not in another. */
  readonly pattern: number
  readonly growth: Growth
  /** Excel allows none within a table of its own. */
  readonly merged: boolean
}

/** Throws a `TemplateError` where the range does not fit. `lists`: Excel's own tables in the sheet. */
export function placed(
  book: Package,
  grid: Grid,
  { name, area }: Named,
  table: Table | null,
  lists: readonly Area[],
): Placed {
  const crossing = grid.merges.find((merge) => meets(merge.area, area) && !contains(area, merge.area))
  if (crossing !== undefined)
    throw new TemplateError(texts.merge, { nama: name, gabungan: placeText(grid.sheet, crossing.area) })
  const pattern = patternOf(grid, area)
  const found: { left: number; right: number; text: string }[] = []
  for (let left = area.left; left <= area.right; left = found.at(-1)!.right + 1) {
    const text = textAt(book, grid, pattern, left) ?? ''
    found.push({ left, right: mergeAt(grid, pattern, left)?.right ?? left, text: text.trim() })
  }
  const added = Math.max(0, (table?.rows.length ?? 0) - (area.bottom - area.top + 1))
  return {
    name,
    area,
    table,
    slots: table === null ? found.map((slot, index) => ({ ...slot, index })) : slotsOf(name, found, table),
    pattern,
    growth: { ...area, added },
    merged: !lists.some((list) => meets(list, area)),
  }
}

/** The first row with the most columns: a heading merged over the whole width, as pohon writes some, is no pattern. */
function patternOf({ merges }: Grid, area: Area): number {
  const hidden = new Map<number, number>()
  for (const { area: own } of merges) {
    if (!contains(area, own)) continue
    for (let row = own.top; row <= own.bottom; row++) hidden.set(row, (hidden.get(row) ?? 0) + own.right - own.left)
  }
  let best = area.top
  for (let row = area.top; row <= area.bottom; row++) {
    if ((hidden.get(row) ?? 0) < (hidden.get(best) ?? 0)) best = row
  }
  return best
}

/** `{capaian}` in the pattern row: the key of the column that goes there. */
const marker = /^\{\s*([\w-]+)\s*\}$/

function slotsOf(
  nama: string,
  found: readonly { left: number; right: number; text: string }[],
  { columns }: Table,
): readonly Slot[] {
  const marked = found.map(({ text }) => marker.exec(text)?.[1])
  if (marked.every((key) => key === undefined)) {
    if (found.length < columns.length)
      throw new TemplateError(texts.few, {
        nama,
        ada: found.length,
        perlu: columns.length,
        kolom: columns.map(({ key }) => key).join(', '),
        contoh: `{${columns[0]!.key}}`,
      })
    return found.map((slot, index) => ({ ...slot, index: index < columns.length ? index : null }))
  }
  return found.map((slot, number) => {
    const key = marked[number]
    if (key === undefined) return { ...slot, index: null }
    const index = columns.findIndex((column) => column.key.toLowerCase() === key.toLowerCase())
    if (index >= 0) return { ...slot, index }
    const keys = columns.map((column) => column.key)
    const benar = nearest(key, keys)
    const args = { nama, kolom: key, pilihan: keys.join(', ') }
    throw benar === null
      ? new TemplateError(texts.column, args)
      : new TemplateError(texts.columnNear, { ...args, benar })
  })
}

/** The merges over the rows of a range, `top` being its first row once everything is in its place. */
export function mergesOf({ area, table, slots, growth, merged }: Placed, top: number): readonly Area[] {
  if (!merged) return []
  const rows = area.bottom - area.top + 1 + growth.added
  const found: Area[] = []
  const covered = new Set<string>()
  for (const merge of table?.merges ?? []) {
    const wanted = Array.from({ length: merge.columns }, (_, offset) => merge.column + offset)
    const own = slots.filter(({ index }) => index !== null && wanted.includes(index))
    const first = slots.indexOf(own[0]!)
    // Where the form has the columns in another order, each keeps its own cell.
    if (own.length === 0 || own.some((slot, offset) => slots[first + offset] !== slot)) continue
    const bounds = { top: top + merge.row, bottom: top + merge.row + merge.rows - 1 }
    found.push({ ...bounds, left: own[0]!.left, right: own.at(-1)!.right })
    for (let row = 0; row < merge.rows; row++) for (const slot of own) covered.add(`${merge.row + row} ${slot.left}`)
  }
  for (let row = 0; row < rows; row++) {
    for (const { left, right } of slots) {
      if (right > left && !covered.has(`${row} ${left}`)) found.push({ top: top + row, bottom: top + row, left, right })
    }
  }
  return found.filter((one) => one.top < one.bottom || one.left < one.right)
}

const texts = {
  merge: {
    id: 'nama {nama}: sel gabungan {gabungan} hanya sebagian di dalam rentangnya; pisahkan selnya, atau geser rentangnya',
    en: 'name {nama}: the merged cell {gabungan} lies only partly within its range; split the cell, or move the range',
  },
  few: {
    id: 'nama {nama}: rentangnya {ada} kolom, sedangkan tabelnya {perlu} ({kolom}); lebarkan, atau tulis kolom yang dipakai di baris polanya, misalnya {contoh}',
    en: 'name {nama}: its range has {ada} columns and the table {perlu} ({kolom}); widen it, or write the columns wanted into its pattern row, such as {contoh}',
  },
  column: {
    id: 'nama {nama}: tabelnya tidak punya kolom "{kolom}"; pilih {pilihan}',
    en: 'name {nama}: its table has no column "{kolom}"; choose {pilihan}',
  },
  columnNear: {
    id: 'nama {nama}: tabelnya tidak punya kolom "{kolom}"; mungkin maksudnya "{benar}" (pilihan: {pilihan})',
    en: 'name {nama}: its table has no column "{kolom}"; did you mean "{benar}"? (choices: {pilihan})',
  },
}
