// Capaian LKjIP: four comparisons of the year, what helped and hindered, and each program's money beside what it reached.
import { describe, expect, test } from 'vitest'
import type { AnnexInput, Cell, Table } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const files = {
  'pohon.yaml': 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\n',
  'a.pohon.yaml': `versi: 1
instansi: Dinas A
pohon:
  - level: 1
    id: gizi
    sasaran: Menurunnya Masalah Gizi
    indikator:
      - id: stunting
        nama: Prevalensi stunting
        satuan: persen
        polaritas: turun
        target: { 2024: 20, 2025: { tw2: 18, tw4: 16 }, 2026: 14.5 }
        target_dokumen: { pk: { 2026: 15 } }
        realisasi:
          2024: 19
          2025:
            tw1: { nilai: 19, kendala: Alat ukur kurang }
            tw2: { nilai: 17.2, kendala: Alat ukur kurang }
            tw3: { nilai: 17, kendala: Hujan }
            tw4: 15.6
            pendukung: [Kader terlatih, Posyandu aktif]
            tindak_lanjut: Pengadaan alat
        pembanding: { nasional: { 2023: 21.5, 2024: 19.80, 2026: 12 } }
      - id: cakupan
        nama: Cakupan pelayanan
        satuan: persen
        target: { 2025: 90, 2026: 100 }
        realisasi: { 2025: { tw1: 20, tw2: 99 } }
        pembanding: { nasional: { 2025: 88 } }
      - { id: baru, nama: Nilai baru, target: { 2025: 50 }, realisasi: { 2025: { tw4: 55 } }, berlaku: { awal: 2025, akhir: 2025 } }
      - id: gabungan
        nama: Nilai gabungan
        hitung: { cara: rata-rata, dari: [cakupan, baru] }
    anak:
      - level: 2
        id: upaya
        kode: "1.02.02"
        nomenklatur: PROGRAM UPAYA
        sasaran: Meningkatnya Pelayanan
        indikator:
          - { id: layanan, nama: Indeks layanan, iku: true, target: { 2025: 4 }, realisasi: { 2024: 3, 2025: { tw2: 3, tw4: 4 } } }
          - { id: biasa, nama: Bukan utama, target: { 2025: 4 }, realisasi: { 2025: { tw2: 4, tw4: 4, kendala: Rahasia } } }
        pagu: { 2025: 1000 }
        realisasi_anggaran: { 2025: { tw2: 400, tw4: 900 } }
      - level: 2
        id: penunjang
        kode: "1.02.01"
        sasaran: Meningkatnya Tata Kelola
        indikator: [{ id: sakip, nama: Nilai SAKIP, target: { 2025: 70 } }]
        pagu: { 2025: 3000 }
`,
}
const annexOf = (until: 'tw2' | 'tw4', more: Partial<AnnexInput> = {}) => {
  return makeAnnexes(annexInput(files, { year: 2025, until }, more), ['lkjip'])[0]!
}
const columns = (table: Table, ...keys: string[]) => {
  const texts = keys.map((key) => columnTexts(table, key))
  return texts[0]!.map((_, row) => texts.map((column) => column[row]))
}
const cellOf = ({ columns, rows }: Table, row: number, key: string): Cell => {
  return rows[row]!.cells[columns.findIndex((column) => column.key === key)]!
}
const years = ['target-2024', 'realisasi-2024', 'capaian-2024', 'target-2025', 'realisasi-2025', 'capaian-2025']

