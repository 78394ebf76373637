// Texts that say themselves what they are.
import type { Cell } from '../source/grid.ts'
import { oneLine, plain } from './words.ts'

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

/** `Perangkat Daerah : Dinas Kesehatan` → the name. */
export function agencyIn(text: string): string | null {
  const [, label, name] = /^\s*([^:]{2,40}?)\s*:\s*(\S.*)$/s.exec(text) ?? []
  if (label === undefined) return null
  const known = [
    'perangkat daerah',
    'nama perangkat daerah',
    'opd',
    'nama opd',
    'skpd',
    'nama skpd',
    'pd',
    'unit organisasi',
    'instansi',
    'nama instansi',
  ]
  return known.includes(plain(label)) ? oneLine(name!) : null
}
