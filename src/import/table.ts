// One table → nodes with indikator and figures. Every cell is taken into a node, or gets its reason.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'
import {
  type DraftIndikator,
  type DraftNode,
  nameOf,
  put,
  putField,
  type Series,
  seriesOf,
  type Words,
} from './draft.ts'
import { choices, type Field, totalStarts } from './headers.ts'
import type { Column, Rows, Table } from './layout.ts'
import { agencyIn } from './layout-title.ts'
import { kodeOf, type Leveled, levelsOf, type NameRow } from './levels.ts'
import { reasons } from './reasons.ts'
import { indikatorFields, isNode, nodeFields, type Role } from './role.ts'
import type { Rules, Tree } from './tree.ts'
import { holdsAny, oneLine, partsOf, plain, valuesFor } from './words.ts'

interface Known extends Column {
  readonly role: Role
}

/** What became of a row, for the preview. */
export interface RowNote {
  readonly row: number
  readonly level: number
  readonly text: string
  readonly indikator: number
}

export function readTable(rows: Rows, table: Table, tree: Tree, rules: Rules): readonly RowNote[] {
  const { skip } = tree
  const notes: RowNote[] = []
  const columns = table.columns.filter((column): column is Known => column.role !== null)
  const roleAt = new Map(table.columns.map((column) => [column.column, column]))
  const sheet = rows.grid.name

  for (let row = table.head.top; row <= table.head.bottom; row++)
    for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulKolom)
  for (const row of table.repeated) for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulUlang)

  const covered = coveredBy(rows)
  const body = bodyRows(rows, table, tree, rules, columns)
  const names = columns.filter(({ role }) => isNode(role))
  const indikatorColumns = columns.filter(({ role }) => role.field === 'indikator')
  const kodeColumns = columns.filter(({ role }) => role.field === 'kode')
  const kodes = kodesOf(body, kodeColumns)
  const mixed = names.find(({ role }) => role.level === undefined)
  const levelColumn = columns.find(({ role }) => role.field === 'level')
  const leveled = mixed === undefined ? nothing : leveledRows(body, mixed, levelColumn, kodes, rules)

  const current: (DraftNode | undefined)[] = []
  const byRow = new Map<number, DraftNode>()
  const owners = new Map<number, DraftNode>()
  const tujuan = new Map<number, Words>()
  const onIndikator = new Map<number, readonly DraftIndikator[]>()
  let last: DraftNode | null = null

  for (const { row, cells } of body) {
    const free = new Map<number, Cell>()
    for (const cell of cells) {
      const column = roleAt.get(cell.column)
      const reason = useless(cell, column, covered.has(cell))
      if (reason === null) free.set(cell.column, cell)
      else skip(cell, reason)
    }
    // Whose table it is stands in a row of its own, in whatever column.
    for (const [at, cell] of free) {
      const owner = agencyIn(cell.text)
      if (owner === null || names.every(({ column }) => column !== at)) continue
      if (tree.instansi === null) tree.instansi = { text: owner, cells: [cell] }
      else skip(cell, reasons.bukanData)
      free.delete(at)
    }
    const found = names.flatMap((column): Found[] => {
      const cell = free.get(column.column)
      if (cell === undefined) return []
      const level = column.role.level ?? leveled.levels.get(row)
      return [{ column: column.column, cell, role: column.role, level: level ?? null }]
    })
    const hasIndikator = indikatorColumns.some(({ column }) => free.has(column))
    if (isTotal(found, free, columns) && !hasIndikator) {
      for (const cell of free.values()) skip(cell, reasons.jumlah)
      continue
    }
    const above = found.find(({ level }) => level === 'urusan')
    const unknown = found.find(({ level, role }) => level === null && role.level === undefined)
    const stop = above === undefined ? (unknown === undefined ? null : reasons.tanpaLevel) : reasons.urusan
    if (stop !== null) {
      // Names with a level of their own beside it count all the same.
      const kept = new Set(found.filter(({ level }) => typeof level === 'number').map(({ column }) => column))
      for (const [at, cell] of free) if (!kept.has(at)) skip(cell, stop)
      for (const at of [...free.keys()]) if (!kept.has(at)) free.delete(at)
    }

    const aims = columns.filter(({ role, column }) => role.field === 'tujuan' && free.has(column))
    for (const { role, column } of aims) {
      const cell = free.get(column)!
      const text = oneLine(cell.text)
      const old = tujuan.get(role.level ?? 1)
      tujuan.set(role.level ?? 1, { text, cells: old?.text === text ? [...old.cells, cell] : [cell] })
    }

    const here: { readonly node: DraftNode; readonly column: number }[] = []
    const numbered = found.filter((one): one is Found & { level: number } => typeof one.level === 'number')
    for (const level of [...new Set(numbered.map((one) => one.level))].sort((a, b) => a - b)) {
      const group = numbered.filter((one) => one.level === level)
      const own = nodeOf(level, group, row)
      here.push(...group.map(({ column }) => ({ node: own, column })))
      const deeper = numbered.some((one) => one.level > level + 1 && one.level >= 3)
      if (current[level] !== own) {
        current[level] = own
        // A sasaran beside a kegiatan does not take it out of its program.
        if (!(level < 2 && deeper)) current.length = level + 1
      }
      last = own
    }
    if (here.length > 0) byRow.set(row, here.at(-1)!.node)

    let added = 0
    const indikatorHere = new Map<number, readonly DraftIndikator[]>()
    for (const [index, { column, role }] of indikatorColumns.entries()) {
      const cell = free.get(column)
      if (cell === undefined) {
        const over = rows.covering(row, column)
        if (over !== undefined && over.row < row && onIndikator.has(column))
          indikatorHere.set(column, onIndikator.get(column)!)
        continue
      }
      const owner = ownerOf(column, role, indikatorColumns[index - 1]?.column ?? 0)
      if (owner === null) {
        const reason = aims.length > 0 ? reasons.indikatorTujuan : reasons.tanpaInduk
        for (const [at, own] of free) if (at >= column && roleAt.get(at)?.role?.field !== 'tujuan') skip(own, reason)
        continue
      }
      owners.set(column, owner)
      const made = tree.indikator(owner, cell, rules)
      onIndikator.set(column, made)
      indikatorHere.set(column, made)
      added += made.length
      if (table.quartersAdd) addUp(made)
    }
    const isRow = here.length > 0 || indikatorHere.size > 0
    if (!isRow) {
      for (const [at, cell] of free) {
        if (roleAt.get(at)?.role?.field !== 'tujuan')
          skip(cell, aims.length > 0 ? reasons.tanpaInduk : reasons.tanpaNama)
      }
      continue
    }
    for (const [at, cell] of free) {
      const role = roleAt.get(at)!.role!
      const reason = take(cell, role, at)
      if (reason !== null) skip(cell, reason)
    }
    for (const { node } of here.slice(-1)) notes.push({ row, level: node.level, text: nameOf(node), indikator: added })
    if (here.length === 0 && last !== null)
      notes.push({ row, level: last.level, text: `… ${nameOf(last)}`, indikator: added })

    function nodeOf(level: number, group: readonly Found[], at: number): DraftNode {
      const main = group.find(({ role }) => role.field === 'sasaran') ?? group[0]!
      const key = keyOf(main, level, levelColumn !== undefined)
      const { kode: inside, text } = splitName(main.cell.text)
      const mixedHere = group.some(({ role }) => role.level === undefined)
      const kodeHere = kodes.get(at)
      const named = numbered.filter((one) => one.level >= 2)
      const takesKode = kodeHere !== undefined && (mixedHere || named.at(-1)?.level === level || numbered.length === 1)
      const kode = inside ?? (takesKode ? kodeHere.text : null)
      const summed = leveled.parents.get(at)
      const byFormula = mixedHere && summed !== undefined ? byRow.get(summed) : undefined
      const inRow = here.findLast(({ node }) => node.level < level)?.node
      const open = current.slice(0, level).findLast((node) => node !== undefined)
      const direct = inRow !== undefined && inRow.level === level - 1 ? inRow : undefined
      const parent = (byFormula?.level === level - 1 ? byFormula : undefined) ?? direct ?? open ?? inRow ?? null
      const node = tree.node(level, parent, key, main.cell, text, kode)
      tree.placed(node, main.cell, sheet, rules)
      if (leveled.guessed.has(at) && mixedHere) node.guess ??= `level ${level} dugaan dari letaknya`
      for (const other of group) {
        if (other === main) continue
        const own = keyOf(other, level, levelColumn !== undefined)
        const split = splitName(other.cell.text)
        if (split.kode !== null) putField(node.fields, 'kode', { text: split.kode, cells: [other.cell] })
        if (!putField(node.fields, own, { text: split.text, cells: [other.cell] })) skip(other.cell, reasons.nilaiKedua)
        tree.placed(node, other.cell, sheet, rules)
      }
      if (inside !== null) putField(node.fields, 'kode', { text: inside, cells: [main.cell] })
      else if (kode !== null && kodeHere !== undefined) putField(node.fields, 'kode', kodeHere)
      const aim = tujuan.get(level)
      if (aim !== undefined) putField(node.fields, 'tujuan', aim)
      return node
    }

    function ownerOf(column: number, role: Role, before: number): DraftNode | null {
      // A list of indikator alone is one node, whose sasaran the office has to write.
      if (names.length === 0) {
        last ??= tree.nameless()
        return last
      }
      if (role.level !== undefined && names.some((one) => one.role.level === role.level)) {
        const own = here.find(({ node }) => node.level === role.level)?.node ?? current[role.level]
        if (own !== undefined) return own
      }
      const between = names.filter((one) => one.column > before && one.column < column).map((one) => one.column)
      const named = here.filter((one) => between.includes(one.column)).at(-1)?.node
      if (named !== undefined) return named
      const old = owners.get(column)
      const open = (node: DraftNode | undefined) => node !== undefined && current.includes(node)
      // A name that goes on below its last row, by a merged or an empty cell.
      const levels = names.flatMap((one) => (between.includes(one.column) ? (one.role.level ?? []) : []))
      const going = levels.map((level) => current[level]).findLast((node) => node !== undefined)
      if (here.length === 0 && open(old)) return old!
      if (going !== undefined) return going
      if (here.length > 0) return here.at(-1)!.node
      return open(old) ? old! : aims.length > 0 ? null : last
    }

    function take(cell: Cell, role: Role, at: number): Text | null {
      const { field, year } = role
      const quarter = role.quarter ?? null
      if (isNode(role) || ['indikator', 'kode', 'tujuan', 'abaikan', 'nomor'].includes(field)) return null
      if (field === 'level') {
        here.at(-1)?.node.structure.push(cell)
        return here.length === 0 ? reasons.tanpaNama : null
      }
      const text = oneLine(cell.text)
      const words: Words = { text, cells: [cell] }
      if (['id', 'induk'].includes(field)) {
        const node = here.at(-1)?.node
        if (node === undefined) return reasons.tanpaNama
        node.structure.push(cell)
        if (field === 'id') node.id ??= text
        else tree.refer(node, text, sheet, cell)
        return null
      }
      if (indikatorFields.has(field) || ['target', 'realisasi', 'kondisi_awal'].includes(field)) {
        const owner = [...indikatorHere].filter(([column]) => column < at).at(-1) ?? [...indikatorHere][0]
        if (owner === undefined || owner[1].length === 0) return reasons.tanpaIndikator
        const [, list] = owner
        const values = indikatorFields.has(field) && list.length === 1 ? [text] : valuesFor(cell.text, list.length)
        if (values === null) return reasons.satuUntukBanyak
        let refused: Text | null = null
        for (const [index, indikator] of list.entries()) {
          const own = { text: values[index]!, cells: [cell] }
          refused = setOn(indikator, role, own) ?? refused
        }
        return refused
      }
      const node = here.filter((one) => one.column < at).at(-1)?.node ?? here.at(-1)?.node ?? last
      if (node === null || node === undefined) return reasons.tanpaInduk
      if (nodeFields.has(field)) return putField(node.fields, field, words) ? null : reasons.nilaiKedua
      if (field === 'pagu' || field === 'realisasi_anggaran') {
        if (year === undefined) return reasons.tanpaTahun
        const series =
          field === 'realisasi_anggaran'
            ? node.realisasiAnggaran
            : role.document === undefined
              ? node.pagu
              : seriesOf(node.paguDokumen, role.document)
        return put(series, year, quarter, words) ? null : reasons.nilaiKedua
      }
      if (field === 'fenomena' || field === 'dasar') {
        for (const statement of tree.statements(cell, rules)) {
          const list = node[field]
          if (!list.some(({ uraian }) => uraian.text === statement.uraian.text)) list.push(statement)
        }
        return null
      }
      if (field === 'crosscutting') {
        for (const part of partsOf(cell.text)) node.crosscutting.push({ text: part, cells: [cell] })
        return null
      }
      return reasons.kolomAsing
    }
  }
  return notes
}

