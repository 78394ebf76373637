// " #" memulai komentar: sisa teks hilang tanpa pesan dari YAML.
import { defineRule } from '../define.ts'

export const teksTerpotong = defineRule({
  id: 'yaml/teks-terpotong',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  summary: { id: 'teks terpotong pada tanda "#"', en: 'text is cut at a "#"' },
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
})
