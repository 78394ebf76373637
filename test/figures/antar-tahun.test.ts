// Years → the period: by each indikator's own konsolidasi, exactly, with the years named that are missing.
import { describe, expect, test } from 'vitest'
import {
  anggaranTriwulan,
  caraAntarTahun,
  computeFigures,
  gabungTahun,
  targetAkhir,
  uangAntarTahun,
} from '../../src/figures/index.ts'
import type { Figures } from '../../src/figures/types.ts'
import type { Triwulan } from '../../src/plan/types.ts'
import { daftar, plan, type TulisIndikator, type TulisNode, tampil } from './build.ts'

const years = [2024, 2025, 2026]

/** `value (years without)` of the realisasi 2024–2026, the last one up to a quarter. */
function realisasi(tulisan: TulisIndikator, until: Triwulan = 'tw4'): string {
  const isi = daftar([{ id: 'x', ...tulisan }])
  const cara = caraAntarTahun(isi.indikator.get('x')!, isi.rencana)
  const tahun = years.flatMap((year) => {
    const angka = computeFigures(isi, { year, until: year === 2026 ? until : 'tw4' }).indikator.get('x')?.realisasi
    return angka === undefined ? [] : [{ tahun: year, angka }]
  })
  const { angka, kurang } = gabungTahun(cara, tahun)
  return tampil(angka) + (kurang.length > 0 ? ` (${kurang.join(', ')})` : '')
}

function target(tulisan: TulisIndikator): string {
  const isi = daftar([{ id: 'x', ...tulisan }])
  const tahun = years.flatMap((year) => {
    const angka = computeFigures(isi, { year, until: 'tw4' }, 'renstra').indikator.get('x')?.targetTahun
    return angka === undefined ? [] : [{ tahun: year, angka }]
  })
  const { angka, kurang } = targetAkhir(caraAntarTahun(isi.indikator.get('x')!, isi.rencana), tahun)
  return tampil(angka) + (kurang.length > 0 ? ` (${kurang.join(', ')})` : '')
}

const cara = (tulisan: TulisIndikator): string => {
  const isi = daftar([{ id: 'x', ...tulisan }])
  return caraAntarTahun(isi.indikator.get('x')!, isi.rencana)
}

describe('how years come together', () => {
  const kumulatif = { konsolidasi: 'kumulatif' } as const
  test.each<[string, TulisIndikator, string]>([
    ['by its name', { nama: 'Jumlah peserta' }, 'jumlah'],
    ['by its name', { nama: 'Indeks' }, 'nilai-akhir'],
    ['as declared', { konsolidasi: 'jumlah' }, 'jumlah'],
    ['as declared', { konsolidasi: 'rata-rata' }, 'rata-rata'],
    ['as declared', { konsolidasi: 'maksimum' }, 'maksimum'],
    ['as declared', { konsolidasi: 'minimum' }, 'minimum'],
    ['percentages do not add up', { konsolidasi: 'jumlah', satuan: '%' }, 'nilai-akhir'],
    ['runs on', { ...kumulatif, target: { 2024: 49, 2025: { tw1: 51, tw4: 57 }, 2026: 61 } }, 'nilai-akhir'],
    ['stays', { ...kumulatif, target: { 2024: 10, 2025: { tw1: 10, tw4: 14 } } }, 'nilai-akhir'],
    ['begins anew', { ...kumulatif, target: { 2024: 49, 2025: { tw1: 12, tw4: 57 }, 2026: 61 } }, 'jumlah'],
    ['begins anew after years without', { ...kumulatif, target: { 2024: 49, 2025: null, 2026: 48 } }, 'jumlah'],
    [
      'begins anew, as reported',
      { ...kumulatif, target: { 2024: 9 }, realisasi: { 2024: 9, 2025: { tw2: 3 } } },
      'jumlah',
    ],
    [
      'begins anew in percent',
      { ...kumulatif, satuan: 'persen', target: { 2024: 100, 2025: { tw1: 25 } } },
      'nilai-akhir',
    ],
    [
      'falls within a year: a finding, not a new start',
      { ...kumulatif, target: { 2024: { tw1: 9, tw2: 3 } } },
      'nilai-akhir',
    ],
  ])('%s: %j', (_, tulisan, expected) => {
    expect(cara(tulisan)).toBe(expected)
  })
})

