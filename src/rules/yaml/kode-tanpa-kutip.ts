// Kode 5.10 tanpa kutip menjadi bilangan 5.1, dan NIP 18 digit kehilangan digit terakhirnya.
import { defineRule } from '../define.ts'

export const kodeTanpaKutip = defineRule({
  id: 'yaml/kode-tanpa-kutip',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'kode, NIP, atau nomor yang dibaca YAML sebagai bilangan',
    en: 'a code, NIP or number of a document that YAML reads as a number',
  },
  why: {
    id: 'Program lain yang membaca berkas ini menerima 2.10 sebagai bilangan 2.1, dan NIP 18 digit dengan digit terakhir yang berubah. Kode dan NIP itu lalu tidak cocok lagi dengan nomenklatur, anggaran, dan data kepegawaian.',
    en: 'Other programs that read this file get 2.10 as the number 2.1, and an 18-digit NIP with other last digits. Such a code or NIP no longer agrees with the nomenclature, the budget and the personnel data.',
  },
  bad: `versi: 1
pohon:
  level: 1
  id: pertanahan
  kode: 2.10
  sasaran: Meningkatnya Kepastian Hukum Hak atas Tanah
  indikator:
    - id: tanah-bersertifikat
      nama: Persentase bidang tanah yang bersertifikat
      satuan: persen
      target: { 2025: 72 }
`,
  good: `versi: 1
pohon:
  level: 1
  id: pertanahan
  kode: "2.10"
  sasaran: Meningkatnya Kepastian Hukum Hak atas Tanah
  indikator:
    - id: tanah-bersertifikat
      nama: Persentase bidang tanah yang bersertifikat
      satuan: persen
      target: { 2025: 72 }
`,
  messages: {
    angka: {
      id: '{kunci} {teks} dibaca YAML sebagai bilangan, sehingga nol dan digitnya dapat hilang',
      en: '{kunci} {teks} is read as a number by YAML, which can lose zeros and digits',
      help: { id: 'beri tanda kutip: {benar}', en: 'quote it: {benar}' },
    },
  },
  fixable: true,
})
