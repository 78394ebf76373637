// Nilai tahun dan triwulannya adalah satu angka: bila berbeda, salah satunya keliru.
import { banding, bulatkan, jatuhTempo, konsolidasikan, konsolidasiOf, urutan } from '../../figures/index.ts'
import type { Konsolidasi, Tahunan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { tulis } from '../angka.ts'
import { defineRule, type Report } from '../define.ts'

export const tahunBedaTriwulan = defineRule({
  id: 'realisasi/tahun-beda-triwulan',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 2.b',
  grounds: 'regulation',
  summary: {
    id: 'nilai tahun yang tidak sama dengan gabungan triwulannya',
    en: "a year's value that is not what its quarters give",
  },
  why: {
    id: 'Laporan akhir tahun memakai nilai tahun, laporan triwulan memakai triwulannya: dua angka resmi untuk kinerja yang sama. LKE 2.b menilai pengukuran yang berkala, dan evaluator yang menjumlahkan triwulannya akan menemukan selisih ini.',
    en: "The report of the year uses the year's value, the quarterly reports use the quarters: two official figures for the same performance. LKE 2.b judges periodic measurement, and an evaluator who adds up the quarters will find the difference.",
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      sumber_data: Laporan diklat
      konsolidasi: jumlah
      target: { 2025: 45 }
      realisasi:
        2025: { tw1: 10, tw2: 10, tw3: 10, tw4: 12, nilai: 45 }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      sumber_data: Laporan diklat
      konsolidasi: jumlah
      target: { 2025: 45 }
      realisasi:
        2025: { tw1: 10, tw2: 10, tw3: 10, tw4: 12, nilai: 42 }
`,
  messages: {
    berbeda: {
      id: 'nilai tahun {nilai}, tetapi triwulannya memberi {hitung} ({cara})',
      en: "the year's value is {nilai}, but its quarters give {hitung} ({cara})",
      help: {
        id: 'samakan keduanya, atau nyatakan konsolidasi yang benar',
        en: 'make them equal, or declare the right konsolidasi',
      },
    },
  },
  check(node, report) {
    for (const tahunan of node.realisasiAnggaran.values()) compare(tahunan, 'nilai-akhir', [4], report)
    for (const indikator of node.indikator) {
      const cara = konsolidasiOf(indikator)
      for (const tahunan of indikator.realisasi.values())
        compare(tahunan, cara, jatuhTempo[indikator.frekuensi], report)
    }
  },
})

function compare({ nilai, triwulan }: Tahunan, cara: Konsolidasi, due: readonly number[], report: Report): void {
  const filled = triwulan.filter((isian) => isian !== null)
  // Quarters that are not complete say nothing about the year.
  const needed = cara === 'nilai-akhir' || cara === 'kumulatif' ? due.slice(-1) : due
  if (nilai === null || needed.some((ke) => triwulan[ke - 1] === null)) return
  const year = konsolidasikan(cara, [nilai]).nilai
  const quarters = konsolidasikan(cara, filled).nilai
  if (year === null || quarters === null || year.jenis !== quarters.jenis) return
  const [satu, gabungan] = [urutan(year), urutan(quarters)]
  if (satu === null || gabungan === null) return
  const desimal = year.jenis === 'angka' ? (year.desimal ?? 20) : 20
  if (banding(bulatkan(gabungan, desimal), satu) === 0) return
  report('berbeda', at(nilai), { nilai: tulis(year), hitung: tulis(quarters), cara }).related(at(filled.at(-1)!), {
    id: 'triwulannya di sini',
    en: 'the quarters are here',
  })
}
