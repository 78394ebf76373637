// What holds for any input.

import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bacaRumus, bulatkan, Desimal } from '../../src/figures/index.ts'
import type { Konsolidasi } from '../../src/plan/types.ts'
import { daftar, figures, type Nilaian, satu, type TulisHitung, tampil } from './build.ts'

const angka = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([isi, desimal]) => new Desimal(isi).div(10 ** desimal).toString())
const bobot = fc.integer({ min: 1, max: 1000 })
const beberapa = fc.array(fc.record({ nilai: angka, bobot }), { minLength: 1, maxLength: 8 })
const nama = (ke: number) => `i${ke}`

function realisasi(nilai: readonly string[], hitung: (id: readonly string[]) => TulisHitung): Decimal {
  const indikator = nilai.map((realisasi, ke) => ({ id: nama(ke), realisasi }))
  const rencana = daftar([...indikator, { id: 'x', hitung: hitung(nilai.map((_, ke) => nama(ke))) }])
  const hasil = figures(rencana).indikator.get('x')!.realisasi.nilai
  if (hasil?.jenis !== 'angka') throw new Error('no number')
  return hasil.angka
}
const tertimbang = (isi: readonly { nilai: string; bobot: number }[], kali = 1) =>
  realisasi(
    isi.map(({ nilai }) => nilai),
    (id) => ({
      cara: 'rata-rata-tertimbang',
      dari: Object.fromEntries(id.map((satu, ke) => [satu, isi[ke]!.bobot * kali])),
    }),
  )
const sama = (a: Decimal, b: Decimal) => expect(bulatkan(a, 20).toString()).toBe(bulatkan(b, 20).toString())

test('a weighted mean stays between its parts', () => {
  fc.assert(
    fc.property(beberapa, (isi) => {
      const rata = bulatkan(tertimbang(isi), 20)
      const nilai = isi.map((satu) => new Desimal(satu.nilai))
      expect(rata.gte(Desimal.min(...nilai)) && rata.lte(Desimal.max(...nilai))).toBe(true)
    }),
  )
})

test('the order of indikator does not matter', () => {
  const cara = fc.constantFrom('jumlah', 'rata-rata', 'minimum', 'maksimum')
  fc.assert(
    fc.property(beberapa, cara, (isi, cara) => {
      const nilai = isi.map((satu) => satu.nilai)
      const hitung = (id: readonly string[]): TulisHitung => ({ cara, dari: id })
      sama(realisasi(nilai, hitung), realisasi(nilai.toReversed(), hitung))
      sama(tertimbang(isi), tertimbang(isi.toReversed()))
      const simpul = (daftarnya: typeof isi) => {
        const indikator = daftarnya.map(({ nilai, bobot }) => ({ target: 100, realisasi: nilai, bobot }))
        return figures(daftar(indikator)).nodes.get('n')!.capaian.persen!
      }
      sama(simpul(isi), simpul(isi.toReversed()))
    }),
  )
})

test('scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(beberapa, fc.integer({ min: 1, max: 100 }), (isi, kali) => {
      sama(tertimbang(isi), tertimbang(isi, kali))
    }),
  )
})

test('an absent quarter never equals a zero quarter', () => {
  const cara = fc.constantFrom<Konsolidasi>('nilai-akhir', 'jumlah', 'kumulatif', 'rata-rata', 'maksimum', 'minimum')
  const triwulan = fc.constantFrom('tw1', 'tw2', 'tw3', 'tw4')
  fc.assert(
    fc.property(fc.tuple(angka, angka, angka, angka), triwulan, cara, ([tw1, tw2, tw3, tw4], kosong, konsolidasi) => {
      const dengan = (isi: Nilaian) => {
        const figur = satu({ konsolidasi, realisasi: { tw1, tw2, tw3, tw4, [kosong]: isi }, target: 100 })
        return [tampil(figur.realisasi), figur.triwulan.realisasi.map((sel) => sel !== null), figur.status]
      }
      expect(dengan(null)).not.toEqual(dengan(0))
      const lengkap = konsolidasi === 'nilai-akhir' && kosong !== 'tw4'
      expect(String(dengan(null)[0]).endsWith('~')).toBe(!lengkap)
    }),
  )
})

test('a capaian is a number or a reason, never both, and nothing incomplete has a kategori', () => {
  const isi = fc.option(fc.oneof(angka, fc.constantFrom('1..2', '?x', '5!')), { nil: null })
  const rumus = fc.constantFrom(
    'naik',
    'turun-linear',
    'turun-rasio',
    'turun-baseline',
    'turun-sisa',
    'stabil-linear',
    'stabil-rasio',
    'rentang',
    'predikat',
    'ya-tidak',
  )
  const until = fc.constantFrom('tw1', 'tw2', 'tw3', 'tw4')
  fc.assert(
    fc.property(isi, isi, isi, rumus, until, (target, tw1, tw3, capaian, until) => {
      const figur = satu({ target, realisasi: { tw1, tw3 }, kondisiAwal: tw1, capaian }, until)
      for (const { persen, alasan, sementara, kategori } of [figur.capaian, figur.capaianTahun]) {
        expect(persen === null).toBe(alasan !== null)
        if (persen === null || sementara) expect(kategori).toBe(null)
        if (persen !== null) expect(persen.isFinite() && persen.gte(0)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('the formula parser takes any text: it never throws, always ends, and its errors point into the text', () => {
  const potongan = fc.constantFrom(
    'a',
    'b',
    '1',
    '2.5',
    '99999',
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '^',
    '<=',
    '==',
    ' ',
    'rata(',
    'jika(',
    'bulat(',
    '.',
    '"',
    '[',
    '\u00a0',
    'é',
    '💥',
  )
  const teks = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(potongan, { maxLength: 400 }).map((satu) => satu.join('')),
  )
  const nilai = new Map([
    ['a', new Desimal('1e200')],
    ['b', new Desimal('-0.000001')],
  ])
  fc.assert(
    fc.property(teks, (satu) => {
      const rumus = bacaRumus(satu, ['a', 'b'])
      if ('hitung' in rumus) {
        const hasil = rumus.hitung(nilai)
        if (typeof hasil !== 'string') expect(hasil.isFinite()).toBe(true)
      } else {
        expect(rumus.length).toBeGreaterThan(0)
        for (const { column } of rumus) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(satu.length + 1)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
