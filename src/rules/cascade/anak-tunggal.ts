// Satu anak saja bukan penguraian: faktor kunci keberhasilan biasanya lebih dari satu (PermenPANRB 89/2021, tahap 2).
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const anakTunggal = defineRule({
  id: 'cascade/anak-tunggal',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.8',
  grounds: 'practice',
  summary: { id: 'node dengan satu anak saja', en: 'a node with one child only' },
  why: {
    id: 'Satu anak menyatakan bahwa satu kondisi itu saja cukup untuk mencapai induknya, dan itu jarang benar. Faktor kunci yang terlewat tidak mendapat indikator dan anggaran, lalu induknya tidak tercapai meskipun anaknya tercapai.',
    en: 'One child says that this one condition is enough to reach its parent, which is rarely true. A key factor that was left out gets no indikator and no budget, and the parent is missed although its child is reached.',
  },
  bad: `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  sasaran: Meningkatnya Kompetensi ASN
  indikator:
    - { id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }
  anak:
    - level: 4
      id: diklat-teknis
      sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
      indikator:
        - { id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }
`,
  good: `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  sasaran: Meningkatnya Kompetensi ASN
  indikator:
    - { id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }
  anak:
    - level: 4
      id: diklat-teknis
      sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
      indikator:
        - { id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }
    - level: 4
      id: uji-kompetensi
      sasaran: Terlaksananya Uji Kompetensi ASN
      indikator:
        - { id: peserta-uji, nama: Jumlah ASN yang mengikuti uji kompetensi, satuan: orang }
`,
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
