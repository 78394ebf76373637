// Rows of annexes: a node and each of its indikator, the node's cells shared by its rows.
import type { Indikator, Node } from '../plan/types.ts'
import type { About, Cell, ColumnOf } from './annex.ts'
import { count, text } from './cell.ts'

/** One indikator of a node, or a node that has none to show. */
export interface NodeRow {
  /** The row's key, for formulas. */
  readonly key: string
  /** Counted by node, from 1. */
  readonly number: number
  readonly node: Node
  readonly indikator: Indikator | null
}

/** A row an indikator that `pick` gives of a node; a node with none has one row of its own, unless `pick` gives null. */
export function nodeRows(
  nodes: readonly Node[],
  pick: (node: Node) => readonly Indikator[] | null,
): readonly NodeRow[] {
  const rows: NodeRow[] = []
  let number = 0
  for (const node of nodes) {
    const indikator = pick(node)
    if (indikator === null) continue
    number++
    for (const one of indikator.length === 0 ? [null] : indikator) {
      rows.push({ key: String(rows.length), number, node, indikator: one })
    }
  }
  return rows
}

/** Whose figures stand in it. */
export const aboutRow = ({ node, indikator }: NodeRow): About => ({ node: node.id, indikator: indikator?.id ?? null })

/** What the rows of a node share. */
export const perNode = { merge: ({ node }: NodeRow): unknown => node }

/** Number of the node. */
export const numberColumn = (title: string): ColumnOf<NodeRow> => ({
  key: 'no',
  title,
  width: 5,
  align: 'center',
  ...perNode,
  cell: ({ number }) => count(number),
})

/** Sasaran or aktivitas in the colour of its level. */
export const nodeColumn = (title: string, width: number): ColumnOf<NodeRow> => ({
  key: 'sasaran',
  title,
  width,
  ...perNode,
  cell: ({ node }) => text(node.teks, node.level),
})

/** A cell about the indikator; empty in a row without one. */
export function ofIndikator(cell: (indikator: Indikator, row: NodeRow) => Cell): (row: NodeRow) => Cell {
  return (row) => (row.indikator === null ? { kind: 'empty' } : cell(row.indikator, row))
}
