// Setiap kondisi perlu ukurannya: tanpa indikator, sasaran tidak dapat dievaluasi (PermenPANRB 89/2021, tahap 4).
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const indikatorKosong = defineRule({
  id: 'indikator/kosong',
  scope: 'node',
  severity: 'galat',
  basis: 'LKE 1.b.5',
  grounds: 'regulation',
  summary: { id: 'node level 0–4 tanpa indikator', en: 'a node of level 0–4 without indikator' },
  why: {
    id: 'Menurut tahap keempat PermenPANRB 89/2021 setiap kondisi diberi indikator. Tanpa indikator, sasaran ini tidak mempunyai target dan capaian: kolomnya kosong di perjanjian kinerja dan pengukuran, dan tidak ada yang dapat menunjukkan apakah ia tercapai.',
    en: 'In the fourth stage of PermenPANRB 89/2021 every condition gets an indikator. Without one this sasaran has neither target nor capaian: its cells in perjanjian kinerja and pengukuran stay empty, and nobody can show whether it was reached.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pembinaan Disiplin ASN
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pembinaan Disiplin ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti pembinaan disiplin
        satuan: orang
        target: { 2025: 70, 2026: 80 }
`,
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
