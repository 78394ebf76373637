// Of an indikator that is another one shown again, that other one: definition and figures stand there.
import type { Indikator, Plan } from '../plan/types.ts'

/** The end of `sama_dengan`; where it leads in a circle or nowhere (findings say so), the last one reached. */
export function originalOf(plan: Plan, indikator: Indikator): Indikator {
  const seen = new Set<Indikator>()
  let here = indikator
  while (here.samaDengan !== null && !seen.has(here)) {
    seen.add(here)
    here = plan.indikator.get(here.samaDengan) ?? Object.create(here, { samaDengan: { value: null, enumerable: true } })
  }
  return here
}
