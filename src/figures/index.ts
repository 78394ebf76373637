// The figures of a plan for one year and one `--until`: the entry of this folder, and what rules and reports ask it besides.
import { groupBy } from '../group.ts'
import { type Indikator, type Node, type Plan, type Tahunan, type Triwulan, triwulan } from '../plan/types.ts'
import { anggaranPlan } from './anggaran.ts'
import { besaranDari, terisi } from './angka.ts'
import { capaianDari, jumlahStatus, rataCapaian, rumusCapaianOf, statusDari } from './capaian.ts'
import { angkaDari } from './decimal.ts'
import { type Hitungan, hitunganDari, type Jenis } from './hitung.ts'
import { instansiPlan } from './instansi.ts'
import type { PilihanTarget } from './target.ts'
import type { Besaran, Figures, FiguresIndikator, FiguresInstansi, FiguresNode, Lookup, Masa } from './types.ts'

export { anggaranTriwulan, paguTahun, realisasiAnggaran } from './anggaran.ts'
export { adaIsi, samaAngka, samaIsian } from './angka.ts'
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
 * The figures of one year up to one quarter, each made when it is first asked for: a rule looks at some, an annex at those of its
 * rows. `pilihan` says whose targets and budgets count: the performance agreement's, the Renja's (form E.81), or the Renstra's alone
 * (T-C.27).
 */
export function computeFigures(plan: Plan, masa: Masa, pilihan: PilihanTarget = 'pk'): Figures {
  const hitungan = hitunganDari(plan, masa.year, pilihan)
  const anggaran = anggaranPlan(plan, masa.year, keDari(masa.until), pilihan)
  const most = plan.isPacked ? mostPacked : Infinity
  const ofIndikator = remembering(most, (indikator: Indikator) => figuresIndikator(plan, hitungan, indikator, masa))
  const ofNode = remembering(most, (node: Node): FiguresNode => {
    const semua = once(() => node.indikator.filter(hitungan.berlaku).map(ofIndikator))
    const capaian = once(() => {
      const bagian = semua().map(({ capaian, indikator }) => ({ capaian, bobot: angkaDari(indikator.bobot) }))
      return rataCapaian(bagian, plan.rencana)
    })
    return {
      node,
      get capaian() {
        return capaian()
      },
      get jumlah() {
        return jumlahStatus(semua().map((satu) => satu.capaian))
      },
      anggaran: anggaran(node),
    }
  })
  const known = idsOf(plan)
  let instansi: readonly FiguresInstansi[] | undefined
  return {
    masa,
    indikator: lookup((id) => known.indikator.get(id)?.find(hitungan.berlaku), ofIndikator),
    nodes: lookup((id) => known.nodes.get(id), ofNode),
    get instansi() {
      instansi ??= instansiPlan(plan, hitungan, ofIndikator, ofNode)
      return instansi
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Of a packed plan, figures that are remembered at a time: those of some files. */
const mostPacked = 500

/** Remembers what it made; with `most` of them it begins anew. */
function remembering<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}

const lookup = <K, V>(find: (id: string) => K | undefined, make: (found: K) => V): Lookup<V> => ({
  get(id) {
    const found = find(id)
    return found === undefined ? undefined : make(found)
  },
  has: (id) => find(id) !== undefined,
})

interface Ids {
  readonly nodes: ReadonlyMap<string, Node>
  readonly indikator: ReadonlyMap<string, readonly Indikator[]>
}

/** What each id names, in the order of the tree. An id that is used twice is a finding; of those in force in a year, the first counts. */
function idsOf(plan: Plan): Ids {
  const known = idsKnown.get(plan)
  if (known !== undefined) return known
  const nodes = new Map<string, Node>()
  for (const node of plan.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
  const indikator = groupBy(
    plan.nodes.flatMap((node) => node.indikator),
    ({ id }) => id,
  )
  const made = { nodes, indikator }
  idsKnown.set(plan, made)
  return made
}

/** The same for every year. */
const idsKnown = new WeakMap<Plan, Ids>()

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
  const quarters = once(() => triwulanDari(hitungan, asli, tertulis?.tahunan, asli.realisasi.get(year), sampai))
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
    get triwulan() {
      return quarters()
    },
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
