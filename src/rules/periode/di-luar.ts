// Tahun yang jauh di luar periode hampir selalu salah ketik (2052), dan angkanya hilang dari laporan.
import type { Periode, Plan } from '../../plan/types.ts'
import { cursorAt, keyPlace, textOf, valuePlace } from '../../source/cursor.ts'
import { defineRule } from '../define.ts'

export const diLuar = defineRule({
  id: 'periode/di-luar',
  scope: 'document',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: { id: 'tahun yang jauh di luar periode', en: 'a year far outside the period' },
  why: {
    id: 'Angka di tahun yang salah ketik tidak masuk ke tahun yang dimaksud: di lampiran tahun itu tampak belum mempunyai target, dan realisasinya tidak mempunyai pembanding.',
    en: 'A figure under a mistyped year does not reach the year that was meant: in the annexes that year seems to have no target, and its realisasi has nothing to be compared with.',
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2026 }
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2052: 120, 2026: 140 }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2026 }
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120, 2026: 140 }
`,
  messages: {
    jauh: {
      id: 'tahun {tahun} jauh di luar periode {awal}–{akhir}',
      en: 'year {tahun} is far outside the period {awal}–{akhir}',
      help: { id: 'periksa apakah salah ketik', en: 'check whether it is a typing error' },
    },
  },
  options: {
    tahun: {
      type: 'integer',
      default: 10,
      minimum: 0,
      meaning: {
        id: 'banyaknya tahun sebelum atau sesudah periode yang masih dianggap wajar',
        en: 'how many years before or after the period are still plausible',
      },
    },
  },
  check(document, report, { plan, option }) {
    const jarak = option('tahun')
    const periode = periodeOf(plan).get(document.file) ?? plan.rencana.periode
    if (periode === null) return
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
  },
})

/** Of each tree file its own; listed once, since every file is asked. */
function periodeOf(plan: Plan): ReadonlyMap<string, Periode | null> {
  const periods = known.get(plan) ?? new Map(plan.berkas.map(({ file, periode }) => [file, periode]))
  known.set(plan, periods)
  return periods
}

const known = new WeakMap<Plan, ReadonlyMap<string, Periode | null>>()
