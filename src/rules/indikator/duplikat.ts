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
  grounds: 'practice',
  summary: {
    id: 'indikator yang sama pada beberapa node satu perangkat daerah',
    en: 'the same indikator on several nodes of one agency',
  },
  why: {
    id: 'Target dan realisasi yang ditulis dua kali cepat atau lambat berbeda: satu diperbarui, yang lain tertinggal. Lampiran lalu memuat dua angka untuk satu ukuran, dan evaluator bertanya mana yang benar. Dengan sama_dengan, angkanya diisi di satu tempat saja.',
    en: 'Targets and realisasi that are written twice differ sooner or later: one is updated, the other is forgotten. The annexes then show two figures for one measure, and the evaluator asks which is right. With sama_dengan the figures are kept in one place.',
  },
  bad: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - id: ip-asn
        nama: Indeks Profesionalitas ASN
        satuan: indeks
    anak:
      - level: 2
        sasaran: Meningkatnya Kompetensi ASN
        indikator:
          - nama: Indeks Profesionalitas ASN
            satuan: indeks
`,
  good: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - id: ip-asn
        nama: Indeks Profesionalitas ASN
        satuan: indeks
    anak:
      - level: 2
        sasaran: Meningkatnya Kompetensi ASN
        indikator:
          - nama: Indeks Profesionalitas ASN
            sama_dengan: ip-asn
`,
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
