// The list of annexes: names, order, titles, and columns to the word.
import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/report/annex.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { sheets } from './columns.ts'
import { annexInput, contohAnnex, contohInput } from './sample.ts'

const titles = ({ columns }: Table) => columns.map(({ group, title }) => (group === null ? title : `${group} ${title}`))

test('names in order', () => {
  expect(annexNames).toEqual([
    'ringkasan',
    'pohon',
    'cascading',
    'matriks',
    'iku',
    'pk',
    'rencana-aksi',
    'pengukuran',
    'lkjip',
    'renja-e81',
    'renstra-tc27',
    'crosscutting',
    'kke-1',
    'kke-2',
    'kke-3',
    'kke-5',
    'temuan',
    'kelengkapan',
  ])
})

test('named annexes come in the order of the list', () => {
  expect(makeAnnexes(contohInput(), ['kelengkapan', 'ringkasan']).map(({ name }) => name)).toEqual([
    'ringkasan',
    'kelengkapan',
  ])
})

describe('columns', () => {
  const drawn = ['ringkasan', 'pohon']
  test.each(annexNames.filter((name) => !drawn.includes(name)))('%s', (name) => {
    // Of several OPDs, each one's title says whose it is.
    const annex = contohAnnex(name, name === 'pk' ? { shown: new Set(['merit']) } : {})
    expect({ title: annex.title, tables: annex.tables.map(titles) }).toEqual(sheets[name])
  })

  test('in English too', () => {
    expect(titles(contohAnnex('pengukuran', { language: 'en' }).tables[0]!).join(' · ')).toContain(
      'Achievement to Q2 (%) · Achievement of the Year (%) · Category',
    )
  })
})

test('a plan of nothing but a region has no cascading, no pengukuran, nothing to sign', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  - level: 0\n    sasaran: Meningkatnya Kinerja\n' },
    { year: 2025, until: 'tw4' },
  )
  expect(makeAnnexes(input).map(({ name }) => name)).toEqual(['ringkasan', 'pohon', 'matriks', 'kelengkapan'])
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
