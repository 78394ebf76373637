// Capaian di atas 150 persen biasanya berarti target terlalu rendah atau angka salah satuan.
import { at } from '../../plan/where.ts'
import { tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const melonjak = defineRule({
  id: 'realisasi/melonjak',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  options: { persen: 150 },
  summary: { id: 'capaian setahun di atas 150 persen', en: 'an achievement of a year above 150 percent' },
  messages: {
    tinggi: {
      id: 'capaian {tahun} {capaian} persen',
      en: 'the achievement of {tahun} is {capaian} percent',
      help: { id: 'periksa target, realisasi, dan satuannya', en: 'check the target, the actual and their unit' },
    },
  },
  check(indikator, report, { figures, option }) {
    for (const year of [...indikator.realisasi.keys()].sort()) {
      // A provisional one says little: of a running total that should stay low, the first quarter is always far below the target.
      const capaian = figures({ year, until: 'tw4' }).indikator.get(indikator.id)?.capaian
      const persen = capaian?.persen
      if (
        persen == null ||
        (capaian?.sementara && indikator.polaritas === 'turun') ||
        !persen.greaterThan(option('persen'))
      )
        continue
      const tahunan = indikator.realisasi.get(year)!
      const last = [tahunan.nilai, ...tahunan.triwulan.toReversed()].find((isian) => isian !== null)
      report('tinggi', last == null ? at(indikator, 'nama') : at(last), {
        tahun: year,
        capaian: tulisAngka(persen.toDecimalPlaces(2)),
      })
    }
  },
})
