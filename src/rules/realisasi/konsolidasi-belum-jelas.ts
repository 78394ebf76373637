// Triwulan dari sebuah "Jumlah" dapat berarti tambahan atau kumulatif: angkanya berlipat bila ditafsirkan keliru.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const konsolidasiBelumJelas = defineRule({
  id: 'realisasi/konsolidasi-belum-jelas',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 2.a.2',
  summary: { id: 'triwulan sebuah Jumlah tanpa konsolidasi', en: 'quarters of a Jumlah without konsolidasi' },
  messages: {
    belum: {
      id: 'indikator Jumlah ini mempunyai triwulan, tetapi konsolidasinya belum dinyatakan',
      en: 'this Jumlah has quarters, but does not declare its konsolidasi',
      help: {
        id: 'tambahkan konsolidasi: jumlah (tambahan tiap triwulan) atau kumulatif (jumlah s.d. triwulan)',
        en: 'add konsolidasi: jumlah (what each quarter adds) or kumulatif (running total)',
      },
    },
  },
  check(indikator, report) {
    if (indikator.konsolidasi !== null || indikator.samaDengan !== null || !/^\s*jumlah(\s|$)/i.test(indikator.nama))
      return
    const series = [indikator.realisasi, indikator.target, ...indikator.targetDokumen.values()]
    // One quarter alone can only mean itself.
    const several = series.some((deret) =>
      [...deret.values()].some(({ triwulan }) => triwulan.filter((isian) => isian !== null).length > 1),
    )
    if (several) report('belum', at(indikator, 'nama'))
  },
})
