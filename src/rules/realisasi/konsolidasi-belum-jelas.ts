// Triwulan dari sebuah "Jumlah" dapat berarti tambahan atau kumulatif: angkanya berlipat bila ditafsirkan keliru.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const konsolidasiBelumJelas = defineRule({
  id: 'realisasi/konsolidasi-belum-jelas',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 2.a.2',
  grounds: 'regulation',
  summary: { id: 'triwulan sebuah Jumlah tanpa konsolidasi', en: 'quarters of a Jumlah without konsolidasi' },
  why: {
    id: 'Tanpa konsolidasi, triwulan sebuah Jumlah dijumlahkan: 10, 20, 30, 45 menjadi 105, padahal mungkin 45 orang sampai akhir tahun. Rencana aksi di lapangan memakai kedua cara (praktik), dan LKE 2.a.2 menilai apakah cara mengukurnya jelas.',
    en: 'Without konsolidasi the quarters of a Jumlah are added up: 10, 20, 30, 45 become 105, although 45 people by the end of the year may be meant. Action plans in use have both (practice), and LKE 2.a.2 asks whether the way to measure is clear.',
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: { tw1: 10, tw2: 20, tw3: 30, tw4: 45 } }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: { tw1: 10, tw2: 20, tw3: 30, tw4: 45 } }
      konsolidasi: kumulatif
`,
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
  check(indikator, report, { plan }) {
    if (indikator.konsolidasi !== null || indikator.samaDengan !== null || !/^\s*jumlah(\s|$)/i.test(indikator.nama))
      return
    if (tertulis(plan, indikator, 'konsolidasi')) return
    const series = [indikator.realisasi, indikator.target, ...indikator.targetDokumen.values()]
    // One quarter alone can only mean itself.
    const several = series.some((deret) =>
      [...deret.values()].some(({ triwulan }) => triwulan.filter((isian) => isian !== null).length > 1),
    )
    if (several) report('belum', at(indikator, 'nama'))
  },
})
