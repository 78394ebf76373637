// Kunci yang sama dua kali: YAML memakai salah satunya saja, sehingga angka yang lain hilang diam-diam.
import { defineRule } from '../define.ts'

export const kunciGanda = defineRule({
  id: 'yaml/kunci-ganda',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'kunci yang sama tertulis dua kali', en: 'the same key is written twice' },
  why: {
    id: 'Hanya isi yang pertama yang dibaca; angka yang kedua tidak masuk lampiran mana pun. Baris yang disalin tetapi lupa diganti tahunnya membuat tahun berikutnya tampak belum mempunyai target.',
    en: 'Only the first value is read; the second figure is in no annex. A line that was copied without changing its year makes the next year look as if it had no target.',
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
      target:
        2024: 100
        2025: 120
        2025: 140
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
      target:
        2024: 100
        2025: 120
        2026: 140
`,
  messages: {
    ganda: {
      id: 'kunci "{kunci}" sudah ada',
      en: 'key "{kunci}" is already there',
      help: {
        id: 'gabungkan isinya atau hapus salah satu; yang pertama yang dibaca',
        en: 'merge the two or delete one; the first one is read',
      },
    },
  },
})
