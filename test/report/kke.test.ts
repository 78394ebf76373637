// The evaluator's worksheets: what makes a 1 or a 0, what is left to a person, and sums that go on living.
import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import type { Masa } from '../../src/figures/types.ts'
import type { AnnexInput, Table } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { rules } from '../../src/rules/index.ts'
import { finding } from './finding.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const judge = 'perlu penilaian'

/** Indikator of one node of a level, and the node's other lines. */
const planOf = (indikator: readonly string[], level = 1, node = '') => `versi: 1
pohon:
  - level: ${level}
    id: satu
    sasaran: Meningkatnya mutu
${node}    indikator:
${indikator.map((one) => `      - ${one}\n`).join('')}`

interface Made {
  readonly findings?: readonly Finding[]
  readonly masa?: Masa
}

function sheet(name: string, plan: string, { findings = [], masa = { year: 2025, until: 'tw4' } }: Made = {}): Table {
  return makeAnnexes(annexInput({ 'a.pohon.yaml': plan }, masa, { findings }), [name])[0]!.tables[0]!
}

/** A column without the two rows of sums. */
const marks = (table: Table, key: string) => columnTexts(table, key).slice(0, -2)

/** Marks and remark of the only indikator. */
function only(key: string, table: Table) {
  const [mark] = marks(table, key)
  const { title } = table.columns.find((column) => column.key === key)!
  const line = marks(table, 'keterangan')[0]!
    .split('\n')
    .find((part) => part.includes(title))
  return [mark, line?.replace(/^.*?: /, '')]
}

