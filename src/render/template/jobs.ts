// The names of a template, sheet by sheet: which table or value goes where, and whether it can go there.
import type { Table } from '../../report/annex.ts'
import type { Value } from './contents.ts'
import { type Grid, gridOf, mergeAt, placeText } from './grid.ts'
import type { Meant } from './meant.ts'
import type { Named } from './names.ts'
import type { Package } from './package.ts'
import { type Placed, placed } from './place.ts'
import { TemplateError } from './problem.ts'
import { type Area, contains, meets, splits } from './push.ts'
import { describedAreas } from './related.ts'

/** What is filled in in one sheet. */
export interface Job {
  readonly grid: Grid
  readonly tables: readonly Placed[]
  readonly values: readonly Value[]
}

/** `attempt` takes what is wrong and goes on. */
export function jobsOf(
  book: Package,
  named: readonly (Named & Meant)[],
  tables: ReadonlyMap<string, Table>,
  values: Readonly<Record<string, string>>,
  attempt: <T>(run: () => T) => readonly T[],
): readonly Job[] {
  return book.sheets.flatMap((sheet) => {
    const own = named.filter((one) => one.sheet === sheet)
    if (own.length === 0) return []
    const grid = gridOf(book, sheet)
    const lists = describedAreas(book, sheet, 'table')
    const pivots = describedAreas(book, sheet, 'pivotTable')
    const done: Placed[] = []
    for (const one of own) {
      if (one.annex === null) continue
      const { key } = one
      // The same name for a sheet and for the whole workbook.
      const twice = done.some(({ name, area }) => name.toLowerCase() === key && same(area, one.area))
      if (twice) continue
      done.push(
        ...attempt(() => {
          const found = placed(book, grid, one, tables.get(key) ?? null, lists)
          refuse(grid, found, done, lists, pivots)
          return found
        }),
      )
    }
    const filled = own.flatMap((one) => {
      if (one.annex !== null) return []
      return attempt(() => valueAt(grid, one, values[one.key]!, done))
    })
    return [{ grid, tables: done, values: filled }]
  })
}

const same = (one: Area, other: Area) => contains(one, other) && contains(other, one)

function valueAt(grid: Grid, { name, area }: Named, text: string, tables: readonly Placed[]): Value {
  const merge = mergeAt(grid, area.top, area.left)
  const single = area.top === area.bottom && area.left === area.right
  const args = { nama: name, sel: placeText(grid.sheet, area) }
  if (!(single || (merge !== undefined && same(merge, area)))) throw new TemplateError(texts.single, args)
  const table = tables.find((one) => meets(one.area, area))
  if (table !== undefined) throw new TemplateError(texts.within, { ...args, lain: table.name })
  return { row: merge?.top ?? area.top, column: merge?.left ?? area.left, text }
}

/** Throws a `TemplateError` where another thing of the sheet is in the way. */
function refuse(
  { sheet }: Grid,
  { name, area, growth }: Placed,
  others: readonly Placed[],
  lists: readonly Area[],
  pivots: readonly Area[],
): void {
  const other = others.find((one) => one.area.top <= area.bottom && one.area.bottom >= area.top)
  if (other !== undefined) throw new TemplateError(texts.rows, { nama: name, lain: other.name })
  const pivot = pivots.find((one) => meets(one, area) || splits(growth, one))
  if (pivot !== undefined) throw new TemplateError(texts.pivot, { nama: name, sel: placeText(sheet, pivot) })
  const list = lists.find((one) => meets(one, area) && !contains({ ...one, top: one.top + 1 }, area))
  if (list !== undefined) throw new TemplateError(texts.list, { nama: name, sel: placeText(sheet, list) })
}

const texts = {
  single: {
    id: 'nama {nama} menunjuk {sel}, padahal isinya satu nilai; arahkan ke satu sel',
    en: 'name {nama} refers to {sel}, but stands for a single value; point it at one cell',
  },
  within: {
    id: 'nama {nama} ({sel}) berada di dalam rentang {lain}; pindahkan ke luar tabel itu',
    en: 'name {nama} ({sel}) lies within the range of {lain}; move it out of that table',
  },
  rows: {
    id: 'nama {nama} dan {lain} memakai baris yang sama, sedangkan tabel bertambah ke bawah; letakkan tabelnya berurutan dari atas ke bawah',
    en: 'names {nama} and {lain} share rows, and tables grow downward; place the tables below each other',
  },
  pivot: {
    id: 'nama {nama}: tabel pivot di {sel} terbelah oleh baris yang disisipkan; pindahkan pivotnya ke bawah tabel atau ke lembar lain',
    en: 'name {nama}: the pivot table at {sel} would be split by the rows that come in; move the pivot below the table or to another sheet',
  },
  list: {
    id: 'nama {nama}: rentangnya harus seluruhnya di baris data tabel Excel {sel}, atau di luarnya',
    en: 'name {nama}: its range must lie wholly in the data rows of the Excel table {sel}, or outside it',
  },
}
