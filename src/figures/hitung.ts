// The figures of one year, of every indikator up to any quarter: declared, computed by roll-up, and the one that counts.
import type { Indikator, Plan, Variabel } from '../plan/types.ts'
import { adaIsi, berisi, tanpa } from './angka.ts'
import { capaianDari } from './capaian.ts'
import { berdaftar, gulung, pengaliOf } from './cara.ts'
import { type Graf, grafDari, isIndikator } from './operan.ts'
import { konsolidasiOf, realisasiSampai, targetSampai, variabelSampai } from './periode.ts'
import { type PilihanTarget, type TargetTertulis, targetTertulis } from './target.ts'
import type { Angka, Capaian } from './types.ts'

export type Jenis = 'target' | 'realisasi'

/** One figure of an indikator up to a quarter. */
export interface Sisi {
  readonly declared: Angka
  readonly computed: Angka
  /** The one that counts: declared, else computed. */
  readonly counts: Angka
  /** Whether nothing is declared and a roll-up stands in its place. */
  readonly dihitung: boolean
}

/** Quarters are counted from 1; 4 is the year. */
export interface Hitungan {
  readonly asli: Graf['asli']
  /** Whether the indikator counts in the year. */
  readonly berlaku: (indikator: Indikator) => boolean
  /** The declared target of the year, with its document. */
  readonly target: (indikator: Indikator) => TargetTertulis | null
  readonly sisi: (jenis: Jenis, indikator: Indikator, sampai: number) => Sisi
}

const kosong = tanpa(null)
const putar = tanpa('siklus')
const sisiPutar: Sisi = { declared: kosong, computed: putar, counts: putar, dihitung: true }

/** Everything of one year, computed when asked for and remembered. */
export function hitunganDari(plan: Plan, year: number, pilihan: PilihanTarget): Hitungan {
  const graf = grafDari(plan)
  const { asli } = graf
  const diSiklus = new Set(graf.siklus.flatMap(({ anggota }) => anggota))
  const perTriwulan = () => Array.from({ length: 4 }, () => new Map<Indikator, Sisi>())
  const ingatan = { target: perTriwulan(), realisasi: perTriwulan() }

  const berlaku = (indikator: Indikator): boolean => {
    const masa = (asli(indikator) ?? indikator).berlaku
    return year >= (masa?.awal ?? year) && year <= (masa?.akhir ?? year)
  }

  const sisi = (jenis: Jenis, indikator: Indikator, sampai: number): Sisi => {
    const satu = asli(indikator)
    if (satu === null) return sisiPutar
    const ingat = ingatan[jenis][sampai - 1]!
    const diketahui = ingat.get(satu)
    if (diketahui !== undefined) return diketahui
    const baru = sisiBaru(jenis, satu, sampai)
    // What is only read is read again: a figure keeps all that is written beside it.
    if (!plan.isPacked || graf.resep.has(satu)) ingat.set(satu, baru)
    return baru
  }

  const target = (indikator: Indikator) => targetTertulis(indikator, year, pilihan)

  const sisiBaru = (jenis: Jenis, indikator: Indikator, sampai: number): Sisi => {
    const tertulis = jenis === 'target' ? tulisTarget(indikator, sampai) : tulisRealisasi(indikator, sampai)
    const computed = dihitung(jenis, indikator, sampai)
    // Only what is made of written figures has an origin: without one, nothing is declared up to this quarter.
    const ditulis = tertulis.asal !== null
    const adaHitung = computed.nilai !== null || computed.alasan !== null
    return {
      declared: ditulis ? tertulis : kosong,
      computed,
      counts: !ditulis && adaHitung ? computed : tertulis,
      dihitung: !ditulis && adaHitung,
    }
  }

  const tulisTarget = (indikator: Indikator, sampai: number): Angka => {
    const tahunan = target(indikator)?.tahunan
    return tahunan === undefined ? tanpa('target-kosong') : targetSampai(tahunan, konsolidasiOf(indikator), sampai)
  }

  const tulisRealisasi = (indikator: Indikator, sampai: number): Angka => {
    const tahunan = indikator.realisasi.get(year)
    return realisasiSampai(tahunan, konsolidasiOf(indikator), indikator.frekuensi, sampai)
  }

  const dihitung = (jenis: Jenis, indikator: Indikator, sampai: number): Angka => {
    const { hitung } = indikator
    const resep = graf.resep.get(indikator)
    if (hitung === null || resep === undefined) return kosong
    if (diSiklus.has(indikator)) return putar
    const tercapai = hitung.cara === 'hitung-tercapai'
    if (jenis === 'target' && tercapai) return kosong
    const bahan = resep.bahan.filter(({ sumber }) => !berdaftar(hitung) || !isIndikator(sumber) || berlaku(sumber))
    // A variabel without a target of its own is raw data: no target is computed from it, and nothing is said.
    if (jenis === 'target' && bahan.some(({ sumber }) => !isIndikator(sumber) && !adaIsi(sumber.target.get(year)))) {
      return kosong
    }
    const operan = bahan.map((satu) => ({
      ...satu,
      angka: tercapai ? persenOperan(satu.sumber, sampai) : nilaiOperan(jenis, satu.sumber, sampai),
    }))
    return gulung(hitung, resep, operan, pengaliOf(indikator, plan.rencana))
  }

  const nilaiOperan = (jenis: Jenis, sumber: Indikator | Variabel, sampai: number): Angka => {
    if (!isIndikator(sumber)) {
      return jenis === 'target'
        ? targetSampai(sumber.target.get(year)!, 'nilai-akhir', sampai)
        : variabelSampai(sumber.nilai.get(year), sampai)
    }
    if (!berlaku(sumber)) return tanpa(`${jenis}-kosong`)
    return sisi(jenis, sumber, sampai).counts
  }

  const persenOperan = (sumber: Indikator | Variabel, sampai: number): Angka => {
    if (!isIndikator(sumber)) return tanpa('target-kosong')
    const { persen, alasan, sementara } = capaian(sumber, sampai)
    if (persen === null) return tanpa(alasan)
    return berisi({ jenis: 'angka', angka: persen, desimal: null }, sementara, null)
  }

  const capaian = (indikator: Indikator, sampai: number): Capaian => {
    const satu = asli(indikator) ?? indikator
    return capaianDari(
      satu,
      sisi('target', indikator, sampai).counts,
      sisi('realisasi', indikator, sampai).counts,
      plan.rencana,
    )
  }

  // Those that others need come first, so that no figure waits for a chain of others: a chain may be as long as the plan.
  for (const indikator of graf.urutan) {
    for (const sampai of [1, 2, 3, 4]) {
      sisi('target', indikator, sampai)
      sisi('realisasi', indikator, sampai)
    }
  }
  return { asli, berlaku, target, sisi }
}
