// Capaian, counts and money of nodes and agencies.
import { describe, expect, test } from 'vitest'
import type { Rencana } from '../../src/plan/types.ts'
import { daftar, figures, persen, plan, semuaIndikator, type TulisIndikator, type TulisNode } from './build.ts'

const capaian = { turun: 'turun-linear', stabil: 'stabil-linear', batasBawah: '0', batasRataRata: null } as const
const node = (indikator: readonly TulisIndikator[], rencana: Partial<Rencana> = {}) =>
  figures(daftar(indikator, { rencana }), 'tw2').nodes.get('n')!
/** An indikator whose capaian is this. */
const capai = (realisasi: number | null, lain: TulisIndikator = {}): TulisIndikator => ({
  target: 100,
  realisasi: { tw2: realisasi },
  ...lain,
})

describe('Node: mean, by `bobot` where given, of its own indikator', () => {
  test('plain', () => {
    const figur = node([capai(80), capai(120)])
    expect([persen(figur.capaian), figur.capaian.kategori?.nama, figur.jumlah]).toEqual([
      '100',
      'Sangat Tinggi',
      { achieved: 1, missed: 1, unknown: 0 },
    ])
  })

  test('by `bobot`', () => expect(persen(node([capai(80, { bobot: 3 }), capai(120, { bobot: 1 })]).capaian)).toBe('90'))

  test.each([
    [3, undefined],
    [3, -1],
    [3, '?x'],
    [3, null],
  ])('on all indikator of a node or on none: %s and %s are no weights', (a, b) => {
    const lain = b === undefined ? {} : { bobot: b }
    expect(persen(node([capai(80, { bobot: a }), capai(120, lain)]).capaian)).toBe('100')
  })

  test('weights that sum to 0', () => expect(persen(node([capai(80, { bobot: 0 })]).capaian)).toBe('bagi-nol'))

  test('that can be computed; when one is missing it is provisional and has no kategori', () => {
    const figur = node([capai(80), capai(null)])
    expect([persen(figur.capaian), figur.capaian.kategori, figur.jumlah.unknown]).toEqual(['80~', null, 1])
    const berbobot = node([capai(80, { bobot: 1 }), capai(120, { bobot: 1 }), capai(null, { bobot: 8 })])
    expect(persen(berbobot.capaian)).toBe('100~')
  })

  test('provisional where one is provisional, which counts as unknown', () => {
    const figur = node([capai(120), { target: 100, realisasi: { tw1: 120 } }])
    expect([persen(figur.capaian), figur.jumlah]).toEqual(['120~', { achieved: 1, missed: 0, unknown: 1 }])
  })

  test('none can be computed: the reason that comes first', () => {
    expect(persen(node([capai(null), { realisasi: 5 }]).capaian)).toBe('target-kosong')
    expect(persen(node([capai(null), { target: 1, frekuensi: 'tahunan' }]).capaian)).toBe('realisasi-kosong')
  })

  test('no indikator → `tanpa-indikator`', () => expect(persen(node([]).capaian)).toBe('tanpa-indikator'))

  test("Never children's figures unless declared", () => {
    const isi = plan({ pohon: [{ id: 'n', anak: [{ indikator: [capai(80)] }] }] })
    expect(persen(figures(isi, 'tw2').nodes.get('n')!.capaian)).toBe('tanpa-indikator')
  })

  test('`batas_bawah` applies before means', () => {
    const figur = node([capai(300, { polaritas: 'turun' }), capai(100)])
    expect(persen(figur.capaian)).toBe('50')
  })

  test('`batas_rata_rata` caps a capaian only when it enters an average', () => {
    const rencana = { capaian: { ...capaian, batasRataRata: '110' } }
    const figur = figures(daftar([{ ...capai(150), id: 'x' }, capai(90)], { rencana }), 'tw2')
    expect([persen(figur.nodes.get('n')!.capaian), persen(figur.indikator.get('x')!.capaian)]).toEqual(['100', '150'])
  })

  test('An indikator outside its `berlaku` is in no row, mean or count', () => {
    const luar = [{ awal: 2026 }, { akhir: 2024 }].map((berlaku, ke) => ({ ...capai(0), id: `l${ke}`, berlaku }))
    const dalam = { ...capai(80), id: 'd', berlaku: { awal: 2025, akhir: 2025 } }
    const isi = daftar([...luar, dalam])
    const figur = figures(isi, 'tw2')
    expect(semuaIndikator(isi, figur).map(({ indikator }) => indikator.id)).toEqual(['d'])
    expect([persen(figur.nodes.get('n')!.capaian), figur.nodes.get('n')!.jumlah]).toEqual([
      '80',
      { achieved: 0, missed: 1, unknown: 0 },
    ])
    expect(persen(figures(daftar(luar)).nodes.get('n')!.capaian)).toBe('tanpa-indikator')
  })

  test('an indikator of another node shown here has its weight here', () => {
    const isi = plan({
      pohon: [
        { indikator: [{ id: 'a', ...capai(80), bobot: 9 }] },
        { id: 'n', indikator: [{ samaDengan: 'a', bobot: 1 }, capai(120, { bobot: 1 })] },
      ],
    })
    expect(persen(figures(isi, 'tw2').nodes.get('n')!.capaian)).toBe('100')
  })
})

