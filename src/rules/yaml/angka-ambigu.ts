// "1.234" dapat berarti seribu dua ratus tiga puluh empat atau satu koma dua: pembaca menebak, alat tidak boleh.
import { defineRule } from '../define.ts'

export const angkaAmbigu = defineRule({
  id: 'yaml/angka-ambigu',
  scope: 'reading',
  severity: 'peringatan',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'angka dengan satu pemisah dan tiga digit dapat dibaca sebagai ribuan atau desimal',
    en: 'a number with one separator and three digits can be thousands or decimals',
  },
  why: {
    id: 'Target 1.250 orang yang terbaca 1,25 membuat realisasi 1200 orang tampak sebagai capaian 96.000 persen. Angka seperti itu merusak rata-rata sasaran dan perangkat daerah, dan pembaca laporan tidak lagi mempercayai angka lainnya.',
    en: 'A target of 1.250 people that is read as 1.25 turns an actual of 1200 people into a capaian of 96,000 percent. Such a figure spoils the means of its sasaran and its agency, and readers stop trusting the other figures.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: sertifikasi
  sasaran: Terlaksananya Sertifikasi Kompetensi ASN
  indikator:
    - id: asn-bersertifikat
      nama: Jumlah ASN yang bersertifikat kompetensi
      satuan: orang
      target: { 2025: 1.250 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: sertifikasi
  sasaran: Terlaksananya Sertifikasi Kompetensi ASN
  indikator:
    - id: asn-bersertifikat
      nama: Jumlah ASN yang bersertifikat kompetensi
      satuan: orang
      target: { 2025: 1250 }
`,
  messages: {
    ambigu: {
      id: '"{teks}" dapat berarti ribuan atau desimal; dibaca sebagai desimal',
      en: '"{teks}" can be thousands or decimals; it is read as decimals',
      help: {
        id: 'tulis {ribuan} untuk ribuan, atau "{desimal}" untuk desimal',
        en: 'write {ribuan} for thousands, or "{desimal}" for decimals',
      },
    },
  },
})
