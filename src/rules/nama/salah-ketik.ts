// Satu dua huruf keliru pada kata pertama: pencarian dan pengelompokan tidak lagi menemukannya.
import type { Edit, Place } from '../../diagnostic.ts'
import type { Located, Node, Plan } from '../../plan/types.ts'
import { at, locate } from '../../plan/where.ts'
import { fixOf, replaceWord } from '../../source/splice.ts'
import { defineRule, type Report } from '../define.ts'
import { ejaanKeliru } from '../words/ejaan.ts'
import { kataKepala } from '../words/indikator.ts'
import { cocok, hurufSalah, kataPertama } from '../words/match.ts'
import { kataCapaian, kataKegiatan } from '../words/verbs.ts'

export const salahKetik = defineRule({
  id: 'nama/salah-ketik',
  scope: 'node',
  severity: 'info',
  basis: null,
  grounds: 'practice',
  summary: {
    id: 'kata pertama yang satu atau dua huruf dari kata yang dikenal',
    en: 'a first word one or two letters from a known one',
  },
  why: {
    id: 'Kata pertama menyatakan apakah sebuah sasaran berupa kondisi, keluaran, atau kegiatan. Bila salah ketik, sasaran itu tidak ditemukan saat dicari, dan kesalahan yang sama tercetak di perjanjian kinerja yang ditandatangani.',
    en: 'The first word tells whether a sasaran is a condition, an output or an activity. When it is mistyped, a search does not find it, and the same mistake is printed in the performance agreement that is signed.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlakasananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
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
`,
  messages: {
    mirip: {
      id: '"{teks}" mungkin salah ketik',
      en: '"{teks}" may be a typing error',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
  },
  fixable: true,
  check(node: Node, report, { plan }) {
    if (node.level < 5) look(node.sasaran, node, 'sasaran', kataCapaian, report, plan)
    else look(node.aktivitas, node, 'aktivitas', kataKegiatan, report, plan)
    for (const indikator of node.indikator) {
      look(indikator.nama, indikator, 'nama', kepala, report, plan)
    }
  },
})

const kepala = kataKepala.map(({ kata }) => kata)

function look(
  teks: string | null,
  owner: Located,
  key: string,
  words: readonly string[],
  report: Report,
  plan: Plan,
): void {
  const written = kataPertama(teks ?? '')
  const found = cocok(teks ?? '', words)
  const meant = ejaanKeliru.get(written.toLowerCase()) ?? (found === null || found.salah === 0 ? null : found.kata)
  if (meant === null) return
  const upper = written[0] === written[0]!.toUpperCase()
  const first = upper ? meant[0]!.toUpperCase() : meant[0]!.toLowerCase()
  const benar = first + meant.slice(1)
  // One letter off a single known word is a slip of the hand; anything else is a guess.
  const near = words.filter((word) => hurufSalah(written.toLowerCase(), word.toLowerCase()) === 1)
  const safe = ejaanKeliru.has(written.toLowerCase()) || (near.length === 1 && near[0] === found?.kata)
  report('mirip', at(owner, key), { teks: written, benar }).fix(
    fixOf(safe, replaceFirstWord(plan, locate(plan.documents, at(owner, key)), written, benar)),
  )
}

/** Nothing where the file has the word under an escape. */
function replaceFirstWord(plan: Plan, place: Place, written: string, benar: string): Edit | null {
  const { text } = plan.documents.get(place.file)!
  return kataPertama(text.slice(place.start, place.end)) === written ? replaceWord(text, place, written, benar) : null
}
