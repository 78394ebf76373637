// Bobot pada sebagian indikator saja tidak dapat dipakai: yang lain bernilai berapa?
import type { Indikator } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const bobot = defineRule({
  id: 'indikator/bobot',
  scope: 'node',
  severity: 'peringatan',
  basis: null,
  grounds: 'format',
  summary: { id: 'bobot pada sebagian indikator satu node', en: 'bobot on some indikator of a node only' },
  why: {
    id: 'Bobot pada sebagian indikator saja tidak dipakai: capaian sasaran dihitung sebagai rata-rata biasa. Angka di laporan lalu berbeda dari yang dimaksud penulis bobot, tanpa terlihat dari tabelnya.',
    en: 'Weights on some indikator only are not used: the capaian of the sasaran is computed as a plain mean. The figure in the report then differs from what the author of the weights meant, and the table does not show it.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Teknis bagi ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: orang
        bobot: 40
      - nama: Persentase peserta yang lulus diklat teknis
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Teknis bagi ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: orang
        bobot: 40
      - nama: Persentase peserta yang lulus diklat teknis
        satuan: persen
        bobot: 60
`,
  messages: {
    sebagian: {
      id: 'indikator ini belum mempunyai bobot, padahal indikator lain pada node ini mempunyainya; bobot tidak dipakai',
      en: 'this indikator has no bobot, although others of this node have one; weights are not used',
      help: {
        id: 'tulis bobot pada semua indikator node ini, atau hapus semuanya',
        en: 'write bobot on all indikator of this node, or on none',
      },
    },
  },
  check(node, report) {
    // `bobot:` without a value is none.
    const weighs = ({ bobot }: Indikator): boolean => bobot !== null && bobot.jenis !== 'kosong'
    const without = node.indikator.filter((indikator) => !weighs(indikator))
    if (without.length === 0 || without.length === node.indikator.length) return
    const [first, ...others] = without
    const found = report('sebagian', at(first!, 'nama')).related(at(node.indikator.find(weighs)!, 'bobot'), {
      id: 'bobot yang lain di sini',
      en: 'the other bobot is here',
    })
    for (const other of others) found.related(at(other, 'nama'), { id: 'juga tanpa bobot', en: 'has no bobot either' })
  },
})
