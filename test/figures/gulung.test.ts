// format.md, "Roll-up": what each `cara` computes, from which operands, what a missing one does, and circles.
import { describe, expect, test } from 'vitest'
import { bulatkan, siklusHitung } from '../../src/figures/index.ts'
import type { FiguresIndikator } from '../../src/figures/types.ts'
import type { Plan, Triwulan } from '../../src/plan/types.ts'
import {
  daftar,
  figures,
  isi,
  plan,
  semuaIndikator,
  type TulisHitung,
  type TulisIndikator,
  type TulisNode,
  tampil,
} from './build.ts'

const tiga: readonly TulisIndikator[] = [
  { id: 'a', target: 10, realisasi: 8 },
  { id: 'b', target: 20, realisasi: 25 },
  { id: 'c', target: 30, realisasi: 30 },
]
const abc = ['a', 'b', 'c']

/** The figures of `x`, a roll-up beside these indikator. */
function gulung(
  hitung: TulisHitung,
  lain: readonly TulisIndikator[] = tiga,
  x: TulisIndikator = {},
  variabel: Parameters<typeof plan>[0]['variabel'] = {},
  until: Triwulan = 'tw4',
): FiguresIndikator {
  return figures(daftar([...lain, { id: 'x', ...x, hitung }], { variabel }), until).indikator.get('x')!
}
const hasil = (...argumen: Parameters<typeof gulung>) => {
  const { realisasi, target } = gulung(...argumen)
  return [tampil(realisasi), tampil(target)]
}
/** Names of the missing operands. */
const hilang = ({ asal }: FiguresIndikator['realisasi']) =>
  asal?.jenis === 'hitung' ? asal.operan.filter(({ angka }) => angka.nilai === null).map(({ nama }) => nama) : null

describe('`cara`', () => {
  test.each<[TulisHitung, string, string]>([
    [{ cara: 'jumlah', dari: abc }, '63', '60'],
    [{ cara: 'rata-rata', dari: abc }, '21', '20'],
    [{ cara: 'minimum', dari: abc }, '8', '10'],
    [{ cara: 'maksimum', dari: abc }, '30', '30'],
    [{ cara: 'rata-rata-tertimbang', dari: { a: 1, b: 3 } }, '20.75', '17.5'],
    [{ cara: 'rata-rata-tertimbang', dari: { a: '12.5', b: '37.5' } }, '20.75', '17.5'],
    [{ cara: 'rasio', pembilang: 'a', penyebut: 'b' }, '0.32', '0.5'],
    [{ cara: 'rasio', pembilang: 'a', penyebut: 'b', pengali: 1000 }, '320', '500'],
    [{ cara: 'formula', rumus: '(p / q * 100 + rata(p, r)) / 2', komponen: { p: 'a', q: 'b', r: 'c' } }, '25.5', '35'],
  ])('Realisasi and target are computed by the same formula: %j', (hitung, realisasi, target) => {
    expect(hasil(hitung)).toEqual([realisasi, target])
  })

  test('rata-rata-tertimbang: Σ weight × value / Σ weight; scores on 0–100 of the four dimensions of IP ASN', () => {
    const dimensi = { kualifikasi: 60, kompetensi: 100, kinerja: 250, disiplin: 100 }
    const nilai = Object.entries(dimensi).map(([id, realisasi]) => ({ id, realisasi }))
    const dari = { kualifikasi: 25, kompetensi: 40, kinerja: 30, disiplin: 5 }
    expect(hasil({ cara: 'rata-rata-tertimbang', dari }, nilai)[0]).toBe('135')
  })

  test('rasio: `pengali` default 100 when satuan is persen, else 1', () => {
    const rasio = { cara: 'rasio', pembilang: 'a', penyebut: 'b' } as const
    expect(['persen', '%', 'Persen', 'indeks'].map((satuan) => hasil(rasio, tiga, { satuan })[0])).toEqual([
      '32',
      '32',
      '32',
      '0.32',
    ])
    expect(hasil({ ...rasio, pengali: 1 }, tiga, { satuan: 'persen' })[0]).toBe('0.32')
    expect(hasil(rasio, [tiga[0]!, { id: 'b', target: 1, realisasi: 0 }])).toEqual(['bagi-nol', '10'])
  })

  test('hitung-tercapai: share of these indikator that reached their target, in percent; no computed target', () => {
    const figur = gulung({ cara: 'hitung-tercapai', dari: abc }, tiga, { satuan: 'persen' })
    expect(tampil(figur.realisasi).slice(0, 7)).toBe('66.6666')
    expect([tampil(figur.computed.target), tampil(figur.target)]).toEqual(['-', 'target-kosong'])
    expect(hasil({ cara: 'hitung-tercapai', dari: ['a', 'b', 'd'] }, [...tiga, { id: 'd', target: 1 }])[0]).toBe(
      'komponen-kosong',
    )
  })

  test('hitung-tercapai: a provisional capaian is never achieved, and makes the share provisional', () => {
    const d = { id: 'd', target: 1, realisasi: { tw1: 5 } }
    expect(hasil({ cara: 'hitung-tercapai', dari: ['b', 'd'] }, [...tiga, d])[0]).toBe('50~')
  })

  test('In arithmetic only a mapping counts', () => {
    const opini = { id: 'a', target: 'WTP', realisasi: 'WDP' }
    const jumlah = { cara: 'jumlah', dari: ['a'] } as const
    expect(hasil(jumlah, [{ ...opini, skala: { WDP: 75, WTP: 100 } }])).toEqual(['75', '100'])
    expect(hasil(jumlah, [{ ...opini, skala: ['WDP', 'WTP'] }])).toEqual(['bukan-angka', 'bukan-angka'])
    expect(hasil(jumlah, [{ id: 'a', target: '1..2', realisasi: 1 }])).toEqual(['1', 'bukan-angka'])
  })
})

