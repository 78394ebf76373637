// Dugaan: indikator yang tidak berbagi satu kata pun dengan sasarannya mungkin mengukur hal lain.
import type { Indikator } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { kataIsi } from '../words/match.ts'

export const tidakRelevan = defineRule({
  id: 'indikator/tidak-relevan',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'dugaan: tidak satu pun indikator node berbagi kata dengan sasarannya',
    en: 'a guess: none of the indikator of a node shares a word with its sasaran',
  },
  messages: {
    beda: {
      id: 'dugaan: indikator node ini tidak berbagi satu kata pun dengan sasarannya; mungkin mengukur hal lain',
      en: 'a guess: no indikator of this node shares a word with its sasaran; they may measure something else',
      help: {
        id: 'pastikan indikator mengukur kondisi di sasaran; bila sudah benar, abaikan dugaan ini',
        en: 'make sure that they measure the condition of the sasaran; if they do, ignore this guess',
      },
    },
  },
  check(node, report) {
    if (node.sasaran === null) return
    const subject = kataIsi(node.sasaran)
    const initials = acronyms(node.sasaran)
    if (subject.size === 0) return
    // One that shares a word shows that the node is about it; the others measure another side of the same.
    const shares = ({ nama }: Indikator): boolean => {
      const measured = [...kataIsi(nama)]
      const named = (nama.match(/\b[A-Z]{2,}\b/g) ?? []).some((name) =>
        initials.includes(name.toLowerCase().replace(/^i(?=..)/, '')),
      )
      return measured.length === 0 || named || measured.some((word) => subject.has(word))
    }
    const [first] = node.indikator
    if (first !== undefined && !node.indikator.some(shares)) report('beda', at(first, 'nama'))
  },
})

/** Runs of initials of a text: "Indeks Kepuasan Masyarakat" has `ikm`. */
function acronyms(teks: string): string {
  return (teks.match(/\p{L}+/gu) ?? []).map((word) => word[0]!.toLowerCase()).join('')
}
