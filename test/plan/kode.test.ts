// Codes: their grammar, the forms of one item, and which lies under which (domain.md 5 and 9.6).
import { expect, test } from 'vitest'
import { berawalan, isKode, isKodeOrganisasi, kodeBaku } from '../../src/plan/kode.ts'

test.each([
  ['5', true],
  ['5.03', true],
  ['5.03.02', true],
  ['5.03.02.2.01', true],
  ['5.03.02.2.01.0003', true],
  ['5.03.02.2.01.03', true],
  ['X.XX.01.2.01.0001', true],
  ['x.xx.01', true],
  ['X', true],
  [' 5.03 ', true],
  ['1.06.07.2.01.002', false],
  ['2.09.00.01.2.02.00911', false],
  ['5.3.2.2.1.3', false],
  ['5.03.02.2', false],
  ['5.03.02.9.01', false],
  ['0.03', false],
  ['5.03.02.', false],
  ['5,03', false],
  ['5.02.0.00.0.00.02.0000', false],
  ['', false],
])('%s is a code: %s', (kode, expected) => {
  expect(isKode(kode)).toBe(expected)
})

test.each([
  ['5.02.0.00.0.00.02.0000', true],
  ['5.03.02.2.01.0003', false],
])('%s is the code of an organisation: %s', (kode, expected) => {
  expect(isKodeOrganisasi(kode)).toBe(expected)
})

test.each([
  ['5.03.02.2.01.03', '5.03.02.2.01.0003'],
  ['5.03.02.2.01.12', '5.03.02.2.01.0012'],
  ['5.03.02.2.01', '5.03.02.2.01'],
  ['x.xx.01', 'X.XX.01'],
])('%s and %s are one', (kode, baku) => {
  expect(kodeBaku(kode)).toBe(baku)
})

test.each([
  ['5.03.02.2.03.0003', '5.03.02', true],
  ['5.03.02.2.03.0003', '5.04.02', false],
  ['5.03.02.2.03.03', '5.03.02.2.03.0003', true],
  ['5.03.02', '5.03.02', true],
  ['5.03', '5.03.02', false],
  ['5.03.01.2.01', 'X.XX.01', true],
  ['X.XX.01.2.01', '5.03.01', true],
  ['X.XX.02.2.01', '5.03.01', false],
  ['5.031', '5.03', false],
])('%s lies under %s: %s', (kode, awalan, expected) => {
  expect(berawalan(kode, awalan)).toBe(expected)
})