describe('kke-1', () => {
  const whole = `id: a, nama: Indeks Mutu, satuan: indeks, polaritas: naik, rumus: rata-rata, sumber_data: survei`
  const smart =
    (fields: string, more: Made = {}) =>
    (key: string) => {
      return only(key, sheet('kke-1', planOf([`{ ${fields} }`]), more))
    }

  test('what only a person can judge is never a number', () => {
    const mark = smart(`${whole}, target: { 2025: 80 }`)
    for (const key of ['spesifik', 'dicapai', 'relevan']) expect(mark(key), key).toEqual([judge, undefined])
  })

  test('two measures in one are not specific; a guess about the words decides nothing', () => {
    const about = { node: 'satu', indicator: 'a' }
    const fields = `${whole}, target: { 2025: 80 }`
    const ganda = [finding('indikator/ganda', 'warning', { ...about, message: 'dua ukuran' })]
    expect(smart(fields, { findings: ganda })('spesifik')).toEqual(['0', 'dua ukuran'])
    const guess = [finding('indikator/tautologi', 'info', { ...about, message: 'dugaan' })]
    expect(smart(fields, { findings: guess })('spesifik')).toEqual([judge, 'dugaan'])
    const other = [finding('indikator/ganda', 'warning', { node: 'lain', indicator: 'b', message: 'dua ukuran' })]
    expect(smart(fields, { findings: other })('spesifik')).toEqual([judge, undefined])
  })

  test('measurable: satuan, target, rumus, source', () => {
    const diukur = (fields: string, more: Made = {}) => smart(fields, more)('diukur')
    expect(diukur(`${whole}, target: { 2025: 80 }`)).toEqual(['1', undefined])
    expect(diukur(`${whole.replace('satuan: indeks, ', '')}, target: { 2025: 80 }`)).toEqual([
      '0',
      'satuan belum ditulis',
    ])
    expect(diukur(`${whole}, target: { 2024: 80 }`)).toEqual(['0', 'target 2025 belum ada'])
    expect(diukur('nama: A, satuan: indeks, target: { 2025: 80 }')).toEqual([
      judge,
      'belum ditulis: rumus, sumber data',
    ])
    // A grade needs no satuan; what is written and cannot be read is not absent.
    expect(diukur('nama: Opini, skala: [WDP, WTP], rumus: x, sumber_data: y, target: { 2025: WTP }')[0]).toBe('1')
    expect(diukur(`${whole}, target: { 2025: 24 Dokumen }`)).toEqual([judge, 'target 2025: nilai bukan angka'])
    const janggal = finding('indikator/satuan-janggal', 'warning', { node: 'satu', indicator: 'a', message: 'janggal' })
    expect(diukur(`${whole}, target: { 2025: 80 }`, { findings: [janggal] })).toEqual([judge, 'janggal'])
  })

  test('a target beyond its scale cannot be reached; one on the easy side can', () => {
    const dicapai = (fields: string) => smart(fields)('dicapai')
    const bounded = (polaritas: string, target: string) =>
      dicapai(
        `nama: Indeks, satuan: indeks, polaritas: ${polaritas}, batas: { min: 1, maks: 4 }, target: { 2025: ${target} }`,
      )
    expect(bounded('naik', '5')).toEqual(['0', 'target 5 di luar skala (4)'])
    expect(bounded('naik', '0.5')[0]).toBe(judge)
    expect(bounded('turun', '0.5')).toEqual(['0', 'target 0,5 di luar skala (1)'])
    expect(bounded('turun', '5')[0]).toBe(judge)
    expect(bounded('rentang', '"3-5"')[0]).toBe(judge)
    expect(bounded('rentang', '"5-6"')[0]).toBe('0')
    expect(bounded('naik', '4')[0]).toBe(judge)
    expect(dicapai('nama: Persentase A, satuan: persen, polaritas: naik, target: { 2025: 105 }')[0]).toBe('0')
    expect(dicapai('nama: Persentase A, satuan: persen, target: { 2024: 50 }')).toEqual(['0', 'target 2025 belum ada'])
  })

  test('time-bound: the year has a target, of any document, or computed', () => {
    const waktu = (fields: string) => smart(fields)('waktu')[0]
    expect(waktu('nama: A, target: { 2025: 1 }')).toBe('1')
    expect(waktu('nama: A, target_dokumen: { pk: { 2025: 1 } }')).toBe('1')
    expect(waktu('nama: A, target: { 2024: 1, 2026: 1 }')).toBe('0')
    expect(waktu('nama: A, target: { 2025: "-" }')).toBe('0')
    const computed = planOf([
      '{ nama: A, hitung: { cara: rata-rata, dari: [b] } }',
      '{ id: b, nama: B, target: { 2025: 1 } }',
    ])
    expect(marks(sheet('kke-1', computed), 'waktu')).toEqual(['1', '1'])
  })

  describe('challenging', () => {
    const menantang = (fields: string) => smart(`nama: Indeks, satuan: indeks, ${fields}`)('menantang')
    const against = (polaritas: string, target: string, last: string, more = '') =>
      menantang(`polaritas: ${polaritas}, target: { 2025: ${target} }, realisasi: { 2024: ${last} }${more}`)

    test.each([
      ['naik', '80', '79', '1'],
      ['naik', '80', '80', '0'],
      ['naik', '79', '80', '0'],
      ['turun', '9', '10', '1'],
      ['turun', '10', '10', '0'],
      ['turun', '11', '10', '0'],
      ['stabil', '9', '10', judge],
      ['naik', '"9-10"', '8', judge],
    ])('polaritas %s, target %s after %s: %s', (polaritas, target, last, mark) => {
      expect(against(polaritas, target, last)[0]).toBe(mark)
    })

    test('says what it was compared with', () => {
      expect(against('naik', '80', '79,5'.replace(',', '.'))).toEqual(['1', 'realisasi 2024 79,5'])
    })

    test.each([
      ['no polaritas', 'target: { 2025: 9 }, realisasi: { 2024: 8 }', 'polaritas belum ditulis'],
      ['nothing of last year', 'polaritas: naik, target: { 2025: 9 }', 'realisasi 2024: realisasi belum dilaporkan'],
      [
        'last year provisional',
        'polaritas: naik, target: { 2025: 9 }, realisasi: { 2024: { tw1: 8 } }',
        'realisasi 2024 sementara',
      ],
      [
        'at the end of the scale',
        'polaritas: naik, batas: { min: 0, maks: 10 }, target: { 2025: 10 }, realisasi: { 2024: 10 }',
        'target sudah di ujung skala',
      ],
      [
        'a lower target with a note',
        'polaritas: naik, target: { 2025: { nilai: 7, catatan: metode baru } }, realisasi: { 2024: 8 }',
        'realisasi 2024 8; catatan: metode baru',
      ],
      [
        'a total that runs on over the years',
        'polaritas: naik, konsolidasi: kumulatif, target: { 2024: 8, 2025: 9 }, realisasi: { 2024: 8 }',
        'angka kumulatif antartahun selalu melampaui tahun lalu',
      ],
    ])('%s: a person judges', (_, fields, why) => {
      expect(menantang(fields)).toEqual([judge, why])
    })

    test('a running total that begins anew each year compares', () => {
      const fields = 'polaritas: naik, konsolidasi: kumulatif, target: { 2024: 8, 2025: { tw1: 3, tw4: 9 } }'
      expect(menantang(`${fields}, realisasi: { 2024: { tw1: 2, tw2: 4, tw3: 6, tw4: 8 } }`)[0]).toBe('1')
    })

    test('the baseline counts where it was measured in that very year, and no actual is', () => {
      const from = (tahun: number) =>
        menantang(`polaritas: naik, kondisi_awal: { tahun: ${tahun}, nilai: 8 }, target: { 2025: 9 }`)
      expect(from(2024)).toEqual(['1', 'realisasi 2024 8'])
      expect(from(2023)[0]).toBe(judge)
    })

    test('grades by their rank', () => {
      const opini = (target: string) =>
        smart(`nama: Opini, skala: [TMP, WDP, WTP], target: { 2025: ${target} }, realisasi: { 2024: WDP }`)('menantang')
      expect(opini('WDP')).toEqual(['0', 'realisasi 2024 WDP'])
      expect(opini('WTP')).toEqual([judge, 'target sudah di ujung skala'])
    })
  })

  test('live sums over all cells of the row, provisional while something is open; what is open does not count', () => {
    const table = sheet('kke-1', planOf([`{ ${whole}, target: { 2025: 80 } }`, '{ nama: B }']))
    const column = table.columns.findIndex(({ key }) => key === 'jumlah')
    const [first, second, sum, share] = table.rows.map(({ cells }) => cells[column]!)
    const cellOf = (row: string, column: string) => ({ op: 'cell', row, column })
    expect(first).toMatchObject({
      value: expect.objectContaining({ s: 1 }),
      role: 'provisional',
      formula: { op: 'sum', of: ['spesifik', 'diukur', 'dicapai', 'relevan', 'waktu'].map((key) => cellOf('0', key)) },
    })
    expect(columnTexts(table, 'jumlah')).toEqual(['2', '0', '2', '20,00'])
    expect(columnTexts(table, 'keterangan')[0]).toMatch(/^2 dari 5 dinilai\n/)
    // Spesifik and Relevan of B are open, although everything else is 0.
    expect(second!.role).toBe('provisional')
    expect(sum).toMatchObject({ formula: { op: 'sum', of: [cellOf('0', 'jumlah'), cellOf('1', 'jumlah')] } })
    expect(share).toMatchObject({ role: 'provisional', formula: { op: '*', of: [{ op: '/' }, { op: 'number' }] } })
    expect(columnTexts(table, 'no').slice(2)).toEqual(['Jumlah (sementara)', 'Persentase (%) (sementara)'])
    expect(columnTexts(table, 'keterangan').slice(2)).toEqual(['6 dari 12 dinilai', ''])
  })

  test('a sasaran without indikator fulfils nothing; aktivitas and what is not in force have no row', () => {
    const plan = `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya A
    indikator: [{ nama: Lama, target: { 2024: 1 }, berlaku: { akhir: 2024 } }]
    anak: [{ level: 5, aktivitas: Rapat, indikator: [{ nama: Rapat, target: { 2025: 1 } }] }]
`
    const table = sheet('kke-1', plan)
    expect(columnTexts(table, 'sasaran')).toEqual(['Terlaksananya A', '', ''])
    expect(columnTexts(table, 'keterangan')[0]).toBe('tidak ada indikator yang berlaku')
    for (const key of ['spesifik', 'diukur', 'dicapai', 'relevan', 'waktu', 'menantang']) {
      expect(columnTexts(table, key), key).toEqual(['0', '0', '0,00'])
    }
    expect(columnTexts(table, 'no').slice(1)).toEqual(['Jumlah', 'Persentase (%)'])
  })

  test('of an indikator shown again, definition and findings are those of the original', () => {
    const plan = planOf([`{ ${whole}, target: { 2025: 80 } }`, '{ nama: Indeks Mutu, sama_dengan: a }'])
    const ganda = finding('indikator/ganda', 'warning', { node: 'satu', indicator: 'a' })
    const table = sheet('kke-1', plan, { findings: [ganda] })
    expect(marks(table, 'diukur')).toEqual(['1', '1'])
    expect(marks(table, 'spesifik')).toEqual(['0', '0'])
  })
})

