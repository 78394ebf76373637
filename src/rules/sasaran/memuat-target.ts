// Angka target tempatnya di target: sasaran yang memuatnya harus ditulis ulang setiap tahun.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const memuatTarget = defineRule({
  id: 'sasaran/memuat-target',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  grounds: 'practice',
  summary: { id: 'sasaran yang memuat angka target', en: 'a sasaran with a target figure inside' },
  why: {
    id: 'Target berganti setiap tahun dan dapat diubah oleh PK perubahan, tetapi angka di dalam sasaran tidak ikut berganti. Renstra, PK, dan laporan lalu menyebut dua target yang berbeda untuk hal yang sama.',
    en: 'Targets change every year and may be revised by a PK perubahan, but the figure inside the sasaran does not follow. Renstra, PK and report then name two different targets for the same thing.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Teknis bagi ASN sebanyak 120 orang
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: orang
        target: { 2025: 120, 2026: 130 }
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Teknis bagi ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: orang
        target: { 2025: 120, 2026: 130 }
`,
  messages: {
    angka: {
      id: 'sasaran ini memuat angka target: "{angka}"',
      en: 'this sasaran has a target figure: "{angka}"',
      help: { id: 'pindahkan angka itu ke target indikator', en: "move that figure to the indikator's target" },
    },
  },
  check(node, report) {
    if (node.sasaran === null || node.level === 5) return
    const found = target.exec(node.sasaran)
    if (found !== null) report('angka', at(node, 'sasaran'), { angka: found[0].trim() })
  },
})

/** A figure that is reached: percent, or behind a word of reaching. Years, spans of time, regulations and names with numbers are none. */
const target =
  /\b\d+([.,]\d+)?\s*(%|persen\b)|\b(menjadi|sebesar|sebanyak|mencapai|minimal|sekurang-kurangnya)\s+(?!(19|20)\d\d\b)\d+([.,]\d+)?\b(?!\s*[:(]|\s+(tahun|bulan|hari)\b)(\s*(%|persen\b))?/i
