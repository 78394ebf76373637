// Temuan yang diabaikan tanpa alasan tidak dapat dipertanggungjawabkan kepada evaluator.
import { defineRule } from '../define.ts'

export const tanpaAlasan = defineRule({
  id: 'abaikan/tanpa-alasan',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'pohon-abaikan tanpa alasan', en: 'a pohon-abaikan without a reason' },
  why: {
    id: 'Temuan yang disembunyikan tanpa alasan tidak dapat dijelaskan kepada evaluator, juga oleh penyusunnya sendiri setahun kemudian. Karena itu pengabaian tanpa alasan tidak berlaku.',
    en: 'A finding that is hidden without a reason cannot be explained to an evaluator, nor by its own author a year later. For this reason such a suppression does not count.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: pengadaan-asn
  sasaran: Terlaksananya Pengadaan PNS dan PPPK
  indikator:
    - id: dokumen-pengadaan
      nama: Jumlah dokumen pengadaan PNS dan PPPK
      satuan: dokumen
      target: { 2025: 2, 2026: 2 }  # pohon-abaikan target/datar
`,
  good: `versi: 1
pohon:
  level: 4
  id: pengadaan-asn
  sasaran: Terlaksananya Pengadaan PNS dan PPPK
  indikator:
    - id: dokumen-pengadaan
      nama: Jumlah dokumen pengadaan PNS dan PPPK
      satuan: dokumen
      target: { 2025: 2, 2026: 2 }  # pohon-abaikan target/datar: satu dokumen untuk PNS dan satu untuk PPPK setiap tahun
`,
  messages: {
    'tanpa-alasan': {
      id: 'pohon-abaikan {aturan} tanpa alasan; temuannya tetap ditampilkan',
      en: 'pohon-abaikan {aturan} without a reason; its findings are still shown',
      help: { id: 'tulis "# pohon-abaikan {aturan}: alasannya"', en: 'write "# pohon-abaikan {aturan}: the reason"' },
    },
  },
})
