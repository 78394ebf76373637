// A grid → its tables: where the headings stand, what each column is taken for, and which rows are data.
import type { Text } from '../diagnostic.ts'
import type { Area, Cell, Grid } from '../source/grid.ts'
import { TableError } from '../source/zip.ts'
import {
  achievedWords,
  actualWords,
  agencyWords,
  amountLeaves,
  documents,
  endWords,
  type Field,
  headingWords,
  ignoredWords,
  mixedNames,
  moneyLeaves,
  moneyWords,
  monthWords,
  type NamedDocument,
  nodeWords,
  percentLeaves,
  sasaranWords,
  startWords,
  synonyms,
  targetWords,
  totalWords,
} from './headers.ts'
import { outlineLevels } from './outline.ts'
import { reasons } from './reasons.ts'
import { isNode, type Role, roleText } from './role.ts'
import { holds, holdsAny, oneLine, plain } from './words.ts'

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

/** A grid by its rows, with what its merged cells say at every place that they cover. */
export interface Rows {
  readonly grid: Grid
  readonly byRow: ReadonlyMap<number, readonly Cell[]>
  readonly at: (row: number, column: number) => Cell | undefined
  /** The merged area that covers a place in a row that holds something. */
  readonly areaAt: (row: number, column: number) => Area | null
  /** The cell whose merged area covers a place, or the one that is there. */
  readonly covering: (row: number, column: number) => Cell | undefined
}

export function rowsOf(grid: Grid): Rows {
  const byRow = new Map<number, Cell[]>()
  const byPlace = new Map<string, Cell>()
  for (const cell of grid.cells) {
    byPlace.set(`${cell.row} ${cell.column}`, cell)
    const row = byRow.get(cell.row)
    if (row === undefined) byRow.set(cell.row, [cell])
    else row.push(cell)
  }
  const at = (row: number, column: number) => byPlace.get(`${row} ${column}`)
  const areas = areasByRow(grid, [...byRow.keys()])
  const areaAt = (row: number, column: number) =>
    areas.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null
  const covering = (row: number, column: number) => {
    const own = at(row, column)
    if (own !== undefined) return own
    const area = areaAt(row, column)
    return area === null ? undefined : at(area.top, area.left)
  }
  return { grid, byRow, at, areaAt, covering }
}

/** Merged areas on each row that holds something: a file with more of them than any form has is refused. */
function areasByRow({ merges }: Grid, rows: readonly number[]): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>()
  let left = 1_000_000
  for (const area of merges) {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rows[middle]! < area.top) low = middle + 1
      else high = middle
    }
    for (let index = low; index < rows.length && rows[index]! <= area.bottom; index++) {
      if (--left < 0) throw new TableError('banyak')
      const known = found.get(rows[index]!)
      if (known === undefined) found.set(rows[index]!, [area])
      else known.push(area)
    }
  }
  return found
}

/** What stands around a table and tells the years of its columns. */
export interface Around {
  /** Year of columns that name none; null where it is not known. */
  readonly year: number | null
  /** First year of the plan, for `Tahun ke-1`. */
  readonly first: number | null
  /** Money is written in thousands or millions. */
  readonly scaled?: boolean
  /** Whose figures they are where a heading names no document: of the title that names one. */
  readonly document?: NamedDocument
}

/** The tables of a grid, from above. `around` is asked for each with the row that its headings begin in. */
export function tablesOf(rows: Rows, around: (top: number) => Around): readonly Table[] {
  const bands = bandsOf(rows)
  const last = Math.max(0, ...rows.byRow.keys())
  const tables: Table[] = []
  for (const [index, band] of bands.entries()) {
    const bottom = (bands[index + 1]?.top ?? last + 1) - 1
    const text = bandText(rows, band)
    const before = tables.at(-1)
    // The headings of every printed page: the table goes on.
    if (before !== undefined && text === bandText(rows, before.head)) {
      const repeated = new Set(before.repeated)
      for (let row = band.top; row <= band.bottom; row++) repeated.add(row)
      tables[tables.length - 1] = { ...before, body: { ...before.body, bottom }, repeated }
    } else tables.push(tableOf(rows, band, { top: band.bottom + 1, bottom }, around(band.top)))
  }
  return tables.map((table) => ({ ...table, outside: outsideOf(rows, table) }))
}

