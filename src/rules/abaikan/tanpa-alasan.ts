// Temuan yang diabaikan tanpa alasan tidak dapat dipertanggungjawabkan kepada evaluator.
import { defineRule } from '../define.ts'

export const tanpaAlasan = defineRule({
  id: 'abaikan/tanpa-alasan',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: { id: 'pohon-abaikan tanpa alasan', en: 'a pohon-abaikan without a reason' },
  messages: {
    'tanpa-alasan': {
      id: 'pohon-abaikan {aturan} tanpa alasan; temuannya tetap ditampilkan',
      en: 'pohon-abaikan {aturan} without a reason; its findings are still shown',
      help: { id: 'tulis "# pohon-abaikan {aturan}: alasannya"', en: 'write "# pohon-abaikan {aturan}: the reason"' },
    },
  },
})
