// Kondisi yang diinginkan harus menjawab masalah nyata: tanpa fenomena, kebutuhannya tidak terlihat.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const fenomenaKosong = defineRule({
  id: 'fenomena/kosong',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.3',
  summary: { id: 'node level 0–3 tanpa fenomena', en: 'a node of level 0–3 without fenomena' },
  messages: {
    kosong: {
      id: 'level {level} ini belum mempunyai fenomena',
      en: 'this level {level} has no fenomena yet',
      help: {
        id: 'tambahkan fenomena: mengapa kondisi ini dibutuhkan, dengan data, tahun, dan sumber',
        en: 'add fenomena: why this condition is needed, with data, year and source',
      },
    },
  },
  check(node, report, { plan }) {
    if (node.level > 3 || node.fenomena.length > 0 || tertulis(plan, node, 'fenomena')) return
    report('kosong', at(node, 'sasaran'), { level: node.level })
  },
})