describe('kke-2', () => {
  const plan = planOf(
    [
      `{ nama: A, target: { 2025: 71, 2026: 75 }, target_dokumen: { renja: { 2025: 70 }, pk: { 2025: 70 }, pk-perubahan: { 2025: { tw2: 60, tw4: 69 } } } }`,
      '{ nama: B, satuan: orang, target_dokumen: { renja-perubahan: { 2025: 8 }, renja: { 2025: 9 } } }',
    ],
    3,
    '    penanggung_jawab: Kepala Seksi\n',
  )

  test('the target of the year in each document, a changed one first', () => {
    const table = sheet('kke-2', plan)
    expect(marks(table, 'indikator')).toEqual(['A', 'B (orang)'])
    expect(marks(table, 'renstra')).toEqual(['71', '-'])
    expect(marks(table, 'renja')).toEqual(['70', '8'])
    expect(marks(table, 'pk')).toEqual(['69', '-'])
    expect(marks(table, 'keterangan')).toEqual(['PK: menurut PK Perubahan', 'Renja: menurut Renja Perubahan'])
    expect(marks(table, 'jabatan')).toEqual(Array(2).fill('3 Kegiatan\nKepala Seksi'))
  })

  test('0 only where the chain is broken: an error about the node, or about the file that should hang somewhere', () => {
    const broken = (rule: string, severity: Finding['severity'], node: string | null) => {
      const found = finding(rule, severity, { node, file: 'a.pohon.yaml', message: 'putus' })
      return marks(sheet('kke-2', plan, { findings: [found] }), 'ketepatan')[0]
    }
    expect(marks(sheet('kke-2', plan), 'ketepatan')).toEqual([judge, judge])
    expect(broken('cascade/level-lompat', 'error', 'satu')).toBe('0')
    expect(broken('cascade/level-lompat', 'error', 'lain')).toBe(judge)
    expect(broken('cascade/level-lompat', 'info', 'satu')).toBe(judge)
    expect(broken('cascade/yatim', 'error', null)).toBe('0')
    expect(broken('cascade/yatim', 'info', null)).toBe(judge)
    expect(broken('cascade/jabatan', 'warning', 'satu')).toBe(judge)
  })

  test('a sum that takes halves, and no column of sums', () => {
    const table = sheet('kke-2', plan)
    expect(columnTexts(table, 'ketepatan').slice(-2)).toEqual(['0,0', '0,00'])
    expect(table.columns.map(({ key }) => key)).not.toContain('jumlah')
  })
})

