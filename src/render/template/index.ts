// An office's own workbook, annexes and single values → the workbook with them filled in where its names say; all else stays.
import type { Annex } from '../../report/annex.ts'
import { TableError } from '../../source/zip.ts'
import { editZip } from '../../source/zip-edit.ts'
import { contentsOf } from './contents.ts'
import { ownFormulas } from './formulas.ts'
import { type Grid, gridOf } from './grid.ts'
import { type Job, jobsOf } from './jobs.ts'
import { furtherNames, meantBy, tablesByName } from './meant.ts'
import { namedArea, writtenNames } from './names.ts'
import { openPackage, type Package } from './package.ts'
import { type Said, TemplateError } from './problem.ts'
import type { Growth, Pushes } from './push.ts'
import { relatedParts } from './related.ts'
import { sheetXml } from './sheet.ts'
import { staleSheets } from './stale.ts'
import { workbookParts } from './workbook.ts'

export interface Supply {
  /** All that there are. */
  readonly annexNames: readonly string[]
  /** Makes the annexes of these names. */
  readonly annexes: (names: readonly string[]) => readonly Annex[]
  /** Texts by their name, `pohon_tahun`. */
  readonly values: Readonly<Record<string, string>>
  /** How the result will be called: a workbook with macros opens only as what it is. */
  readonly ending: 'xlsx' | 'xlsm'
  readonly language: 'id' | 'en'
}

export interface Filled {
  /** Null where something is wrong: then nothing is to be written. */
  readonly bytes: Uint8Array | null
  readonly problems: readonly Said[]
  readonly warnings: readonly Said[]
}

/** The same template and the same annexes give the same bytes. */
export function renderTemplate(template: Uint8Array, supply: Supply): Filled | { readonly unreadable: string } {
  let ours: { readonly error: unknown } | null = null
  const annexes: Supply['annexes'] = (names) => {
    try {
      return supply.annexes(names)
    } catch (error) {
      ours = { error }
      throw error
    }
  }
  try {
    return fill(openPackage(template), template, { ...supply, annexes })
  } catch (error) {
    // No fault of the template.
    if (ours !== null) throw error
    if (error instanceof TemplateError) return { bytes: null, problems: [error.said], warnings: [] }
    // Whatever else stops the reading stands in the file.
    return { unreadable: error instanceof TableError ? error.code : 'rusak' }
  }
}

function fill(book: Package, template: Uint8Array, supply: Supply): Filled {
  const problems: Said[] = []
  const warnings: Said[] = []
  /** What is wrong with one name does not hide what is wrong with another. */
  const attempt = <T>(run: () => T): readonly T[] => {
    try {
      return [run()]
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      problems.push(error.said)
      return []
    }
  }
  if (book.macros !== (supply.ending === 'xlsm'))
    problems.push({ text: book.macros ? texts.macros : texts.noMacros, args: {} })
  const written = writtenNames(book)
  const known = written.flatMap((one) => {
    const meant = meantBy(one.name, supply)
    if ('said' in meant) warnings.push(meant.said)
    return 'said' in meant ? [] : [{ ...meant, written: one }]
  })
  if (known.length === 0) problems.push({ text: texts.none, args: { contoh: 'pohon_pengukuran' } })
  const named = known.flatMap(({ written: one, ...meant }) => attempt(() => ({ ...meant, ...namedArea(book, one) })))
  const wanted = [...new Set(named.flatMap(({ annex }) => annex ?? []))]
  const annexes = wanted.length === 0 ? [] : supply.annexes(wanted)
  const keys = known.map(({ key }) => key)
  for (const name of furtherNames(annexes)) {
    const placed = keys.some((key) => key === name || key.startsWith(`${name}_`))
    if (!placed) warnings.push({ text: texts.noPlace, args: { nama: name } })
  }
  const tables = tablesByName(annexes, supply.language)
  const jobs = jobsOf(book, named, tables, supply.values, attempt)
  warnings.push(
    ...jobs
      .flatMap(({ tables: own }) => own.filter(({ table }) => (table?.rows.length ?? 0) === 0))
      .map(({ name }) => ({ text: texts.empty, args: { nama: name } })),
  )
  if (problems.length > 0) return { bytes: null, problems, warnings }
  return { bytes: editZip(template, changesOf(book, jobs)), problems, warnings }
}

/** New contents of parts, by their path. */
function changesOf(book: Package, jobs: readonly Job[]): ReadonlyMap<string, Uint8Array | null> {
  const growths = new Map<string, readonly Growth[]>()
  for (const { grid, tables } of jobs) {
    const own = tables.map(({ growth }) => growth).filter(({ added }) => added > 0)
    if (own.length > 0) growths.set(grid.sheet.name.toLowerCase(), own)
  }
  const pushes: Pushes = { order: book.order.map((name) => name.toLowerCase()), growths }
  const byPath = new Map(jobs.map((job) => [job.grid.sheet.path, job]))
  const grids: readonly Grid[] = book.sheets.map((sheet) => byPath.get(sheet.path)?.grid ?? gridOf(book, sheet))
  const filled = new Set(jobs.map(({ grid }) => grid.sheet.name.toLowerCase()))
  const stale = staleSheets(grids, filled, book.names)
  const parts = new Map<string, string | null>()
  for (const grid of grids) {
    const name = grid.sheet.name.toLowerCase()
    const { tables = [], values = [] } = byPath.get(grid.sheet.path) ?? {}
    const contents = contentsOf(book, grid, tables, values, growths.get(name) ?? [])
    const xml = sheetXml(pushes, { grid, contents, tables, stale: stale.has(name) })
    if (xml !== grid.part.text) parts.set(grid.sheet.path, xml)
  }
  for (const [path, xml] of relatedParts(book, pushes, filled)) parts.set(path, xml)
  const anyStale = grids.some((grid) => stale.has(grid.sheet.name.toLowerCase()) && ownFormulas(grid).length > 0)
  for (const [path, xml] of workbookParts(book, pushes, anyStale)) parts.set(path, xml)
  const encoder = new TextEncoder()
  return new Map([...parts].map(([path, xml]) => [path, xml === null ? null : encoder.encode(xml)]))
}

const texts = {
  macros: {
    id: 'templat ini memuat makro; tulis hasilnya ke berkas .xlsm, misalnya -o hasil.xlsm',
    en: 'this template has macros; write the result to an .xlsm file, such as -o result.xlsm',
  },
  noMacros: {
    id: 'templat ini tanpa makro; tulis hasilnya ke berkas .xlsx, misalnya -o hasil.xlsx',
    en: 'this template has no macros; write the result to an .xlsx file, such as -o result.xlsx',
  },
  none: {
    id: 'tidak ada nama yang dikenal pohon; pilih sel-selnya, lalu beri nama seperti {contoh} di Kotak Nama Excel',
    en: 'there is no name that pohon knows; select the cells and give them a name such as {contoh} in the Name Box of Excel',
  },
  empty: {
    id: 'nama {nama}: tidak ada baris untuk diisikan; rentangnya dikosongkan',
    en: 'name {nama}: there are no rows to fill in; its range is left empty',
  },
  noPlace: {
    id: 'tidak ada tempat untuk {nama} di templat; bagian itu tidak ikut ditulis',
    en: 'the template has no place for {nama}; that part is not written',
  },
}