interface Found {
  readonly column: number
  readonly cell: Cell
  readonly role: Role
  readonly level: number | 'urusan' | null
}

const nothing: Leveled = { levels: new Map(), parents: new Map(), guessed: new Set() }

/** Under which key of the format a name stands. */
function keyOf({ role, cell }: Found, level: number, hasLevels: boolean): Field {
  if (level === 5) return 'aktivitas'
  if (level < 2) return 'sasaran'
  if (role.field !== 'nama') return role.field === 'aktivitas' ? 'sasaran' : role.field
  return hasLevels && !/^(program|kegiatan|sub ?kegiatan)\b/i.test(cell.text.trim()) ? 'sasaran' : 'nomenklatur'
}

/** `5.03.02 - Program Kepegawaian` → both. */
function splitName(text: string): { readonly kode: string | null; readonly text: string } {
  const whole = oneLine(text)
  const [, code, name] = /^([1-9X](?:\.[0-9X]{1,4}){1,5})\.?\s*[-–:]?\s+(\p{L}.*)$/iu.exec(whole) ?? []
  const kode = code === undefined ? null : kodeOf(code)
  return kode === null ? { kode: null, text: whole } : { kode, text: name! }
}

/** Why a cell of a table's body can be no value at all; null where it can. */
function useless(cell: Cell, column: Column | undefined, covered: boolean): Text | null {
  if (column === undefined || column.role === null) return reasons.kolomAsing
  if (column.role.field === 'abaikan') return column.role.reason ?? reasons.abaikan
  if (column.role.field === 'nomor') return reasons.nomor
  if (covered) return reasons.tertutup
  if (cell.kind === 'error') return reasons.galatRumus
  if (cell.text === '') return reasons.tanpaHasil
  if (/^[\s\u00a0–—-]*$/.test(cell.text)) return reasons.strip
  return null
}

