// Bobot yang tidak berjumlah 1 atau 100 biasanya berarti ada komponen yang tertinggal.
import type { Decimal } from 'decimal.js'
import { angkaDari, bulatkan, Desimal } from '../../figures/index.ts'
import { keyOf } from '../../plan/where.ts'
import { tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const hitungBobot = defineRule({
  id: 'hitung/bobot',
  scope: 'indikator',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: { id: 'bobot yang tidak berjumlah 1 atau 100', en: 'weights that sum to neither 1 nor 100' },
  why: {
    id: 'Hasilnya tetap dibagi dengan jumlah bobot, jadi angkanya tampak wajar, padahal satu komponen tertinggal atau satu bobot salah ketik. Indeks yang dilaporkan lalu berbeda dari hasil instrumen resminya (bobot IP ASN, misalnya, 25 + 40 + 30 + 5).',
    en: 'The result is still divided by the sum of the weights, so that the figure looks plausible although a component was left out or a weight mistyped. The index in the report then differs from that of its official instrument (the weights of IP ASN, for one, are 25 + 40 + 30 + 5).',
  },
  bad: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - { id: teknis, nama: Nilai diklat teknis, satuan: nilai, target: { 2025: 82 } }
    - { id: fungsional, nama: Nilai diklat fungsional, satuan: nilai, target: { 2025: 78 } }
    - nama: Nilai mutu diklat
      satuan: nilai
      hitung: { cara: rata-rata-tertimbang, dari: { teknis: 60, fungsional: 30 } }
`,
  good: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - { id: teknis, nama: Nilai diklat teknis, satuan: nilai, target: { 2025: 82 } }
    - { id: fungsional, nama: Nilai diklat fungsional, satuan: nilai, target: { 2025: 78 } }
    - nama: Nilai mutu diklat
      satuan: nilai
      hitung: { cara: rata-rata-tertimbang, dari: { teknis: 60, fungsional: 40 } }
`,
  messages: {
    jumlah: {
      id: 'jumlah bobot {jumlah}, bukan 1 atau 100',
      en: 'the weights sum to {jumlah}, neither 1 nor 100',
      help: {
        id: 'periksa bobot dan kelengkapan komponennya',
        en: 'check the weights and whether all components are there',
      },
    },
  },
  check({ hitung }, report) {
    if (hitung?.cara !== 'rata-rata-tertimbang' || hitung.dari === 'anak' || hitung.dari.length === 0) return
    const weights = hitung.dari.flatMap(({ bobot }) => angkaDari(bobot) ?? [])
    if (weights.length < hitung.dari.length) return
    const sum = weights.reduce((total, bobot) => total.plus(bobot), new Desimal(0))
    if ([1, 100].some((whole) => sum.equals(whole) || isShared(whole, weights))) return
    report('jumlah', keyOf(hitung, 'dari'), { jumlah: tulisAngka(sum) })
  },
})

/** Equal weights rounded as they are written (three times 0,33) leave nothing out. */
function isShared(whole: number, weights: readonly Decimal[]): boolean {
  const share = new Desimal(whole).div(weights.length)
  return weights.every((bobot) => bobot.equals(bulatkan(share, bobot.decimalPlaces())))
}
