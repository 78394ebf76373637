// Target yang naik lalu turun (atau sebaliknya) perlu alasan tertulis.
import type { Tahunan } from '../../plan/types.ts'
import { tulisDeret } from '../angka.ts'
import { defineRule } from '../define.ts'
import { titikDalamBatas } from './di-luar-batas.ts'

export const berbalik = defineRule({
  id: 'target/berbalik',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: { id: 'arah target berbalik tanpa catatan', en: 'targets that change direction without a catatan' },
  why: {
    id: 'Target yang naik lalu turun terbaca sebagai salah ketik atau rencana yang mundur. LKE 1.b.7 menilai apakah target menantang dan realistis; tanpa alasan tertulis, tidak ada yang dapat menjelaskan tahun itu ketika evaluator bertanya.',
    en: 'Targets that rise and then fall read as a typing mistake or as a plan that goes backwards. LKE 1.b.7 asks whether targets are challenging and realistic; without a written reason nobody can explain that year when the evaluator asks.',
  },
  bad: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase peserta lulus diklat teknis
      satuan: persen
      polaritas: naik
      target: { 2024: 80, 2025: 90, 2026: 85 }
`,
  good: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase peserta lulus diklat teknis
      satuan: persen
      polaritas: naik
      target: { 2024: 80, 2025: 90, 2026: { nilai: 85, catatan: standar kelulusan dinaikkan } }
`,
  messages: {
    berbalik: {
      id: 'arah target berbalik pada {tahun}: {deret}',
      en: 'the targets change direction in {tahun}: {deret}',
      help: {
        id: 'jelaskan dengan catatan pada tahun itu, atau perbaiki targetnya',
        en: 'explain it in a catatan of that year, or correct the target',
      },
    },
  },
  check(indikator, report, { plan }) {
    if (indikator.catatan !== null) return
    const points = titikDalamBatas(indikator, plan)
    let direction = 0
    for (const [index, titik] of points.entries()) {
      const step = index === 0 ? 0 : titik.angka.comparedTo(points[index - 1]!.angka)
      if (step !== 0 && direction !== 0 && step !== direction) {
        if (!berCatatan(indikator.target.get(titik.tahun))) {
          report('berbalik', titik.where, { tahun: titik.tahun, deret: tulisDeret(points) })
          return
        }
      }
      if (step !== 0) direction = step
    }
  },
})

/** A catatan of the year, or of one of its figures. */
const berCatatan = (tahunan: Tahunan | undefined): boolean =>
  tahunan !== undefined &&
  [tahunan, tahunan.nilai, ...tahunan.triwulan].some((satu) => satu?.keterangan?.catatan != null)