/** Cells within a merged area that is another cell's. */
function coveredBy({ grid, at }: Rows): ReadonlySet<Cell> {
  const found = new Set<Cell>()
  for (const { top, left, bottom, right } of grid.merges) {
    if ((bottom - top) * (right - left) > 100_000) continue
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = row === top && column === left ? undefined : at(row, column)
        if (cell !== undefined) found.add(cell)
      }
  }
  return found
}

interface BodyRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Rows of data: without those that are hidden or left out, and without what stands below the table. */
function bodyRows(
  rows: Rows,
  table: Table,
  { skip }: Tree,
  rules: Rules,
  columns: readonly Known[],
): readonly BodyRow[] {
  const found: BodyRow[] = []
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const all = rows.byRow.get(row)
    if (all === undefined || table.repeated.has(row)) continue
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
  `^(nip\\b|mengetahui|menyetujui|kepala (badan|dinas|bagian|kantor|bidang)\\b.{0,60}$|plt\\b|sekretaris daerah|bupati\\b|wali ?kota\\b|camat\\b|inspektur\\b|catatan\\b|keterangan\\b|ket\\b|sumber\\b|\\*|(pembina|penata)\\b.{0,40}$|[\\p{L} .]{3,40},?\\s+(\\d{1,2}\\s+)?(${months})\\s+20\\d\\d)`,
  'iu',
)

