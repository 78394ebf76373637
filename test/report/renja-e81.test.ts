// Evaluasi Renja (E.81): columns 5 to 14 by hand, what adds up over years and what does not, and what the foot says.
import { describe, expect, test } from 'vitest'
import type { Cell, Formula, Table } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { checkFormulas } from './evaluate.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const plan = `versi: 1
instansi: Dinas Contoh
periode: { awal: 2024, akhir: 2026 }
pohon:
  - level: 1
    sasaran: Meningkatnya mutu layanan
    penanggung_jawab: Kepala Dinas
    indikator: [{ nama: Indeks Mutu, target: { 2025: 5 } }]
    anak:
      - level: 2
        id: program
        kode: "5.03.02"
        nomenklatur: Program Layanan
        sasaran: Meningkatnya layanan
        indikator:
          - nama: Indeks Layanan
            satuan: indeks
            target: { 2024: 60, 2025: { tw2: 64, tw4: 65 }, 2026: 80 }
            target_dokumen: { renja: { 2025: 66 }, pk: { 2025: 50 } }
            realisasi: { 2024: 61, 2025: { tw1: 62, tw2: { nilai: 64, pendukung: Loket baru }, tindak_lanjut: Loket kedua } }
          - { nama: Indeks Lama, satuan: indeks, target: { 2024: 3 }, realisasi: { 2024: 3 }, berlaku: { akhir: 2024 } }
        pagu_dokumen: { renja: { 2025: 1000 } }
        anak:
          - level: 3
            id: kegiatan
            sasaran: Terlayaninya pemohon
            anak:
              - level: 4
                id: diklat
                sasaran: Terlaksananya diklat
                penanggung_jawab: Ketua Tim
                indikator:
                  - nama: Jumlah peserta
                    satuan: orang
                    target: { 2024: 10, 2025: { tw1: 5, tw2: 5, tw3: 5, tw4: 5 }, 2026: 30 }
                    realisasi: { 2024: 9, 2025: { tw1: 5, tw2: 6, tw3: 7 } }
                  - nama: Jumlah pelanggaran
                    satuan: kasus
                    polaritas: turun
                    konsolidasi: kumulatif
                    target: { 2024: 12, 2025: { tw1: 2, tw2: 4, tw4: 10 }, 2026: 8 }
                    realisasi: { 2024: 11, 2025: { tw1: 3, tw2: 5, kendala: Pengawasan kurang } }
                pagu: { 2024: 100, 2025: 200, 2026: 300 }
                pagu_dokumen: { renja: { 2025: 210 }, dppa: { 2025: 220 } }
                realisasi_anggaran: { 2024: 90, 2025: { tw1: 50, tw2: 120 } }
              - level: 4
                id: kurang
                sasaran: Tersedianya sarana
                indikator:
                  - nama: Nilai Sarana
                    satuan: nilai
                    konsolidasi: rata-rata
                    target: { 2026: 4 }
                    realisasi: { 2025: { tw1: 3, tw2: 4 } }
                  - nama: Predikat
                    skala: [CC, B, BB]
                    frekuensi: tahunan
                    target: { 2026: BB }
                    realisasi: { 2024: B }
                pagu: { 2025: 50, 2026: 60 }
                realisasi_anggaran: { 2025: { tw2: 10 } }
