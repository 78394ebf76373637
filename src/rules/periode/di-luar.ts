// Tahun yang jauh di luar periode hampir selalu salah ketik (2052), dan angkanya hilang dari laporan.
import { cursorAt, keyPlace, textOf, valuePlace } from '../../source/cursor.ts'
import { defineRule } from '../define.ts'

export const diLuar = defineRule({
  id: 'periode/di-luar',
  scope: 'plan',
  severity: 'peringatan',
  basis: null,
  options: { tahun: 10 },
  summary: { id: 'tahun yang jauh di luar periode', en: 'a year far outside the period' },
  messages: {
    jauh: {
      id: 'tahun {tahun} jauh di luar periode {awal}–{akhir}',
      en: 'year {tahun} is far outside the period {awal}–{akhir}',
      help: { id: 'periksa apakah salah ketik', en: 'check whether it is a typing error' },
    },
  },
  check(plan, report, { option }) {
    const jarak = option('tahun')
    for (const document of plan.documents.values()) {
      const periode = plan.berkas.find(({ file }) => file === document.file)?.periode ?? plan.rencana.periode
      if (periode === null) continue
      const { awal, akhir } = periode
      const far = (tahun: number): boolean => tahun < awal - jarak || tahun > akhir + jarak
      document.places.keys.forEach((key, entry) => {
        if (key !== null && /^\d{4}$/.test(key) && far(Number(key))) {
          report('jauh', keyPlace(document, entry), { tahun: key, awal, akhir })
        } else if (key === 'tahun') {
          const tahun = textOf(cursorAt(document, entry)) ?? ''
          if (/^\d{4}$/.test(tahun) && far(Number(tahun)))
            report('jauh', valuePlace(document, entry), { tahun, awal, akhir })
        }
      })
    }
  },
})
