// Rows that stand above others and hold a single text: whose table it is, a tujuan, a sasaran.
import type { Cell } from '../source/grid.ts'
import type { DraftNode, Words } from './draft.ts'
import { oneLine } from './words.ts'

/** The agency that a node is of, where the file has several. */
export function belongs(node: DraftNode, { text, cells }: Words): void {
  if (node.instansi !== undefined) return
  node.instansi = text
  node.structure.push(...cells)
}

export interface Heading {
  readonly cell: Cell
  readonly level: number | 'tujuan'
  readonly text: string
}

const headingLevels: Readonly<Record<string, Heading['level']>> = {
  tujuan: 'tujuan',
  sasaran: 1,
  'sasaran strategis': 1,
  program: 2,
  kegiatan: 3,
  'sub kegiatan': 4,
  subkegiatan: 4,
}

/** `Sasaran Strategis 1 : Meningkatnya …`, alone in its row. */
export function headingIn(cell: Cell): Heading | null {
  const [, label, text] = /^([\p{L} ]+?)\s*(?:[IVX]+|\d+(?:\.\d+)*)?\s*[:–]\s*(\S.*)$/u.exec(oneLine(cell.text)) ?? []
  const level = label === undefined ? undefined : headingLevels[label.trim().toLowerCase()]
  return level === undefined ? null : { cell, level, text: text! }
}