describe('realisasi over years', () => {
  const jumlah = { konsolidasi: 'jumlah' } as const
  test.each<[TulisIndikator, string]>([
    [{ ...jumlah, realisasi: { 2024: '0.1', 2025: '0.2', 2026: '0.30' } }, '0.6'],
    [{ ...jumlah, realisasi: { 2024: 10, 2025: { tw1: 1, tw2: 2, tw3: 3, tw4: 4 }, 2026: 5 } }, '25'],
    [{ ...jumlah, realisasi: { 2024: 10, 2025: 0, 2026: 5 } }, '15'],
    [{ ...jumlah, realisasi: { 2024: 10, 2026: 5 } }, '15~ (2025)'],
    [{ ...jumlah, realisasi: { 2026: 5 } }, '5~ (2024, 2025)'],
    [{ ...jumlah, realisasi: { 2024: 10, 2025: null, 2026: 5 } }, '15~ (2025)'],
    [{ ...jumlah, realisasi: { 2024: 10, 2025: { tw1: 1, tw4: 4 }, 2026: 5 } }, '20~'],
    [{ ...jumlah, realisasi: { 2025: 4, 2026: 5 }, berlaku: { awal: 2025 } }, '9'],
    [{ ...jumlah, realisasi: { 2024: '3!', 2025: 4, 2026: 5 } }, '9~ (2024)'],
    [{ ...jumlah }, 'realisasi-kosong (2024, 2025, 2026)'],
    [{ realisasi: { 2024: 60, 2025: 65, 2026: 70 } }, '70'],
    [{ realisasi: { 2024: 60, 2026: 70 } }, '70'],
    [{ realisasi: { 2024: 60, 2025: 65 } }, '65~ (2026)'],
    [{ realisasi: { 2024: 60, 2026: { tw1: 70 } } }, '70~'],
    [
      { konsolidasi: 'rata-rata', realisasi: { 2024: 1, 2025: 1, 2026: 2 } },
      '1.333333333333333333333333333333333333333',
    ],
    [{ konsolidasi: 'rata-rata', realisasi: { 2024: 1, 2026: 2 } }, '1.5~ (2025)'],
    [{ konsolidasi: 'maksimum', realisasi: { 2024: 1, 2025: 3, 2026: 2 } }, '3'],
    [{ konsolidasi: 'minimum', realisasi: { 2024: 1, 2025: 3, 2026: 2 } }, '1'],
    [{ skala: ['CC', 'B', 'BB'], realisasi: { 2024: 'B', 2025: 'BB', 2026: 'B' } }, 'B'],
    [{ ...jumlah, skala: ['CC', 'B', 'BB'], realisasi: { 2024: 'B', 2025: 'BB', 2026: 'B' } }, 'bukan-angka'],
    [{ konsolidasi: 'maksimum', skala: ['CC', 'B', 'BB'], realisasi: { 2024: 'B', 2025: 'BB', 2026: 'B' } }, 'BB'],
  ])('%j: %s', (tulisan, expected) => {
    expect(realisasi(tulisan)).toBe(expected)
  })

  test('a year of which nothing is due yet is not missing; one that is due is', () => {
    const tulisan = { konsolidasi: 'jumlah', realisasi: { 2024: 10, 2025: 4 } } as const
    expect(realisasi({ ...tulisan, frekuensi: 'tahunan' }, 'tw2')).toBe('14')
    expect(realisasi(tulisan, 'tw2')).toBe('14~ (2026)')
  })
})

describe('the target at the end', () => {
  test.each<[TulisIndikator, string]>([
    [{ konsolidasi: 'jumlah', target: { 2024: 10, 2025: { tw1: 2, tw2: 3 }, 2026: 5 } }, '20'],
    [{ konsolidasi: 'jumlah', target: { 2024: 10, 2026: 5 } }, '15~ (2025)'],
    [{ konsolidasi: 'jumlah', target: { 2024: 10, 2025: 4 }, berlaku: { akhir: 2025 } }, '14'],
    [{ konsolidasi: 'jumlah', target: { 2024: '1..2', 2025: 4, 2026: 5 } }, 'bukan-angka'],
    [{ target: { 2024: 60, 2025: 65, 2026: 70 } }, '70'],
    [{ target: { 2024: 60, 2025: 65 } }, 'target-kosong (2026)'],
    [{ target: { 2024: 60, 2025: 65 }, berlaku: { akhir: 2025 } }, '65'],
    [{ konsolidasi: 'rata-rata', target: { 2024: 60, 2025: 65, 2026: 70 } }, '70'],
    [{ target: { 2026: '2..3' } }, '2..3'],
    [{ target: { 2027: 5 }, berlaku: { awal: 2027 } }, 'target-kosong'],
    [{ target: { 2026: 70 }, targetDokumen: { pk: { 2026: 71 }, renja: { 2026: 72 } } }, '70'],
  ])('%j: %s', (tulisan, expected) => {
    expect(target(tulisan)).toBe(expected)
  })
})

