// Groups of indikator or nodes that share a name: what rules about repetition have in common.
import { samakan } from '../plan/satuan.ts'
import type { Indikator, Plan } from '../plan/types.ts'

/** Indikator of the plan by agency and name, those that are another one shown again left out; only groups of several. */
export function indikatorSenama(plan: Plan, perInstansi: boolean): readonly (readonly Indikator[])[] {
  const groups = new Map<string, Indikator[]>()
  for (const indikator of plan.nodes.flatMap((node) => node.indikator)) {
    if (indikator.samaDengan !== null || indikator.nama === '') continue
    const key = `${perInstansi ? samakan(indikator.node.instansi ?? '') : ''}\n${samakan(indikator.nama)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [indikator])
    else group.push(indikator)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
