// Id adalah nama tetap yang dirujuk di mana-mana: dua pemilik berarti angka dapat jatuh ke tempat yang keliru.
import type { Located } from '../../plan/types.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const ganda = defineRule({
  id: 'id/ganda',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  summary: { id: 'satu id dipakai dua kali dalam satu rencana', en: 'one id is used twice in a plan' },
  messages: {
    ganda: {
      id: 'id "{id}" sudah dipakai',
      en: 'id "{id}" is in use already',
      help: {
        id: 'beri id lain; node, indikator, dan variabel memakai satu ruang nama',
        en: 'choose another id; nodes, indikator and variabel share one namespace',
      },
    },
  },
  check(plan, report) {
    const first = new Map<string, Where>()
    const see = (id: string, where: Where): void => {
      const earlier = first.get(id)
      if (earlier === undefined) first.set(id, where)
      else
        report('ganda', where, { id }).related(earlier, { id: 'pertama kali dipakai di sini', en: 'first used here' })
    }
    const written = (owner: Located & { readonly id: string; readonly idTertulis: boolean }): void => {
      if (owner.idTertulis) see(owner.id, at(owner, 'id'))
    }
    for (const node of plan.nodes) {
      written(node)
      for (const indikator of node.indikator) written(indikator)
    }
    for (const variabel of plan.variabelList) see(variabel.id, keyOf(variabel))
  },
})
