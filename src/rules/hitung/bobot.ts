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
  summary: { id: 'bobot yang tidak berjumlah 1 atau 100', en: 'weights that sum to neither 1 nor 100' },
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
