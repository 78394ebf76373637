// Isi yang bukan salah satu pilihan yang diizinkan.
import { defineRule } from '../define.ts'

export const pilihan = defineRule({
  id: 'skema/pilihan',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'isi yang bukan salah satu pilihan', en: 'a value that is not one of the allowed' },
  why: {
    id: 'Rumus capaian dan cara menggabungkan triwulan dipilih dari kata seperti ini, dan kata yang tidak dikenal tidak berlaku. Indikator yang seharusnya turun lalu dinilai sebagai naik: 25 pelanggaran dari target 10 menjadi capaian 250 persen.',
    en: 'The formula of the capaian and the way quarters are combined are chosen by words like this one, and an unknown word does not count. An indikator that should fall is then judged as rising: 25 violations where 10 were planned become a capaian of 250 percent.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: disiplin
  sasaran: Menurunnya Pelanggaran Disiplin ASN
  indikator:
    - id: pelanggaran-disiplin
      nama: Jumlah pelanggaran disiplin ASN
      satuan: kasus
      polaritas: negatif
      target: { 2025: 10 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: disiplin
  sasaran: Menurunnya Pelanggaran Disiplin ASN
  indikator:
    - id: pelanggaran-disiplin
      nama: Jumlah pelanggaran disiplin ASN
      satuan: kasus
      polaritas: turun
      target: { 2025: 10 }
`,
  messages: {
    mirip: {
      id: '{teks} bukan pilihan untuk "{kunci}" ({pilihan})',
      en: '{teks} is no choice for "{kunci}" ({pilihan})',
      help: { id: 'mungkin maksudnya {benar}', en: 'did you mean {benar}?' },
    },
    daftar: {
      id: '{teks} bukan pilihan untuk "{kunci}"',
      en: '{teks} is no choice for "{kunci}"',
      help: { id: 'pilih salah satu: {pilihan}', en: 'choose one of: {pilihan}' },
    },
    cermin: {
      id: 'skala {teks} memakai pita terbalik untuk indikator turun, dan tidak didukung',
      en: 'scale {teks} mirrors its bands for falling indikator, and is not supported',
      help: {
        id: 'pakai satu skala untuk semua: polaritas turun sudah dibalik oleh rumus capaiannya',
        en: 'use one scale for all: polaritas turun is turned by its capaian formula already',
      },
    },
    bentuk: {
      id: '{teks} bukan bentuk yang diharapkan untuk "{kunci}"',
      en: '{teks} is not of the form expected for "{kunci}"',
      help: { id: 'tulis tahun-bulan-hari, misalnya 2025-01-15', en: 'write year-month-day, such as 2025-01-15' },
    },
    tahun: {
      id: '{teks} bukan tahun empat angka untuk "{kunci}"',
      en: '{teks} is no four-digit year for "{kunci}"',
      help: { id: 'tulis tahun empat angka, misalnya 2025', en: 'write a four-digit year, such as 2025' },
    },
    opsi: {
      id: '{teks} tidak dapat dipakai untuk opsi "{kunci}"',
      en: '{teks} cannot be used for option "{kunci}"',
      help: { id: 'tulis {harapan}, misalnya {contoh}', en: 'write {harapan}, such as {contoh}' },
    },
    dari: {
      id: '{teks} bukan pilihan untuk "{kunci}"',
      en: '{teks} is no choice for "{kunci}"',
      help: { id: 'tulis anak, atau daftar id: [{teks}]', en: 'write anak, or a list of ids: [{teks}]' },
    },
    versi: {
      id: 'versi {versi} tidak dikenal',
      en: 'version {versi} is not known',
      help: { id: 'tulis versi: {dikenal}', en: 'write versi: {dikenal}' },
    },
    'versi-baru': {
      id: 'berkas ini memakai format versi {versi}; pohon ini mengenal sampai versi {dikenal}',
      en: 'this file uses format version {versi}; this pohon knows up to version {dikenal}',
      help: { id: 'pasang pohon yang lebih baru, lalu jalankan lagi', en: 'install a newer pohon, then run again' },
    },
  },
  fixable: true,
})