export function tableOf(rows: Rows, head: Table['head'], body: Table['body'], around: Around): Table {
  const titles = titlesOf(rows, head)
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
  const textsIn = (at: number) =>
    [...byRow].flatMap(([row, cells]) => {
      const inside = row >= body.top && row <= body.bottom && cells.some(({ column }) => column === names)
      const text = inside ? cells.find(({ column }) => column === at)?.text.trim() : undefined
      return text === undefined || text === '' ? [] : [text]
    })
  const own = columns.find(
    ({ column, role }) =>
      (role?.field === 'kode' || role?.field === 'nomor') && outlineLevels(textsIn(column)) !== null,
  )
  return columns.map((column) => (column === own ? { ...column, role: { field: 'level' } } : column))
}

/** A document's table goes on in those below it that are as wide, unless they stand within a cell. */
function outsideOf({ grid, byRow }: Rows, { head, body }: Table): ReadonlyMap<number, Text> {
  const outside = new Map<number, Text>()
  const partAt = (row: number) => grid.tables?.find(({ top, bottom }) => top <= row && row <= bottom)
  const own = partAt(head.top)
  if (own === undefined) return outside
  for (const row of byRow.keys()) {
    if (row < body.top || row > body.bottom) continue
    const part = partAt(row)
    if (part === undefined) outside.set(row, reasons.tandaTangan)
    else if (part.depth !== own.depth || part.width !== own.width) outside.set(row, reasons.tanpaTabel)
  }
  return outside
}

interface Band {
  readonly top: number
  readonly bottom: number
}

const bandText = (rows: Rows, { top, bottom }: Band): string => {
  const texts: string[] = []
  for (let row = top; row <= bottom; row++)
    for (const { column, text } of rows.byRow.get(row) ?? []) texts.push(`${column} ${plain(text)}`)
  return texts.join('\n')
}

/** Rows of headings: three different kinds of columns in one row at least, or two where one of them is that of names or indikator. */
function bandsOf(rows: Rows): readonly Band[] {
  const numbers = [...rows.byRow.keys()]
  const bands: Band[] = []
  for (const row of numbers) {
    if (bands.length > 0 && row <= bands.at(-1)!.bottom) continue
    const cells = rows.byRow.get(row)!.filter(({ text }) => text.trim() !== '')
    // A heading of the office's own among them: most are words that headings consist of, and none is a figure.
    const known = cells.filter(({ text }) => isHeadingText(text))
    if (known.length < cells.length * 0.6 || cells.some(isFigure)) continue
    const kinds = new Set(known.flatMap(({ text }) => kindOf(text) ?? []))
    const names = kinds.has('indikator') || kinds.has('node')
    if (kinds.size < (names ? 2 : 3)) continue
    bands.push({ top: topOf(rows, row, numbers), bottom: bottomOf(rows, row, numbers) })
  }
  return bands
}

/** Kind of column that a heading alone is of; null where it says nothing by itself. */
function kindOf(text: string): Field | 'node' | null {
  const role = roleOf([oneLine(text)], { year: 2000, first: null })
  if (role === null) return null
  if (isNode(role)) return role.level === undefined ? 'node' : (`${role.field}${role.level}` as Field)
  return role.field
}

const isFigure = ({ kind, text }: Cell): boolean =>
  kind === 'error' || (kind === 'number' && !isNumbering(text) && !/^20\d\d$/.test(text))

/** Nearly all words of all cells are words of headings, and no cell is a long text. */
function isHeading(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every(({ text, kind }) => kind !== 'error' && isHeadingText(text))
}

function isHeadingText(text: string): boolean {
  if (text.trim() === '') return true
  if (isNumbering(text)) return true
  if (text.length > 250 || isAmount(text)) return false
  // What belongs to a label on its left.
  if (/^\s*:/.test(text)) return false
  const words = plain(text)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
  const known = words.filter((word) => headingWords.has(word) || headingWords.has(word.replace(/nya$/, ''))).length
  return known >= words.length * 0.75
}

/** `Rp. 5.125.000.000,00`, `1250000`, but no year. */
const isAmount = (text: string): boolean =>
  /^\s*(rp\.?\s*)?\d[\d.,]{3,}[,-]*\s*$/i.test(text) && !/^\s*20\d\d\s*$/.test(text)

