// Realisasi tanpa target tidak mempunyai pembanding: capaiannya tidak dapat dihitung.
import { adaIsi } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const realisasiTanpaTarget = defineRule({
  id: 'realisasi/tanpa-target',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  summary: { id: 'realisasi untuk tahun yang tidak mempunyai target', en: 'an actual for a year without a target' },
  messages: {
    kosong: {
      id: 'ada realisasi {tahun}, tetapi tidak ada targetnya',
      en: 'there is an actual for {tahun}, but no target',
      help: { id: 'tambahkan target tahun itu', en: 'add the target of that year' },
    },
  },
  check(indikator, report, { figures }) {
    for (const [year, tahunan] of indikator.realisasi) {
      if (!adaIsi(tahunan)) continue
      // A target that cannot be read has a finding of its own.
      if (figures({ year, until: 'tw4' }).indikator.get(indikator.id)?.targetTahun.alasan !== 'target-kosong') continue
      report('kosong', at([tahunan.nilai, ...tahunan.triwulan].find((isian) => isian !== null)!), { tahun: year })
    }
  },
})
