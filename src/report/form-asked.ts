// What a form asks for: which indikator, nodes and variabel, which of their quarters, and what may be entered.
import { adaIsi, jatuhTempo } from '../figures/index.ts'
import { bidangDari } from '../plan/berkas.ts'
import type { Bidang } from '../plan/nilai.ts'
import { satuanBaku } from '../plan/satuan.ts'
import {
  type Deret,
  type Indikator,
  type Node,
  type Plan,
  type Triwulan,
  triwulan,
  type Variabel,
} from '../plan/types.ts'
import type { Syarat } from './form-types.ts'
import type { BagianAngka } from './form-values.ts'

/** By what a form tells whose plan it is of. */
export const namaRencana = ({ rencana, roots }: Pick<Plan, 'rencana' | 'roots'>): string =>
  rencana.instansi ?? roots[0]?.instansi ?? ''

/** Whether an indikator is reported by an office: it has an id of its own and is not computed, nor shown for another. */
export function ditanyakan({ idTertulis, samaDengan, hitung, berlaku, realisasi }: Indikator, year: number): boolean {
  if (!idTertulis || samaDengan !== null) return false
  if ((berlaku?.awal ?? year) > year || (berlaku?.akhir ?? year) < year) return false
  return hitung === null || adaIsi(realisasi.get(year))
}

/** Nodes whose money is entered: the lowest ones that have a pagu, and those that have reported. Others are sums of them. */
export function ditanyakanUang(node: Node, year: number): boolean {
  if (!node.idTertulis) return false
  return (
    adaIsi(node.realisasiAnggaran.get(year)) ||
    (berpagu(node, year) && !node.children.some((anak) => adaUang(anak, year)))
  )
}

const berpagu = ({ pagu, paguDokumen }: Node, year: number): boolean =>
  [pagu, ...paguDokumen.values()].some((deret) => adaIsi(deret.get(year)))

const adaUang = (node: Node, year: number): boolean =>
  berpagu(node, year) || adaIsi(node.realisasiAnggaran.get(year)) || node.children.some((anak) => adaUang(anak, year))

export interface Diminta {
  readonly deret: Deret
  readonly tempo: readonly number[]
  /** Reported once a year. */
  readonly tahunan: boolean
  readonly bidang: Bidang
  readonly syarat: Syarat
}

/** The figures that are asked for: those of quarters that are due, and those that were reported although they are not. */
export function bagianTerbuka(
  { deret, tempo, tahunan }: Diminta,
  year: number,
  quarter: Triwulan | null,
): ReadonlySet<BagianAngka> {
  const tahun = deret.get(year)
  const ada = triwulan.filter((_, index) => tahun?.triwulan[index] != null)
  const terbuka = triwulan.filter((tw, index) => ada.includes(tw) || (tempo.includes(index + 1) && !tahunan))
  const nilai = tahun?.nilai != null || (tahunan && !ada.includes('tw4'))
  const semua: BagianAngka[] = [...terbuka, ...(nilai ? (['nilai'] as const) : [])]
  return new Set(
    quarter === null ? semua : semua.filter((one) => one === quarter || (one === 'nilai' && quarter === 'tw4')),
  )
}

/** How the indikator of a form is read and checked; the way back asks too. */
export function dimintaDari(indikator: Indikator, { rencana }: Pick<Plan, 'rencana'>): Diminta {
  const bidang = bidangDari(indikator, { problems: [], sinonim: rencana.satuan })
  return {
    deret: indikator.realisasi,
    tempo: jatuhTempo[indikator.frekuensi],
    tahunan: indikator.frekuensi === 'tahunan',
    bidang,
    syarat: syaratDari(bidang, indikator, satuanBaku(indikator.satuan, rencana.satuan) === 'persen'),
  }
}

function syaratDari(bidang: Bidang, { batas }: Partial<Pick<Indikator, 'batas'>>, persen: boolean): Syarat {
  if (bidang.skala != null) return { jenis: 'pilihan', pilihan: bidang.skala.predikat.map(({ nama }) => nama) }
  if (bidang.yaTidak === true) return { jenis: 'pilihan', pilihan: ['ya', 'tidak'] }
  const ujung = (key: 'min' | 'maks') => (batas?.[key].jenis === 'angka' ? batas[key].angka : null)
  const [min, maks] = [ujung('min'), ujung('maks')]
  if (min !== null || maks !== null) return { jenis: 'angka', min, maks, keras: true }
  // A percentage may well be above 100, or fall.
  return persen
    ? { jenis: 'angka', min: '0', maks: '100', keras: false }
    : { jenis: 'angka', min: null, maks: null, keras: true }
}

export const dimintaUang = (node: Node): Diminta => ({
  deret: node.realisasiAnggaran,
  tempo: jatuhTempo.triwulan,
  tahunan: false,
  bidang: { uang: true },
  syarat: { jenis: 'angka', min: '0', maks: null, keras: true },
})

export function dimintaVariabel(variabel: Variabel, { rencana }: Pick<Plan, 'rencana'>, year: number): Diminta {
  const bidang = bidangDari(variabel, { problems: [], sinonim: rencana.satuan })
  const tahun = variabel.nilai.get(year)
  // One that is known for the year alone holds in each quarter.
  const tahunan = tahun?.nilai != null && tahun.triwulan.every((isian) => isian === null)
  const persen = satuanBaku(variabel.satuan, rencana.satuan) === 'persen'
  return { deret: variabel.nilai, tempo: jatuhTempo.triwulan, tahunan, bidang, syarat: syaratDari(bidang, {}, persen) }
}

/** Whose form a variabel goes into: that of the first indikator of its file that is computed with it, else of the file's first node. */
export function nodeVariabel(plan: Plan, { id, file }: Variabel): Node | null {
  const uses = ({ hitung }: Indikator): boolean =>
    hitung !== null &&
    ([hitung.pembilang, hitung.penyebut].includes(id) ||
      hitung.komponen.some((one) => one.id === id) ||
      (hitung.dari !== 'anak' && hitung.dari.some((one) => one.id === id)))
  const own = plan.nodes.filter((node) => node.file === file)
  return [...own, ...plan.nodes].find((node) => node.indikator.some(uses)) ?? own[0] ?? null
}
