// Realisasi tanpa sumber tidak dapat ditelusuri evaluator.

import { adaIsi } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const realisasiTanpaSumber = defineRule({
  id: 'realisasi/tanpa-sumber',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 2.a.2',
  grounds: 'regulation',
  summary: {
    id: 'realisasi tanpa sumber, pada tahun itu atau pada indikatornya',
    en: 'an actual without a source, for that year or for its indikator',
  },
  why: {
    id: 'Angka tanpa sumber tidak dapat ditelusuri: tidak diketahui laporan atau aplikasi mana yang harus dibuka, dan petugas berikutnya tidak dapat mengulanginya. LKE 2.a.2 menilai kejelasan cara mengukur, dan evaluator mencatat realisasi yang tidak tertelusur (praktik).',
    en: 'A figure without source cannot be traced: nobody knows which report or application to open, and the next officer cannot reproduce it. LKE 2.a.2 asks whether the way to measure is clear, and evaluators note actuals that cannot be traced (practice).',
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      realisasi: { 2025: 42 }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      realisasi: { 2025: { nilai: 42, sumber: Laporan diklat 2025 } }
`,
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
