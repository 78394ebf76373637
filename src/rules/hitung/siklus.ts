// Hitungan yang memerlukan dirinya sendiri tidak mempunyai hasil.
import { siklusHitung } from '../../figures/index.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const hitungSiklus = defineRule({
  id: 'hitung/siklus',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  summary: { id: 'hitungan yang saling memerlukan', en: 'roll-ups that need each other' },
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
      const found = report('lingkaran', at(first, key), { lingkaran: jalur.map(({ id }) => id).join(' → ') })
      for (const other of jalur.slice(1, -1))
        found.related(at(other, 'nama'), { id: 'juga di lingkaran ini', en: 'also on this circle' })
    }
  },
})
