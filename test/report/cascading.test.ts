// Cascading: paths, merges, level jumps, several roots and several indikator.
import { describe, expect, test } from 'vitest'
import type { AnnexInput, Table } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const cascadingOf = (pohon: string, more: Partial<AnnexInput> = {}): Table => {
  const input = annexInput({ 'a.pohon.yaml': `versi: 1\npohon:\n${pohon}` }, { year: 2025, until: 'tw4' }, more)
  return makeAnnexes(input, ['cascading'])[0]!.tables[0]!
}
/** `row+rows` of each merge in a column. */
const mergesIn = ({ columns, merges }: Table, key: string): string[] => {
  return merges
    .filter(({ column, columns: wide }) => wide === 1 && columns[column]!.key === key)
    .map(({ row, rows }) => `${row}+${rows}`)
}

describe('contoh', () => {
  const table = contohAnnex('cascading').tables[0]!

  test('a full-width row names the level 0', () => {
    expect(table.merges.filter(({ columns }) => columns > 1)).toEqual([{ row: 0, column: 0, rows: 1, columns: 10 }])
    expect(columnTexts(table, 'sasaran1')[0]).toBe(
      'Sasaran L0: Meningkatnya Kinerja Pemerintahan Daerah\nIndikator: Opini BPK',
    )
  })

  test('one row a path; what is shared is merged per parent', () => {
    expect(columnTexts(table, 'sasaran5').slice(1)).toEqual([
      'Penyelenggaraan Diklat Teknis dan Fungsional',
      '=HYPERLINK("http://contoh.id")',
      '-',
      '-',
      '-',
    ])
    expect(['sasaran1', 'sasaran2', 'sasaran3', 'sasaran4', 'indikator4'].map((key) => mergesIn(table, key))).toEqual([
      ['1+4'],
      ['1+4'],
      ['1+3'],
      ['1+2'],
      ['1+2'],
    ])
  })

  test('a level that is jumped over is a dash', () => {
    expect(columnTexts(table, 'sasaran3')[4]).toBe('-')
    expect(columnTexts(table, 'sasaran4')[4]).toBe('Menurunnya pelanggaran disiplin ASN')
    expect([columnTexts(table, 'sasaran2')[5], columnTexts(table, 'sasaran3')[5]]).toEqual([
      '-',
      'Tersedianya tenaga kesehatan',
    ])
  })

  test('several indikator stand in one cell, code and nomenklatur below the sasaran', () => {
    expect(columnTexts(table, 'indikator1')[1]).toBe('1. Indeks Sistem Merit\n2. Jumlah temuan berulang')
    expect(columnTexts(table, 'sasaran2')[1]).toBe(
      'Meningkatnya Profesionalitas ASN\n5.03.02 Program Kepegawaian Daerah',
    )
  })

  test('responsible is who the deepest node of the row names', () => {
    expect(columnTexts(table, 'penanggungJawab').slice(1)).toEqual([
      'Kepala Subbidang Diklat',
      '+62 Pelaksana',
      'Kepala Bidang Pengembangan',
      '',
      '-',
    ])
  })
})

test('a branch that ends early leaves dashes, its sibling goes on', () => {
  const table = cascadingOf(`
  - level: 1
    sasaran: A
    anak:
      - { level: 2, sasaran: B }
      - level: 2
        sasaran: C
        anak: [{ level: 3, sasaran: D }]
`)
  expect(columnTexts(table, 'sasaran2')).toEqual(['B', 'C'])
  expect(columnTexts(table, 'sasaran3')).toEqual(['-', 'D'])
  expect(mergesIn(table, 'sasaran1')).toEqual(['0+2'])
  expect(mergesIn(table, 'sasaran3')).toEqual([])
})

test('several roots: each level 0 has its full-width row, and one without says so', () => {
  const table = cascadingOf(`
  - level: 0
    sasaran: X
    anak: [{ level: 1, sasaran: A }]
  - level: 0
    sasaran: Y
  - level: 1
    sasaran: B
`)
  expect(columnTexts(table, 'sasaran1')).toEqual(['Sasaran L0: X', 'A', 'Sasaran L0: Y', '-', 'Sasaran L0: -', 'B'])
})

test('without any level 0 there is no full-width row', () => {
  expect(cascadingOf('  - { level: 1, sasaran: A }\n').rows).toHaveLength(1)
})

test('a child that is not below its parent gets a row of its own, and nothing is lost', () => {
  const table = cascadingOf(`
  - level: 1
    sasaran: A
    anak:
      - level: 3
        sasaran: C
        anak: [{ level: 2, sasaran: B }]
`)
  expect(columnTexts(table, 'sasaran3')).toEqual(['C', '-'])
  expect(columnTexts(table, 'sasaran2')).toEqual(['-', 'B'])
  expect(mergesIn(table, 'sasaran1')).toEqual(['0+2'])
})

test('what is not shown stands only as the context of what is', () => {
  const pohon = `
  - level: 1
    id: a
    sasaran: A
    anak:
      - { level: 2, id: b, sasaran: B }
      - { level: 2, id: c, sasaran: C }
`
  expect(columnTexts(cascadingOf(pohon, { shown: new Set(['c']) }), 'sasaran1')).toEqual(['A'])
  expect(columnTexts(cascadingOf(pohon, { shown: new Set(['c']) }), 'sasaran2')).toEqual(['C'])
  expect(columnTexts(cascadingOf(pohon, { shown: new Set(['a']) }), 'sasaran2')).toEqual(['-'])
})
