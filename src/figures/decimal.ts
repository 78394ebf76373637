// Exact decimals: the one constructor, the numbers in written values, rounding, comparing and adding up.
import { Decimal } from 'decimal.js'
import type { Nilai } from '../plan/types.ts'
import type { Alasan, Besaran } from './types.ts'

/**
 * 40 significant digits, half-up. Results beyond 1e300 are not finite (`bukan-angka`): whatever is finite here is a double
 * too, and no text of it is long.
 */
export const Desimal = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  maxE: 300,
  minE: -300,
  toExpPos: 301,
  toExpNeg: -301,
})

/** A result of arithmetic, or why there is none. */
export type Hasil = Decimal | Alasan

export const nol = new Desimal(0)
export const seratus = new Desimal(100)

const tetapan = new Map<string, Decimal>()

/** The number of a setting (a bound of a band, a floor): few, and asked for with every figure. */
export function tetap(teks: string): Decimal {
  const angka = tetapan.get(teks) ?? new Desimal(teks)
  tetapan.set(teks, angka)
  return angka
}

/** The number that is written; null for everything that is not one. */
export function angkaDari(nilai: Nilai | null | undefined): Decimal | null {
  if (nilai?.jenis !== 'angka') return null
  const angka = new Desimal(nilai.angka)
  return angka.isFinite() ? angka : null
}

/** What a value is in arithmetic: a number, or the score that a mapping gives a grade. A place in a list does not count. */
export function aritmetika(besaran: Besaran): Decimal | null {
  return besaran.jenis === 'predikat' && !besaran.berskor ? null : urutan(besaran)
}

/** Where a value stands among others of its kind: a number, or a grade's score or place; null for a range. */
export function urutan(besaran: Besaran): Decimal | null {
  if (besaran.jenis === 'rentang') return null
  return besaran.jenis === 'angka' ? besaran.angka : besaran.skor
}

/**
 * Half-up at `desimal` digits behind the separator. Rounds at 20 digits first, which takes away what 40 digits of arithmetic
 * left behind: 1/3 · 7,5 is 2,5 and rounds to 3.
 */
export function bulatkan(angka: Decimal, desimal: number): Decimal {
  return sampai(sampai(angka, 20), desimal)
}

/** Most figures have fewer decimals than asked for: they need no copy. */
const sampai = (angka: Decimal, desimal: number): Decimal =>
  angka.decimalPlaces() <= desimal ? angka : angka.toDecimalPlaces(desimal, Decimal.ROUND_HALF_UP)

/** Compares after rounding half-up to 20 decimals, so that 1/3 · 300 is 100. */
export function banding(a: Decimal, b: Decimal): number {
  return bulatkan(a, 20).comparedTo(bulatkan(b, 20))
}

export function total(angka: readonly Decimal[]): Decimal {
  return angka.reduce((jumlah, satu) => jumlah.plus(satu), nol)
}

/** Σ weight × value / Σ weight. */
export function rataTertimbang(bagian: readonly { readonly angka: Decimal; readonly bobot: Decimal }[]): Hasil {
  const bobot = total(bagian.map((satu) => satu.bobot))
  if (bobot.isZero()) return 'bagi-nol'
  return total(bagian.map((satu) => satu.angka.times(satu.bobot))).div(bobot)
}
