import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Grows, type Growth, pushed } from '../../../src/render/template/push.ts'
import { mapReferences, slide } from '../../../src/render/template/references.ts'
import { columnName, columnNumber } from '../../../src/source/grid.ts'

/** Three rows come in below row 7 of the sheet `Isi`, whose table is A6:F7. */
const growths: readonly Growth[] = [{ top: 6, bottom: 7, left: 1, right: 6, added: 3 }]
const pushes = { order: ['awal', 'isi', 'data 1', 'akhir'], growths: new Map([['isi', growths]]) }
const after = (formula: string, own = 'Isi', grows: Grows = 'ranges') => pushed(pushes, own, formula, grows)

test.each([
  ['A7', 'A7'],
  ['A8', 'A11'],
  ['$A$8+a8', '$A$11+A11'],
  ['SUM(A6:A7)', 'SUM(A6:A10)'],
  ['SUM(A1:$A$7)', 'SUM(A1:$A$10)'],
  ['SUM(A6:A8)', 'SUM(A6:A11)'],
  ['SUM(H6:H7)', 'SUM(H6:H7)'],
  ['SUM(F1:H7)', 'SUM(F1:H10)'],
  ['SUM(A:A)+SUM($B:C)', 'SUM(A:A)+SUM($B:C)'],
  ['SUM(6:7)+SUM($9:9)', 'SUM(6:10)+SUM($12:12)'],
  ['A1048576', 'A1048576'],
  ['"A8"&"a ""A8"" b"&A8', '"A8"&"a ""A8"" b"&A11'],
  ['LOG10(A8)+ATAN2(1,A9)', 'LOG10(A11)+ATAN2(1,A12)'],
  ['A8(', 'A8('],
  ['nama_A8+A8x+A8.b+_A8+A8?', 'nama_A8+A8x+A8.b+_A8+A8?'],
  ['Tabel1[A8]+Tabel1[[#All],[A8]]+A8', 'Tabel1[A8]+Tabel1[[#All],[A8]]+A11'],
  ["[1]Isi!A8+'[1]Isi'!A8+'C:\\a\\[b.xlsx]Isi'!A8", "[1]Isi!A8+'[1]Isi'!A8+'C:\\a\\[b.xlsx]Isi'!A8"],
  ['ISI!A8+Akhir!A8', 'ISI!A11+Akhir!A8'],
  ["'Data 1'!A8+'isi'!$A$6:$A$7", "'Data 1'!A8+'isi'!$A$6:$A$10"],
  ['A8:INDEX(A:A,9)', 'A11:INDEX(A:A,9)'],
  ['OFFSET(A8,1,1):B9', 'OFFSET(A11,1,1):B12'],
  ['1E8+1.5+A8%', '1E8+1.5+A11%'],
  ['IF(A8<>B8,A8-B8,#REF!)', 'IF(A11<>B11,A11-B11,#REF!)'],
  ['Isi!A8,Isi!B9', 'Isi!A11,Isi!B12'],
  ['A8 B9', 'A11 B12'],
  ['XFD8+XFE8+A1048577', 'XFD11+XFE8+A1048577'],
])('%s becomes %s', (formula, expected) => {
  expect(after(formula)).toBe(expected)
})

test('what takes in the new rows depends on where a reference stands', () => {
  expect(after('A7:A7 B7', 'Isi', 'cells')).toBe('A7:A10 B7:B10')
  expect(after('A7:A7 B7', 'Isi', 'nothing')).toBe('A7:A7 B7')
  expect(after('H7', 'Isi', 'cells')).toBe('H7')
  expect(after('A8+Isi!A8', 'Akhir')).toBe('A8+Isi!A11')
})

test('several sheets at once are refused only where their rows part', () => {
  expect(after('SUM(Awal:Akhir!A7)')).toBe('SUM(Awal:Akhir!A7)')
  expect(() => after('SUM(Awal:Akhir!A8)')).toThrow('several sheets')
})

test('formulas slide as when they are filled down', () => {
  expect(slide('A1+$A$1+A$1+$A1+SUM(B2:B3)+Isi!C4', 2, 1)).toBe('B3+$A$1+B$1+$A3+SUM(C4:C5)+Isi!D6')
  expect(slide('A1', -1, 0)).toBe('A1048576')
  expect(slide('SUM(A:A)+SUM(1:1)', 1, 1)).toBe('SUM(B:B)+SUM(2:2)')
})

test('any text stays what it is where nothing moves, and takes no time', () => {
  const pieces = fc.constantFrom(
    ...['A1', '$', ':', '!', "'", '"', '[', ']', '(', 'Isi', '1', '.', ' ', ',', 'é', '\n'],
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        expect(mapReferences(text, () => undefined)).toBe(text)
        expect(pushed({ order: [], growths: new Map() }, 'Isi', text)).toBe(text)
      },
    ),
  )
  for (const sign of ['[', "'", 'A', 'A:', '"', 'A1:', '$']) mapReferences(sign.repeat(3000), () => undefined)
  expect(() => mapReferences('A'.repeat(20_000), () => undefined)).toThrow('too long')
})

test('columns have letters', () => {
  for (const [column, letters] of [
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ] as const) {
    expect(columnName(column)).toBe(letters)
    expect(columnNumber(letters)).toBe(column)
  }
})