`
const input = annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until: 'tw2' })
const annex = makeAnnexes(input, ['renja-e81'])[0]!
const table = annex.tables[0]!
const pairs = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
const row = (index: number, kind: 'k' | 'rp', of: Table = table) =>
  pairs.map((number) => columnTexts(of, `${kind}${number}`)[index])
const cellAt = (index: number, key: string): Cell =>
  table.rows[index]!.cells[table.columns.findIndex((column) => column.key === key)]!
const formula = (index: number, key: string): Formula | undefined => {
  const cell = cellAt(index, key)
  return cell.kind === 'number' ? cell.formula : undefined
}

test('rows: programs, kegiatan, sub kegiatan with their indikator in force, under their sasaran', () => {
  expect(columnTexts(table, 'no').slice(0, 6)).toEqual(['1', '2', '3', '', '4', ''])
  expect(columnTexts(table, 'sasaran').slice(0, 6)).toEqual(['Meningkatnya mutu layanan', '', '', '', '', ''])
  expect(columnTexts(table, 'program').slice(0, 6)).toEqual([
    '5.03.02 Program Layanan\n(pagu 2024 belum lengkap)',
    'Terlayaninya pemohon\n(pagu 2024 belum lengkap)',
    'Terlaksananya diklat',
    '',
    'Tersedianya sarana\n(pagu 2024 belum lengkap)',
    '',
  ])
  expect(columnTexts(table, 'unit').slice(0, 5)).toEqual([
    'Kepala Dinas',
    'Kepala Dinas',
    'Ketua Tim',
    '',
    'Kepala Dinas',
  ])
})

test('each indikator says how its years come together, and what is missing', () => {
  expect(columnTexts(table, 'indikator').slice(0, 6)).toEqual([
    'Indeks Layanan\n(indeks; antar tahun: nilai akhir)',
    '-',
    'Jumlah peserta\n(orang; antar tahun: dijumlahkan)',
    'Jumlah pelanggaran\n(kasus; antar tahun: dijumlahkan)\n(tingkat capaian dihitung setelah realisasi s.d. 2026 lengkap)',
    'Nilai Sarana\n(nilai; antar tahun: dirata-ratakan)\n(realisasi 2024 belum ada)',
    'Predikat\n(antar tahun: nilai akhir)',
  ])
})

describe('K, columns 5 to 14', () => {
  test.each([
    // 5 target, 6 before, 7 Renja, 8–11 quarters, 12 of the year, 13 to date, 14 degree
    [0, 'the Renja’s target, and the last value', ['80', '61', '66', '62', '64', '-', '-', '64', '64', '80,00']],
    [1, 'no indikator', Array(10).fill('-')],
    [2, 'adds up', ['60', '9', '20', '5', '6', '-', '-', '11', '20', '33,33']],
    [3, 'a total that should be low', ['30', '11', '10', '3', '5', '-', '-', '5', '16', '-']],
    [4, 'a year missing', ['4', '-', '-', '3', '4', '-', '-', '3,5', '3,5', '87,50']],
    [5, 'a grade, nothing due yet', ['BB', 'B', '-', '-', '-', '-', '-', '-', 'B', '66,67']],
  ])('row %i: %s', (index, _, expected) => {
    expect(row(index, 'k')).toEqual(expected)
  })

  test('incomplete figures are marked, the others are not', () => {
    const marked = (index: number) => pairs.filter((number) => cellAt(index, `k${number}`).role === 'provisional')
    expect([0, 2, 3, 4, 5].map(marked)).toEqual([[], [], [], [13, 14], []])
  })
})

test('Rp, columns 5 to 14: what each quarter added, sums of children, the Renja’s budget before others', () => {
  expect(row(0, 'rp')).toEqual(['710', '90', '1.000', '50', '80', '-', '-', '130', '220', '30,99'])
  expect(row(1, 'rp')).toEqual(['710', '90', '260', '50', '80', '-', '-', '130', '220', '30,99'])
  expect(row(2, 'rp')).toEqual(['600', '90', '210', '50', '70', '-', '-', '120', '210', '35,00'])
  expect(row(4, 'rp')).toEqual(['110', '-', '50', '-', '10', '-', '-', '10', '10', '9,09'])
  expect([0, 1, 2, 4].map((index) => cellAt(index, 'rp14').role)).toEqual([
    'provisional',
    'provisional',
    undefined,
    'provisional',
  ])
})

describe('formulas', () => {
  const ref = (index: number, column: string) => ({ op: 'cell', row: String(index), column })

  test('all give the values that stand in their cells', () => {
    const { wrong, count } = checkFormulas(table)
    expect(wrong).toEqual([])
    expect(count).toBe(36)
  })

  test('column 12 from the quarters, 13 from 6 and 12, as the indikator consolidates', () => {
    expect(formula(2, 'k12')).toEqual({ op: 'sum', of: [ref(2, 'k8'), ref(2, 'k9')] })
    expect(formula(2, 'k13')).toEqual({ op: 'sum', of: [ref(2, 'k6'), ref(2, 'k12')] })
    expect([formula(3, 'k12'), formula(3, 'k13')]).toEqual([
      ref(3, 'k9'),
      { op: 'sum', of: [ref(3, 'k6'), ref(3, 'k12')] },
    ])
    expect([formula(0, 'k12'), formula(0, 'k13')]).toEqual([ref(0, 'k9'), ref(0, 'k12')])
    expect(formula(4, 'k13')).toEqual(ref(4, 'k12'))
  })

  test('sums of children where all of the amount is theirs', () => {
    expect(formula(1, 'rp5')).toEqual({ op: 'sum', of: [ref(2, 'rp5'), ref(4, 'rp5')] })
    expect(formula(0, 'rp7')).toBeUndefined()
    expect(formula(1, 'rp7')).toEqual({ op: 'sum', of: [ref(2, 'rp7'), ref(4, 'rp7')] })
    expect(formula(1, 'rp9')).toEqual({ op: 'sum', of: [ref(2, 'rp9'), ref(4, 'rp9')] })
    expect(formula(1, 'rp12')).toEqual({ op: 'sum', of: [ref(1, 'rp8'), ref(1, 'rp9')] })
  })

  test('the mean over several years, with the years that column 6 holds', () => {
    const file = `versi: 1
