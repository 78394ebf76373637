// Reads single fields of a plan file: texts, lists, written figures and years, tolerant of anything that the schema refused.
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { type Cursor, entries, get, isMapping, items, keyPlace, textOf, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { quoted } from '../source/quote.ts'
import { type Bacaan, type Bidang, bacaNilai, bacaRentang, skalaDari } from './nilai.ts'
import type { Deret, Isian, Keterangan, Nilai, Skala, Tahunan } from './types.ts'

/** Collects what is wrong with the values of one file. */
export interface Pembaca {
  readonly problems: Diagnostic[]
}

/** A text; null where absent, empty or not a text. Line ends of block scalars are trimmed. */
export function teks(cursor: Cursor | undefined, key: string): string | null {
  const field = cursor === undefined ? undefined : get(cursor, key)
  const text = textOf(field)?.trim()
  return text === undefined || text === '' ? null : text
}

/** One text or a list of texts. */
export function daftarTeks(cursor: Cursor | undefined, key: string): readonly string[] {
  const field = cursor === undefined ? undefined : get(cursor, key)
  if (field === undefined) return kosong
  const parts = Array.isArray(field.data) ? items(field) : [field]
  return parts.map((part) => textOf(part)?.trim() ?? '').filter((text) => text !== '')
}

/** One of the words that a field allows; null for anything else (the schema reports it). */
export function pilihan<T extends string>(cursor: Cursor | undefined, key: string, allowed: readonly T[]): T | null {
  const text = teks(cursor, key)
  return allowed.find((word) => word === text) ?? null
}

export function tahunDari(cursor: Cursor | undefined, key: string): number | null {
  const text = teks(cursor, key)
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null
}

/** Most fields of most nodes are absent: one empty list, series and year stand for all of them. */
const kosong: readonly never[] = []
const tanpaTahun: Deret = new Map()
const tanpaDokumen: ReadonlyMap<string, Deret> = new Map()
const tanpaTriwulan: Tahunan['triwulan'] = [null, null, null, null]

/** The items of a field that is one thing or a list of things. */
export function satuAtauDaftar(field: Cursor | undefined): readonly Cursor[] {
  if (field === undefined || field.data === null || field.data === '') return kosong
  return Array.isArray(field.data) ? items(field) : [field]
}

/**
 * The mappings of a field that is one or a list of them, with their numbers from 1. Anything else in it is the schema's business and
 * no part of the plan, but keeps its number.
 */
export function perButir<T>(field: Cursor | undefined, baca: (item: Cursor, nomor: number) => T): T[] {
  const butir = satuAtauDaftar(field)
  // A list that is made longer item by item takes room for 17: made of two, it has two.
  return butir.every(({ data }) => isMapping(data))
    ? butir.map((item, index) => baca(item, index + 1))
    : butir.flatMap((item, index) => (isMapping(item.data) ? [baca(item, index + 1)] : []))
}

/** The value at a cursor, a finding for what cannot be read. */
export function nilai(cursor: Cursor, bidang: Bidang, pembaca: Pembaca): Nilai {
  if (cursor.data === null) return { jenis: 'kosong' }
  if (isRange(cursor)) return rentang(cursor, bidang, pembaca)
  // Anything else with parts is the schema's business.
  if (typeof cursor.data === 'object') return { jenis: 'tidak-terbaca', teks: '' }
  const place = valuePlace(cursor.document, cursor.entry)
  const text = textOf(cursor) ?? ''
  if (isExplained(cursor.document, place)) return { jenis: 'tidak-terbaca', teks: text }
  return tanpaMasalah(bacaNilai(text, bidang), place, bidang, pembaca)
}

function tanpaMasalah({ nilai, masalah }: Bacaan, place: Place, bidang: Bidang, pembaca: Pembaca): Nilai {
  if (masalah === null) return nilai
  // A figure between a word processor's quotes: between plain ones it is read as it stands, commas and all.
  const { rule, message, args } = masalah
  const fix = message === 'kutip-word' ? { safe: true, edits: [{ place, text: quoted(String(args.benar)) }] } : null
  // Without a scale none of the grades can be read, and it is written once for all of them.
  const mistake = message === 'tanpa-skala' && skalaDari(String(args.teks)) ? bidang.pemilik : undefined
  pembaca.problems.push(diagnostic(rule, message, place, args, { fix, mistake }))
  return nilai
}

/** Places of the reader's problems in a document, sorted; listed once, since every value asks. */
const problemPlaces = new WeakMap<Document, readonly Place[]>()

/** True where the reader says already that a value is not what it seems. A cut text is still a text. */
function isExplained(document: Document, place: Place): boolean {
  const known = problemPlaces.get(document) ?? sortedPlaces(document)
  // The problems do not lie within each other, so the last that starts before the value's end decides.
  let low = 0
  let high = known.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (known[middle]!.start < place.end) low = middle + 1
    else high = middle
  }
  return low > 0 && known[low - 1]!.end > place.start
}

function sortedPlaces(document: Document): readonly Place[] {
  const told = document.problems.filter(({ rule }) => rule !== 'yaml/teks-terpotong').map(({ place }) => place)
  const sorted = told.sort((a, b) => a.start - b.start)
  problemPlaces.set(document, sorted)
  return sorted
}

