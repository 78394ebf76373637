// Anak harus tepat satu tingkat di bawah induknya: rantai sebab-akibat tidak boleh putus.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const levelLompat = defineRule({
  id: 'cascade/level-lompat',
  scope: 'node',
  severity: 'galat',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: { id: 'level anak bukan level induk ditambah satu', en: "a child's level is not its parent's plus one" },
  why: {
    id: 'Kondisi antara yang terlewat berarti tidak ada yang menjelaskan bagaimana keluaran di bawah menghasilkan outcome di atasnya, dan jenjang jabatan di tingkat itu tidak mempunyai kinerja. Evaluator SAKIP menilai keselarasan perencanaan sampai setiap jenjang jabatan.',
    en: 'A missing condition in between means that nothing explains how the output below brings about the outcome above, and the positions of that rank have no performance of their own. Evaluators of SAKIP judge whether plans are aligned at every rank.',
  },
  bad: `versi: 1
pohon:
  level: 2
  id: profesionalitas-asn
  sasaran: Meningkatnya Profesionalitas ASN
  indikator: [{ id: ip-asn, nama: Indeks Profesionalitas ASN, satuan: indeks }]
  anak:
    - level: 4
      id: diklat-teknis
      sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
      indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  good: `versi: 1
pohon:
  level: 2
  id: profesionalitas-asn
  sasaran: Meningkatnya Profesionalitas ASN
  indikator: [{ id: ip-asn, nama: Indeks Profesionalitas ASN, satuan: indeks }]
  anak:
    - level: 3
      id: kompetensi-asn
      sasaran: Meningkatnya Kompetensi ASN
      indikator: [{ id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }]
      anak:
        - level: 4
          id: diklat-teknis
          sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
          indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  messages: {
    lompat: {
      id: 'level {anak} berada langsung di bawah level {induk}',
      en: 'level {anak} is placed directly below level {induk}',
      help: {
        id: 'ganti level menjadi {seharusnya}, atau sisipkan node di antaranya',
        en: 'change level to {seharusnya}, or put a node in between',
      },
    },
    terbalik: {
      id: 'level {anak} tidak dapat berada di bawah level {induk}',
      en: 'level {anak} cannot be placed below level {induk}',
      help: { id: 'pindahkan node ini ke bawah induk yang lebih tinggi', en: 'move this node below a higher parent' },
    },
  },
  check(node, report) {
    if (node.parent === null || node.level === node.parent.level + 1) return
    // Where only the level between is wrong, its own finding says so.
    const above = node.parent.parent
    if (above !== null && node.level === above.level + 2 && node.parent.level !== above.level + 1) return
    const deeper = node.level > node.parent.level + 1
    const args = { anak: node.level, induk: node.parent.level }
    report(
      deeper ? 'lompat' : 'terbalik',
      at(node, 'level'),
      deeper ? { ...args, seharusnya: node.parent.level + 1 } : args,
    ).related(at(node.parent, 'level'), { id: 'level induk di sini', en: "the parent's level is here" })
  },
})
