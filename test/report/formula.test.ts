// Formulas of capaian and roll-ups give what the figures give: both are worked out over many pairs of numbers.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desimal } from '../../src/figures/decimal.ts'
import type { RumusCapaian } from '../../src/plan/types.ts'
import { formulaText } from '../../src/render/xlsx-formula.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { checkFormulas } from './evaluate.ts'
import { annexInput } from './sample.ts'

/** Every formula of pengukuran against its cached result; gives the number of formulas. */
function formulasOf(file: string): number {
  const input = annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' })
  const { count, wrong } = checkFormulas(makeAnnexes(input, ['pengukuran'])[0]!.tables[0]!)
  expect(wrong).toEqual([])
  return count
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
      const formulas = formulasOf(`versi: 1
pohon:
  - level: 1
    sasaran: A
    indikator:
      - nama: B
        capaian: ${rumus}
        target: { 2025: "${target}" }
        realisasi: { 2025: "${realisasi}" }
`)
      // The target to date is the year's.
      expect(formulas).toBe(Number(target) === 0 ? 1 : 3)
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
  const formulas = formulasOf(`versi: 1
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: Gabungan, hitung: ${hitung} }
      - { id: a, nama: A, target: { 2025: 3.7 }, realisasi: { 2025: 3.3 } }
      - { id: b, nama: B, target: { 2025: 0.9 }, realisasi: { 2025: 1.1 } }
`)
  // Besides: the computed quarter, the targets to date of the operands.
  expect(formulas).toBe(12)
})

/** Formulas of a column of pengukuran as workbooks write them, with a cell's column and row for its address. */
function formulasIn(column: string, file: string): (string | null)[] {
  const input = annexInput({ 'a.pohon.yaml': `versi: 1\n${file}` }, { year: 2025, until: 'tw4' })
  const { columns, rows } = makeAnnexes(input, ['pengukuran'])[0]!.tables[0]!
  const index = columns.findIndex(({ key }) => key === column)
  return rows.map(({ cells }) => {
    const cell = cells[index]!
    const live = cell.kind === 'number' ? cell.formula : undefined
    return live === undefined ? null : formulaText(live, (row, column) => `${column}.${row}`)
  })
}

const operands = `
variabel:
  v: { nama: V, nilai: { 2025: 4 } }
  panjang: { nama: Panjang, nilai: { 2025: "0.1234567890123456789" } }
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { id: a, nama: A, target: { 2025: 3 }, realisasi: { 2025: 3 } }
      - { id: b, nama: B, target: { 2025: 6 }, realisasi: { 2025: 5 } }
      - { id: c, nama: C, satuan: ya/tidak, target: { 2025: ya }, realisasi: { 2025: ya } }
`
const rolled = (hitung: string, more = '') => {
  return formulasIn('realisasi', `${operands}      - { nama: D, hitung: { ${hitung} }${more} }\n`).at(-1)
}

test.each([
  ['cara: jumlah, dari: [a, v]', 'SUM(realisasi.0,4)'],
  ['cara: rata-rata, dari: [a, c]', 'AVERAGE(realisasi.0,1)'],
  ['cara: rasio, pembilang: v, penyebut: b, pengali: 100', '4/realisasi.1*100'],
  ['cara: rasio, pembilang: v, penyebut: b', '4/realisasi.1'],
  ['cara: rasio, pembilang: v, penyebut: v', '4/4'],
  ['cara: hitung-tercapai, dari: [a, b]', 'AVERAGE(IF(capaian.0>=100,1,0),IF(capaian.1>=100,1,0))*100'],
  ['cara: rata-rata-tertimbang, dari: { a: 1, v: 3 }', 'SUM(1*realisasi.0,3*4)/4'],
  // More digits than a spreadsheet keeps.
  ['cara: jumlah, dari: [a, panjang]', null],
])('roll-up %s: what has no cell stands as its number', (hitung, formula) => expect(rolled(hitung)).toBe(formula))