/** `Target Renstra (5)`, `Realisasi (13 = 6 + 12)`: the number of the column, behind its heading. */
const withoutNumber = (text: string): string => text.replace(/\s*\(\d{1,2}[a-z]?(?:\s*=[^()]*)?\)$/, '')

/** `1`, `(2)`, `13 = 9 + 10`, `5a`. */
const isNumbering = (text: string): boolean =>
  /^\(?\d{1,2}[a-z]?\)?(\s*=\s*[\d\s+\-x×*/:()÷a-z.,]+)?$/i.test(text.trim())

function topOf(rows: Rows, row: number, numbers: readonly number[]): number {
  let top = row
  for (let index = numbers.indexOf(row) - 1; index >= 0; index--) {
    const above = numbers[index]!
    const cells = rows.byRow.get(above)!
    // A title stands alone in its row.
    if (above < top - 1 || cells.length < 2 || !isHeading(cells) || !cells.some(({ text }) => /\p{L}/u.test(text)))
      break
    top = above
  }
  return top
}

function bottomOf(rows: Rows, row: number, numbers: readonly number[]): number {
  const merged = (at: number) =>
    Math.max(
      at,
      ...rows.grid.merges.flatMap(({ top, bottom }) => (top <= at && at <= bottom && top >= row - 5 ? [bottom] : [])),
    )
  let bottom = merged(row)
  for (const below of numbers) {
    if (below <= row) continue
    const cells = rows.byRow.get(below)!
    const inside = below <= bottom
    // Within a merged heading anything is a heading; below, only what looks like one and is no row of data.
    if (!inside && (below > bottom + 1 || !isHeading(cells) || !continues(cells) || isData(rows, row, bottom, cells)))
      break
    bottom = Math.max(bottom, below, inside ? 0 : merged(below))
  }
  return bottom
}

/** What a row below headings says by its place: it is numbered, or has a long text below a heading that is no group's. */
function isData(rows: Rows, top: number, bottom: number, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.every(({ text }) => isNumbering(text))) return false
  return filled.some(({ column, text }) => {
    const above = rows.at(bottom, column) ?? rows.covering(top, column)
    if (above === undefined) return false
    if (/\d/.test(text) && isNumbering(text)) return kindOf(above.text) === 'nomor'
    const area = rows.areaAt(above.row, above.column)
    return (area === null || area.left === area.right) && !isLeaf(text) && plain(text).split(' ').length > 3
  })
}

/** Lower headings have no names of their own kind: years, quarters, K and Rp, or the numbering of the columns. */
function continues(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.length === 0) return false
  if (filled.every(({ text }) => isNumbering(text))) return filled.length > 1
  return (
    filled.every(({ text }) => isNumbering(text) || isLeaf(text) || kindOf(text) !== null || isHeadingText(text)) &&
    filled.some(({ text }) => isLeaf(text) || kindOf(text) !== null)
  )
}

const isLeaf = (text: string): boolean => {
  const leaf = plain(text)
  return (
    /^((tahun|th) )?(ke )?(\d{4}|\d|i{1,3}|iv|v)$/.test(leaf) ||
    /^(triwulan|tw|trw|triw|tri wulan)( ke)? ?(iv|i{1,3}|[1-4])( \d{4})?$/.test(leaf) ||
    [...moneyLeaves, ...amountLeaves, ...percentLeaves].includes(leaf)
  )
}

/** Headings over each column, from above; the numbering of the columns is none, but kept for what it says of sums. */
function titlesOf(rows: Rows, { top, bottom }: Band): ReadonlyMap<number, readonly string[]> {
  const used = new Set<number>()
  for (const [row, cells] of rows.byRow) if (row >= top) for (const { column } of cells) used.add(column)
  const titles = new Map<number, string[]>()
  for (const column of [...used].sort((a, b) => a - b)) {
    const title: string[] = []
    for (let row = top; row <= bottom; row++) {
      const text = oneLine((rows.covering(row, column) ?? groupOf(rows, row, column, bottom))?.text ?? '')
      if (text !== '' && title.at(-1) !== text) title.push(text)
    }
    titles.set(column, title)
  }
  return titles
}

