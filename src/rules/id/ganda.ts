// Id adalah nama tetap yang dirujuk di mana-mana: dua pemilik berarti angka dapat jatuh ke tempat yang keliru.
import type { Located } from '../../plan/types.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const ganda = defineRule({
  id: 'id/ganda',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'satu id dipakai dua kali dalam satu rencana', en: 'one id is used twice in a plan' },
  why: {
    id: 'Realisasi triwulan dan rumus hanya menyebut id, maka angka yang masuk tidak dapat dipastikan pemiliknya. Satu indikator lalu dinilai dengan angka indikator lain, sedangkan yang lain itu tampak belum dilaporkan.',
    en: 'Quarterly realisasi and formulas name an id only, so that nobody can tell whose figure has come in. One indikator is then judged by the figure of the other, which itself looks unreported.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
    - id: lulus-diklat
      nama: Jumlah ASN yang mengikuti uji kompetensi
      satuan: orang
      target: { 2025: 80 }
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
    - id: uji-kompetensi
      nama: Jumlah ASN yang mengikuti uji kompetensi
      satuan: orang
      target: { 2025: 80 }
`,
  messages: {
    ganda: {
      id: 'id "{id}" sudah dipakai',
      en: 'id "{id}" is in use already',
      help: {
        id: 'beri id lain; node, indikator, dan variabel memakai satu ruang nama',
        en: 'choose another id; nodes, indikator and variabel share one namespace',
      },
    },
  },
  check(plan, report) {
    const first = new Map<string, Where>()
    const see = (id: string, where: Where): void => {
      const earlier = first.get(id)
      if (earlier === undefined) first.set(id, where)
      else
        report('ganda', where, { id }).related(earlier, { id: 'pertama kali dipakai di sini', en: 'first used here' })
    }
    const written = (owner: Located & { readonly id: string; readonly idTertulis: boolean }): void => {
      if (owner.idTertulis) see(owner.id, at(owner, 'id'))
    }
    for (const node of plan.nodes) {
      written(node)
      for (const indikator of node.indikator) written(indikator)
    }
    for (const variabel of plan.variabelList) see(variabel.id, keyOf(variabel))
  },
})
