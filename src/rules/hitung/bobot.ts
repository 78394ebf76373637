// Bobot yang tidak berjumlah 1 atau 100 biasanya berarti ada komponen yang tertinggal; tanpa bobot tidak ada rata-rata tertimbang.
import type { Decimal } from 'decimal.js'
import { angkaDari, berdaftar, bulatkan, Desimal } from '../../figures/index.ts'
import { at, keyOf } from '../../plan/where.ts'
import { tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const hitungBobot = defineRule({
  id: 'hitung/bobot',
  scope: 'indikator',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: {
    id: 'bobot yang tidak berjumlah 1 atau 100, negatif, tidak ada, atau tidak dipakai',
    en: 'weights that sum to neither 1 nor 100, are negative, absent, or not used',
  },
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
    negatif: {
      id: 'bobot "{id}" negatif, maka rata-rata ini tidak dihitung',
      en: 'the weight of "{id}" is negative, so that this mean is not computed',
      help: { id: 'tulis bobot 0 atau lebih', en: 'write a weight of 0 or more' },
    },
    tanpa: {
      id: 'rata-rata tertimbang ini tanpa bobot, maka tidak dihitung',
      en: 'this weighted mean has no weights, so that it is not computed',
      help: {
        id: 'tulis bobot di belakang setiap id: dari: { a: 60, b: 40 }; tanpa bobot, pakai cara: rata-rata',
        en: 'write a weight behind each id: dari: { a: 60, b: 40 }; without weights use cara: rata-rata',
      },
    },
    'tidak-dipakai': {
      id: 'cara "{cara}" tidak memakai bobot, maka bobot di sini tidak berpengaruh',
      en: 'cara "{cara}" uses no weights, so that those here change nothing',
      help: {
        id: 'pakai cara: rata-rata-tertimbang, atau daftar tanpa bobot: dari: [a, b]',
        en: 'use cara: rata-rata-tertimbang, or a list without weights: dari: [a, b]',
      },
    },
  },
  check({ file, hitung }, report) {
    if (hitung === null) return
    const { cara, dari } = hitung
    const daftar = dari === 'anak' ? [] : dari
    if (cara !== 'rata-rata-tertimbang') {
      if (berdaftar(hitung) && daftar.some(({ bobot }) => bobot !== null))
        report('tidak-dipakai', keyOf(hitung, 'dari'), { cara })
      return
    }
    if (dari === 'anak' || (daftar.length > 0 && daftar.every(({ bobot }) => bobot === null)))
      report('tanpa', keyOf(hitung, 'dari'))
    const negatif = daftar.find(({ bobot }) => angkaDari(bobot)?.isNegative())
    if (negatif !== undefined) {
      report('negatif', at({ file, entry: negatif.entry }), { id: negatif.id })
      return
    }
    if (daftar.length === 0) return
    const weights = daftar.flatMap(({ bobot }) => angkaDari(bobot) ?? [])
    if (weights.length < daftar.length) return
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
