// Realisasi, rumus, dan berkas lain merujuk dengan id: yang akan dirujuk sebaiknya sudah bernama tetap.
import type { Fix } from '../../diagnostic.ts'
import type { Indikator, Node, Plan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { cursorAt, get } from '../../source/cursor.ts'
import { fixOf, insertKey, replaceScalar } from '../../source/splice.ts'
import { defineRule, tertulis } from '../define.ts'
import { usulanId } from '../words/id.ts'

export const belumAda = defineRule({
  id: 'id/belum-ada',
  scope: 'node',
  severity: 'info',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'node level 0–4 atau indikator tanpa id, padahal realisasi dan berkas lain merujuk dengan id',
    en: 'a node of level 0–4 or an indikator without id, although realisasi and other files refer by id',
  },
  why: {
    id: 'Realisasi triwulan, rumus, dan crosscutting hanya dapat menyebut id yang ditulis. Tanpa itu angka harus dimasukkan langsung ke berkas pohon, dan nama sementara yang diambil dari urutan berubah begitu sebuah node disisipkan.',
    en: 'Quarterly realisasi, formulas and crosscutting can only name an id that is written. Without one, figures have to be typed into the tree file itself, and the provisional name, which is made from the order, changes as soon as a node is inserted.',
  },
  bad: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - nama: Jumlah ASN yang lulus diklat teknis
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
    node: {
      id: 'node ini belum mempunyai id',
      en: 'this node has no id yet',
      help: {
        id: 'tambahkan id yang tetap, misalnya "id: kompetensi-asn"',
        en: 'add a stable id, such as "id: kompetensi-asn"',
      },
    },
    indikator: {
      id: 'indikator ini belum mempunyai id',
      en: 'this indikator has no id yet',
      help: { id: 'tambahkan id yang tetap, misalnya "id: ip-asn"', en: 'add a stable id, such as "id: ip-asn"' },
    },
  },
  fixable: true,
  check(node, report, { plan }) {
    for (const owner of tanpaId(plan, node))
      report('node' in owner ? 'indikator' : 'node', at(owner)).fix(tulisId(plan, owner))
  },
})

/** The node itself, then its indikator. */
function tanpaId(plan: Plan, node: Node): readonly (Node | Indikator)[] {
  if (node.level === 5) return []
  return [node, ...node.indikator].filter((owner) => !owner.idTertulis && !tertulis(plan, owner, 'id'))
}

/** The id as the first key, or in the place of an empty one. */
function tulisId(plan: Plan, owner: Node | Indikator): Fix | null {
  const semua = usulan.get(plan) ?? usulanId(plan, plan.nodes.flatMap((node) => tanpaId(plan, node)).map(berteks))
  usulan.set(plan, semua)
  const id = semua.get(owner)
  if (id === undefined) return null
  const pemilik = cursorAt(plan.documents.get(owner.file)!, owner.entry)
  const kosong = get(pemilik, 'id')
  const fix = fixOf(true, kosong === undefined ? insertKey(pemilik, 'id', id, 'first') : replaceScalar(kosong, id))
  return fix === null ? null : { ...fix, last: true }
}

const berteks = (owner: Node | Indikator): readonly [Node | Indikator, string] => [
  owner,
  'node' in owner ? owner.nama : owner.teks,
]

/** Given out once for a plan, so that no id is given twice. */
const usulan = new WeakMap<Plan, ReadonlyMap<Node | Indikator, string>>()
