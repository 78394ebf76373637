// Target yang tidak lebih baik daripada realisasi tahun sebelumnya tidak menantang.
import { banding, urutan } from '../../figures/index.ts'
import type { Angka } from '../../figures/types.ts'
import type { Indikator } from '../../plan/types.ts'
import { at, type Where } from '../../plan/where.ts'
import { arah, tulis, ujungSkala } from '../angka.ts'
import { defineRule } from '../define.ts'

export const tidakMenantang = defineRule({
  id: 'target/tidak-menantang',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: {
    id: 'target yang tidak lebih baik daripada realisasi tahun sebelumnya',
    en: "a target that is not better than last year's actual",
  },
  why: {
    id: 'Target yang sudah dilampaui tahun lalu tercapai tanpa usaha baru: capaiannya di atas 100 persen, padahal kinerjanya boleh turun. LKE 1.b.7 menilai apakah target menantang, dan tabel realisasi beberapa tahun di laporan kinerja langsung memperlihatkannya.',
    en: "A target that was already exceeded last year is reached without new effort: its achievement is above 100 percent although performance may fall. LKE 1.b.7 asks whether targets are challenging, and the report's table of several years' actuals shows at once that this one is not.",
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
      target: { 2024: 80, 2025: 82, 2026: 90 }
      realisasi: { 2024: { nilai: 85, sumber: Laporan diklat 2024 } }
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
      target: { 2024: 80, 2025: 87, 2026: 90 }
      realisasi: { 2024: { nilai: 85, sumber: Laporan diklat 2024 } }
`,
  messages: {
    'tidak-lebih-baik': {
      id: 'target {tahun} ({target}) tidak lebih baik daripada realisasi {lalu} ({realisasi})',
      en: 'the target of {tahun} ({target}) is not better than the actual of {lalu} ({realisasi})',
      help: {
        id: '{ubah} target itu, atau jelaskan dengan catatan',
        en: '{ubah} that target, or explain it in a catatan',
      },
    },
  },
  check(indikator, report, { plan, figures }) {
    if (arah(indikator) === 0 || indikator.samaDengan !== null) return
    for (const [lalu] of [...indikator.realisasi].sort(([a], [b]) => a - b)) {
      const kini = figures({ year: lalu + 1, until: 'tw4' }).indikator.get(indikator.id)
      const dulu = figures({ year: lalu, until: 'tw4' }).indikator.get(indikator.id)
      if (kini === undefined || dulu === undefined || dulu.realisasi.sementara || kini.sumberTarget === 'computed')
        continue
      if (kini.targetTahun.nilai === null || dulu.realisasi.nilai === null) continue
      const [target, realisasi] = [urutan(kini.targetTahun.nilai), urutan(dulu.realisasi.nilai)]
      if (target === null || realisasi === null || banding(target, realisasi) * arah(indikator) > 0) continue
      if (ujungSkala(indikator, plan)?.equals(target) || indikator.target.get(lalu + 1)?.keterangan.catatan != null)
        continue
      report('tidak-lebih-baik', placeOf(kini.targetTahun, indikator), {
        tahun: lalu + 1,
        target: tulis(kini.targetTahun.nilai),
        lalu,
        realisasi: tulis(dulu.realisasi.nilai),
        ubah: arah(indikator) > 0 ? { id: 'naikkan', en: 'raise' } : { id: 'turunkan', en: 'lower' },
      }).related(placeOf(dulu.realisasi, indikator), { id: `realisasi ${lalu}`, en: `actual of ${lalu}` })
    }
  },
})

/** The last written figure that the value was made of. */
const placeOf = ({ asal }: Angka, indikator: Indikator): Where => {
  const isian = asal?.jenis === 'tertulis' ? asal.isian.at(-1) : undefined
  return isian === undefined ? at(indikator, 'nama') : at(isian)
}