/**
 * The heading to the left that goes on over an empty place, in files without merged cells and where they are only centred over a
 * selection: both columns have headings of their own below it.
 */
function groupOf(rows: Rows, row: number, column: number, bottom: number): Cell | undefined {
  const hasBelow = (at: number) => {
    for (let below = row + 1; below <= bottom; below++) if (!isNumbering(rows.at(below, at)?.text ?? '1')) return true
    return false
  }
  if (!hasBelow(column)) return undefined
  const left = rows.byRow.get(row)?.findLast((cell) => cell.column < column && cell.text.trim() !== '')
  if (left === undefined || rows.areaAt(row, left.column) !== null || !hasBelow(left.column)) return undefined
  return left
}

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

function quarterOf(text: string): number | null {
  const [, number] = /\b(?:triwulan|tw|trw|triw|tri wulan)(?: ke)? ?(iv|i{1,3}|[1-4])\b/.exec(text) ?? []
  return number === undefined ? null : roman[number]!
}

/** What a column is taken for by its headings, from the highest to the lowest; null where they say nothing. */
export function roleOf(
  title: readonly string[],
  { year, first, scaled = false, document: whole }: Around,
): Role | null {
  const parts = title
    .filter((text) => !isNumbering(text) || /^\d{4}$/.test(text))
    .map((text) => plain(withoutNumber(text)))
  const leaf = parts.at(-1)
  if (leaf === undefined) return null
  const all = parts.join(' ')
  const written =
    [...parts]
      .reverse()
      .flatMap((part) => yearsIn(part, first))
      .at(0) ?? countedYear(title, first)
  const quarter =
    parts.map(quarterOf).findLast((number) => number !== null) ??
    (/triwulan|\btw\b/.test(all) ? (roman[leaf] ?? lastRoman(parts)) : null)
  // The lowest heading that is more than K, Rp, a year or a quarter names the column.
  const name = [...parts].reverse().find((part) => !isLeaf(part) || figureLeaves.includes(part)) ?? leaf
  const has = (list: readonly string[]) => holdsAny(all, list)
  const ignore = (reason: Text): Role => ({ field: 'abaikan', reason })
  if (monthWords.includes(leaf)) return ignore(reasons.bulanan)
  if (holds(name, 'kode') && holdsAny(name, agencyWords)) return ignore(reasons.kodeInstansi)

  if (ignoredWords.includes(leaf) || ignoredWords.some((word) => leaf.startsWith(`${word} `)))
    return ignore(reasons.visiMisi)
  // `Kode` above its parts: urusan, program, kegiatan.
  if (parts.slice(0, -1).some((part) => holds(part, 'kode')) && !holds(leaf, 'indikator')) return { field: 'kode' }
  const isMoney = saysMoney(parts)
  const figure =
    has(targetWords) || has(actualWords) || has(startWords) || has(endWords) || has(achievedWords) || isMoney
  const found = synonyms.find(({ exact = [], within = [] }) => exact.includes(name) || holdsAny(name, within))
  // `Tahun` above 2025 and 2026 is their group.
  const named = found?.field === 'tahun' && name !== leaf ? undefined : found
  // `Indikator` above target columns is their group; `Realisasi` below an indikator's is a figure.
  if (named !== undefined && !(figure && isGroup(named.field, name, leaf, isMoney))) {
    if (named.field === 'indikator') return { field: 'indikator', ...levelIn(name) }
    return { field: named.field, ...(named.field === 'aktivitas' && levelWritten(name)) }
  }
  if (has(achievedWords) || isAchieved(leaf)) return ignore(reasons.capaian)
  if (has(startWords)) {
    if (isMoney) return ignore(reasons.kumulatif)
    return { field: 'kondisi_awal', ...yearField(written) }
  }
  const isActual = has(actualWords)
  // Without `target` or `realisasi` nobody knows whether it is a percentage.
  if (!isActual && !has(targetWords) && holds(all, 'capaian')) return ignore(reasons.capaian)
  if (isPercent(leaf)) return ignore(isActual ? reasons.persen : reasons.capaian)
  const own = written ?? year
  const document = documents.find(({ words }) => holdsAny(all, words)) ?? whole
  if (isActual) {
    if (has(totalWords) && (!isMoney || quarter === null)) return ignore(reasons.kumulatif)
    if (isMoney) {
      if (scaled || isScaled(title.join(' '))) return ignore(reasons.ribuan)
      if (quarter !== null && !has(totalWords)) return ignore(reasons.uangTriwulan)
      return { field: 'realisasi_anggaran', ...dated(own, quarter) }
    }
    return { field: 'realisasi', ...dated(own, quarter) }
  }
  if (has(endWords)) {
    if (isMoney || written === undefined) return ignore(reasons.seluruhPeriode)
    return { field: 'target', year: written }
  }
  const isFigure = isMoney || has(targetWords) || (written !== undefined && (isLeaf(leaf) || holds(leaf, 'tahun')))
  if (isFigure) {
    if (isMoney && (scaled || isScaled(title.join(' ')))) return ignore(reasons.ribuan)
    const kind = isMoney ? document?.pagu : document?.target
    return { field: isMoney ? 'pagu' : 'target', ...dated(own, quarter), ...(kind != null && { document: kind }) }
  }
  return nameRole(name, parts.slice(0, -1).join(' '))
}

