// Kondisi yang diinginkan harus menjawab masalah nyata: tanpa fenomena, kebutuhannya tidak terlihat.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const fenomenaKosong = defineRule({
  id: 'fenomena/kosong',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.3',
  grounds: 'regulation',
  summary: { id: 'node level 0–3 tanpa fenomena', en: 'a node of level 0–3 without fenomena' },
  why: {
    id: 'LKE 1.b.3 menilai apakah rencana menggambarkan kebutuhan kinerja yang nyata. Tanpa fenomena, pohon tidak menunjukkan masalah apa yang dijawab sasaran ini, sehingga pilihan sasarannya tidak dapat dipertanggungjawabkan kepada evaluator.',
    en: 'LKE 1.b.3 asks whether the plan shows the real need for performance. Without fenomena the tree does not show which problem this sasaran answers, so nobody can defend the choice of it before the evaluator.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
  good: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Indeks Profesionalitas ASN masih pada kategori Rendah
        data:
          - { nama: IP ASN, nilai: 66.90, tahun: 2023, sumber: LKj 2023 }
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
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
