// Hitungan yang memerlukan dirinya sendiri tidak mempunyai hasil.
import { siklusHitung } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const hitungSiklus = defineRule({
  id: 'hitung/siklus',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'hitungan yang saling memerlukan', en: 'roll-ups that need each other' },
  why: {
    id: 'Setiap indikator di lingkaran menunggu yang lain, jadi tidak satu pun mempunyai realisasi hitungan atau target hitungan, dan selnya kosong di lampiran. Sekurangnya satu harus diisi dari data aslinya.',
    en: 'Every indikator on the circle waits for another, so none of them has a computed actual or target, and their cells stay empty in the annexes. At least one must be entered from its own data.',
  },
  bad: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - id: peserta
      nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 45 }
      hitung: { cara: jumlah, dari: [lulusan] }
    - id: lulusan
      nama: Jumlah lulusan diklat
      satuan: orang
      target: { 2025: 45 }
      hitung: { cara: jumlah, dari: [peserta] }
`,
  good: `versi: 1
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - id: peserta
      nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 45 }
      hitung: { cara: jumlah, dari: [lulusan] }
    - id: lulusan
      nama: Jumlah lulusan diklat
      satuan: orang
      target: { 2025: 45 }
      realisasi: { 2025: { nilai: 38, sumber: Laporan diklat } }
`,
  messages: {
    lingkaran: {
      id: 'hitungan ini berputar: {lingkaran}',
      en: 'this roll-up runs in a circle: {lingkaran}',
      help: {
        id: 'putuskan lingkaran: salah satunya harus diisi langsung',
        en: 'break the circle: one of them must be entered by hand',
      },
    },
  },
  check(plan, report) {
    for (const { jalur } of siklusHitung(plan)) {
      const [first] = jalur
      if (first === undefined) continue
      const same = first.samaDengan !== null && plan.indikator.has(first.samaDengan)
      const key = same ? 'sama_dengan' : 'hitung'
      const found = report('lingkaran', at(first, key), {
        lingkaran: [...jalur, first].map(({ id }) => id).join(' → '),
      })
      for (const other of jalur.slice(1))
        found.related(at(other, 'nama'), { id: 'juga di lingkaran ini', en: 'also on this circle' })
    }
  },
})
