// The rows of a table that are data, and what is none: hidden rows, totals, notes and signatures below, cells that say nothing.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'
import type { Words } from './draft.ts'
import type { Rows } from './grid-rows.ts'
import { totalStarts } from './headers.ts'
import type { Column, Table } from './layout.ts'
import { kodeOf, levelOfKode } from './levels.ts'
import { reasons } from './reasons.ts'
import { isNode, type Role } from './role.ts'
import type { Rules, Tree } from './tree.ts'
import { oneLine, plain } from './words.ts'

/** A column whose meaning is known. */
export interface Known extends Column {
  readonly role: Role
}

/** Why a cell of a table's body can be no value at all; null where it can. */
export function useless(cell: Cell, column: Column | undefined, covered: boolean): Text | null {
  if (column === undefined || column.role === null) return reasons.kolomAsing
  if (column.role.field === 'abaikan') return column.role.reason ?? reasons.abaikan
  if (column.role.field === 'nomor') return isNumberOfRow(cell.text) ? reasons.nomor : reasons.bukanData
  if (covered) return reasons.tertutup
  if (cell.kind === 'error') return reasons.galatRumus
  if (cell.text === '') return reasons.tanpaHasil
  if (/^[\s\u00a0–—-]*$|^\s*n\/a\s*$/i.test(cell.text)) return reasons.strip
  return null
}

/** `1.`, `2)`, `a`, `IV`, `1.2.`: nothing that anyone would miss. */
const isNumberOfRow = (text: string): boolean =>
  /^[\s(]*(\d{1,4}|[a-z]{1,2}|[ivxl]+)([.)\s-]+\w{1,3})*[.)\s]*$/i.test(text)

/** Within a merged area that is another cell's. */
export const isCovered = ({ areaAt }: Rows, { row, column }: Cell): boolean => {
  const area = areaAt(row, column)
  return area !== null && (area.top !== row || area.left !== column)
}

export interface BodyRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Rows of data: without those that are hidden or left out, and without what stands below the table. */
export function bodyRows(
  rows: Rows,
  table: Table,
  { skip }: Tree,
  rules: Rules,
  columns: readonly Known[],
): readonly BodyRow[] {
  const found: BodyRow[] = []
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const all = rows.byRow.get(row)
    if (all === undefined || table.repeated.has(row) || table.outside.has(row)) continue
    const rule = rules.rows.get(row)
    if (rule === 'abaikan') {
      for (const cell of all) skip(cell, reasons.abaikan)
      continue
    }
    const shown = all.filter((cell) => rules.hidden || rule === 'ikut' || cell.hidden !== true)
    for (const cell of all) if (!shown.includes(cell)) skip(cell, reasons.tersembunyi)
    const ignored = shown.filter(({ address }) => rules.cells.get(address)?.isi === 'abaikan')
    for (const cell of ignored) skip(cell, reasons.abaikan)
    const cells = shown.filter((cell) => !ignored.includes(cell))
    if (cells.length > 0) found.push({ row, cells })
  }
  const end = tailOf(found, columns)
  for (const { cells } of found.slice(end)) for (const cell of cells) skip(cell, reasons.tandaTangan)
  return found.slice(0, end)
}

const months = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember'
const signature = new RegExp(
  `^(nip\\b|mengetahui|menyetujui|kepala (badan|dinas|bagian|kantor|bidang)\\b.{0,60}$|plt\\b|sekretaris daerah|bupati\\b|wali ?kota\\b|camat\\b|inspektur\\b|catatan\\b|keterangan\\b|ket\\b|sumber\\b|faktor (pendorong|penghambat)\\b|tindak lanjut\\b|di(susun|evaluasi|setujui) oleh\\b|\\*|[-–xv√✓]\\s*=|(pembina|penata)\\b.{0,40}$|[\\p{L} .]{3,40},\\s*(\\d{1,2}\\s+)?(${months})\\s+20\\d\\d)`,
  'iu',
)

/** Columns whose figures make a row one of data. */
const figureFields: readonly string[] = [
  'target',
  'realisasi',
  'pagu',
  'realisasi_anggaran',
  'kondisi_awal',
  'kode',
  'satuan',
  'indikator',
  'level',
]
/** Columns in which people, places and notes are at home. */
const looseFields: readonly string[] = [
  'penanggung_jawab',
  'catatan',
  'sumber_data',
  'penyedia_data',
  'sumber_dana',
  'definisi',
  'rumus',
  'lokasi',
  'crosscutting',
]

