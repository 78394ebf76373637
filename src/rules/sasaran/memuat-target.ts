// Angka target tempatnya di target: sasaran yang memuatnya harus ditulis ulang setiap tahun.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const memuatTarget = defineRule({
  id: 'sasaran/memuat-target',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  summary: { id: 'sasaran yang memuat angka target', en: 'a sasaran with a target figure inside' },
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
