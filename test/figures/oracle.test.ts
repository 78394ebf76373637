// Published numbers (domain.md 9.1–9.4) beside ours, with the reason where they differ.
import { describe, expect, test } from 'vitest'
import { bulatkan, Desimal, kategoriDari } from '../../src/figures/index.ts'
import { skalaKategori } from '../../src/plan/kategori.ts'
import { daftar, figures, persen, satu, type TulisHitung, tampil } from './build.ts'

/** A roll-up over variabel `a`, `b`, … with these values. */
function hitung(nilai: readonly (string | number)[], cara: TulisHitung, satuan?: string) {
  const nama = nilai.map((_, ke) => String.fromCharCode(97 + ke))
  const variabel = Object.fromEntries(nama.map((id, ke) => [id, { nilai: nilai[ke]! }]))
  const isi = daftar([{ id: 'x', ...(satuan && { satuan }), hitung: { dari: nama, ...cara } }], { variabel })
  const { realisasi } = figures(isi).indikator.get('x')!
  return realisasi.nilai?.jenis === 'angka' ? realisasi.nilai.angka : tampil(realisasi)
}

const dua = (angka: ReturnType<typeof hitung>, desimal = 2) =>
  typeof angka === 'string' ? angka : bulatkan(angka, desimal).toFixed(desimal)
const rasio = (a: string | number, b: string | number, satuan?: string, pengali?: number) =>
  hitung([a, b], { cara: 'rasio', pembilang: 'a', penyebut: 'b', ...(pengali && { pengali }) }, satuan)
const kategori = (skala: string, angka: string | number) =>
  kategoriDari(new Desimal(angka), skalaKategori[skala]!)?.nama

describe('9.1 Kejaksaan, Laporan Kinerja TW I 2026', () => {
  test.each([
    ['Nilai SAKIP', '71.72', '73', '98.24', '98.25', 'published value truncated: 98.2466'],
    ['Indeks pengelolaan aset', '3.75', '3.6', '104.17', '104.17', ''],
    ['ITKP pengadaan', '88.34', '90.5', '97.61', '97.61', ''],
    ['Evaluasi kelembagaan', '80.03', '81', '98.80', '98.80', ''],
    ['Indeks kualitas kebijakan', '80.04', '70', '114.34', '114.34', ''],
    ['Indeks reformasi hukum', '98.10', '98.2', '99.90', '99.90', ''],
    ['Indeks sistem merit', '0.82', '0.81', '101.23', '101.23', ''],
  ])('%s: %s of %s, published %s, is %s %s', (_, realisasi, target, terbit, dihitung, sebab) => {
    const { capaian } = satu({ realisasi, target })
    expect(bulatkan(capaian.persen!, 2).toFixed(2)).toBe(dihitung)
    expect(terbit === dihitung).toBe(sebab === '')
  })

  test('the mean of 84.63 and 95.56 is 90.095, printed 90.10, where doubles print 90.09', () => {
    expect(dua(hitung(['84.63', '95.56'], { cara: 'rata-rata' }), 3)).toBe('90.095')
    expect(dua(hitung(['84.63', '95.56'], { cara: 'rata-rata' }))).toBe('90.10')
    expect(((84.63 + 95.56) / 2).toFixed(2)).toBe('90.09')
  })

  test('ratios', () => {
    expect(dua(rasio(389, 486, 'persen'))).toBe('80.04')
    expect(dua(rasio(496792, 565190, '%'))).toBe('87.90')
    expect(dua(rasio('85.09', 25))).toBe('3.40')
    expect(dua(rasio('94.33', 25))).toBe('3.77')
    expect(dua(rasio(329, 400))).toBe('0.82')
  })
})

describe('9.2 Sistem Merit BP Batam', () => {
  const aspek = [
    [36, 40, '0.900'],
    [35, 40, '0.875'],
    [102, 120, '0.850'],
    [34, 40, '0.850'],
    ['68.5', 80, '0.856'],
    ['33.5', 40, '0.838'],
    ['14.5', 16, '0.906'],
    [19, 24, '0.792'],
  ] as const

  test('342.5 of 400 is 0.85625', () => {
    const skor = aspek.map(([nilai]) => nilai)
    expect(String(hitung(skor, { cara: 'jumlah' }))).toBe('342.5')
    const nama = skor.map((_, ke) => String.fromCharCode(97 + ke))
    const komponen = Object.fromEntries(nama.map((id) => [id, id]))
    const indeks = hitung(skor, { cara: 'formula', rumus: `jumlah(${nama.join(', ')}) / 400`, komponen })
    expect(String(indeks)).toBe('0.85625')
  })

  test.each(aspek)('aspect %s of %d is %s', (nilai, maks, indeks) => {
    expect(dua(rasio(nilai, maks), 3)).toBe(indeks)
  })

  test('regional index 0.50 of 0.48', () => {
    expect(persen(satu({ target: '0.48', realisasi: '0.50' }).capaian)).toBe('104.17')
  })
})

describe('9.3 IKM', () => {
  const sembilan = Array.from({ length: 9 }, () => 4)
  const nama = [...'abcdefghi']
  const komponen = Object.fromEntries(nama.map((id) => [id, id]))
  const ikm = (bobot: string) =>
    String(hitung(sembilan, { cara: 'formula', rumus: `jumlah(${nama.join(',')}) * ${bobot} * 25`, komponen }))

  test('nine answers of 4: 100 with weight 1/9, 99.9 with 0.111 (published 100: it shows rounded weights)', () => {
    expect(dua(new Desimal(ikm('(1/9)')))).toBe('100.00')
    expect(ikm('0.111')).toBe('99.9')
    expect(ikm('0.11')).toBe('99')
  })

  test('Lumajang, 87.27, is B', () => expect(kategori('ikm', '87.27')).toBe('B'))
})

describe('9.4 Lumajang', () => {
  test('SAKIP 68.84 is B', () => expect(kategori('sakip', '68.84')).toBe('B'))
  test('IP ASN 66.90 is Rendah, 82.08 is Tinggi', () => {
    expect([kategori('ip-asn', '66.90'), kategori('ip-asn', '82.08')]).toEqual(['Rendah', 'Tinggi'])
  })
  test('2 of 3 macro indikator reached is 66.67 %', () => {
    const tiga = [80, 100, 120].map((realisasi, ke) => ({ id: `i${ke}`, target: 100, realisasi }))
    const isi = daftar([...tiga, { id: 'x', hitung: { cara: 'hitung-tercapai', dari: ['i0', 'i1', 'i2'] } }])
    const { nilai } = figures(isi).indikator.get('x')!.realisasi
    expect(nilai?.jenis === 'angka' && bulatkan(nilai.angka, 2).toFixed(2)).toBe('66.67')
  })
})
