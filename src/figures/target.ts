// Which document's target counts in a year. One document supplies the whole year: quarters of another are never mixed in.
import type { Indikator, Tahunan } from '../plan/types.ts'
import { adaIsi } from './angka.ts'
import type { SumberTarget } from './types.ts'

/** The order in which documents are asked before the Renstra's `target`. */
export const urutanTarget = { pk: ['pk-perubahan', 'pk'], renja: ['renja'], renstra: [] } as const

/** Whose targets and budgets count: the performance agreement's, as everywhere, the Renja's (form E.81), or the Renstra's alone. */
export type PilihanTarget = keyof typeof urutanTarget

export interface TargetTertulis {
  readonly sumber: SumberTarget
  readonly tahunan: Tahunan
}

/** The declared target of a year, with its document; null where no document reports one. */
export function targetTertulis(indikator: Indikator, year: number, pilihan: PilihanTarget): TargetTertulis | null {
  for (const sumber of urutanTarget[pilihan]) {
    const tahunan = indikator.targetDokumen.get(sumber)?.get(year)
    if (adaIsi(tahunan)) return { sumber, tahunan }
  }
  const tahunan = indikator.target.get(year)
  return adaIsi(tahunan) ? { sumber: 'target', tahunan } : null
}
