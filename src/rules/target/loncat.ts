// Lonjakan target yang besar menandakan salah ketik, salah satuan, atau target yang tidak realistis.
import { targetPerTahun, tulis, tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const loncat = defineRule({
  id: 'target/loncat',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  options: { persen: 50 },
  summary: {
    id: 'target yang meloncat lebih dari 50 persen dari tahun sebelumnya',
    en: 'a target that jumps by more than 50 percent',
  },
  messages: {
    loncat: {
      id: 'target meloncat dari {lama} ({lalu}) ke {baru} ({tahun}), {persen} persen',
      en: 'the target jumps from {lama} ({lalu}) to {baru} ({tahun}), {persen} percent',
      help: { id: 'periksa kedua angka dan satuannya', en: 'check both figures and their unit' },
    },
  },
  check(indikator, report, { option }) {
    const points = targetPerTahun(indikator).filter(({ besaran }) => besaran.jenis === 'angka')
    points.slice(1).forEach((titik, index) => {
      const before = points[index]!
      if (before.angka.isZero()) return
      const persen = titik.angka.minus(before.angka).div(before.angka.abs()).times(100)
      if (!persen.abs().greaterThan(option('persen'))) return
      report('loncat', titik.where, {
        lama: tulis(before.besaran),
        lalu: before.tahun,
        baru: tulis(titik.besaran),
        tahun: titik.tahun,
        persen: tulisAngka(persen.toDecimalPlaces(2)),
      }).related(before.where, { id: `target ${before.tahun}`, en: `target of ${before.tahun}` })
    })
  },
})
