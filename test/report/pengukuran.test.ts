// Pengukuran Kinerja of `contoh/`: numbers, merges, formulas and remarks.
import { describe, expect, test } from 'vitest'
import type { Cell, Formula } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const table = contohAnnex('pengukuran').tables[0]!
const names = columnTexts(table, 'indikator')
const row = (indikator: string) => {
  const index = names.indexOf(indikator)
  const { cells } = table.rows[index]!
  const text = (key: string) => columnTexts(table, key)[index]
  const cell = (key: string): Cell => cells[table.columns.findIndex((column) => column.key === key)]!
  return { index, text, cell }
}
const texts = (indikator: string, ...keys: string[]) => keys.map(row(indikator).text)

describe('figures', () => {
  test.each([
    // target tahun, target s.d., realisasi s.d., capaian s.d., capaian tahun, kategori
    ['Opini BPK', ['WTP', 'WTP', 'WDP', '75,00', '75,00', 'Sedang']],
    ['Indeks Sistem Merit', ['0,83', '0,82', '0,82', '100,00', '98,80', 'Sangat Tinggi']],
    ['Jumlah temuan berulang', ['10', '4', '9', '0,00', '110,00', 'Sangat Rendah']],
    ['Indeks Profesionalitas ASN', ['70', '69', '68,38', '99,09', '97,68', 'Sangat Tinggi']],
    ['Rasio pegawai terhadap penduduk', ['0,9–1,1', '0,9–1,1', '1,25', '86,36', '86,36', 'Tinggi']],
    ['Nilai kompetensi ASN', ['72,00', '69,00', '70,25', '101,81', '97,57', 'Sangat Tinggi']],
    ['Jumlah ASN yang mengikuti diklat', ['2.400', '1.200', '1.234', '102,83', '51,42', 'Sangat Tinggi']],
    ['Tersedianya kurikulum diklat', ['ya', 'ya', 'ya', '100,00', '100,00', 'Sangat Tinggi']],
    ['-Jumlah peserta & lulusan <diklat>', ['10', '10', '5', '50,00', '50,00', 'sementara']],
    ['Angka kematian ibu per seratus ribu kelahiran hidup', ['80', '90', '75', '120,00', '106,67', 'Sangat Tinggi']],
    ['Prevalensi stunting', ['9', '10', '25', '0,00', '0,00', 'Sangat Rendah']],
  ])('%s', (indikator, expected) => {
    expect(texts(indikator, 'targetTahun', 'target', 'realisasi', 'capaian', 'capaianTahun', 'kategori')).toEqual(
      expected,
    )
  })

  test('a quarter after the reported one stays empty, though it is filled already', () => {
    expect(texts('Jumlah ASN yang mengikuti diklat', 'tw1', 'tw2', 'tw3', 'tw4')).toEqual(['500', '734', '-', '-'])
  })
})

