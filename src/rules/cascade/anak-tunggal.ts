// Satu anak saja bukan penguraian: faktor kunci keberhasilan biasanya lebih dari satu (PermenPANRB 89/2021, tahap 2).
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const anakTunggal = defineRule({
  id: 'cascade/anak-tunggal',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.8',
  summary: { id: 'node dengan satu anak saja', en: 'a node with one child only' },
  messages: {
    tunggal: {
      id: 'node ini hanya mempunyai satu anak',
      en: 'this node has one child only',
      help: { id: 'periksa apakah ada kondisi lain yang dibutuhkan', en: 'check whether another condition is needed' },
    },
  },
  check(node, report) {
    if (node.children.length === 1)
      report('tunggal', at(node, 'level')).related(at(node.children[0]!), {
        id: 'anak satu-satunya',
        en: 'the only child',
      })
  },
})
