// What an import makes of a file, for people: each column, each row, and each cell that becomes nothing, with the reason.
import { type Args, fill, type Language, type Text } from '../diagnostic.ts'
import { separated } from '../messages/number.ts'
import { columnsOf } from '../render/width.ts'
import { hanging, wrap } from '../render/wrap.ts'
import { type Cell, columnName } from '../source/grid.ts'
import type { Converted, Entry, SheetView } from './convert.ts'
import type { Table } from './layout.ts'
import { roleText } from './role.ts'

/** Plain text of lines that fit; `file` is how the user named it. */
export function previewText(file: string, converted: Converted, language: Language, width: number): string {
  const say: Say = (text, args = {}) => fill(text, args, language)
  const { ledger, sheets } = converted
  const number = (count: number) => separated(String(count), language)
  const done = ledger.filter(({ path }) => path !== null).length
  const all = {
    berkas: file,
    sel: number(ledger.length),
    diimpor: number(done),
    tidak: number(ledger.length - done),
  }
  const lines = hangingBy('', 2, say(texts.all, all), width)
  const places = placesOf(ledger)
  for (const sheet of sheets) lines.push('', ...sheetLines(sheet, places, say, width))
  const left = leftOut(ledger, sheets.length > 1)
  if (left.length > 0) lines.push('', say(texts.left))
  for (const { reason, count, ranges } of left)
    lines.push(...hangingBy('  ', 2, `${say(reason)} (${number(count)}): ${ranges.join(', ')}`, width))
  return `${lines.join('\n')}\n`
}

type Say = (text: Text, args?: Args) => string

/** Of a document: where a reader finds a row, `T1.3` for the third row of the first table; mappings count rows from the top. */
function placesOf(ledger: readonly Entry[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { cell } of ledger) {
    const [, table, row] = /^(T\d+)\.[A-Z]+(\d+)$/.exec(cell.address) ?? []
    if (table !== undefined) found.set(cell.row, ` ${table}.${row}`)
  }
  return found
}

function sheetLines(
  { name, kotak, tables, rows }: SheetView,
  places: ReadonlyMap<number, string>,
  say: Say,
  width: number,
): readonly string[] {
  const title = name === '' ? say(texts.plainText) : say(texts.sheet, { lembar: name })
  const about = (text: string) => hangingBy('', 2, `${title}: ${text}`, width)
  if (!kotak && tables.length === 0) return about(say(texts.none))
  const lines = kotak ? about(say(texts.boxes)) : []
  for (const table of tables) lines.push(...about(say(texts.table, spans(table))), ...columnLines(table, say, width))
  const labels = rows.reduce((most, { row }) => Math.max(most, `${row}${places.get(row) ?? ''}`.length), 6)
  if (rows.length > 0) lines.push(`  ${say(texts.row).padEnd(labels)}  ${say(texts.became)}`)
  for (const { row, level, text, indikator } of rows) {
    const count = indikator === 0 ? '' : ` (${say(texts.indikator, { jumlah: indikator })})`
    const lead = `  ${`${row}${places.get(row) ?? ''}`.padEnd(labels)}  ${'  '.repeat(level)}level ${level}: `
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
    lines.push(...hanging(lead, `${shown === '' ? '-' : shown}${count}`, width))
  }
  return lines
}

/** Each column with what it was taken for and its headings, beside that or, where there is little room, below. */
function columnLines({ columns }: Table, say: Say, width: number): readonly string[] {
  const means = columns.map(({ role }) => (role === null ? '?' : roleText(role)))
  const wide = Math.max(say(texts.means).length, ...means.map(({ length }) => length))
  const beside = 2 + 6 + 2 + wide + 2
  const lead = (column: string, meaning: string) => `  ${column.padEnd(6)}  ${meaning.padEnd(wide)}  `
  const lines = [`${lead(say(texts.column), say(texts.means))}${say(texts.heading)}`]
  for (const [index, { column, title, role }] of columns.entries()) {
    const reason = role?.reason === undefined ? '' : ` (${say(role.reason)})`
    const text = `${title.join(' > ')}${reason}`.trim()
    const own = lead(columnName(column), means[index]!)
    const room = width - beside
    if (text === '') lines.push(own.trimEnd())
    else if (room >= narrowest || columnsOf(text) <= room) lines.push(...hanging(own, text, width))
    else lines.push(own.trimEnd(), ...hanging(' '.repeat(12), text, width))
  }
  return lines
}

/** Columns of room that headings of several lines have beside their meanings, at least. */
const narrowest = 40

