// Efficiency by both ways of practice, with the cases that must give none.
import { describe, expect, test } from 'vitest'
import { efisiensiKeluaran, efisiensiSelisih } from '../../src/figures/efisiensi.ts'
import { figures, plan, type TulisNode } from './build.ts'

/** A level-4 output with target 100, so that its realisasi is its capaian in percent. */
const keluaran = (realisasi: number | null, pagu: number | null, uang: number | null): TulisNode => ({
  level: 4,
  indikator: [{ target: 100, ...(realisasi === null ? {} : { realisasi }) }],
  ...(pagu === null ? {} : { pagu }),
  ...(uang === null ? {} : { realisasiAnggaran: uang }),
})

const program = (...anak: TulisNode[]) => {
  const isi = plan({ pohon: [{ level: 2, id: 'p', anak }] })
  return efisiensiKeluaran(figures(isi), [isi.nodeById.get('p')!])
}

describe('selisih: capaian − serapan', () => {
  test.each([
    [95, 89.99, 'efisien', '5.01'],
    [95, 90, 'cukup-efisien', '5'],
    [90, 95, 'cukup-efisien', '-5'],
    [90, 95.01, 'tidak-efisien', '-5.01'],
  ])('capaian %d, serapan %d: %s', (capaian, serapan, label, selisih) => {
    const isi = plan({ pohon: [{ ...keluaran(capaian, 10000, serapan * 100), id: 'n' }] })
    const hasil = efisiensiSelisih(figures(isi).nodes.get('n')!)
    expect([hasil?.label, hasil?.selisih.toFixed()]).toEqual([label, selisih])
  })

  test.each([
    ['no realisasi', keluaran(null, 100, 50)],
    ['no pagu', keluaran(90, null, 50)],
    ['nothing spent is not reported', keluaran(90, 100, null)],
  ])('none with %s', (_, node) => {
    const isi = plan({ pohon: [{ ...node, id: 'n' }] })
    expect(efisiensiSelisih(figures(isi).nodes.get('n')!)).toBe(null)
  })
})

describe('efisiensi keluaran', () => {
  test.each<[string, TulisNode[], string, string]>([
    ['nothing saved', [keluaran(100, 1000, 1000)], '0', '50'],
    ['a tenth saved', [keluaran(100, 1000, 900)], '10', '75'],
    ['more than a fifth saved is limited', [keluaran(100, 1000, 500)], '50', '100'],
    ['a loss of more than a fifth is limited', [keluaran(50, 1000, 1000)], '-100', '0'],
    ['outputs are added up before they are divided', [keluaran(100, 1000, 900), keluaran(50, 2000, 1000)], '5', '62.5'],
  ])('%s', (_, anak, efisiensi, nilai) => {
    const hasil = program(...anak)
    expect([hasil?.efisiensi.toFixed(), hasil?.nilai.toFixed()]).toEqual([efisiensi, nilai])
  })

  test('outputs without a complete capaian or without money spent are left out, and counted', () => {
    const hasil = program(
      keluaran(100, 1000, 900),
      keluaran(null, 500, 500),
      keluaran(100, 500, null),
      keluaran(90, null, null),
    )
    expect([hasil?.efisiensi.toFixed(), hasil?.dipakai, hasil?.dilewati]).toEqual(['10', 1, 2])
  })

  test('none where nothing was achieved or nothing is funded', () => {
    expect(program(keluaran(0, 1000, 900))).toBe(null)
    expect(program(keluaran(90, null, null))).toBe(null)
  })
})
