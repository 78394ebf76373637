// Tanpa satuan, angka target tidak dapat dibaca: 70 orang, 70 persen, atau indeks 70?
import { menyebutSatuan } from '../../plan/nilai.ts'
import type { Indikator } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'
import { kepala } from '../words/indikator.ts'

export const tanpaSatuan = defineRule({
  id: 'indikator/tanpa-satuan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  grounds: 'regulation',
  summary: { id: 'indikator tanpa satuan', en: 'an indikator without satuan' },
  why: {
    id: 'Target 70 tanpa satuan dapat berarti 70 orang, 70 persen, atau indeks 70, sehingga realisasi tidak pasti diisi dengan arti yang sama. Indikator seperti ini tidak dapat diukur sebagaimana diminta LKE 1.b.5 (SMART), dan kolom Satuan di lampiran kosong.',
    en: 'A target of 70 without satuan may mean 70 persons, 70 percent or an index of 70, so the realisasi may be entered in another meaning. Such an indikator is not measurable as LKE 1.b.5 (SMART) asks, and the column Satuan of the annexes stays empty.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pembinaan Disiplin ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti pembinaan disiplin
        target: { 2025: 70, 2026: 80 }
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pembinaan Disiplin ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti pembinaan disiplin
        satuan: orang
        target: { 2025: 70, 2026: 80 }
`,
  messages: {
    kosong: {
      id: 'indikator ini belum mempunyai satuan',
      en: 'this indikator has no satuan yet',
      help: { id: 'tambahkan satuan, misalnya "satuan: {contoh}"', en: 'add a satuan, such as "satuan: {contoh}"' },
    },
  },
  check(indikator, report, { plan }) {
    if (indikator.satuan !== null || indikator.samaDengan !== null || tertulis(plan, indikator, 'satuan')) return
    if (adaDiNilai(indikator)) return
    report('kosong', at(indikator, 'nama'), { contoh: contoh(indikator) })
  },
})

/** A satuan that fits the head word. */
function contoh({ nama }: Indikator): string {
  const head = kepala(nama)
  if (head?.kata === 'indeks' || head?.kata === 'nilai' || head?.kata === 'rasio') return head.kata
  return Array.isArray(head?.satuan) ? head.satuan[0] : 'orang'
}

/** "24 Dokumen": the value's own finding says where its satuan belongs. */
function adaDiNilai({ kondisiAwal, target, targetDokumen, realisasi }: Indikator): boolean {
  const years = [target, ...targetDokumen.values(), realisasi].flatMap((deret) => [...deret.values()])
  return [kondisiAwal, ...years.flatMap(({ nilai, triwulan }) => [nilai, ...triwulan])].some(
    (isian) => isian?.nilai.jenis === 'tidak-terbaca' && menyebutSatuan(isian.nilai.teks),
  )
}
