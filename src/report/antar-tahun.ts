// An indikator's and a node's figures over the years of the Renstra, and the words that say how years come together and what is missing.
import { fill, type Text } from '../diagnostic.ts'
import {
  type AntarTahun,
  type CaraAntarTahun,
  caraAntarTahun,
  gabungTahun,
  targetAkhir,
  type UangAntarTahun,
} from '../figures/index.ts'
import type { Figures } from '../figures/types.ts'
import type { Indikator } from '../plan/types.ts'
import type { AnnexInput, Cell } from './annex.ts'
import { originalOf } from './original.ts'
import { wholeYear } from './tahunan.ts'
import { konsolidasiWords } from './words.ts'

const words = {
  target: { id: 'target {tahun} belum ada', en: 'target of {tahun} absent' },
  realisasi: { id: 'realisasi {tahun} belum ada', en: 'actual of {tahun} absent' },
  sementara: { id: 'realisasi {tahun} sementara', en: 'actual of {tahun} provisional' },
  pagu: { id: 'pagu {tahun} belum lengkap', en: 'budget of {tahun} incomplete' },
  anggaran: { id: 'realisasi anggaran {tahun} belum lengkap', en: 'money spent in {tahun} incomplete' },
} satisfies Record<string, Text>

/** How years come together, for the notes. */
export const yearsNote: Text = {
  id: 'Antar tahun mengikuti konsolidasi tiap indikator, yang tertulis di bawah namanya. Kumulatif: nilai akhir; bila pada pergantian tahun angkanya turun, ia mulai lagi tiap tahun, maka dijumlahkan. Persen tidak dijumlahkan antar tahun.',
  en: 'Years come together as each indicator consolidates, which stands below its name. A running total: the last value; where it falls at the turn of a year it begins anew each year, and is added up. Percentages are not added up over years.',
}

/** Every year of the plan by the Renstra's own targets and budgets. */
export function renstraYears(input: AnnexInput): readonly Figures[] {
  return input.plan.tahun.map((year) => wholeYear(input, year, 'renstra'))
}

export function caraOf({ plan }: Pick<AnnexInput, 'plan'>, indikator: Indikator): CaraAntarTahun {
  return caraAntarTahun(originalOf(plan, indikator), plan.rencana)
}

/** The Renstra's target at the end of the period, over the years in which the indikator counts. */
export function targetAkhirOf(renstra: readonly Figures[], { id }: Indikator, cara: CaraAntarTahun): AntarTahun {
  return targetAkhir(cara, perTahun(renstra, id, 'targetTahun'))
}

/** What is reached over years, in which the indikator counts. */
export function realisasiOver(years: readonly Figures[], { id }: Indikator, cara: CaraAntarTahun): AntarTahun {
  return gabungTahun(cara, perTahun(years, id, 'realisasi'))
}

function perTahun(years: readonly Figures[], id: string, which: 'targetTahun' | 'realisasi') {
  return years.flatMap(({ masa, indikator }) => {
    const found = indikator.get(id)
    return found === undefined ? [] : [{ tahun: masa.year, angka: found[which] }]
  })
}

/** `dijumlahkan`. */
export const caraText = (cara: CaraAntarTahun, { language }: Pick<AnnexInput, 'language'>): string => {
  return konsolidasiWords[cara][language]
}

/** The years that a figure lacks, named; where there is no figure at all, that shows. */
export function missingYears(
  what: 'target' | 'realisasi',
  { angka, kurang }: AntarTahun,
  input: Pick<AnnexInput, 'language'>,
): readonly string[] {
  return angka.nilai === null ? [] : missing(what, kurang, input)
}

/** `target 2026 belum ada`. */
export function missing(
  what: 'target' | 'realisasi' | 'sementara' | 'pagu' | 'anggaran',
  years: readonly number[],
  { language }: Pick<AnnexInput, 'language'>,
): readonly string[] {
  const tahun = [...new Set(years)].sort((a, b) => a - b).join(', ')
  return tahun === '' ? [] : [fill(words[what], { tahun }, language)]
}

/** A cell of an incomplete figure, marked as such. */
export function provisionalIf(incomplete: boolean, cell: Cell): Cell {
  return incomplete && cell.kind !== 'empty' ? { ...cell, role: 'provisional' } : cell
}

/** Likewise of money. */
export function missingMoney(
  what: 'pagu' | 'anggaran',
  { jumlah, kurang }: UangAntarTahun,
  input: Pick<AnnexInput, 'language'>,
): readonly string[] {
  return jumlah === null ? [] : missing(what, kurang, input)
}
