// Fenomena tanpa angka tidak dapat diuji; prinsip empiris menuntut data.
import { keyOf } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tanpaData = defineRule({
  id: 'fenomena/tanpa-data',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.3',
  summary: { id: 'fenomena level 0–3 tanpa angka', en: 'fenomena of level 0–3 without a figure' },
  messages: {
    'tanpa-data': {
      id: 'fenomena ini belum memuat angka',
      en: 'this fenomena has no figure yet',
      help: { id: 'tambahkan data: nama, nilai, tahun, dan sumber', en: 'add data: nama, nilai, tahun and sumber' },
    },
  },
  check(node, report) {
    if (node.level > 3 || node.fenomena.length === 0) return
    if (node.fenomena.some(({ data }) => data.some(({ nilai }) => nilai !== null))) return
    report('tanpa-data', keyOf(node, 'fenomena'))
  },
})