periode: { awal: 2023, akhir: 2026 }
pohon:
  level: 2
  sasaran: Meningkatnya layanan
  indikator:
    - nama: Nilai
      konsolidasi: rata-rata
      target: { 2026: 4 }
      realisasi: { 2023: 1, 2024: 2, 2025: { tw1: 3, tw4: 6 } }
      frekuensi: semester
    - nama: Tertinggi
      konsolidasi: maksimum
      target: { 2026: 4 }
      realisasi: { 2023: 7, 2024: 2, 2025: { tw1: 3, tw2: 5, tw4: 4 } }
    - nama: Terendah
      konsolidasi: minimum
      target: { 2026: 4 }
      realisasi: { 2023: 7, 2024: 2, 2025: 1 }
`
    const [other] = makeAnnexes(annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' }), ['renja-e81'])
    const [main] = other!.tables
    expect([0, 1, 2].map((index) => row(index, 'k', main).slice(7, 9))).toEqual([
      ['4,5', '2,5'],
      ['5', '7'],
      ['1', '1'],
    ])
    expect(checkFormulas(main!).wrong).toEqual([])
    expect(main!.rows[0]!.cells[main!.columns.findIndex(({ key }) => key === 'k13')]).toHaveProperty('formula')
  })
})

describe('the foot', () => {
  test('means below columns 12 and 14; incomplete ones are provisional and have no predikat', () => {
    // (64 ÷ 66 + 11 ÷ 20 + (2 × 10 − 5) ÷ 10) ÷ 3 and (80 + 33,33 + 87,5 + 66,67) ÷ 4
    expect([columnTexts(table, 'k12').at(-2), columnTexts(table, 'k14').at(-2)]).toEqual(['100,66', '66,88'])
    expect([cellAt(6, 'k12').role, cellAt(6, 'k14').role]).toEqual(['provisional', 'provisional'])
    expect([columnTexts(table, 'k12').at(-1), columnTexts(table, 'k14').at(-1)]).toEqual(['sementara', 'sementara'])
    expect(columnTexts(table, 'no').slice(-2)).toEqual(['Rata-rata capaian kinerja (%)', 'Predikat kinerja'])
    expect(formula(6, 'k14')).toBeDefined()
    // 13 ÷ 1000, 130 ÷ 260, 120 ÷ 210 and 10 ÷ 50.
    expect(columnTexts(table, 'rp12').at(-2)).toBe('35,04')
  })

  test('complete ones have their predikat; what is above the cap enters as it', () => {
    const file = `versi: 1
capaian: { batas_rata_rata: 100 }
periode: { awal: 2025, akhir: 2025 }
`
    const tree = `versi: 1
pohon:
  level: 2
  sasaran: Meningkatnya layanan
  indikator:
    - { nama: Nilai, target: { 2025: 10 }, realisasi: { 2025: 20 } }
    - { nama: Mutu, target: { 2025: 10 }, realisasi: { 2025: 6 } }
