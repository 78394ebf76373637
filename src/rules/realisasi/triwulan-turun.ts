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
  summary: {
    id: 'angka kumulatif atau realisasi anggaran yang turun antartriwulan',
    en: 'a running total or money spent that falls between quarters',
  },
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
