// Efficiency in Ringkasan: both ways, their names and formulas in the notes, nothing before the year is over or where data lacks.
import { expect, test } from 'vitest'
import type { Triwulan } from '../../src/plan/types.ts'
import { cellText } from '../../src/report/cell.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput } from './sample.ts'

const output = (id: string, realisasi: string, spent: string) => `
      - level: 4
        id: ${id}
        sasaran: Keluaran ${id}
        pagu: { 2025: 100000000 }
        realisasi_anggaran: { 2025: ${spent} }
        indikator: [{ nama: Jumlah dokumen ${id}, satuan: dokumen, target: { 2025: 10 }, realisasi: { 2025: ${realisasi} } }]`

const plan = (outputs: string, realisasi = '95') => `versi: 1
instansi: Dinas Contoh
pohon:
  - level: 1
    sasaran: Meningkatnya mutu
    indikator: [{ nama: Indeks Mutu, polaritas: naik, target: { 2025: 100 }, realisasi: { 2025: ${realisasi} } }]
    anak:${outputs}
  - level: 1
    instansi: Dinas Tanpa Uang
    sasaran: Meningkatnya layanan
    indikator: [{ nama: Indeks Layanan, polaritas: naik, target: { 2025: 100 }, realisasi: { 2025: 90 } }]
`

function ringkasan(text: string, until: Triwulan = 'tw4') {
  const [annex] = makeAnnexes(annexInput({ 'a.pohon.yaml': text }, { year: 2025, until }), ['ringkasan'])
  const table = annex!.tables.find(({ title }) => title === 'Efisiensi')
  return { table, rows: table?.rows.map(({ cells }) => cells.map((cell) => cellText(cell, 'id'))), notes: annex!.notes }
}

// Σ(pagu × capaian) = 100 + 80 = 180 million, spent 90 + 72 = 162: E = 10 %, NE = 50 + 10 ÷ 20 × 50 = 75; serapan 81 %.
test('both ways side by side, the difference as a live formula, each method named', () => {
  const { table, rows, notes } = ringkasan(plan(output('a', '10', '90000000') + output('b', '8', '72000000')))
  expect(rows).toEqual([['Dinas Contoh', '95,00', '81,00', '14,00', 'efisien', '10,00', '75,00', '2', '0']])
  expect(table!.rows[0]!.cells[3]).toMatchObject({
    formula: { op: '-', of: [{ column: 'achievement' }, { column: 'absorption' }] },
  })
  expect(notes.filter((note) => /^(Selisih|Efisiensi keluaran E) = /.test(note))).toHaveLength(2)
})

test.each([
  ['86.1', '5,10', 'efisien'],
  ['86', '5,00', 'cukup efisien'],
  ['76', '-5,00', 'cukup efisien'],
  ['75.9', '-5,10', 'tidak efisien'],
])('capaian %s at a serapan of 81 is %s points: %s', (realisasi, points, label) => {
  const { rows } = ringkasan(plan(output('a', '10', '81000000'), realisasi))
  expect(rows![0]!.slice(3, 5)).toEqual([points, label])
})

test('an output that is not complete is left out and counted, and never looks efficient', () => {
  const { rows } = ringkasan(plan(output('a', '10', '90000000') + output('b', '""', '72000000')))
  expect(rows![0]!.slice(5)).toEqual(['10,00', '75,00', '1', '1'])
})

test('a provisional capaian has no difference, and before the year is over there is none', () => {
  const text = plan(output('a', '""', '90000000'), '""')
  expect(ringkasan(text).table).toBeUndefined()
  expect(ringkasan(plan(output('a', '10', '90000000')), 'tw3').table).toBeUndefined()
})
