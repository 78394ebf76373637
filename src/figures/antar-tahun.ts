// Years → the period: what an indikator's yearly figures and a node's yearly money give together, and which years are missing.
import type { Decimal } from 'decimal.js'
import { satuanBaku } from '../plan/satuan.ts'
import { type Deret, type Indikator, type Konsolidasi, type Node, type Rencana, triwulan } from '../plan/types.ts'
import { realisasiAnggaran } from './anggaran.ts'
import { adaIsi, berisi, tanpa, terdahulu, terisi } from './angka.ts'
import { angkaDari, total } from './decimal.ts'
import { gabung, konsolidasiOf } from './periode.ts'
import type { Anggaran, Angka, Figures } from './types.ts'

/** How years become a period. A running total is there already, or begins anew each year and is added up. */
export type CaraAntarTahun = Exclude<Konsolidasi, 'kumulatif'>

/** An indikator's figure of one year. */
interface PerTahun {
  readonly tahun: number
  readonly angka: Angka
}

export interface AntarTahun {
  /** Provisional where a year that it needs is missing or itself provisional. */
  readonly angka: Angka
  /** The years it is made of. */
  readonly dipakai: readonly number[]
  /** Years that are needed and have no figure. */
  readonly kurang: readonly number[]
  /** Years it is made of whose own figure is provisional. */
  readonly sementara: readonly number[]
}

/** Rupiah of several years; `kurang` are the years of which an amount is missing. */
export interface UangAntarTahun {
  readonly jumlah: Decimal | null
  readonly kurang: readonly number[]
}

/**
 * By the indikator's own `konsolidasi`. `kumulatif` cannot fall: where it falls at the turn of a year it begins anew each year, and
 * years add up; else it runs on, and the last one holds all before. Percentages are never added up over years.
 */
export function caraAntarTahun(indikator: Indikator, { satuan }: Pick<Rencana, 'satuan'>): CaraAntarTahun {
  const cara = konsolidasiOf(indikator)
  if (cara !== 'jumlah' && cara !== 'kumulatif') return cara
  if (cara === 'kumulatif' && ![indikator.target, indikator.realisasi].some(mulaiLagi)) return 'nilai-akhir'
  return satuanBaku(indikator.satuan, satuan) === 'persen' ? 'nilai-akhir' : 'jumlah'
}

/** Whether a year begins below what the one before ended with. */
function mulaiLagi(deret: Deret): boolean {
  const tahunan = [...deret]
    .sort(([a], [b]) => a - b)
    .map(([, isi]) => isi)
    .filter(adaIsi)
  return tahunan.some((kini, ke) => {
    const lalu = tahunan[ke - 1]
    const akhir = lalu && angkaDari([...lalu.triwulan, lalu.nilai].filter(terisi).at(-1)!.nilai)
    const awal = angkaDari([...kini.triwulan, kini.nilai].filter(terisi)[0]!.nilai)
    return akhir && awal?.lt(akhir)
  })
}

/** Realisasi of years in order. A year of which nothing is due yet is not missing. */
export function gabungTahun(cara: CaraAntarTahun, tahun: readonly PerTahun[]): AntarTahun {
  const ada = tahun.filter(({ angka }) => angka.nilai !== null)
  const belum = tahun.filter(({ angka }) => angka.nilai === null && angka.alasan !== 'periode-belum-lengkap')
  const dipakai = cara === 'nilai-akhir' ? ada.slice(-1) : ada
  const sejak = cara === 'nilai-akhir' ? (dipakai[0]?.tahun ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
  const kurang = belum.filter((satu) => satu.tahun > sejak)
  const sementara = dipakai.filter(({ angka }) => angka.sementara)
  const tahunDari = (semua: readonly PerTahun[]) => semua.map((satu) => satu.tahun)
  return {
    angka: nilaiDari(cara, tahun, dipakai, kurang.length + sementara.length > 0),
    dipakai: tahunDari(dipakai),
    kurang: tahunDari(kurang),
    sementara: tahunDari(sementara),
  }
}

function nilaiDari(
  cara: CaraAntarTahun,
  tahun: readonly PerTahun[],
  dipakai: readonly PerTahun[],
  sementara: boolean,
): Angka {
  if (dipakai.length === 0) return tanpa(terdahulu(tahun.map(({ angka }) => angka.alasan)))
  const nilai = gabung(
    cara,
    dipakai.map(({ angka }) => angka.nilai!),
  )
  return nilai === null ? tanpa('bukan-angka') : berisi(nilai, sementara, null)
}

/** The target at the end of the period: the sum of what adds up, else the last year's, which the others lead to. */
export function targetAkhir(cara: CaraAntarTahun, tahun: readonly PerTahun[]): AntarTahun {
  const akhir = gabungTahun(cara, cara === 'jumlah' ? tahun : tahun.slice(-1))
  return tahun.length === 0 ? { ...akhir, angka: tanpa('target-kosong') } : akhir
}

/**
 * A node's pagu or money spent over years. Missing: a pagu in a year in which one of the node's indikator counts, money spent in a
 * year that has a pagu; of a sum of children, what any child with money lacks.
 */
export function uangAntarTahun(node: Node, tahun: readonly Figures[], bagian: 'planned' | 'actual'): UangAntarTahun {
  const ada = tahun.flatMap((satu) => uang(node, satu)[bagian] ?? [])
  const kurang = tahun.filter((satu) => belumAda(node, satu, tahun, bagian)).map(({ masa }) => masa.year)
  return { jumlah: ada.length === 0 ? null : total(ada), kurang }
}

const uang = ({ id }: Node, { nodes }: Figures): Anggaran => nodes.get(id)!.anggaran

function belumAda(node: Node, satu: Figures, tahun: readonly Figures[], bagian: 'planned' | 'actual'): boolean {
  if (tertulis(node, satu, bagian)) return false
  const anak = node.children.filter((lain) =>
    tahun.some((kini) => uang(lain, kini).planned !== null || uang(lain, kini).actual !== null),
  )
  if (anak.some((lain) => belumAda(lain, satu, tahun, bagian))) return true
  const { planned, actual } = uang(node, satu)
  if (bagian === 'actual') return actual === null && planned !== null
  if (anak.length > 0) return false
  return node.indikator.length === 0 || node.indikator.some(({ id }) => satu.indikator.has(id))
}

function tertulis(node: Node, { masa, nodes }: Figures, bagian: 'planned' | 'actual'): boolean {
  if (bagian === 'actual') {
    return realisasiAnggaran(node.realisasiAnggaran.get(masa.year), triwulan.indexOf(masa.until) + 1) !== null
  }
  const { sumberPagu } = nodes.get(node.id)!.anggaran
  return sumberPagu !== null && sumberPagu !== 'anak'
}
