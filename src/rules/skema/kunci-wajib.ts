// Tanpa kunci wajib, berkas atau node tidak dapat diberi arti.
import { defineRule } from '../define.ts'

export const kunciWajib = defineRule({
  id: 'skema/kunci-wajib',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: { id: 'kunci yang wajib belum ditulis', en: 'a required key is missing' },
  messages: {
    kurang: {
      id: 'kunci "{kunci}" wajib ada di sini',
      en: 'key "{kunci}" is required here',
      help: { id: 'tambahkan "{kunci}: …"', en: 'add "{kunci}: …"' },
    },
  },
})
