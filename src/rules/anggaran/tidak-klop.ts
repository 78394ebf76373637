// Pagu induk harus sama dengan jumlah anaknya: selisih berarti salah satu dokumen keliru.
import { bulatkan, Desimal } from '../../figures/index.ts'
import type { Anggaran } from '../../figures/types.ts'
import { rupiah } from '../../messages/number.ts'
import type { Node } from '../../plan/types.ts'
import { at, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tidakKlop = defineRule({
  id: 'anggaran/tidak-klop',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.c.1',
  grounds: 'regulation',
  summary: {
    id: 'pagu yang tidak sama dengan jumlah pagu anak langsung yang menuliskannya',
    en: 'a pagu that is not the sum of the pagu of the direct children that declare one',
  },
  why: {
    id: 'Perjanjian kinerja atasan memuat pagu induk, perjanjian bawahannya pagu anak (praktik): jumlah uangnya berbeda untuk pekerjaan yang sama. LKE 1.c.1 menilai apakah anggaran mengacu pada kinerja, dan selisihnya tidak dapat dikaitkan dengan sasaran mana pun.',
    en: "The superior's performance agreement has the parent's pagu, those of the subordinates their own (practice): the money differs for the same work. LKE 1.c.1 asks whether the budget refers to performance, and the difference belongs to no sasaran at all.",
  },
  bad: `versi: 1
pohon:
  level: 3
  sasaran: Meningkatnya kompetensi teknis ASN
  indikator: [{ nama: Persentase ASN berkompetensi teknis, satuan: persen, target: { 2025: 60 } }]
  pagu: { 2025: 400000000 }
  anak:
    - level: 4
      sasaran: Terlaksananya diklat teknis ASN
      indikator: [{ nama: Jumlah peserta diklat teknis, satuan: orang, target: { 2025: 45 } }]
      pagu: { 2025: 150000000 }
    - level: 4
      sasaran: Terlaksananya uji kompetensi teknis ASN
      indikator: [{ nama: Jumlah peserta uji kompetensi teknis, satuan: orang, target: { 2025: 90 } }]
      pagu: { 2025: 200000000 }
`,
  good: `versi: 1
pohon:
  level: 3
  sasaran: Meningkatnya kompetensi teknis ASN
  indikator: [{ nama: Persentase ASN berkompetensi teknis, satuan: persen, target: { 2025: 60 } }]
  pagu: { 2025: 400000000 }
  anak:
    - level: 4
      sasaran: Terlaksananya diklat teknis ASN
      indikator: [{ nama: Jumlah peserta diklat teknis, satuan: orang, target: { 2025: 45 } }]
      pagu: { 2025: 150000000 }
    - level: 4
      sasaran: Terlaksananya uji kompetensi teknis ASN
      indikator: [{ nama: Jumlah peserta uji kompetensi teknis, satuan: orang, target: { 2025: 90 } }]
      pagu: { 2025: 250000000 }
`,
  messages: {
    selisih: {
      id: 'pagu {tahun} {pagu}, tetapi jumlah anaknya {jumlah} (selisih {selisih})',
      en: 'the pagu of {tahun} is {pagu}, but its children add up to {jumlah} (difference {selisih})',
      help: {
        id: 'samakan keduanya, atau lengkapi anak yang belum berpagu',
        en: 'make them equal, or complete the children without pagu',
      },
    },
    'selisih-tanpa': {
      id: 'pagu {tahun} {pagu}, tetapi jumlah anaknya {jumlah} (selisih {selisih}); belum berpagu: {tanpa}',
      en: 'the pagu of {tahun} is {pagu}, but its children add up to {jumlah} (difference {selisih}); without pagu: {tanpa}',
      help: {
        id: 'samakan keduanya, atau lengkapi anak yang belum berpagu',
        en: 'make them equal, or complete the children without pagu',
      },
    },
  },
  check(node, report, { figures }) {
    const years = new Set([
      ...node.pagu.keys(),
      ...[...node.paguDokumen.values()].flatMap((deret) => [...deret.keys()]),
    ])
    for (const year of [...years].sort()) {
      const { nodes } = figures({ year, until: 'tw4' })
      const declared = (one: Node): Anggaran | null => {
        const anggaran = nodes.get(one.id)?.anggaran
        return anggaran === undefined || anggaran.sumberPagu === 'anak' || anggaran.planned === null ? null : anggaran
      }
      // A pagu that cannot be read is declared all the same; its own finding comes first.
      if ([node, ...node.children].some((one) => takTerbaca(one, year))) continue
      const own = declared(node)
      const parts = node.children.flatMap((child) => declared(child) ?? [])
      if (own === null || parts.length === 0) continue
      const sum = parts.reduce((total, { planned }) => total.plus(planned!), new Desimal(0))
      if (sum.equals(own.planned!)) continue
      const without = node.children.filter((child) => declared(child) === null).map(({ teks, id }) => teks || id)
      const args = {
        tahun: year,
        pagu: rupiah(own.planned!),
        jumlah: rupiah(sum),
        selisih: rupiah(bulatkan(sum.minus(own.planned!).abs(), 2)),
      }
      const where = placeOf(node, own, year)
      const found =
        without.length === 0
          ? report('selisih', where, args)
          : report('selisih-tanpa', where, { ...args, tanpa: without.join('; ') })
      for (const child of node.children) {
        const part = declared(child)
        if (part === null) continue
        const pagu = rupiah(part.planned!)
        found.related(placeOf(child, part, year), { id: `pagu anak ${pagu.id}`, en: `pagu of a child ${pagu.en}` })
      }
    }
  },
})

const takTerbaca = ({ pagu, paguDokumen }: Node, year: number): boolean =>
  [pagu, ...paguDokumen.values()].some((deret) => {
    const tahunan = deret.get(year)
    return [tahunan?.nilai, ...(tahunan?.triwulan ?? [])].some((isian) => isian?.nilai.jenis === 'tidak-terbaca')
  })

const placeOf = (node: Node, { sumberPagu }: Anggaran, year: number): Where =>
  sumberPagu === 'pagu' ? at(node, 'pagu', String(year)) : at(node, 'pagu_dokumen', sumberPagu!, String(year))
