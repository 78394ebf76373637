// Isi yang bukan salah satu pilihan yang diizinkan.
import { defineRule } from '../define.ts'

export const pilihan = defineRule({
  id: 'skema/pilihan',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: { id: 'isi yang bukan salah satu pilihan', en: 'a value that is not one of the allowed' },
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
})
