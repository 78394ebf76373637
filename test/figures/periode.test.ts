// format.md, "Target, realisasi, and the documents they come from": which figure counts in which period.
import { describe, expect, test } from 'vitest'
import { konsolidasiOf } from '../../src/figures/index.ts'
import type { Konsolidasi, Triwulan } from '../../src/plan/types.ts'
import { daftar, figures, isi, persen, satu, type TulisIndikator, tampil } from './build.ts'

const target = (tulisan: TulisIndikator, until: Triwulan = 'tw4') => tampil(satu(tulisan, until).target)
const realisasi = (tulisan: TulisIndikator, until: Triwulan = 'tw4') => tampil(satu(tulisan, until).realisasi)
const semua = (ambil: (until: Triwulan) => string) => (['tw1', 'tw2', 'tw3', 'tw4'] as const).map(ambil)

describe('the target that counts', () => {
  test("`target` is the Renstra's", () => {
    expect(satu({ target: 70 }).sumberTarget).toBe('target')
    expect(satu({}).sumberTarget).toBe(null)
  })

  test("Other documents' figures for the same indikator stand beside it and are checked against it", () => {
    const figur = satu({ target: 70, targetDokumen: { rpjmd: 71, rkpd: 72, renja: 73, 'renja-perubahan': 74 } })
    expect([tampil(figur.target), figur.sumberTarget]).toEqual(['70', 'target'])
  })

  test.each([
    [{ 'pk-perubahan': 69, pk: 68 }, '69', 'pk-perubahan'],
    [{ pk: 68 }, '68', 'pk'],
    [{ 'pk-perubahan': null, pk: 68 }, '68', 'pk'],
    [{ 'pk-perubahan': { 2024: 69 } }, '70', 'target'],
    [{}, '70', 'target'],
  ])('The target that counts in a year is pk-perubahan, else pk, else `target`: %j', (targetDokumen, nilai, sumber) => {
    const figur = satu({ target: 70, targetDokumen })
    expect([tampil(figur.target), figur.sumberTarget]).toEqual([nilai, sumber])
  })

  test('`renja-e81` uses renja, else `target`', () => {
    const rencana = daftar([
      { id: 'a', target: 70, targetDokumen: { pk: 68, renja: 71 } },
      { id: 'b', target: 70, targetDokumen: { pk: 68 } },
    ])
    const { indikator } = figures(rencana, 'tw4', 'renja')
    const pakai = ['a', 'b'].map((id) => [tampil(indikator.get(id)!.target), indikator.get(id)!.sumberTarget])
    expect(pakai).toEqual([
      ['71', 'renja'],
      ['70', 'target'],
    ])
  })

  test("One document supplies the whole year's target; quarters of another are never mixed in", () => {
    const dua = { target: { tw1: 1, tw2: 2, tw3: 3, tw4: 4 }, targetDokumen: { pk: { tw3: 30 } } }
    expect(semua((until) => target(dua, until))).toEqual(['30', '30', '30', '30'])
    const figur = satu(dua)
    expect(figur.triwulan.target.map(isi)).toEqual(['-', '-', '30', '-'])
  })

  test('one that is written but unreadable, or has two values, still is the one that counts', () => {
    expect(target({ target: 70, targetDokumen: { pk: '?70 Dokumen' } })).toBe('bukan-angka')
    expect(target({ target: 70, targetDokumen: { pk: '70!' } })).toBe('nilai-ganda')
  })
})

