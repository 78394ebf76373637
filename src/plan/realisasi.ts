// Realisasi files: figures that other people enter, merged into the indikator, nodes and variabel they name.
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { type Cursor, entries, get, keyPlace, root, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { deret, type Pembaca } from './fields.ts'
import type { Bidang } from './nilai.ts'
import type { Deret, Isian, Nilai, Tahunan } from './types.ts'

/** One entry of a realisasi file: figures for an id, and where that id is written. */
export interface Catatan {
  readonly jenis: 'realisasi' | 'anggaran' | 'variabel'
  readonly id: string
  readonly cursor: Cursor
}

export function bacaRealisasi(document: Document): Catatan[] {
  const top = root(document)
  if (top === undefined) return []
  return (['realisasi', 'anggaran', 'variabel'] as const).flatMap((jenis) => {
    const field = get(top, jenis)
    return field === undefined ? [] : entries(field).map(({ key, value }) => ({ jenis, id: key, cursor: value }))
  })
}

/** Where the id of an entry is written. */
export const idPlace = ({ cursor }: Catatan): Place => keyPlace(cursor.document, cursor.entry)

/**
 * The figures known so far with those of one entry added. A figure that is given twice with different values keeps the first value,
 * marked `ganda`, and is a finding that shows both places.
 */
export function gabung(
  known: Deret,
  catatan: Catatan,
  bidang: Bidang,
  pembaca: Pembaca,
  documents: ReadonlyMap<string, Document>,
): Deret {
  const added = deret(catatan.cursor, bidang, pembaca)
  const merged = new Map(known)
  for (const [tahun, baru] of added) {
    const lama = known.get(tahun)
    merged.set(tahun, lama === undefined ? baru : gabungTahun(lama, baru, (a, b) => pilih(a, b, pembaca, documents)))
  }
  return merged
}

type Pilih = (lama: Isian | null, baru: Isian | null) => Isian | null

function gabungTahun(lama: Tahunan, baru: Tahunan, pilih: Pilih): Tahunan {
  const [a, b] = [lama.keterangan, baru.keterangan]
  const [tw1, tw2, tw3, tw4] = lama.triwulan.map((isian, index) => pilih(isian, baru.triwulan[index]!))
  return {
    nilai: pilih(lama.nilai, baru.nilai),
    triwulan: [tw1!, tw2!, tw3!, tw4!],
    keterangan: {
      sumber: a.sumber ?? b.sumber,
      catatan: a.catatan ?? b.catatan,
      pendukung: a.pendukung.length > 0 ? a.pendukung : b.pendukung,
      kendala: a.kendala.length > 0 ? a.kendala : b.kendala,
      tindakLanjut: a.tindakLanjut.length > 0 ? a.tindakLanjut : b.tindakLanjut,
      bukti: a.bukti.length > 0 ? a.bukti : b.bukti,
    },
  }
}

function pilih(
  lama: Isian | null,
  baru: Isian | null,
  pembaca: Pembaca,
  documents: ReadonlyMap<string, Document>,
): Isian | null {
  if (lama === null || baru === null) return lama ?? baru
  if (samaNilai(lama.nilai, baru.nilai)) return lama
  const place = (isian: Isian): Place => valuePlace(documents.get(isian.file)!, isian.entry)
  const text = (isian: Isian): string => {
    const { start, end } = place(isian)
    return documents.get(isian.file)!.text.slice(start, end)
  }
  const problem: Diagnostic = diagnostic(
    'realisasi/ganda',
    'berbeda',
    place(baru),
    { lama: text(lama), baru: text(baru) },
    {
      related: [
        {
          place: place(lama),
          text: { id: `yang lain, ${text(lama)}, di sini`, en: `the other one, ${text(lama)}, is here` },
        },
      ],
    },
  )
  pembaca.problems.push(problem)
  return { ...lama, ganda: true }
}

/** Equal as figures: `66.9` and `66,90` are one value. Unreadable ones have findings of their own. */
function samaNilai(a: Nilai, b: Nilai): boolean {
  if (a.jenis === 'tidak-terbaca' || b.jenis === 'tidak-terbaca') return true
  if (a.jenis === 'angka' && b.jenis === 'angka') return tanpaNol(a.angka) === tanpaNol(b.angka)
  return a.jenis === 'predikat' && b.jenis === 'predikat' && a.nama === b.nama
}

const tanpaNol = (angka: string): string =>
  (angka.includes('.') ? angka.replace(/\.?0+$/, '') : angka).replace(/^-0$/, '0')
