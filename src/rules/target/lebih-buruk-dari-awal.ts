// Target yang lebih buruk daripada kondisi awal merencanakan kemunduran.
import { Desimal } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { arah, targetPerTahun, tulis, tulisAngka, ujungSkala } from '../angka.ts'
import { defineRule } from '../define.ts'

export const lebihBurukDariAwal = defineRule({
  id: 'target/lebih-buruk-dari-awal',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  summary: { id: 'target yang lebih buruk daripada kondisi awal', en: 'a target worse than the baseline' },
  messages: {
    buruk: {
      id: 'target {tahun} ({target}) lebih buruk daripada kondisi awal ({awal})',
      en: 'the target of {tahun} ({target}) is worse than the baseline ({awal})',
      help: {
        id: 'periksa target, kondisi awal, dan polaritasnya',
        en: 'check the target, the baseline and the polaritas',
      },
    },
  },
  check(indikator, report, { plan }) {
    const awal = indikator.kondisiAwal?.nilai
    if (awal?.jenis !== 'angka' && awal?.jenis !== 'predikat') return
    const angka = new Desimal(awal.jenis === 'angka' ? awal.angka : awal.skor)
    // A target of the year that the baseline was measured in, or before, was not set against it.
    const tahun = indikator.kondisiAwal?.tahun
    const worse = targetPerTahun(indikator).find(
      (titik) => titik.tahun > (tahun ?? 0) && titik.angka.comparedTo(angka) * arah(indikator) < 0,
    )
    if (arah(indikator) === 0 || worse === undefined || ujungSkala(indikator, plan)?.equals(worse.angka)) return
    const text = awal.jenis === 'angka' ? tulisAngka(angka) : awal.nama
    report('buruk', worse.where, { tahun: worse.tahun, target: tulis(worse.besaran), awal: text }).related(
      at(indikator, 'kondisi_awal', 'nilai'),
      {
        id: 'kondisi awal di sini',
        en: 'the baseline is here',
      },
    )
  },
})
