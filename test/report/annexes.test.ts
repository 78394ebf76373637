// The list of annexes: names, order, titles, and columns to the word.
import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/report/annex.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { annexInput, contohAnnex, contohInput } from './sample.ts'

const titles = ({ columns }: Table) =>
  columns.map(({ group, title }) => (group === null ? title : `${group} ${title}`)).join(' · ')

test('names in order, titles as sheets are called', () => {
  expect(annexNames).toEqual(['ringkasan', 'cascading', 'pengukuran', 'kelengkapan'])
  expect(makeAnnexes(contohInput()).map(({ title }) => title)).toEqual([
    'Ringkasan',
    'Cascading',
    'Pengukuran Kinerja',
    'Daftar Kelengkapan',
  ])
})

test('named annexes come in the order of the list', () => {
  expect(makeAnnexes(contohInput(), ['kelengkapan', 'ringkasan']).map(({ name }) => name)).toEqual([
    'ringkasan',
    'kelengkapan',
  ])
})

describe('columns', () => {
  test('cascading', () => {
    expect(titles(contohAnnex('cascading').tables[0]!)).toBe(
      'Sasaran L1 · Indikator · Sasaran L2 (Program) · Indikator · Sasaran L3 (Kegiatan) · Indikator · Sasaran L4 (Sub Kegiatan) · Indikator · Aktivitas L5 · Penanggung Jawab',
    )
  })

  test('pengukuran', () => {
    expect(titles(contohAnnex('pengukuran').tables[0]!)).toBe(
      'No · Sasaran · Indikator · Satuan · Cara Pengukuran · Target Tahun · Target s.d. TW II · Realisasi TW I · Realisasi TW II · Realisasi TW III · Realisasi TW IV · Realisasi s.d. TW II · Capaian s.d. TW II (%) · Capaian Tahun (%) · Kategori · Program · Pagu · Realisasi Anggaran · Serapan (%) · Keterangan',
    )
  })

  test('kelengkapan', () => {
    expect(contohAnnex('kelengkapan').tables.map(titles)).toEqual([
      'Yang Belum Ada · Belum Ada · Dari · Terisi (%)',
      'No · Level · Sasaran/Aktivitas · Indikator · Yang Belum Ada · Aturan/Dasar · Berkas:Baris',
    ])
  })

  test('in English too', () => {
    expect(titles(contohAnnex('pengukuran', { language: 'en' }).tables[0]!)).toContain(
      'Achievement to Q2 (%) · Achievement of the Year (%) · Category',
    )
  })
})

test('a plan of nothing but a region has no cascading and no pengukuran', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  - level: 0\n    sasaran: Meningkatnya Kinerja\n' },
    { year: 2025, until: 'tw4' },
  )
  expect(makeAnnexes(input).map(({ name }) => name)).toEqual(['ringkasan', 'kelengkapan'])
})

test('headings say whose it is and until when; one OPD is named', () => {
  const shown = new Set(['kesehatan'])
  const { heading, origin } = contohAnnex('pengukuran', { shown })
  expect(heading).toEqual(['Dinas Kesehatan', 'Pemerintah Kabupaten Contoh', 'Tahun 2025 s.d. Triwulan II'])
  expect(origin).toBe('pohon 1.2.3 · commit 1a2b3c4')
  expect(contohAnnex('ringkasan', { commit: null, language: 'en' })).toMatchObject({
    origin: 'pohon 1.2.3',
    heading: ['Pemerintah Kabupaten Contoh', 'Year 2025 to Q2'],
  })
})

test('every row has a cell for each column, and merges cover blank cells only', () => {
  for (const { tables } of makeAnnexes(contohInput())) {
    for (const { columns, rows, merges } of tables) {
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true)
      for (const merge of merges) {
        for (let row = merge.row; row < merge.row + merge.rows; row++) {
          for (let column = merge.column; column < merge.column + merge.columns; column++) {
            const covered = row > merge.row || column > merge.column
            expect(rows[row]!.cells[column]!.kind === 'blank').toBe(covered)
          }
        }
      }
    }
  }
})
