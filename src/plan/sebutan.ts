// Every place in a plan's files where an id stands: what has it, and what refers to it. Read from the files, not from the linked tree.
import type { Place } from '../diagnostic.ts'
import { type Cursor, entries, get, items, keyPlace, root, textOf, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { satuAtauDaftar } from './fields.ts'
import { bacaRealisasi, idPlace } from './realisasi.ts'
import type { Plan } from './types.ts'

export interface Sebutan {
  readonly id: string
  /** The value or the key, quotes included. */
  readonly place: Place
  /** `milik`: a node, indikator or variabel has this id; `rujukan`: it is referred to. */
  readonly peran: 'milik' | 'rujukan'
}

/** In the order of the files; a value that aliases repeat is there once. */
export function sebutanId(plan: Pick<Plan, 'documents' | 'berkas'>): readonly Sebutan[] {
  const found = new Map<string, Sebutan>()
  for (const one of semua(plan)) {
    const key = `${one.place.file}\n${one.place.start}`
    if (found.get(key)?.peran !== 'milik') found.set(key, one)
  }
  return [...found.values()]
}

/** Every id that stands anywhere, whatever it is there for. */
export function idTersebut(plan: Pick<Plan, 'documents' | 'berkas'>): Set<string> {
  const found = new Set<string>()
  for (const { id } of semua(plan)) found.add(id)
  return found
}

function* semua({ documents, berkas }: Pick<Plan, 'documents' | 'berkas'>): Iterable<Sebutan> {
  const pohon = new Set(berkas.map(({ file }) => file))
  for (const document of documents.values())
    yield* pohon.has(document.file) ? dariPohon(document) : dariRealisasi(document)
}

const dariRealisasi = (document: Document): Sebutan[] =>
  bacaRealisasi(document).map((catatan) => ({ id: catatan.id, place: idPlace(catatan), peran: 'rujukan' }))

function dariPohon(document: Document): Sebutan[] {
  const top = root(document)
  if (top === undefined) return []
  return [
    ...nilaiDari(get(top, 'induk'), 'rujukan'),
    ...kunciDari(get(top, 'variabel'), 'milik'),
    ...satuAtauDaftar(get(top, 'pohon')).flatMap(dariNode),
  ]
}

function dariNode(node: Cursor): Sebutan[] {
  return [
    ...nilaiDari(get(node, 'id'), 'milik'),
    ...satuAtauDaftar(get(node, 'indikator')).flatMap(dariIndikator),
    ...satuAtauDaftar(get(node, 'crosscutting')).flatMap((link) => nilaiDari(get(link, 'node'), 'rujukan')),
    ...satuAtauDaftar(get(node, 'anak')).flatMap(dariNode),
  ]
}

function dariIndikator(indikator: Cursor): Sebutan[] {
  const hitung = get(indikator, 'hitung')
  const bagian = (key: string) => (hitung === undefined ? undefined : get(hitung, key))
  const dari = bagian('dari')
  return [
    ...nilaiDari(get(indikator, 'id'), 'milik'),
    ...nilaiDari(get(indikator, 'sama_dengan'), 'rujukan'),
    // `dari: anak` alone is a word of the format.
    ...(dari === undefined ? [] : items(dari).flatMap((item) => nilaiDari(item, 'rujukan'))),
    ...kunciDari(dari, 'rujukan'),
    ...(bagian('komponen') === undefined ? [] : entries(bagian('komponen')!)).flatMap(({ value }) =>
      nilaiDari(value, 'rujukan'),
    ),
    ...nilaiDari(bagian('pembilang'), 'rujukan'),
    ...nilaiDari(bagian('penyebut'), 'rujukan'),
  ]
}

function nilaiDari(cursor: Cursor | undefined, peran: Sebutan['peran']): Sebutan[] {
  const id = textOf(cursor)?.trim()
  return id === undefined || id === '' ? [] : [{ id, place: valuePlace(cursor!.document, cursor!.entry), peran }]
}

function kunciDari(cursor: Cursor | undefined, peran: Sebutan['peran']): Sebutan[] {
  if (cursor === undefined) return []
  return entries(cursor).map(({ key, value }) => ({ id: key, place: keyPlace(value.document, value.entry), peran }))
}