describe('OPD: mean over all indikator of its level-1 nodes', () => {
  const opd = (pohon: readonly TulisNode[]) => figures(plan({ pohon }), 'tw2').instansi

  test('over all indikator, without the weights inside a node', () => {
    const [satu, ...lain] = opd([
      {
        instansi: 'BKD',
        indikator: [capai(60, { bobot: 1 }), capai(80, { bobot: 9 })],
        anak: [{ indikator: [capai(0)] }],
      },
      { instansi: 'bkd ', indikator: [capai(100)] },
    ])
    expect(lain).toEqual([])
    expect([satu!.nama, persen(satu!.capaian), satu!.capaian.kategori?.nama, satu!.jumlah]).toEqual([
      'BKD',
      '80',
      'Tinggi',
      { achieved: 1, missed: 2, unknown: 0 },
    ])
  })

  test('compared without case and double spaces, in the order of the tree', () => {
    const nama = opd([
      {
        level: 0,
        instansi: 'Pemkab',
        anak: [{ instansi: 'Dinas  Sosial' }, { instansi: 'BKD' }, { instansi: 'dinas sosial' }],
      },
      { level: 0, instansi: 'Kota' },
      {},
    ]).map((satu) => satu.nama)
    expect(nama).toEqual(['Dinas  Sosial', 'BKD'])
  })

  test('provisional like a node', () => {
    const [satu] = opd([
      { instansi: 'BKD', indikator: [capai(100)] },
      { instansi: 'BKD', indikator: [capai(null)] },
    ])
    expect([persen(satu!.capaian), satu!.capaian.kategori]).toEqual(['100~', null])
    expect(persen(opd([{ instansi: 'BKD' }])[0]!.capaian)).toBe('tanpa-indikator')
  })

  test('one indikator shown under two sasaran is one', () => {
    const [satu] = opd([
      { instansi: 'BKD', indikator: [{ id: 'a', ...capai(50) }, capai(100)] },
      { instansi: 'BKD', indikator: [{ samaDengan: 'a' }] },
    ])
    expect([persen(satu!.capaian), satu!.jumlah.missed]).toEqual(['75', 1])
  })

  test('without level-1 nodes: over where its part of the tree begins', () => {
    const [, dinas] = opd([
      {
        instansi: 'BKD',
        anak: [{ instansi: 'Dinas', indikator: [capai(50)], pagu: 10, anak: [{ indikator: [capai(0)], pagu: 4 }] }],
      },
    ])
    expect([dinas!.nama, persen(dinas!.capaian), String(dinas!.anggaran.planned)]).toEqual(['Dinas', '50', '10'])
  })
})
