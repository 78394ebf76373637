// Target yang sama setiap tahun tidak merencanakan perubahan.
import { adaIsi } from '../../figures/index.ts'
import { keyOf } from '../../plan/where.ts'
import { targetPerTahun, tulis, ujungSkala } from '../angka.ts'
import { defineRule } from '../define.ts'

export const datar = defineRule({
  id: 'target/datar',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  summary: { id: 'target yang sama setiap tahun', en: 'the same target every year' },
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
    const directions = indikator.polaritas === null ? (['naik', 'turun'] as const) : [indikator.polaritas]
    if (directions.some((polaritas) => ujungSkala({ ...indikator, polaritas }, plan)?.equals(first.angka))) return
    report('datar', keyOf(indikator, 'target'), { target: tulis(first.besaran) })
  },
})
