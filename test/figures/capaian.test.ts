// Capaian of one indikator: every formula on every special case, the choice of the formula, floor, status and reasons.
import { describe, expect, test } from 'vitest'
import { rumusCapaianOf } from '../../src/figures/index.ts'
import type { RumusCapaian } from '../../src/plan/types.ts'
import { daftar, figures, type Nilaian, persen, satu, type TulisIndikator } from './build.ts'

const capaian = (capaian: RumusCapaian, target: Nilaian, realisasi: Nilaian, lain: TulisIndikator = {}): string =>
  persen(satu({ capaian, target, realisasi, ...lain }).capaian)

describe('numbers of domain.md 9.5, B = 20', () => {
  const rumus = ['naik', 'turun-linear', 'turun-rasio', 'turun-baseline', 'stabil-linear', 'stabil-rasio'] as const
  test.each([
    [10, 8, ['80', '120', '125', '120', '80', '80']],
    [10, 10, ['100', '100', '100', '100', '100', '100']],
    [10, 12, ['120', '80', '83.33', '80', '80', '83.33']],
    [10, 25, ['250', '0', '40', '0', '0', '40']],
    [10, 0, ['0', '200', '100', '200', '0', '0']],
  ])('T = %d, R = %d', (target, realisasi, hasil) => {
    expect(rumus.map((satu) => capaian(satu, target, realisasi, { kondisiAwal: 20 }))).toEqual(hasil)
  })

  test('R = 25 is -50 before the floor', () => {
    const lantai = { turun: 'turun-linear', stabil: 'stabil-linear', batasBawah: '-1000', batasRataRata: null } as const
    for (const rumus of ['turun-linear', 'turun-baseline', 'stabil-linear'] as const) {
      const { capaian } = satu({ capaian: rumus, target: 10, realisasi: 25, kondisiAwal: 20 }, 'tw4', {
        capaian: lantai,
      })
      expect(persen(capaian)).toBe('-50')
    }
  })

  test('a running sum against its quarters and against the year', () => {
    const isi = {
      konsolidasi: 'jumlah',
      target: { tw1: 6, tw2: 6, tw3: 6, tw4: 6 },
      realisasi: { tw1: 5, tw2: 7 },
    } as const
    const { capaian, capaianTahun } = satu(isi, 'tw2')
    expect([persen(capaian), persen(capaianTahun)]).toEqual(['100', '50'])
  })

  test('predicates by place and by the SAKIP order', () => {
    const opini = { skala: ['TMP', 'TW', 'WDP', 'WTP'] }
    const sakip = { skala: ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'] }
    expect(persen(satu({ ...opini, target: 'WTP', realisasi: 'WDP' }).capaian)).toBe('75')
    expect(persen(satu({ ...sakip, target: 'A', realisasi: 'BB' }).capaian)).toBe('83.33')
  })
})

describe('every formula on its special cases', () => {
  // T = 10 and B = 20 unless the column says otherwise; `-` is not reported.
  const kasus: Record<string, readonly [Nilaian, Nilaian]> = {
    'T = R': [10, 10],
    'R = 0': [10, 0],
    'R -': [10, null],
    'T -': [null, 10],
    'T - R -': [null, null],
    'T = 0 R = 0': [0, 0],
    'T = 0 R = 5': [0, 5],
    'T < 0': [-10, -10],
    'T < 0 R -': [-10, null],
    'R < 0': [10, -5],
  }
  const hasil: Record<RumusCapaian, readonly string[]> = {
    naik: [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      'bagi-nol',
      'bagi-nol',
      'target-negatif',
      'target-negatif',
      '0',
    ],
    'turun-linear': [
      '100',
      '200',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '250',
    ],
    'turun-rasio': [
      '100',
      '100',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '100',
    ],
    'turun-baseline': [
      '100',
      '200',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '250',
    ],
    'turun-sisa': [
      '0',
      '100',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '150',
    ],
    'stabil-linear': [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '0',
    ],
    'stabil-rasio': [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '0',
      'target-negatif',
      'target-negatif',
      '0',
    ],
    rentang: [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      'bagi-nol',
      'target-negatif',
      'target-negatif',
      '0',
    ],
    predikat: [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      'bagi-nol',
      'bagi-nol',
      'target-negatif',
      'target-negatif',
      '0',
    ],
    'ya-tidak': [
      '100',
      '0',
      'realisasi-kosong',
      'target-kosong',
      'target-kosong',
      '100',
      '100',
      'target-negatif',
      'target-negatif',
      '0',
    ],
  }
  test.each(Object.entries(hasil))('%s', (rumus, seharusnya) => {
    const skala = rumus === 'predikat' ? { skala: { A: 1 } } : {}
    const didapat = Object.values(kasus).map(([t, r]) =>
      capaian(rumus as RumusCapaian, t, r, { kondisiAwal: 20, ...skala }),
    )
    expect(Object.fromEntries(Object.keys(kasus).map((nama, ke) => [nama, didapat[ke]]))).toEqual(
      Object.fromEntries(Object.keys(kasus).map((nama, ke) => [nama, seharusnya[ke]])),
    )
  })

  test.each([
    ['4..6', 4, '100'],
    ['4..6', 5, '100'],
    ['4..6', 6, '100'],
    ['4..6', 3, '75'],
    ['4..6', 9, '50'],
    ['4..6', 12, '0'],
    ['4..6', 0, '0'],
    ['-1..2', 0, '100'],
    ['-1..2', -1, '100'],
    ['-1..2', 3, '50'],
    ['-1..2', -2, 'target-negatif'],
    ['-2..0', 1, 'bagi-nol'],
    ['0..2', -1, 'bagi-nol'],
  ])('rentang %s, R = %d: %s', (target, realisasi, hasil) => {
    expect(persen(satu({ target, realisasi }).capaian)).toBe(hasil)
  })

  test('ya-tidak: what is at least as good as the target is 100', () => {
    const tanya = { satuan: 'ya/tidak' }
    expect(persen(satu({ ...tanya, target: 1, realisasi: 1 }).capaian)).toBe('100')
    expect(persen(satu({ ...tanya, target: 1, realisasi: 0 }).capaian)).toBe('0')
    expect(persen(satu({ ...tanya, target: 0, realisasi: 1 }).capaian)).toBe('100')
    expect(persen(satu({ ...tanya, target: 0, realisasi: 1, polaritas: 'turun' }).capaian)).toBe('0')
  })
})

describe('format.md, "Capaian"', () => {
  const rencana = {
    capaian: { turun: 'turun-rasio', stabil: 'stabil-rasio', batasBawah: '0', batasRataRata: null },
  } as const

  test.each<[TulisIndikator, string]>([
    [{ polaritas: 'naik' }, 'naik'],
    [{ polaritas: 'turun' }, 'turun-linear'],
    [{ polaritas: 'stabil' }, 'stabil-linear'],
    [{ polaritas: 'rentang' }, 'rentang'],
    [{}, 'naik'],
    [{ polaritas: 'turun', target: '4..6' }, 'rentang'],
    [{ polaritas: 'turun', skala: ['A', 'B'] }, 'predikat'],
    [{ polaritas: 'turun', satuan: 'Ya / Tidak' }, 'ya-tidak'],
    [{ skala: ['A'], target: '4..6' }, 'rentang'],
    [{ satuan: 'ya/tidak', skala: ['A'] }, 'predikat'],
    [{ capaian: 'turun-sisa', target: '4..6', skala: ['A'], satuan: 'ya/tidak' }, 'turun-sisa'],
  ])(
    'Defaults: polaritas naik → naik, turun → turun-linear, stabil → stabil-linear; a range target → rentang; `skala` → predikat; satuan ya/tidak → ya-tidak: %j',
    (isi, rumus) => {
      expect(satu(isi).rumus).toBe(rumus)
    },
  )

  test('`pohon.yaml` chooses what turun and stabil are', () => {
    expect(satu({ polaritas: 'turun' }, 'tw4', rencana).rumus).toBe('turun-rasio')
    expect(satu({ polaritas: 'stabil' }, 'tw4', rencana).rumus).toBe('stabil-rasio')
    const isi = daftar([{ id: 'x', polaritas: 'turun' }], { rencana })
    expect(rumusCapaianOf(isi.indikator.get('x')!, null, isi.rencana)).toBe('turun-rasio')
  })

  test('Results below `batas_bawah` (default 0) are shown as it', () => {
    expect(capaian('turun-linear', 10, 25)).toBe('0')
    const batas = { capaian: { ...rencana.capaian, batasBawah: '20' } }
    expect(persen(satu({ target: 10, realisasi: 1 }, 'tw4', batas).capaian)).toBe('20')
    expect(persen(satu({ target: 10, realisasi: 3 }, 'tw4', batas).capaian)).toBe('30')
  })

  test('`batas_rata_rata` (default none) caps a capaian only when it enters an average', () => {
    const batas = { capaian: { ...rencana.capaian, batasRataRata: '100' } }
    expect(persen(satu({ target: 10, realisasi: 15 }, 'tw4', batas).capaian)).toBe('150')
  })

  test('turun-rasio with R = 0 → 100', () => expect(capaian('turun-rasio', 10, 0)).toBe('100'))

  test.each(['turun-linear', 'turun-rasio', 'turun-baseline', 'turun-sisa', 'stabil-linear', 'stabil-rasio'] as const)(
    'T = 0: turun or stabil with R = 0 → 100, else 0: %s',
    (rumus) => {
      expect(capaian(rumus, 0, 0, { kondisiAwal: 20 })).toBe('100')
      expect(capaian(rumus, 0, '0.5', { kondisiAwal: 20 })).toBe('0')
    },
  )

  test('T = 0: naik → `bagi-nol`', () => expect(capaian('naik', 0, 5)).toBe('bagi-nol'))
  test('T < 0 → `target-negatif`', () => expect(capaian('naik', '-0.5', 5)).toBe('target-negatif'))

  test('turun-baseline: B is `kondisi_awal.nilai`; absent → `kondisi-awal-kosong`; B = T → `bagi-nol`', () => {
    expect(capaian('turun-baseline', 10, 14, { kondisiAwal: 20 })).toBe('60')
    expect(capaian('turun-baseline', 10, 14)).toBe('kondisi-awal-kosong')
    expect(capaian('turun-baseline', 10, 14, { kondisiAwal: null })).toBe('kondisi-awal-kosong')
    expect(capaian('turun-baseline', 10, 14, { kondisiAwal: 10 })).toBe('bagi-nol')
    expect(capaian('turun-baseline', 10, 14, { kondisiAwal: '?66' })).toBe('bukan-angka')
  })

  test('rentang: 100 inside; below a: R/a; above b: (2b − R)/b', () => {
    expect(capaian('rentang', '2.5..3.5', '2.5')).toBe('100')
    expect(capaian('rentang', '2.5..3.5', 2)).toBe('80')
    expect(capaian('rentang', '2.5..3.5', '4.2')).toBe('80')
  })

  test('*Tercapai* = unrounded capaian ≥ 100', () => {
    expect(satu({ target: 100, realisasi: '99.999' }).status).toBe('missed')
    expect(satu({ target: 100, realisasi: 100 }).status).toBe('achieved')
    expect(satu({ target: 100 }).status).toBe('unknown')
  })

  test('A provisional figure never has a kategori, and nothing incomplete looks good', () => {
    const { capaian, status } = satu({ target: 10, realisasi: { tw1: 12 } }, 'tw2')
    expect([persen(capaian), capaian.kategori, status]).toEqual(['120~', null, 'unknown'])
    expect(satu({ target: 10, realisasi: { tw2: 12 } }, 'tw2').capaian.kategori?.nama).toBe('Sangat Tinggi')
  })

  test.each<[string, TulisIndikator]>([
    ['target-kosong', { target: null }],
    ['target-kosong', { target: null, realisasi: '?x' }],
    ['target-negatif', { target: -1, capaian: 'turun-baseline' }],
    ['kondisi-awal-kosong', { target: 1, capaian: 'turun-baseline' }],
    ['realisasi-kosong', { target: '?x' }],
    ['realisasi-kosong', { target: 0 }],
    ['bukan-angka', { target: '?x', realisasi: '5!' }],
    ['bukan-angka', { target: 'A', realisasi: 'A', skala: ['A'], capaian: 'naik' }],
    ['bukan-angka', { target: '1..2', realisasi: 1, capaian: 'naik' }],
    ['bukan-angka', { target: '?WTP', realisasi: 1, capaian: 'predikat' }],
    ['bukan-angka', { target: 1, realisasi: '1..2' }],
    ['skala-tidak-ada', { target: 0, realisasi: 1, capaian: 'predikat' }],
    ['bagi-nol', { target: 0, realisasi: 1 }],
    ['bagi-nol', { target: 0, realisasi: '1!' }],
    ['bagi-nol', { target: 1, kondisiAwal: 1, realisasi: '1!', capaian: 'turun-baseline' }],
    ['nilai-ganda', { target: '1!', realisasi: 1 }],
  ])('Reasons, in order of precedence: %s of %j', (alasan, isi) => {
    expect(satu(isi).capaian).toEqual({ persen: null, alasan, sementara: false, kategori: null })
  })

  test('Reasons: `periode-belum-lengkap` goes before what is wrong with the target, behind that it is missing', () => {
    const alasan = (target: Nilaian) => satu({ target, frekuensi: 'tahunan' }, 'tw3').capaian.alasan
    expect([alasan('?x'), alasan(null)]).toEqual(['periode-belum-lengkap', 'target-kosong'])
  })

  test('grades with scores are numbers to the other formulas', () => {
    const skala = { skala: { B: 60, BB: 75 } }
    expect(persen(satu({ ...skala, target: 'BB', realisasi: 'B', capaian: 'naik' }).capaian)).toBe('80')
    expect(persen(satu({ ...skala, target: 'BB', realisasi: 'B' }).capaian)).toBe('80')
  })

  test('tests against 100, bands and declared values compare after rounding half-up to 20 decimals', () => {
    // 1/3 · 300: the realisasi is a computed 99.99… in 40 digits.
    const isi = daftar(
      [{ id: 'x', target: 100, hitung: { cara: 'formula', rumus: 'a / 3 * 300', komponen: { a: 'v' } } }],
      { variabel: { v: { nilai: 1 } } },
    )
    expect(persen(figures(isi).indikator.get('x')!.capaian, 30)).toBe('100')
    expect(figures(isi).indikator.get('x')!.status).toBe('achieved')
  })
})
