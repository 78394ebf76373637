// " #" memulai komentar: sisa teks hilang tanpa pesan dari YAML.
import { defineRule } from '../define.ts'

export const teksTerpotong = defineRule({
  id: 'yaml/teks-terpotong',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  grounds: 'format',
  summary: { id: 'teks terpotong pada tanda "#"', en: 'text is cut at a "#"' },
  why: {
    id: 'Yang sesudah tanda "#" hilang dari setiap lampiran tanpa pesan apa pun. Definisi yang terpotong berubah artinya, dan pengumpul data menghitung hal yang berbeda dari yang dimaksud penyusun.',
    en: 'What follows the "#" vanishes from every annex without any message. A definition that is cut means something else, and those who collect the data count other things than its author meant.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      definisi: ASN yang lulus pada angkatan #1 sampai #4
      target: { 2025: 120 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      definisi: 'ASN yang lulus pada angkatan #1 sampai #4'
      target: { 2025: 120 }
`,
  messages: {
    sebagian: {
      id: 'teks terpotong di sini: "{teks}" dibaca sebagai komentar',
      en: 'the text is cut here: "{teks}" is read as a comment',
      help: {
        id: 'beri tanda kutip: {benar}; bila memang komentar, beri spasi sesudah "#"',
        en: 'quote it: {benar}; if it is a comment, put a space behind "#"',
      },
    },
    seluruhnya: {
      id: 'seluruh teks ini dibaca sebagai komentar: "{teks}"',
      en: 'this whole text is read as a comment: "{teks}"',
      help: {
        id: 'beri tanda kutip: {benar}; bila memang komentar, beri spasi sesudah "#"',
        en: 'quote it: {benar}; if it is a comment, put a space behind "#"',
      },
    },
  },
  fixable: true,
})
