// IKU tanpa definisi, rumus, dan sumber data tidak dapat diukur dua kali dengan hasil yang sama.
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const tanpaDefinisi = defineRule({
  id: 'indikator/tanpa-definisi',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 2.a.2',
  grounds: 'regulation',
  summary: { id: 'IKU tanpa definisi, rumus, atau sumber data', en: 'an IKU without definisi, rumus or sumber_data' },
  why: {
    id: 'LKE 2.a.2 menilai apakah definisi operasional dan cara mengukur indikator sudah jelas. Tanpa itu, dua orang dapat memperoleh angka berbeda dari data yang sama, dan kolom definisi, formula, atau sumber data pada lampiran IKU kosong.',
    en: 'LKE 2.a.2 asks for a clear operational definition and way to measure. Without them two people can get different figures from the same data, and the columns for definition, formula or data source in the IKU annex stay empty.',
  },
  bad: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
        iku: true
`,
  good: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
        iku: true
        definisi: Ukuran kualifikasi, kompetensi, kinerja, dan disiplin ASN
        rumus: Jumlah skor empat dimensi, dirata-ratakan atas semua ASN
        sumber_data: SIMPEG
`,
  messages: {
    kurang: {
      id: 'indikator kinerja utama ini belum mempunyai {kurang}',
      en: 'this IKU has no {kurang} yet',
      help: { id: 'tambahkan {kurang}', en: 'add {kurang}' },
    },
  },
  check(indikator, report, { plan }) {
    if (!indikator.iku || indikator.samaDengan !== null) return
    // A roll-up says how it is computed, and of what.
    const needed = indikator.hitung === null ? ['definisi', 'rumus', 'sumber_data'] : ['definisi']
    const missing = needed.filter((key) => !tertulis(plan, indikator, key))
    if (missing.length > 0) report('kurang', at(indikator, 'nama'), { kurang: missing.join(', ') })
  },
})