describe('one year', () => {
  test('A year is a value, or a mapping of `tw1`…`tw4`, `nilai` (the year itself)', () => {
    expect(realisasi({ realisasi: 5 })).toBe('5')
    expect(realisasi({ realisasi: { nilai: 5 } })).toBe('5')
    expect(realisasi({ realisasi: { tw4: 5 } })).toBe('5')
  })

  test('A figure is (id, year, quarter or year)', () => {
    const figur: TulisIndikator = { realisasi: { 2024: '1!', 2025: { tw1: '2!', tw2: '3' } } }
    expect(semua((until) => realisasi(figur, until))).toEqual(['nilai-ganda', '3', '3~', '3~'])
  })

  test('The same figure twice with different values is an error', () => {
    expect(realisasi({ realisasi: '5!' })).toBe('nilai-ganda')
    expect(realisasi({ realisasi: { tw1: '5!', tw2: 6 }, konsolidasi: 'jumlah' }, 'tw2')).toBe('nilai-ganda')
    expect(tampil(satu({ realisasi: '5!' }).declared.realisasi)).toBe('nilai-ganda')
  })

  test('nothing is *not reported* and is never 0', () => {
    expect(realisasi({ realisasi: null })).toBe('realisasi-kosong')
    expect(realisasi({ realisasi: 0 })).toBe('0')
    expect(target({ target: null })).toBe('target-kosong')
  })

  test('A realisasi is never a range', () => expect(realisasi({ realisasi: '1..2' })).toBe('bukan-angka'))

  test('every written figure that a value is made of is named', () => {
    const { asal } = satu({ realisasi: { tw1: 1, tw2: null, tw3: 3 }, konsolidasi: 'jumlah' }).realisasi
    expect(asal?.jenis === 'tertulis' && asal.isian.map(({ nilai }) => nilai)).toEqual([
      { jenis: 'angka', angka: '1' },
      { jenis: 'angka', angka: '3' },
    ])
  })

  test('decimals are those written; of a sum, the most', () => {
    const desimal = (tulisan: TulisIndikator) => {
      const { nilai } = satu(tulisan).realisasi
      return nilai?.jenis === 'angka' ? nilai.desimal : undefined
    }
    expect(desimal({ realisasi: '66.90' })).toBe(2)
    expect(desimal({ realisasi: { tw1: '1.5', tw4: '2.25' }, konsolidasi: 'jumlah' })).toBe(2)
    expect(desimal({ realisasi: { tw1: '1.5', tw4: '2.25' }, konsolidasi: 'rata-rata' })).toBe(null)
  })
})

describe('Target to date', () => {
  const jumlah = { konsolidasi: 'jumlah' } as const

  test("at tw4 the year's own value where declared", () => {
    expect(target({ target: { tw1: 1, tw4: 4, nilai: 70 } })).toBe('70')
  })

  test('else the consolidation of the quarterly targets up to N', () => {
    const tulisan = { target: { tw1: 1, tw2: 2, tw4: 4 } }
    expect(semua((until) => target(tulisan, until))).toEqual(['1', '2', '2', '4'])
    expect(semua((until) => target({ ...tulisan, ...jumlah }, until))).toEqual(['1', '3', '3', '7'])
    expect(semua((until) => target({ target: { ...tulisan.target, nilai: 9 }, ...jumlah }, until))).toEqual([
      '1',
      '3',
      '3',
      '9',
    ])
  })

  test("none at or before N: the year's target", () => {
    expect(semua((until) => target({ target: 70 }, until))).toEqual(['70', '70', '70', '70'])
    expect(semua((until) => target({ target: { tw3: 3, tw4: 4 }, ...jumlah }, until))).toEqual(['7', '7', '3', '7'])
  })

  test("`--until twN` (default tw4, the whole year); beside the capaian to date stands the capaian against the whole year's target", () => {
    const tulisan = { target: { tw1: 2, tw2: 4, tw3: 6, tw4: 8 }, realisasi: { tw1: 1, tw2: 4 } }
    const { capaian, capaianTahun, targetTahun } = satu(tulisan, 'tw2')
    expect([persen(capaian), persen(capaianTahun), tampil(targetTahun)]).toEqual(['100', '50', '8'])
    const akhir = satu({ ...tulisan, realisasi: 6 })
    expect(akhir.capaian).toEqual(akhir.capaianTahun)
  })
})

