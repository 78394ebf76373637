// One table → nodes with indikator and figures. Every cell is taken into a node, or gets its reason.
import type { Cell } from '../source/grid.ts'
import { type BodyRow, isCovered, isTotal, useless } from './body.ts'
import { type DraftNode, nameOf } from './draft.ts'
import type { Rows } from './grid-rows.ts'
import { startAgency, startGroup, takeAgency } from './group-rows.ts'
import { agencyIn, headingIn } from './labels.ts'
import type { Table } from './layout.ts'
import { type Before, begin, type Reading, type Row, type RowNote, unused } from './reading.ts'
import { reasons } from './reasons.ts'
import { takeIndikator } from './row-indikator.ts'
import { takeNodes } from './row-nodes.ts'
import { takeValue } from './row-values.ts'
import type { Rules, Tree } from './tree.ts'
import { oneLine } from './words.ts'

export function readTable(
  rows: Rows,
  table: Table,
  tree: Tree,
  rules: Rules,
  before: Before,
): { readonly notes: readonly RowNote[]; readonly after: Before } {
  const { skip } = tree
  for (let row = table.head.top; row <= table.head.bottom; row++)
    for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulKolom)
  for (const row of table.repeated) for (const cell of rows.byRow.get(row) ?? []) skip(cell, reasons.judulUlang)
  for (const [row, reason] of table.outside) for (const cell of rows.byRow.get(row) ?? []) skip(cell, reason)

  const reading = begin(rows, table, tree, rules, before)
  for (const heading of before.headings) startGroup(reading, heading)
  const { notes } = reading
  /** By node, how many of its indikator a note has told of. */
  const counted = new Map<DraftNode, number>()
  for (const one of reading.body) {
    if (startsGroup(reading, one)) continue
    const line = lineOf(reading, one)
    takeNodes(reading, line)
    const added = takeIndikator(reading, line)
    if (line.here.length === 0 && line.indikator.size === 0) {
      skipAll(reading, line)
      continue
    }
    takeAgency(reading, line)
    for (const [column, cell] of line.free) {
      const reason = takeValue(reading, line, cell, reading.roleAt.get(column)!.role!)
      if (reason !== null) skip(cell, reason)
    }
    for (const node of new Set(line.here.map((each) => each.node))) {
      if (!counted.has(node) || node === line.here.at(-1)!.node) {
        const own = node.indikator.length - (counted.get(node) ?? 0)
        notes.push({ row: line.row, level: node.level, text: nameOf(node), indikator: own, node })
      }
      counted.set(node, node.indikator.length)
    }
    const { last } = reading
    if (line.here.length === 0 && last !== null)
      notes.push({ row: line.row, level: last.level, text: `… ${nameOf(last)}`, indikator: added, node: last })
  }
  return { notes, after: unused(reading) }
}

/** Rows of totals, and those with a single text that holds for the rows below. */
function startsGroup(reading: Reading, { cells }: BodyRow): boolean {
  const { skip } = reading.tree
  const isIndikator = new Set(reading.indikatorColumns.map(({ column }) => column))
  const hasIndikator = cells.some(({ column, text }) => isIndikator.has(column) && text.trim() !== '')
  if (!hasIndikator && isTotal(cells)) {
    for (const cell of cells) skip(cell, reasons.jumlah)
    return true
  }
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.length !== 1) return false
  const heading = headingIn(filled[0]!)
  const whose = agencyIn(filled[0]!.text)
  if (heading === null && whose === null) return false
  for (const cell of cells) if (cell !== filled[0]) skip(cell, reasons.strip)
  if (heading !== null) startGroup(reading, heading)
  else startAgency(reading, whose!, filled[0]!)
  return true
}

/** The cells of a row that can be of use. */
function lineOf(reading: Reading, { row, cells }: BodyRow): Row {
  const { rows, roleAt, names, columns, tujuan, tree } = reading
  const free = new Map<number, Cell>()
  for (const cell of cells) {
    const reason = useless(cell, roleAt.get(cell.column), isCovered(rows, cell))
    if (reason === null) free.set(cell.column, cell)
    else tree.skip(cell, reason)
  }
  // Whose table it is, beside a number.
  for (const { column } of names) {
    const owner = agencyIn(free.get(column)?.text ?? '')
    if (owner === null) continue
    startAgency(reading, owner, free.get(column)!)
    free.delete(column)
  }
  for (const column of reading.agencies.before) {
    const cell = free.get(column)
    if (cell === undefined) continue
    startAgency(reading, oneLine(cell.text), cell)
    free.delete(column)
  }
  const aims = columns.filter(({ role, column }) => role.field === 'tujuan' && free.has(column))
  // `Tujuan 1: …` in a column of tujuan and sasaran.
  for (const column of names) {
    const cell = free.get(column.column)
    const heading = cell === undefined ? null : headingIn(cell)
    if (heading?.level !== 'tujuan') continue
    tujuan.set(1, { text: heading.text, cells: [cell!] })
    free.delete(column.column)
    reading.current.length = 0
    return { row, free, aims: [...aims, column], here: [], indikator: new Map() }
  }
  for (const { role, column } of aims) {
    const cell = free.get(column)!
    const text = oneLine(cell.text)
    const old = tujuan.get(role.level ?? 1)
    if (old?.text === text) old.cells.push(cell)
    else tujuan.set(role.level ?? 1, { text, cells: [cell] })
  }
  return { row, free, aims, here: [], indikator: new Map() }
}

/** A row without a node and without an indikator. */
function skipAll({ roleAt, tree }: Reading, { free, aims }: Row): void {
  for (const [column, cell] of free)
    if (roleAt.get(column)?.role?.field !== 'tujuan')
      tree.skip(cell, aims.length > 0 ? reasons.indikatorTujuan : reasons.tanpaNama)
}
