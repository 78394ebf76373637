// Formulas of capaian and roll-ups give what the figures give: both are worked out over many pairs of numbers.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desimal } from '../../src/figures/decimal.ts'
import type { RumusCapaian } from '../../src/plan/types.ts'
import type { Formula } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput } from './sample.ts'

/** What a spreadsheet does. */
function work(formula: Formula, cellValue: (row: string, column: string) => number): number {
  const of = (part: Formula) => work(part, cellValue)
  switch (formula.op) {
    case 'cell':
      return cellValue(formula.row, formula.column)
    case 'number':
      return formula.value.toNumber()
    case 'sum':
      return formula.of.map(of).reduce((sum, number) => sum + number, 0)
    case 'min':
      return Math.min(...formula.of.map(of))
    case 'max':
      return Math.max(...formula.of.map(of))
    case 'if':
      return of(formula.of[0]!) === 1 ? of(formula.of[1]!) : of(formula.of[2]!)
    default: {
      const [left, right] = formula.of.map(of) as [number, number]
      return {
        '+': left + right,
        '-': left - right,
        '*': left * right,
        '/': left / right,
        '<=': left <= right ? 1 : 0,
      }[formula.op]
    }
  }
}

/** Every formula of pengukuran against its cached result; gives the number of formulas. */
function checkFormulas(file: string): number {
  const input = annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' })
  const { rows, columns } = makeAnnexes(input, ['pengukuran'])[0]!.tables[0]!
  const cellAt = (row: string, column: string) =>
    rows.find(({ key }) => key === row)!.cells[columns.findIndex(({ key }) => key === column)]!
  const cellValue = (row: string, column: string): number => {
    const cell = cellAt(row, column)
    if (cell.kind !== 'number') throw new Error(`${column} of row ${row} is no number`)
    return cell.value.toNumber()
  }
  let formulas = 0
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind !== 'number' || cell.formula === undefined) continue
      formulas++
      const result = cell.value.toNumber()
      expect(Math.abs(work(cell.formula, cellValue) - result)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(result)))
    }
  }
  return formulas
}

const live: readonly RumusCapaian[] = [
  'naik',
  'turun-linear',
  'turun-rasio',
  'turun-sisa',
  'stabil-linear',
  'stabil-rasio',
]
const number = fc.integer({ min: 0, max: 1_000_000 }).map((n) => new Desimal(n).div(100).toFixed())

test.each(live)('%s', (rumus) => {
  fc.assert(
    fc.property(number, number, (target, realisasi) => {
      const formulas = checkFormulas(`versi: 1
pohon:
  - level: 1
    sasaran: A
    indikator:
      - nama: B
        capaian: ${rumus}
        target: { 2025: "${target}" }
        realisasi: { 2025: "${realisasi}" }
`)
      expect(formulas).toBe(Number(target) === 0 ? 0 : 2)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['jumlah', '{ cara: jumlah, dari: [a, b] }'],
  ['rata-rata', '{ cara: rata-rata, dari: [a, b] }'],
  ['rata-rata-tertimbang', '{ cara: rata-rata-tertimbang, dari: { a: 25, b: 40 } }'],
  ['minimum', '{ cara: minimum, dari: [a, b] }'],
  ['maksimum', '{ cara: maksimum, dari: [a, b] }'],
  ['rasio', '{ cara: rasio, pembilang: a, penyebut: b, pengali: 100 }'],
])('roll-up by %s', (_, hitung) => {
  const formulas = checkFormulas(`versi: 1
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: Gabungan, hitung: ${hitung} }
      - { id: a, nama: A, target: { 2025: 3.7 }, realisasi: { 2025: 3.3 } }
      - { id: b, nama: B, target: { 2025: 0.9 }, realisasi: { 2025: 1.1 } }
`)
  expect(formulas).toBe(9)
})

test('a roll-up of what stands elsewhere, or by a formula of the file, is a plain value', () => {
  const formulas = checkFormulas(`versi: 1
variabel:
  v: { nama: V, nilai: { 2025: 4 } }
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: Gabungan, target: { 2025: 10 }, hitung: { cara: jumlah, dari: [a, v] } }
      - { nama: Rumus, target: { 2025: 10 }, hitung: { cara: formula, rumus: x * 2, komponen: { x: a } } }
      - { id: a, nama: A, target: { 2025: 3 }, realisasi: { 2025: 3 } }
`)
  expect(formulas).toBe(6)
})