describe('formulas', () => {
  const formula = (indikator: string, key: string): Formula | undefined => {
    const cell = row(indikator).cell(key)
    return cell.kind === 'number' ? cell.formula : undefined
  }

  test('capaian stands on the target and the actual of its row', () => {
    const { index } = row('Nilai kompetensi ASN')
    const refers = (column: string) => ({ op: 'cell', row: String(index), column })
    expect(JSON.parse(JSON.stringify(formula('Nilai kompetensi ASN', 'capaian')))).toEqual({
      op: 'max',
      of: [
        { op: 'number', value: '0' },
        {
          op: '*',
          of: [
            { op: '/', of: [refers('realisasi'), refers('target')] },
            { op: 'number', value: '100' },
          ],
        },
      ],
    })
  })

  test.each(['Jumlah temuan berulang', 'Angka kematian ibu per seratus ribu kelahiran hidup', 'Prevalensi stunting'])(
    '%s has one',
    (indikator) => {
      expect([formula(indikator, 'capaian'), formula(indikator, 'capaianTahun')]).not.toContain(undefined)
    },
  )

  test.each(['Opini BPK', 'Rasio pegawai terhadap penduduk', 'Tersedianya kurikulum diklat'])(
    '%s is no arithmetic of two numbers: none',
    (indikator) => {
      expect([formula(indikator, 'capaian'), formula(indikator, 'capaianTahun')]).toEqual([undefined, undefined])
    },
  )

  test('an actual to date stands on its quarters as they come together', () => {
    const quarter = (indikator: string, column: string) => ({ op: 'cell', row: String(row(indikator).index), column })
    const diklat = 'Jumlah ASN yang mengikuti diklat'
    expect(formula(diklat, 'realisasi')).toEqual({ op: 'sum', of: [quarter(diklat, 'tw1'), quarter(diklat, 'tw2')] })
    const temuan = 'Jumlah temuan berulang'
    expect(formula(temuan, 'realisasi')).toEqual(quarter(temuan, 'tw2'))
    expect(formula(temuan, 'target')).toBeUndefined()
    const profesional = 'Indeks Profesionalitas ASN'
    expect(formula(profesional, 'tw2')).toEqual(quarter(profesional, 'realisasi'))
  })

  test('a roll-up stands on its operands, money on the children', () => {
    const operands = ['Nilai kompetensi ASN', 'Nilai disiplin ASN'].map((name) => ({
      op: 'cell',
      row: String(row(name).index),
      column: 'realisasi',
    }))
    expect(formula('Indeks Profesionalitas ASN', 'realisasi')).toMatchObject({
      op: 'average',
      of: operands,
    })
    const child = { op: 'cell', row: String(row('Indeks Profesionalitas ASN').index), column: 'pagu' }
    expect(formula('Indeks Sistem Merit', 'pagu')).toEqual({ op: 'sum', of: [child] })
    expect(formula('Jumlah ASN yang mengikuti diklat', 'pagu')).toBeUndefined()
  })
})

test('sasaran and money are merged per node, not repeated per indikator', () => {
  const { index } = row('Indeks Sistem Merit')
  const merged = table.merges.filter((merge) => merge.row === index).map(({ column }) => table.columns[column]!.key)
  expect(merged.toSorted()).toEqual(['anggaran', 'no', 'pagu', 'program', 'sasaran', 'serapan'])
  expect(texts('Jumlah temuan berulang', 'no', 'pagu', 'serapan')).toEqual(['', '', ''])
  expect(texts('Jumlah ASN yang mengikuti diklat', 'pagu', 'anggaran', 'serapan')).toEqual([
    '1.700.000.000',
    '210.426.590,50',
    '12,38',
  ])
})

test('program is the nearest level 2 upwards', () => {
  expect(texts('Nilai disiplin ASN', 'program')).toEqual(['5.03.02 Program Kepegawaian Daerah'])
  expect(texts('Indeks Sistem Merit', 'program')).toEqual(['-'])
})

test('remarks say why, and where a figure comes from when that is not the usual place', () => {
  expect(texts('Indeks Sistem Merit', 'keterangan')).toEqual(['target: Perjanjian Kinerja; penilaian mandiri'])
  expect(texts('Indeks Profesionalitas ASN', 'keterangan')).toEqual(['realisasi: hasil hitung'])
  expect(texts('-Jumlah peserta & lulusan <diklat>', 'keterangan')).toEqual([
    'sementara: yang jatuh tempo belum lengkap; pagu: DPA',
  ])
  expect(columnTexts(table, 'keterangan').at(-1)).toBe('tidak ada indikator yang berlaku')
})

test('reasons in words, in both languages', () => {
  const file = `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Kinerja
    indikator:
      - { nama: Tanpa target }
      - { nama: Tanpa realisasi, target: { 2025: 5 } }
`
  const input = annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' })
  const words = (language: 'id' | 'en') =>
    columnTexts(makeAnnexes({ ...input, language }, ['pengukuran'])[0]!.tables[0]!, 'keterangan')
  expect(words('id')).toEqual(['target belum ada', 'realisasi belum dilaporkan'])
  expect(words('en')).toEqual(['no target', 'actual not reported'])
})

test('only shown nodes have rows', () => {
  const { tables } = contohAnnex('pengukuran', { shown: new Set(['kesehatan']) })
  expect(columnTexts(tables[0]!, 'no')).toEqual(['1', ''])
})
