// Triwulan yang terlewat membuat pengukuran berkala tidak lengkap.
import { jatuhTempo } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const triwulanKosong = defineRule({
  id: 'realisasi/triwulan-kosong',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.c.4',
  grounds: 'regulation',
  summary: {
    id: 'triwulan kemudian terisi, triwulan sebelumnya yang jatuh tempo kosong',
    en: 'a later quarter is filled, an earlier one that was due is empty',
  },
  why: {
    id: 'Triwulan yang terlewat tidak dianggap nol: capaian indikator yang dijumlahkan atau dirata-ratakan tetap sementara, tanpa kategori. LKE 1.c.4 menilai apakah rencana aksi dipantau berkala, dan sel kosong di tengah tahun adalah bukti sebaliknya.',
    en: 'A quarter that was skipped does not count as zero: the achievement of an indikator that is summed or averaged stays provisional, without a category. LKE 1.c.4 asks whether the action plan is monitored regularly, and an empty cell in the middle of the year shows the opposite.',
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
      konsolidasi: jumlah
      target: { 2025: 45 }
      realisasi: { 2025: { tw1: 10, tw3: 12 } }
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
      konsolidasi: jumlah
      target: { 2025: 45 }
      realisasi: { 2025: { tw1: 10, tw2: 11, tw3: 12 } }
`,
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
