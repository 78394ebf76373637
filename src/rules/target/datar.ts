// Target yang sama setiap tahun tidak merencanakan perubahan.
import { adaIsi } from '../../figures/index.ts'
import { keyOf } from '../../plan/where.ts'
import { arah, targetPerTahun, tulis, ujungSkala } from '../angka.ts'
import { defineRule } from '../define.ts'

export const datar = defineRule({
  id: 'target/datar',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: { id: 'target yang sama setiap tahun', en: 'the same target every year' },
  why: {
    id: 'Target yang tetap menyatakan bahwa kinerja tidak berubah selama periode, walaupun dananya terus keluar. LKE 1.b.7 menilai apakah target menantang, dan dalam praktik kertas kerja evaluator mempunyai kolom perbaikan berkelanjutan (continuous improvement).',
    en: "A target that stays the same says that performance does not change over the period, although the money is spent. LKE 1.b.7 asks whether targets are challenging, and in practice the evaluator's worksheet has a column for continuous improvement.",
  },
  bad: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      polaritas: naik
      target: { 2024: 40, 2025: 40, 2026: 40 }
`,
  good: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      polaritas: naik
      target: { 2024: 40, 2025: 45, 2026: 50 }
`,
  messages: {
    datar: {
      id: 'target sama setiap tahun: {target}',
      en: 'the target is the same every year: {target}',
      help: {
        id: 'bedakan target per tahun, atau nyatakan polaritas stabil',
        en: 'give each year its target, or declare polaritas stabil',
      },
    },
  },
  check(indikator, report, { plan }) {
    const points = targetPerTahun(indikator)
    const [first] = points
    if (first === undefined || points.length < 2 || !points.every(({ angka }) => angka.equals(first.angka))) return
    // Years with a range, or with what cannot be read, are not known to be the same.
    if ([...indikator.target.values()].filter(adaIsi).length > points.length) return
    if (indikator.polaritas === 'stabil' || indikator.polaritas === 'rentang') return
    // Where the better direction is not declared, either end of the scale may be the best.
    const directions = indikator.polaritas === null ? ([1, -1] as const) : [arah(indikator)]
    if (directions.some((ke) => ujungSkala(indikator, plan, ke)?.equals(first.angka))) return
    report('datar', keyOf(indikator, 'target'), { target: tulis(first.besaran) })
  },
})
