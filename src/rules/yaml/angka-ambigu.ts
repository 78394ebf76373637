// "1.234" dapat berarti seribu dua ratus tiga puluh empat atau satu koma dua: pembaca menebak, alat tidak boleh.
import { defineRule } from '../define.ts'

export const angkaAmbigu = defineRule({
  id: 'yaml/angka-ambigu',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  summary: {
    id: 'angka dengan satu pemisah dan tiga digit dapat dibaca sebagai ribuan atau desimal',
    en: 'a number with one separator and three digits can be thousands or decimals',
  },
  messages: {
    ambigu: {
      id: '"{teks}" dapat berarti ribuan atau desimal; dibaca sebagai desimal',
      en: '"{teks}" can be thousands or decimals; it is read as decimals',
      help: {
        id: 'tulis {ribuan} untuk ribuan, atau "{desimal}" untuk desimal',
        en: 'write {ribuan} for thousands, or "{desimal}" for decimals',
      },
    },
  },
})
