// Menjumlah orang dengan dokumen memberi angka tanpa arti.
import { satuanBaku } from '../../plan/satuan.ts'
import { keyOf } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const hitungSatuan = defineRule({
  id: 'hitung/satuan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: null,
  summary: {
    id: 'operan dengan satuan berbeda di dalam satu penjumlahan',
    en: 'operands with different satuan in one sum',
  },
  messages: {
    campur: {
      id: '"{id}" bersatuan "{satuan}", tetapi "{pertama}" bersatuan "{lain}"',
      en: '"{id}" is in "{satuan}", but "{pertama}" in "{lain}"',
      help: {
        id: 'pakai operan yang satuannya sama, atau rumus dengan faktor konversi',
        en: 'use operands of the same satuan, or a formula with conversion factors',
      },
    },
  },
  check({ file, hitung }, report, { plan }) {
    if (
      hitung === null ||
      hitung.dari === 'anak' ||
      hitung.cara === 'hitung-tercapai' ||
      hitung.cara === 'rata-rata-tertimbang'
    )
      return
    const operands = hitung.dari.flatMap(({ id, entry }) => {
      const shown = plan.indikator.get(id)
      const source = plan.indikator.get(shown?.samaDengan ?? id) ?? shown ?? plan.variabel.get(id)
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
