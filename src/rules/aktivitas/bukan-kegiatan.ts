// Level 5 berisi yang dikerjakan; kata kondisi di sana menandakan sasaran yang salah tempat.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataCapaian } from '../words/verbs.ts'

export const bukanKegiatan = defineRule({
  id: 'aktivitas/bukan-kegiatan',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.4',
  grounds: 'practice',
  summary: { id: 'aktivitas level 5 yang ditulis sebagai kondisi', en: 'an activity of level 5 worded as a condition' },
  why: {
    id: 'Rencana aksi mengambil aktivitas dari level 5: kondisi di sana tidak memberi tahu apa yang harus dikerjakan. Sering kali itu sasaran yang salah tempat, yang di level 4 akan mempunyai indikator dan target.',
    en: 'The rencana aksi takes its activities from level 5: a condition there does not tell anybody what to do. Often it is a misplaced sasaran, which would have an indikator and a target at level 4.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Tersusunnya Rencana Kebutuhan ASN
    indikator:
      - nama: Jumlah dokumen rencana kebutuhan ASN
        satuan: dokumen
    anak:
      - level: 5
        aktivitas: Tersusunnya analisis jabatan dan analisis beban kerja
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Tersusunnya Rencana Kebutuhan ASN
    indikator:
      - nama: Jumlah dokumen rencana kebutuhan ASN
        satuan: dokumen
    anak:
      - level: 5
        aktivitas: Penyusunan analisis jabatan dan analisis beban kerja
`,
  messages: {
    kondisi: {
      id: 'aktivitas ini diawali "{kata}", yaitu kondisi, bukan kegiatan',
      en: 'this activity begins with "{kata}", a condition, not work',
      help: {
        id: 'tulis yang dikerjakan, misalnya "Penyusunan …" atau "Sosialisasi …"',
        en: 'write the work, such as "Penyusunan …" or "Sosialisasi …"',
      },
    },
  },
  check(node, report) {
    if (node.level !== 5 || node.aktivitas === null) return
    const found = cocok(node.aktivitas, kataCapaian)
    if (found !== null) report('kondisi', at(node, 'aktivitas'), { kata: kataPertama(node.aktivitas) })
  },
})