/** `Capaian`, `Capaian (%)`, `Capaian 2025 (%)`, but no `Data Capaian`. */
const isAchieved = (leaf: string): boolean =>
  leaf === 'capaian' || /^(kategori|predikat)( |$)/.test(leaf) || /^(capaian|persen|persentase) .*persen$/.test(leaf)

const lastRoman = (parts: readonly string[]): number | null =>
  parts.flatMap((part) => (/^(iv|i{1,3})$/.test(part) ? [roman[part]!] : [])).at(-1) ?? null

/** What may stand above figures of both kinds. */
const figureLeaves: readonly string[] = ['target', 'realisasi']

const isPercent = (leaf: string): boolean => percentLeaves.includes(leaf)

/** Whether a column holds money: the lowest heading that tells decides. */
function saysMoney(parts: readonly string[]): boolean {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!
    if (moneyLeaves.includes(part)) return true
    if (amountLeaves.includes(part)) return figureLeaves.includes(part) && parts.slice(0, index).some(isPurelyMoney)
    if (isPercent(part)) return false
    if (!isLeaf(part)) return holdsAny(withoutUnits(part), moneyWords)
  }
  return false
}

/** `(Rp. 000)`, `x Rp1.000`, `dalam jutaan`, `ribuan rupiah`, `Rp juta`. */
export const isScaled = (text: string): boolean =>
  [
    /\b(rp|rupiah)[.,]?\s*0{3}\b/i,
    /\bx\s*(rp\.?\s*)?1[.]?0{3}\b/i,
    /\b(dalam|rp\.?|rupiah|x)\s*(ribu|juta|miliar)(an)?\b/i,
    /\b(ribu|juta|miliar)(an)?\s*(rp|rupiah)\b/i,
  ].some((scale) => scale.test(text))

/** `Anggaran` above `Target` and `Realisasi`, but not `Target Kinerja dan Kerangka Pendanaan`. */
const isPurelyMoney = (part: string): boolean =>
  holdsAny(part, moneyWords) && !holdsAny(part, ['kinerja', 'target', 'kerangka', 'indikator', 'capaian'])

/** `Target (%)`, `Target 2025 (Rp)`: the unit in brackets says money, the word percent nothing. */
const withoutUnits = (name: string): string => name.replace(/\bpersen\b/g, '')

/** Whether a heading with a known name is above figures after all: `Indikator Kinerja > Target > 2025`. */
function isGroup(field: Field, name: string, leaf: string, isMoney: boolean): boolean {
  if (isMoney && ['catatan', 'kode', 'sumber_dana', 'penanggung_jawab'].includes(field)) return false
  if (field === 'indikator') return !/^(iku|ikk|iki|indikator|tolok|ukuran)/.test(name) || name !== leaf
  return name !== leaf
}

/** `2025`; `Tahun ke-2` where the first year is known. */
function yearsIn(part: string, first: number | null): readonly number[] {
  const [year] = /\b20\d\d\b/.exec(part) ?? []
  if (year !== undefined) return [Number(year)]
  const [, number] = /^(?:tahun|th)(?: ke)? ?(\d|iv|v|i{1,3})$/.exec(part) ?? []
  if (number === undefined || first === null) return []
  return [first - 1 + (roman[number] ?? (number === 'v' ? 5 : Number(number)))]
}

