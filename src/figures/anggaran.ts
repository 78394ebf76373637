// Money of every node: which pagu counts, what is spent up to a quarter, and sums of children where nothing is declared.
import type { Decimal } from 'decimal.js'
import type { DokumenPagu, Node, Plan, Tahunan } from '../plan/types.ts'
import { adaIsi, terisi } from './angka.ts'
import { angkaDari, total } from './decimal.ts'
import { konsolidasikan } from './periode.ts'
import type { PilihanTarget } from './target.ts'
import type { Anggaran } from './types.ts'

/** The whole year's pagu of one document: the year's own amount, else the sum of its quarters; null where there is none. */
export function paguTahun(tahunan: Tahunan | undefined): Decimal | null {
  if (!adaIsi(tahunan)) return null
  const { nilai } = konsolidasikan('jumlah', terisi(tahunan.nilai) ? [tahunan.nilai] : tahunan.triwulan.filter(terisi))
  return nilai?.jenis === 'angka' ? nilai.angka : null
}

/** The amount spent up to the end of a quarter (from 1): the last running amount; the year's own amount counts at the end. */
export function realisasiAnggaran(tahunan: Tahunan | undefined, sampai: number): Decimal | null {
  if (tahunan === undefined) return null
  const tahun = sampai === 4 && terisi(tahunan.nilai) ? tahunan.nilai : null
  const isian = tahun ?? tahunan.triwulan.slice(0, sampai).filter(terisi).at(-1)
  return isian === undefined || isian.ganda ? null : angkaDari(isian.nilai)
}

/** Rupiah with their absorption in percent. */
function anggaranDari(planned: Decimal | null, actual: Decimal | null, sumberPagu: Anggaran['sumberPagu']): Anggaran {
  const absorption = planned === null || planned.isZero() || actual === null ? null : actual.times(100).div(planned)
  return { planned, actual, absorption, sumberPagu }
}

/** The sum of the amounts that are known; null where none is. */
function jumlahAda(bagian: readonly (Decimal | null)[]): Decimal | null {
  const ada = bagian.filter((satu) => satu !== null)
  return ada.length === 0 ? null : total(ada)
}

/** The sum of several amounts; nothing where none is known. */
export function jumlahAnggaran(bagian: readonly Anggaran[]): Anggaran {
  const jumlah = (kunci: 'planned' | 'actual') => jumlahAda(bagian.map((satu) => satu[kunci]))
  const planned = jumlah('planned')
  return anggaranDari(planned, jumlah('actual'), planned === null ? null : 'anak')
}

/** A node's money: what is declared, else the sum of its children's. Made when it is asked for, and remembered. */
export function anggaranPlan(
  { isPacked }: Plan,
  year: number,
  sampai: number,
  pilihan: PilihanTarget,
): (node: Node) => Anggaran {
  const semua = new Map<Node, Anggaran>()
  const baru = (node: Node): Anggaran => {
    const anak = jumlahAnggaran(node.children.map((satu) => semua.get(satu)!))
    const dokumen = paguBerlaku(node, year, pilihan)
    const sendiri = dokumen === null ? anak.planned : paguTahun(dokumen.tahunan)
    const actual = realisasiAnggaran(node.realisasiAnggaran.get(year), sampai) ?? anak.actual
    return anggaranDari(sendiri, actual, dokumen?.sumber ?? anak.sumberPagu)
  }
  return (node) => {
    const diketahui = semua.get(node)
    if (diketahui !== undefined) return diketahui
    if (isPacked && semua.size > terbanyak) semua.clear()
    // Without recursion: files can hang below one another in a chain of any length. One branch after the other: a branch stands
    // in one file, and of a packed plan only some files are open.
    const jalan: Node[] = []
    const menunggu = [node]
    for (let satu = menunggu.pop(); satu !== undefined; satu = menunggu.pop()) {
      jalan.push(satu)
      for (const anak of satu.children) if (!semua.has(anak)) menunggu.push(anak)
    }
    for (const satu of jalan.reverse()) semua.set(satu, baru(satu))
    return semua.get(node)!
  }
}

/** Nodes of a packed plan whose money is remembered at a time. */
const terbanyak = 500

/** The order in which documents are asked before the node's own `pagu`. */
const urutanPagu = {
  pk: ['dppa', 'dpa'],
  renja: ['renja', 'dppa', 'dpa'],
  renstra: [],
} as const satisfies Record<PilihanTarget, readonly DokumenPagu[]>

/**
 * What was spent in each quarter, not up to it: what the running amount grew by since the quarter reported before. Null where the
 * quarter is not reported; a year's own amount says nothing about its quarters unless some of them are there.
 */
export function anggaranTriwulan(
  plan: Plan,
  year: number,
  sampai: number,
): ReadonlyMap<Node, readonly (Decimal | null)[]> {
  const semua = new Map<Node, readonly (Decimal | null)[]>()
  for (const node of plan.nodes.toReversed()) {
    const tahunan = node.realisasiAnggaran.get(year)
    const sendiri = tahunan?.triwulan.slice(0, sampai).some(terisi) ? tambahan(tahunan, sampai) : null
    const anak = node.children.flatMap((satu) => [semua.get(satu) ?? []])
    semua.set(node, sendiri ?? [0, 1, 2, 3].map((ke) => jumlahAda(anak.map((satu) => satu[ke] ?? null))))
  }
  return semua
}

function tambahan(tahunan: Tahunan, sampai: number): readonly (Decimal | null)[] {
  let lalu: Decimal | null = null
  return [1, 2, 3, 4].map((ke) => {
    const isian = [tahunan.triwulan[ke - 1] ?? null, ke === 4 ? tahunan.nilai : null]
    const kini = ke <= sampai && isian.some(terisi) ? realisasiAnggaran(tahunan, ke) : null
    if (kini === null) return null
    const tambah: Decimal = lalu === null ? kini : kini.minus(lalu)
    lalu = kini
    return tambah
  })
}

/** The document whose pagu counts: dppa, else dpa, else the node's own. */
function paguBerlaku(
  node: Node,
  year: number,
  pilihan: PilihanTarget,
): { sumber: DokumenPagu | 'pagu'; tahunan: Tahunan } | null {
  for (const sumber of urutanPagu[pilihan]) {
    const tahunan = node.paguDokumen.get(sumber)?.get(year)
    if (adaIsi(tahunan)) return { sumber, tahunan }
  }
  const tahunan = node.pagu.get(year)
  return adaIsi(tahunan) ? { sumber: 'pagu', tahunan } : null
}