describe('`dari`', () => {
  const anak = (cara: TulisHitung['cara'], satuan?: string, rencana = {}): Plan =>
    plan({
      rencana,
      pohon: [
        {
          indikator: [
            { id: 'x', ...(satuan && { satuan }), hitung: { cara, dari: 'anak' } },
            { id: 'saudara', satuan: 'orang', realisasi: 1000 },
          ],
          anak: [
            {
              indikator: [
                { id: 'a', satuan: 'Orang', realisasi: 1 },
                { id: 'persen', satuan: 'persen', target: 1, realisasi: 5 },
              ],
            },
            {
              indikator: [{ id: 'b', satuan: ' orang ', realisasi: 2 }],
              anak: [{ indikator: [{ id: 'cucu', satuan: 'orang', realisasi: 100 }] }],
            },
            {
              indikator: [
                { id: 'c', satuan: 'ASN', realisasi: 4 },
                { id: 'd', realisasi: 8 },
              ],
            },
          ],
        },
      ],
    })
  const jumlah = (isi: Plan) => tampil(figures(isi).indikator.get('x')!.realisasi)

  test('A child under a parent *contributes*; it is not an operand. Nothing is rolled up unless the indikator says so', () => {
    const isi = plan({ pohon: [{ indikator: [{ id: 'x' }], anak: [{ indikator: [{ realisasi: 5, target: 5 }] }] }] })
    const { realisasi, target, computed } = figures(isi).indikator.get('x')!
    expect([realisasi, target, computed.realisasi].map(tampil)).toEqual(['realisasi-kosong', 'target-kosong', '-'])
  })

  test('`dari: anak` = every indikator of the direct child nodes, across files, with the same satuan after synonyms', () => {
    expect(jumlah(anak('jumlah', 'orang'))).toBe('3')
    const satuan = new Map([
      ['asn', 'orang'],
      ['orang', 'orang'],
    ])
    expect(jumlah(anak('jumlah', 'Orang', { satuan }))).toBe('7')
    expect(jumlah(anak('jumlah', 'pegawai', { satuan: new Map([...satuan, ['pegawai', 'orang']]) }))).toBe('7')
    expect(jumlah(anak('jumlah'))).toBe('8')
  })

  test('any satuan for hitung-tercapai', () => {
    const target = anak('hitung-tercapai', 'persen')
    expect(hilang(figures(target).indikator.get('x')!.realisasi)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('an indikator that is shown twice below is one operand', () => {
    const isi = plan({
      pohon: [
        {
          indikator: [{ id: 'x', hitung: { cara: 'jumlah', dari: 'anak' } }],
          anak: [{ indikator: [{ id: 'a', realisasi: 5 }] }, { indikator: [{ id: 'b', samaDengan: 'a' }] }],
        },
      ],
    })
    expect(jumlah(isi)).toBe('5')
  })

  test('nothing to compute from is not 0', () => {
    const kosong = (hitung: TulisHitung) => hasil(hitung)[0]
    expect(kosong({ cara: 'jumlah', dari: 'anak' })).toBe('komponen-kosong')
    expect(kosong({ cara: 'hitung-tercapai', dari: [] })).toBe('komponen-kosong')
  })

  test('a formula without names needs no operand: its language is numbers too', () => {
    expect(hasil({ cara: 'formula', rumus: '-2^2 + 104' })).toEqual(['100', '100'])
  })

  test('Names in `dari`, `komponen`, `pembilang`, `penyebut` are ids of indikator or variabel', () => {
    const variabel = { v: { nilai: 2, target: 4 } }
    const dua = [
      { cara: 'jumlah', dari: ['a', 'v'] },
      { cara: 'rasio', pembilang: 'a', penyebut: 'v' },
      { cara: 'formula', rumus: 'p - q', komponen: { p: 'a', q: 'v' } },
    ] as const
    expect(dua.map((hitung) => hasil(hitung, tiga, {}, variabel))).toEqual([
      ['10', '14'],
      ['4', '2.5'],
      ['6', '6'],
    ])
  })

  test.each<TulisHitung>([
    { cara: 'jumlah', dari: ['a', 'tidak-ada'] },
    { cara: 'jumlah', dari: ['tidak-ada'] },
    { cara: 'jumlah', dari: ['a', 'tidak-ada'], kosong: 'abaikan' },
    { cara: 'rasio', pembilang: 'a' },
    { cara: 'rasio', pembilang: 'a', penyebut: 'tidak-ada' },
    { cara: 'rata-rata-tertimbang', dari: ['a', 'b'] },
    { cara: 'rata-rata-tertimbang', dari: { a: 1, b: null } },
    { cara: 'rata-rata-tertimbang', dari: { a: 2, b: -1 } },
    { cara: 'formula', komponen: { p: 'a' } },
    { cara: 'formula', rumus: 'p + q', komponen: { p: 'a' } },
    { cara: 'formula', rumus: 'p +', komponen: { p: 'a' } },
    { cara: 'formula', rumus: 'bulat(p, 0.5)', komponen: { p: 'a' } },
  ])('a definition that cannot be computed is `rumus-salah`: %j', (hitung) => {
    expect(hasil(hitung)).toEqual(['rumus-salah', 'rumus-salah'])
  })

  test('weights that sum to 0', () => {
    expect(hasil({ cara: 'rata-rata-tertimbang', dari: { a: 0, b: 0 } })[0]).toBe('bagi-nol')
  })
})

describe('a missing operand', () => {
  const tanpaB = [tiga[0]!, { id: 'b', target: 20 }, { id: 'c', realisasi: 30 }]

  test('makes the result not computable, with the list of what is missing', () => {
    const figur = gulung({ cara: 'jumlah', dari: abc }, tanpaB)
    expect([tampil(figur.realisasi), tampil(figur.target)]).toEqual(['komponen-kosong', 'komponen-kosong'])
    expect([hilang(figur.realisasi), hilang(figur.target)]).toEqual([['b'], ['c']])
    const { asal } = figur.realisasi
    expect(asal?.jenis === 'hitung' && asal.operan.map(({ angka }) => tampil(angka))).toEqual([
      '8',
      'realisasi-kosong',
      '30',
    ])
  })

  test.each<[TulisHitung, string]>([
    [{ cara: 'jumlah', dari: abc, kosong: 'abaikan' }, '38~'],
    [{ cara: 'rata-rata', dari: abc, kosong: 'abaikan' }, '19~'],
    [{ cara: 'minimum', dari: abc, kosong: 'abaikan' }, '8~'],
    [{ cara: 'rata-rata-tertimbang', dari: { a: 1, b: 2, c: 3 }, kosong: 'abaikan' }, '24.5~'],
    [{ cara: 'jumlah', dari: ['b'], kosong: 'abaikan' }, 'komponen-kosong'],
    [{ cara: 'jumlah', dari: ['a'], kosong: 'abaikan' }, '8'],
    [{ cara: 'rasio', pembilang: 'a', penyebut: 'b', kosong: 'abaikan' }, 'komponen-kosong'],
    [{ cara: 'formula', rumus: 'p + q', komponen: { p: 'a', q: 'b' }, kosong: 'abaikan' }, 'komponen-kosong'],
  ])(
    '`kosong: abaikan` uses what is there (weights renormalised) and marks it provisional: %j',
    (hitung, realisasi) => {
      expect(hasil(hitung, tanpaB)[0]).toBe(realisasi)
    },
  )

  test('only names that occur in the formula are operands', () => {
    const formula = { cara: 'formula', rumus: 'p', komponen: { p: 'a', q: 'b' } } as const
    expect(hasil(formula, tanpaB)[0]).toBe('8')
  })

  test('operands that are only not due yet: `periode-belum-lengkap`', () => {
    const tahunan = [
      { id: 'a', frekuensi: 'tahunan' },
      { id: 'b', frekuensi: 'tahunan' },
    ] as const
    const jumlah = { cara: 'jumlah', dari: ['a', 'b'] } as const
    expect(hasil(jumlah, tahunan, {}, {}, 'tw2')[0]).toBe('periode-belum-lengkap')
    expect(hasil(jumlah, [tahunan[0], { id: 'b' }], {}, {}, 'tw2')[0]).toBe('komponen-kosong')
  })

  test('An indikator outside its `berlaku` is in no sum, and missing where a formula names it', () => {
    const lain = [...tiga.slice(0, 2), { ...tiga[2]!, berlaku: { awal: 2026 } }]
    expect(hasil({ cara: 'jumlah', dari: abc }, lain)).toEqual(['33', '30'])
    expect(hasil({ cara: 'rasio', pembilang: 'a', penyebut: 'c' }, lain)).toEqual([
      'komponen-kosong',
      'komponen-kosong',
    ])
  })

  test('a `variabel` takes part in targets only by its own `target`; without one the computed target is nothing, silently', () => {
    const rasio = { cara: 'rasio', pembilang: 'a', penyebut: 'v' } as const
    const figur = gulung(rasio, tiga, {}, { v: { nilai: 2 } })
    expect([tampil(figur.computed.realisasi), tampil(figur.computed.target), tampil(figur.target)]).toEqual([
      '4',
      '-',
      'target-kosong',
    ])
    expect(tampil(gulung(rasio, tiga, {}, { v: { nilai: 2, target: { 2024: 4 } } }).computed.target)).toBe('-')
    expect(tampil(gulung(rasio, tiga, {}, { v: { target: 4 } }).computed.target)).toBe('2.5')
    expect(
      tampil(gulung({ cara: 'jumlah', dari: ['a', 'v'], kosong: 'abaikan' }, tiga, {}, { v: {} }).computed.target),
    ).toBe('-')
  })
})

describe('the value that counts', () => {
  const jumlah = { cara: 'jumlah', dari: abc } as const

  test('is the declared one; where none is declared, the computed one. Both are shown', () => {
    const figur = gulung(jumlah, tiga, { realisasi: 62 })
    expect([figur.realisasi, figur.declared.realisasi, figur.computed.realisasi].map(tampil)).toEqual([
      '62',
      '62',
      '63',
    ])
    expect([figur.target, figur.declared.target, figur.computed.target].map(tampil)).toEqual(['60', '-', '60'])
    expect(figur.sumberTarget).toBe('computed')
    expect(gulung(jumlah, tiga, { target: 61 }).sumberTarget).toBe('target')
    expect(gulung(jumlah, [tiga[0]!]).sumberTarget).toBe(null)
  })

  test.each([
    ['66.67', true],
    ['66.7', true],
    ['67', true],
    ['66.66', false],
    ['66.670', false],
  ])(
    'compared: the computed value, rounded half-up to the decimals of the declared one as written, must equal it: %s',
    (tertulis, sama) => {
      const variabel = { p: { nilai: 2 }, q: { nilai: 3 } }
      const rasio = { cara: 'rasio', pembilang: 'p', penyebut: 'q', pengali: 100 } as const
      const { declared, computed } = gulung(rasio, [], { realisasi: tertulis }, variabel)
      const [a, b] = [declared.realisasi.nilai, computed.realisasi.nilai]
      if (a?.jenis !== 'angka' || b?.jenis !== 'angka') throw new Error('no numbers')
      expect(b.desimal).toBe(null)
      expect(bulatkan(b.angka, a.desimal!).eq(a.angka)).toBe(sama)
    },
  )

  test('of a quarter is the computed one while only the year is declared', () => {
    const quarter = tiga.map(({ id }) => ({ id: id!, realisasi: { tw1: 1, tw2: 2 } }))
    expect(hasil(jumlah, quarter, { realisasi: 9 }, {}, 'tw2')[0]).toBe('6')
    expect(hasil(jumlah, quarter, { realisasi: 9 })[0]).toBe('9')
  })

  test('stays the declared one when it is unreadable or has two values', () => {
    expect(hasil(jumlah, tiga, { realisasi: '?x', target: '5!' })).toEqual(['bukan-angka', 'nilai-ganda'])
  })

  test('is what the operands take part with', () => {
    const bertingkat = [...tiga, { id: 'y', realisasi: 1, hitung: jumlah }, { id: 'z', hitung: jumlah }]
    expect(hasil({ cara: 'jumlah', dari: ['y', 'z'] }, bertingkat)).toEqual(['64', '120'])
  })

  test('Operands of a roll-up are brought to the period first, each by its own `konsolidasi`, then the formula runs once', () => {
    const lain: TulisIndikator[] = [
      { id: 'a', nama: 'Jumlah ASN dilatih', realisasi: { tw1: 10, tw2: 20 } },
      { id: 'b', nama: 'Indeks', realisasi: { tw1: 50, tw2: 60 } },
    ]
    expect(
      hasil(
        { cara: 'rasio', pembilang: 'a', penyebut: 'b', pengali: 100 },
        lain,
        { konsolidasi: 'rata-rata' },
        {},
        'tw2',
      )[0],
    ).toBe('50')
  })

  test('is provisional where an operand is', () => {
    const lain = [
      { id: 'a', realisasi: { tw1: 1 } },
      { id: 'b', hitung: { cara: 'jumlah', dari: ['a'] } },
    ] as const
    const figur = gulung({ cara: 'maksimum', dari: ['b'] }, lain, { target: 1 }, {}, 'tw2')
    expect([tampil(figur.realisasi), figur.capaian.sementara, figur.capaian.kategori, figur.status]).toEqual([
      '1~',
      true,
      null,
      'unknown',
    ])
  })
})

describe('Cycles', () => {
  const rantai = (...dari: readonly (readonly [string, readonly string[]])[]) =>
    daftar(dari.map(([id, dari]) => ({ id, hitung: { cara: 'jumlah', dari } })))
  const jalur = (isi: Plan) =>
    siklusHitung(isi).map(({ jalur, anggota }) => [jalur.map(({ id }) => id), anggota.map(({ id }) => id)])

  test('are errors that print the cycle: each indikator on it', () => {
    const isi = rantai(['a', ['b']], ['b', ['c']], ['c', ['a']], ['d', ['a']])
    expect(jalur(isi)).toEqual([
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    ])
    const figur = figures(isi)
    const { indikator } = figur
    const alasan = semuaIndikator(isi, figur).map((satu) => satu.realisasi.alasan)
    expect(alasan).toEqual(['siklus', 'siklus', 'siklus', 'komponen-kosong'])
    expect(indikator.get('a')!.target.alasan).toBe('siklus')
    expect(indikator.get('a')!.capaian.alasan).toBe('siklus')
  })

  test('of one', () => expect(jalur(rantai(['a', ['a']]))).toEqual([[['a'], ['a']]]))
  test('none', () => expect(jalur(rantai(['a', ['b', 'c']], ['b', ['c']], ['c', []]))).toEqual([]))

  test('two circles through one indikator are one group, of which a shortest way round is shown', () => {
    const [[jalan, anggota]] = jalur(rantai(['a', ['b', 'c']], ['b', ['c']], ['c', ['a']])) as [[string[], string[]]]
    expect(jalan).toEqual(['a', 'c'])
    expect(anggota.toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('two separate ones', () => {
    expect(jalur(rantai(['a', ['b']], ['b', ['a']], ['c', ['d']], ['d', ['c']])).map(([jalan]) => jalan)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('a declared value counts all the same', () => {
    const isi = daftar([
      { id: 'a', realisasi: 5, hitung: { cara: 'jumlah', dari: ['b'] } },
      { id: 'b', hitung: { cara: 'jumlah', dari: ['a'] } },
    ])
    const { indikator } = figures(isi)
    expect([tampil(indikator.get('a')!.realisasi), tampil(indikator.get('a')!.computed.realisasi)]).toEqual([
      '5',
      'siklus',
    ])
    expect(tampil(indikator.get('b')!.realisasi)).toBe('siklus')
  })

  test('through a child that shows its parent', () => {
    const isi = plan({
      pohon: [
        {
          indikator: [{ id: 'a', hitung: { cara: 'jumlah', dari: 'anak' } }],
          anak: [{ indikator: [{ id: 'b', samaDengan: 'a' }] }],
        },
      ],
    })
    expect(jalur(isi)).toEqual([[['a'], ['a']]])
    expect(figures(isi).indikator.get('b')!.realisasi.alasan).toBe('siklus')
  })

  test('10,000 in a row, 10,000 in a circle, and 60 that each need all before them', () => {
    const banyak = 10_000
    const id = (ke: number) => `i${ke}`
    const baris = (akhir: TulisIndikator) =>
      daftar([
        ...Array.from(
          { length: banyak },
          (_, ke): TulisIndikator => ({ id: id(ke), hitung: { cara: 'jumlah', dari: [id(ke + 1)] } }),
        ),
        akhir,
      ])
    const lurus = figures(baris({ id: id(banyak), realisasi: 7, target: 7 })).indikator.get(id(0))!
    expect([tampil(lurus.realisasi), lurus.status]).toEqual(['7', 'achieved'])
    const putar = baris({ id: id(banyak), hitung: { cara: 'jumlah', dari: [id(0)] } })
    expect(siklusHitung(putar)[0]!.jalur.length).toBe(banyak + 1)
    expect(figures(putar).indikator.get(id(5))!.realisasi.alasan).toBe('siklus')

    const ganda = Array.from(
      { length: 60 },
      (_, ke): TulisIndikator =>
        ke === 0
          ? { id: id(0), realisasi: 1 }
          : { id: id(ke), hitung: { cara: 'jumlah', dari: Array.from({ length: ke }, (_, j) => id(j)) } },
    )
    expect(tampil(figures(daftar(ganda)).indikator.get(id(59))!.realisasi)).toBe(String(2n ** 58n))
  })
})

describe('`sama_dengan: ID` says that it is that one shown again', () => {
  const node = (indikator: readonly TulisIndikator[]): TulisNode => ({ indikator })

  test("definition and figures are the other's, along the chain", () => {
    const isi = plan({
      pohon: [
        node([{ id: 'a', samaDengan: 'b', target: 1, realisasi: 1, capaian: 'naik' }]),
        node([{ id: 'b', samaDengan: 'c' }]),
        node([{ id: 'c', target: { tw1: 2, tw4: 10 }, realisasi: { tw1: 4 }, polaritas: 'turun' }]),
      ],
    })
    const [a, , c] = semuaIndikator(isi, figures(isi, 'tw1'))
    expect({ ...a, indikator: null }).toEqual({ ...c, indikator: null })
    expect([a!.indikator.id, a!.rumus, isiTriwulan(a!)]).toEqual(['a', 'turun-linear', '2 - - 10'])
  })
  const isiTriwulan = ({ triwulan }: FiguresIndikator) => triwulan.target.map(isi).join(' ')

  test('its `berlaku` too', () => {
    const isi = daftar([
      { id: 'a', samaDengan: 'b' },
      { id: 'b', berlaku: { akhir: 2024 } },
    ])
    expect(semuaIndikator(isi, figures(isi))).toEqual([])
  })

  test('an unknown one leaves it as it is', () => {
    expect(
      tampil(figures(daftar([{ id: 'a', samaDengan: 'tidak-ada', realisasi: 5 }])).indikator.get('a')!.realisasi),
    ).toBe('5')
  })

  test('in a circle: `siklus`', () => {
    const isi = daftar([
      { id: 'a', samaDengan: 'b', target: 1, realisasi: 1 },
      { id: 'b', samaDengan: 'a' },
      { id: 'c', samaDengan: 'a' },
      { id: 'd', hitung: { cara: 'jumlah', dari: ['c'] } },
    ])
    expect(
      semuaIndikator(isi, figures(isi)).map(({ capaian, realisasi }) => [capaian.alasan, realisasi.alasan]),
    ).toEqual([
      ['siklus', 'siklus'],
      ['siklus', 'siklus'],
      ['siklus', 'siklus'],
      ['komponen-kosong', 'komponen-kosong'],
    ])
    expect(siklusHitung(isi)[0]!.jalur.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
