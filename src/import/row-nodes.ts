// The names in a row → its nodes, each below the right one.
import type { Cell } from '../source/grid.ts'
import { type DraftNode, putField, type Words } from './draft.ts'
import { belongs, takeTujuan } from './group-rows.ts'
import type { Field } from './headers.ts'
import { headingIn } from './labels.ts'
import { isCondition, splitName } from './levels.ts'
import type { Reading, Row } from './reading.ts'
import { reasons } from './reasons.ts'
import type { Role } from './role.ts'
import { oneLine, partsOf } from './words.ts'

interface Found {
  readonly column: number
  readonly cell: Cell
  readonly role: Role
  readonly level: number | 'urusan' | null
}

interface Leveled extends Found {
  readonly level: number
}

export function takeNodes(reading: Reading, line: Row): void {
  const { names, mixed, leveled, current, byRow } = reading
  const { row, free, here } = line
  const found = names.flatMap((column): Found[] => {
    const cell = free.get(column.column)
    if (cell === undefined || (column === mixed && leveled.conditions.has(row))) return []
    const level = column.role.level ?? leveled.levels.get(row)
    return [{ column: column.column, cell, role: column.role, level: level ?? null }]
  })
  skipUnleveled(reading, line, found)
  const leveledHere = found.filter((one): one is Leveled => typeof one.level === 'number')
  for (const level of [...new Set(leveledHere.map((one) => one.level))].sort((a, b) => a - b)) {
    const group = leveledHere.filter((one) => one.level === level)
    const own = nodeOf(reading, line, leveledHere, group, level)
    here.push(...group.map(({ column }) => ({ node: own, column })))
    const deeper = leveledHere.some((one) => one.level > level + 1 && one.level >= 3)
    if (current[level] !== own) {
      current[level] = own
      // A sasaran beside a kegiatan does not take it out of its program.
      if (!(level < 2 && deeper)) current.length = level + 1
    }
    reading.last = own
  }
  takeCondition(reading, line)
  if (here.length > 0) byRow.set(row, here.at(-1)!.node)
}

/** Names above the programs, and those whose level nothing tells, make no node; names with a level of their own beside them do. */
function skipUnleveled({ columns, tree }: Reading, { free }: Row, found: readonly Found[]): void {
  const above = found.find(({ level }) => level === 'urusan')
  const unknown = found.find(({ level, role }) => level === null && role.level === undefined)
  const stop = above === undefined ? (unknown === undefined ? null : reasons.tanpaLevel) : reasons.urusan
  if (stop === null) return
  const kept = new Set(found.filter(({ level }) => typeof level === 'number').map(({ column }) => column))
  for (const { column, role } of columns) if (role.field === 'tujuan') kept.add(column)
  for (const [column, cell] of [...free]) {
    if (kept.has(column)) continue
    tree.skip(cell, stop)
    free.delete(column)
  }
}

/** `Meningkatnya …` below a program is what it is to reach. */
function takeCondition(reading: Reading, { row, free, here }: Row): void {
  const { mixed, leveled, byRow, tree, rows, rules } = reading
  const cell = mixed === undefined || !leveled.conditions.has(row) ? undefined : free.get(mixed.column)
  if (cell === undefined) return
  const node = byRow.get(leveled.conditions.get(row)!)
  if (node === undefined) {
    tree.skip(cell, reasons.tanpaInduk)
    return
  }
  if (!putField(node.fields, 'sasaran', { text: oneLine(cell.text), cells: [cell] }))
    tree.skip(cell, reasons.nilaiKedua)
  here.push({ node, column: mixed!.column })
  reading.last = node
  tree.placed(node, cell, rows.grid.name, rules)
}

