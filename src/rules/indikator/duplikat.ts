// Indikator yang sama di beberapa node, ditulis dua kali, cepat atau lambat berbeda angkanya.
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { indikatorSenama } from '../kelompok.ts'

export const duplikat = defineRule({
  id: 'indikator/duplikat',
  scope: 'plan',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'indikator yang sama pada beberapa node satu perangkat daerah',
    en: 'the same indikator on several nodes of one agency',
  },
  messages: {
    sama: {
      id: 'indikator "{nama}" sudah ada pada node lain',
      en: 'indikator "{nama}" stands on another node already',
      help: {
        id: 'bila memang indikator yang sama, tulis "sama_dengan: {id}"; bila berbeda, bedakan namanya',
        en: 'if it is the same one, write "sama_dengan: {id}"; if not, give it another name',
      },
    },
  },
  check(plan, report) {
    for (const [first, ...others] of indikatorSenama(plan, true)) {
      for (const other of others) {
        if (official(first!.node, other.node)) continue
        const id = first!.idTertulis ? first!.id : 'id-indikator'
        report('sama', at(other, 'nama'), { nama: other.nama, id }).related(at(first!, 'nama'), {
          id: 'yang pertama di sini',
          en: 'the first one is here',
        })
      }
    }
  },
})

/** Sub kegiatan of different codes: the national list gives several the same indikator (SD, SMP, PAUD), and their codes tell them apart. */
function official(one: Node, other: Node): boolean {
  const codes = (node: Node) => node.kode.map(({ teks }) => teks.trim())
  const known = new Set(codes(one))
  const coded = one.level === 4 && other.level === 4 && one.kode.length > 0 && other.kode.length > 0
  return coded && !codes(other).some((kode) => known.has(kode))
}
