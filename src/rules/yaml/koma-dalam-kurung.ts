// Di dalam { … } koma memisahkan kunci: "2025: 66,90" menjadi 66 dan sebuah kunci tanpa isi.
import { defineRule } from '../define.ts'

export const komaDalamKurung = defineRule({
  id: 'yaml/koma-dalam-kurung',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'di dalam kurung kurawal, koma memotong nilai menjadi kunci tanpa isi',
    en: 'within braces, a comma cuts a value into keys without values',
  },
  why: {
    id: 'Di dalam kurung kurawal YAML membaca 87,50 sebagai 87 dan sebuah kunci tanpa isi, sehingga realisasi 87,20 tampak sudah melampaui target. Nama perangkat daerah yang memuat koma pun terpotong di koma pertamanya.',
    en: 'Within braces YAML reads 87,50 as 87 and a key without value, so that an actual of 87.20 looks as if it were above its target. The name of an agency with a comma in it is cut at that comma as well.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: layanan-kepegawaian
  sasaran: Terlaksananya Layanan Administrasi Kepegawaian
  indikator:
    - id: ikm-kepegawaian
      nama: Indeks Kepuasan Masyarakat atas layanan kepegawaian
      satuan: indeks
      target: { 2025: 87,50 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: layanan-kepegawaian
  sasaran: Terlaksananya Layanan Administrasi Kepegawaian
  indikator:
    - id: ikm-kepegawaian
      nama: Indeks Kepuasan Masyarakat atas layanan kepegawaian
      satuan: indeks
      target: { 2025: "87,50" }
`,
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
  fixable: true,
})
