// Realisasi tanpa target tidak mempunyai pembanding: capaiannya tidak dapat dihitung.
import { adaIsi } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const realisasiTanpaTarget = defineRule({
  id: 'realisasi/tanpa-target',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: { id: 'realisasi untuk tahun yang tidak mempunyai target', en: 'an actual for a year without a target' },
  why: {
    id: 'Realisasi tanpa target hanya tercatat: kolom capaiannya kosong, dan di rekap indikator ini terhitung belum diketahui, bukan tercapai. Target yang ditulis setelah realisasinya ada tidak lagi menantang atau realistis (LKE 1.b.7), jadi lengkapi dari dokumen yang sudah ditetapkan.',
    en: 'An actual without target is only noted: its achievement stays empty, and the summary counts the indikator as unknown, not as achieved. A target written after its actual is no longer challenging or realistic (LKE 1.b.7), so take it from the document that was signed.',
  },
  bad: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      sumber_data: Laporan diklat
      target: { 2024: 40 }
      realisasi: { 2024: 41, 2025: 42 }
`,
  good: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      sumber_data: Laporan diklat
      target: { 2024: 40, 2025: 45 }
      realisasi: { 2024: 41, 2025: 42 }
`,
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
