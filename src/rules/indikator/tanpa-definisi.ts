// IKU tanpa definisi, rumus, dan sumber data tidak dapat diukur dua kali dengan hasil yang sama.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tanpaDefinisi = defineRule({
  id: 'indikator/tanpa-definisi',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 2.a.2',
  summary: { id: 'IKU tanpa definisi, rumus, atau sumber data', en: 'an IKU without definisi, rumus or sumber_data' },
  messages: {
    kurang: {
      id: 'indikator kinerja utama ini belum mempunyai {kurang}',
      en: 'this IKU has no {kurang} yet',
      help: { id: 'tambahkan {kurang}', en: 'add {kurang}' },
    },
  },
  check(indikator, report) {
    if (!indikator.iku || indikator.samaDengan !== null) return
    const rumus = indikator.rumus !== null || indikator.hitung !== null
    const missing = [
      indikator.definisi === null ? 'definisi' : null,
      rumus ? null : 'rumus',
      indikator.sumberData === null && indikator.hitung === null ? 'sumber_data' : null,
    ].filter((key) => key !== null)
    if (missing.length > 0) report('kurang', at(indikator, 'nama'), { kurang: missing.join(', ') })
  },
})
