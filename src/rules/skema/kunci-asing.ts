// Kunci yang tidak dikenal tidak dibaca: angka di bawahnya hilang dari laporan.
import { defineRule } from '../define.ts'

export const kunciAsing = defineRule({
  id: 'skema/kunci-asing',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'kunci yang tidak dikenal di tempat itu', en: 'a key that is not known at its place' },
  why: {
    id: 'Isi di bawah kunci yang tidak dikenal tidak dibaca. Penanggung jawab atau target yang sudah ditulis tidak muncul di lampiran, dan bagi pembacanya hal itu belum ada.',
    en: 'What stands below an unknown key is not read. An owner or a target that has been written is in no annex, and to its readers it does not exist.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  penanggungjawab: Kepala Subbidang Diklat Teknis
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  penanggung_jawab: Kepala Subbidang Diklat Teknis
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
`,
  messages: {
    mirip: {
      id: 'kunci "{kunci}" tidak dikenal',
      en: 'key "{kunci}" is not known',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    tahun: {
      id: 'kunci "{kunci}" bukan tahun empat angka',
      en: 'key "{kunci}" is no four-digit year',
      help: { id: 'tulis tahun empat angka, misalnya 2025', en: 'write a four-digit year, such as 2025' },
    },
    triwulan: {
      id: 'triwulan "{kunci}" belum berada di bawah tahunnya',
      en: 'quarter "{kunci}" is not below its year',
      help: { id: 'tulis tahunnya dahulu: {benar}', en: 'write its year first: {benar}' },
    },
    komponen: {
      id: 'kunci "{kunci}" bukan nama komponen',
      en: 'key "{kunci}" is no name of a component',
      help: {
        id: 'pakai huruf kecil, angka, dan garis bawah, diawali huruf, misalnya {benar}',
        en: 'use lower-case letters, digits and underscores, a letter first, such as {benar}',
      },
    },
    'tempat-lain': {
      id: 'kunci "{kunci}" tidak dikenal di sini; tempatnya di {milik}',
      en: 'key "{kunci}" is not known here; it belongs to {milik}',
      help: {
        id: 'samakan indentasi baris ini dengan kunci lain di {milik}',
        en: 'align this line with the other keys of {milik}',
      },
    },
    daftar: {
      id: 'kunci "{kunci}" tidak dikenal di sini',
      en: 'key "{kunci}" is not known here',
      help: { id: 'yang dapat ditulis di sini: {kenal}', en: 'what can stand here: {kenal}' },
    },
    aturan: {
      id: 'aturan "{kunci}" tidak ada',
      en: 'there is no rule "{kunci}"',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'aturan-asing': {
      id: 'aturan "{kunci}" tidak ada',
      en: 'there is no rule "{kunci}"',
      help: { id: 'pilih dari: {kenal}', en: 'choose from: {kenal}' },
    },
    'tanpa-opsi': {
      id: 'aturan "{aturan}" tidak mempunyai opsi',
      en: 'rule "{aturan}" has no options',
      help: {
        id: 'hapus opsinya; aturan yang mempunyai opsi: {kenal}',
        en: 'delete its options; rules that have some: {kenal}',
      },
    },
    opsi: {
      id: 'aturan ini tidak mempunyai opsi "{kunci}"',
      en: 'this rule has no option "{kunci}"',
      help: { id: 'opsi yang ada: {kenal}', en: 'its options are: {kenal}' },
    },
  },
  fixable: true,
})
