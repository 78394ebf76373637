// Angka tanpa tahun atau sumber tidak dapat ditelusuri evaluator.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const fenomenaTanpaSumber = defineRule({
  id: 'fenomena/tanpa-sumber',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.3',
  grounds: 'regulation',
  summary: { id: 'angka fenomena tanpa tahun atau sumber', en: 'a figure of a fenomena without year or source' },
  why: {
    id: 'Evaluator tidak dapat menelusuri angka yang tidak bertahun atau tidak bersumber, sehingga angka itu tidak membuktikan kebutuhan yang dinilai LKE 1.b.3. Begitu angka lain muncul untuk ukuran yang sama, tidak ada yang dapat memastikan mana yang benar.',
    en: 'An evaluator cannot trace a figure without year or source, so it does not prove the need that LKE 1.b.3 asks for. As soon as another figure turns up for the same measure, nobody can tell which one is right.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Kepuasan pengguna layanan kepegawaian belum optimal
        data:
          - { nama: IKM, nilai: 87.27 }
    sasaran: Meningkatnya Kualitas Layanan Kepegawaian
    indikator:
      - nama: Indeks Kepuasan Masyarakat atas Layanan Kepegawaian
        satuan: indeks
`,
  good: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Kepuasan pengguna layanan kepegawaian belum optimal
        data:
          - { nama: IKM, nilai: 87.27, tahun: 2023, sumber: Survei Kepuasan Masyarakat BKD }
    sasaran: Meningkatnya Kualitas Layanan Kepegawaian
    indikator:
      - nama: Indeks Kepuasan Masyarakat atas Layanan Kepegawaian
        satuan: indeks
`,
  messages: {
    kurang: {
      id: 'angka ini belum mempunyai {kurang}',
      en: 'this figure has no {kurang} yet',
      help: { id: 'tambahkan {kurang} pada data ini', en: 'add {kurang} to this entry' },
    },
  },
  check(node, report, { plan }) {
    if (node.level > 3) return
    for (const { data } of node.fenomena) {
      for (const bukti of data) {
        const missing = ['tahun', 'sumber'].filter((key) => !tertulis(plan, bukti, key))
        if (bukti.nilai === null || missing.length === 0) continue
        const kurang = { id: missing.join(' dan '), en: missing.join(' and ') }
        report('kurang', at(bukti, 'nama'), { kurang })
      }
    }
  },
})