describe('the whole year', () => {
  const annex = annexOf('tw4')
  const [main, factors, efficiency] = annex.tables as [Table, Table, Table]

  test('all of level 1, main indicators below; this year and the last', () => {
    expect(columns(main, 'no', 'indikator', ...years)).toEqual([
      ['1', 'Prevalensi stunting', '20', '19', '105,00', '16', '15,6', '102,50'],
      ['', 'Cakupan pelayanan', '-', '-', '-', '90', '99', '110,00'],
      ['', 'Nilai baru', '-', '-', '-', '50', '55', '110,00'],
      ['', 'Nilai gabungan', '-', '-', '-', '70', '77', '110,00'],
      ['2', 'Indeks layanan', '-', '3', '-', '4', '4', '100,00'],
    ])
  })

  test("the end of the Renstra by the Renstra's own target and the indicator's formula; national benchmark with its year", () => {
    expect(columns(main, 'akhir', 'capaian-akhir', 'nasional')).toEqual([
      ['14,5', '92,41', '19,80 (2024)'],
      ['100', '99,00', '88'],
      ['-', '-', '-'],
      ['100', '77,00', '-'],
      ['-', '-', '-'],
    ])
  })

  test('what is due and missing makes it provisional: marked, without a kategori', () => {
    expect(columnTexts(main, 'kategori')).toEqual([
      'Sangat Tinggi',
      'sementara',
      'Sangat Tinggi',
      'sementara',
      'Sangat Tinggi',
    ])
    for (const key of ['realisasi-2025', 'capaian-2025', 'capaian-akhir', 'kategori']) {
      expect(cellOf(main, 1, key), key).toMatchObject({ role: 'provisional' })
    }
    expect(cellOf(main, 0, 'realisasi-2025')).not.toHaveProperty('role')
  })

  test('formulas over the cells of the row; a roll-up over the rows it is made of', () => {
    expect(JSON.stringify(cellOf(main, 0, 'capaian-2024'))).toContain('{"op":"cell","row":"0","column":"target-2024"}')
    expect(JSON.stringify(cellOf(main, 0, 'capaian-akhir'))).toMatch(
      /"row":"0","column":"akhir".*"row":"0","column":"realisasi-2025"/,
    )
    expect(cellOf(main, 3, 'realisasi-2025')).toMatchObject({
      formula: {
        op: 'average',
        of: [
          { op: 'cell', row: '1', column: 'realisasi-2025' },
          { op: 'cell', row: '2', column: 'realisasi-2025' },
        ],
      },
    })
  })

  test('factors of the year and of its quarters, only of reported indicators that have any', () => {
    expect(columns(factors, 'no', 'indikator', 'pendukung', 'kendala', 'tindakLanjut')).toEqual([
      [
        '1',
        'Prevalensi stunting',
        '1. Kader terlatih\n2. Posyandu aktif',
        '1. TW I: Alat ukur kurang\n2. TW II: Alat ukur kurang\n3. TW III: Hujan',
        'Pengadaan alat',
      ],
    ])
  })

  test('efficiency of each program; what is missing is said, the total has no absorption then', () => {
    expect(columns(efficiency, 'no', 'program', 'pagu', 'realisasi', 'serapan', 'capaian', 'selisih')).toEqual([
      ['1', '1.02.02 PROGRAM UPAYA', '1.000', '900', '90,00', '100,00', '10,00'],
      ['2', '1.02.01 Meningkatnya Tata Kelola', '3.000', '-', '-', '-', '-'],
      ['Jumlah', '', '4.000', '900', '-', '', ''],
    ])
    expect(columnTexts(efficiency, 'keterangan')).toEqual([
      'efisien',
      'capaian: realisasi belum dilaporkan; realisasi anggaran belum dilaporkan',
      '',
    ])
    expect(annex.notes).toContain('Jumlah tanpa serapan, karena pagu atau realisasi 1 program belum ada.')
    const cells = (row: string, ...keys: string[]) => keys.map((column) => ({ op: 'cell', row, column }))
    expect(cellOf(efficiency, 0, 'selisih')).toMatchObject({
      formula: { op: '-', of: cells('0', 'capaian', 'serapan') },
    })
    expect(cellOf(efficiency, 2, 'pagu')).toMatchObject({
      formula: { op: 'sum', of: [...cells('0', 'pagu'), ...cells('1', 'pagu')] },
    })
  })

  test('which targets these are', () => {
    expect(annex.notes).toContain(
      'Target akhir Renstra: target 2026 menurut Renstra; capaiannya dihitung dari realisasi 2025 dengan rumus capaian indikator.',
    )
    expect(annex.notes).toContain(
      'Tanpa target Renstra 2026, yang dipakai target yang berlaku pada tahun itu: 1 indikator.',
    )
  })
})

