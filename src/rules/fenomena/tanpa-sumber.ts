// Angka tanpa tahun atau sumber tidak dapat ditelusuri evaluator.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const fenomenaTanpaSumber = defineRule({
  id: 'fenomena/tanpa-sumber',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.3',
  summary: { id: 'angka fenomena tanpa tahun atau sumber', en: 'a figure of a fenomena without year or source' },
  messages: {
    kurang: {
      id: 'angka ini belum mempunyai {kurang}',
      en: 'this figure has no {kurang} yet',
      help: { id: 'tambahkan {kurang} pada data ini', en: 'add {kurang} to this entry' },
    },
  },
  check(node, report) {
    if (node.level > 3) return
    for (const { data } of node.fenomena) {
      for (const bukti of data) {
        const missing = [bukti.tahun === null ? 'tahun' : null, bukti.sumber === null ? 'sumber' : null].filter(
          (key) => key !== null,
        )
        if (bukti.nilai === null || missing.length === 0) continue
        const kurang = { id: missing.join(' dan '), en: missing.join(' and ') }
        report('kurang', at(bukti, 'nama'), { kurang })
      }
    }
  },
})
