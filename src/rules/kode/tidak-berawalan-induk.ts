// Kode anak lazimnya berada di bawah kode leluhurnya; bila tidak, anggarannya jatuh ke program lain.
import { berawalan, isKode } from '../../plan/kode.ts'
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tidakBerawalanInduk = defineRule({
  id: 'kode/tidak-berawalan-induk',
  scope: 'node',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: {
    id: 'kode yang tidak berada di bawah kode leluhur terdekat',
    en: 'a code that is not under the nearest coded ancestor',
  },
  why: {
    id: 'Anggaran sub kegiatan ini tercatat di program lain daripada yang digambarkan pohon, sehingga jumlah pagu per program di lampiran tidak sama dengan DPA. Bila memang didukung program lain, hal itu perlu terbaca.',
    en: 'The budget of this sub kegiatan is booked under another program than the tree shows, so that the pagu per program in the annexes differs from the DPA. If another program does support it, that should be written.',
  },
  bad: `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  kode: "5.04.02.2.01"
  sasaran: Meningkatnya Kompetensi Teknis ASN
  indikator: [{ id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi teknis, satuan: persen }]
  anak:
    - level: 4
      id: diklat-teknis
      kode: "5.03.02.2.01.0003"
      sasaran: Terselenggaranya Pengembangan Kompetensi Teknis ASN
      indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  good: `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  kode: "5.04.02.2.01"
  sasaran: Meningkatnya Kompetensi Teknis ASN
  indikator: [{ id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi teknis, satuan: persen }]
  anak:
    - level: 4
      id: diklat-teknis
      kode: "5.04.02.2.01.0003"
      sasaran: Terselenggaranya Pengembangan Kompetensi Teknis ASN
      indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  messages: {
    luar: {
      id: 'kode {kode} tidak berada di bawah {induk}, kode leluhur terdekatnya',
      en: 'code {kode} is not under {induk}, the nearest ancestor with a code',
      help: {
        id: 'perbaiki kodenya, atau tulis "lintas_program: true" bila memang dari program lain',
        en: 'correct the code, or write "lintas_program: true" if it does belong to another program',
      },
    },
  },
  check(node, report) {
    if (node.lintasProgram || node.kode.length === 0) return
    const above = codedAbove(node)
    if (above === null) return
    const codes = above.kode.filter(({ teks }) => isKode(teks))
    const prefixes = codes.map(({ teks }) => teks)
    for (const kode of node.kode) {
      if (!isKode(kode.teks) || prefixes.some((prefix) => berawalan(kode.teks, prefix))) continue
      report('luar', at(kode), { kode: kode.teks, induk: prefixes.join(', ') }).related(at(codes[0]!), {
        id: 'kode leluhur di sini',
        en: "the ancestor's code is here",
      })
    }
  },
})

function codedAbove(node: Node): Node | null {
  let here = node.parent
  // An organisation's code says who, not which program.
  while (here !== null && !here.kode.some(({ teks }) => isKode(teks))) here = here.parent
  return here
}