/** The node of one level that a row names, in one column or in several. */
function nodeOf(
  reading: Reading,
  { row, here }: Row,
  all: readonly Leveled[],
  group: readonly Leveled[],
  level: number,
): DraftNode {
  const { tree, rules, leveled, agency, hasLevels } = reading
  const sheet = reading.rows.grid.name
  const main = group.find(({ role }) => role.field === 'sasaran') ?? group[0]!
  const key = keyOf(main, level, hasLevels)
  const { kode: inside, text, nomenklatur } = splitName(main.cell.text)
  const label = headingIn(main.cell)
  const labelled = label?.level === level ? label.text : undefined
  const isMixed = group.some(({ role }) => role.level === undefined)
  const beside = kodeBeside(reading, row, all, level, isMixed)
  const kode = inside ?? beside?.text ?? null
  const parent = parentOf(reading, row, here, level, isMixed)
  // Activities stand numbered in one cell; each is a node of its own.
  const several = level === 5 ? partsOf(main.cell.text.trim()) : []
  for (const part of several.slice(0, -1))
    here.push({ node: tree.node(level, parent, key, main.cell, part, null), column: main.column })
  const node = tree.node(level, parent, key, main.cell, several.at(-1) ?? labelled ?? text, kode)
  if (labelled !== undefined && label?.indikator != null) tree.indikator(node, main.cell, rules, label.indikator)
  tree.placed(node, main.cell, sheet, rules)
  if (agency !== null && (parent === null || parent.level === 0)) belongs(node, agency)
  if (isMixed && leveled.guessed.has(row))
    node.guess ??= `level ${level} dugaan dari ${hasLevels ? 'nomornya' : 'letaknya'}`
  for (const other of group) {
    if (other === main) continue
    const split = splitName(other.cell.text)
    if (split.kode !== null) putField(node.fields, 'kode', { text: split.kode, cells: [other.cell] })
    const own = { text: split.text, cells: [other.cell] }
    if (!putField(node.fields, keyOf(other, level, hasLevels), own)) tree.skip(other.cell, reasons.nilaiKedua)
    tree.placed(node, other.cell, sheet, rules)
  }
  if (inside !== null) putField(node.fields, 'kode', { text: inside, cells: [main.cell] })
  else if (beside !== undefined) putField(node.fields, 'kode', beside)
  if (nomenklatur !== null) putField(node.fields, 'nomenklatur', { text: nomenklatur, cells: [main.cell] })
  takeTujuan(reading, node)
  return node
}

/** The code in the row's own columns: that of the deepest name, where there are not several for several levels. */
function kodeBeside(
  { kodes }: Reading,
  row: number,
  all: readonly Leveled[],
  level: number,
  isMixed: boolean,
): Words | undefined {
  const kode = kodes.get(row)
  if (kode?.byLevel !== undefined) return kode.byLevel.get(level)
  const deepest = all.filter((one) => one.level >= 2).at(-1)?.level
  return isMixed || deepest === level || all.length === 1 ? kode : undefined
}

function parentOf(
  { leveled, byRow, current, tree, agency }: Reading,
  row: number,
  here: Row['here'],
  level: number,
  isMixed: boolean,
): DraftNode | null {
  const summed = leveled.parents.get(row)
  const byFormula = isMixed && summed !== undefined ? byRow.get(summed) : undefined
  if (byFormula?.level === level - 1) return byFormula
  const inRow = here.findLast(({ node }) => node.level < level)?.node
  if (inRow?.level === level - 1) return inRow
  const open = current.slice(0, level).findLast((node) => node !== undefined)
  return open ?? inRow ?? tree.onlyAbove(level, agency)
}

/** Under which key of the format a name stands. */
function keyOf({ role, cell }: Found, level: number, hasLevels: boolean): Field {
  if (level === 5) return 'aktivitas'
  if (level < 2) return 'sasaran'
  if (role.field !== 'nama') return role.field === 'aktivitas' ? 'sasaran' : role.field
  if (/^(program|kegiatan|sub ?kegiatan)\b/i.test(cell.text.trim())) return 'nomenklatur'
  return hasLevels || isCondition(cell.text) ? 'sasaran' : 'nomenklatur'
}
