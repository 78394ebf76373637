// Pengabaian yang tidak lagi menutupi apa pun menyembunyikan temuan berikutnya.
import { defineRule } from '../define.ts'

export const tidakTerpakai = defineRule({
  id: 'abaikan/tidak-terpakai',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  summary: { id: 'pohon-abaikan yang tidak mengabaikan apa pun', en: 'a pohon-abaikan that suppresses nothing' },
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
})
