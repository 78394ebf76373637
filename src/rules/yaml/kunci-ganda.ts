// Kunci yang sama dua kali: YAML memakai salah satunya saja, sehingga angka yang lain hilang diam-diam.
import { defineRule } from '../define.ts'

export const kunciGanda = defineRule({
  id: 'yaml/kunci-ganda',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: { id: 'kunci yang sama tertulis dua kali', en: 'the same key is written twice' },
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
