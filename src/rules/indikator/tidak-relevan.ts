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
  grounds: 'practice',
  summary: {
    id: 'dugaan: tidak satu pun indikator node berbagi kata dengan sasarannya',
    en: 'a guess: none of the indikator of a node shares a word with its sasaran',
  },
  why: {
    id: 'Ini dugaan: yang dibandingkan hanya kata-katanya, dan dua rumusan dapat membicarakan hal yang sama dengan kata yang berbeda. Bila indikator memang mengukur hal lain, targetnya dapat tercapai tanpa sasarannya tercapai, dan ia tidak relevan sebagaimana diminta LKE 1.b.5 (SMART).',
    en: 'This is a guess: only words are compared, and two texts can be about the same in different words. If the indikator does measure something else, its target can be reached while the sasaran is not, and it is not relevant as LKE 1.b.5 (SMART) asks.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Dasar bagi CPNS
    indikator:
      - nama: Jumlah kerja sama antarlembaga
        satuan: dokumen
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Diklat Dasar bagi CPNS
    indikator:
      - nama: Jumlah CPNS yang lulus diklat dasar
        satuan: orang
`,
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
    const { sasaran } = node
    if (sasaran === null) return
    const subject = kataIsi(sasaran)
    if (subject.size === 0) return
    // One that shares a word shows that the node is about it; the others measure another side of the same.
    const shares = ({ nama }: Indikator): boolean => {
      const measured = [...kataIsi(nama)]
      const named = (nama.match(/\b[A-Z]{2,}\b/g) ?? []).some((name) =>
        acronyms(sasaran).includes(name.toLowerCase().replace(/^i(?=..)/, '')),
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
