// Dua kondisi dalam satu sasaran tidak dapat dinilai: yang satu dapat tercapai, yang lain tidak.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok } from '../words/match.ts'
import { kataHasil, kataKeluaran } from '../words/verbs.ts'

export const sasaranGanda = defineRule({
  id: 'sasaran/ganda',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  summary: { id: 'dua kondisi dalam satu sasaran level 0–3', en: 'two conditions in one sasaran of level 0–3' },
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
    const second = parts.find((part) => cocok(part, [...kataHasil, ...kataKeluaran]) !== null)
    if (second !== undefined) report('ganda', at(node, 'sasaran'), { kedua: second })
  },
})
