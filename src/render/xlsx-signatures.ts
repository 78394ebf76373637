// Signatures below an annex on its sheet: side by side, one alone on the right, with room to sign, all on one page.
import type { Signature } from '../report/annex.ts'
import { openName } from './open-name.ts'
import { addRow, edgesOf, type Grid, place } from './xlsx-grid.ts'
import type { Part } from './xlsx-style.ts'

/** Height of the space to sign in, in points. */
const space = 48

/** From where to where the signatures stand, as parts of the width. */
const places: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[0.55, 1]],
  2: [
    [0, 0.45],
    [0.55, 1],
  ],
}

/** More than two share the width; where the grid has too few columns for them, they stand below each other. */
export function addSignatures(grid: Grid, signatures: readonly Signature[]): void {
  const { length } = signatures
  if (length > grid.columns.length) {
    for (const signature of signatures) addSignatures(grid, [signature])
    return
  }
  const equal = signatures.map((_, index) => [index / length, (index + 1) / length] as const)
  const spans = spansOf(grid, places[length] ?? equal)
  const from = grid.rows.length
  const addLines = (lines: readonly (readonly (string | null)[])[], part: Part) => {
    const most = Math.max(0, ...lines.map((own) => own.length))
    for (let line = 0; line < most; line++) {
      addRow(grid)
      for (const [index, own] of lines.entries()) {
        const text = own[line] ?? ''
        const area = { row: grid.rows.length - 1, rows: 1, ...spans[index]! }
        place(grid, area, { part, align: 'center', cell: { kind: 'text', text } })
      }
    }
  }
  addRow(grid, 12)
  addLines(
    signatures.map(({ dated, office }) => [dated, ...office]),
    'signature',
  )
  addRow(grid, space)
  addLines(
    signatures.map(({ name }) => [name ?? openName]),
    'signer',
  )
  addLines(
    signatures.map(({ below }) => below),
    'signature',
  )
  grid.together.push({ row: from, rows: grid.rows.length - from })
}

/** Columns of the grid whose edges are nearest to these parts of its width; at least one each, none twice. */
function spansOf(
  { columns }: Grid,
  parts: readonly (readonly [number, number])[],
): readonly { readonly column: number; readonly columns: number }[] {
  const edges = edgesOf(columns)
  let least = 0
  return parts.map(([from, to], index) => {
    const most = columns.length - (parts.length - index)
    const column = nearest(edges, from, least, most)
    least = nearest(edges, to, column + 1, most + 1)
    return { column, columns: least - column }
  })
}

/** The edge from `least` to `most` that is nearest to a part of the width. */
function nearest(edges: readonly number[], part: number, least: number, most: number): number {
  const wanted = edges.at(-1)! * part
  let best = least
  for (let edge = least; edge <= most; edge++) {
    if (Math.abs(edges[edge]! - wanted) < Math.abs(edges[best]! - wanted)) best = edge
  }
  return best
}