/** Number of the row from which on there are only notes and signatures. */
function tailOf(found: readonly BodyRow[], columns: readonly Known[]): number {
  const of = (test: (role: Role) => boolean) =>
    new Set(columns.flatMap(({ column, role }) => (test(role) ? [column] : [])))
  const figures = of(({ field }) => figureFields.includes(field))
  const loose = of(({ field }) => looseFields.includes(field))
  const content = of((role) => isNode(role) || role.field === 'indikator')
  const isSigned = ({ text }: Cell) => signature.test(text.trim())
  const isData = ({ cells }: BodyRow) =>
    cells.some(
      ({ column, kind, text }) =>
        figures.has(column) && (kind === 'number' || /^[\d.,% -]*\d[\d.,% -]*$/.test(text.trim())),
    )
  // A head of agency beside a sasaran answers for it; alone in a row, or below the table, he signs.
  const isTail = ({ cells }: BodyRow) => {
    const signed = cells.filter(isSigned)
    if (signed.some(({ column }) => !loose.has(column)) && cells.length <= 3) return true
    return signed.length > 0 && !cells.some((cell) => content.has(cell.column) && !isSigned(cell))
  }
  let end = found.length
  const lastData = found.findLastIndex(isData)
  for (let index = found.length - 1; index > lastData; index--) if (isTail(found[index]!)) end = index
  // What stands close above the first of them belongs to it, behind an empty row.
  for (let index = end - 1; index > lastData && end < found.length; index--) {
    const gap = found[index + 1]!.row - found[index]!.row > 1
    if (found[index]!.cells.length > 2 || gap) break
    if (index > 0 && found[index]!.row - found[index - 1]!.row > 1) end = index
  }
  return end
}

/** Whether a row sums up others: so says the first text in it, and there is no indikator. */
export function isTotal(cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => /\p{L}/u.test(text))
  if (first === undefined) return false
  const words = plain(first.text)
  return totalStarts.some((start) => words === start || (words.startsWith(`${start} `) && words.split(' ').length <= 6))
}

/** A code that became a number lost the zero at its end: 5.10 is 5.1 there. */
function kodePart({ text, kind }: Cell): string {
  const part = oneLine(text).replace(/^[.-]|[.]$/g, '')
  return kind === 'number' && /^\d\.\d$/.test(part) ? `${part}0` : part
}

/** The code of a row. */
export interface Kode extends Words {
  /** Where several columns hold whole codes (of the program, of the kegiatan, …): each by the level of its node. */
  readonly byLevel?: ReadonlyMap<number, Words>
}

/** Codes of rows, of one column or put together from several; parts that are empty go on from above. */
export function kodesOf(
  body: readonly BodyRow[],
  columns: readonly Known[],
  { skip }: Pick<Tree, 'skip'>,
): ReadonlyMap<number, Kode> {
  const found = new Map<number, Kode>()
  const cellsIn = ({ cells }: BodyRow) => columns.map(({ column }) => cells.find((cell) => cell.column === column))
  const whole = body.some((one) => isNested(cellsIn(one).flatMap((cell) => wholeKode(cell) ?? [])))
  const before: string[] = []
  for (const one of body) {
    const parts = cellsIn(one)
    const filled = parts.filter((cell): cell is Cell => cell !== undefined && cell.text.trim() !== '')
    if (whole) {
      const byLevel = new Map<number, Words>()
      for (const cell of filled) {
        const text = wholeKode(cell)
        const level = text === null ? undefined : levelOfKode(text)
        if (typeof level === 'number') byLevel.set(level, { text: text!, cells: [cell] })
        else skip(cell, reasons.urusan)
      }
      const deepest = byLevel.get(Math.max(...byLevel.keys()))
      if (deepest !== undefined) found.set(one.row, { ...deepest, byLevel })
      continue
    }
    const texts = parts.map((cell) => (cell === undefined ? '' : kodePart(cell)))
    const first = texts.findIndex((text) => text !== '')
    if (first < 0) continue
    for (let index = 0; index < texts.length; index++) {
      if (texts[index] === '' && index < first) texts[index] = before[index] ?? ''
      else before[index] = texts[index]!
    }
    const joined = texts.filter((text) => text !== '').join('.')
    found.set(one.row, { text: kodeOf(joined) ?? joined, cells: filled })
  }
  return found
}

const wholeKode = (cell: Cell | undefined): string | null => (cell === undefined ? null : kodeOf(kodePart(cell)))

/** Two codes of nodes, one within the other. */
const isNested = (kodes: readonly string[]): boolean =>
  kodes.some((one) => typeof levelOfKode(one) === 'number' && kodes.some((other) => other.startsWith(`${one}.`)))
