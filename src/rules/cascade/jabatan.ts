// Penanggung jawab anak yang lebih tinggi daripada penanggung jawab induknya membalik garis pertanggungjawaban.
import { samakan } from '../../plan/satuan.ts'
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const jabatan = defineRule({
  id: 'cascade/jabatan',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  summary: {
    id: 'penanggung jawab anak lebih tinggi daripada penanggung jawab induk',
    en: "a child's owner ranks above its parent's",
  },
  messages: {
    terbalik: {
      id: '"{anak}" bertanggung jawab di bawah "{induk}", padahal jabatannya lebih tinggi',
      en: '"{anak}" answers below "{induk}", although the position ranks higher',
      help: {
        id: 'periksa penanggung_jawab keduanya dan urutan jabatan di pohon.yaml',
        en: 'check both penanggung_jawab and the order of jabatan in pohon.yaml',
      },
    },
  },
  check(node, report, { plan: { rencana } }) {
    const parent = ownedAbove(node)
    if (node.penanggungJawab === null || parent === null) return
    const rank = (owner: string) => rankOf(owner, rencana.jabatan)
    const [own, above] = [rank(node.penanggungJawab), rank(parent.penanggungJawab!)]
    if (own === null || above === null || own >= above) return
    report('terbalik', at(node, 'penanggung_jawab'), {
      anak: node.penanggungJawab,
      induk: parent.penanggungJawab!,
    }).related(at(parent, 'penanggung_jawab'), {
      id: 'penanggung jawab induk di sini',
      en: "the parent's owner is here",
    })
  },
})

function ownedAbove(node: Node): Node | null {
  let here = node.parent
  while (here !== null && here.penanggungJawab === null) here = here.parent
  return here
}

/** Place in the list, high to low, of the longest position that the owner begins with. */
function rankOf(owner: string, jabatan: readonly string[]): number | null {
  const written = samakan(owner)
  let found: number | null = null
  jabatan.forEach((name, index) => {
    if (written.startsWith(samakan(name)) && (found === null || name.length > jabatan[found]!.length)) found = index
  })
  return found
}
