// One roll-up: its operands, brought to the period, → its value by its `cara`.
import type { Decimal } from 'decimal.js'
import { satuanBaku } from '../plan/satuan.ts'
import type { Hitung, Indikator, Rencana } from '../plan/types.ts'
import { dariHasil, tanpa, terdahulu } from './angka.ts'
import { angkaDari, aritmetika, banding, Desimal, type Hasil, rataTertimbang, seratus, total } from './decimal.ts'
import type { Resep } from './operan.ts'
import type { Alasan, Angka, Operan } from './types.ts'

/** `cara` that take whatever is in force and, with `kosong: abaikan`, whatever is there; the others need every operand by name. */
export const berdaftar = ({ cara }: Hitung): boolean => cara !== 'rasio' && cara !== 'formula'

/** Factor of a `rasio`: as written, else 100 for persen, else 1. */
export function pengaliOf(indikator: Indikator, rencana: Rencana): Decimal {
  const bawaan = satuanBaku(indikator.satuan, rencana.satuan) === 'persen' ? 100 : 1
  return angkaDari(indikator.hitung?.pengali) ?? new Desimal(bawaan)
}

/** The value, or why none; missing operands are those of `asal` without a value. */
export function gulung(hitung: Hitung, resep: Resep, operan: readonly Operan[], pengali: Decimal): Angka {
  const asal = { jenis: 'hitung', operan } as const
  const ada = operan.filter(({ angka }) => angka.nilai !== null)
  const hilang = operan.filter(({ angka }) => angka.nilai === null)
  const dipakai = hitung.abaikanKosong && berdaftar(hitung) ? ada : operan
  const angka = dipakai.map((satu) => satu.angka.nilai && aritmetika(satu.angka.nilai))
  // A list with nothing in it is a missing operand too, unless the definition is what leaves nothing. A formula may be without names.
  const tanpaOperan = dipakai.length === 0 && berdaftar(hitung)
  const kurang = dipakai.length > ada.length || (tanpaOperan && (hilang.length > 0 || !resep.salah))
  const alasan = terdahulu([
    kurang ? alasanHilang(hilang) : null,
    angka.some((satu) => satu === null) ? 'bukan-angka' : null,
    resep.salah ? 'rumus-salah' : null,
  ])
  if (alasan !== null) return tanpa(alasan, asal)
  const sementara = hilang.length > 0 || dipakai.some((satu) => satu.angka.sementara)
  return dariHasil(hasilDari(hitung, resep, dipakai, angka as Decimal[], pengali), sementara, asal)
}

/** Operands that are only not due yet do not make a roll-up incomplete, but early. */
function alasanHilang(hilang: readonly Operan[]): Alasan {
  const belum = hilang.length > 0 && hilang.every(({ angka }) => angka.alasan === 'periode-belum-lengkap')
  return belum ? 'periode-belum-lengkap' : 'komponen-kosong'
}

function hasilDari(
  { cara }: Hitung,
  { rumus }: Resep,
  operan: readonly Operan[],
  angka: Decimal[],
  pengali: Decimal,
): Hasil {
  switch (cara) {
    case 'jumlah':
      return total(angka)
    case 'rata-rata':
      return total(angka).div(angka.length)
    case 'rata-rata-tertimbang':
      return rataTertimbang(angka.map((satu, ke) => ({ angka: satu, bobot: operan[ke]!.bobot! })))
    case 'minimum':
      return angka.reduce((a, b) => Desimal.min(a, b))
    case 'maksimum':
      return angka.reduce((a, b) => Desimal.max(a, b))
    case 'rasio': {
      const [pembilang, penyebut] = angka as [Decimal, Decimal]
      return penyebut.isZero() ? 'bagi-nol' : pembilang.times(pengali).div(penyebut)
    }
    case 'hitung-tercapai': {
      const tercapai = angka.filter((persen, ke) => !operan[ke]!.angka.sementara && banding(persen, seratus) >= 0)
      return seratus.times(tercapai.length).div(angka.length)
    }
    case 'formula':
      return rumus!.hitung(new Map(angka.map((satu, ke) => [operan[ke]!.nama, satu])))
  }
}
