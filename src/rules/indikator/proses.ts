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
  grounds: 'regulation',
  summary: {
    id: 'ukuran proses di bawah sasaran hasil level 0–3',
    en: 'a process measure under an outcome of level 0–3',
  },
  why: {
    id: 'Sosialisasi dapat terlaksana seluruhnya tanpa seorang pun menjadi patuh: capaiannya 100 %, kondisinya tetap. Indikator seperti ini tidak relevan dengan sasaran yang menyatakan hasil, padahal LKE 1.b.5 meminta indikator yang SMART.',
    en: 'All the sosialisasi can be done without anybody complying more: the capaian is 100 %, the condition is what it was. Such an indikator is not relevant to a sasaran that states a result, while LKE 1.b.5 asks for SMART ones.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Kepatuhan Wajib Pajak Daerah
    indikator:
      - nama: Persentase sosialisasi pajak daerah
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Kepatuhan Wajib Pajak Daerah
    indikator:
      - nama: Persentase wajib pajak daerah yang membayar tepat waktu
        satuan: persen
`,
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