/** Number of the row from which on there are only notes and signatures. */
function tailOf(found: readonly BodyRow[], columns: readonly Known[]): number {
  const figures = new Set(
    columns.flatMap(({ column, role }) =>
      [
        'target',
        'realisasi',
        'pagu',
        'realisasi_anggaran',
        'kondisi_awal',
        'kode',
        'satuan',
        'indikator',
        'level',
      ].includes(role.field)
        ? [column]
        : [],
    ),
  )
  const isData = ({ cells }: BodyRow) =>
    cells.filter(
      ({ column, kind, text }) =>
        figures.has(column) && (kind === 'number' || /^[\d.,% -]*\d[\d.,% -]*$/.test(text.trim())),
    ).length > 0 && !cells.some(({ text }) => signature.test(text.trim()))
  let end = found.length
  const lastData = found.findLastIndex(isData)
  for (let index = found.length - 1; index > lastData; index--) {
    if (found[index]!.cells.some(({ text }) => signature.test(text.trim()))) end = index
  }
  // What stands close above the first of them belongs to it, behind an empty row.
  for (let index = end - 1; index > lastData && end < found.length; index--) {
    const gap = found[index + 1]!.row - found[index]!.row > 1
    if (found[index]!.cells.length > 2 || gap) break
    if (index > 0 && found[index]!.row - found[index - 1]!.row > 1) end = index
  }
  return end
}

