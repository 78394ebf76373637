// Forms of a plan in memory: made, filled in cell by cell, and taken back, without a file system.
import fs from 'node:fs'
import path from 'node:path'
import { changedFiles, draftOf, loadWith } from '../../src/edit-plan.ts'
import { applyChanges } from '../../src/form/apply.ts'
import { type Compared, compareForms, type Said } from '../../src/form/compare.ts'
import { type FilledForm, readForm } from '../../src/form/read.ts'
import { texts } from '../../src/form/texts.ts'
import { memoryHost } from '../../src/host.ts'
import type { Triwulan } from '../../src/plan/types.ts'
import { renderForm } from '../../src/render/xlsx-form.ts'
import { makeForm } from '../../src/report/form.ts'
import type { Form } from '../../src/report/form-types.ts'
import { type Loaded, loadPlan } from '../../src/run.ts'
import type { Cell, Workbook } from '../../src/source/grid.ts'
import { readCells } from '../../src/source/xlsx-cells.ts'

export type Files = ReadonlyMap<string, string | Uint8Array>

const hostOf = (files: Files) =>
  memoryHost(new Map([...files].map(([file, content]) => [`/plan/${file}`, content] as const)))

export const load = (files: Files): Promise<Loaded> => loadPlan(hostOf(files), [])

/** The form of a whole plan. */
export async function makeOf(files: Files, quarter: Triwulan | null = null, year = 2025): Promise<Form> {
  const { plan, figures } = await load(files)
  const form = makeForm({
    plan,
    figures: figures({ year, until: quarter ?? 'tw4' }),
    nodes: plan.nodes,
    variabel: [...plan.variabel.values()],
    nama: 'Semua',
    year,
    quarter,
    language: 'id',
    versi: '0',
  })
  if (form === null) throw new Error('nothing is asked for')
  return form
}

export async function bookOf(files: Files, quarter: Triwulan | null = null): Promise<Workbook> {
  return readCells(await renderForm(await makeOf(files, quarter), 'id'))
}

export interface Entry {
  readonly text: string
  readonly kind?: Cell['kind']
  readonly formula?: string
}

/** The address of a cell that is to be filled in, by the id and the key that the form hides. */
export function addressOf(
  book: Workbook,
  id: string,
  key: string,
  jenis = 'realisasi',
): { sheet: string; address: string } {
  for (const { name, cells } of book.sheets) {
    const corner = cells.find(({ text }) => text === `id:${jenis}`)
    const column = cells.find(({ row, text }) => row === corner?.row && text === key)?.address.replace(/\d/g, '')
    const row = cells.find((cell) => cell.column === corner?.column && cell.text === id)?.row
    if (column !== undefined && row !== undefined) return { sheet: name, address: `${column}${row}` }
  }
  throw new Error(`no cell for ${jenis} ${id} ${key}`)
}

/** The workbook with something else in one cell; null clears it. */
export function fill(
  book: Workbook,
  id: string,
  key: string,
  entry: Entry | string | number | null,
  jenis = 'realisasi',
): Workbook {
  const { sheet, address } = addressOf(book, id, key, jenis)
  return put(book, sheet, address, entry)
}

export function put(book: Workbook, sheet: string, address: string, entry: Entry | string | number | null): Workbook {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const own: Entry | null =
    entry === null || typeof entry === 'object'
      ? entry
      : { text: String(entry), kind: typeof entry === 'number' ? 'number' : 'text' }
  const cell: Cell[] = own === null ? [] : [{ address, row: Number(digits), column, kind: 'text', ...own }]
  return {
    ...book,
    sheets: book.sheets.map((grid) =>
      grid.name === sheet
        ? {
            ...grid,
            cells: [...grid.cells.filter((other) => other.address !== address), ...cell].toSorted(
              (a, b) => a.row - b.row || a.column - b.column,
            ),
          }
        : grid,
    ),
  }
}

export function formOf(book: Workbook): FilledForm {
  const form = readForm(book)
  if ('kind' in form) throw new Error(form.kind)
  return form
}

export interface Taken extends Compared {
  /** The plan's files afterwards; those before where something was refused. */
  readonly files: Files
  readonly after: Loaded | null
}

/** As `pohon import` does it. */
export async function take(files: Files, books: readonly Workbook[], formWins = false): Promise<Taken> {
  const loaded = await load(files)
  const forms = books.map((book, index) => ({ written: `${index + 1}.xlsx`, form: formOf(book) }))
  const compared = compareForms(loaded.plan, forms, formWins)
  if (compared.errors.length > 0) return { ...compared, files, after: null }
  const draft = draftOf(loaded, (instansi, year) => ({
    file: `${year}-${instansi === null ? 'baru' : 'opd'}.realisasi.yaml`,
    text: 'versi: 1\n',
  }))
  const refused = await applyChanges(draft, compared.changes)
  if (refused !== null) throw new Error(`${refused.kind} ${refused.path.join('.')}`)
  const changed = changedFiles(hostOf(files), draft)
  const after = await loadWith(hostOf(files), [], loaded, changed, 'id')
  return {
    ...compared,
    files: new Map([...files, ...[...changed].map(([file, one]) => [file, one.after] as const)]),
    after,
  }
}

/** The names of what was said, with the cells it was said of. */
export const names = (list: readonly Said[]): readonly string[] =>
  list.map(({ text, place }) => {
    const name = Object.entries(texts).find(([, own]) => own === text)?.[0] ?? text.id
    return place === null ? name : `${place.address} ${name}`
  })

export const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)

const example = path.join(import.meta.dirname, '../../examples/kabupaten-contoh')

export const contoh: Files = new Map(
  (fs.readdirSync(example, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(example, name), 'utf8')]),
)
