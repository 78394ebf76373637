// Uang mengikuti kinerja: pagu tanpa indikator dan target tidak dapat dipertanggungjawabkan hasilnya.
import { adaIsi, paguTahun } from '../../figures/index.ts'
import type { Deret, Indikator, Node } from '../../plan/types.ts'
import { at, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const anggaranTanpaIndikator = defineRule({
  id: 'anggaran/tanpa-indikator',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.c.1',
  grounds: 'regulation',
  summary: {
    id: 'pagu pada node tanpa indikator atau tanpa target tahun itu',
    en: 'money on a node without indikator, or without a target for that year',
  },
  why: {
    id: 'Uangnya tertulis, tetapi hasil yang dibelinya tidak: serapan tahun itu tidak mempunyai capaian untuk dibandingkan, jadi efisiensinya tidak dapat dihitung. LKE 1.c.1 menilai apakah anggaran mengacu pada kinerja, dan baris ini bukti sebaliknya.',
    en: 'The money is written down, but not what it buys: the absorption of that year has no achievement beside it, so its efficiency cannot be computed. LKE 1.c.1 asks whether the budget refers to performance, and this line shows the opposite.',
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
  pagu: { 2025: 150000000, 2026: 160000000 }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45, 2026: 50 }
  pagu: { 2025: 150000000, 2026: 160000000 }
`,
  messages: {
    'tanpa-indikator': {
      id: 'node ini berpagu, tetapi tidak mempunyai indikator',
      en: 'this node has money, but no indikator',
      help: { id: 'tambahkan indikator dan targetnya', en: 'add an indikator and its target' },
    },
    'tanpa-target': {
      id: 'ada pagu {tahun}, tetapi tidak satu pun indikator node ini bertarget {tahun}',
      en: 'there is money for {tahun}, but no indikator of this node has a target for {tahun}',
      help: { id: 'tambahkan target tahun itu', en: 'add the target of that year' },
    },
  },
  check(node, report, { figures }) {
    if (node.level === 5) return
    const funded = [...fundedYears(node)].sort(([a], [b]) => a - b)
    if (node.indikator.length === 0) {
      if (funded[0] !== undefined) report('tanpa-indikator', funded[0][1])
      return
    }
    for (const [year, where] of funded) {
      const { indikator } = figures({ year, until: 'tw4' })
      // A target that cannot be read is one that was set; one that only the Renja or RKPD has is bought by their money.
      const bertarget = ({ id, targetDokumen }: Indikator) =>
        (indikator.get(id)?.targetTahun.alasan ?? null) !== 'target-kosong' ||
        [...targetDokumen.values()].some((deret) => adaIsi(deret.get(year)))
      if (node.indikator.some((one) => indikator.has(one.id) && bertarget(one))) continue
      report('tanpa-target', where, { tahun: year })
    }
  },
})

/** Years with money, and where it is written first: as the node's own pagu, else in a document. */
function fundedYears(node: Node): Map<number, Where> {
  const years = new Map<number, Where>()
  const add = (deret: Deret, ...path: string[]) => {
    for (const [year, tahunan] of deret)
      if (!years.has(year) && paguTahun(tahunan)?.greaterThan(0)) years.set(year, at(node, ...path, String(year)))
  }
  add(node.pagu, 'pagu')
  for (const [dokumen, deret] of node.paguDokumen) add(deret, 'pagu_dokumen', dokumen)
  return years
}
