// Cabang yang berhenti sebelum sub kegiatan tidak sampai ke kondisi paling operasional (PermenPANRB 89/2021, tahap 3).
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const cabangPutus = defineRule({
  id: 'cascade/cabang-putus',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: { id: 'cabang yang berakhir di atas level 4', en: 'a branch that ends above level 4' },
  why: {
    id: 'Penjenjangan kinerja menguraikan kondisi sampai yang paling operasional. Cabang yang berhenti lebih awal menyatakan hasil tanpa pekerjaan yang mewujudkannya, sehingga tidak ada sub kegiatan, anggaran, dan pelaksana yang dapat dikaitkan dengannya.',
    en: 'Performance is broken down to the most operational condition. A branch that ends earlier states a result without the work that brings it about, so that no sub kegiatan, budget or staff can be tied to it.',
  },
  bad: `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  sasaran: Meningkatnya Kompetensi ASN
  indikator:
    - { id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }
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
`,
  messages: {
    putus: {
      id: 'cabang ini berakhir di level {level}, belum sampai level 4',
      en: 'this branch ends at level {level}, before level 4',
      help: { id: 'uraikan dengan anak sampai sub kegiatan', en: 'break it down to sub kegiatan' },
    },
  },
  check(node, report, { plan }) {
    if (node.level >= 4 || node.children.length > 0 || tertulis(plan, node, 'anak')) return
    report('putus', at(node, 'level'), { level: node.level })
  },
})
