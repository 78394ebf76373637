// Target yang naik lalu turun (atau sebaliknya) perlu alasan tertulis.
import type { Tahunan } from '../../plan/types.ts'
import { targetPerTahun, tulis } from '../angka.ts'
import { defineRule } from '../define.ts'

export const berbalik = defineRule({
  id: 'target/berbalik',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  summary: { id: 'arah target berbalik tanpa catatan', en: 'targets that change direction without a catatan' },
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
  check(indikator, report) {
    if (indikator.catatan !== null) return
    const points = targetPerTahun(indikator)
    let direction = 0
    for (const [index, titik] of points.entries()) {
      const step = index === 0 ? 0 : titik.angka.comparedTo(points[index - 1]!.angka)
      if (step !== 0 && direction !== 0 && step !== direction) {
        if (!berCatatan(indikator.target.get(titik.tahun))) {
          const deret = points.map(({ besaran }) => tulis(besaran)).join(' → ')
          report('berbalik', titik.where, { tahun: titik.tahun, deret })
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
