// Realisasi, rumus, dan berkas lain merujuk dengan id: yang akan dirujuk sebaiknya sudah bernama tetap.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const belumAda = defineRule({
  id: 'id/belum-ada',
  scope: 'node',
  severity: 'info',
  basis: null,
  fixable: true,
  summary: {
    id: 'node level 0–4 atau indikator tanpa id, padahal realisasi dan berkas lain merujuk dengan id',
    en: 'a node of level 0–4 or an indikator without id, although realisasi and other files refer by id',
  },
  messages: {
    node: {
      id: 'node ini belum mempunyai id',
      en: 'this node has no id yet',
      help: {
        id: 'tambahkan id yang tetap, misalnya "id: kompetensi-asn"',
        en: 'add a stable id, such as "id: kompetensi-asn"',
      },
    },
    indikator: {
      id: 'indikator ini belum mempunyai id',
      en: 'this indikator has no id yet',
      help: { id: 'tambahkan id yang tetap, misalnya "id: ip-asn"', en: 'add a stable id, such as "id: ip-asn"' },
    },
  },
  check(node, report, { plan }) {
    if (node.level === 5) return
    if (!node.idTertulis && !tertulis(plan, node, 'id')) report('node', at(node))
    for (const indikator of node.indikator) {
      if (!indikator.idTertulis && !tertulis(plan, indikator, 'id')) report('indikator', at(indikator))
    }
  },
})
