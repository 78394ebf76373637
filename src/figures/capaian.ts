// Capaian: realisasi against target by one of ten formulas (domain.md 3.5), the default formula, and the mean of several capaian.
import type { Decimal } from 'decimal.js'
import { satuanBaku } from '../plan/satuan.ts'
import type { Indikator, Rencana, RumusCapaian } from '../plan/types.ts'
import { besaranDari, terdahulu, terisi } from './angka.ts'
import { aritmetika, banding, Desimal, type Hasil, nol, rataTertimbang, seratus, tetap, urutan } from './decimal.ts'
import { kategoriDari } from './kategori.ts'
import type { Angka, Besaran, Capaian, Jumlah, Status } from './types.ts'

/** The formula of an indikator for this target: declared, else by target, skala, satuan and polaritas; undeclared is naik. */
export function rumusCapaianOf(indikator: Indikator, target: Besaran | null, rencana: Rencana): RumusCapaian {
  if (indikator.capaian !== null) return indikator.capaian
  if (target?.jenis === 'rentang') return 'rentang'
  if (indikator.skala !== null) return 'predikat'
  if (satuanBaku(indikator.satuan, rencana.satuan) === 'ya/tidak') return 'ya-tidak'
  const { polaritas } = indikator
  return polaritas === 'turun' || polaritas === 'stabil' ? rencana.capaian[polaritas] : (polaritas ?? 'naik')
}

/** Capaian in percent, or the first reason why there is none. */
export function capaianDari(indikator: Indikator, target: Angka, realisasi: Angka, rencana: Rencana): Capaian {
  const rumus = rumusCapaianOf(indikator, target.nilai, rencana)
  const hasil = persen(rumus, indikator, target, realisasi)
  if (typeof hasil === 'string') return { persen: null, alasan: hasil, sementara: false, kategori: null }
  const lantai = tetap(rencana.capaian.batasBawah)
  return nilaiCapaian(hasil.lt(lantai) ? lantai : hasil, target.sementara || realisasi.sementara, rencana)
}

/** Reached: unrounded capaian at least 100, of a complete figure. */
export function statusDari({ persen, sementara }: Capaian): Status {
  if (persen === null || sementara) return 'unknown'
  return banding(persen, seratus) >= 0 ? 'achieved' : 'missed'
}

export function jumlahStatus(capaian: readonly Capaian[]): Jumlah {
  const jumlah = { achieved: 0, missed: 0, unknown: 0 }
  for (const satu of capaian) jumlah[statusDari(satu)] += 1
  return jumlah
}

/** One capaian in a mean, with its weight where it has one. */
export interface Bagian {
  readonly capaian: Capaian
  readonly bobot: Decimal | null
}

const bobotSama = new Desimal(1)

/** Mean of the capaian that can be computed; provisional where one is missing or provisional. Weights count when all carry one. */
export function rataCapaian(bagian: readonly Bagian[], rencana: Rencana): Capaian {
  const ada = bagian.filter(({ capaian }) => capaian.persen !== null)
  if (ada.length === 0) {
    const alasan = terdahulu(bagian.map(({ capaian }) => capaian.alasan)) ?? 'tanpa-indikator'
    return { persen: null, alasan, sementara: false, kategori: null }
  }
  const berbobot = bagian.every(({ bobot }) => bobot?.gte(0))
  const batas = rencana.capaian.batasRataRata === null ? null : tetap(rencana.capaian.batasRataRata)
  const rata = rataTertimbang(
    ada.map(({ capaian, bobot }) => ({
      angka: batas?.lt(capaian.persen!) ? batas : capaian.persen!,
      bobot: berbobot ? bobot! : bobotSama,
    })),
  )
  if (typeof rata === 'string') return { persen: null, alasan: rata, sementara: false, kategori: null }
  const sementara = ada.length < bagian.length || ada.some(({ capaian }) => capaian.sementara)
  return nilaiCapaian(rata, sementara, rencana)
}

function nilaiCapaian(persen: Decimal, sementara: boolean, { kategori }: Rencana): Capaian {
  return { persen, alasan: null, sementara, kategori: sementara ? null : kategoriDari(persen, kategori.bands) }
}

