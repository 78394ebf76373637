// What the groups of rules are about, for headings: the part of a rule's id before the `/`.
import type { Text } from '../diagnostic.ts'

export const groupTitles: Readonly<Record<string, Text>> = {
  yaml: { id: 'Penulisan YAML', en: 'Writing YAML' },
  nilai: { id: 'Nilai', en: 'Values' },
  skema: { id: 'Kunci dan isinya', en: 'Keys and their values' },
  id: { id: 'Id dan rujukan', en: 'Ids and references' },
  periode: { id: 'Periode', en: 'Period' },
  cascade: { id: 'Penjenjangan', en: 'Cascading' },
  fenomena: { id: 'Fenomena', en: 'Evidence of need' },
  sasaran: { id: 'Sasaran', en: 'Objectives' },
  aktivitas: { id: 'Aktivitas', en: 'Activities' },
  indikator: { id: 'Indikator', en: 'Indicators' },
  target: { id: 'Target', en: 'Targets' },
  dokumen: { id: 'Antardokumen', en: 'Between documents' },
  realisasi: { id: 'Realisasi', en: 'Actuals' },
  hitung: { id: 'Hitungan dari indikator lain', en: 'Figures made of others' },
  anggaran: { id: 'Anggaran', en: 'Budget' },
  kode: { id: 'Kode nomenklatur', en: 'Official codes' },
  nama: { id: 'Ejaan', en: 'Spelling' },
  abaikan: { id: 'Pengabaian temuan', en: 'Suppressions' },
}
