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
  grounds: 'format',
  summary: { id: 'operan hitungan yang belum mempunyai realisasi', en: 'an operand of a roll-up without any actual' },
  why: {
    id: 'Satu komponen tanpa data membuat seluruh hitungan tidak berhasil: realisasi dan capaian induknya kosong di lampiran, selengkap apa pun komponen yang lain. Lebih baik diketahui ketika menyusun rencana daripada ketika laporan harus terbit.',
    en: 'One component without data makes the whole roll-up fail: the actual and the achievement of its result stay empty in the annexes, however complete the other components are. Better to know while the plan is written than when the report is due.',
  },
  bad: `versi: 1
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2025: 9120 }, sumber: SIMPEG }
  asn-terlatih: { nama: Jumlah ASN terlatih, satuan: orang }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase ASN mengikuti diklat teknis
      satuan: persen
      target: { 2025: 60 }
      hitung: { cara: rasio, pembilang: asn-terlatih, penyebut: jumlah-asn }
`,
  good: `versi: 1
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2025: 9120 }, sumber: SIMPEG }
  asn-terlatih: { nama: Jumlah ASN terlatih, satuan: orang, nilai: { 2025: 5300 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase ASN mengikuti diklat teknis
      satuan: persen
      target: { 2025: 60 }
      hitung: { cara: rasio, pembilang: asn-terlatih, penyebut: jumlah-asn }
`,
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
