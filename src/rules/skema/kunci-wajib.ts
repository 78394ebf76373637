// Tanpa kunci wajib, berkas atau node tidak dapat diberi arti.
import { defineRule } from '../define.ts'

export const kunciWajib = defineRule({
  id: 'skema/kunci-wajib',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'kunci yang wajib belum ditulis', en: 'a required key is missing' },
  why: {
    id: 'Tanpa kunci ini isi di sekitarnya tidak mempunyai arti: target 120 orang tanpa nama indikator tidak menjelaskan apa yang diukur, dan node tanpa level tidak mempunyai tempat di cascading.',
    en: 'Without this key, what stands around it has no meaning: a target of 120 people without the name of its indikator does not tell what is measured, and a node without level has no place in the cascading.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      satuan: orang
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
      target: { 2025: 120 }
`,
  messages: {
    kurang: {
      id: 'kunci "{kunci}" wajib ada di sini',
      en: 'key "{kunci}" is required here',
      help: { id: 'tambahkan "{kunci}: …"', en: 'add "{kunci}: …"' },
    },
  },
})
