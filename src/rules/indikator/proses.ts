// Ukuran proses di bawah sasaran hasil: sosialisasi dapat terlaksana tanpa seorang pun menjadi patuh.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok } from '../words/match.ts'
import { kataHasil, kataKegiatan } from '../words/verbs.ts'

export const proses = defineRule({
  id: 'indikator/proses',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'ukuran proses di bawah sasaran hasil level 0–3',
    en: 'a process measure under an outcome of level 0–3',
  },
  messages: {
    proses: {
      id: 'indikator ini mengukur pekerjaan ("{kata}"), padahal sasarannya sebuah hasil',
      en: 'this indikator measures work ("{kata}"), although its sasaran is a result',
      help: {
        id: 'ukur akibatnya: berapa yang berubah, patuh, terlayani, atau mampu',
        en: 'measure the effect: how many changed, comply, are served or able',
      },
    },
  },
  check({ nama, node, ...indikator }, report) {
    if (node.level > 3 || node.sasaran === null || cocok(node.sasaran, kataHasil) === null) return
    const measured = /^(?:persentase|jumlah|cakupan|frekuensi)\s+(?:kegiatan\s+|pelaksanaan\s+)?(.+)$/i.exec(nama)?.[1]
    if (measured === undefined) return
    // "Evaluasi yang ditindaklanjuti", "koordinasi yang efektif": what came of the work is a result.
    const found = cocok(measured, kataKegiatan)
    if (found !== null && found.salah === 0 && !/\b(yang|sesuai|tepat|berbasis)\b/i.test(measured))
      report('proses', at(indikator, 'nama'), { kata: found.kata })
  },
})
