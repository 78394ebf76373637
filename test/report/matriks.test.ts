// Matriks Kinerja: baseline, the targets that count, and budgets summed upwards, for each year of the plan.
import { expect, test } from 'vitest'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const plan = `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  - level: 2
    id: program
    kode: ["5.03.02", "5.04.02"]
    sasaran: Meningkatnya mutu
    penanggung_jawab: Kepala Bidang
    indikator:
      - id: mutu
        nama: Indeks Mutu
        satuan: indeks
        kondisi_awal: { tahun: 2023, nilai: "66,90" }
        target: { 2024: 68, 2025: 70, 2026: 72 }
        target_dokumen: { pk: { 2025: 71 } }
      - nama: Predikat
        skala: [CC, B, BB]
        kondisi_awal: { nilai: B }
        target: { 2026: BB }
        berlaku: { awal: 2026 }
    anak:
      - level: 3
        sasaran: Meningkatnya layanan
        indikator: [{ nama: Indeks Layanan, sama_dengan: mutu }]
        pagu: { 2024: 1000, 2025: "1.500,50" }
      - level: 3
        sasaran: Meningkatnya sarana
        pagu: { 2024: 500 }
        anak:
          - { level: 4, sasaran: Tersedianya sarana, anak: [{ level: 5, aktivitas: Pengadaan sarana }] }
`
const input = annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until: 'tw4' })
const annex = makeAnnexes(input, ['matriks'])[0]!
const [table] = annex.tables

test('rows: every node, an indikator a row, the node said once', () => {
  expect(columnTexts(table!, 'no')).toEqual(['1', '', '2', '3', '4', '5'])
  expect(columnTexts(table!, 'kode')).toEqual(['5.03.02\n5.04.02', '', '-', '-', '-', '-'])
  expect(columnTexts(table!, 'level').at(-1)).toBe('5 Aktivitas')
  expect(columnTexts(table!, 'owner')[0]).toBe('Kepala Bidang')
})

test('baselines and targets with their own decimals, grades as words; outside berlaku there is none; what is shown again has the figures of the original', () => {
  expect(columnTexts(table!, 'awal')).toEqual(['66,90', 'B', '66,90', '-', '-', '-'])
  expect(columnTexts(table!, 'target-2024')).toEqual(['68', '-', '68', '-', '-', '-'])
  expect(columnTexts(table!, 'target-2025')).toEqual(['71', '-', '71', '-', '-', '-'])
  expect(columnTexts(table!, 'target-2026')).toEqual(['72', 'BB', '72', '-', '-', '-'])
})

test('the document of a target that is not the Renstra\u2019s is named', () => {
  expect(annex.notes[0]).toBe('Target 2025 menurut Perjanjian Kinerja: 2 indikator; selebihnya menurut Renstra.')
})

test('a budget without a figure of its own is the live sum of those below; a year without any is open', () => {
  expect(columnTexts(table!, 'pagu-2024')).toEqual(['1.500', '', '1.000', '500', '-', '-'])
  expect(columnTexts(table!, 'pagu-2025')).toEqual(['1.500,50', '', '1.500,50', '-', '-', '-'])
  expect(columnTexts(table!, 'pagu-2026')).toEqual(['-', '', '-', '-', '-', '-'])
  const column = table!.columns.findIndex(({ key }) => key === 'pagu-2024')
  expect(table!.rows[0]!.cells[column]).toMatchObject({
    formula: {
      op: 'sum',
      of: [
        { row: '2', column: 'pagu-2024' },
        { row: '3', column: 'pagu-2024' },
      ],
    },
  })
  expect(table!.rows[2]!.cells[column]).not.toHaveProperty('formula')
})
