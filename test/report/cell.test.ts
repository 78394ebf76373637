// Rounding for the eye, and what stands in a cell for each kind of value.
import { describe, expect, test } from 'vitest'
import { Desimal } from '../../src/figures/decimal.ts'
import type { Besaran, FiguresIndikator } from '../../src/figures/types.ts'
import { capaian, cellText, formatNumber, kategori, money, value } from '../../src/report/cell.ts'

const own = (rumus: FiguresIndikator['rumus']) => ({ rumus }) as FiguresIndikator
const shown = (besaran: Besaran | null, rumus: FiguresIndikator['rumus'] = 'naik') =>
  cellText(value(own(rumus), besaran, 'id'), 'id')
const angka = (text: string, desimal: number | null): Besaran => ({ jenis: 'angka', angka: new Desimal(text), desimal })

test.each([
  ['90.095', 2, '90,10', '90.10'],
  ['1234567.5', 2, '1.234.567,50', '1,234,567.50'],
  ['-1234.5', 0, '-1.235', '-1,235'],
  ['-0.001', 2, '0,00', '0.00'],
  ['1000', 0, '1.000', '1,000'],
  ['999999.999', 2, '1.000.000,00', '1,000,000.00'],
])('%s with %i decimals', (number, decimals, id, en) => {
  expect(formatNumber(new Desimal(number), decimals, 'id')).toBe(id)
  expect(formatNumber(new Desimal(number), decimals, 'en')).toBe(en)
})

describe('values', () => {
  test.each([
    ['as written', angka('66.9', 2), '66,90'],
    ['computed: two decimals', angka('66.66666', null), '66,67'],
    ['computed below one: four', angka('0.856251', null), '0,8563'],
    ['computed whole', angka('25', null), '25'],
    ['not reported', null, '-'],
    ['a grade', { jenis: 'predikat', nama: 'WTP', skor: new Desimal(4), berskor: false } as Besaran, 'WTP'],
    ['a range', { jenis: 'rentang', dari: new Desimal('2.5'), sampai: new Desimal(3) } as Besaran, '2,5–3'],
  ])('%s', (_, besaran, text) => expect(shown(besaran)).toBe(text))

  test('yes and no are words', () => {
    expect([shown(angka('1', 0), 'ya-tidak'), shown(angka('0', 0), 'ya-tidak')]).toEqual(['ya', 'tidak'])
  })

  test('rupiah have decimals only where there are sen', () => {
    expect(
      [new Desimal('1700000000'), new Desimal('0.5'), null].map((amount) => cellText(money(amount), 'id')),
    ).toEqual(['1.700.000.000', '0,50', '-'])
  })
})

test('a provisional capaian never shows a kategori or its colour', () => {
  const figure = { persen: new Desimal(120), alasan: null, sementara: true, kategori: null }
  expect(kategori(figure, 'id')).toEqual({ kind: 'text', text: 'sementara', role: 'provisional' })
  expect(capaian(figure)).toMatchObject({ kind: 'number', role: 'provisional' })
})

test('no capaian, no kategori', () => {
  const figure = { persen: null, alasan: 'target-kosong', sementara: false, kategori: null } as const
  expect([cellText(kategori(figure, 'id'), 'id'), cellText(capaian(figure), 'id')]).toEqual(['-', '-'])
})
