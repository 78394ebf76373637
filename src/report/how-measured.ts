// How an indikator is measured, in words: as the plan says it, and the roll-up where there is one.
import type { Operan } from '../figures/types.ts'
import type { Indikator } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { rollUp } from './explain-figure.ts'
import { originalOf } from './original.ts'

/** `rumus` as written, then the roll-up with the names of its operands; null where there is neither. */
export function howMeasured(input: AnnexInput, indikator: Indikator): string | null {
  const asli = originalOf(input.plan, indikator)
  const operan = operandsOf(input, indikator)
  const rolled = asli.hitung === null || operan === null ? null : rollUp(asli, operan, [], input).formula
  return [asli.rumus, rolled].filter((part) => part !== null).join('\n') || null
}

/** What an indikator is rolled up from; null where it is not, or cannot be. */
export function operandsOf({ figures }: Pick<AnnexInput, 'figures'>, { id }: Indikator): readonly Operan[] | null {
  const computed = figures.indikator.get(id)?.computed
  const origin = [computed?.realisasi.asal, computed?.target.asal].find((asal) => asal?.jenis === 'hitung')
  return origin?.jenis === 'hitung' ? origin.operan : null
}
