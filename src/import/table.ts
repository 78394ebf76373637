// One table → nodes with indikator and figures. Every cell is taken into a node, or gets its reason. Longer than most: what the parts of a
// row mean depends on the rows above, and that state is kept in one place.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'
import { bodyRows, isCovered, isTotal, type Known, kodesOf, useless } from './body.ts'
import { type DraftIndikator, type DraftNode, nameOf, put, putField, seriesOf, type Words } from './draft.ts'
import { belongs, type Heading, headingIn } from './group-rows.ts'
import type { Field } from './headers.ts'
import type { Rows, Table } from './layout.ts'
import { agencyIn } from './layout-title.ts'
import { leveledRows, splitName, unknownLevels } from './levels.ts'
import { reasons } from './reasons.ts'
import { indikatorFields, isNode, nodeFields, type Role } from './role.ts'
import type { Rules, Tree } from './tree.ts'
import { addUp, setOn } from './values.ts'
import { oneLine, partsOf, valuesFor } from './words.ts'

/** What became of a row, for the preview. */
export interface RowNote {
  readonly row: number
  readonly level: number
  readonly text: string
  readonly indikator: number
}

export function readTable(
  rows: Rows,
  table: Table,
  tree: Tree,
  rules: Rules,
  /** Whose the table is, where that is not the agency of the whole file. */
  owner: Words | null,
): readonly RowNote[] {
  let agency = owner
  const { skip } = tree
  const notes: RowNote[] = []
  const columns = table.columns.filter((column): column is Known => column.role !== null)
  const roleAt = new Map(table.columns.map((column) => [column.column, column]))
  const sheet = rows.grid.name

  for (let row = table.head.top; row <= table.head.bottom; row++)
    for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulKolom)
  for (const row of table.repeated) for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulUlang)

  const body = bodyRows(rows, table, tree, rules, columns)
  const names = columns.filter(({ role }) => isNode(role))
  const indikatorColumns = columns.filter(({ role }) => role.field === 'indikator')
  const isIndikator = new Set(indikatorColumns.map(({ column }) => column))
  const kodeColumns = columns.filter(({ role }) => role.field === 'kode')
  const kodes = kodesOf(body, kodeColumns)
  const mixed = names.find(({ role }) => role.field === 'nama') ?? names.find(({ role }) => role.level === undefined)
  const levelColumn = columns.find(({ role }) => role.field === 'level')
  const leveled = mixed === undefined ? unknownLevels : leveledRows(body, mixed, levelColumn, kodes, rules)

  const current: (DraftNode | undefined)[] = []
  const byRow = new Map<number, DraftNode>()
  const owners = new Map<number, DraftNode>()
  const tujuan = new Map<number, Words>()
  const onIndikator = new Map<number, readonly DraftIndikator[]>()
  const seen = new Set<DraftNode>()
  const counted = new Map<DraftNode, number>()
  let last: DraftNode | null = null

  for (const { row, cells } of body) {
    const free = new Map<number, Cell>()
    const hasIndikator = cells.some(({ column, text }) => isIndikator.has(column) && text.trim() !== '')
    if (!hasIndikator && isTotal(cells)) {
      for (const cell of cells) skip(cell, reasons.jumlah)
      continue
    }
    const filled = cells.filter(({ text }) => text.trim() !== '')
    const heading = filled.length === 1 ? headingIn(filled[0]!) : null
    const whose = filled.length === 1 ? agencyIn(filled[0]!.text) : null
    if (heading !== null || whose !== null) {
      for (const cell of cells) if (cell !== filled[0]) skip(cell, reasons.strip)
      if (heading !== null) startGroup(heading, row)
      else startAgency(whose!, filled[0]!)
      continue
    }
    for (const cell of cells) {
      const column = roleAt.get(cell.column)
      const reason = useless(cell, column, isCovered(rows, cell))
      if (reason === null) free.set(cell.column, cell)
      else skip(cell, reason)
    }
    // Whose table it is, beside a number.
    for (const { column: at } of names) {
      const owner = agencyIn(free.get(at)?.text ?? '')
      if (owner === null) continue
      startAgency(owner, free.get(at)!)
      free.delete(at)
    }
    const found = names.flatMap((column): Found[] => {
      const cell = free.get(column.column)
      if (cell === undefined || (column === mixed && leveled.conditions.has(row))) return []
      const level = column.role.level ?? leveled.levels.get(row)
      return [{ column: column.column, cell, role: column.role, level: level ?? null }]
    })
    const above = found.find(({ level }) => level === 'urusan')
    const unknown = found.find(({ level, role }) => level === null && role.level === undefined)
    const stop = above === undefined ? (unknown === undefined ? null : reasons.tanpaLevel) : reasons.urusan
    if (stop !== null) {
      // Names with a level of their own beside it count all the same.
      const kept = new Set(found.filter(({ level }) => typeof level === 'number').map(({ column }) => column))
      for (const { column, role } of columns) if (role.field === 'tujuan') kept.add(column)
      for (const [at, cell] of free) if (!kept.has(at)) skip(cell, stop)
      for (const at of [...free.keys()]) if (!kept.has(at)) free.delete(at)
    }

    const aims = columns.filter(({ role, column }) => role.field === 'tujuan' && free.has(column))
    for (const { role, column } of aims) {
      const cell = free.get(column)!
      const text = oneLine(cell.text)
      const old = tujuan.get(role.level ?? 1)
      if (old?.text === text) old.cells.push(cell)
      else tujuan.set(role.level ?? 1, { text, cells: [cell] })
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
    const condition = mixed === undefined ? undefined : free.get(mixed.column)
    const named = byRow.get(leveled.conditions.get(row) ?? 0)
    if (condition !== undefined && leveled.conditions.has(row)) {
      const words: Words = { text: oneLine(condition.text), cells: [condition] }
      if (named === undefined) skip(condition, reasons.tanpaInduk)
      else if (!putField(named.fields, 'sasaran', words)) skip(condition, reasons.nilaiKedua)
      if (named !== undefined) {
        here.push({ node: named, column: mixed!.column })
        last = named
        tree.placed(named, condition, sheet, rules)
      }
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
          skip(cell, aims.length > 0 ? reasons.indikatorTujuan : reasons.tanpaNama)
      }
      continue
    }
    for (const [at, cell] of free) {
      const role = roleAt.get(at)!.role!
      const reason = take(cell, role, at)
      if (reason !== null) skip(cell, reason)
    }
    for (const node of new Set(here.map((one) => one.node))) {
      if (!seen.has(node) || node === here.at(-1)!.node) {
        const own = node.indikator.length - (counted.get(node) ?? 0)
        notes.push({ row, level: node.level, text: nameOf(node), indikator: own })
      }
      seen.add(node)
      counted.set(node, node.indikator.length)
    }
    if (here.length === 0 && last !== null)
      notes.push({ row, level: last.level, text: `… ${nameOf(last)}`, indikator: added })

    function nodeOf(level: number, group: readonly Found[], at: number): DraftNode {
      const main = group.find(({ role }) => role.field === 'sasaran') ?? group[0]!
      const key = keyOf(main, level, levelColumn !== undefined)
      const { kode: inside, text, nomenklatur } = splitName(main.cell.text)
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
      const above = byFormula?.level === level - 1 ? byFormula : undefined
      const parent = above ?? direct ?? open ?? inRow ?? tree.onlyAbove(level)
      // Activities stand numbered in one cell; each is a node of its own.
      const several = level === 5 ? partsOf(main.cell.text.trim()) : []
      for (const part of several.slice(0, -1)) tree.node(level, parent, key, main.cell, part, null)
      const node = tree.node(level, parent, key, main.cell, several.at(-1) ?? text, kode)
      tree.placed(node, main.cell, sheet, rules)
      if (agency !== null && (parent === null || parent.level === 0)) belongs(node, agency)
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
      if (nomenklatur !== null) putField(node.fields, 'nomenklatur', { text: nomenklatur, cells: [main.cell] })
      takeTujuan(node)
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
      const named = here.filter((one) => between.includes(one.column)).at(-1)
      // Beside a tujuan, and no sasaran between: its own measure.
      const aim = aims.findLast((one) => one.column > before && one.column < column)
      if (aim !== undefined && aim.column > (named?.column ?? 0)) return null
      if (named !== undefined) return named.node
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
        if (field === 'id' && !tree.named(node, text)) return reasons.bukanId
        node.structure.push(cell)
        if (field === 'induk') tree.refer(node, text, sheet, cell)
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

  /** The tujuan above a node; its cells go with the first node that has it. */
  function takeTujuan(node: DraftNode): void {
    const aim = tujuan.get(node.level)
    if (aim !== undefined && putField(node.fields, 'tujuan', aim)) aim.cells.length = 0
  }

  /** Of several agencies each is that of what follows. */
  function startAgency(owner: string, cell: Cell): void {
    if (tree.instansi === null) tree.instansi = { text: owner, cells: [cell] }
    else if (owner === tree.instansi.text) tree.instansi.cells.push(cell)
    else {
      agency = { text: owner, cells: [cell] }
      current.length = 0
      tujuan.clear()
    }
  }

  /** `Sasaran 2: …` over the whole row is the node, or the tujuan, of the rows below it. */
  function startGroup({ cell, level, text }: Heading, row: number): void {
    if (level === 'tujuan') {
      tujuan.set(1, { text, cells: [cell] })
      return
    }
    const open = current.slice(0, level).findLast((node) => node !== undefined)
    const key = level < 2 ? 'sasaran' : 'nomenklatur'
    const node = tree.node(level, open ?? tree.onlyAbove(level), key, cell, text, null)
    tree.placed(node, cell, sheet, rules)
    if (agency !== null && node.parent === null) belongs(node, agency)
    takeTujuan(node)
    current.length = level
    current[level] = node
    owners.clear()
    onIndikator.clear()
    last = node
    notes.push({ row, level, text, indikator: 0 })
  }
}

interface Found {
  readonly column: number
  readonly cell: Cell
  readonly role: Role
  readonly level: number | 'urusan' | null
}

/** Under which key of the format a name stands. */
function keyOf({ role, cell }: Found, level: number, hasLevels: boolean): Field {
  if (level === 5) return 'aktivitas'
  if (level < 2) return 'sasaran'
  if (role.field !== 'nama') return role.field === 'aktivitas' ? 'sasaran' : role.field
  return hasLevels && !/^(program|kegiatan|sub ?kegiatan)\b/i.test(cell.text.trim()) ? 'sasaran' : 'nomenklatur'
}
