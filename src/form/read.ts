// A workbook that came back → what stands in the cells that were to be filled in, with their addresses, and what stood there when it went
// out. Takes cells, knows no plan.
import type { Catatan } from '../plan/realisasi.ts'
import type { Triwulan } from '../plan/types.ts'
import { formMark, formVersion } from '../report/form-mark.ts'
import { type Bagian, bagianAngka, bagianKata } from '../report/form-values.ts'
import { addressOf, type Cell, type Grid, type Workbook } from '../source/grid.ts'

export interface FilledCell {
  readonly bagian: Bagian
  readonly sheet: string
  readonly address: string
  /** What is in it now; null for nothing. */
  readonly cell: Cell | null
  /** What stood there when the form went out; null where it was not to be filled in. */
  readonly awal: string | null
}

export interface FilledRow {
  readonly jenis: Catatan['jenis']
  readonly id: string
  /** What the row was about when the form went out, and what it says now; null where that column is gone. */
  readonly nama: string
  readonly tertulis: string | null
  readonly satuan: string
  readonly sheet: string
  /** Of the row's first cell. */
  readonly address: string
  readonly cells: readonly FilledCell[]
}

export interface FilledForm {
  readonly rencana: string
  readonly bagian: string
  readonly year: number
  readonly quarter: Triwulan | null
  readonly rows: readonly FilledRow[]
  /** Rows that the form had when it went out and that are not there any more. */
  readonly lost: readonly { readonly jenis: Catatan['jenis']; readonly id: string; readonly nama: string }[]
  /** Rows whose id nobody put there. */
  readonly strange: readonly { readonly id: string; readonly sheet: string; readonly address: string }[]
  /** Figures in rows that have no id: the first of each. */
  readonly loose: readonly { readonly text: string; readonly sheet: string; readonly address: string }[]
}

/** `baru`: made by a newer pohon. `rusak`: the hidden parts by which it is read are gone or changed. */
export type Unreadable = { readonly kind: 'baru'; readonly versi: string } | { readonly kind: 'rusak' }

const markOf = ({ sheets }: Workbook): Grid | undefined =>
  sheets.find(({ cells }) => cells[0]?.address === 'A1' && cells[0].text === formMark.first)

/** A table of a form is recognised without the mark: it is no table to make a tree of. */
export const carriesForm = (book: Workbook): boolean =>
  markOf(book) !== undefined || book.sheets.some((grid) => cornerOf(grid) !== undefined)

export function readForm(book: Workbook): FilledForm | Unreadable {
  const mark = markOf(book)
  if (mark === undefined) return { kind: 'rusak' }
  const lines = linesOf(mark)
  const versi = lines[0]?.[1] ?? ''
  if (!/^\d+$/.test(versi)) return { kind: 'rusak' }
  if (Number(versi) > formVersion) return { kind: 'baru', versi: meta(lines, 'pohon') ?? versi }
  const year = Number(meta(lines, 'tahun'))
  const known = marksOf(lines)
  const tables = book.sheets.flatMap((grid) => tableOf(grid) ?? [])
  if (!(year > 999 && year < 10_000) || known.size === 0 || tables.length === 0) return { kind: 'rusak' }
  const quarter = meta(lines, 'triwulan')
  const rows: FilledRow[] = []
  const strange: FilledForm['strange'][number][] = []
  for (const table of tables) {
    for (const { id, row, address } of table.ids) {
      const mark = known.get(`${table.jenis} ${id}`)
      if (mark === undefined) strange.push({ id, sheet: table.sheet, address })
      else rows.push(filledRow(table, id, row, address, mark))
    }
  }
  if (rows.length === 0) return { kind: 'rusak' }
  const seen = new Set(rows.map(({ jenis, id }) => `${jenis} ${id}`))
  const lost = [...known].filter(([key]) => !seen.has(key))
  return {
    rencana: meta(lines, 'rencana') ?? '',
    bagian: meta(lines, 'bagian') ?? '',
    year,
    quarter: /^tw[1-4]$/.test(quarter ?? '') ? (quarter as Triwulan) : null,
    rows,
    lost: lost.map(([key, mark]) => {
      const [jenis, id] = key.split(' ') as [Catatan['jenis'], string]
      return { jenis, id, nama: mark.get('nama') ?? '' }
    }),
    strange,
    loose: tables.flatMap(({ sheet, loose }) => loose.map(({ text, address }) => ({ text, sheet, address }))),
  }
}

