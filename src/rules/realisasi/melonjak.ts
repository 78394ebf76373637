// Capaian di atas 150 persen biasanya berarti target terlalu rendah atau angka salah satuan.
import { at } from '../../plan/where.ts'
import { tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const melonjak = defineRule({
  id: 'realisasi/melonjak',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  grounds: 'practice',
  summary: { id: 'capaian setahun di atas 150 persen', en: 'an achievement of a year above 150 percent' },
  why: {
    id: 'Capaian setinggi ini lebih sering berarti target terlalu rendah, satuan yang berbeda, atau angka salah ketik daripada kinerja luar biasa. Rata-rata sasaran dan OPD ikut terangkat, sehingga indikator lain yang gagal tertutup. Batas 150 persen bukan ketentuan peraturan: ubah di aturan_opsi.',
    en: 'An achievement this high more often means a target that is too low, another unit or a typing mistake than outstanding work. It lifts the mean of the sasaran and of the agency, and so hides other indikator that failed. The limit of 150 percent is no regulation: change it in aturan_opsi.',
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
      target: { 2025: 45 }
      realisasi: { 2025: 90 }
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
      target: { 2025: 45 }
      realisasi: { 2025: 50 }
`,
  messages: {
    tinggi: {
      id: 'capaian {tahun} {capaian} persen',
      en: 'the achievement of {tahun} is {capaian} percent',
      help: { id: 'periksa target, realisasi, dan satuannya', en: 'check the target, the actual and their unit' },
    },
  },
  options: {
    persen: {
      type: 'number',
      default: 150,
      minimum: 100,
      meaning: {
        id: 'capaian setahun, dalam persen, yang bila dilampaui dilaporkan',
        en: 'achievement of a year, in percent, above which it is reported',
      },
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
