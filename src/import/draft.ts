// What rows become before there is a file: nodes with their texts, each text with the cells that it came from. Filled in row by row.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'

/** A text and where it stood: the cells that are imported once it is written. */
export interface Words {
  readonly text: string
  readonly cells: Cell[]
}

export interface Slot {
  nilai?: Words
  /** By quarter, from 0. */
  readonly tw: (Words | undefined)[]
}

/** By year. */
export type Series = Map<number, Slot>

export interface Evidence {
  readonly nama?: string
  readonly nilai?: string
  readonly tahun?: string
  readonly sumber?: string
}

/** A fenomena or dasar. */
export interface Statement {
  readonly uraian: Words
  readonly sumber?: string
  readonly data?: readonly Evidence[]
}

export interface DraftIndikator {
  readonly nama: Words
  /** As the mapping says; else one is made from the words. */
  id?: string
  /** Keys of the format with one text. */
  readonly fields: Map<string, Words>
  kondisiAwal?: { readonly tahun: number | null; readonly nilai: Words }
  readonly target: Series
  readonly targetDokumen: Map<string, Series>
  readonly realisasi: Series
}

export interface DraftNode {
  level: number
  id?: string
  instansi?: string
  readonly fields: Map<string, Words>
  readonly fenomena: Statement[]
  readonly dasar: Statement[]
  readonly crosscutting: Words[]
  readonly indikator: DraftIndikator[]
  readonly pagu: Series
  readonly paguDokumen: Map<string, Series>
  readonly realisasiAnggaran: Series
  /** Cells that say where the node belongs: its level, its id, the one above. */
  readonly structure: Cell[]
  parent: DraftNode | null
  readonly children: DraftNode[]
  /** What is a guess about it, said in a comment of the file. */
  guess?: string
}

/** Takes a cell off the list of what is still to be accounted for, and says why it becomes nothing. */
export type Skip = (cell: Cell, reason: Text) => void

export const newNode = (level: number, parent: DraftNode | null): DraftNode => ({
  level,
  fields: new Map(),
  fenomena: [],
  dasar: [],
  crosscutting: [],
  indikator: [],
  pagu: new Map(),
  paguDokumen: new Map(),
  realisasiAnggaran: new Map(),
  structure: [],
  parent,
  children: [],
})

export const newIndikator = (nama: Words): DraftIndikator => ({
  nama,
  fields: new Map(),
  target: new Map(),
  targetDokumen: new Map(),
  realisasi: new Map(),
})

/** The text that a node is known by. */
export const nameOf = ({ fields }: DraftNode): string =>
  (fields.get('sasaran') ?? fields.get('aktivitas') ?? fields.get('nomenklatur'))?.text ?? ''

/** The series of a document, made where it is not there yet. */
export function seriesOf(byDocument: Map<string, Series>, name: string): Series {
  const known = byDocument.get(name) ?? new Map<number, Slot>()
  byDocument.set(name, known)
  return known
}

/** False where another text stands in the slot already. */
export function put(series: Series, year: number, quarter: number | null, words: Words): boolean {
  const slot = series.get(year) ?? { tw: [] }
  series.set(year, slot)
  const both = merged(quarter === null ? slot.nilai : slot.tw[quarter - 1], words)
  if (both === null) return false
  if (quarter === null) slot.nilai = both
  else slot.tw[quarter - 1] = both
  return true
}

/** The same for a field with one text. */
export function putField(fields: Map<string, Words>, key: string, words: Words): boolean {
  const both = merged(fields.get(key), words)
  if (both !== null) fields.set(key, both)
  return both !== null
}

/** A text that is said again, now with all cells that say it; null for another text. */
export function merged(old: Words | undefined, words: Words): Words | null {
  if (old === undefined) return { text: words.text, cells: [...words.cells] }
  if (old.text !== words.text) return null
  for (const cell of words.cells) old.cells.push(cell)
  return old
}
