// Satu angka, satu nilai: dua nilai untuk tahun dan triwulan yang sama tidak dapat dijelaskan kepada evaluator.
import { defineRule } from '../define.ts'

export const gandaRealisasi = defineRule({
  id: 'realisasi/ganda',
  scope: 'reading',
  severity: 'galat',
  basis: 'LKE 2.b',
  summary: { id: 'dua nilai berbeda untuk satu angka realisasi', en: 'two different values for one actual' },
  messages: {
    berbeda: {
      id: 'angka ini tertulis dua kali dengan nilai berbeda: {baru} di sini, {lama} di tempat lain',
      en: 'this figure is given twice with different values: {baru} here, {lama} elsewhere',
      help: { id: 'tetapkan satu nilai dan hapus yang lain', en: 'settle on one value and delete the other' },
    },
  },
})
