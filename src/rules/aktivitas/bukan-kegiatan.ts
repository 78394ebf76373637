// Level 5 berisi yang dikerjakan; kata kondisi di sana menandakan sasaran yang salah tempat.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataHasil, kataKeluaran } from '../words/verbs.ts'

export const bukanKegiatan = defineRule({
  id: 'aktivitas/bukan-kegiatan',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.4',
  summary: { id: 'aktivitas level 5 yang ditulis sebagai kondisi', en: 'an activity of level 5 worded as a condition' },
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
    const found = cocok(node.aktivitas, [...kataHasil, ...kataKeluaran])
    if (found !== null) report('kondisi', at(node, 'aktivitas'), { kata: kataPertama(node.aktivitas) })
  },
})
