// Dua kondisi dalam satu sasaran tidak dapat dinilai: yang satu dapat tercapai, yang lain tidak.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok } from '../words/match.ts'
import { kataCapaian } from '../words/verbs.ts'

export const sasaranGanda = defineRule({
  id: 'sasaran/ganda',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  grounds: 'practice',
  summary: { id: 'dua kondisi dalam satu sasaran level 0–3', en: 'two conditions in one sasaran of level 0–3' },
  why: {
    id: 'Satu kondisi dapat tercapai sementara yang lain gagal, padahal sasaran ini hanya memberi satu capaian, sehingga kegagalan itu tidak terlihat. Dari anak-anaknya pun tidak jelas mana yang menopang kondisi yang mana.',
    en: 'One condition can be reached while the other fails, but this sasaran gives a single capaian, so the failure stays hidden. Nor is it clear which of its children supports which condition.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Kompetensi dan Terjaganya Disiplin ASN
    indikator:
      - nama: Persentase ASN yang memenuhi standar kompetensi
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Kompetensi ASN
    indikator:
      - nama: Persentase ASN yang memenuhi standar kompetensi
        satuan: persen
  - level: 2
    sasaran: Terjaganya Disiplin ASN
    indikator:
      - nama: Persentase ASN tanpa hukuman disiplin
        satuan: persen
`,
  messages: {
    ganda: {
      id: 'sasaran ini memuat dua kondisi: "{kedua}" juga sebuah kondisi',
      en: 'this sasaran has two conditions: "{kedua}" is another one',
      help: {
        id: 'pecah menjadi dua node, masing-masing dengan indikatornya',
        en: 'split it into two nodes, each with its indikator',
      },
    },
  },
  check(node, report) {
    if (node.level > 3 || node.sasaran === null) return
    const parts = node.sasaran.split(/\s*(?:[,;]|\b(?:dan|serta)\b)\s+/i).slice(1)
    const second = parts.find((part) => cocok(part, kataCapaian) !== null)
    if (second !== undefined) report('ganda', at(node, 'sasaran'), { kedua: second })
  },
})
