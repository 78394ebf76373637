// Rujukan ke id yang tidak ada: rumus kehilangan komponennya, realisasi tidak sampai ke indikatornya.

import { nearest } from '../../messages/nearest.ts'
import { isWritten } from '../../plan/link.ts'
import { samakan } from '../../plan/satuan.ts'
import type { Indikator, Plan } from '../../plan/types.ts'
import { idsUnread } from '../../plan/unread.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tidakAda = defineRule({
  id: 'id/tidak-ada',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  summary: { id: 'rujukan ke id yang tidak ada', en: 'a reference to an id that does not exist' },
  messages: {
    mirip: {
      id: 'id "{id}" tidak ada',
      en: 'there is no id "{id}"',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'jenis-lain': {
      id: 'id "{id}" milik {milik}, sedangkan di sini dibutuhkan {harapan}',
      en: 'id "{id}" belongs to {milik}, but here {harapan} is needed',
      help: {
        id: 'tulis id {harapan}, atau pindahkan ke bagian {bagian}',
        en: 'write the id of {harapan}, or move this to the part {bagian}',
      },
    },
    'tidak-ada': {
      id: 'id "{id}" tidak ada di rencana ini',
      en: 'there is no id "{id}" in this plan',
      help: {
        id: 'tulis id itu pada yang dirujuk, atau perbaiki rujukannya',
        en: 'write that id on what is meant, or correct the reference',
      },
    },
  },
  check(plan, report) {
    const unread = idsUnread(plan.documents.values())
    const refer = (id: string | null, where: Where, ...known: ReadonlyMap<string, unknown>[]): void => {
      if (id === null || id === '' || known.some((map) => map.has(id)) || unread(id)) return
      const benar = nearest(id, known.flatMap((map) => [...map.keys()]).filter(isWritten))
      if (benar === null) report('tidak-ada', where, { id })
      else report('mirip', where, { id, benar })
    }
    for (const node of plan.nodes) {
      for (const indikator of node.indikator) {
        refer(indikator.samaDengan, at(indikator, 'sama_dengan'), plan.indikator)
        for (const { id, where } of operands(indikator)) refer(id, where, plan.indikator, plan.variabel)
      }
      for (const link of node.crosscutting) {
        // A node of an agency outside the plan is external, not wrong.
        if (instansiOf(plan).has(samakan(link.opd))) {
          refer(link.node, at(link, 'node'), plan.nodeById)
        }
      }
    }
  },
})

function operands(indikator: Indikator): { readonly id: string | null; readonly where: Where }[] {
  const { hitung } = indikator
  if (hitung === null) return []
  const listed = hitung.dari === 'anak' ? [] : hitung.dari
  return [
    ...listed.map(({ id, entry }) => ({ id, where: keyOf({ file: indikator.file, entry }) })),
    ...hitung.komponen.map(({ id, entry }) => ({ id, where: at({ file: indikator.file, entry }) })),
    { id: hitung.pembilang, where: at(hitung, 'pembilang') },
    { id: hitung.penyebut, where: at(hitung, 'penyebut') },
  ]
}

const known = new WeakMap<Plan, ReadonlySet<string>>()
function instansiOf(plan: Plan): ReadonlySet<string> {
  const names =
    known.get(plan) ?? new Set(plan.nodes.flatMap(({ instansi }) => (instansi === null ? [] : [samakan(instansi)])))
  known.set(plan, names)
  return names
}
