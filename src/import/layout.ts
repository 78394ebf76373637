// A grid → its tables: where the headings stand, what each column is taken for, and which rows are data.
import type { Text } from '../diagnostic.ts'
import type { Cell, Grid, TablePart } from '../source/grid.ts'
import { bandsOf, bandText, titlesOf } from './bands.ts'
import { type Around, roleOf } from './column-role.ts'
import type { Rows } from './grid-rows.ts'
import { endWords } from './headers.ts'
import { agencyIn, headingIn } from './labels.ts'
import { outlineLevels } from './outline.ts'
import { reasons } from './reasons.ts'
import { isNode, type Role, roleText } from './role.ts'
import { holdsAny, plain } from './words.ts'

export interface Column {
  readonly column: number
  /** Headings from the highest to the lowest. */
  readonly title: readonly string[]
  /** Null where the heading says nothing. */
  readonly role: Role | null
}

/** Rows from 1, ends included. */
export interface Table {
  readonly head: { readonly top: number; readonly bottom: number }
  readonly body: { readonly top: number; readonly bottom: number }
  readonly columns: readonly Column[]
  /** Cells of headings that are repeated within the body, as on every printed page. */
  readonly repeated: ReadonlySet<number>
  /** Rows within the body that are none of its own: paragraphs and tables of a document between its parts. */
  readonly outside: ReadonlyMap<number, Text>
  /** The quarters of a realisasi add up to the year's, says the numbering of the columns (`13 = 9 + 10 + 11 + 12`). */
  readonly quartersAdd: boolean
}

/** The tables of a grid, from above. `around` is asked for each with the row that its headings begin in. */
export function tablesOf(rows: Rows, around: (top: number) => Around): readonly Table[] {
  const bands = bandsOf(rows)
  const found: { readonly head: Table['head']; readonly text: string; bottom: number; repeated: Set<number> }[] = []
  for (const [index, band] of bands.entries()) {
    const bottom = (bands[index + 1]?.top ?? rows.last + 1) - 1
    const text = bandText(rows, band)
    const before = found.at(-1)
    // The headings of every printed page: the table goes on.
    if (before?.text === text) {
      for (let row = band.top; row <= band.bottom; row++) before.repeated.add(row)
      before.bottom = bottom
    } else found.push({ head: band, text, bottom, repeated: new Set() })
  }
  const parts = partsOf(rows.grid)
  return found.map(({ head, bottom, repeated }) => {
    const table = tableOf(rows, head, { top: head.bottom + 1, bottom }, around(head.top))
    return { ...table, repeated, outside: outsideOf(rows, table, parts) }
  })
}

export function tableOf(rows: Rows, head: Table['head'], body: Table['body'], around: Around): Table {
  const titles = titlesOf(rows, head, body.bottom)
  const rolesOf = (own: Around) =>
    [...titles].map(([column, title]): Column => ({ column, title, role: roleOf(title, own) }))
  const first = rolesOf(around)
  // Where each row names its year, figures are not of the year that the table's title names.
  const dated = first.some(({ role }) => role?.field === 'tahun') ? rolesOf({ ...around, year: null }) : first
  const sum = /=\s*\d+\s*\+\s*\d+\s*\+\s*\d+\s*\+\s*\d+/
  const quartersAdd = [...titles.values()].some((title) => title.some((text) => sum.test(text)))
  const columns = settled(withOutline(rows, body, dated))
  return { head, body, columns, repeated: new Set(), outside: new Map(), quartersAdd }
}

/** A column of numbers or codes that are within each other (1, 1.1, 1.2, 2) tells the levels, where no other does. */
function withOutline({ byRow }: Rows, body: Table['body'], columns: readonly Column[]): readonly Column[] {
  const isMixed = ({ role }: Column) =>
    role !== null && isNode(role) && role.level === undefined && role.beside === undefined
  const names = columns.find(isMixed)?.column
  if (names === undefined || columns.some(({ role }) => role?.field === 'level')) return columns
  const textsIn = (at: number) => {
    const texts: string[] = []
    for (let row = body.top; row <= body.bottom; row++) {
      const cells = byRow.get(row) ?? []
      const text = cells.find(({ column }) => column === at)?.text.trim() ?? ''
      if (text !== '' && cells.some(({ column }) => column === names)) texts.push(text)
    }
    return texts
  }
  const own = columns.find(
    ({ column, role }) =>
      (role?.field === 'kode' || role?.field === 'nomor') && outlineLevels(textsIn(column)) !== null,
  )
  return columns.map((column) => (column === own ? { ...column, role: { field: 'level' } } : column))
}

