// Groups of indikator or nodes that share a name: what rules about repetition have in common.
import { groupBy } from '../group.ts'
import { samakan } from '../plan/satuan.ts'
import type { Indikator, Plan } from '../plan/types.ts'

/** Indikator of the plan by agency and name, those that are another one shown again left out; only groups of several. */
export function indikatorSenama(plan: Plan, perInstansi: boolean): readonly (readonly Indikator[])[] {
  const named = plan.nodes
    .flatMap((node) => node.indikator)
    .filter(({ samaDengan, nama }) => samaDengan === null && nama !== '')
  const groups = groupBy(named, ({ node, nama }) => {
    return `${perInstansi ? samakan(node.instansi ?? '') : ''}\n${samakan(nama)}`
  })
  return [...groups.values()].filter((group) => group.length > 1)
}