describe('money over years', () => {
  const uang = (pohon: readonly TulisNode[], bagian: 'planned' | 'actual', id = 'a'): string => {
    const isi = plan({ pohon })
    const tahun = years.map((year): Figures => computeFigures(isi, { year, until: 'tw4' }, 'renja'))
    const { jumlah, kurang } = uangAntarTahun(isi.nodeById.get(id)!, tahun, bagian)
    return `${jumlah ?? '-'}${kurang.length > 0 ? ` (${kurang.join(', ')})` : ''}`
  }
  const pagu = { 2024: 10, 2025: 20, 2026: 30 }

  test.each<[TulisNode, string, string]>([
    [{ pagu, realisasiAnggaran: { 2024: 9, 2025: 19, 2026: 29 } }, '60', '57'],
    [{ pagu, realisasiAnggaran: { 2024: 9, 2026: 29 } }, '60', '38 (2025)'],
    [{ pagu: { 2025: 20 }, realisasiAnggaran: { 2025: 19 } }, '20 (2024, 2026)', '19'],
    [{ pagu: { 2025: 20 }, indikator: [{ berlaku: { awal: 2025, akhir: 2025 } }] }, '20', '- (2025)'],
    [{}, '- (2024, 2025, 2026)', '-'],
    [
      { anak: [{ pagu, realisasiAnggaran: pagu }, { pagu: { 2024: 1, 2025: 1, 2026: 1 } }, {}] },
      '63',
      '60 (2024, 2025, 2026)',
    ],
    [
      { realisasiAnggaran: { 2024: 5, 2025: 5, 2026: 5 }, anak: [{ pagu, realisasiAnggaran: { 2024: 9 } }] },
      '60',
      '15',
    ],
    [{ pagu, anak: [{ pagu: { 2024: 10 } }] }, '60', '- (2024, 2025, 2026)'],
  ])('%j', (node, planned, actual) => {
    expect([uang([{ id: 'a', ...node }], 'planned'), uang([{ id: 'a', ...node }], 'actual')]).toEqual([planned, actual])
  })

  test('whose pagu: the Renja’s asks its own document first, the Renstra’s none', () => {
    const isi = plan({
      pohon: [
        { id: 'a', pagu: 1, paguDokumen: { renja: 2, dpa: 3 } },
        { id: 'b', pagu: 1, paguDokumen: { dpa: 3 } },
      ],
    })
    const planned = (pilihan: 'pk' | 'renja' | 'renstra') => {
      const { nodes } = computeFigures(isi, { year: 2025, until: 'tw4' }, pilihan)
      return ['a', 'b'].map((id) => `${nodes.get(id)!.anggaran.planned} ${nodes.get(id)!.anggaran.sumberPagu}`)
    }
    expect(planned('pk')).toEqual(['3 dpa', '3 dpa'])
    expect(planned('renja')).toEqual(['2 renja', '3 dpa'])
    expect(planned('renstra')).toEqual(['1 pagu', '1 pagu'])
  })
})

describe('money of each quarter', () => {
  const perTriwulan = (node: TulisNode, sampai = 4) => {
    const isi = plan({ pohon: [{ id: 'a', ...node }] })
    return anggaranTriwulan(isi, 2025, sampai)
      .get(isi.nodeById.get('a')!)!
      .map((satu) => satu?.toString() ?? '-')
  }

  test.each<[TulisNode, readonly string[]]>([
    [{ realisasiAnggaran: { tw1: '10.5', tw2: 30, tw3: 30, tw4: 45 } }, ['10.5', '19.5', '0', '15']],
    [{ realisasiAnggaran: { tw2: 30, tw4: 45 } }, ['-', '30', '-', '15']],
    [{ realisasiAnggaran: { tw3: 30, nilai: 45 } }, ['-', '-', '30', '15']],
    [{ realisasiAnggaran: 45 }, ['-', '-', '-', '-']],
    [{ realisasiAnggaran: { tw1: 10, tw2: 8 } }, ['10', '-2', '-', '-']],
    [
      {
        anak: [
          { realisasiAnggaran: { tw1: 1, tw2: 3 } },
          { realisasiAnggaran: { tw2: 10 } },
          { realisasiAnggaran: 99 },
        ],
      },
      ['1', '12', '-', '-'],
    ],
    [{ realisasiAnggaran: { tw1: 7 }, anak: [{ realisasiAnggaran: { tw1: 1 } }] }, ['7', '-', '-', '-']],
  ])('%j', (node, expected) => {
    expect(perTriwulan(node)).toEqual(expected)
  })

  test('nothing after the quarter reported', () => {
    expect(perTriwulan({ realisasiAnggaran: { tw1: 10, tw2: 30, tw3: 40, nilai: 50 } }, 2)).toEqual([
      '10',
      '20',
      '-',
      '-',
    ])
  })
})
