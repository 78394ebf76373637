// Temuan: the gravest first, in the words a reader knows the nodes by.
import { expect, test } from 'vitest'
import { makeAnnexes } from '../../src/report/index.ts'
import { finding } from './finding.ts'
import { columnTexts, contohInput } from './sample.ts'

test('findings by severity, else in their order; node and indikator by their words, the file and line', () => {
  const findings = [
    finding('a/info', 'info'),
    {
      ...finding('a/warning', 'warning'),
      node: 'kesehatan',
      indicator: null,
      help: 'tulis X',
      file: 'b.yaml',
      line: 7,
    },
    finding('b/error', 'error'),
    finding('a/error', 'error'),
  ]
  const input = contohInput({ findings })
  const table = makeAnnexes(input, ['temuan'])[0]!.tables[0]!
  expect(columnTexts(table, 'rule')).toEqual(['b/error', 'a/error', 'a/warning', 'a/info'])
  expect(columnTexts(table, 'severity')).toEqual(['Galat', 'Galat', 'Peringatan', 'Info'])
  expect(columnTexts(table, 'node')[2]).toBe(input.plan.nodeById.get('kesehatan')!.teks)
  expect(columnTexts(table, 'help')[2]).toBe('tulis X')
  expect(columnTexts(table, 'place')[2]).toBe('b.yaml:7')
})

test('without findings it is made only when asked for, and says so', () => {
  expect(makeAnnexes(contohInput()).map(({ name }) => name)).not.toContain('temuan')
  expect(makeAnnexes(contohInput(), ['temuan'])[0]!.notes).toEqual(['Tidak ada temuan.'])
})
