// Satu angka, satu nilai: dua nilai untuk tahun dan triwulan yang sama tidak dapat dijelaskan kepada evaluator.
import { defineRule } from '../define.ts'

export const gandaRealisasi = defineRule({
  id: 'realisasi/ganda',
  scope: 'reading',
  severity: 'galat',
  basis: 'LKE 2.b',
  grounds: 'regulation',
  summary: { id: 'dua nilai berbeda untuk satu angka realisasi', en: 'two different values for one actual' },
  why: {
    id: 'Tidak ada yang tahu angka mana yang benar, maka capaian tahun itu tidak dihitung, begitu pula hitungan lain yang memakainya. Bila dibiarkan, laporan menyebut angka yang satu dan bukti dukungnya angka yang lain, dan data itu tidak dapat diandalkan untuk pengukuran (LKE 2.b).',
    en: 'Nobody knows which figure is right, so the achievement of that year is not computed, nor any roll-up that uses it. Left alone, the report gives one figure and its evidence another, and the data cannot support the measurement (LKE 2.b).',
  },
  bad: {
    'contoh.pohon.yaml': `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - id: peserta-diklat
      nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      realisasi: { 2025: { nilai: 42, sumber: Laporan diklat } }
`,
    'contoh.realisasi.yaml': `versi: 1
realisasi:
  peserta-diklat: { 2025: { nilai: 44, sumber: SIMPEG } }
`,
  },
  good: {
    'contoh.pohon.yaml': `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - id: peserta-diklat
      nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      realisasi: { 2025: { nilai: 42, sumber: Laporan diklat } }
`,
    'contoh.realisasi.yaml': `versi: 1
realisasi:
  peserta-diklat: { 2025: { nilai: 42, sumber: SIMPEG } }
`,
  },
  messages: {
    berbeda: {
      id: 'angka ini tertulis dua kali dengan nilai berbeda: {baru} di sini, {lama} di tempat lain',
      en: 'this figure is given twice with different values: {baru} here, {lama} elsewhere',
      help: { id: 'tetapkan satu nilai dan hapus yang lain', en: 'settle on one value and delete the other' },
    },
  },
})
