// Target yang lebih buruk daripada kondisi awal merencanakan kemunduran.
import { Desimal } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { arahTersirat, targetPerTahun, tulis, tulisAngka, ujungSkala } from '../angka.ts'
import { defineRule } from '../define.ts'

export const lebihBurukDariAwal = defineRule({
  id: 'target/lebih-buruk-dari-awal',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: { id: 'target yang lebih buruk daripada kondisi awal', en: 'a target worse than the baseline' },
  why: {
    id: 'Target di bawah kondisi awal tercapai tanpa perbaikan apa pun, bahkan ketika kinerja mundur, sehingga tidak dapat disebut menantang (LKE 1.b.7). Bila bukan itu maksudnya, salah satu angka atau polaritasnya keliru, dan capaian setiap tahun ikut keliru.',
    en: 'A target worse than the baseline is reached without any improvement, even while performance declines, and so cannot be called challenging (LKE 1.b.7). If that is not what is meant, one of the figures or the polaritas is wrong, and with it the achievement of every year.',
  },
  bad: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase peserta lulus diklat teknis
      satuan: persen
      polaritas: naik
      kondisi_awal: { tahun: 2023, nilai: 82 }
      target: { 2024: 80, 2025: 85, 2026: 90 }
`,
  good: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase peserta lulus diklat teknis
      satuan: persen
      polaritas: naik
      kondisi_awal: { tahun: 2023, nilai: 82 }
      target: { 2024: 83, 2025: 85, 2026: 90 }
`,
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
    const arah = arahTersirat(indikator)
    const worse = targetPerTahun(indikator).find(
      (titik) => titik.tahun > (tahun ?? 0) && titik.angka.comparedTo(angka) * arah < 0,
    )
    if (arah === 0 || worse === undefined || ujungSkala(indikator, plan)?.equals(worse.angka)) return
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