describe('kke-3', () => {
  /** Marks of Renstra and Renja, with their reasons. */
  const marksOf = (indikator: string, money: string) => {
    const table = sheet('kke-3', planOf([`{ nama: A, ${indikator} }`], 2, `    ${money}\n`))
    return [only('renstra', table), only('renja', table)]
  }
  const equal = 'target: { 2025: 70 }, target_dokumen: { renja: { 2025: 70 }, pk: { 2025: 70 } }'
  const money = (renja: number, dpa: number) =>
    `pagu: { 2025: 1000 }\n    pagu_dokumen: { renja: { 2025: ${renja} }, dpa: { 2025: ${dpa} } }`

  test('1 where target and money agree', () => {
    expect(marksOf(equal, money(1000, 1000))).toEqual([
      ['1', undefined],
      ['1', undefined],
    ])
  })

  test('other money is no 0: a person judges, with the amount', () => {
    expect(marksOf(equal, money(1000, 900))).toEqual([
      [judge, 'pagu Renstra Rp 1.000'],
      [judge, 'pagu Renja Rp 1.000'],
    ])
    expect(marksOf(equal, money(1200, 1000))[1]).toEqual([judge, 'pagu Renja Rp 1.200'])
    expect(marksOf(equal, 'pagu: { 2025: 1000 }')).toEqual([
      [judge, 'pagu DPA 2025 belum tertulis (pagu_dokumen)'],
      [judge, 'pagu DPA 2025 belum tertulis (pagu_dokumen)'],
    ])
  })

  test('another target is 0 unless its change is recorded', () => {
    const other = 'target: { 2025: 71 }, target_dokumen: { renja: { 2025: 70 }, pk: { 2025: 69 } }'
    expect(marksOf(other, money(1000, 1000))).toEqual([
      ['0', 'target Renstra 71, tanpa catatan perubahan'],
      ['0', 'target Renja 70, tanpa catatan perubahan'],
    ])
    const recorded = `${other}, perubahan: [{ tahun: 2025, ke: pk, nomor: "1", alasan: x }]`
    expect(marksOf(recorded, money(1000, 1000))).toEqual([
      ['1', 'target Renstra 71, perubahannya tercatat'],
      ['1', 'target Renja 70, perubahannya tercatat'],
    ])
    const lastYear = `${other}, perubahan: [{ tahun: 2024, ke: pk, nomor: "1", alasan: x }]`
    expect(marksOf(lastYear, money(1000, 1000))[0]![0]).toBe('0')
  })

  test('a target that the Renstra does not have is 0; one that no Renja was typed for is open', () => {
    expect(marksOf('target_dokumen: { pk: { 2025: 70 } }', money(1000, 1000))).toEqual([
      ['0', 'target 2025 tidak tertulis di Renstra'],
      [judge, 'target 2025 tidak tertulis di Renja'],
    ])
    expect(marksOf('target: { 2024: 70 }', money(1000, 1000)).map(([mark]) => mark)).toEqual(['0', '0'])
  })

  test('programs and kegiatan only; the sum of sub kegiatan counts as the DPA where each of them has one', () => {
    const plan = (second: string) => `versi: 1
pohon:
  - level: 3
    kode: "5.03.02.2.03"
    nomenklatur: Pengembangan Kompetensi
    sasaran: Meningkatnya mutu
    indikator: [{ nama: A, target: { 2025: 1 } }]
    anak:
      - { level: 4, sasaran: B, pagu: { 2025: 100 }, pagu_dokumen: { dpa: { 2025: 100 } } }
      - { level: 4, sasaran: C, pagu: { 2025: 50 }${second} }
`
    const table = sheet('kke-3', plan(', pagu_dokumen: { dppa: { 2025: 50 } }'))
    expect(marks(table, 'program')).toEqual(['5.03.02.2.03 Pengembangan Kompetensi'])
    expect(marks(table, 'anggaran')).toEqual(['150'])
    expect(marks(table, 'renstra')).toEqual(['1'])
    expect(marks(sheet('kke-3', plan('')), 'renstra')).toEqual([judge])
  })
})

