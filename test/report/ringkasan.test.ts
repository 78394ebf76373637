// Ringkasan of `contoh/`: counts, agencies, rules of calculation.
import { expect, test } from 'vitest'
import type { Annex, Table } from '../../src/report/annex.ts'
import { cellText } from '../../src/report/cell.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { finding } from './finding.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const rows = ({ rows }: Table) => rows.map(({ cells }) => cells.map((cell) => cellText(cell, 'id')))
const byTitle = ({ tables }: Annex, title: string) => tables.find((table) => table.title === title)!

test('whose, which period, which commit', () => {
  expect(rows(contohAnnex('ringkasan').tables[0]!)).toEqual([
    ['Instansi', 'Pemerintah Kabupaten Contoh'],
    ['Periode', '2024–2026'],
    ['Pelaporan', 'Tahun 2025 s.d. Triwulan II'],
    ['Berkas pohon', '2'],
    ['Commit rencana', '1a2b3c4'],
    ['Versi pohon', '1.2.3'],
  ])
})

test('nodes and indikator per level, and how they stand; the total is a live sum', () => {
  const table = byTitle(contohAnnex('ringkasan'), 'Node dan Indikator')
  expect(rows(table)).toEqual([
    ['0 Daerah', '1', '1', '0', '1', '0'],
    ['1 Perangkat Daerah', '2', '4', '2', '2', '0'],
    ['2 Program', '1', '2', '0', '2', '0'],
    ['3 Kegiatan', '2', '1', '1', '0', '0'],
    ['4 Sub Kegiatan', '3', '4', '3', '0', '1'],
    ['5 Aktivitas', '2', '0', '0', '0', '0'],
    ['Jumlah', '11', '12', '6', '5', '1'],
  ])
  expect(table.rows.at(-1)!.cells[1]).toMatchObject({ formula: { op: 'sum', of: { length: 6 } } })
})

test('findings per severity', () => {
  const findings = [finding('a/b', 'error'), finding('a/b', 'warning'), finding('a/c', 'warning')]
  expect(columnTexts(byTitle(contohAnnex('ringkasan', { findings }), 'Temuan'), 'total')).toEqual(['1', '2', '0'])
})

test('formulas in use, floor, cap, and the scale with its bounds', () => {
  const annex = contohAnnex('ringkasan')
  expect(columnTexts(byTitle(annex, 'Ketentuan Perhitungan'), 'rumus')).toEqual([
    'naik',
    'turun-linear',
    'turun-rasio',
    'rentang',
    'predikat',
    'ya-tidak',
  ])
  expect(columnTexts(annex.tables[4]!, 'value').slice(0, 2)).toEqual(['0', '120'])
  expect(columnTexts(byTitle(annex, 'Skala Kategori: permendagri-86'), 'bounds')).toEqual([
    '> 90',
    '> 75 – ≤ 90',
    '> 65 – ≤ 75',
    '> 50 – ≤ 65',
    '≤ 50',
  ])
})

test('bounds of a scale that begins at its numbers, written in any order', () => {
  const rencana = `versi: 1
kategori:
  - { nama: Rendah }
  - { mulai: 90.5, nama: Tinggi }
  - { di_atas: 70, nama: Sedang }
`
  const input = annexInput(
    { 'pohon.yaml': rencana, 'a.pohon.yaml': 'versi: 1\npohon:\n  - { level: 1, sasaran: A }\n' },
    { year: 2025, until: 'tw4' },
  )
  const [annex] = makeAnnexes(input, ['ringkasan'])
  const table = byTitle(annex!, 'Skala Kategori: pohon.yaml')
  expect(columnTexts(table, 'bounds')).toEqual(['≥ 90,5', '> 70 – < 90,5', '≤ 70'])
  expect(columnTexts(annex!.tables[0]!, 'value')[1]).toBe('-')
})

test('agencies with capaian, kategori, counts and money', () => {
  expect(rows(byTitle(contohAnnex('ringkasan'), 'Perangkat Daerah'))).toEqual([
    ['Badan Kepegawaian Daerah', '50,00', 'Sangat Rendah', '1', '1', '0', '2.050.000.000', '210.426.590,50', '10,26'],
    ['Dinas Kesehatan', '60,00', 'Rendah', '1', '1', '0', '-', '-', '-'],
  ])
})

test('a year outside the period is said', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\npohon:\n  - { level: 1, sasaran: A }\n' },
    { year: 2030, until: 'tw4' },
  )
  expect(makeAnnexes(input, ['ringkasan'])[0]!.notes[0]).toBe('Tahun 2030 di luar periode rencana (2024–2026).')
  expect(contohAnnex('ringkasan').notes).toHaveLength(1)
})
