// Rows of forms and things of the plan: who has an id, and what the plan now says of it.
import type { Bidang } from '../plan/nilai.ts'
import type { Pemilik } from '../plan/place.ts'
import { samakan } from '../plan/satuan.ts'
import type { Plan, Tahunan } from '../plan/types.ts'
import { excelText } from '../render/xlsx-text.ts'
import { dimintaDari, dimintaUang, dimintaVariabel, namaRencana } from '../report/form-asked.ts'
import type { Syarat } from '../report/form-types.ts'
import {
  type Bagian,
  type BagianAngka,
  type BagianKata,
  bagianAngka,
  bagianDaftar,
  tandaIsian,
  tandaKata,
} from '../report/form-values.ts'
import type { FilledForm } from './read.ts'

export const namaOf = ({ jenis, milik }: Pemilik): string =>
  jenis === 'anggaran' ? (milik.nomenklatur ?? milik.teks) : (milik.nama ?? milik.id)

export const isAngka = (bagian: Bagian): bagian is BagianAngka => (bagianAngka as readonly Bagian[]).includes(bagian)

/** Without blank lines where a line is an item, and with the line ends of a workbook. */
export function wordsOf(text: string, bagian: Bagian): string {
  const plain = excelText(text).replaceAll('_x005F_', '_').trim()
  if (!bagianDaftar.includes(bagian)) return plain
  return plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

export function lookup(plan: Plan, jenis: Pemilik['jenis'], id: string): Pemilik | null {
  const milik = { realisasi: plan.indikator, anggaran: plan.nodeById, variabel: plan.variabel }[jenis].get(id)
  return milik === undefined ? null : ({ jenis, milik } as Pemilik)
}

export function everyone(plan: Plan, jenis: Pemilik['jenis']): readonly Pemilik[] {
  const lists = { realisasi: plan.indikator, anggaran: plan.nodeById, variabel: plan.variabel }
  return [...lists[jenis].values()].map((milik) => ({ jenis, milik }) as Pemilik)
}

/** Whether a form is another plan's: by its name, and since most of its ids are not in this one. */
export function isForeign(plan: Plan, { rows, rencana }: FilledForm): boolean {
  const known = rows.filter(({ jenis, id }) => lookup(plan, jenis, id) !== null).length
  return known === 0 || (samakan(rencana) !== samakan(namaRencana(plan)) && known * 2 < rows.length)
}

interface Asked {
  readonly tahun: Tahunan | undefined
  readonly bidang: Bidang
  readonly syarat: Syarat
}

/** The year of a thing, and how its figures are read. */
export function askedOf(plan: Plan, { jenis, milik }: Pemilik, year: number): Asked {
  const { deret, bidang, syarat } =
    jenis === 'realisasi'
      ? dimintaDari(milik, plan)
      : jenis === 'anggaran'
        ? dimintaUang(milik)
        : dimintaVariabel(milik, plan, year)
  return { tahun: deret.get(year), bidang, syarat }
}

/** A part of a year as `form-values.ts` writes it. */
export function tandaSekarang({ tahun, bidang }: Asked, bagian: Bagian): string {
  if (!isAngka(bagian)) return wordsOf(tandaKata(tahun?.keterangan, bagian as BagianKata), bagian)
  const isian = bagian === 'nilai' ? tahun?.nilai : tahun?.triwulan[bagianAngka.indexOf(bagian)]
  return tandaIsian(isian ?? null, bidang.yaTidak === true)
}
