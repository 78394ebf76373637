// Boxes of a drawn tree, as they come when a drawing's table is copied: `Level 2`, then label and text side by side, for one node below
// another or for many beside each other; at level 5 columns of activities.
import type { Cell } from '../source/grid.ts'
import { type DraftNode, newNode, putField } from './draft.ts'
import type { Rows } from './grid-rows.ts'
import { type Field, labels } from './headers.ts'
import type { RowNote } from './reading.ts'
import { reasons } from './reasons.ts'
import { indikatorFields, nodeFields } from './role.ts'
import type { Rules, Tree } from './tree.ts'
import { oneLine, plain } from './words.ts'

const levelIn = (text: string): number | null => {
  const [, digit] = /^\s*level\s*:?\s*([0-5])\b(?!\s*[-–])/i.exec(text) ?? []
  return digit === undefined ? null : Number(digit)
}
const labelIn = (text: string): Field | null => labels.find(({ exact }) => exact.includes(plain(text)))?.field ?? null

/** Whether a grid is made of boxes: levels named in two cells, and labels beside texts. */
export function hasBoxes({ grid }: Rows): boolean {
  const named = grid.cells.filter(({ text }) => levelIn(text) !== null)
  const several = (list: readonly unknown[]) => new Set(list).size >= 2
  // In one row they are the headings of a table.
  return (
    several(named.map(({ text }) => levelIn(text))) &&
    several(named.map(({ row }) => row)) &&
    grid.cells.some(({ text }) => labelIn(text) !== null)
  )
}

interface Box {
  readonly node: DraftNode
  /** Columns of its label and its text. */
  readonly left: number
  readonly right: number
  hasSasaran: boolean
}

export function readBoxes(rows: Rows, tree: Tree, rules: Rules): readonly RowNote[] {
  const { grid, byRow } = rows
  const { skip } = tree
  const notes: RowNote[] = []
  /** Nodes by level, in their order; those of the level being read by the column of their text. */
  const byLevel: Box[][] = [[], [], [], [], [], []]
  let level: number | null = null
  let open = new Map<number, Box>()
  const activities: { readonly cell: Cell; readonly span: readonly [number, number] }[] = []
  const loose: Cell[] = []

  for (const [, cells] of byRow) {
    let label: { readonly cell: Cell; readonly field: Field } | null = null
    for (const cell of cells) {
      const named = levelIn(cell.text)
      const field = labelIn(cell.text)
      const rule = rules.cells.get(cell.address)
      if (/^[\s\u00a0–—-]*$/.test(cell.text)) skip(cell, reasons.strip)
      else if (cell.hidden === true && !rules.hidden) skip(cell, reasons.tersembunyi)
      else if (rule?.isi === 'abaikan') skip(cell, reasons.abaikan)
      else if (named !== null) {
        level = named
        open = new Map()
        skip(cell, reasons.labelKotak)
      } else if (rule?.isi === 'judul') tree.title.push({ text: oneLine(cell.text), cells: [cell] })
      else if (field !== null && rule?.isi === undefined) {
        label = { cell, field }
        skip(cell, reasons.labelKotak)
      } else if (rule?.isi !== undefined || label !== null) {
        const own = rule?.isi ?? label!.field
        if (level === null) skip(cell, reasons.tanpaLevel)
        else if (rule?.isi === undefined) take(cell, own as Field, label!.cell.column)
        // A text without label is of the box that follows.
        else loose.push(cell)
        label = null
      } else if (level === 5) activities.push({ cell, span: spanOf(rows, cell) })
      else if (level === null) tree.title.push({ text: oneLine(cell.text), cells: [cell] })
      else skip(cell, reasons.tanpaLabel)
    }
  }
  for (const cell of loose) skip(cell, reasons.tanpaInduk)
  for (const { cell, span } of inColumns(activities)) {
    const above =
      byLevel[4]!.find(({ left, right }) => left <= span[1] && span[0] <= right) ?? byLevel[4]!.at(-1) ?? lastAbove(5)
    const node = tree.node(5, above?.node ?? null, 'aktivitas', cell, oneLine(cell.text), null)
    tree.placed(node, cell, grid.name, rules)
    notes.push({ row: cell.row, level: 5, text: oneLine(cell.text), indikator: 0 })
  }
  return notes.sort((a, b) => a.level - b.level)

  function take(cell: Cell, field: Field, left: number): void {
    const words = { text: oneLine(cell.text), cells: [cell] }
    let box = open.get(cell.column)
    const starts = field === 'sasaran' ? box?.hasSasaran !== false : field === 'fenomena' && box?.hasSasaran === true
    if (box === undefined || starts) {
      const above = level === 0 ? undefined : lastAbove(level!)
      const node = newNode(level!, above?.node ?? null)
      const siblings = above?.node.children ?? tree.roots
      siblings.push(node)
      if (above !== undefined && (byLevel[level! - 1]?.length ?? 0) > 1)
        node.guess = 'induk dugaan: sumber tidak menyebutnya'
      box = { node, left, right: spanOf(rows, cell)[1], hasSasaran: false }
      open.set(cell.column, box)
      byLevel[level!]!.push(box)
      for (const one of loose.splice(0)) addLoose(box.node, one)
    }
    const { node } = box
    if (field === 'sasaran') {
      box.hasSasaran = true
      node.fields.set(level === 5 ? 'aktivitas' : 'sasaran', words)
      tree.placed(node, cell, grid.name, rules)
      notes.push({ row: cell.row, level: level!, text: words.text, indikator: 0 })
    } else if (field === 'indikator') tree.indikator(node, cell, rules)
    else if (field === 'fenomena' || field === 'dasar') node[field].push(...tree.statements(cell, rules))
    else if (nodeFields.has(field)) {
      if (!putField(node.fields, field, words)) skip(cell, reasons.nilaiKedua)
    } else if (indikatorFields.has(field) && node.indikator.length === 1)
      putField(node.indikator[0]!.fields, field, words)
    else skip(cell, reasons.tanpaIndikator)
  }

  function addLoose(node: DraftNode, cell: Cell): void {
    const field = rules.cells.get(cell.address)?.isi
    if (field === 'fenomena' || field === 'dasar') node[field].push(...tree.statements(cell, rules))
    else if (field === 'catatan') putField(node.fields, field, { text: oneLine(cell.text), cells: [cell] })
    else skip(cell, reasons.tanpaLabel)
  }

  function lastAbove(below: number): Box | undefined {
    for (let above = below - 1; above >= 0; above--) if (byLevel[above]!.length > 0) return byLevel[above]!.at(-1)
    return undefined
  }
}

function spanOf({ grid }: Rows, { row, column }: Cell): readonly [number, number] {
  const area = grid.merges.find(({ top, left }) => top === row && left === column)
  return [column, area?.right ?? column]
}

/** Column by column, each from above. */
const inColumns = <T extends { readonly cell: Cell }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row)
