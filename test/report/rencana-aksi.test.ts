// Rencana Aksi: quarterly targets and how to read them, sub kegiatan with their aktivitas, money.
import { expect, test } from 'vitest'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const plan = `versi: 1
pohon:
  - level: 3
    sasaran: Meningkatnya kompetensi
    penanggung_jawab: Kepala Seksi
    indikator:
      - { nama: Indeks Kompetensi, satuan: indeks, target: { 2025: { tw2: 60, tw4: 65 } } }
      - { nama: Indeks Lama, target: { 2024: 1 }, berlaku: { akhir: 2024 } }
    anak:
      - level: 4
        kode: "5.03.02.2.03.0004"
        nomenklatur: Penyelenggaraan Diklat
        sasaran: Terselenggaranya diklat
        pagu: { 2025: 1000000 }
        indikator:
          - { nama: Jumlah peserta, satuan: orang, target: { 2025: { tw1: 10, tw2: 20, tw3: 0, tw4: 5 } }, target_dokumen: { pk: { 2025: { nilai: 40, tw1: 40 } } } }
        anak:
          - { level: 5, aktivitas: Menyusun kurikulum, jadwal: [tw1, tw2] }
          - { level: 5, aktivitas: Melaksanakan diklat }
      - level: 5
        aktivitas: Rapat koordinasi
`
const annex = makeAnnexes(annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until: 'tw4' }), ['rencana-aksi'])[0]!
const table = annex.tables[0]!

test('an aktivitas stands with its sub kegiatan, and in a row of its own only where it has none; what is not in force has no row', () => {
  expect(columnTexts(table, 'sasaran')).toEqual([
    'Meningkatnya kompetensi',
    'Terselenggaranya diklat',
    'Rapat koordinasi',
  ])
  expect(columnTexts(table, 'sub')).toEqual(['-', '5.03.02.2.03.0004 Penyelenggaraan Diklat', '-'])
  expect(columnTexts(table, 'aktivitas')).toEqual([
    '-',
    '1. Menyusun kurikulum (TW I, TW II)\n2. Melaksanakan diklat',
    '-',
  ])
})

test('targets of one document only, by quarter, with the way to read them', () => {
  expect(columnTexts(table, 'indikator').slice(0, 2)).toEqual([
    'Indeks Kompetensi\n(triwulan: nilai akhir)',
    'Jumlah peserta\n(triwulan: dijumlahkan)',
  ])
  expect(columnTexts(table, 'tahun')).toEqual(['65', '40', '-'])
  expect(columnTexts(table, 'tw1')).toEqual(['-', '40', '-'])
  expect(columnTexts(table, 'tw2')).toEqual(['60', '-', '-'])
  expect(annex.notes.slice(0, 2)).toEqual([
    'Target menurut Renstra: 1 indikator.',
    'Target menurut Perjanjian Kinerja: 1 indikator.',
  ])
})

test('money summed upwards; the responsible of the nearest node above', () => {
  expect(columnTexts(table, 'anggaran')).toEqual(['1.000.000', '1.000.000', '-'])
  expect(columnTexts(table, 'owner')).toEqual(['Kepala Seksi', 'Kepala Seksi', 'Kepala Seksi'])
})
