// Setiap kondisi perlu ukurannya: tanpa indikator, sasaran tidak dapat dievaluasi (PermenPANRB 89/2021, tahap 4).
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const indikatorKosong = defineRule({
  id: 'indikator/kosong',
  scope: 'node',
  severity: 'galat',
  basis: 'LKE 1.b.5',
  summary: { id: 'node level 0–4 tanpa indikator', en: 'a node of level 0–4 without indikator' },
  messages: {
    kosong: {
      id: 'level {level} ini belum mempunyai indikator',
      en: 'this level {level} has no indikator yet',
      help: {
        id: 'tambahkan indikator dengan nama, satuan, dan target',
        en: 'add an indikator with nama, satuan and target',
      },
    },
  },
  check(node, report, { plan }) {
    if (node.level === 5 || node.indikator.length > 0 || tertulis(plan, node, 'indikator')) return
    report('kosong', at(node, 'sasaran'), { level: node.level })
  },
})
