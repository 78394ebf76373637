// Lonjakan target yang besar menandakan salah ketik, salah satuan, atau target yang tidak realistis.
import { tulis, tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'
import { titikDalamBatas } from './di-luar-batas.ts'

export const loncat = defineRule({
  id: 'target/loncat',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.7',
  grounds: 'practice',
  summary: {
    id: 'target yang meloncat lebih dari 50 persen dari tahun sebelumnya',
    en: 'a target that jumps by more than 50 percent',
  },
  why: {
    id: 'Lonjakan sebesar ini lebih sering salah ketik atau salah satuan (450 untuk 45) daripada rencana, dan capaian tahun itu jatuh tanpa ada yang gagal. Bila memang direncanakan, evaluator akan menanyakan dari mana kenaikannya. Batas 50 persen bukan ketentuan peraturan: ubah di aturan_opsi.',
    en: 'A jump of this size is more often a typing mistake or a wrong unit (450 for 45) than a plan, and the achievement of that year collapses although nothing failed. If it is planned, the evaluator will ask what makes it possible. The limit of 50 percent is no regulation: change it in aturan_opsi.',
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
      target: { 2024: 40, 2025: 450, 2026: 500 }
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
    loncat: {
      id: 'target meloncat dari {lama} ({lalu}) ke {baru} ({tahun}), {persen} persen',
      en: 'the target jumps from {lama} ({lalu}) to {baru} ({tahun}), {persen} percent',
      help: { id: 'periksa kedua angka dan satuannya', en: 'check both figures and their unit' },
    },
  },
  options: {
    persen: {
      type: 'number',
      default: 50,
      exclusiveMinimum: 0,
      meaning: {
        id: 'perubahan target dari tahun sebelumnya, naik atau turun, dalam persen, yang bila dilampaui dilaporkan',
        en: 'change of the target from the year before, up or down, in percent, above which it is reported',
      },
    },
  },
  check(indikator, report, { option, plan }) {
    const points = titikDalamBatas(indikator, plan).filter(({ besaran }) => besaran.jenis === 'angka')
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
