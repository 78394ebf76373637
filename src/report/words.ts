// Words that several annexes print, in both languages.
import type { Severity, Text } from '../diagnostic.ts'
import type { Alasan, SumberTarget } from '../figures/types.ts'
import type { Konsolidasi, Level, RumusCapaian, Triwulan } from '../plan/types.ts'

/** Names of the levels (format.md: 0 daerah · 1 perangkat daerah · …). */
export const levels: Record<Level, Text> = {
  0: { id: 'Daerah', en: 'Region' },
  1: { id: 'Perangkat Daerah', en: 'Agency' },
  2: { id: 'Program', en: 'Program' },
  3: { id: 'Kegiatan', en: 'Activity group' },
  4: { id: 'Sub Kegiatan', en: 'Sub-activity group' },
  5: { id: 'Aktivitas', en: 'Activity' },
}

/** Short, for titles of columns. */
export const quarters: Record<Triwulan, Text> = {
  tw1: { id: 'TW I', en: 'Q1' },
  tw2: { id: 'TW II', en: 'Q2' },
  tw3: { id: 'TW III', en: 'Q3' },
  tw4: { id: 'TW IV', en: 'Q4' },
}

/** How the figures of quarters make the year's. */
export const konsolidasiWords: Record<Konsolidasi, Text> = {
  'nilai-akhir': { id: 'nilai akhir', en: 'last value' },
  jumlah: { id: 'dijumlahkan', en: 'added up' },
  kumulatif: { id: 'kumulatif', en: 'running total' },
  'rata-rata': { id: 'dirata-ratakan', en: 'averaged' },
  maksimum: { id: 'tertinggi', en: 'highest' },
  minimum: { id: 'terendah', en: 'lowest' },
}

export const provisional: Text = { id: 'sementara', en: 'provisional' }
export const yesNo = { yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } } satisfies Record<string, Text>

export const severities: Record<Severity, Text> = {
  error: { id: 'Galat', en: 'Errors' },
  warning: { id: 'Peringatan', en: 'Warnings' },
  info: { id: 'Info', en: 'Infos' },
}

/** Why there is no figure. */
export const reasons: Record<Alasan, Text> = {
  'target-kosong': { id: 'target belum ada', en: 'no target' },
  'target-negatif': { id: 'target negatif', en: 'negative target' },
  'kondisi-awal-kosong': { id: 'kondisi awal belum ada', en: 'no baseline' },
  'realisasi-kosong': { id: 'realisasi belum dilaporkan', en: 'actual not reported' },
  'periode-belum-lengkap': { id: 'belum ada realisasi yang jatuh tempo', en: 'no actual is due yet' },
  'komponen-kosong': { id: 'data komponen belum lengkap', en: 'components without data' },
  'bukan-angka': { id: 'nilai bukan angka', en: 'value is not a number' },
  'skala-tidak-ada': { id: 'skala predikat tidak ada', en: 'no scale for the grade' },
  'bagi-nol': { id: 'pembagi nol', en: 'division by zero' },
  siklus: { id: 'perhitungan berputar', en: 'circular calculation' },
  'nilai-ganda': { id: 'ada dua nilai yang berbeda', en: 'two different values' },
  'rumus-salah': { id: 'rumus perhitungan salah', en: 'broken formula' },
  'tanpa-indikator': { id: 'tidak ada indikator yang berlaku', en: 'no indicator in force' },
}

/** Where the target that counts comes from. */
export const targetSources: Record<SumberTarget, Text> = {
  target: { id: 'Renstra', en: 'Renstra' },
  pk: { id: 'Perjanjian Kinerja', en: 'performance agreement' },
  'pk-perubahan': { id: 'Perjanjian Kinerja Perubahan', en: 'changed performance agreement' },
  renja: { id: 'Renja', en: 'Renja' },
  computed: { id: 'hasil hitung', en: 'computed' },
}

/** R realisasi, T target, B kondisi awal, a–b the target's range; in percent (domain.md 3.5). */
export const capaianFormulas: Record<RumusCapaian, Text> = {
  naik: both('R ÷ T × 100'),
  'turun-linear': both('(2T − R) ÷ T × 100'),
  'turun-rasio': both('T ÷ R × 100; R ≤ 0: 100'),
  'turun-baseline': both('(B − R) ÷ (B − T) × 100'),
  'turun-sisa': both('(T − R) ÷ T × 100'),
  'stabil-linear': both('R ≤ T: R ÷ T × 100; R > T: (2T − R) ÷ T × 100'),
  'stabil-rasio': { id: 'yang terkecil dari R ÷ T dan T ÷ R, × 100', en: 'the smaller of R ÷ T and T ÷ R, × 100' },
  rentang: {
    id: '100 di dalam a–b; R < a: R ÷ a × 100; R > b: (2b − R) ÷ b × 100',
    en: '100 within a–b; R < a: R ÷ a × 100; R > b: (2b − R) ÷ b × 100',
  },
  predikat: { id: 'skor R ÷ skor T × 100', en: 'score of R ÷ score of T × 100' },
  'ya-tidak': { id: '100 bila ya, 0 bila tidak', en: '100 for yes, 0 for no' },
}

function both(text: string): Text {
  return { id: text, en: text }
}
