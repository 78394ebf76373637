// Di dalam { … } koma memisahkan kunci: "2025: 66,90" menjadi 66 dan sebuah kunci tanpa isi.
import { defineRule } from '../define.ts'

export const komaDalamKurung = defineRule({
  id: 'yaml/koma-dalam-kurung',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: {
    id: 'di dalam kurung kurawal, koma memotong nilai menjadi kunci tanpa isi',
    en: 'within braces, a comma cuts a value into keys without values',
  },
  messages: {
    koma: {
      id: 'koma di dalam kurung memotong nilai ini',
      en: 'the comma within braces cuts this value',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'tanpa-spasi': {
      id: 'tidak ada spasi sesudah titik dua, sehingga ini dibaca sebagai kunci tanpa isi',
      en: 'there is no space behind the colon, so this is read as a key without value',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'tanpa-isi': {
      id: 'kunci "{kunci}" tidak mempunyai isi',
      en: 'key "{kunci}" has no value',
      help: {
        id: 'tulis "{kunci}: isi", atau apit teks yang memuat koma dengan tanda kutip',
        en: 'write "{kunci}: value", or quote the text that has a comma',
      },
    },
  },
})