/** Lines after the first stand further in. */
const hangingBy = (lead: string, indent: number, text: string, width: number): string[] =>
  wrap(text, width - lead.length - indent).map(
    (line, index) => `${lead}${index === 0 ? '' : ' '.repeat(indent)}${line}`,
  )

const spans = ({ head, body }: Table) => ({ judul: span(head), data: span(body) })

const span = ({ top, bottom }: { readonly top: number; readonly bottom: number }): string =>
  bottom < top ? '-' : top === bottom ? String(top) : `${top}-${bottom}`

export interface LeftOut {
  readonly reason: Text
  readonly count: number
  /** `L11:M105`: within it every cell that holds something has the reason. */
  readonly ranges: readonly string[]
}

/** By reason, in the order in which they come. */
export function leftOut(ledger: readonly Entry[], withSheet: boolean): readonly LeftOut[] {
  const byReason = new Map<Text, Entry[]>()
  for (const entry of ledger) {
    if (entry.reason === null) continue
    const known = byReason.get(entry.reason)
    if (known === undefined) byReason.set(entry.reason, [entry])
    else known.push(entry)
  }
  return [...byReason].map(([reason, entries]) => ({
    reason,
    count: entries.length,
    ranges: rangesOf(ledger, reason, withSheet),
  }))
}

interface Run {
  readonly sheet: string
  readonly left: number
  right: number
  readonly first: Cell
  last: Cell
}

function rangesOf(ledger: readonly Entry[], reason: Text, withSheet: boolean): readonly string[] {
  const columns = new Map<string, Entry[]>()
  for (const entry of ledger) {
    const key = `${entry.sheet}\n${entry.cell.column}`
    const known = columns.get(key)
    if (known === undefined) columns.set(key, [entry])
    else known.push(entry)
  }
  const sheets = new Map<string, number>()
  for (const { sheet } of ledger) if (!sheets.has(sheet)) sheets.set(sheet, sheets.size)
  const runs: Run[] = []
  for (const entries of columns.values()) {
    let run: Run | null = null
    for (const { sheet, cell, reason: own } of entries) {
      if (own !== reason) run = null
      else if (run === null) {
        run = { sheet, left: cell.column, right: cell.column, first: cell, last: cell }
        runs.push(run)
      } else run.last = cell
    }
  }
  // Side by side with the same rows: one range.
  const joined: Run[] = []
  const inOrder = runs.toSorted(
    (a, b) =>
      sheets.get(a.sheet)! - sheets.get(b.sheet)! ||
      a.first.row - b.first.row ||
      a.last.row - b.last.row ||
      a.left - b.left,
  )
  for (const run of inOrder) {
    const before = joined.at(-1)
    const beside =
      before !== undefined &&
      before.sheet === run.sheet &&
      before.first.row === run.first.row &&
      before.last.row === run.last.row &&
      before.right === run.left - 1
    if (beside) {
      before.right = run.right
      before.last = run.last
    } else joined.push({ ...run })
  }
  return joined.map(({ sheet, first, last }) => {
    const place = withSheet && sheet !== '' ? `${sheet}!` : ''
    return first === last ? `${place}${first.address}` : `${place}${first.address}:${last.address}`
  })
}

const texts = {
  all: {
    id: '{berkas}: {sel} sel berisi; {diimpor} diimpor, {tidak} tidak',
    en: '{berkas}: {sel} cells hold something; {diimpor} are imported, {tidak} are not',
  },
  plainText: { id: 'Teks', en: 'Text' },
  sheet: { id: 'Lembar "{lembar}"', en: 'Sheet "{lembar}"' },
  none: { id: 'tidak diimpor', en: 'not imported' },
  boxes: { id: 'kotak-kotak pohon, menurut "Level" dan labelnya', en: 'boxes of a tree, by "Level" and their labels' },
  table: {
    id: 'judul kolom di baris {judul}, data di baris {data}',
    en: 'headings in rows {judul}, data in rows {data}',
  },
  column: { id: 'Kolom', en: 'Column' },
  means: { id: 'Arti', en: 'Meaning' },
  heading: { id: 'Judul', en: 'Heading' },
  row: { id: 'Baris', en: 'Row' },
  became: { id: 'Menjadi', en: 'Became' },
  indikator: { id: '{jumlah} indikator', en: '{jumlah} indikator' },
  left: { id: 'Tidak diimpor, dan sebabnya', en: 'Not imported, and why' },
} satisfies Record<string, Text>
