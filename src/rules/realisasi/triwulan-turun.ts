// Angka kumulatif, dan uang s.d. triwulan, tidak dapat turun: triwulan yang lebih kecil berarti salah ketik atau bukan kumulatif.
import { angkaDari, konsolidasiOf } from '../../figures/index.ts'
import type { Deret, Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { tulisAngka } from '../angka.ts'
import { defineRule, type Report } from '../define.ts'

export const triwulanTurun = defineRule({
  id: 'realisasi/triwulan-turun',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 2.b',
  grounds: 'regulation',
  summary: {
    id: 'angka kumulatif atau realisasi anggaran yang turun antartriwulan',
    en: 'a running total or money spent that falls between quarters',
  },
  why: {
    id: 'Angka sampai dengan suatu triwulan tidak dapat berkurang; biasanya yang tertulis hanya tambahan triwulan itu. Nilai tahunnya diambil dari triwulan terakhir, sehingga realisasi, capaian, atau serapan tercetak terlalu rendah, dan pengukuran berkalanya (LKE 2.b) tidak dapat dipakai.',
    en: "An amount up to a quarter cannot shrink; usually what was written is what that quarter added. The year's value is taken from the last quarter, so that the actual, the achievement or the absorption is printed too low, and the periodic measurement (LKE 2.b) cannot be used.",
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
      konsolidasi: kumulatif
      target: { 2025: 45 }
      realisasi: { 2025: { tw1: 10, tw2: 12, tw3: 9 } }
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
      konsolidasi: kumulatif
      target: { 2025: 45 }
      realisasi: { 2025: { tw1: 10, tw2: 22, tw3: 31 } }
`,
  messages: {
    turun: {
      id: 'tw{tw} ({kini}) lebih kecil daripada tw{twlalu} ({lalu}), padahal angka ini kumulatif',
      en: 'tw{tw} ({kini}) is smaller than tw{twlalu} ({lalu}), although this figure is a running total',
      help: {
        id: 'tulis jumlah sampai dengan triwulan itu, atau ganti konsolidasi',
        en: 'write the total up to that quarter, or change konsolidasi',
      },
    },
  },
  check(node: Node, report) {
    falling(node.realisasiAnggaran, report)
    for (const indikator of node.indikator)
      if (konsolidasiOf(indikator) === 'kumulatif') falling(indikator.realisasi, report)
  },
})

function falling(deret: Deret, report: Report): void {
  for (const { triwulan } of deret.values()) {
    const filled = triwulan.flatMap((isian, index) => {
      const angka = isian === null ? null : angkaDari(isian.nilai)
      return isian === null || angka === null ? [] : [{ isian, angka, tw: index + 1 }]
    })
    filled.slice(1).forEach((kini, index) => {
      const lalu = filled[index]!
      if (!kini.angka.lessThan(lalu.angka)) return
      const args = { tw: kini.tw, kini: tulisAngka(kini.angka), twlalu: lalu.tw, lalu: tulisAngka(lalu.angka) }
      report('turun', at(kini.isian), args).related(at(lalu.isian), {
        id: `tw${lalu.tw} di sini`,
        en: `tw${lalu.tw} is here`,
      })
    })
  }
}
