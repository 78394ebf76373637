// Indikator Kinerja Utama: only those, how they are measured, and who signs.
import { expect, test } from 'vitest'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const rencana = `versi: 1
instansi: Pemerintah Kabupaten Contoh
tempat: Contoh
pejabat:
  - { opd: Dinas  Kesehatan, jabatan: Kepala Dinas, nama: dr. Sari, nip: "197001012000032001", pangkat: Pembina }
  - { opd: Pemerintah Kabupaten Contoh, jabatan: Bupati Contoh }
`
const tree = `versi: 1
periode: { awal: 2025, akhir: 2026 }
instansi: Dinas Kesehatan
variabel:
  hidup: { nama: Bayi lahir hidup, satuan: orang, nilai: { 2025: 100 } }
  ditolong: { nama: Persalinan ditolong, satuan: orang, nilai: { 2025: 90 } }
pohon:
  - level: 1
    sasaran: Meningkatnya kesehatan
    penanggung_jawab: Kepala Dinas
    indikator:
      - id: cakupan
        nama: Cakupan persalinan
        satuan: persen
        iku: true
        definisi: Persalinan oleh tenaga kesehatan
        dasar_hukum: Permenkes 21/2021
        rumus: ditolong dibagi lahir hidup
        sumber_data: Kohort ibu
        penyedia_data: Bidang Kesmas
        hitung: { cara: rasio, pembilang: ditolong, penyebut: hidup }
        target: { 2025: 92 }
      - { nama: Indeks Lain, target: { 2025: 1 } }
    anak:
      - level: 2
        sasaran: Meningkatnya layanan
        indikator: [{ nama: Cakupan layanan, sama_dengan: cakupan }, { nama: Indeks Biasa }]
`
const input = annexInput({ 'pohon.yaml': rencana, 'a.pohon.yaml': tree }, { year: 2025, until: 'tw4' })
const annex = makeAnnexes(input, ['iku'])[0]!
const table = annex.tables[0]!

test('main indicators only, also where one is shown again, with texts of the original', () => {
  expect(columnTexts(table, 'indikator')).toEqual(['Cakupan persalinan', 'Cakupan layanan'])
  expect(columnTexts(table, 'definisi')[1]).toBe('Persalinan oleh tenaga kesehatan\nPermenkes 21/2021')
  expect(columnTexts(table, 'sumber')).toEqual(Array(2).fill('Kohort ibu\nBidang Kesmas'))
  expect(columnTexts(table, 'owner')).toEqual(['Kepala Dinas', 'Kepala Dinas'])
  expect(columnTexts(table, 'target-2025')).toEqual(['92', '92'])
  expect(columnTexts(table, 'target-2026')).toEqual(['-', '-'])
})

test('the formula as written, then the roll-up with the names of its parts', () => {
  expect(columnTexts(table, 'formula')[0]).toBe(
    'ditolong dibagi lahir hidup\nPersalinan ditolong ÷ Bayi lahir hidup × 100',
  )
})

test('the head of the one OPD shown signs; the date is left open', () => {
  expect(annex.signatures).toEqual([
    {
      dated: 'Contoh, ……………… 2025',
      office: ['Kepala Dinas,'],
      name: 'dr. Sari',
      below: ['Pembina', 'NIP 197001012000032001'],
    },
  ])
})

test('a plan without main indicators has no such annex, and without pejabat nobody signs', () => {
  const files = { 'a.pohon.yaml': tree.replace('        iku: true\n', '') }
  expect(makeAnnexes(annexInput(files, { year: 2025, until: 'tw4' })).map(({ name }) => name)).not.toContain('iku')
  const unsigned = annexInput({ 'a.pohon.yaml': tree }, { year: 2025, until: 'tw4' })
  expect(makeAnnexes(unsigned, ['iku'])[0]!.signatures).toEqual([])
})
