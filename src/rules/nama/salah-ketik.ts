// Satu dua huruf keliru pada kata pertama: pencarian dan pengelompokan tidak lagi menemukannya.
import type { Located, Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule, type Report } from '../define.ts'
import { ejaanKeliru } from '../words/ejaan.ts'
import { kataKepala } from '../words/indikator.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataHasil, kataKegiatan, kataKeluaran } from '../words/verbs.ts'

export const salahKetik = defineRule({
  id: 'nama/salah-ketik',
  scope: 'node',
  severity: 'info',
  basis: null,
  fixable: true,
  summary: {
    id: 'kata pertama yang satu atau dua huruf dari kata yang dikenal',
    en: 'a first word one or two letters from a known one',
  },
  messages: {
    mirip: {
      id: '"{teks}" mungkin salah ketik',
      en: '"{teks}" may be a typing error',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
  },
  check(node: Node, report) {
    if (node.level < 5) look(node.sasaran, node, 'sasaran', [...kataHasil, ...kataKeluaran], report)
    else look(node.aktivitas, node, 'aktivitas', kataKegiatan, report)
    for (const indikator of node.indikator) {
      look(indikator.nama, indikator, 'nama', kepala, report)
    }
  },
})

const kepala = kataKepala.map(({ kata }) => kata)

function look(teks: string | null, owner: Located, key: string, words: readonly string[], report: Report): void {
  const written = kataPertama(teks ?? '')
  const found = cocok(teks ?? '', words)
  const meant = ejaanKeliru.get(written.toLowerCase()) ?? (found === null || found.salah === 0 ? null : found.kata)
  if (meant === null) return
  const upper = written[0] === written[0]!.toUpperCase()
  const first = upper ? meant[0]!.toUpperCase() : meant[0]!.toLowerCase()
  report('mirip', at(owner, key), { teks: written, benar: first + meant.slice(1) })
}