describe('Actual', () => {
  test("at tw4 the year's own value where declared, else the consolidation of the filled quarters up to N", () => {
    expect(realisasi({ realisasi: { tw1: 1, nilai: 9 } })).toBe('9')
    const tulisan = { realisasi: { tw1: 1, tw2: 2, tw3: 3, tw4: 4 }, konsolidasi: 'jumlah' } as const
    expect(semua((until) => realisasi(tulisan, until))).toEqual(['1', '3', '6', '10'])
  })

  test("A year's own value fills all at tw4", () => {
    expect(realisasi({ realisasi: { tw1: 1, nilai: 9 }, konsolidasi: 'jumlah' })).toBe('9')
  })

  test.each<[TulisIndikator['frekuensi'], string[]]>([
    ['triwulan', ['realisasi-kosong', 'realisasi-kosong', 'realisasi-kosong', 'realisasi-kosong']],
    ['semester', ['periode-belum-lengkap', 'realisasi-kosong', 'realisasi-kosong', 'realisasi-kosong']],
    ['tahunan', ['periode-belum-lengkap', 'periode-belum-lengkap', 'periode-belum-lengkap', 'realisasi-kosong']],
  ])('Due: triwulan tw1–tw4, semester tw2 and tw4, tahunan tw4: %s', (frekuensi, hasil) => {
    expect(semua((until) => realisasi({ frekuensi: frekuensi! }, until))).toEqual(hasil)
  })

  test.each<[string, TulisIndikator, string[]]>([
    ['triwulan', { realisasi: { tw1: 1, tw3: 3 } }, ['1', '1~', '3', '3~']],
    ['triwulan, jumlah', { realisasi: { tw1: 1, tw3: 3 }, konsolidasi: 'jumlah' }, ['1', '1~', '4~', '4~']],
    ['semester', { realisasi: { tw2: 2 }, frekuensi: 'semester' }, ['periode-belum-lengkap', '2', '2', '2~']],
    ['semester, not due', { realisasi: { tw1: 1 }, frekuensi: 'semester' }, ['1', '1~', '1~', '1~']],
    [
      'semester, jumlah',
      { realisasi: { tw4: 4 }, frekuensi: 'semester', konsolidasi: 'jumlah' },
      ['periode-belum-lengkap', 'realisasi-kosong', 'realisasi-kosong', '4~'],
    ],
    ['tahunan', { realisasi: { tw1: 1 }, frekuensi: 'tahunan' }, ['1', '1', '1', '1~']],
    ['kumulatif', { realisasi: { tw2: 2, tw4: 4 }, konsolidasi: 'kumulatif' }, ['realisasi-kosong', '2~', '2~', '4~']],
  ])(
    'Only a missing realisasi makes a result *provisional*: the last due quarter up to N is empty (`nilai-akhir`), or any due one is (the others): %s',
    (_, tulisan, hasil) => {
      expect(semua((until) => realisasi(tulisan, until))).toEqual(hasil)
      expect(semua((until) => persen(satu({ target: 100, ...tulisan }, until).capaian))).toEqual(hasil)
    },
  )

  test('a missing quarter of a target does not', () => {
    const tulisan = {
      target: { tw1: 10, tw3: 10 },
      realisasi: { tw1: 1, tw2: 2, tw3: 3, tw4: 4 },
      konsolidasi: 'jumlah',
    } as const
    expect(persen(satu(tulisan, 'tw2').capaian)).toBe('30')
  })

  test("Nothing due yet and nothing filled, or only a year's value before tw4: `periode-belum-lengkap`", () => {
    const akhir = 'periode-belum-lengkap'
    expect(semua((until) => realisasi({ realisasi: 9 }, until))).toEqual([akhir, akhir, akhir, '9'])
    expect(realisasi({ frekuensi: 'tahunan' }, 'tw3')).toBe(akhir)
  })

  test('what is declared is told apart from what is not', () => {
    expect(tampil(satu({ realisasi: 9 }, 'tw2').declared.realisasi)).toBe('-')
    expect(tampil(satu({ realisasi: 9 }).declared.realisasi)).toBe('9')
    expect(tampil(satu({}).declared.target)).toBe('-')
  })
})