function isTotal(found: readonly Found[], free: ReadonlyMap<number, Cell>, columns: readonly Known[]): boolean {
  const texts =
    found.length > 0
      ? found.map(({ cell }) => cell)
      : [...free].flatMap(([at, cell]) =>
          ['kode', 'fenomena'].includes(columns.find(({ column }) => column === at)?.role.field ?? '') ? [cell] : [],
        )
  return texts.some(({ text }) => {
    const words = plain(text)
    return totalStarts.some(
      (start) => words === start || (words.startsWith(`${start} `) && words.split(' ').length <= 6),
    )
  })
}

/** Codes of rows, of one column or put together from several; parts that are empty go on from above. */
function kodesOf(body: readonly BodyRow[], columns: readonly Known[]): ReadonlyMap<number, Words> {
  const found = new Map<number, Words>()
  const before: string[] = []
  for (const { row, cells } of body) {
    const parts = columns.map(({ column }) => cells.find((cell) => cell.column === column))
    const texts = parts.map((cell) => (cell === undefined ? '' : oneLine(cell.text).replace(/^[.-]|[.]$/g, '')))
    const first = texts.findIndex((text) => text !== '')
    if (first < 0) continue
    for (let index = 0; index < texts.length; index++) {
      if (texts[index] === '' && index < first) texts[index] = before[index] ?? ''
      else before[index] = texts[index]!
    }
    const joined = texts.filter((text) => text !== '').join('.')
    const own = parts.filter((cell) => cell !== undefined && cell.text.trim() !== '') as Cell[]
    found.set(row, { text: kodeOf(joined) ?? joined, cells: own })
  }
  return found
}

