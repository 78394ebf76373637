// Level menentukan kunci mana yang berlaku: tujuan hanya di level 0–1, aktivitas dan jadwal hanya di level 5.
import { defineRule } from '../define.ts'

export const level = defineRule({
  id: 'skema/level',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  summary: {
    id: 'level di luar 0–5, atau kunci yang tidak dimiliki level itu',
    en: 'a level outside 0–5, or a key that the level does not have',
  },
  messages: {
    'di-luar': {
      id: 'level {teks} tidak ada',
      en: 'there is no level {teks}',
      help: {
        id: 'tulis 0 (daerah), 1 (perangkat daerah), 2 (program), 3 (kegiatan), 4 (sub kegiatan), atau 5 (aktivitas)',
        en: 'write 0 (region), 1 (agency), 2 (program), 3 (kegiatan), 4 (sub kegiatan) or 5 (activity)',
      },
    },
    teks: {
      id: 'level {teks} tertulis sebagai teks',
      en: 'level {teks} is written as text',
      help: { id: 'hapus tanda kutipnya: level: {benar}', en: 'remove its quotes: level: {benar}' },
    },
    kunci: {
      id: 'kunci "{kunci}" tidak berlaku untuk level {level}',
      en: 'key "{kunci}" does not belong to level {level}',
      help: { id: '"{kunci}" hanya untuk level {boleh}', en: '"{kunci}" is for level {boleh} only' },
    },
  },
})
