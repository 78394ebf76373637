// Rencana Program (T-C.27): the Renstra's own targets and budgets, what they come to at the end, and whose they are.
import { expect, test } from 'vitest'
import type { Cell } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { checkFormulas } from './evaluate.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const plan = `versi: 1
instansi: Dinas Contoh
periode: { awal: 2024, akhir: 2026 }
pohon:
  - level: 0
    sasaran: Meningkatnya kinerja daerah
    tujuan: Terwujudnya daerah yang maju
    indikator: [{ nama: Indeks Daerah, target: { 2025: 5 } }]
    anak:
      - level: 1
        sasaran: Meningkatnya mutu layanan
        tujuan: Terwujudnya layanan prima
        kode: "5.03"
        nomenklatur: Bidang Kepegawaian
        indikator:
          - { nama: Indeks Mutu, satuan: indeks, kondisi_awal: { tahun: 2023, nilai: 3 }, target: { 2024: 3.5, 2025: 4, 2026: 4.5 } }
        anak:
          - level: 2
            kode: "5.03.02"
            nomenklatur: Program Layanan
            sasaran: Meningkatnya layanan
            penanggung_jawab: Kepala Bidang
            indikator:
              - nama: Jumlah peserta
                satuan: orang
                target: { 2024: 10, 2025: { tw1: 5, tw2: 15 }, 2026: 30 }
                target_dokumen: { pk: { 2025: 99 }, renja: { 2025: 98 } }
              - nama: Jumlah laporan
                target: { 2024: 10, 2026: 30 }
              - nama: Predikat
                skala: [CC, B, BB]
                target: { 2024: B, 2025: BB }
                berlaku: { akhir: 2025 }
            anak:
              - level: 3
                sasaran: Terlayaninya pemohon
                pagu: { 2024: 100, 2025: 200, 2026: 300 }
                pagu_dokumen: { dppa: { 2025: 999 } }
              - level: 3
                sasaran: Tersedianya sarana
                pagu: { 2024: 1000 }
                anak: [{ level: 4, sasaran: Terbangunnya gedung, anak: [{ level: 5, aktivitas: Pembangunan }] }]
      - level: 1
        sasaran: Menguatnya pengawasan
        instansi: Inspektorat
        indikator: [{ nama: Nilai Pengawasan }]
`
const annex = makeAnnexes(annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until: 'tw2' }), ['renstra-tc27'])[0]!
const table = annex.tables[0]!
const cellAt = (index: number, key: string): Cell =>
  table.rows[index]!.cells[table.columns.findIndex((column) => column.key === key)]!

test('rows: each sasaran of level 1 with its own indikator, then its programs, kegiatan and sub kegiatan', () => {
  expect(columnTexts(table, 'tujuan')).toEqual([
    'Terwujudnya layanan prima',
    ...Array(6).fill(''),
    'Terwujudnya daerah yang maju',
  ])
  expect(columnTexts(table, 'sasaran')).toEqual([
    'Meningkatnya mutu layanan',
    ...Array(6).fill(''),
    'Menguatnya pengawasan',
  ])
  expect(columnTexts(table, 'kode').slice(0, 5)).toEqual(['5.03', '5.03.02', '', '', '-'])
  expect(columnTexts(table, 'program')).toEqual([
    'Bidang Kepegawaian\n(pagu 2025, 2026 belum lengkap)',
    'Program Layanan\n(pagu 2025, 2026 belum lengkap)',
    '',
    '',
    'Terlayaninya pemohon',
    'Tersedianya sarana\n(pagu 2025, 2026 belum lengkap)',
    'Terbangunnya gedung',
    '-',
  ])
  expect(columnTexts(table, 'unit')).toEqual([
    'Dinas Contoh',
    'Kepala Bidang',
    '',
    '',
    'Kepala Bidang',
    'Kepala Bidang',
    'Kepala Bidang',
    'Inspektorat',
  ])
})

test('targets are the Renstra’s, also where later documents say otherwise; the end as years come together', () => {
  const years = ['target-2024', 'target-2025', 'target-2026', 'target-akhir'].map((key) => columnTexts(table, key))
  const rows = [0, 1, 2, 3, 7].map((index) => years.map((column) => column[index]))
  expect(rows).toEqual([
    ['3,5', '4', '4,5', '4,5'],
    ['10', '20', '30', '60'],
    ['10', '-', '30', '40'],
    ['B', 'BB', '-', 'BB'],
    ['-', '-', '-', '-'],
  ])
  expect(columnTexts(table, 'indikator').slice(0, 4)).toEqual([
    'Indeks Mutu\n(indeks; kondisi akhir: target tahun terakhir)',
    'Jumlah peserta\n(orang; kondisi akhir: dijumlahkan)',
    'Jumlah laporan\n(kondisi akhir: dijumlahkan)\n(target 2025 belum ada)',
    'Predikat\n(kondisi akhir: target tahun terakhir)',
  ])
  expect([0, 1, 2].map((index) => cellAt(index, 'target-akhir').role)).toEqual([undefined, undefined, 'provisional'])
  expect(columnTexts(table, 'awal').slice(0, 2)).toEqual(['3', '-'])
})

test('budgets are the Renstra’s, summed upwards and over the years by live formulas; incomplete ones are marked', () => {
  const row = (index: number) =>
    ['rp-2024', 'rp-2025', 'rp-2026', 'rp-akhir'].map((key) => columnTexts(table, key)[index])
  expect([0, 1, 4, 5, 6].map(row)).toEqual([
    ['1.100', '200', '300', '1.600'],
    ['1.100', '200', '300', '1.600'],
    ['100', '200', '300', '600'],
    ['1.000', '-', '-', '1.000'],
    ['-', '-', '-', '-'],
  ])
  expect([1, 4, 5].map((index) => cellAt(index, 'rp-akhir').role)).toEqual(['provisional', undefined, 'provisional'])
  const ref = (index: number, column: string) => ({ op: 'cell', row: String(index), column })
  expect(cellAt(1, 'rp-2024')).toHaveProperty('formula', { op: 'sum', of: [ref(4, 'rp-2024'), ref(5, 'rp-2024')] })
  expect(cellAt(4, 'rp-akhir')).toHaveProperty('formula', {
    op: 'sum',
    of: [ref(4, 'rp-2024'), ref(4, 'rp-2025'), ref(4, 'rp-2026')],
  })
  expect(cellAt(1, 'target-akhir')).toHaveProperty('formula', {
    op: 'sum',
    of: [ref(1, 'target-2024'), ref(1, 'target-2025'), ref(1, 'target-2026')],
  })
  expect(cellAt(0, 'target-akhir')).toHaveProperty('formula', ref(0, 'target-2026'))
  expect(checkFormulas(table)).toEqual({ count: 13, wrong: [] })
})

test('it is headed by the period, not by the year of the report', () => {
  expect(contohAnnex('renstra-tc27').heading).toEqual(['Pemerintah Kabupaten Contoh', 'Periode 2024–2026'])
  const english = contohAnnex('renstra-tc27', { language: 'en' })
  expect([english.title, english.heading[1]]).toEqual(['Program Plan (T-C.27)', 'Period 2024–2026'])
  expect(checkFormulas(english.tables[0]!).wrong).toEqual([])
})