/** `{ dari: 2.5, sampai: 3.5 }`: each end is a value of its own, and a finding of its own where it cannot be read. */
function rentang(cursor: Cursor, bidang: Bidang, pembaca: Pembaca): Nilai {
  const ujung = (key: string): Nilai => {
    const field = get(cursor, key)
    if (field === undefined) return { jenis: 'kosong' }
    return nilai(field, { ...bidang, skala: null, rentang: false, bilangan: true }, pembaca)
  }
  const [dari, sampai] = [ujung('dari'), ujung('sampai')]
  const tertulis = `${textOf(get(cursor, 'dari')) ?? ''} - ${textOf(get(cursor, 'sampai')) ?? ''}`
  const place = keyPlace(cursor.document, cursor.entry)
  if (dari.jenis === 'angka' && sampai.jenis === 'angka') {
    return tanpaMasalah(bacaRentang(dari.angka, sampai.angka, tertulis, bidang), place, bidang, pembaca)
  }
  const kurang = dari.jenis === 'kosong' ? 'dari' : sampai.jenis === 'kosong' ? 'sampai' : null
  if (kurang === null) return { jenis: 'tidak-terbaca', teks: tertulis }
  pembaca.problems.push(diagnostic('nilai/tidak-terbaca', 'rentang-sebelah', place, { kunci: kurang }))
  return { jenis: 'tidak-terbaca', teks: tertulis }
}

/** A figure: a value, or a mapping with `nilai` and words beside it. Null where nothing is reported. */
export function isian(cursor: Cursor | undefined, bidang: Bidang, pembaca: Pembaca): Isian | null {
  if (cursor === undefined || cursor.data === null || Array.isArray(cursor.data)) return null
  const inner = isMapping(cursor.data) && !isRange(cursor) ? get(cursor, 'nilai') : cursor
  if (inner === undefined) return null
  const read = nilai(inner, bidang, pembaca)
  if (read.jenis === 'kosong') return null
  return {
    file: inner.document.file,
    entry: inner.entry,
    nilai: read,
    ganda: false,
    keterangan: inner === cursor ? null : keterangan(cursor),
  }
}

/** `{ dari, sampai }` is a value; a mapping with `nilai` or quarters holds values. */
const isRange = (cursor: Cursor): boolean => get(cursor, 'dari') !== undefined || get(cursor, 'sampai') !== undefined

const tanpaKeterangan: Keterangan = {
  sumber: null,
  catatan: null,
  pendukung: [],
  kendala: [],
  tindakLanjut: [],
  bukti: [],
}

function keterangan(cursor: Cursor): Keterangan {
  return {
    sumber: teks(cursor, 'sumber'),
    catatan: teks(cursor, 'catatan'),
    pendukung: daftarTeks(cursor, 'pendukung'),
    kendala: daftarTeks(cursor, 'kendala'),
    tindakLanjut: daftarTeks(cursor, 'tindak_lanjut'),
    bukti: daftarTeks(cursor, 'bukti'),
  }
}

function tahunan(cursor: Cursor, bidang: Bidang, pembaca: Pembaca): Tahunan {
  if (!isMapping(cursor.data) || isRange(cursor)) {
    return { nilai: isian(cursor, bidang, pembaca), triwulan: tanpaTriwulan, keterangan: tanpaKeterangan }
  }
  const satu = (key: string) => isian(get(cursor, key), bidang, pembaca)
  // In this order: so are the findings about them.
  const [tw1, tw2, tw3, tw4] = [satu('tw1'), satu('tw2'), satu('tw3'), satu('tw4')]
  return {
    nilai: satu('nilai'),
    triwulan: (tw1 ?? tw2 ?? tw3 ?? tw4) ? [tw1, tw2, tw3, tw4] : tanpaTriwulan,
    keterangan: keterangan(cursor),
  }
}

/** Figures per year; keys that are no years are the schema's business. */
export function deret(cursor: Cursor | undefined, bidang: Bidang, pembaca: Pembaca): Deret {
  if (cursor === undefined) return tanpaTahun
  const years = new Map<number, Tahunan>()
  for (const { key, value } of entries(cursor)) {
    if (/^\d{4}$/.test(key)) years.set(Number(key), tahunan(value, bidang, pembaca))
  }
  return years
}

/** Series per document (`target_dokumen`, `pagu_dokumen`, `pembanding`). */
export function deretPerDokumen<T extends string>(
  cursor: Cursor | undefined,
  names: readonly T[],
  bidang: Bidang,
  pembaca: Pembaca,
): ReadonlyMap<T, Deret> {
  if (cursor === undefined) return tanpaDokumen as ReadonlyMap<T, Deret>
  const found = new Map<T, Deret>()
  for (const name of names) {
    const field = get(cursor, name)
    if (field !== undefined) found.set(name, deret(field, bidang, pembaca))
  }
  return found
}

/** A grade scale: a list from worst to best (scores 1, 2, …) or a mapping to scores. */
export function skala(cursor: Cursor | undefined, pembaca: Pembaca): Skala | null {
  if (cursor === undefined) return null
  if (Array.isArray(cursor.data)) {
    const names = items(cursor).map((item) => textOf(item)?.trim() ?? '')
    return { berskor: false, predikat: names.map((nama, index) => ({ nama, skor: String(index + 1) })) }
  }
  if (!isMapping(cursor.data)) return null
  const predikat = entries(cursor).flatMap(({ key, value }) => {
    const skor = nilai(value, { bilangan: true }, pembaca)
    return skor.jenis === 'angka' ? [{ nama: key, skor: skor.angka }] : []
  })
  return { berskor: true, predikat }
}
