// Published numbers (domain.md 9.1–9.4) beside ours, with the reason where they differ.
import { describe, expect, test } from 'vitest'
import { angkaDari, bulatkan, Desimal, kategoriDari } from '../../src/figures/index.ts'
import { nodeHost } from '../../src/host.ts'
import { skalaKategori } from '../../src/plan/kategori.ts'
import { loadPlan } from '../../src/run.ts'
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
    ['Nilai SAKIP on another page', '71.27', '73', '98.24', '97.63', 'digits of 71.72 transposed'],
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

  test('0.44 each is a display of 4/9: nine of them are 3.96, not 4', () => {
    expect(dua(hitung([4, 9], { cara: 'rasio', pembilang: 'a', penyebut: 'b' }))).toBe('0.44')
    expect(String(hitung(Array(9).fill('0.44'), { cara: 'jumlah' }))).toBe('3.96')
    expect(dua(hitung(sembilan, { cara: 'formula', rumus: `jumlah(${nama.join(',')}) / 9`, komponen }), 20)).toBe(
      '4.00000000000000000000',
    )
  })

  test.each([
    ['88.30', 'B'],
    ['88.31', 'A'],
    ['76.60', 'C'],
    ['76.61', 'B'],
    ['64.99', 'D'],
    ['65.00', 'C'],
  ])('%s is %s', (angka, mutu) => expect(kategori('ikm', angka)).toBe(mutu))

  test('Lumajang, 87.27, is B', () => expect(kategori('ikm', '87.27')).toBe('B'))
})

describe('9.4 Lumajang', () => {
  const fakta = [
    ['SAKIP', '68.84'],
    ['Pengadaan', '32.5'],
    ['Makro', '66.67'],
    ['Reformasi Hukum', '70.15'],
    ['Sistem Merit', '0.6'],
    ['Karir', '45'],
    ['promosi', '22.5'],
    ['Profesionalitas', '66.9'],
    ['Profesionalitas', '82.08'],
    ['NSPK', '80.76'],
    ['IKM', '87.27'],
  ] as const

  test.each(fakta)('%s is read as %s from the example of the real tree', async (nama, angka) => {
    const { plan } = await loadPlan(nodeHost(), ['examples/bkd-lumajang'])
    const data = plan.nodes.flatMap(({ fenomena }) => fenomena.flatMap((satu) => satu.data))
    const dibaca = data
      .filter((satu) => satu.nama?.includes(nama))
      .map(({ nilai }) => angkaDari(nilai?.nilai)?.toString())
    expect(dibaca).toContain(angka)
  })

  // The Indeks Reformasi Hukum has the bounds and names of the SAKIP scale (PermenPANRB 88/2021, Permenkumham 17/2022).
  test('IRH 2022, 70.15, is BB', () => expect(kategori('sakip', '70.15')).toBe('BB'))
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