function persen(rumus: RumusCapaian, indikator: Indikator, target: Angka, realisasi: Angka): Hasil {
  const baca = rumus === 'predikat' ? urutan : aritmetika
  const T = target.nilai && baca(target.nilai)
  const R = realisasi.nilai && baca(realisasi.nilai)
  const B = rumus === 'turun-baseline' ? kondisiAwal(indikator) : null
  const rentang = rumus === 'rentang' && target.nilai?.jenis === 'rentang' ? target.nilai : null
  const alasan = terdahulu([
    target.alasan,
    realisasi.alasan,
    T?.lt(0) ? 'target-negatif' : null,
    typeof B === 'string' ? B : null,
    (target.nilai && !T && !rentang) || (realisasi.nilai && !R) ? 'bukan-angka' : null,
    rumus === 'predikat' && indikator.skala === null ? 'skala-tidak-ada' : null,
    T && pembagiNol(rumus, T, B) ? 'bagi-nol' : null,
  ])
  if (alasan !== null) return alasan
  const hasil = rentang
    ? terhadapRentang(R!, rentang.dari, rentang.sampai)
    : terhadapAngka(rumus, R!, T!, B as Decimal | null, indikator)
  return typeof hasil === 'string' || hasil.isFinite() ? hasil : 'bukan-angka'
}

/** Whether the target divides by zero, whatever the realisasi. */
function pembagiNol(rumus: RumusCapaian, T: Decimal, B: Hasil | null): boolean {
  if (rumus === 'naik' || rumus === 'predikat') return T.isZero()
  return rumus === 'turun-baseline' && B !== null && typeof B !== 'string' && B.eq(T) && !T.isZero()
}

function kondisiAwal({ kondisiAwal }: Indikator): Hasil {
  if (!terisi(kondisiAwal)) return 'kondisi-awal-kosong'
  const besaran = besaranDari(kondisiAwal)
  return typeof besaran === 'string' ? besaran : (aritmetika(besaran) ?? 'bukan-angka')
}

function terhadapAngka(rumus: RumusCapaian, R: Decimal, T: Decimal, B: Decimal | null, indikator: Indikator): Hasil {
  // Practice scores a target of zero that is met as 0, 100 or an error; format.md fixes it for all formulas of a kind.
  if (T.isZero() && /^(turun|stabil)-/.test(rumus)) return R.isZero() ? seratus : nol
  switch (rumus) {
    case 'naik':
    case 'predikat':
      return bagi(R, T)
    case 'turun-linear':
      return bagi(T.times(2).minus(R), T)
    case 'turun-rasio':
      // Nothing can be better than none: 100 by policy, not a division by zero.
      return R.lte(0) ? seratus : bagi(T, R)
    case 'turun-baseline':
      return bagi(B!.minus(R), B!.minus(T))
    case 'turun-sisa':
      return bagi(T.minus(R), T)
    case 'stabil-linear':
      return banding(R, T) <= 0 ? bagi(R, T) : bagi(T.times(2).minus(R), T)
    case 'stabil-rasio':
      return banding(R, T) <= 0 ? bagi(R, T) : bagi(T, R)
    case 'rentang':
      return terhadapRentang(R, T, T)
    case 'ya-tidak': {
      const lebih = banding(R, T) * (indikator.polaritas === 'turun' ? -1 : 1)
      return lebih >= 0 ? seratus : nol
    }
  }
}

/** 100 inside; outside against the end that was missed, which divides. */
function terhadapRentang(R: Decimal, a: Decimal, b: Decimal): Hasil {
  const kurang = banding(R, a) < 0
  if (!kurang && banding(R, b) <= 0) return seratus
  const batas = kurang ? a : b
  if (batas.lt(0)) return 'target-negatif'
  return kurang ? bagi(R, a) : bagi(b.times(2).minus(R), b)
}

function bagi(pembilang: Decimal, penyebut: Decimal): Hasil {
  return penyebut.isZero() ? 'bagi-nol' : pembilang.times(100).div(penyebut)
}
