// What a column means, in the words of a mapping file: `target renja 2025`, `realisasi 2025 tw1`, `sasaran level 1`.
import type { Text } from '../diagnostic.ts'
import { type Field, fields } from './headers.ts'

export interface Role {
  readonly field: Field
  /** Of names of nodes; absent where the rows tell. */
  readonly level?: number
  readonly year?: number
  /** Quarter, 1 to 4. */
  readonly quarter?: number
  /** `renja`, `pk`: whose target or pagu it is, where it is not the Renstra's. */
  readonly document?: string
  /** An outcome or output: of the level of the program, kegiatan or sub kegiatan beside it. */
  readonly beside?: number
  /** Why a column is left out. */
  readonly reason?: Text
}

const targetDocuments = ['rpjmd', 'rkpd', 'renja', 'renja-perubahan', 'pk', 'pk-perubahan']
const paguDocuments = ['renja', 'dpa', 'dppa']

export function roleText({ field, level, year, quarter, document }: Role): string {
  const parts = [
    field,
    document,
    level === undefined ? undefined : `level ${level}`,
    year,
    quarter === undefined ? undefined : `tw${quarter}`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

/** Null for what is no role; the year may be missing where the table has one of its own. */
export function parseRole(text: string): Role | null {
  const [field, ...rest] = text.trim().toLowerCase().split(/\s+/)
  const known = fields.find((name) => name === field)
  if (known === undefined) return null
  const role: { -readonly [K in keyof Role]: Role[K] } = { field: known }
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index]!
    if (word === 'level' && /^[0-5]$/.test(rest[index + 1] ?? '')) role.level = Number(rest[++index])
    else if (/^\d{4}$/.test(word) && dated.has(known)) role.year = Number(word)
    else if (/^tw[1-4]$/.test(word) && quarterly.has(known)) role.quarter = Number(word[2])
    else if (known === 'target' && targetDocuments.includes(word)) role.document = word
    else if (known === 'pagu' && paguDocuments.includes(word)) role.document = word
    else return null
  }
  if (role.level !== undefined && !levelled.has(known)) return null
  return role
}

const dated: ReadonlySet<Field> = new Set(['target', 'realisasi', 'pagu', 'realisasi_anggaran', 'kondisi_awal'])
const quarterly: ReadonlySet<Field> = new Set(['target', 'realisasi', 'pagu', 'realisasi_anggaran'])
const levelled: ReadonlySet<Field> = new Set(['sasaran', 'nomenklatur', 'aktivitas', 'tujuan', 'nama', 'indikator'])

/** Names of nodes: what makes a row a node. */
export const isNode = ({ field }: Role): boolean => ['sasaran', 'nomenklatur', 'aktivitas', 'nama'].includes(field)

/** Fields of an indikator with one text. */
export const indikatorFields: ReadonlySet<Field> = new Set([
  'satuan',
  'polaritas',
  'jenis',
  'iku',
  'definisi',
  'rumus',
  'sumber_data',
  'penyedia_data',
  'dasar_hukum',
  'frekuensi',
])

/** Fields of a node with one text. */
export const nodeFields: ReadonlySet<Field> = new Set(['penanggung_jawab', 'lokasi', 'sumber_dana', 'catatan'])
