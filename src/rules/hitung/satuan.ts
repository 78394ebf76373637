// Menjumlah orang dengan dokumen memberi angka tanpa arti, dan predikat tanpa skor tidak dapat dihitung.
import { satuanBaku } from '../../plan/satuan.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const hitungSatuan = defineRule({
  id: 'hitung/satuan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: {
    id: 'operan dengan satuan berbeda di dalam satu penjumlahan, atau berupa predikat tanpa skor',
    en: 'operands with different satuan in one sum, or grades without scores',
  },
  why: {
    id: 'Empat puluh orang ditambah dua angkatan adalah 42 yang tidak mengukur apa pun, tetapi lampiran mencetaknya dengan satuan induknya seolah-olah benar. Capaian dan rata-rata yang dihitung dari angka itu ikut tidak berarti.',
    en: "Forty people plus two classes are 42 of nothing, yet the annexes print it with the parent's satuan as if it were right. An achievement or a mean computed from that figure means nothing either.",
  },
  bad: `versi: 1
variabel:
  teknis: { nama: Jumlah peserta diklat teknis, satuan: orang, nilai: { 2025: 40 }, sumber: SIMPEG }
  fungsional: { nama: Jumlah angkatan diklat fungsional, satuan: angkatan, nilai: { 2025: 2 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 100 }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
  good: `versi: 1
variabel:
  teknis: { nama: Jumlah peserta diklat teknis, satuan: orang, nilai: { 2025: 40 }, sumber: SIMPEG }
  fungsional: { nama: Jumlah peserta diklat fungsional, satuan: orang, nilai: { 2025: 60 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 100 }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
  messages: {
    campur: {
      id: '"{id}" bersatuan "{satuan}", tetapi "{pertama}" bersatuan "{lain}"',
      en: '"{id}" is in "{satuan}", but "{pertama}" in "{lain}"',
      help: {
        id: 'pakai operan yang satuannya sama, atau rumus dengan faktor konversi',
        en: 'use operands of the same satuan, or a formula with conversion factors',
      },
    },
    predikat: {
      id: '"{id}" berupa predikat tanpa skor, maka tidak dapat dihitung',
      en: '"{id}" is a grade without a score, so that it cannot be computed with',
      help: {
        id: 'tulis skala sebagai pemetaan ke skor, misalnya { B: 70, BB: 80, A: 90 }',
        en: 'write its skala as a mapping to scores, such as { B: 70, BB: 80, A: 90 }',
      },
    },
  },
  check({ file, hitung }, report, { plan }) {
    if (hitung === null || hitung.cara === 'hitung-tercapai') return
    const sourceOf = (id: string | null) => {
      const shown = id === null ? undefined : plan.indikator.get(id)
      return plan.indikator.get(shown?.samaDengan ?? id ?? '') ?? shown ?? plan.variabel.get(id ?? '')
    }
    const listed = hitung.dari === 'anak' ? [] : hitung.dari
    const named: readonly (readonly [string | null, Where])[] = [
      ...listed.map(({ id, entry }) => [id, keyOf({ file, entry })] as const),
      ...hitung.komponen.map(({ id, entry }) => [id, at({ file, entry })] as const),
      [hitung.pembilang, at(hitung, 'pembilang')],
      [hitung.penyebut, at(hitung, 'penyebut')],
    ]
    for (const [id, where] of named) {
      if (sourceOf(id)?.skala?.berskor === false) report('predikat', where, { id: id! })
    }
    if (hitung.cara === 'rata-rata-tertimbang') return
    const operands = listed.flatMap(({ id, entry }) => {
      const source = sourceOf(id)
      const satuan = source?.satuan ?? null
      const baku = satuanBaku(satuan, plan.rencana.satuan)
      return satuan === null || baku === null ? [] : [{ id, entry, satuan, baku }]
    })
    const [first] = operands
    for (const { id, entry, satuan, baku } of operands) {
      if (first === undefined || baku === first.baku) continue
      report('campur', keyOf({ file, entry }), { id, satuan, pertama: first.id, lain: first.satuan })
    }
  },
})
