// Nilai yang bukan bilangan, rentang, predikat, atau kosong: lebih baik ditolak daripada dihitung keliru.
import { defineRule } from '../define.ts'

export const tidakTerbaca = defineRule({
  id: 'nilai/tidak-terbaca',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'nilai yang bukan bilangan, rentang, predikat dalam skala, atau kosong',
    en: 'a value that is no number, range, grade of its scale, or nothing',
  },
  why: {
    id: 'Isi yang bukan nilai tidak dapat dihitung: capaian indikator ini kosong, dan capaian node serta rata-rata perangkat daerahnya tidak lengkap, padahal angkanya sudah ditulis.',
    en: 'What is no value cannot be computed with: this indikator has no capaian, and the capaian of its node and the mean of its agency are incomplete, although the figure has been written.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: penilaian-kinerja
  sasaran: Terlaksananya Penilaian dan Evaluasi Kinerja Aparatur
  indikator:
    - id: dokumen-penilaian
      nama: Jumlah dokumen hasil penilaian kinerja
      satuan: dokumen
      target: { 2025: 24 Dokumen }
`,
  good: `versi: 1
pohon:
  level: 4
  id: penilaian-kinerja
  sasaran: Terlaksananya Penilaian dan Evaluasi Kinerja Aparatur
  indikator:
    - id: dokumen-penilaian
      nama: Jumlah dokumen hasil penilaian kinerja
      satuan: dokumen
      target: { 2025: 24 }
`,
  messages: {
    'dengan-satuan': {
      id: '"{teks}" memuat satuan di dalam nilai',
      en: '"{teks}" has a unit within the value',
      help: {
        id: 'tulis {benar}, dan "{satuan}" di kunci satuan',
        en: 'write {benar}, and "{satuan}" in the key satuan',
      },
    },
    'beberapa-bilangan': {
      id: '"{teks}" memuat lebih dari satu bilangan',
      en: '"{teks}" has more than one number',
      help: {
        id: 'tulis satu bilangan saja; ukuran lainnya menjadi indikator sendiri',
        en: 'write one number only; make the other measure an indikator of its own',
      },
    },
    perbandingan: {
      id: '"{teks}" bukan nilai: tanda perbandingan tidak dapat dihitung',
      en: '"{teks}" is no value: a comparison sign cannot be computed with',
      help: {
        id: 'tulis {benar}, dan nyatakan arahnya dengan polaritas',
        en: 'write {benar}, and state the direction with polaritas',
      },
    },
    'persen-saja': {
      id: '"%" tanpa bilangan di depannya',
      en: '"%" without a number before it',
      help: {
        id: 'tulis bilangannya, atau kosongkan bila belum ada',
        en: 'write the number, or leave it empty if there is none yet',
      },
    },
    persen: {
      id: '"{teks}" memakai persen, tetapi satuannya bukan persen',
      en: '"{teks}" is in percent, but its satuan is not persen',
      help: { id: 'tulis {benar}, atau ganti satuan menjadi persen', en: 'write {benar}, or change satuan to persen' },
    },
    'di-luar-skala': {
      id: '"{teks}" tidak ada di skala: {pilihan}',
      en: '"{teks}" is not in the skala: {pilihan}',
      help: {
        id: 'pakai salah satu predikat di skala, atau lengkapi skalanya',
        en: 'use one of the grades of the skala, or complete it',
      },
    },
    'tanpa-skala': {
      id: '"{teks}" adalah predikat, tetapi indikator ini tidak mempunyai skala',
      en: '"{teks}" is a grade, but this indikator has no skala',
      help: {
        id: 'tambahkan skala dari terburuk ke terbaik, misalnya skala: {skala}',
        en: 'add a skala from worst to best, such as skala: {skala}',
      },
    },
    'ya-tidak': {
      id: '"{teks}" hanya berlaku bila satuannya ya/tidak',
      en: '"{teks}" is a value only where satuan is ya/tidak',
      help: {
        id: 'tulis "satuan: ya/tidak", atau ganti dengan bilangan',
        en: 'write "satuan: ya/tidak", or a number instead',
      },
    },
    'bukan-bilangan': {
      id: '"{teks}" bukan bilangan',
      en: '"{teks}" is no number',
      help: {
        id: 'tulis bilangannya saja, misalnya 25 atau 1.250.000',
        en: 'write the number alone, such as 25 or 1,250,000',
      },
    },
    'rentang-kata': {
      id: 'rentang "{teks}" memakai kata',
      en: 'range "{teks}" is written with a word',
      help: { id: 'tulis dengan tanda hubung: {benar}', en: 'write it with a hyphen: {benar}' },
    },
    'rentang-sebelah': {
      id: 'rentang ini belum mempunyai "{kunci}"',
      en: 'this range has no "{kunci}" yet',
      help: { id: 'tambahkan "{kunci}: …", atau tulis satu bilangan', en: 'add "{kunci}: …", or write one number' },
    },
    rentang: {
      id: 'rentang "{teks}" tidak dapat dipakai di sini',
      en: 'range "{teks}" cannot be used here',
      help: {
        id: 'tulis satu bilangan; rentang hanya untuk target',
        en: 'write one number; ranges are for targets only',
      },
    },
    terbalik: {
      id: 'rentang "{teks}" terbalik',
      en: 'range "{teks}" runs backwards',
      help: { id: 'tulis dari yang kecil: {benar}', en: 'write the smaller one first: {benar}' },
    },
    'tahun-terbalik': {
      id: 'tahun akhir {akhir} mendahului tahun awal {awal}',
      en: 'the last year {akhir} is before the first year {awal}',
      help: { id: 'tukar keduanya: awal: {akhir}, akhir: {awal}', en: 'swap them: awal: {akhir}, akhir: {awal}' },
    },
    kelompok: {
      id: 'pemisah ribuan pada "{teks}" tidak setiap tiga digit, atau pemisah desimalnya ganda',
      en: 'the separators of "{teks}" are not every three digits, or there are two decimal ones',
      help: { id: 'tulis seperti "{benar}"', en: 'write it like "{benar}"' },
    },
    'pemisah-tepi': {
      id: '"{teks}" diawali atau diakhiri pemisah',
      en: '"{teks}" begins or ends with a separator',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'nol-depan': {
      id: '"{teks}" diawali nol yang tidak berarti',
      en: '"{teks}" begins with zeros that mean nothing',
      help: {
        id: 'tulis {benar}; bila ini kode, pakai kunci kode dan beri tanda kutip',
        en: 'write {benar}; if it is a code, use the key kode and quote it',
      },
    },
    notasi: {
      id: '"{teks}" memakai notasi program, bukan bilangan biasa',
      en: '"{teks}" is in programming notation, not a plain number',
      help: { id: 'tulis bilangannya dengan digit biasa', en: 'write the number in plain digits' },
    },
    'kutip-word': {
      id: '"{teks}" memakai tanda kutip melengkung dari Word',
      en: '"{teks}" has curly quotes from a word processor',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'terlalu-panjang': {
      id: '"{teks}" lebih dari 40 digit',
      en: '"{teks}" has more than 40 digits',
      help: { id: 'tulis bilangan yang sebenarnya', en: 'write the real number' },
    },
    'bukan-nilai': {
      id: '"{teks}" bukan nilai yang dikenal',
      en: '"{teks}" is no known value',
      help: {
        id: 'tulis bilangan (66,90), rentang (2,5-3,5), predikat dengan skala, atau "-" bila belum ada',
        en: 'write a number (66.90), a range (2.5-3.5), a grade with a skala, or "-" if there is none yet',
      },
    },
  },
  fixable: true,
})
