// Operan yang belum mempunyai data apa pun membuat hitungan tidak pernah berhasil.
import { adaIsi } from '../../figures/index.ts'
import type { Indikator, Plan, Variabel } from '../../plan/types.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const komponenKosong = defineRule({
  id: 'hitung/komponen-kosong',
  scope: 'indikator',
  severity: 'info',
  basis: null,
  summary: { id: 'operan hitungan yang belum mempunyai realisasi', en: 'an operand of a roll-up without any actual' },
  messages: {
    kosong: {
      id: '"{id}" belum mempunyai realisasi untuk tahun mana pun',
      en: '"{id}" has no actual for any year yet',
      help: { id: 'isi realisasinya, atau pakai "kosong: abaikan"', en: 'enter its actual, or use "kosong: abaikan"' },
    },
  },
  check({ file, hitung }, report, { plan }) {
    if (hitung === null || hitung.abaikanKosong) return
    const listed: { id: string | null; where: Where }[] = [
      ...(hitung.dari === 'anak' ? [] : hitung.dari).map(({ id, entry }) => ({ id, where: keyOf({ file, entry }) })),
      ...hitung.komponen.map(({ id, entry }) => ({ id, where: at({ file, entry }) })),
      { id: hitung.pembilang, where: at(hitung, 'pembilang') },
      { id: hitung.penyebut, where: at(hitung, 'penyebut') },
    ]
    const told = new Set<string | null>()
    for (const { id, where } of listed) {
      if (told.has(id)) continue
      told.add(id)
      const source = id === null ? undefined : (plan.indikator.get(id) ?? plan.variabel.get(id))
      if (source !== undefined && !hasActual(source, plan)) report('kosong', where, { id: source.id })
    }
  },
})

function hasActual(source: Indikator | Variabel, plan: Plan): boolean {
  if (!('node' in source)) return [...source.nilai.values()].some(adaIsi)
  if (source.hitung !== null) return true
  const original = source.samaDengan === null ? source : (plan.indikator.get(source.samaDengan) ?? source)
  return original.hitung !== null || [...original.realisasi.values()].some(adaIsi)
}
