// The baseline of an indikator as a cell: what was known before the plan began.
import type { Language } from '../diagnostic.ts'
import { besaranDari, terisi } from '../figures/angka.ts'
import { rumusCapaianOf } from '../figures/index.ts'
import type { Besaran } from '../figures/types.ts'
import type { Indikator, Plan } from '../plan/types.ts'
import type { Cell } from './annex.ts'
import { value } from './cell.ts'
import { originalOf } from './original.ts'

/** Empty where none is written, or what is written is no value (a finding says so). */
export function kondisiAwal(indikator: Indikator, plan: Plan, language: Language): Cell {
  const asli = originalOf(plan, indikator)
  const besaran = kondisiAwalOf(asli)
  if (besaran === null) return { kind: 'empty' }
  return value({ rumus: rumusCapaianOf(asli, besaran, plan.rencana) }, besaran, language)
}

/** Null where none is written, or what is written is no value. */
export function kondisiAwalOf({ kondisiAwal: awal }: Indikator): Besaran | null {
  const besaran = awal === null || !terisi(awal) ? null : besaranDari(awal)
  return typeof besaran === 'string' ? null : besaran
}