describe('kke-5', () => {
  const data = (fields: string, more: Made = {}) => {
    const table = sheet('kke-5', planOf([`{ ${fields} }`]), more)
    return (key: string) => only(key, table)
  }
  const rolled = (realisasi: string) => `versi: 1
variabel:
  pembilang: { nama: Jumlah lulus, nilai: { 2025: 1 }, sumber: SIMPEG }
  penyebut: { nama: Jumlah peserta, nilai: { 2025: 3 }, sumber: daftar hadir }
pohon:
  - level: 4
    sasaran: Terlaksananya diklat
    indikator:
      - { nama: Persentase lulus, satuan: persen, target: { 2025: 50 }, ${realisasi}hitung: { cara: rasio, pembilang: pembilang, penyebut: penyebut } }
`

  test('accurate: a declared actual that is its roll-up; 0 where it is not', () => {
    const akurat = (realisasi: string) => only('akurat', sheet('kke-5', rolled(realisasi)))
    expect(akurat('realisasi: { 2025: 33.3 }, ')).toEqual([
      '1',
      'realisasi tertulis sama dengan hasil hitung komponennya',
    ])
    expect(akurat('realisasi: { 2025: 34 }, ')).toEqual(['0', 'realisasi tertulis 34, hasil hitung komponennya 33'])
    // Computed alone, there is nothing to compare with.
    expect(akurat('')).toEqual([judge, undefined])
  })

  test('a figure of an earlier quarter proves nothing against one of this quarter', () => {
    const plan = planOf([
      '{ nama: A, satuan: orang, hitung: { cara: rata-rata, dari: [b] }, target: { 2025: 9 }, realisasi: { 2025: { tw3: 7 } } }',
      '{ id: b, nama: B, satuan: orang, frekuensi: semester, target: { 2025: 9 }, realisasi: { 2025: { tw2: 5 } } }',
    ])
    expect(marks(sheet('kke-5', plan, { masa: { year: 2025, until: 'tw3' } }), 'akurat')).toEqual([judge, judge])
  })

  test('formula and components by name; sources of the components', () => {
    const table = sheet('kke-5', rolled(''))
    expect(marks(table, 'formula')).toEqual(['Jumlah lulus ÷ Jumlah peserta × 100'])
    expect(marks(table, 'komponen')).toEqual(['Jumlah lulus\nJumlah peserta'])
    expect(only('sumber', table)).toEqual(['1', 'SIMPEG, daftar hadir'])
    const half = sheet('kke-5', rolled('').replace(', sumber: daftar hadir', ''))
    expect(only('sumber', half)).toEqual(['0', 'sumber data belum ditulis'])
  })

  test('two values for one actual', () => {
    const files = {
      'a.pohon.yaml': planOf(['{ id: a, nama: A, target: { 2025: 9 }, realisasi: { 2025: { tw4: 7 } } }']),
      'b.realisasi.yaml': 'versi: 1\nrealisasi:\n  a: { 2025: { tw4: 8 } }\n',
    }
    const input = annexInput(files, { year: 2025, until: 'tw4' })
    const table = makeAnnexes(input, ['kke-5'])[0]!.tables[0]!
    expect(only('akurat', table)).toEqual(['0', 'satu angka realisasi tertulis dengan dua nilai'])
    expect(marks(table, 'tepat')).toEqual([judge])
  })

  test('what is due and absent is 0; what is not due, or reported, is for a person', () => {
    const tw2 = { masa: { year: 2025, until: 'tw2' } } as const
    const of = (fields: string) => {
      const mark = data(`nama: Indeks, target: { 2025: 9 }, ${fields}`, tw2)
      return [mark('akurat')[0], mark('tepat')[0]]
    }
    expect(of('frekuensi: triwulan')).toEqual(['0', '0'])
    expect(of('realisasi: { 2025: { tw1: 3 } }')).toEqual([judge, '0'])
    expect(of('realisasi: { 2025: { tw1: 3, tw2: 4 } }')).toEqual([judge, judge])
    expect(of('frekuensi: tahunan')).toEqual([judge, judge])
    const component = planOf([
      '{ nama: A, hitung: { cara: rata-rata, dari: [b] } }',
      '{ id: b, nama: B, frekuensi: tahunan }',
    ])
    expect(marks(sheet('kke-5', component, tw2), 'tepat')).toEqual([judge, judge])
    const missing = component.replace('tahunan', 'triwulan')
    expect(marks(sheet('kke-5', missing, tw2), 'tepat')).toEqual(['0', '0'])
  })

  test('the source of the data, or of the actual of the year', () => {
    const sumber = (fields: string) => data(`nama: A, ${fields}`)('sumber')
    expect(sumber('sumber_data: BPS')).toEqual(['1', 'BPS'])
    expect(sumber('penyedia_data: Bidang A')).toEqual(['1', 'Bidang A'])
    expect(sumber('realisasi: { 2025: { nilai: 3, sumber: LKj } }')).toEqual(['1', 'LKj'])
    expect(sumber('realisasi: { 2024: { nilai: 3, sumber: LKj } }')).toEqual(['0', 'sumber data belum ditulis'])
    expect(sumber('hitung: { cara: jumlah, dari: anak }')).toEqual(['0', 'sumber data belum ditulis'])
  })
})

