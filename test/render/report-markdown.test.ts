// Annexes in Markdown: snapshots that a person has looked at, and diffs as small as what changed.
import { expect, test } from 'vitest'
import { renderReportMarkdown } from '../../src/render/report-markdown.ts'
import type { Annex } from '../../src/report/annex.ts'
import { drawn, oneTable, signed } from './annex-sample.ts'

test('tables, lists of pairs, notes, signatures, a drawing', async () => {
  await expect(renderReportMarkdown([oneTable, signed, drawn], 'id')).toMatchFileSnapshot('snapshots/report.md')
})

test('numbers as the language writes them', () => {
  expect(renderReportMarkdown([oneTable], 'en')).toContain('| 101.81 | 1,700,000,000.50 |')
})

test('a changed sasaran is one changed line, also over several rows', () => {
  const [table] = oneTable.tables
  const rows = table!.rows.map(({ key, cells }) => ({
    key,
    cells: cells.map((cell) =>
      cell.kind === 'text' && cell.text.includes('a | b') ? { ...cell, text: 'lain' } : cell,
    ),
  }))
  const changed: Annex = { ...oneTable, tables: [{ ...table!, rows }] }
  const [before, after] = [oneTable, changed].map((annex) => renderReportMarkdown([annex], 'id').split('\n'))
  expect(after!.length).toBe(before!.length)
  expect(after!.filter((line, index) => line !== before![index]).length).toBe(1)
})

test('the commit is not in it: it changes with every commit', () => {
  expect(renderReportMarkdown([oneTable], 'id')).not.toContain('1a2b3c4')
})