/** Levels of the rows of a mixed column: by the mapping, a column of levels, or what they are. */
function leveledRows(
  body: readonly BodyRow[],
  mixed: Known,
  levelColumn: Known | undefined,
  kodes: ReadonlyMap<number, Words>,
  rules: Rules,
): Leveled {
  const names = body.flatMap(({ row, cells }): NameRow[] => {
    const name = cells.find(({ column, text }) => column === mixed.column && text.trim() !== '')
    if (name === undefined) return []
    const code = splitName(name.text).kode ?? kodes.get(row)?.text ?? null
    return [{ row, name, kode: code === null ? null : kodeOf(code) }]
  })
  const found: Leveled =
    levelColumn === undefined
      ? levelsOf(
          names,
          body.flatMap(({ cells }) => cells),
        )
      : { levels: writtenLevels(body, levelColumn), parents: new Map(), guessed: new Set() }
  const levels = new Map(found.levels)
  for (const [row, rule] of rules.rows) if (typeof rule === 'number') levels.set(row, rule)
  return { ...found, levels }
}

function writtenLevels(body: readonly BodyRow[], { column }: Known): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { row, cells } of body) {
    const level = levelNamed(cells.find((cell) => cell.column === column)?.text ?? '')
    if (level !== null) found.set(row, level)
  }
  return found
}

/** `2`, `Level 2`, `Program`. */
export function levelNamed(text: string): number | null {
  const words = plain(text)
  const [, digit] = /^(?:level|tingkat|l)? ?([0-5])$/.exec(words) ?? []
  if (digit !== undefined) return Number(digit)
  const named: readonly (readonly [number, readonly string[]])[] = [
    [5, ['aktivitas', 'aktifitas', 'rencana aksi']],
    [4, ['sub kegiatan', 'subkegiatan']],
    [3, ['kegiatan']],
    [2, ['program']],
    [1, ['perangkat daerah', 'opd', 'skpd', 'sasaran strategis']],
    [0, ['daerah', 'kabupaten', 'kota', 'rpjmd', 'pemda']],
  ]
  return named.find(([, list]) => holdsAny(words, list))?.[0] ?? null
}

function setOn(indikator: DraftIndikator, role: Role, words: Words): Text | null {
  const { field, year, document } = role
  const quarter = role.quarter ?? null
  if (/^[–—-]?$/.test(words.text)) return reasons.strip
  if (field === 'kondisi_awal') {
    const old = indikator.kondisiAwal
    if (old !== undefined && old.nilai.text !== words.text) return reasons.nilaiKedua
    indikator.kondisiAwal = {
      tahun: year ?? null,
      nilai: { text: words.text, cells: [...(old?.nilai.cells ?? []), ...words.cells] },
    }
    return null
  }
  if (field === 'target' || field === 'realisasi') {
    if (year === undefined) return reasons.tanpaTahun
    const series: Series =
      field === 'realisasi'
        ? indikator.realisasi
        : document === undefined
          ? indikator.target
          : seriesOf(indikator.targetDokumen, document)
    return put(series, year, quarter, words) ? null : reasons.nilaiKedua
  }
  const known = choices[field]
  const word = known === undefined ? words.text : chosen(words.text, known)
  if (word === null) return reasons.pilihanAsing
  return putField(indikator.fields, field, { ...words, text: word }) ? null : reasons.nilaiKedua
}

function chosen(text: string, known: Readonly<Record<string, readonly string[]>>): string | null {
  const words = text.trim() === '✓' || text.trim() === '√' ? 'v' : plain(text)
  return Object.entries(known).find(([word, list]) => word === words || list.includes(words))?.[0] ?? null
}

/** What the heading says of the quarters, where the format would take the last of them for the year. */
function addUp(list: readonly DraftIndikator[]): void {
  for (const { nama, fields } of list) {
    if (!/^jumlah\b/i.test(nama.text)) fields.set('konsolidasi', { text: 'jumlah', cells: [] })
  }
}
