// The figures of a plan for one year and one `--until`: the entry of this folder, and what rules and reports ask it besides.
import { type Indikator, type Node, type Plan, type Tahunan, type Triwulan, triwulan } from '../plan/types.ts'
import { anggaranPlan } from './anggaran.ts'
import { besaranDari, terisi } from './angka.ts'
import { capaianDari, jumlahStatus, rataCapaian, rumusCapaianOf, statusDari } from './capaian.ts'
import { angkaDari } from './decimal.ts'
import { type Hitungan, hitunganDari, type Jenis } from './hitung.ts'
import { instansiPlan } from './instansi.ts'
import type { PilihanTarget } from './target.ts'
import type { Besaran, Figures, FiguresIndikator, FiguresNode, Masa } from './types.ts'

export { anggaranTriwulan, paguTahun, realisasiAnggaran } from './anggaran.ts'
export { adaIsi } from './angka.ts'
export {
  type AntarTahun,
  type CaraAntarTahun,
  caraAntarTahun,
  gabungTahun,
  targetAkhir,
  type UangAntarTahun,
  uangAntarTahun,
} from './antar-tahun.ts'
export { capaianDari, rataCapaian, rumusCapaianOf } from './capaian.ts'
export { berdaftar, pengaliOf } from './cara.ts'
export { angkaDari, aritmetika, banding, bulatkan, Desimal, urutan } from './decimal.ts'
export { efisiensiKeluaran, efisiensiSelisih } from './efisiensi.ts'
export { kategoriDari, periksaSkala } from './kategori.ts'
export { siklusHitung } from './operan.ts'
export { jatuhTempo, konsolidasikan, konsolidasiOf, targetSampai } from './periode.ts'
export { bacaRumus, type GalatRumus, kolomBagiNol, namaFungsi, type Ungkapan } from './rumus.ts'
export { type PilihanTarget, targetTertulis } from './target.ts'

/**
 * Computes every figure of one year up to one quarter. `pilihan` says whose targets and budgets count: the performance agreement's,
 * the Renja's (form E.81), or the Renstra's alone (T-C.27).
 */
export function computeFigures(plan: Plan, masa: Masa, pilihan: PilihanTarget = 'pk'): Figures {
  const hitungan = hitunganDari(plan, masa.year, pilihan)
  const anggaran = anggaranPlan(plan, masa.year, keDari(masa.until), pilihan)
  const perNode = new Map<Node, readonly FiguresIndikator[]>()
  const nodes = new Map<Node, FiguresNode>()
  for (const node of plan.nodes) {
    const berlaku = node.indikator.filter(hitungan.berlaku)
    const semua = berlaku.map((indikator) => figuresIndikator(plan, hitungan, indikator, masa))
    const bagian = semua.map(({ capaian, indikator }) => ({ capaian, bobot: angkaDari(indikator.bobot) }))
    perNode.set(node, semua)
    nodes.set(node, {
      node,
      capaian: rataCapaian(bagian, plan.rencana),
      jumlah: jumlahStatus(semua.map(({ capaian }) => capaian)),
      anggaran: anggaran.get(node)!,
    })
  }
  return {
    masa,
    indikator: perId([...perNode.values()].flat(), ({ indikator }) => indikator.id),
    nodes: perId([...nodes.values()], ({ node }) => node.id),
    instansi: instansiPlan(plan, (node) => perNode.get(node)!, nodes, hitungan.asli),
  }
}

/** By id; of an id that is used twice, which is a finding, the first. */
function perId<T>(semua: readonly T[], id: (satu: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const satu of semua) if (!map.has(id(satu))) map.set(id(satu), satu)
  return map
}

function figuresIndikator(
  plan: Plan,
  hitungan: Hitungan,
  indikator: Indikator,
  { year, until }: Masa,
): FiguresIndikator {
  const sampai = keDari(until)
  const asli = hitungan.asli(indikator) ?? indikator
  const target = hitungan.sisi('target', indikator, sampai)
  const targetTahun = hitungan.sisi('target', indikator, 4).counts
  const realisasi = hitungan.sisi('realisasi', indikator, sampai)
  const tertulis = hitungan.target(asli)
  const capaian = capaianDari(asli, target.counts, realisasi.counts, plan.rencana)
  return {
    indikator,
    rumus: rumusCapaianOf(asli, target.counts.nilai, plan.rencana),
    sumberTarget: target.dihitung ? target.counts.nilai && 'computed' : (tertulis?.sumber ?? null),
    target: target.counts,
    targetTahun,
    realisasi: realisasi.counts,
    capaian,
    capaianTahun: sampai === 4 ? capaian : capaianDari(asli, targetTahun, realisasi.counts, plan.rencana),
    declared: { target: target.declared, realisasi: realisasi.declared },
    computed: { target: target.computed, realisasi: realisasi.computed },
    triwulan: triwulanDari(hitungan, asli, tertulis?.tahunan, asli.realisasi.get(year), sampai),
    status: statusDari(capaian),
  }
}

/** What each quarter's cell says: the figure as written, else a computed indikator's value up to that quarter. */
function triwulanDari(
  hitungan: Hitungan,
  indikator: Indikator,
  target: Tahunan | undefined,
  realisasi: Tahunan | undefined,
  sampai: number,
): FiguresIndikator['triwulan'] {
  const sel = (jenis: Jenis, tahunan: Tahunan | undefined, ke: number): Sel => {
    const isian = tahunan?.triwulan[ke - 1] ?? null
    if (terisi(isian)) {
      const nilai = besaranDari(isian)
      return typeof nilai === 'string' ? selKosong : { nilai, sementara: false }
    }
    if (indikator.hitung === null) return selKosong
    const { dihitung, counts } = hitungan.sisi(jenis, indikator, ke)
    return dihitung ? counts : selKosong
  }
  const [t1, t2, t3, t4] = empat((ke) => sel('target', target, ke))
  const [r1, r2, r3, r4] = empat((ke) => (ke > sampai ? selKosong : sel('realisasi', realisasi, ke)))
  return {
    target: [t1.nilai, t2.nilai, t3.nilai, t4.nilai],
    realisasi: [r1.nilai, r2.nilai, r3.nilai, r4.nilai],
    sementara: [r1.sementara, r2.sementara, r3.sementara, r4.sementara],
  }
}

const empat = <T>(isi: (ke: number) => T) => [isi(1), isi(2), isi(3), isi(4)] as const

/** Quarters are counted from 1. */
const keDari = (until: Triwulan): number => triwulan.indexOf(until) + 1

interface Sel {
  readonly nilai: Besaran | null
  readonly sementara: boolean
}

const selKosong: Sel = { nilai: null, sementara: false }
