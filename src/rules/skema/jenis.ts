// Isi yang jenisnya keliru: teks di tempat daftar, bilangan di tempat teks.
import { defineRule } from '../define.ts'

export const jenis = defineRule({
  id: 'skema/jenis',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'isi yang jenisnya keliru', en: 'a value of the wrong type' },
  why: {
    id: 'Isi dengan bentuk lain tidak dapat dipakai untuk yang dimaksud. Indikator yang ditulis sebagai kalimat, misalnya, tidak mempunyai tempat untuk satuan, target, dan realisasi, sehingga capaiannya tidak pernah dapat dihitung.',
    en: 'A value of another form cannot serve its purpose. An indikator written as a sentence, for example, has no place for satuan, target and realisasi, so that its capaian can never be computed.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator: Jumlah ASN yang lulus diklat teknis
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
`,
  messages: {
    kosong: {
      id: '"{kunci}" masih kosong, seharusnya {harapan}',
      en: '"{kunci}" is empty, {harapan} is expected',
      help: {
        id: 'tulis isinya; bila memang tidak ada, hapus barisnya',
        en: 'write its value; if there is none, delete the line',
      },
    },
    'butir-kosong': {
      id: 'butir daftar "{kunci}" ini masih kosong, seharusnya {harapan}',
      en: 'this item of "{kunci}" is empty, {harapan} is expected',
      help: {
        id: 'tulis isinya sesudah "- "; bila memang tidak ada, hapus barisnya',
        en: 'write its value behind "- "; if there is none, delete the line',
      },
    },
    opsi: {
      id: 'opsi "{kunci}" seharusnya {harapan}',
      en: 'option "{kunci}" should be {harapan}',
      help: { id: 'tulis bilangannya, misalnya {contoh}', en: 'write the number, such as {contoh}' },
    },
    berkas: {
      id: 'isi berkas ini seharusnya kunci dan isinya, bukan {tertulis}',
      en: 'this file should hold keys with values, not {tertulis}',
      help: {
        id: 'mulai dengan baris "versi: 1", lalu kunci lainnya',
        en: 'begin with the line "versi: 1", then the other keys',
      },
    },
    teks: {
      id: '"{kunci}" seharusnya teks, tetapi {teks} dibaca YAML sebagai bilangan atau logika',
      en: '"{kunci}" should be text, but {teks} is read as a number or a truth value by YAML',
      help: { id: 'beri tanda kutip: {benar}', en: 'quote it: {benar}' },
    },
    lain: {
      id: '"{kunci}" seharusnya {harapan}, bukan {tertulis}',
      en: '"{kunci}" should be {harapan}, not {tertulis}',
      help: { id: '{saran}', en: '{saran}' },
    },
    butir: {
      id: 'butir daftar "{kunci}" seharusnya {harapan}, bukan {tertulis}',
      en: 'an item of "{kunci}" should be {harapan}, not {tertulis}',
      help: { id: '{saran}', en: '{saran}' },
    },
  },
  fixable: true,
})