/** `Target pada Tahun ke- > 3`: the third year. */
function countedYear(title: readonly string[], first: number | null): number | undefined {
  const at = title.findIndex((text) => /\btahun ke$/.test(plain(text)))
  const [number] = at < 0 || first === null ? [] : (/^\d$/.exec(title[at + 1]?.trim() ?? '') ?? [])
  return number === undefined ? undefined : first! - 1 + Number(number)
}

const dated = (year: number | null, quarter: number | null) => ({
  ...(year !== null && { year }),
  ...(quarter !== null && { quarter }),
})

const yearField = (year: number | undefined) => (year === undefined ? {} : { year })

/** `Sasaran L2`, `Indikator Level 3`. */
function levelWritten(name: string): { readonly level?: number } {
  const [, digit] = /\b(?:level|l) ?([0-5])\b/.exec(name) ?? []
  return digit === undefined ? {} : { level: Number(digit) }
}

function levelIn(name: string): { readonly level?: number } {
  const written = levelWritten(name)
  if (written.level !== undefined) return written
  const own = nodeWords.filter(({ words }) => holdsAny(withoutLower(name, words), words))
  if (own.length === 1) return { level: own[0]!.level }
  if (own.length > 1) return {}
  if (holds(name, 'tujuan')) return {}
  const sasaran = holds(name, 'sasaran') ? sasaranWords.find(({ words }) => holdsAny(name, words)) : undefined
  return sasaran === undefined ? {} : { level: sasaran.level }
}

/** `kegiatan` within `sub kegiatan` is no kegiatan. */
const withoutLower = (name: string, words: readonly string[]): string =>
  words.includes('kegiatan') ? name.replaceAll(/\bsub ?kegiatan\b/g, '') : name

/** `above` is what stands over the name: whose sasaran it is, where it does not say so itself. */
function nameRole(name: string, above: string): Role | null {
  if (holds(name, 'tujuan'))
    return {
      field: 'tujuan',
      level:
        holdsAny(name, ['rpjmd', 'rpd', 'daerah rpjmd', 'kabupaten', 'kota']) &&
        !holdsAny(name, ['perangkat daerah', 'opd', 'skpd'])
          ? 0
          : 1,
    }
  const nodes = nodeWords.filter(({ words }) => holdsAny(withoutLower(name, words), words))
  // Whom it is for, not what is to be reached.
  if (holds(name, 'kelompok sasaran')) return null
  const written = levelWritten(name)
  if (written.level !== undefined) return { field: written.level === 5 ? 'aktivitas' : 'sasaran', ...written }
  if (holds(name, 'sasaran')) {
    if (nodes.length > 1) return { field: 'nama' }
    const levelOf = (text: string) => sasaranWords.find(({ words }) => holdsAny(text, words))?.level
    const several = nodeWords.filter(({ words }) => holdsAny(withoutLower(above, words), words)).length > 1
    const level = levelOf(name) ?? (several ? undefined : levelOf(above))
    return level === undefined
      ? mixedNames.includes(name)
        ? { field: 'nama' }
        : { field: 'sasaran' }
      : { field: 'sasaran', level }
  }
  if (nodes.length > 1 || (nodes.length > 0 && holdsAny(name, ['urusan']))) return { field: 'nama' }
  if (nodes.length === 1) {
    if (holdsAny(name, ['outcome', 'output', 'kinerja', 'hasil'])) return { field: 'sasaran', level: nodes[0]!.level }
    return { field: 'nomenklatur', level: nodes[0]!.level }
  }
  if (holdsAny(name, ['outcome', 'output', 'hasil', 'keluaran'])) {
    const level = /(ultimate|akhir)/.test(name) ? 0 : /(intermediate|antara)/.test(name) ? 1 : null
    if (level !== null) return { field: 'sasaran', level }
    return { field: 'sasaran', beside: holdsAny(name, ['outcome', 'hasil']) ? 2 : 4 }
  }
  if (holdsAny(name, agencyWords)) return null
  if (mixedNames.includes(name) || mixedNames.some((word) => name.startsWith(`${word} `))) return { field: 'nama' }
  return null
}

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