/** The rows of the mark: up to the columns of choices. */
function linesOf({ cells }: Grid): readonly (readonly string[])[] {
  const lines: string[][] = []
  for (const { row, column, text } of cells) {
    if (column >= formMark.lists) continue
    lines[row - 1] ??= []
    lines[row - 1]![column - 1] = text
  }
  return Array.from(lines, (line) => Array.from(line ?? [], (text) => text ?? ''))
}

const meta = (lines: readonly (readonly string[])[], key: string): string | null =>
  lines.find((line) => line[0] === key && line.length <= 2)?.[1] ?? null

type Mark = ReadonlyMap<string, string>

/** Kind and id → what stood in each cell, and what the row was about. */
function marksOf(lines: readonly (readonly string[])[]): ReadonlyMap<string, Mark> {
  const found = new Map<string, Map<string, string>>()
  for (const [jenis, id, key, awal = ''] of lines) {
    if (key === undefined || !isJenis(jenis)) continue
    const name = `${jenis} ${id}`
    found.set(name, (found.get(name) ?? new Map<string, string>()).set(key, awal))
  }
  return found
}

const isJenis = (text: string | undefined): text is Catatan['jenis'] =>
  text === 'realisasi' || text === 'anggaran' || text === 'variabel'

interface Table {
  readonly jenis: Catatan['jenis']
  readonly sheet: string
  readonly columns: ReadonlyMap<Bagian, number>
  readonly ids: readonly { readonly id: string; readonly row: number; readonly address: string }[]
  readonly nama: number | null
  readonly loose: readonly Cell[]
  readonly at: (row: number, column: number) => Cell | null
}

const cornerOf = ({ cells }: Grid): Cell | undefined =>
  cells.find(({ text }) => text.startsWith(formMark.column) && isJenis(text.slice(formMark.column.length)))

/** Wherever it now stands: rows and columns may have been put before it. */
function tableOf(grid: Grid): Table | null {
  const { name, cells } = grid
  const corner = cornerOf(grid)
  if (corner === undefined) return null
  const keys = cells.filter(({ row, column }) => row === corner.row && column > corner.column)
  const all: readonly string[] = [...bagianAngka, ...bagianKata]
  const byAddress = new Map(cells.map((cell) => [cell.address, cell]))
  const below = cells.filter(({ row }) => row > corner.row)
  const ids = below.filter(({ column, text }) => column === corner.column && text.trim() !== '')
  const known = new Set(ids.map(({ row }) => row))
  const figures = new Set(keys.filter(({ text }) => isFigureKey(text)).map(({ column }) => column))
  const loose = below.filter((cell) => !known.has(cell.row) && figures.has(cell.column) && isFigure(cell))
  return {
    jenis: corner.text.slice(formMark.column.length) as Catatan['jenis'],
    sheet: name,
    columns: new Map(keys.filter(({ text }) => all.includes(text)).map(({ text, column }) => [text as Bagian, column])),
    nama: keys.find(({ text }) => text === 'nama')?.column ?? null,
    ids: ids.map(({ text, row, address }) => ({ id: text.trim(), row, address })),
    loose: loose.filter(({ row }, index) => row !== loose[index - 1]?.row),
    at: (row, column) => byAddress.get(addressOf(row, column)) ?? null,
  }
}

const isFigureKey = (text: string): boolean => (bagianAngka as readonly string[]).includes(text)

/** A number, or a text that is probably meant as one. */
const isFigure = ({ kind, text }: Cell): boolean => kind === 'number' || /^(rp)?[\s\d.,%-]*\d[\s\d.,%-]*$/i.test(text)

function filledRow(table: Table, id: string, row: number, address: string, mark: Mark): FilledRow {
  const { jenis, sheet, columns, nama, at } = table
  return {
    jenis,
    id,
    nama: mark.get('nama') ?? '',
    tertulis: nama === null ? null : (at(row, nama)?.text ?? ''),
    satuan: mark.get('satuan') ?? '',
    sheet,
    address,
    cells: [...columns].map(([bagian, column]): FilledCell => {
      return { bagian, sheet, address: addressOf(row, column), cell: at(row, column), awal: mark.get(bagian) ?? null }
    }),
  }
}
