// Texts that say themselves what they are.
import type { Cell } from '../source/grid.ts'
import { oneLine, plain } from './words.ts'

export interface Heading {
  readonly cell: Cell
  readonly level: number | 'tujuan'
  readonly text: string
  /** Its indikator, one or numbered, where they stand in the same cell. */
  readonly indikator: string | null
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

/** `Sasaran Strategis 1 : Meningkatnya …`, `Sasaran L0: …`; on the lines below it perhaps `Indikator: …`. */
export function headingIn(cell: Cell, written = cell.text): Heading | null {
  const mark = /\n\s*indikator[^:\n]*:\s*/i.exec(written)
  const name = written.slice(0, mark?.index)
  const indikator = mark === null ? null : written.slice(mark.index + mark[0].length)
  const [, label, number, text] =
    /^([\p{L} ]+?)\s*(?:L(?:evel )?\s?([0-5])|[IVX]+|\d+(?:\.\d+)*)?\s*[:–]\s*(\S.*)$/u.exec(oneLine(name)) ?? []
  const known = label === undefined ? undefined : headingLevels[label.trim().toLowerCase()]
  if (known === undefined) return null
  // A tujuan has no place for them.
  if (known === 'tujuan') return { cell, level: known, text: oneLine(`${text} ${indikator ?? ''}`), indikator: null }
  return { cell, level: number === undefined ? known : Number(number), text: text!, indikator }
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
