// Texts that say themselves what they are.
import type { Cell } from '../source/grid.ts'
import { oneLine } from './words.ts'

export interface Heading {
  readonly cell: Cell
  readonly level: number | 'tujuan'
  readonly text: string
}

const headingLevels: Readonly<Record<string, Heading['level']>> = {
  tujuan: 'tujuan',
  'sasaran daerah': 0,
  'sasaran rpjmd': 0,
  sasaran: 1,
  'sasaran strategis': 1,
  'sasaran perangkat daerah': 1,
  'sasaran opd': 1,
  program: 2,
  kegiatan: 3,
  'sub kegiatan': 4,
  subkegiatan: 4,
}

/** `Sasaran Strategis 1 : Meningkatnya …`. */
export function headingIn(cell: Cell, written = cell.text): Heading | null {
  const [, label, text] = /^([\p{L} ]+?)\s*(?:[IVX]+|\d+(?:\.\d+)*)?\s*[:–]\s*(\S.*)$/u.exec(oneLine(written)) ?? []
  const level = label === undefined ? undefined : headingLevels[label.trim().toLowerCase()]
  return level === undefined ? null : { cell, level, text: text! }
}
