// What rules say is absent, in words like those of the facts: for rules whose absence no fact stands for.
import type { Text } from '../diagnostic.ts'

export const absentWords: Readonly<Record<string, Text>> = {
  'cascade/crosscutting-kosong': { id: 'crosscutting', en: 'crosscutting' },
  'id/belum-ada': { id: 'id', en: 'id' },
  'skema/kunci-wajib': { id: 'kunci wajib', en: 'required key' },
  'indikator/polaritas-belum-jelas': { id: 'polaritas', en: 'polarity' },
  'realisasi/tanpa-sumber': { id: 'sumber realisasi', en: 'source of actuals' },
  'realisasi/tanpa-target': { id: 'target untuk tahun yang ada realisasinya', en: 'target of a year with an actual' },
  'realisasi/triwulan-kosong': { id: 'realisasi triwulan sebelumnya', en: 'actual of an earlier quarter' },
  'realisasi/konsolidasi-belum-jelas': { id: 'konsolidasi triwulan', en: 'consolidation of quarters' },
  'hitung/komponen-kosong': { id: 'realisasi komponen hitungan', en: 'actual of a component' },
  'anggaran/tanpa-indikator': { id: 'indikator atau target untuk pagu', en: 'indicator or target for the budget' },
}