describe('all worksheets', () => {
  const names = ['kke-1', 'kke-2', 'kke-3', 'kke-5']

  test.each(names)('%s says by which test each mark is set, in both languages', (name) => {
    for (const language of ['id', 'en'] as const) {
      const { tables, notes } = contohAnnex(name, { language })
      const judged = tables[0]!.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, column) =>
          cell.kind === 'text' && /^(perlu penilaian|needs judgement)$/.test(cell.text) ? [column] : [],
        ),
      )
      expect(judged.length).toBeGreaterThan(0)
      for (const column of new Set(judged)) {
        const { title } = tables[0]!.columns[column]!
        expect(
          notes.some((note) => note.startsWith(`${title}: `)),
          title,
        ).toBe(true)
      }
    }
  })

  test.each(names)('%s: marks are 1, 0 or open; sums and shares are their own arithmetic', (name) => {
    const [table] = contohAnnex(name).tables
    const rows = table!.rows.slice(0, -2)
    const keys = table!.columns.map(({ key }) => key)
    const marked = keys.filter((_, column) => rows.some(({ cells }) => isOpen(cells[column]!)))
    expect(marked.length).toBeGreaterThan(0)
    for (const key of marked) {
      const texts = marks(table!, key)
      expect(texts.every((text) => ['0', '1', judge].includes(text))).toBe(true)
      const [sum, share] = columnTexts(table!, key)
        .slice(-2)
        .map((text) => Number(text.replace(',', '.')))
      expect(sum).toBe(texts.filter((text) => text === '1').length)
      expect(share).toBeCloseTo((sum! / texts.length) * 100, 2)
    }
  })

  const isOpen = (cell: Table['rows'][number]['cells'][number]) => cell.kind === 'text' && cell.text === judge

  test('rules that they name are rules', () => {
    const known = new Set(rules.map(({ id }) => id))
    const named = names.flatMap((name) => {
      const source = fs.readFileSync(new URL(`../../src/report/${name}.ts`, import.meta.url), 'utf8')
      return [...source.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map(([, rule]) => rule!)
    })
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((rule) => !known.has(rule))).toEqual([])
  })

  test('no worksheet without an indikator, none of money without money', () => {
    const made = (input: AnnexInput) => makeAnnexes(input).map(({ name }) => name)
    const year = { year: 2025, until: 'tw4' } as const
    const bare = { 'a.pohon.yaml': 'versi: 1\npohon: { level: 2, sasaran: Meningkatnya A }\n' }
    expect(made(annexInput(bare, year)).filter((name) => name.startsWith('kke'))).toEqual([])
    const unpaid = { 'a.pohon.yaml': planOf(['{ nama: A }'], 2) }
    expect(made(annexInput(unpaid, year)).filter((name) => name.startsWith('kke'))).toEqual(['kke-1', 'kke-2', 'kke-5'])
  })
})
