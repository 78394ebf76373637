// Efficiency of money per agency, by both ways in use, each named by its formula: neither is law.
import type { Text } from '../diagnostic.ts'
import type { EfisiensiKeluaran, EfisiensiSelisih } from '../figures/efisiensi.ts'
import { efisiensiKeluaran, efisiensiSelisih } from '../figures/index.ts'
import type { FiguresInstansi } from '../figures/types.ts'
import { samakan } from '../plan/satuan.ts'
import { type AnnexInput, makeTable, type Table } from './annex.ts'
import { capaian, count, percent, text } from './cell.ts'
import { efficiencies } from './explain-words.ts'
import { cell, subtract } from './formula.ts'
import { shownAgencies } from './heading.ts'

const words = {
  title: { id: 'Efisiensi', en: 'Efficiency' },
  agency: { id: 'Perangkat Daerah', en: 'Agency' },
  achievement: { id: 'Capaian (%)', en: 'Achievement (%)' },
  absorption: { id: 'Serapan (%)', en: 'Absorption (%)' },
  difference: { id: 'Selisih (poin persen)', en: 'Difference (percentage points)' },
  label: { id: 'Keterangan', en: 'Verdict' },
  outputs: { id: 'Efisiensi Keluaran (%)', en: 'Efficiency of Outputs (%)' },
  value: { id: 'Nilai Efisiensi (%)', en: 'Efficiency Value (%)' },
  used: { id: 'Keluaran Dihitung', en: 'Outputs Used' },
  skipped: { id: 'Keluaran Belum Lengkap', en: 'Outputs Not Complete' },
  methodOutputs: {
    id: 'Efisiensi keluaran E = Σ(pagu × capaian − realisasi anggaran) ÷ Σ(pagu × capaian), atas sub kegiatan yang pagu, realisasi, dan capaiannya lengkap; nilai = 50 + E ÷ 20 × 50, E dibatasi −20 s.d. 20.',
    en: 'Efficiency of outputs E = Σ(budget × achievement − spent) ÷ Σ(budget × achievement), over the sub kegiatan with budget, spending and a complete achievement; value = 50 + E ÷ 20 × 50, E limited to −20 … 20.',
  },
} satisfies Record<string, Text>

/** How the difference is made and what its words mean. */
export const methodDifference: Text = {
  id: 'Selisih = capaian − serapan: di atas 5 efisien, −5 s.d. 5 cukup efisien, di bawahnya tidak efisien (kelaziman, bukan peraturan).',
  en: 'Difference = achievement − absorption: above 5 efficient, −5 to 5 fairly efficient, below not efficient (customary, not a regulation).',
}

interface Item {
  readonly instansi: FiguresInstansi
  readonly selisih: EfisiensiSelisih | null
  readonly keluaran: EfisiensiKeluaran | null
}

/** The shown agencies that have money and a capaian of the whole year to compare; nothing where there are none. */
export function efficiency(input: AnnexInput): {
  readonly tables: readonly Table[]
  readonly notes: readonly string[]
} {
  const { plan, figures, language } = input
  // Before the year is over, a whole year's budget stands beside what was reached so far: everyone would look efficient.
  if (figures.masa.until !== 'tw4') return { tables: [], notes: [] }
  const items = shownAgencies(input)
    .map((instansi): Item => {
      const key = samakan(instansi.nama)
      const own = plan.nodes.filter(
        ({ level, instansi }) => level === 4 && instansi !== null && samakan(instansi) === key,
      )
      return { instansi, selisih: efisiensiSelisih(instansi), keluaran: efisiensiKeluaran(figures, own) }
    })
    .filter(({ selisih, keluaran }) => selisih !== null || keluaran !== null)
  if (items.length === 0) return { tables: [], notes: [] }
  const rowOf = new Map(items.map((item, row) => [item, String(row)]))
  const number = { width: 10, align: 'right' } as const
  const table = makeTable<Item>(
    items,
    [
      { key: 'agency', title: words.agency[language], width: 28, cell: ({ instansi }) => text(instansi.nama) },
      {
        key: 'achievement',
        title: words.achievement[language],
        ...number,
        cell: ({ instansi }) => capaian(instansi.capaian),
      },
      {
        key: 'absorption',
        title: words.absorption[language],
        ...number,
        cell: ({ instansi }) => percent(instansi.anggaran.absorption),
      },
      {
        key: 'difference',
        title: words.difference[language],
        ...number,
        cell: (item) => {
          const row = rowOf.get(item)!
          return percent(item.selisih?.selisih ?? null, subtract(cell(row, 'achievement'), cell(row, 'absorption')))
        },
      },
      {
        key: 'label',
        title: words.label[language],
        width: 13,
        cell: ({ selisih }) => text(selisih && efficiencies[selisih.label][language]),
      },
      {
        key: 'outputs',
        title: words.outputs[language],
        ...number,
        cell: ({ keluaran }) => percent(keluaran?.efisiensi ?? null),
      },
      {
        key: 'value',
        title: words.value[language],
        ...number,
        cell: ({ keluaran }) => percent(keluaran?.nilai ?? null),
      },
      { key: 'used', title: words.used[language], ...number, cell: ({ keluaran }) => count(keluaran?.dipakai ?? 0) },
      {
        key: 'skipped',
        title: words.skipped[language],
        ...number,
        cell: ({ keluaran }) => count(keluaran?.dilewati ?? 0),
      },
    ],
    { title: words.title[language] },
  )
  return { tables: [table], notes: [methodDifference[language], words.methodOutputs[language]] }
}
