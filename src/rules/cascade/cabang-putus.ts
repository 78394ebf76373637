// Cabang yang berhenti sebelum sub kegiatan tidak sampai ke kondisi paling operasional (PermenPANRB 89/2021, tahap 3).
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const cabangPutus = defineRule({
  id: 'cascade/cabang-putus',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  summary: { id: 'cabang yang berakhir di atas level 4', en: 'a branch that ends above level 4' },
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
