// Level menentukan kunci mana yang berlaku: tujuan hanya di level 0–1, aktivitas dan jadwal hanya di level 5.
import { defineRule } from '../define.ts'

export const level = defineRule({
  id: 'skema/level',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'level di luar 0–5, atau kunci yang tidak dimiliki level itu',
    en: 'a level outside 0–5, or a key that the level does not have',
  },
  why: {
    id: 'Level menentukan tabel dan jenjang jabatan tempat sebuah node muncul, dan setiap kunci hanya dibaca di levelnya. Jadwal yang ditulis pada sub kegiatan tidak sampai ke aktivitasnya, dan node dengan level yang tidak ada tidak mempunyai tempat di cascading.',
    en: 'The level decides in which table and at which rank of positions a node appears, and each key is read at its own level only. A schedule written on a sub kegiatan does not reach its activities, and a node of a level that does not exist has no place in the cascading.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  jadwal: [tw1, tw2]
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
  anak:
    - level: 5
      aktivitas: Penyelenggaraan Diklat Teknis
    - level: 5
      aktivitas: Evaluasi Pascadiklat
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
      target: { 2025: 120 }
  anak:
    - level: 5
      aktivitas: Penyelenggaraan Diklat Teknis
      jadwal: [tw1, tw2]
    - level: 5
      aktivitas: Evaluasi Pascadiklat
`,
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
  fixable: true,
})
