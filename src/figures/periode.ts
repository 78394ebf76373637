// Triwulan → period: what the written quarters and the year's own value give up to a quarter (format.md, "--until twN").
import type { Frekuensi, Indikator, Isian, Konsolidasi, Tahunan } from '../plan/types.ts'
import { berisi, besaranDari, tanpa, terdahulu, terisi } from './angka.ts'
import { aritmetika, banding, total, urutan } from './decimal.ts'
import type { Alasan, Angka, Besaran } from './types.ts'

/** How an indikator's quarters become a year: as declared, else by the first word of its nama. */
export function konsolidasiOf({ konsolidasi, nama }: Pick<Indikator, 'konsolidasi' | 'nama'>): Konsolidasi {
  return konsolidasi ?? (/^\s*jumlah(\s|$)/i.test(nama) ? 'jumlah' : 'nilai-akhir')
}

/** Quarters, counted from 1, at whose end a realisasi is due. */
export const jatuhTempo: Readonly<Record<Frekuensi, readonly number[]>> = {
  triwulan: [1, 2, 3, 4],
  semester: [2, 4],
  tahunan: [4],
}

/** The written target up to quarter `sampai` of one document's year, which reports something. */
export function targetSampai(tahunan: Tahunan, cara: Konsolidasi, sampai: number): Angka {
  if (sampai === 4 && terisi(tahunan.nilai)) return konsolidasikan(cara, [tahunan.nilai])
  const triwulan = tahunan.triwulan.slice(0, sampai).filter(terisi)
  if (triwulan.length > 0) return konsolidasikan(cara, triwulan)
  return sampai === 4 ? tanpa('target-kosong') : targetSampai(tahunan, cara, 4)
}

/** The written realisasi up to quarter `sampai`. Provisional where one that is due is missing. */
export function realisasiSampai(
  tahunan: Tahunan | undefined,
  cara: Konsolidasi,
  frekuensi: Frekuensi,
  sampai: number,
): Angka {
  const tahun = tahunan?.nilai ?? null
  if (sampai === 4 && terisi(tahun)) return konsolidasikan(cara, [tahun], true)
  const triwulan = tahunan?.triwulan ?? []
  const ada = triwulan.slice(0, sampai).filter(terisi)
  const tempo = jatuhTempo[frekuensi].filter((ke) => ke <= sampai)
  if (ada.length === 0) return tanpa(terisi(tahun) || tempo.length === 0 ? 'periode-belum-lengkap' : 'realisasi-kosong')
  const wajib = cara === 'nilai-akhir' ? tempo.slice(-1) : tempo
  const { nilai, alasan, asal } = konsolidasikan(cara, ada, true)
  const sementara = nilai !== null && wajib.some((ke) => !terisi(triwulan[ke - 1] ?? null))
  return { nilai, alasan, sementara, asal }
}

/** A variabel's actual up to quarter `sampai`: the last value; a single year value holds in each quarter. */
export function variabelSampai(tahunan: Tahunan | undefined, sampai: number): Angka {
  const hanyaTahun = tahunan !== undefined && terisi(tahunan.nilai) && !tahunan.triwulan.some(terisi)
  return realisasiSampai(tahunan, 'nilai-akhir', 'triwulan', hanyaTahun ? 4 : sampai)
}

/** Filled figures of one year, in order, brought to one value. */
export function konsolidasikan(cara: Konsolidasi, isian: readonly Isian[], tanpaRentang = false): Angka {
  const dipakai = cara === 'nilai-akhir' || cara === 'kumulatif' ? isian.slice(-1) : isian
  const asal = { jenis: 'tertulis', isian: dipakai } as const
  const dibaca = dipakai.map(besaranDari)
  const salah = terdahulu(dibaca.filter((satu): satu is Alasan => typeof satu === 'string'))
  if (salah !== null) return tanpa(salah, asal)
  const nilai = gabung(cara, dibaca as Besaran[])
  return nilai === null || (tanpaRentang && nilai.jenis === 'rentang')
    ? tanpa('bukan-angka', asal)
    : berisi(nilai, false, asal)
}

/** Values in order, at least one, brought to one; null where they cannot be. */
export function gabung(cara: Konsolidasi, besaran: readonly Besaran[]): Besaran | null {
  if (besaran.length === 1 || cara === 'nilai-akhir' || cara === 'kumulatif') return besaran.at(-1)!
  if (cara === 'maksimum' || cara === 'minimum') {
    if (besaran.some((satu) => urutan(satu) === null)) return null
    const arah = cara === 'maksimum' ? 1 : -1
    return besaran.reduce((a, b) => (banding(urutan(b)!, urutan(a)!) * arah > 0 ? b : a))
  }
  const angka = besaran.map(aritmetika)
  if (!angka.every((satu) => satu !== null)) return null
  const jumlah = total(angka)
  if (cara === 'rata-rata') return { jenis: 'angka', angka: jumlah.div(besaran.length), desimal: null }
  const desimal = Math.max(...besaran.map((satu) => (satu.jenis === 'angka' ? (satu.desimal ?? 0) : 0)))
  return { jenis: 'angka', angka: jumlah, desimal }
}