describe('`konsolidasi`', () => {
  const empat = { tw1: 4, tw2: 1, tw3: 2, tw4: 3 }
  test.each<[Konsolidasi, string[]]>([
    ['nilai-akhir', ['4', '1', '2', '3']],
    ['jumlah', ['4', '5', '7', '10']],
    ['kumulatif', ['4', '1', '2', '3']],
    ['rata-rata', ['4', '2.5', '2.3333333333333333333333333333333333333333', '2.5']],
    ['maksimum', ['4', '4', '4', '4']],
    ['minimum', ['4', '1', '1', '1']],
  ])('%s', (konsolidasi, hasil) => {
    expect(
      semua((until) => realisasi({ realisasi: empat, konsolidasi }, until)).map((teks) => teks.slice(0, 20)),
    ).toEqual(hasil.map((teks) => teks.slice(0, 20)))
    expect(target({ target: empat, konsolidasi }, 'tw2')).toBe(hasil[1])
  })

  test.each([
    ['Jumlah ASN yang dipromosi', 'jumlah'],
    ['  JUMLAH dokumen', 'jumlah'],
    ['Jumlah', 'jumlah'],
    ['Jumlahnya ASN', 'nilai-akhir'],
    ['Persentase jumlah ASN', 'nilai-akhir'],
  ])('default `jumlah` when the first word is Jumlah, else `nilai-akhir`: %s', (nama, konsolidasi) => {
    expect(konsolidasiOf({ nama, konsolidasi: null })).toBe(konsolidasi)
    expect(konsolidasiOf({ nama, konsolidasi: 'maksimum' })).toBe('maksimum')
    expect(realisasi({ nama, realisasi: empat })).toBe(konsolidasi === 'jumlah' ? '10' : '3')
  })

  test('grades: the last, or the best and worst by their place; sums only of scores', () => {
    const empat = { realisasi: { tw1: 'WDP', tw2: 'WTP', tw3: 'TMP', tw4: 'TW' } }
    const daftar = { ...empat, skala: ['TMP', 'TW', 'WDP', 'WTP'] }
    const cara = ['nilai-akhir', 'maksimum', 'minimum', 'jumlah'] as const
    expect(cara.map((konsolidasi) => realisasi({ ...daftar, konsolidasi }))).toEqual([
      'TW',
      'WTP',
      'TMP',
      'bukan-angka',
    ])
    const skor = { ...empat, skala: { TMP: 10, TW: 20, WDP: 30, WTP: 40 } }
    expect(realisasi({ ...skor, konsolidasi: 'jumlah' })).toBe('100')
  })

  test('ranges: the last', () => {
    expect(target({ target: { tw1: '1..2', tw2: '3..4' } }, 'tw2')).toBe('3..4')
    expect(target({ target: { tw1: '1..2', tw2: '3..4' }, konsolidasi: 'jumlah' }, 'tw2')).toBe('bukan-angka')
    expect(target({ target: { tw1: '1..2', tw2: '3..4' }, konsolidasi: 'maksimum' }, 'tw2')).toBe('bukan-angka')
  })

  describe('for `variabel` always `nilai-akhir`, and a single year value holds in each quarter', () => {
    const jumlah = (nilai: NonNullable<Parameters<typeof variabel>[0]>) => semua((until) => variabel(nilai, until))
    function variabel(nilai: TulisIndikator['realisasi'], until: Triwulan) {
      const lain = { variabel: { 'jumlah-asn': { nilai: nilai! } } }
      const rencana = daftar([{ id: 'x', hitung: { cara: 'jumlah', dari: ['jumlah-asn'] } }], lain)
      return tampil(figures(rencana, until).indikator.get('x')!.realisasi)
    }
    test('quarters', () => expect(jumlah({ tw1: 9105, tw2: 9098 })).toEqual(['9105', '9098', '9098~', '9098~']))
    test('a single year value', () => expect(jumlah(9120)).toEqual(['9120', '9120', '9120', '9120']))
    test('a year value beside quarters', () => {
      expect(jumlah({ nilai: 9120, tw2: 9098 })).toEqual(['periode-belum-lengkap', '9098', '9098~', '9120'])
    })
    test('nothing', () => expect(jumlah({ tw1: null })).toEqual(Array(4).fill('komponen-kosong')))
  })
})

describe('cells of the quarters', () => {
  test('as written; actuals after --until are not shown', () => {
    const { triwulan } = satu({ target: { tw1: 1, tw3: 3 }, realisasi: { tw1: 1, tw2: '?x', tw3: 3 } }, 'tw2')
    expect(triwulan.target.map(isi)).toEqual(['1', '-', '3', '-'])
    expect(triwulan.realisasi.map(isi)).toEqual(['1', '-', '-', '-'])
  })

  test('of a computed indikator its value up to that quarter, and whether it is provisional', () => {
    const rencana = daftar([
      { id: 'x', hitung: { cara: 'jumlah', dari: ['a', 'b'] } },
      {
        id: 'a',
        konsolidasi: 'jumlah',
        target: { tw1: 1, tw2: 1, tw3: 1, tw4: 1 },
        realisasi: { tw1: 1, tw2: 2, tw3: 3 },
      },
      { id: 'b', target: 10, realisasi: { tw1: 10, tw2: null, tw3: 11 } },
    ])
    const { triwulan } = figures(rencana, 'tw3').indikator.get('x')!
    expect(triwulan.target.map(isi)).toEqual(['11', '12', '13', '14'])
    expect(triwulan.realisasi.map(isi)).toEqual(['11', '13', '17', '-'])
    expect(triwulan.sementara).toEqual([false, true, false, false])
  })
})
