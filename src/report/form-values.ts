// A figure of the plan → what a form's cell shows, and the text by which it is recognised when the form comes back.
import type { Isian, Keterangan, Nilai } from '../plan/types.ts'

/** Parts of a year that are figures, and those that are words, in the order of a form's columns. */
export const bagianAngka = ['tw1', 'tw2', 'tw3', 'tw4', 'nilai'] as const
export const bagianKata = ['sumber', 'pendukung', 'kendala', 'tindak_lanjut', 'bukti', 'catatan'] as const
export type BagianAngka = (typeof bagianAngka)[number]
export type BagianKata = (typeof bagianKata)[number]
export type Bagian = BagianAngka | BagianKata

/** Those of which a year can have several. */
export const bagianDaftar: readonly Bagian[] = ['pendukung', 'kendala', 'tindak_lanjut', 'bukti']

/** `66.9`, `WTP`, `ya`; empty for nothing. Figures that are equal have the same text, whatever their decimals. */
export function tandaNilai(nilai: Nilai, yaTidak: boolean): string {
  switch (nilai.jenis) {
    case 'angka': {
      const angka = nilai.angka.includes('.') ? nilai.angka.replace(/\.?0+$/, '') : nilai.angka
      if (yaTidak && (angka === '0' || angka === '1')) return angka === '1' ? 'ya' : 'tidak'
      return angka === '-0' ? '0' : angka
    }
    case 'predikat':
      return nilai.nama
    case 'rentang':
      return `${nilai.dari} - ${nilai.sampai}`
    case 'tidak-terbaca':
      return nilai.teks
    case 'kosong':
      return ''
  }
}

export const tandaIsian = (isian: Isian | null, yaTidak: boolean): string =>
  isian === null ? '' : tandaNilai(isian.nilai, yaTidak)

/** Words of a year; several stand below each other. */
export function tandaKata(keterangan: Keterangan | undefined, bagian: BagianKata): string {
  if (keterangan === undefined) return ''
  switch (bagian) {
    case 'sumber':
      return keterangan.sumber ?? ''
    case 'catatan':
      return keterangan.catatan ?? ''
    case 'tindak_lanjut':
      return keterangan.tindakLanjut.join('\n')
    default:
      return keterangan[bagian].join('\n')
  }
}

/** As a number, where a spreadsheet keeps it digit by digit; else null. */
export function sebagaiAngka(tanda: string): number | null {
  if (!/^-?\d+(\.\d+)?$/.test(tanda) || tanda.replace(/\D/g, '').replace(/^0+/, '').length > 15) return null
  return Number(tanda)
}
