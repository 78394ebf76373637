// Realisasi tanpa sumber tidak dapat ditelusuri evaluator.

import { adaIsi } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const realisasiTanpaSumber = defineRule({
  id: 'realisasi/tanpa-sumber',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 2.a.2',
  summary: {
    id: 'realisasi tanpa sumber, pada tahun itu atau pada indikatornya',
    en: 'an actual without a source, for that year or for its indikator',
  },
  messages: {
    kosong: {
      id: 'realisasi {tahun} belum menyebut sumbernya',
      en: 'the actual of {tahun} does not name its source',
      help: {
        id: 'tambahkan sumber pada tahun itu, atau sumber_data pada indikator',
        en: 'add sumber to that year, or sumber_data to the indikator',
      },
    },
  },
  check(indikator, report) {
    if (indikator.sumberData !== null) return
    for (const [tahun, tahunan] of indikator.realisasi) {
      const figures = [tahunan.nilai, ...tahunan.triwulan].filter((isian) => isian !== null)
      const sourced = tahunan.keterangan.sumber !== null || figures.some(({ keterangan }) => keterangan?.sumber != null)
      if (!adaIsi(tahunan) || sourced) continue
      report('kosong', at(figures.at(-1)!), { tahun })
    }
  },
})