`
    const masa = { year: 2025, until: 'tw4' } as const
    const [other] = makeAnnexes(annexInput({ 'pohon.yaml': file, 'a.pohon.yaml': tree }, masa), ['renja-e81'])
    const [main] = other!.tables
    expect(columnTexts(main!, 'k14')).toEqual(['200,00', '60,00', '80,00', 'Tinggi'])
    expect(columnTexts(main!, 'k12').slice(-2)).toEqual(['80,00', 'Tinggi'])
    expect(checkFormulas(main!).wrong).toEqual([])
    expect(other!.notes).toContain('Capaian kinerja di atas 100 masuk rata-rata sebagai 100.')
  })

  test('what helped and hindered is as reported; what was not is left open; after the year it is for the next one', () => {
    const lines = (until: 'tw2' | 'tw4') => {
      const [other] = makeAnnexes(annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until }), ['renja-e81'])
      return columnTexts(other!.tables[1]!, 'line')
    }
    expect(lines('tw2')).toEqual([
      'Indeks Layanan: TW II: Loket baru',
      'Jumlah pelanggaran: Pengawasan kurang',
      'Indeks Layanan: Loket kedua',
      '',
    ])
    expect(lines('tw4').slice(2)).toEqual(['', 'Indeks Layanan: Loket kedua'])
  })
})

test('at the end of the period a total that should be low is judged by its own formula', () => {
  const file = plan
    .replace('tw2: 5, kendala', 'tw2: 5, tw3: 7, tw4: 9, kendala')
    .replace('2025: { tw1: 3,', '2026: 6, 2025: { tw1: 3,')
  const [other] = makeAnnexes(annexInput({ 'a.pohon.yaml': file }, { year: 2026, until: 'tw4' }), ['renja-e81'])
  // (2 × 30 − (11 + 9 + 6)) ÷ 30
  expect(row(3, 'k', other!.tables[0]).slice(7)).toEqual(['6', '26', '113,33'])
  const missing = file.replace('2024: 11, ', '')
  const [less] = makeAnnexes(annexInput({ 'a.pohon.yaml': missing }, { year: 2026, until: 'tw4' }), ['renja-e81'])
  expect(row(3, 'k', less!.tables[0]).slice(7)).toEqual(['6', '15', '-'])
  expect(columnTexts(less!.tables[0]!, 'indikator')[3]).toContain('(realisasi 2024 belum ada)')
})

test('notes say whose targets and budgets stand in column 7', () => {
  expect(annex.notes).toEqual(
    expect.arrayContaining([
      'Target kolom 7 menurut Renja: 1 indikator.',
      'Target kolom 7 menurut Renstra: 2 indikator.',
      'Anggaran kolom 7 menurut Renja: 2 baris program/kegiatan/sub kegiatan.',
      'Anggaran kolom 7 menurut Renstra: 1 baris program/kegiatan/sub kegiatan.',
    ]),
  )
})

test('in English; not made where there is no program', () => {
  const english = contohAnnex('renja-e81', { language: 'en' })
  expect(english.title).toBe('Evaluation of the Renja (E.81)')
  expect(english.notes[0]).toBe('K = performance, Rp = rupiah.')
  const bare = { 'a.pohon.yaml': 'versi: 1\npohon: [{ level: 1, sasaran: Meningkatnya Kinerja }]\n' }
  const names = makeAnnexes(annexInput(bare, { year: 2025, until: 'tw4' })).map(({ name }) => name)
  expect(names).not.toContain('renja-e81')
  expect(names).not.toContain('renstra-tc27')
})

test('a year before or after the period, and a plan without any year, have no target to reach and say so', () => {
  const of = (text: string, year: number) => {
    return makeAnnexes(annexInput({ 'a.pohon.yaml': text }, { year, until: 'tw4' }), ['renja-e81'])[0]!.tables[0]!
  }
  const bare = 'versi: 1\npohon: [{ level: 2, sasaran: Meningkatnya layanan, indikator: [{ nama: Nilai }] }]\n'
  expect(row(0, 'k', of(bare, 2025))).toEqual(Array(10).fill('-'))
  expect(row(3, 'k', of(plan, 2023)).slice(0, 2)).toEqual(['60', '-'])
  expect([0, 2, 3].map((index) => row(index, 'rp', of(plan, 2023))[9])).toEqual(['-', '-', '-'])
  expect(checkFormulas(of(plan, 2027)).wrong).toEqual([])
})
