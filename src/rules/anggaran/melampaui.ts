// Realisasi di atas pagu tidak mungkin sah: salah ketik, atau pagu perubahan belum dicatat.
import { realisasiAnggaran } from '../../figures/index.ts'
import { rupiah } from '../../messages/number.ts'
import type { Isian } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const melampaui = defineRule({
  id: 'anggaran/melampaui',
  scope: 'node',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: { id: 'realisasi anggaran di atas pagu', en: 'money spent above the pagu' },
  why: {
    id: 'Serapan di atas 100 persen tercetak di lampiran pengukuran, dan perhitungan efisiensi sasaran itu ikut rusak. Biasanya angkanya salah ketik, atau pagu DPPA sesudah perubahan anggaran belum dicatat, sehingga serapan masih dihitung dari pagu lama.',
    en: 'An absorption above 100 percent is printed in the measurement annex, and the efficiency of that sasaran is spoilt with it. Usually the figure is mistyped, or the pagu of the DPPA after the budget change was not recorded, so that absorption still counts from the old one.',
  },
  bad: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
  pagu: { 2025: 150000000 }
  realisasi_anggaran: { 2025: 168500000 }
`,
  good: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
  pagu: { 2025: 150000000 }
  pagu_dokumen: { dppa: { 2025: 175000000 } }
  realisasi_anggaran: { 2025: 168500000 }
`,
  messages: {
    lebih: {
      id: 'realisasi anggaran {tahun} {realisasi} melampaui pagu {pagu}',
      en: 'the money spent in {tahun}, {realisasi}, is above the pagu {pagu}',
      help: {
        id: 'periksa angkanya, atau catat pagu perubahan di pagu_dokumen: dppa',
        en: 'check the figures, or record the changed pagu in pagu_dokumen: dppa',
      },
    },
  },
  check(node, report, { figures }) {
    for (const [year, tahunan] of node.realisasiAnggaran) {
      const { nodes } = figures({ year, until: 'tw4' })
      const { planned = null, sumberPagu } = nodes.get(node.id)?.anggaran ?? {}
      const actual = realisasiAnggaran(tahunan, 4)
      if (planned === null || actual === null || !actual.greaterThan(planned)) continue
      // A sum that lacks a child's pagu is too small, not overspent.
      if (sumberPagu === 'anak' && node.children.some(({ id }) => nodes.get(id)?.anggaran.planned == null)) continue
      const filled = (isian: Isian | null) => isian !== null && isian.nilai.jenis !== 'kosong'
      const last = [tahunan.nilai, ...tahunan.triwulan.toReversed()].find(filled)!
      report('lebih', at(last), { tahun: year, realisasi: rupiah(actual), pagu: rupiah(planned) })
    }
  },
})
