// Triwulan yang terlewat membuat pengukuran berkala tidak lengkap.
import { jatuhTempo } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const triwulanKosong = defineRule({
  id: 'realisasi/triwulan-kosong',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.c.4',
  summary: {
    id: 'triwulan kemudian terisi, triwulan sebelumnya yang jatuh tempo kosong',
    en: 'a later quarter is filled, an earlier one that was due is empty',
  },
  messages: {
    kosong: {
      id: 'realisasi {tahun} {kosong} kosong, padahal tw{isi} sudah terisi',
      en: 'the actual of {tahun} {kosong} is empty, although tw{isi} is filled',
      help: { id: 'lengkapi triwulan itu, atau ganti frekuensi', en: 'complete that quarter, or change frekuensi' },
    },
  },
  check(indikator, report) {
    for (const [tahun, { triwulan }] of indikator.realisasi) {
      const last = triwulan.findLastIndex((isian) => isian !== null)
      const empty = jatuhTempo[indikator.frekuensi].filter((ke) => ke - 1 < last && triwulan[ke - 1] === null)
      if (empty.length === 0) continue
      report('kosong', at(triwulan[last]!), { tahun, kosong: empty.map((ke) => `tw${ke}`).join(', '), isi: last + 1 })
    }
  },
})
