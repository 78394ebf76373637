// Tanpa satuan, angka target tidak dapat dibaca: 70 orang, 70 persen, atau indeks 70?
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const tanpaSatuan = defineRule({
  id: 'indikator/tanpa-satuan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  summary: { id: 'indikator tanpa satuan', en: 'an indikator without satuan' },
  messages: {
    kosong: {
      id: 'indikator ini belum mempunyai satuan',
      en: 'this indikator has no satuan yet',
      help: { id: 'tambahkan satuan, misalnya "satuan: orang"', en: 'add a satuan, such as "satuan: orang"' },
    },
  },
  check(indikator, report, { plan }) {
    if (indikator.satuan !== null || indikator.samaDengan !== null || tertulis(plan, indikator, 'satuan')) return
    report('kosong', at(indikator, 'nama'))
  },
})