test.each([
  ['x * 2 + v', 'realisasi.0*2+4'],
  ['(x - y) / v * 100', '(realisasi.0-realisasi.1)/4*100'],
  ['x - (y - v)', 'realisasi.0-(realisasi.1-4)'],
  ['-x ^ 2', '0-realisasi.0^2'],
  ['(-x) ^ 2', '(0-realisasi.0)^2'],
  ['2 ^ x ^ 2', '2^(realisasi.0^2)'],
  ['rata(x, y, v) * 2', 'AVERAGE(realisasi.0,realisasi.1,4)*2'],
  [
    'jumlah(x, maks(y, v), min(x, 1), abs(x - y))',
    'SUM(realisasi.0,MAX(realisasi.1,4),MIN(realisasi.0,1),ABS(realisasi.0-realisasi.1))',
  ],
  ['bulat(x / y, 2)', 'ROUND(realisasi.0/realisasi.1,2)'],
  ['jika(x >= y, 1, x / y)', 'IF(realisasi.0>=realisasi.1,1,realisasi.0/realisasi.1)'],
  ['jika(x - 3, x, y)', 'IF(realisasi.0-3<>0,realisasi.0,realisasi.1)'],
  ['(x == 3) + (y != 3)', 'IF(realisasi.0=3,1,0)+IF(realisasi.1<>3,1,0)'],
  // Never computed where the other branch is taken.
  ['jika(x == 3, y, y / (x - 3))', 'IF(realisasi.0=3,realisasi.1,realisasi.1/(realisasi.0-3))'],
  // Excel has no power of nothing to nothing, and doubles miss what these compare or take apart.
  ['(x - 3) ^ 0 + y', null],
  ['jika(x / 10 + 0.6 == 0.9, 1, 2)', null],
  ['jika(y + 0.0000000000001 > 5, 1, 2)', null],
  ['(x + 10 ^ 16 - 10 ^ 16) * y', null],
  ['bulat(y / 2 - 0.0000000000000001, 0)', null],
])('formula of the file %s', (rumus, formula) => {
  expect(rolled(`cara: formula, rumus: "${rumus}", komponen: { x: a, y: b, v: v }`)).toBe(formula)
})

test('one that is too long or too deep for a cell is a plain value', () => {
  const komponen = 'komponen: { x: a }'
  expect(rolled(`cara: formula, rumus: "${'x + '.repeat(100)}x", ${komponen}`)).toMatch(
    /^realisasi\.0(\+realisasi\.0){100}$/,
  )
  expect(rolled(`cara: formula, rumus: "${'x + '.repeat(300)}x", ${komponen}`)).toBeNull()
  expect(rolled(`cara: formula, rumus: "${'abs('.repeat(45)}x${')'.repeat(45)}", ${komponen}`)).toMatch(/^(ABS\(){45}/)
  expect(
    rolled(`cara: formula, rumus: "${'jika(x == 3, abs('.repeat(24)}x${'), 1)'.repeat(24)}", ${komponen}`),
  ).toMatch(/^IF/)
})

test('an indikator that is shown again is made like its original', () => {
  const file = `
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: Lagi, sama_dengan: d }
      - { id: d, nama: D, hitung: { cara: jumlah, dari: [a, b] } }
      - { id: a, nama: A, konsolidasi: jumlah, realisasi: { 2025: { tw1: 1, tw2: 2, tw4: 5 } } }
      - { id: b, nama: B, konsolidasi: rata-rata, realisasi: { 2025: { tw1: 1, tw3: 3 } } }
`
  expect(formulasIn('realisasi', file)).toEqual([
    'SUM(realisasi.2,realisasi.3)',
    'SUM(realisasi.2,realisasi.3)',
    'SUM(tw1.2,tw2.2,tw4.2)',
    'AVERAGE(tw1.3,tw3.3)',
  ])
  expect(formulasIn('tw4', file)).toEqual(['realisasi.0', 'realisasi.1', null, null])
})

test.each([
  ['jumlah', 'SUM(tw1.0,tw3.0)'],
  ['rata-rata', 'AVERAGE(tw1.0,tw3.0)'],
  ['maksimum', 'MAX(tw1.0,tw3.0)'],
  ['minimum', 'MIN(tw1.0,tw3.0)'],
  ['kumulatif', 'tw3.0'],
  ['nilai-akhir', 'tw3.0'],
])('quarters by %s', (konsolidasi, formula) => {
  const file = (realisasi: string) => `
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: A, konsolidasi: ${konsolidasi}, realisasi: { 2025: ${realisasi} } }
`
  expect(formulasIn('realisasi', file('{ tw1: 1, tw3: 4 }'))).toEqual([formula])
  expect(formulasIn('realisasi', file('{ tw1: 1, tw3: 4, nilai: 4 }'))).toEqual([null])
})

test('a baseline stands as its number', () => {
  const file = (awal: string) => `
pohon:
  - level: 1
    sasaran: A
    indikator:
      - { nama: A, capaian: turun-baseline, kondisi_awal: { nilai: ${awal} }, target: { 2025: 20 }, realisasi: { 2025: 22 } }
`
  expect(formulasIn('capaian', file('30'))).toEqual(['MAX(0,(30-realisasi.0)/(30-target.0)*100)'])
  expect(formulasIn('capaian', file('"20.00000000000001"'))).toEqual([null])
})
