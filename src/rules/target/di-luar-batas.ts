// Target di luar skalanya tidak mungkin dicapai, atau salah ketik.
import { Desimal, konsolidasikan, konsolidasiOf, targetSampai } from '../../figures/index.ts'
import type { Besaran } from '../../figures/types.ts'
import { satuanBaku } from '../../plan/satuan.ts'
import type { Deret, Indikator, Isian, Konsolidasi, Plan, Tahunan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { pertumbuhan, type TitikTahun, targetPerTahun, tulisAngka } from '../angka.ts'
import { defineRule } from '../define.ts'

export const diLuarBatas = defineRule({
  id: 'target/di-luar-batas',
  scope: 'indikator',
  severity: 'galat',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: {
    id: 'target di luar batas skala, atau persentase di luar 0–100',
    en: 'a target outside of its scale, or a percentage outside of 0–100',
  },
  why: {
    id: 'Nilai di luar skala tidak mungkin menjadi realisasi, sehingga capaian tahun itu tidak pernah mencapai 100 persen, atau selalu melampauinya. Target seperti ini tidak memenuhi LKE 1.b.7 (dapat dicapai, realistis), dan biasanya hanya salah ketik.',
    en: 'A value outside of the scale can never be an actual, so that the achievement of that year never reaches 100 percent, or always exceeds it. Such a target fails LKE 1.b.7 (achievable, realistic), and is usually just a typing mistake.',
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
      target: { 2024: 85, 2025: 90, 2026: 105 }
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
      target: { 2024: 85, 2025: 90, 2026: 95 }
`,
  messages: {
    atas: {
      id: 'target {nilai} melampaui batas atas {batas}',
      en: 'target {nilai} is above the upper bound {batas}',
      help: { id: 'perbaiki target, satuan, atau batasnya', en: 'correct the target, its unit or the bound' },
    },
    bawah: {
      id: 'target {nilai} di bawah batas bawah {batas}',
      en: 'target {nilai} is below the lower bound {batas}',
      help: { id: 'perbaiki target, satuan, atau batasnya', en: 'correct the target, its unit or the bound' },
    },
  },
  check(indikator, report, { plan }) {
    const [min, maks] = batasDari(indikator, plan)
    const cara = konsolidasiOf(indikator)
    const documents: readonly Deret[] = [indikator.target, ...indikator.targetDokumen.values()]
    for (const tahunan of documents.flatMap((deret) => [...deret.values()])) {
      for (const [besaran, isian] of dinilai(tahunan, cara)) {
        const outside = (['dari', 'sampai'] as const).flatMap((ujung) => {
          const angka = besaran.jenis === 'rentang' ? besaran[ujung] : besaran.jenis === 'angka' ? besaran.angka : null
          if (angka !== null && maks?.lessThan(angka)) return [{ ujung, angka, message: 'atas', batas: maks }]
          if (angka !== null && min?.greaterThan(angka)) return [{ ujung, angka, message: 'bawah', batas: min }]
          return []
        })
        const first = outside[0]
        if (first === undefined) continue
        const args = { nilai: tulisAngka(first.angka), batas: tulisAngka(first.batas) }
        report(first.message, at(isian, first.ujung), args)
      }
    }
  },
})

/** The values that the scale bounds, with their places. Quarters that add up are parts of a value: only their year has one. */
function dinilai(tahunan: Tahunan, cara: Konsolidasi): (readonly [Besaran, Isian])[] {
  const written = [tahunan.nilai, ...tahunan.triwulan].filter((isian) => isian !== null)
  const summed = cara === 'jumlah' || cara === 'kumulatif'
  const angka = summed ? [targetSampai(tahunan, cara, 4)] : written.map((isian) => konsolidasikan(cara, [isian]))
  return angka.flatMap(({ nilai, asal }) =>
    nilai !== null && asal?.jenis === 'tertulis' ? [[nilai, asal.isian.at(-1)!] as const] : [],
  )
}

/** The declared bounds; a share of something has 0 and 100 without being told. */
export function batasDari(
  indikator: Indikator,
  plan: Plan,
): readonly [InstanceType<typeof Desimal> | null, InstanceType<typeof Desimal> | null] {
  const share =
    /^(persentase|cakupan)\b/i.test(indikator.nama) &&
    satuanBaku(indikator.satuan, plan.rencana.satuan) === 'persen' &&
    !pertumbuhan.test(indikator.nama)
  const bound = (nilai: NonNullable<Indikator['batas']>['min'] | undefined, otherwise: number) =>
    nilai?.jenis === 'angka' ? new Desimal(nilai.angka) : share ? new Desimal(otherwise) : null
  return [bound(indikator.batas?.min, 0), bound(indikator.batas?.maks, 100)]
}

/** The targets within their bounds: one outside is a mistake of its own, and no jump or turn besides. */
export function titikDalamBatas(indikator: Indikator, plan: Plan): TitikTahun[] {
  const [min, maks] = batasDari(indikator, plan)
  return targetPerTahun(indikator).filter(
    ({ angka, besaran }) => besaran.jenis !== 'angka' || !(min?.greaterThan(angka) || maks?.lessThan(angka)),
  )
}
