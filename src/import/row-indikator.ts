// The indikator in a row → those of the right node.
import type { DraftNode } from './draft.ts'
import type { Reading, Row } from './reading.ts'
import { reasons } from './reasons.ts'
import type { Role } from './role.ts'
import { addUp } from './values.ts'

/** Gives how many there are. */
export function takeIndikator(reading: Reading, line: Row): number {
  const { rows, tree, rules, table, indikatorColumns, owners, onIndikator, roleAt } = reading
  const { row, free, aims, indikator } = line
  let added = 0
  for (const [index, { column, role }] of indikatorColumns.entries()) {
    const before = indikatorColumns[index - 1]?.column ?? 0
    const cell = free.get(column)
    if (cell === undefined) {
      const over = rows.covering(row, column)
      if (over !== undefined && over.row < row && onIndikator.has(column))
        indikator.set(column, onIndikator.get(column)!)
      // What stands below a node without indikator is its own, not that of the node above it.
      const named = namedBetween(reading, line, before, column)
      if (named !== undefined) owners.set(column, named.node)
      continue
    }
    const owner = ownerOf(reading, line, column, role, before)
    if (owner === null) {
      const reason = aims.length > 0 ? reasons.indikatorTujuan : reasons.tanpaInduk
      for (const [at, own] of free) if (at >= column && roleAt.get(at)?.role?.field !== 'tujuan') tree.skip(own, reason)
      continue
    }
    owners.set(column, owner)
    const made = tree.indikator(owner, cell, rules)
    onIndikator.set(column, made)
    indikator.set(column, made)
    added += made.length
    if (table.quartersAdd) addUp(made)
  }
  return added
}

/** The deepest node that the row names between two columns. */
const namedBetween = ({ names }: Reading, { here }: Row, before: number, column: number) =>
  here.findLast((one) => one.column > before && one.column < column && names.some((name) => name.column === one.column))

function ownerOf(reading: Reading, line: Row, column: number, role: Role, before: number): DraftNode | null {
  const { names, current, owners, tree, group } = reading
  const { here, aims } = line
  // A list of indikator alone is one node, whose sasaran the office has to write.
  if (names.length === 0) {
    reading.last ??= tree.nameless()
    return reading.last
  }
  const open = (node: DraftNode | null | undefined) => node != null && current.includes(node)
  // `Sasaran 1: …` above the rows, and names only behind the indikator, such as that of the program that serves it.
  if (open(group) && !names.some((one) => one.column < column)) return group
  if (role.level !== undefined && names.some((one) => one.role.level === role.level)) {
    const own = here.find(({ node }) => node.level === role.level)?.node ?? current[role.level]
    if (own !== undefined) return own
  }
  const named = namedBetween(reading, line, before, column)
  // Beside a tujuan, and no sasaran between: its own measure.
  const aim = aims.findLast((one) => one.column > before && one.column < column)
  if (aim !== undefined && aim.column > (named?.column ?? 0)) return null
  if (named !== undefined) return named.node
  const old = owners.get(column)
  // A name that goes on below its last row, by a merged or an empty cell.
  const between = names.filter((one) => one.column > before && one.column < column)
  const going = between.flatMap((one) => current[one.role.level ?? -1] ?? []).at(-1)
  if (here.length === 0 && open(old)) return old!
  if (going !== undefined) return going
  if (here.length > 0) return here.at(-1)!.node
  return open(old) ? old! : aims.length > 0 ? null : reading.last
}