/** By row, the table of a document that it is in. */
function partsOf({ tables = [] }: Grid): ReadonlyMap<number, TablePart> {
  const found = new Map<number, TablePart>()
  for (const part of tables) for (let row = part.top; row <= part.bottom; row++) found.set(row, part)
  return found
}

/** A document's table goes on in those below it that are as wide, unless they stand within a cell. */
function outsideOf(
  { byRow }: Rows,
  { head, body }: Table,
  parts: ReadonlyMap<number, TablePart>,
): ReadonlyMap<number, Text> {
  const outside = new Map<number, Text>()
  const own = parts.get(head.top)
  if (own === undefined) return outside
  for (let row = body.top; row <= body.bottom; row++) {
    const cells = byRow.get(row)
    const part = parts.get(row)
    if (cells === undefined || (part === undefined && isLabelled(cells))) continue
    if (part === undefined) outside.set(row, reasons.tandaTangan)
    else if (part.depth !== own.depth || part.width !== own.width) outside.set(row, reasons.tanpaTabel)
  }
  return outside
}

/** `Sasaran 2: …`, `Perangkat Daerah : …`: holds for what follows. */
const isLabelled = ([cell, ...more]: readonly Cell[]): boolean =>
  cell !== undefined && more.length === 0 && (headingIn(cell) !== null || agencyIn(cell.text) !== null)

/** What only all columns together tell. */
function settled(columns: readonly Column[]): readonly Column[] {
  const has = (test: (role: Role) => boolean) => columns.some(({ role }) => role !== null && test(role))
  const quarters = has(({ field, quarter }) => field === 'realisasi' && quarter !== undefined)
  const levels = has(({ field }) => field === 'level')
  const mixed = has(({ field }) => field === 'nama')
  const programs = has(({ field, level }) => field === 'nomenklatur' && level === 2)
  const before = new Set<string>()
  let left: Role | null = null
  const remembered = (column: Column, role: Role): Column => {
    left = role
    return { ...column, role }
  }
  return columns.map((column): Column => {
    const { role } = column
    if (role === null) return column
    // Not which of them are IKU, but their names.
    if (role.field === 'iku' && !has(({ field }) => field === 'indikator'))
      return { ...column, role: { field: 'indikator' } }
    if (role.field === 'sasaran' && role.level === undefined) {
      if (role.beside !== undefined) {
        const level = role.beside === 4 && !has((one) => one.level === 3) ? 3 : role.beside
        return mixed ? column : remembered(column, { field: 'sasaran', level })
      }
      return remembered(column, levels ? { field: 'nama' } : { field: 'sasaran', level: levelBehind(left) })
    }
    // Activities beside what they serve are below all of it.
    if (
      role.field === 'aktivitas' &&
      role.level === undefined &&
      has((one) => isNode(one) && one.field !== 'aktivitas')
    )
      return { ...column, role: { field: 'aktivitas', level: 5 } }
    // `Nama Urusan`, beside a column of programs.
    if (
      role.field === 'nama' &&
      programs &&
      /\burusan\b(?!.*\b(program|kegiatan)\b)/.test(plain(column.title.at(-1) ?? ''))
    )
      return { ...column, role: { field: 'abaikan', reason: reasons.urusan } }
    if (isNode(role)) left = role
    if (role.field === 'realisasi' && role.quarter === undefined && quarters)
      return { ...column, role: { field: 'abaikan', reason: reasons.jumlahTriwulan } }
    const figure = ['target', 'pagu', 'realisasi', 'realisasi_anggaran', 'kondisi_awal'].includes(role.field)
    const earlier = before.has(roleText(role))
    before.add(roleText(role))
    if (figure && earlier && holdsAny(column.title.map(plain).join(' '), endWords))
      return { ...column, role: { field: 'abaikan', reason: reasons.seluruhPeriode } }
    return column
  })
}

/** Of a sasaran that does not say whose it is: that of the program beside it, else one step below the one before it. */
function levelBehind(left: Role | null): number {
  if (left?.level === undefined) return 1
  return left.field === 'nomenklatur' ? left.level : Math.min(4, left.level + 1)
}