describe('before the year is over', () => {
  const annex = annexOf('tw2')
  const [main, factors, efficiency] = annex.tables as [Table, Table, Table]

  test("actuals to date against the whole year's target, and the note that it is", () => {
    expect(columns(main, 'indikator', ...years.slice(3), 'capaian-akhir')[0]).toEqual([
      'Prevalensi stunting',
      '16',
      '17,2',
      '92,50',
      '81,38',
    ])
    expect(annex.notes.join('\n')).toContain('Tahun 2025 belum selesai: realisasi s.d. TW II')
    expect(columnTexts(factors, 'kendala')).toEqual(['1. TW I: Alat ukur kurang\n2. TW II: Alat ukur kurang'])
  })

  test('nothing is called efficient', () => {
    expect(columns(efficiency, 'serapan', 'capaian', 'selisih', 'keterangan')[0]).toEqual(['40,00', '87,50', '-', '-'])
    expect(annex.notes.join('\n')).toContain('baru diisi setelah tahun selesai')
  })
})

test('the total absorbs where every program has its money, live', () => {
  const whole = annexInput(files, { year: 2025, until: 'tw4' }, { shown: new Set(['gizi', 'upaya']) })
  const [, , efficiency] = makeAnnexes(whole, ['lkjip'])[0]!.tables as [Table, Table, Table]
  expect(cellOf(efficiency, 1, 'serapan')).toMatchObject({
    decimals: 2,
    formula: {
      op: '*',
      of: [
        {
          op: '/',
          of: [
            { row: 'total', column: 'realisasi' },
            { row: 'total', column: 'pagu' },
          ],
        },
        {},
      ],
    },
  })
  expect(columnTexts(efficiency, 'serapan')).toEqual(['90,00', '90,00'])
})

test('without level 0 and 1 and main indicators, the highest level shown', () => {
  const { tables, notes } = annexOf('tw4', { shown: new Set(['penunjang']) })
  expect(columnTexts(tables[0]!, 'indikator')).toEqual(['Nilai SAKIP'])
  expect(tables[1]!.rows).toEqual([])
  expect(notes.join('\n')).toContain('Faktor: belum ada pendukung, kendala, atau tindak lanjut')
  expect(annexOf('tw4', { shown: new Set(['gizi']) }).notes.join('\n')).toContain('Efisiensi: tidak ada program')
})

test('without a target of its own at the end of the Renstra, the one that counts in that year, and the note', () => {
  const file = `versi: 1
periode: { awal: 2025, akhir: 2026 }
pohon:
  - level: 1
    sasaran: Meningkatnya
    indikator:
      - { nama: Nilai, target_dokumen: { pk: { 2026: 80 } }, realisasi: { 2025: { tw4: 60 } } }
`
  const { tables, notes } = makeAnnexes(annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' }), [
    'lkjip',
  ])[0]!
  expect(columns(tables[0]!, 'akhir', 'capaian-akhir', 'capaian-2025')).toEqual([['80', '75,00', '-']])
  expect(notes).toContain('Tanpa target Renstra 2026, yang dipakai target yang berlaku pada tahun itu: 1 indikator.')
})

test('rows of several OPDs stand below the name of theirs', () => {
  const other = 'versi: 1\ninstansi: Dinas B\npohon: { level: 1, sasaran: Meningkatnya, indikator: [{ nama: Lain }] }\n'
  const input = annexInput({ ...files, 'b.pohon.yaml': other }, { year: 2025, until: 'tw4' })
  const [main] = makeAnnexes(input, ['lkjip'])[0]!.tables
  expect(columnTexts(main!, 'no').filter((no) => no !== '')).toEqual(['Dinas A', '1', '2', 'Dinas B', '3'])
  expect(JSON.stringify(cellOf(main!, 1, 'capaian-2025'))).toContain('{"op":"cell","row":"0","column":"target-2025"}')
})

test('in English', () => {
  const { title, tables, notes } = annexOf('tw2', { language: 'en' })
  expect(title).toBe('LKjIP Achievements')
  expect(tables[0]!.columns.slice(4, 7).map(({ title }) => title)).toEqual([
    'Target 2024',
    'Actual 2024',
    'Achievement 2024 (%)',
  ])
  expect(tables[1]!.rows[0]!.cells[3]).toMatchObject({ text: '1. Q1: Alat ukur kurang\n2. Q2: Alat ukur kurang' })
  expect(notes.join('\n')).toContain('The year 2025 is not over: actuals to Q2')
})
