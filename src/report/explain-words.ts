// Words of explanations, in both languages.
import type { Text } from '../diagnostic.ts'

/** Which figure a pagu is. */
export const budgetSources = {
  pagu: { id: 'pagu sendiri', en: 'own pagu' },
  renja: { id: 'Renja', en: 'Renja' },
  dpa: { id: 'DPA', en: 'DPA' },
  dppa: { id: 'DPPA', en: 'DPPA' },
  anak: { id: 'jumlah anaknya', en: 'sum of its children' },
} satisfies Record<string, Text>

/** What a difference between achievement and absorption is called in practice. */
export const efficiencies = {
  efisien: { id: 'efisien', en: 'efficient' },
  'cukup-efisien': { id: 'cukup efisien', en: 'fairly efficient' },
  'tidak-efisien': { id: 'tidak efisien', en: 'not efficient' },
} satisfies Record<string, Text>

export const words = {
  efficiency: { id: 'Efisiensi (capaian − serapan)', en: 'Efficiency (achievement − absorption)' },
  outputEfficiency: { id: 'Efisiensi keluaran', en: 'Efficiency of outputs' },
  outputEfficiencyValue: {
    id: 'E = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) = {e} %; nilai 50 + E ÷ 20 × 50 = {ne} ({dipakai} keluaran level 4, {dilewati} belum lengkap)',
    en: 'E = Σ(budget × achievement − spent) ÷ Σ(budget × achievement) = {e} %; value 50 + E ÷ 20 × 50 = {ne} ({dipakai} outputs of level 4, {dilewati} not complete)',
  },
  node: { id: 'Node', en: 'Node' },
  agency: { id: 'Perangkat daerah', en: 'Agency' },
  owner: { id: 'Penanggung jawab', en: 'Owner' },
  unit: { id: 'Satuan', en: 'Unit' },
  polarity: { id: 'Polaritas', en: 'Polarity' },
  definition: { id: 'Definisi', en: 'Definition' },
  measure: { id: 'Cara mengukur', en: 'How it is measured' },
  source: { id: 'Sumber data', en: 'Data source' },
  basis: { id: 'Dasar hukum', en: 'Legal basis' },
  same: { id: 'Sama dengan', en: 'Same as' },
  consolidation: { id: 'Konsolidasi triwulan', en: 'Consolidation of quarters' },
  targetSource: { id: 'Target menurut', en: 'Target by' },
  code: { id: 'Kode', en: 'Code' },
  planned: { id: 'Pagu setahun', en: 'Budget of the year' },
  spent: { id: 'Realisasi anggaran', en: 'Money spent' },
  absorption: { id: 'Serapan', en: 'Absorption' },
  budgetSource: { id: 'yang dipakai: {sumber}', en: 'what counts: {sumber}' },
  absorptionFormula: { id: 'realisasi anggaran ÷ pagu × 100', en: 'money spent ÷ budget × 100' },
  childrenWithout: { id: 'anak tanpa angka ini: {anak}', en: 'children without this amount: {anak}' },
  counts: { id: 'Indikator', en: 'Indikator' },
  countsValue: {
    id: '{achieved} tercapai, {missed} belum tercapai, {unknown} tidak dapat dihitung',
    en: '{achieved} achieved, {missed} missed, {unknown} not computable',
  },
  target: { id: 'Target tahun', en: 'Target of the year' },
  targetToDate: { id: 'Target s.d. {tw}', en: 'Target to {tw}' },
  actual: { id: 'Realisasi', en: 'Actual' },
  actualToDate: { id: 'Realisasi s.d. {tw}', en: 'Actual to {tw}' },
  computedTarget: { id: 'Target menurut hitungan (pembanding)', en: 'Target as computed (for comparison)' },
  computedActual: { id: 'Realisasi menurut hitungan (pembanding)', en: 'Actual as computed (for comparison)' },
  achievement: { id: 'Capaian terhadap target tahun', en: 'Achievement against the target of the year' },
  achievementToDate: { id: 'Capaian s.d. {tw}', en: 'Achievement to {tw}' },
  band: { id: 'Kategori', en: 'Band' },
  noBand: { id: 'sementara: belum diberi kategori', en: 'provisional: no band yet' },
  floor: { id: 'tidak di bawah batas bawah {batas} %', en: 'not below the floor of {batas} %' },
  cap: {
    id: 'dalam rata-rata, capaian di atas {batas} % dihitung {batas} %',
    en: 'within the mean, an achievement above {batas} % counts as {batas} %',
  },
  mean: { id: 'rata-rata capaian indikator node ini', en: "mean of the achievements of this node's indikator" },
  weightedMean: {
    id: 'rata-rata berbobot capaian indikator node ini',
    en: "weighted mean of the achievements of this node's indikator",
  },
  reached: { id: 'banyaknya yang tercapai ÷ {jumlah} × 100', en: 'number of those reached ÷ {jumlah} × 100' },
  letters: {
    R: { id: 'realisasi', en: 'actual' },
    T: { id: 'target', en: 'target' },
    B: { id: 'kondisi awal', en: 'baseline' },
  },
  score: { id: 'skor', en: 'score' },
  zeroTarget: {
    id: 'target 0: capaian 100 bila realisasinya juga 0, selain itu 0',
    en: 'target 0: the achievement is 100 when the actual is 0 too, otherwise 0',
  },
  circle: {
    id: 'hitungannya berputar: {lingkaran} (hitung/siklus)',
    en: 'its roll-up runs in a circle: {lingkaran} (hitung/siklus)',
  },
  wrongFormula: {
    id: 'hitungannya tidak terbaca; "pohon validate" menunjukkan tempatnya',
    en: 'its roll-up cannot be read; "pohon validate" shows where',
  },
  spentToDate: { id: 'Realisasi anggaran s.d. {tw}', en: 'Money spent to {tw}' },
  ignored: {
    id: 'operan yang kosong diabaikan; hasilnya sementara',
    en: 'empty operands are ignored; the result is provisional',
  },
} satisfies Record<string, Text | Record<string, Text>>
