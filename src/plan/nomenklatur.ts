// The official code list that an analyst has: rows of a table → items by code, found in each of the forms a code is written in.
import { nearest } from '../messages/nearest.ts'
import { isKode, kodeBaku } from './kode.ts'
import { samakan } from './satuan.ts'

export interface Butir {
  readonly kode: string
  readonly nama: string
  readonly kinerja: string | null
  readonly indikator: string | null
  readonly satuan: string | null
}

export interface Nomenklatur {
  readonly file: string
  /** By normal form of the code; of two rows with one code, the first. */
  readonly butir: ReadonlyMap<string, Butir>
  /** The same without urusan and bidang, for `X.XX`. */
  readonly ekor: ReadonlyMap<string, readonly Butir[]>
  /** By the code above, and by number of segments and name. */
  readonly anak: ReadonlyMap<string, readonly Butir[]>
  readonly perNama: ReadonlyMap<string, Butir>
  /** Numbers of segments for which the list has codes: it says nothing of others. */
  readonly tingkat: ReadonlySet<number>
  /** What stands for codes that a program took for numbers or dates: their rows are left out. */
  readonly rusak: readonly string[]
}

/** The list; null where no header row names the columns kode and nama. */
export function nomenklaturDari(file: string, rows: readonly (readonly string[])[]): Nomenklatur | null {
  const at = rows.findIndex((row) => ['kode', 'nama'].every((name) => columnOf(row, name) >= 0))
  if (at < 0) return null
  const [kode, nama, kinerja, indikator, satuan] = ['kode', 'nama', 'kinerja', 'indikator', 'satuan'].map((name) =>
    columnOf(rows[at]!, name),
  )
  const cell = (row: readonly string[], column: number) => (column < 0 ? '' : (row[column] ?? '')) || null
  const butir = new Map<string, Butir>()
  const ekor = new Map<string, Butir[]>()
  const anak = new Map<string, Butir[]>()
  const perNama = new Map<string, Butir>()
  const tingkat = new Set<number>()
  const rusak: string[] = []
  for (const row of rows.slice(at + 1)) {
    const written = cell(row, kode!)
    const name = cell(row, nama!)
    if (written === null || name === null) continue
    if (!isKode(written)) {
      if (berubah.test(written)) rusak.push(written)
      continue
    }
    const key = kodeBaku(written)
    const item = {
      kode: written,
      nama: name,
      kinerja: cell(row, kinerja!),
      indikator: cell(row, indikator!),
      satuan: cell(row, satuan!),
    }
    if (butir.has(key)) continue
    const depth = key.split('.').length
    butir.set(key, item)
    push(ekor, ekorDari(key), item)
    push(anak, indukDari(key), item)
    if (!perNama.has(`${depth} ${samakan(name)}`)) perNama.set(`${depth} ${samakan(name)}`, item)
    tingkat.add(depth)
  }
  return { file, butir, ekor, anak, perNama, tingkat, rusak }
}

/** Bidang 5.10 as the number 5.1, program 5.03.02 as the day 5 March 2002 in the ways that Excel shows and we write it. */
const berubah = /^\d[.,]\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{4}-\d\d-\d\d$/

function push(map: Map<string, Butir[]>, key: string, item: Butir): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

/** Titles that begin with a name; the official tables call the name nomenklatur or uraian. */
const judul: Readonly<Record<string, RegExp>> = {
  kode: /^(kode|kode_\w+)\b/i,
  nama: /^(nama|nama_\w+|nomenklatur|uraian)\b/i,
  kinerja: /^kinerja\b/i,
  indikator: /^indikator\b/i,
  satuan: /^satuan\b/i,
}

const columnOf = (row: readonly string[], name: string): number => row.findIndex((cell) => judul[name]!.test(cell))

const ekorDari = (key: string): string => key.split('.').slice(2).join('.')
const indukDari = (key: string): string => key.split('.').slice(0, -1).join('.')

/** The items of a code, with two or four digits, with the bidang or `X.XX` (any bidang, so several); none where the list has none. */
export function cariKode({ butir, ekor }: Nomenklatur, kode: string): readonly Butir[] {
  const key = kodeBaku(kode)
  const rest = ekorDari(key)
  // The supporting program stands once, as X.XX.01, for every bidang; a plan may write X.XX for its own.
  const own = butir.get(key) ?? butir.get(`X.XX.${rest}`)
  if (own !== undefined) return [own]
  return /^X/.test(key) && rest !== '' ? (ekor.get(rest) ?? []) : []
}

/** The nearest item for a code that is not in the list: by name where one fits, else by the last segment among its siblings. */
export function terdekat({ anak, perNama }: Nomenklatur, kode: string, nama: string | null): Butir | null {
  const key = kodeBaku(kode)
  const named = nama === null ? undefined : perNama.get(`${key.split('.').length} ${samakan(nama)}`)
  if (named !== undefined) return named
  const last = (code: string): string => kodeBaku(code).split('.').at(-1)!
  const siblings = anak.get(indukDari(key)) ?? anak.get(`X.XX.${ekorDari(indukDari(key))}`) ?? []
  const near = nearest(
    last(key),
    siblings.map((item) => last(item.kode)),
  )
  return siblings.find((item) => last(item.kode) === near) ?? null
}

/** Equal names: without case, marks, and the words program, kegiatan, sub kegiatan in front. */
export const namaSama = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (nama: string): string =>
  samakan(nama)
    .replace(/^(program|kegiatan|sub ?kegiatan)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
