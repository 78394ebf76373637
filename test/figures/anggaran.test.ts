// Money: which pagu counts, running amounts, sums of children, absorption.
import { describe, expect, test } from 'vitest'
import type { Triwulan } from '../../src/plan/types.ts'
import { figures, plan, type TulisNode } from './build.ts'

function uang(node: TulisNode, until: Triwulan = 'tw4') {
  const { planned, actual, absorption, sumberPagu } = figures(plan({ pohon: [{ ...node, id: 'n' }] }), until).nodes.get(
    'n',
  )!.anggaran
  return {
    planned: planned && String(planned),
    actual: actual && String(actual),
    absorption: absorption && String(absorption),
    sumberPagu,
  }
}
const kosong = { planned: null, actual: null, absorption: null, sumberPagu: null }

describe('planned', () => {
  test.each<[TulisNode, string | null, string | null]>([
    [{ pagu: 5, paguDokumen: { renja: 6, dpa: 7, dppa: 8 } }, '8', 'dppa'],
    [{ pagu: 5, paguDokumen: { renja: 6, dpa: 7, dppa: null } }, '7', 'dpa'],
    [{ pagu: 5, paguDokumen: { renja: 6 } }, '5', 'pagu'],
    [{ paguDokumen: { renja: 6 } }, null, null],
    [{ pagu: 0 }, '0', 'pagu'],
    [{ pagu: { 2024: 5 } }, null, null],
  ])('what counts: dppa, else dpa, else pagu: %j', (node, planned, sumberPagu) => {
    expect(uang(node)).toMatchObject({ planned, sumberPagu })
  })

  test("`planned` is the whole year's; quarterly pagu adds up", () => {
    const pagu = { tw1: 1, tw2: 2, tw4: 4 }
    expect([uang({ pagu }, 'tw1').planned, uang({ pagu: { ...pagu, nilai: 9 } }, 'tw1').planned]).toEqual(['7', '9'])
  })

  test("A node's pagu is the declared one, else the sum of its children's, else nothing", () => {
    const anak = [{ pagu: 3 }, { paguDokumen: { dpa: 4 }, pagu: 100 }, {}, { anak: [{ pagu: 5 }, { pagu: null }] }]
    expect(uang({ anak })).toMatchObject({ planned: '12', sumberPagu: 'anak' })
    expect(uang({ anak, pagu: 11 })).toMatchObject({ planned: '11', sumberPagu: 'pagu' })
    expect(uang({ anak: [{}, {}] })).toEqual(kosong)
  })

  test('an amount with two values, or unreadable, is unknown', () => {
    expect(uang({ pagu: '5!', anak: [{ pagu: 3 }] }).planned).toBe(null)
    expect(uang({ pagu: '?5 juta' }).planned).toBe(null)
  })
})

describe('actual', () => {
  const berjalan = { tw1: 10, tw2: null, tw3: 30 }

  test('Quarterly `realisasi_anggaran` is the amount up to the end of that quarter (as in the LRA)', () => {
    const semua = (['tw1', 'tw2', 'tw3', 'tw4'] as const).map(
      (until) => uang({ realisasiAnggaran: berjalan }, until).actual,
    )
    expect(semua).toEqual(['10', '10', '30', '30'])
  })

  test('`actual` the amount up to `--until`', () => {
    expect(uang({ realisasiAnggaran: { ...berjalan, nilai: 40 } }).actual).toBe('40')
    expect(uang({ realisasiAnggaran: 40 }, 'tw3').actual).toBe(null)
    expect(uang({ realisasiAnggaran: { tw2: '5!' } }).actual).toBe(null)
  })

  test("and its realisasi_anggaran, is the declared one, else the sum of its children's", () => {
    const anak = [{ realisasiAnggaran: { tw1: 1, tw2: 3 } }, { realisasiAnggaran: { tw1: 5 } }, {}]
    expect(uang({ anak }, 'tw2').actual).toBe('8')
    expect(uang({ anak, realisasiAnggaran: { tw1: 7 } }, 'tw2').actual).toBe('7')
  })
})

describe('absorption', () => {
  test('in percent', () => {
    const { absorption } = uang({ pagu: 1700000000, realisasiAnggaran: { tw2: 210426590 } }, 'tw2')
    expect(Number(absorption)).toBe(12.378034705882353)
  })
  test('null where planned is null or 0, or nothing is spent yet', () => {
    expect(uang({ realisasiAnggaran: 5 }).absorption).toBe(null)
    expect(uang({ pagu: 0, realisasiAnggaran: 5 }).absorption).toBe(null)
    expect(uang({ pagu: 5 }).absorption).toBe(null)
    expect(uang({ pagu: 5, realisasiAnggaran: 0 }).absorption).toBe('0')
  })
})

test('a tree 10,000 deep', () => {
  let node: TulisNode = { pagu: 7, instansi: 'BKD' }
  for (let dalam = 0; dalam < 10_000; dalam += 1) node = { anak: [node], level: 2 }
  const semua = figures(plan({ pohon: [{ ...node, id: 'n' }] }))
  expect([String(semua.nodes.get('n')!.anggaran.planned), String(semua.instansi[0]!.anggaran.planned)]).toEqual([
    '7',
    '7',
  ])
})
