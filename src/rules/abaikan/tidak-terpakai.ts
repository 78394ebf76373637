// Pengabaian yang tidak lagi menutupi apa pun menyembunyikan temuan berikutnya.
import { defineRule } from '../define.ts'

export const tidakTerpakai = defineRule({
  id: 'abaikan/tidak-terpakai',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  grounds: 'format',
  summary: { id: 'pohon-abaikan yang tidak mengabaikan apa pun', en: 'a pohon-abaikan that suppresses nothing' },
  why: {
    id: 'Alasan yang sudah tidak berlaku tetap terbaca sebagai keterangan atas angka ini dan menyesatkan pembacanya. Bila kelak temuan yang sama muncul lagi, komentar lama itu menyembunyikannya.',
    en: 'A reason that no longer holds is still read as an explanation of this figure, and misleads its reader. Should the same finding come back, the old comment will hide it.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      # pohon-abaikan target/datar: kapasitas gedung diklat tetap
      target: { 2025: 120, 2026: 140 }
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
      target: { 2025: 120, 2026: 140 }
`,
  messages: {
    'tidak-terpakai': {
      id: 'tidak ada temuan {aturan} di sini untuk diabaikan',
      en: 'there is no finding of {aturan} here to suppress',
      help: {
        id: 'hapus komentar ini, atau pindahkan ke baris temuannya',
        en: 'delete this comment, or move it to the line of the finding',
      },
    },
    'tidak-dapat': {
      id: '{aturan} tidak dapat diabaikan: teksnya sendiri harus diperbaiki',
      en: '{aturan} cannot be suppressed: the text itself must be mended',
      help: { id: 'perbaiki temuannya, lalu hapus komentar ini', en: 'mend what it finds, then delete this comment' },
    },
    'tanpa-aturan': {
      id: 'pohon-abaikan ini tidak menyebut aturan',
      en: 'this pohon-abaikan names no rule',
      help: {
        id: 'tulis "# pohon-abaikan kelompok/nama: alasannya"',
        en: 'write "# pohon-abaikan group/name: the reason"',
      },
    },
    mirip: {
      id: 'aturan "{aturan}" tidak ada',
      en: 'there is no rule "{aturan}"',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'tidak-ada': {
      id: 'aturan "{aturan}" tidak ada',
      en: 'there is no rule "{aturan}"',
      help: {
        id: 'tulis "# pohon-abaikan kelompok/nama: alasannya"; daftarnya: pohon explain',
        en: 'write "# pohon-abaikan group/name: the reason"; for the list: pohon explain',
      },
    },
  },
  fixable: true,
})
