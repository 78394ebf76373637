// What rules about figures share: yearly targets as numbers with their places, the better direction, the end of a scale, texts.
import type { Decimal } from 'decimal.js'
import type { Text } from '../diagnostic.ts'
import { Desimal, konsolidasiOf, targetSampai, urutan } from '../figures/index.ts'
import type { Besaran } from '../figures/types.ts'
import { inBoth, numberText } from '../messages/number.ts'
import { satuanBaku } from '../plan/satuan.ts'
import type { Deret, Indikator, Plan, Tahunan } from '../plan/types.ts'
import { at, type Where } from '../plan/where.ts'
import { kataMengatasi, kepala, ukuranBuruk } from './words/indikator.ts'
import { cocok } from './words/match.ts'
import { kataMenurun } from './words/verbs.ts'

/** One year's figure: its place among others of its kind (a number, or a grade's rank), and where it is written. */
export interface TitikTahun {
  readonly tahun: number
  readonly angka: Decimal
  readonly besaran: Besaran
  readonly where: Where
}

/** The Renstra's targets of an indikator, year by year; years without a value that can be ordered are left out. */
export function targetPerTahun(indikator: Indikator): readonly TitikTahun[] {
  if (terakhir?.indikator !== indikator)
    terakhir = { indikator, titik: titikPerTahun(indikator, indikator.target, 'target') }
  return terakhir.titik
}

/** Seven rules look at the same years, one after the other. */
let terakhir: { readonly indikator: Indikator; readonly titik: readonly TitikTahun[] } | null = null

/** A series' whole-year values in the order of the years. */
function titikPerTahun(indikator: Indikator, deret: Deret, ...path: string[]): TitikTahun[] {
  return [...deret]
    .sort(([a], [b]) => a - b)
    .flatMap(([tahun, tahunan]) => {
      const besaran = targetSampai(tahunan, konsolidasiOf(indikator), 4).nilai
      const angka = besaran === null ? null : urutan(besaran)
      if (besaran === null || angka === null) return []
      return [{ tahun, angka, besaran, where: tempat(tahunan, at(indikator, ...path, String(tahun))) }]
    })
}

/** Where a year's value is edited: the figure itself where it is a single one, else the year that holds the quarters. */
export function tempat({ nilai, triwulan }: Tahunan, tahun: Where): Where {
  const filled = nilai === null ? triwulan.filter((isian) => isian !== null) : [nilai]
  return filled.length === 1 ? at(filled[0]!) : tahun
}

/** 1 where more is better, -1 where less is; 0 where neither is, or where the file does not say. A scale runs from worst to best. */
export function arah({ polaritas, skala }: Indikator): -1 | 0 | 1 {
  if (polaritas === null && skala !== null) return 1
  return polaritas === 'naik' ? 1 : polaritas === 'turun' ? -1 : 0
}

/**
 * The same, and where the file does not say the direction that the head word tells: a Persentase or Nilai is better when it is more.
 * A count is not: fewer documents need not be worse.
 */
export function arahTersirat(indikator: Indikator): -1 | 0 | 1 {
  if (indikator.polaritas !== null || indikator.skala !== null) return arah(indikator)
  return kepala(indikator.nama)?.satuan !== 'benda' && jelasNaik(indikator) ? 1 : 0
}

/** Whether the name alone tells that more is better: its head word does, and it measures nothing of which fewer is better. */
export const jelasNaik = (indikator: Indikator): boolean =>
  kepala(indikator.nama)?.arah === 'naik' && !sedikitLebihBaik(indikator)

/** Whether the words tell that less is better: those of the name, or the "Menurunnya" of its sasaran. */
export const sedikitLebihBaik = ({ nama, node }: Indikator): boolean =>
  ukuranBuruk(nama) !== null || (!kataMengatasi.test(nama) && cocok(node.sasaran ?? '', kataMenurun) !== null)

/** The best value that the scale has, in the direction of the indikator or another one; null where it is open. */
export function ujungSkala(indikator: Indikator, plan: Plan, ke: -1 | 0 | 1 = arah(indikator)): Decimal | null {
  const naik = ke === 1
  const batas = naik ? indikator.batas?.maks : indikator.batas?.min
  if (batas?.jenis === 'angka') return new Desimal(batas.angka)
  if (indikator.skala !== null) {
    const skor = indikator.skala.predikat.map((satu) => new Desimal(satu.skor))
    return skor.length === 0 ? null : naik ? Desimal.max(...skor) : Desimal.min(...skor)
  }
  const satuan = satuanBaku(indikator.satuan, plan.rencana.satuan)
  if (satuan === 'ya/tidak') return new Desimal(naik ? 1 : 0)
  if (!naik) return new Desimal(0)
  const persen = satuan === 'persen' || (satuan === null && bagian.test(indikator.nama))
  return persen && !pertumbuhan.test(indikator.nama) ? new Desimal(100) : null
}

/** A part of a whole, whether its satuan is written or not. */
const bagian = /^(persentase|prosentase|cakupan)\b/i

/** Measures of change: they may fall below 0 and rise above 100 percent. */
export const pertumbuhan =
  /\b(per)?(tumbuh|tambah)an\b|\b(kenaik|peningkat|penurun|pengurang|perubah|penghemat)an\b|\blaju\b/i

/** A value in a message. */
export function tulis(besaran: Besaran): Text {
  switch (besaran.jenis) {
    case 'angka':
      return tulisAngka(besaran.angka)
    case 'rentang':
      return inBoth((language) => `${tulisAngka(besaran.dari)[language]}–${tulisAngka(besaran.sampai)[language]}`)
    case 'predikat':
      return inBoth(() => besaran.nama)
  }
}

/** At most four decimals, rounded half-up: a message is for people. */
export const tulisAngka = (angka: Decimal): Text => numberText(angka.toDecimalPlaces(4))

/** Yearly figures in a message, in their order. */
export const tulisDeret = (deret: readonly TitikTahun[]): Text =>
  inBoth((language) => deret.map(({ besaran }) => tulis(besaran)[language]).join(' → '))
