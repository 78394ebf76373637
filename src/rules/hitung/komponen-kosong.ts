// Operan yang belum mempunyai data apa pun, atau tidak ada satu pun, membuat hitungan tidak pernah berhasil.
import { adaIsi, berdaftar } from '../../figures/index.ts'
import { satuanBaku } from '../../plan/satuan.ts'
import type { Indikator, Plan, Variabel } from '../../plan/types.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { cursorAt, get } from '../../source/cursor.ts'
import { defineRule } from '../define.ts'

export const komponenKosong = defineRule({
  id: 'hitung/komponen-kosong',
  scope: 'indikator',
  severity: 'info',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'operan hitungan yang belum mempunyai realisasi, atau hitungan tanpa operan',
    en: 'an operand of a roll-up without any actual, or a roll-up without operands',
  },
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
    'tanpa-operan': {
      id: 'hitungan ini tidak mempunyai operan',
      en: 'this roll-up has no operands',
      help: {
        id: 'sebut id indikator yang dihitung: dari: [a, b]',
        en: 'name the indikator to compute from: dari: [a, b]',
      },
    },
    'tanpa-anak': {
      id: 'tidak ada indikator di node anak langsung yang bersatuan "{satuan}"',
      en: 'no indikator of the direct child nodes is in "{satuan}"',
      help: {
        id: 'samakan satuannya, atau sebut id indikatornya: dari: [a, b]',
        en: 'make their satuan the same, or name the indikator: dari: [a, b]',
      },
    },
  },
  check(indikator, report, { plan }) {
    const { file, hitung } = indikator
    if (hitung === null) return
    if (berdaftar(hitung) && tanpaOperan(indikator, plan)) {
      const own = hitung.dari === 'anak' && hitung.cara !== 'hitung-tercapai' ? indikator.satuan : null
      report(own === null ? 'tanpa-operan' : 'tanpa-anak', keyOf(hitung, 'dari'), own === null ? {} : { satuan: own })
    }
    if (hitung.abaikanKosong) return
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

/** An empty list, or children of which none is in the same satuan. */
function tanpaOperan({ hitung, node, satuan }: Indikator, plan: Plan): boolean {
  const { cara, dari, file, entry } = hitung!
  if (dari !== 'anak') {
    const written = get(cursorAt(plan.documents.get(file)!, entry), 'dari')?.data
    return dari.length === 0 && typeof written === 'object' && written !== null
  }
  const baku = (teks: string | null) => satuanBaku(teks, plan.rencana.satuan)
  const semua = node.children.flatMap((anak) => anak.indikator.map((satu) => originalOf(satu, plan)))
  return semua.every((satu) => cara !== 'hitung-tercapai' && baku(satu.satuan) !== baku(satuan))
}

const originalOf = (indikator: Indikator, plan: Plan): Indikator =>
  indikator.samaDengan === null ? indikator : (plan.indikator.get(indikator.samaDengan) ?? indikator)

function hasActual(source: Indikator | Variabel, plan: Plan): boolean {
  if (!('node' in source)) return [...source.nilai.values()].some(adaIsi)
  if (source.hitung !== null) return true
  const original = originalOf(source, plan)
  return original.hitung !== null || [...original.realisasi.values()].some(adaIsi)
}
