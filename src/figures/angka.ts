// Figures with their validity: from what is written, from a result, or from a reason; and which of several reasons is named.
import type { Isian, Tahunan } from '../plan/types.ts'
import { Desimal, type Hasil } from './decimal.ts'
import { type Alasan, type Angka, type Asal, alasan, type Besaran } from './types.ts'

/** No value, and why. Without a reason: nothing declared, or nothing to compute. */
export function tanpa(alasan: Alasan | null, asal: Asal | null = null): Angka {
  return { nilai: null, alasan, sementara: false, asal }
}

export function berisi(nilai: Besaran, sementara: boolean, asal: Asal | null): Angka {
  return { nilai, alasan: null, sementara, asal }
}

/** A computed number, or the reason why there is none. */
export function dariHasil(hasil: Hasil, sementara: boolean, asal: Asal): Angka {
  if (typeof hasil === 'string') return tanpa(hasil, asal)
  return hasil.isFinite()
    ? berisi({ jenis: 'angka', angka: hasil, desimal: null }, sementara, asal)
    : tanpa('bukan-angka', asal)
}

/** Whether two are one written figure: by where it stands, since a packed file gives it anew each time. */
export const samaIsian = (a: Isian | null, b: Isian | null): boolean =>
  a === b || (a !== null && b !== null && a.file === b.file && a.entry === b.entry)

/** Whether two are one figure: made of the same written ones, or the same roll-up. */
export function samaAngka(a: Angka, b: Angka): boolean {
  if (a === b) return true
  if (a.asal?.jenis !== 'tertulis' || b.asal?.jenis !== 'tertulis') return false
  const lain = b.asal.isian
  return a.asal.isian.length === lain.length && a.asal.isian.every((isian, ke) => samaIsian(isian, lain[ke]!))
}

/** The reason that format.md names first. */
export function terdahulu(beberapa: readonly (Alasan | null)[]): Alasan | null {
  if (beberapa.every((satu) => satu === null)) return null
  return alasan.find((satu) => beberapa.includes(satu)) ?? null
}

/** Written, and not as "nothing". */
export function terisi(isian: Isian | null): isian is Isian {
  return isian !== null && isian.nilai.jenis !== 'kosong'
}

/** Whether anything is reported for the year. */
export function adaIsi(tahunan: Tahunan | undefined): tahunan is Tahunan {
  return tahunan !== undefined && (terisi(tahunan.nilai) || tahunan.triwulan.some(terisi))
}

/** The value of one written figure, or why it has none. Made once: rules and every year's figures ask for it. */
export function besaranDari(isian: Isian): Besaran | Alasan {
  const known = besaran.get(isian)
  if (known !== undefined) return known
  const dibaca = bacaBesaran(isian)
  besaran.set(isian, dibaca)
  return dibaca
}

const besaran = new WeakMap<Isian, Besaran | Alasan>()

function bacaBesaran({ nilai, ganda }: Isian): Besaran | Alasan {
  if (ganda) return 'nilai-ganda'
  switch (nilai.jenis) {
    case 'angka': {
      const angka = new Desimal(nilai.angka)
      return angka.isFinite() ? { jenis: 'angka', angka, desimal: desimalTertulis(nilai.angka) } : 'bukan-angka'
    }
    case 'rentang':
      return { jenis: 'rentang', dari: new Desimal(nilai.dari), sampai: new Desimal(nilai.sampai) }
    case 'predikat':
      return { ...nilai, skor: new Desimal(nilai.skor) }
    default:
      return 'bukan-angka'
  }
}

const desimalTertulis = (teks: string): number => teks.split('.')[1]?.length ?? 0
