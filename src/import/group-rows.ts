// Rows that stand above others and hold a single text, and columns beside them: whose table it is, a tujuan, a sasaran.
import type { Cell } from '../source/grid.ts'
import type { DraftNode, Words } from './draft.ts'
import { putField } from './draft.ts'
import type { Heading } from './labels.ts'
import type { Reading, Row } from './reading.ts'
import { reasons } from './reasons.ts'
import { oneLine } from './words.ts'

/** The agency that a node is of, where the file has several. */
export function belongs(node: DraftNode, { text, cells }: Words): void {
  if (node.instansi !== undefined) return
  node.instansi = text
  node.structure.push(...cells)
}

/** `Sasaran 2: …` over the whole row is the node, or the tujuan, of the rows below it. */
export function startGroup(reading: Reading, { cell, level, text, indikator }: Heading): void {
  const { tree, rules, agency, current, tujuan, notes } = reading
  if (level === 'tujuan') {
    tujuan.set(1, { text, cells: [cell] })
    return
  }
  const open = current.slice(0, level).findLast((node) => node !== undefined)
  const parent = open ?? tree.onlyAbove(level, agency)
  const node = tree.node(level, parent, level < 2 ? 'sasaran' : 'nomenklatur', cell, text, null)
  tree.placed(node, cell, reading.rows.grid.name, rules)
  if (agency !== null && node.parent === null) belongs(node, agency)
  takeTujuan(reading, node)
  current.length = level
  current[level] = node
  reading.owners.clear()
  reading.onIndikator.clear()
  reading.group = node
  reading.last = node
  const own = indikator === null ? [] : tree.indikator(node, cell, rules, indikator)
  notes.push({ row: cell.row, level, text, indikator: own.length })
}

/** The tujuan above a node; its cells go with the first node that has it. */
export function takeTujuan({ tujuan }: Reading, node: DraftNode): void {
  const aim = tujuan.get(node.level)
  if (aim !== undefined && putField(node.fields, 'tujuan', aim)) aim.cells.length = 0
}

/** Of several agencies each is that of what follows. */
export function startAgency(reading: Reading, text: string, cell: Cell): void {
  const { tree } = reading
  const whole = tree.instansi
  const now = reading.agency ?? whole
  if (now?.text === text) {
    const told = now === whole ? now.cells : (reading.last?.structure ?? now.cells)
    told.push(cell)
    return
  }
  tree.owner = text
  if (whole === null) {
    tree.instansi = { text, cells: [cell] }
    return
  }
  if (whole.text === text) whole.cells.push(cell)
  reading.agency = whole.text === text ? null : { text, cells: [cell] }
  reading.current.length = 0
  reading.tujuan.clear()
  reading.owners.clear()
  reading.onIndikator.clear()
  reading.group = null
  reading.last = null
}

/** Said of the highest node in the row that no agency is said of yet: what several have in common is none of theirs alone. */
export function takeAgency(reading: Reading, { free, here }: Row): void {
  for (const column of reading.agencies.behind) {
    const cell = free.get(column)
    if (cell === undefined) continue
    const text = oneLine(cell.text)
    const nodes = here.map(({ node }) => node).filter(({ level }) => level > 0)
    const node = nodes.find((one) => (agencyOf(one) ?? text) === text)
    if (node === undefined) {
      reading.tree.skip(cell, nodes.length === 0 ? reasons.tanpaInduk : reasons.nilaiKedua)
      continue
    }
    if (agencyOf(node) === undefined) node.instansi = text
    node.structure.push(cell)
  }
}

const agencyOf = ({ instansi, parent }: DraftNode): string | undefined =>
  instansi ?? (parent === null ? undefined : agencyOf(parent))
