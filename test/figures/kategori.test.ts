// Every boundary of every shipped scale, and what is wrong with a scale.
import { describe, expect, test } from 'vitest'
import { Desimal, kategoriDari, periksaSkala } from '../../src/figures/index.ts'
import { skalaKategori } from '../../src/plan/kategori.ts'
import type { Band } from '../../src/plan/types.ts'

/** From the best: a value just in the band, and the value just below it, which is in the next. */
const batas: Record<string, readonly (readonly [string, string, string])[]> = {
  'permendagri-86': [
    ['Sangat Tinggi', '90.01', '90'],
    ['Tinggi', '75.01', '75'],
    ['Sedang', '65.01', '65'],
    ['Rendah', '50.01', '50'],
    ['Sangat Rendah', '0', ''],
  ],
  sampang: [
    ['Sangat Baik', '90.01', '90'],
    ['Baik', '75.01', '75'],
    ['Cukup', '65.01', '65'],
    ['Kurang', '50.01', '50'],
    ['Sangat Kurang', '0', ''],
  ],
  'maluku-tengah': [
    ['Memuaskan', '85.01', '85'],
    ['Sangat Baik', '75.01', '75'],
    ['Baik', '65.01', '65'],
    ['Cukup Baik', '50.01', '50'],
    ['Agak Kurang', '30.01', '30'],
    ['Kurang', '0', ''],
  ],
  'wp-eval': [
    ['Sangat Berhasil', '100', '99.99'],
    ['Berhasil', '75', '74.99'],
    ['Cukup Berhasil', '55', '54.99'],
    ['Kurang Berhasil', '0', ''],
  ],
  banjarnegara: [
    ['Hijau', '90.01', '90'],
    ['Kuning', '70', '69.99'],
    ['Merah', '0', ''],
  ],
  sakip: [
    ['AA', '90.01', '90'],
    ['A', '80.01', '80'],
    ['BB', '70.01', '70'],
    ['B', '60.01', '60'],
    ['CC', '50.01', '50'],
    ['C', '30.01', '30'],
    ['D', '0', ''],
  ],
  ikm: [
    ['A', '88.31', '88.30'],
    ['B', '76.61', '76.60'],
    ['C', '65.00', '64.99'],
    ['D', '25', ''],
  ],
  'ip-asn': [
    ['Sangat Tinggi', '90.01', '90'],
    ['Tinggi', '80.01', '80'],
    ['Sedang', '70.01', '70'],
    ['Rendah', '60.01', '60'],
    ['Sangat Rendah', '0', ''],
  ],
}

const band = (skala: string, angka: string) => kategoriDari(new Desimal(angka), skalaKategori[skala]!)?.nama

test('every shipped scale is in this table', () => {
  expect(Object.keys(batas).sort()).toEqual(Object.keys(skalaKategori).sort())
})

describe.each(Object.entries(batas))('%s', (skala, daftar) => {
  test.each(daftar.map((satu, ke) => [...satu, daftar[ke + 1]?.[0]] as const))(
    '%s from %s',
    (nama, dalam, bawah, berikut) => {
      expect(band(skala, dalam)).toBe(nama)
      if (berikut !== undefined) expect(band(skala, bawah)).toBe(berikut)
    },
  )
  test('110 is in the best band', () => expect(band(skala, '110')).toBe(daftar[0]![0]))
  test('nothing is wrong with it', () => expect(periksaSkala(skalaKategori[skala]!)).toEqual([]))
  test('its colours go from the best to the worst', () => {
    const warna = ['hijau-tua', 'hijau', 'kuning', 'jingga', 'merah']
    const tempat = skalaKategori[skala]!.map((satu) => warna.indexOf(satu.warna!))
    expect(tempat).toEqual(tempat.toSorted((a, b) => a - b))
    expect(tempat.at(-1)).toBe(4)
    expect(tempat.every((satu) => satu >= 0)).toBe(true)
  })
})

test.each([
  ['90', 'Tinggi'],
  ['90.01', 'Sangat Tinggi'],
  ['90.5', 'Sangat Tinggi'],
  ['75', 'Sedang'],
  ['75.01', 'Tinggi'],
  ['75.5', 'Tinggi'],
  ['65', 'Rendah'],
  ['50', 'Sangat Rendah'],
  ['50.5', 'Rendah'],
  ['110', 'Sangat Tinggi'],
  ['-50', 'Sangat Rendah'],
])('domain.md 9.5 and the gaps between integer bands, default scale: %s is %s', (angka, nama) => {
  expect(band('permendagri-86', angka)).toBe(nama)
})

test('bands compare after rounding half-up to 20 decimals', () => {
  expect(band('wp-eval', '99.999999999999999999999')).toBe('Sangat Berhasil')
  expect(band('permendagri-86', '90.000000000000000000001')).toBe('Tinggi')
})

describe('no gaps, no overlaps, one open bottom', () => {
  const skala = (...bands: readonly (readonly [string | null, boolean?])[]): Band[] =>
    bands.map(([bawah, termasuk = false], ke) => ({ nama: String(ke), warna: null, bawah, termasuk }))
  test.each<[string, Band[], ReturnType<typeof periksaSkala>]>([
    ['right', skala(['90'], ['76', true], [null]), []],
    ['an exact value of its own', skala(['90'], ['90', true], [null]), []],
    ['one open band', skala([null]), []],
    ['no bands', [], [{ index: 0, masalah: 'celah' }]],
    ['no open bottom', skala(['90'], ['76', true]), [{ index: 1, masalah: 'celah' }]],
    ['the same bound twice', skala(['90'], ['90'], [null]), [{ index: 1, masalah: 'tumpang-tindih' }]],
    ['a bound above the one before', skala(['76'], ['90'], [null]), [{ index: 1, masalah: 'tumpang-tindih' }]],
    ['nothing left between', skala(['90', true], ['90'], [null]), [{ index: 1, masalah: 'tumpang-tindih' }]],
    ['open twice', skala(['90'], [null], [null]), [{ index: 2, masalah: 'tumpang-tindih' }]],
    [
      'from the worst',
      skala([null], ['76'], ['90']),
      [
        { index: 1, masalah: 'tumpang-tindih' },
        { index: 2, masalah: 'tumpang-tindih' },
        { index: 2, masalah: 'celah' },
      ],
    ],
    ['not a number', skala(['tinggi'], [null]), [{ index: 0, masalah: 'bukan-angka' }]],
  ])('%s', (_, bands, masalah) => expect(periksaSkala(bands)).toEqual(masalah))
})
