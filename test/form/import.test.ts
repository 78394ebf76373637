// What offices filled in goes into the plan, and nothing else: by id, whatever the plan has become since; what cannot be taken is named by
// its cell, and then nothing is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suspicions } from '../../src/form/apply.ts'
import { askedOf, isForeign, tandaSekarang } from '../../src/form/owners.ts'
import { carriesForm, readForm } from '../../src/form/read.ts'
import { texts } from '../../src/form/texts.ts'
import type { Plan } from '../../src/plan/types.ts'
import { bagianAngka } from '../../src/report/form-values.ts'
import type { Workbook } from '../../src/source/grid.ts'
import {
  addressOf,
  bookOf,
  contoh,
  type Entry,
  type Files,
  fill,
  formOf,
  load,
  names,
  put,
  take,
  textOf,
} from './forms.ts'

const pohon = `versi: 1
pohon:
  - level: 2
    id: merit
    nomenklatur: Program Kepegawaian
    sasaran: Meningkatnya profesionalitas ASN
    pagu: { 2025: 1000 }
    indikator:
      - id: ip-asn
        nama: Indeks Profesionalitas ASN
        satuan: indeks
        polaritas: naik
        batas: { min: 0, maks: 100 }
        target: { 2025: 70 }
      - id: hadir
        nama: Persentase kehadiran
        satuan: persen
        target: { 2025: 95 }
        realisasi: { 2025: { tw1: "94,5" } }   # di pohon
      - { id: opini, nama: Opini BPK, satuan: predikat, skala: [TMP, TW, WDP, WTP], frekuensi: tahunan, target: { 2025: WTP } }
      - { id: ada, nama: Ada aplikasi, satuan: ya/tidak, target: { 2025: ya } }
      - { id: naskah, nama: Jumlah naskah, satuan: naskah, target: { 2025: 12 } }
`
const realisasi = `# diisi BKD
versi: 1
realisasi:
  ip-asn:
    2025:
      tw1: 66.90   # sementara
      sumber: SIMPEG
      kendala:
        - Data terlambat
        # tetap
        - Aplikasi rusak
anggaran:
  merit: { 2025: { tw1: "1.200" } }
`
const kecil: Files = new Map([
  ['pohon.yaml', 'versi: 1\ninstansi: Kabupaten Contoh\n'],
  ['a.pohon.yaml', pohon],
  ['2025.realisasi.yaml', realisasi],
])
const withText = (file: string, old: string, now: string): Files => {
  const text = textOf(kecil.get(file))
  expect(text).toContain(old)
  return new Map([...kecil, [file, text.replace(old, now)]])
}

test('a form that nobody touched changes nothing', async () => {
  for (const [files, quarter] of [
    [contoh, null],
    [contoh, 'tw2'],
    [kecil, null],
    [kecil, 'tw4'],
  ] as const) {
    const taken = await take(files, [await bookOf(files, quarter)])
    expect(taken).toMatchObject({ changes: [], errors: [], warnings: [], notes: [], known: 0 })
    expect(taken.files).toEqual(files)
  }
})

describe('only what was changed changes', () => {
  test('in the realisasi file and in the tree, with comments, quotes and order as they are', async () => {
    let book = await bookOf(kecil)
    book = fill(book, 'ip-asn', 'tw1', 67)
    book = fill(book, 'ip-asn', 'tw2', 68.25)
    book = fill(book, 'ip-asn', 'kendala', 'Data terlambat\nAplikasi diperbaiki')
    book = fill(book, 'hadir', 'tw1', 95.5)
    book = fill(book, 'merit', 'tw1', 250, 'anggaran')
    const { files, errors } = await take(kecil, [book])
    expect(errors).toEqual([])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(
      realisasi
        .replace('tw1: 66.90   # sementara\n', 'tw1: 67   # sementara\n      tw2: 68.25\n')
        .replace('- Aplikasi rusak', '- Aplikasi diperbaiki')
        .replace('tw1: "1.200"', 'tw1: "250"'),
    )
    expect(textOf(files.get('a.pohon.yaml'))).toBe(pohon.replace('tw1: "94,5"', 'tw1: "95,5"'))
    const again = await take(files, [book])
    expect(again).toMatchObject({ changes: [], errors: [], known: 5 })
    expect(again.files).toEqual(files)
  })

  test('what is added to a list stands behind it, and comments between its items stay', async () => {
    const book = fill(await bookOf(kecil), 'ip-asn', 'kendala', 'Data terlambat\nAplikasi rusak\nListrik: padam\nHujan')
    const { files } = await take(kecil, [book])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(
      realisasi.replace('- Aplikasi rusak\n', '- Aplikasi rusak\n        - "Listrik: padam"\n        - Hujan\n'),
    )
  })

  test('of what is left out of a list, only those lines go', async () => {
    const three = withText(
      '2025.realisasi.yaml',
      '        - Aplikasi rusak\n',
      '        - Aplikasi rusak\n        - "Hujan"\n',
    )
    const { files } = await take(three, [fill(await bookOf(three), 'ip-asn', 'kendala', 'Data terlambat\nHujan')])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(
      textOf(three.get('2025.realisasi.yaml')).replace('        - Aplikasi rusak\n', ''),
    )
  })

  test('with the mark and the line ends of Windows', async () => {
    const windows: Files = new Map([...kecil, ['2025.realisasi.yaml', `\ufeff${realisasi.replaceAll('\n', '\r\n')}`]])
    const { files } = await take(windows, [fill(await bookOf(windows), 'ip-asn', 'tw2', 68)])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(
      textOf(windows.get('2025.realisasi.yaml')).replace('# sementara\r\n', '# sementara\r\n      tw2: 68\r\n'),
    )
  })

  test('grades, yes and no, texts of several lines and such as look like formulas', async () => {
    let book = await bookOf(kecil)
    book = fill(book, 'opini', 'nilai', 'wtp')
    book = fill(book, 'ada', 'tw1', 'Ya')
    book = fill(book, 'naskah', 'sumber', '=SUM(A1): "rekap", bagian #1')
    book = fill(book, 'naskah', 'kendala', 'Satu\n\n  Dua: 2 ')
    const { files, errors } = await take(kecil, [book])
    expect(errors).toEqual([])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(
      realisasi.replace(
        'anggaran:',
        `  opini:
    2025:
      nilai: WTP
  ada:
    2025:
      tw1: ya
  naskah:
    2025:
      sumber: '=SUM(A1): "rekap", bagian #1'
      kendala:
        - Satu
        - "Dua: 2"
anggaran:`,
      ),
    )
  })

  test('in whatever style the file has its years', async () => {
    const ids = [...'abcdefghijk']
    const tree = ids.map((id) => `      - { id: x${id}, nama: N${id}, satuan: indeks }\n`).join('')
    const before = `versi: 1
realisasi:
  xa: { 2025: 70 }
  xb: {2025: {tw1: 1}}
  xc:
    2025: 5   # komentar
  xd:
    2025:
  xe:
    "2025": { "tw1": "5" }
  xf: {}
  xg:
  xh:
    2025:
      tw1:
        nilai: 5
        sumber: X
  xi:
    2025: {
      tw1: 5, # satu
      tw3: 6
    }
  xj:
    2025:
      tw1: 5
      kendala: |
        panjang
        sekali
      # akhir
  xk:
    2024: 5
`
    const files: Files = new Map([
      ['a.pohon.yaml', `versi: 1\npohon:\n  - level: 2\n    id: merit\n    sasaran: S\n    indikator:\n${tree}`],
      ['2025.realisasi.yaml', before],
    ])
    let book = await bookOf(files)
    for (const id of ids) {
      book = fill(book, `x${id}`, 'tw2', 9)
      book = fill(book, `x${id}`, 'kendala', 'A, b\nB: c')
    }
    const block = '      tw2: 9\n      kendala:\n        - A, b\n        - "B: c"\n'
    const flow = 'tw2: 9, kendala: ["A, b", "B: c"]'
    expect(textOf((await take(files, [book])).files.get('2025.realisasi.yaml'))).toBe(`versi: 1
realisasi:
  xa: { 2025: { nilai: 70, ${flow} } }
  xb: {2025: {tw1: 1, ${flow}}}
  xc:
    2025: { nilai: 5, ${flow} }   # komentar
  xd:
    2025:
${block}  xe:
    "2025": { "tw1": "5", ${flow} }
  xf: { 2025: { ${flow} } }
  xg:
    2025:
${block}  xh:
    2025:
      tw1:
        nilai: 5
        sumber: X
${block}  xi:
    2025: {
      tw1: 5, tw2: 9, # satu
      tw3: 6, kendala: ["A, b", "B: c"]
    }
  xj:
    2025:
      tw1: 5
      tw2: 9
      kendala: ["A, b", "B: c"]
      # akhir
  xk:
    2024: 5
    2025:
${block}`)
  })

  test('a cell that is cleared withdraws its figure, and says so', async () => {
    const { files, warnings } = await take(kecil, [fill(await bookOf(kecil), 'ip-asn', 'tw1', null)])
    expect(textOf(files.get('2025.realisasi.yaml'))).toBe(realisasi.replace('66.90', '"-"'))
    expect(names(warnings)).toEqual(['J6 withdrawn'])
  })

  test('a plan without realisasi files gets one', async () => {
    const alone: Files = new Map([
      ['pohon.yaml', 'versi: 1\n'],
      ['a.pohon.yaml', pohon],
    ])
    let book = fill(await bookOf(alone), 'ip-asn', 'tw1', 67)
    book = fill(book, 'merit', 'tw1', 250, 'anggaran')
    book = fill(book, 'hadir', 'tw2', 96)
    const { files } = await take(alone, [book])
    expect(textOf(files.get('2025-baru.realisasi.yaml'))).toBe(
      'versi: 1\nrealisasi:\n  ip-asn:\n    2025:\n      tw1: 67\nanggaran:\n  merit:\n    2025:\n      tw1: 250\n',
    )
    expect(textOf(files.get('a.pohon.yaml'))).toBe(pohon.replace('tw1: "94,5" }', 'tw1: "94,5", tw2: 96 }'))
  })

  test('a figure that stands in two places changes in both', async () => {
    const twice = withText('2025.realisasi.yaml', 'anggaran:', '  hadir: { 2025: { tw1: 94.50 } }\nanggaran:')
    const { files } = await take(twice, [fill(await bookOf(twice), 'hadir', 'tw1', 95)])
    expect(textOf(files.get('a.pohon.yaml'))).toContain('tw1: "95" }')
    expect(textOf(files.get('2025.realisasi.yaml'))).toContain('hadir: { 2025: { tw1: 95 } }')
  })
})

describe('what a cell may hold', () => {
  const number = (text: string): Entry => ({ text, kind: 'number' })
  test.each<readonly [string, string, Entry | string, string]>([
    ['ip-asn', 'a number', number('67.5'), '67.5'],
    ['ip-asn', 'a number with three decimals', number('1.234'), '1.234'],
    ['ip-asn', 'a text with a comma', '67,5', '67.5'],
    ['ip-asn', 'nothing, as a word', 'n/a', ''],
    ['hadir', 'percent of a workbook', number('97%'), '97'],
    ['hadir', 'percent as a text', '97,5 %', '97.5'],
    ['naskah', 'a text with groups', '1.250.000', '1250000'],
    ['naskah', 'a formula with its result', { text: '12', kind: 'number', formula: '5+7' }, '12'],
  ])('%s: %s', async (id, _, entry, expected) => {
    const { changes, errors } = await take(kecil, [fill(await bookOf(kecil), id, 'tw1', entry)])
    expect(errors).toEqual([])
    expect(changes.map(({ baru }) => baru)).toEqual([expected])
  })

  test.each<readonly [string, Entry | string, string]>([
    ['ip-asn', '24 dokumen', 'J6 "{teks}" memuat satuan di dalam nilai; tulis angkanya saja'],
    ['ip-asn', '1.234', 'J6 ambiguous'],
    [
      'ip-asn',
      '1,595,757,500,00',
      'J6 pemisah ribuan pada "{teks}" tidak setiap tiga digit, atau pemisah desimalnya ganda; tulis angkanya saja',
    ],
    ['ip-asn', { text: '2025-05-02', kind: 'date' }, 'J6 date'],
    ['ip-asn', { text: 'TRUE', kind: 'boolean' }, 'J6 boolean'],
    ['ip-asn', { text: '#DIV/0!', kind: 'error', formula: '1/0' }, 'J6 formula'],
    ['ip-asn', { text: '', kind: 'number', formula: 'A1' }, 'J6 formula'],
    ['ip-asn', number('170'), 'J6 bounds'],
    ['ada', '5', 'J9 choice'],
    ['ada', 'sudah', 'J9 choice'],
  ])('refused: %s %o', async (id, entry, expected) => {
    const taken = await take(kecil, [fill(await bookOf(kecil), id, 'tw1', entry)])
    expect(taken.changes).toEqual([])
    expect(taken.files).toBe(kecil)
    expect(names(taken.errors)).toEqual([expected])
  })

  test.each<readonly [string, Entry]>([
    ['where nothing was', { text: '', formula: 'A1&"x"' }],
    ['an error', { text: '#N/A', kind: 'error' }],
  ])('a formula without result among words is not lost silently: %s', async (_, entry) => {
    const taken = await take(kecil, [fill(await bookOf(kecil), 'hadir', 'kendala', entry)])
    expect(names(taken.errors)).toEqual(['Q7 noWords'])
  })

  test('one refused cell keeps all others from being taken', async () => {
    let book = fill(await bookOf(kecil), 'ip-asn', 'tw2', 68)
    book = fill(book, 'ip-asn', 'tw3', 'enam puluh')
    expect((await take(kecil, [book])).files).toBe(kecil)
  })

  test('what was written where nothing was asked for is not lost silently', async () => {
    const book = await bookOf(kecil)
    const { sheet, address } = addressOf(book, 'opini', 'tw2')
    expect(names((await take(kecil, [put(book, sheet, address, 5)])).errors)).toEqual([`${address} closed`])
  })
})

describe('suspicious values are taken, and named', () => {
  test.each<readonly [string, string, number | string, string, string]>([
    ['a text', 'ip-asn', '67,5', 'realisasi', 'K6 asText'],
    ['lower than the quarter before', 'ip-asn', 50, 'realisasi', 'K6 falls'],
    ['money that falls', 'merit', 100, 'anggaran', 'I6 falls'],
    ['above 150 percent', 'naskah', 40, 'realisasi', 'K10 high'],
    ['above the pagu', 'merit', 5000, 'anggaran', 'I6 overPagu'],
    ['an unusual percentage', 'hadir', 130, 'realisasi', 'K7 unusual'],
    ['percent that became a fraction', 'hadir', 0.97, 'realisasi', 'K7 fraction'],
  ])('%s', async (_, id, entry, jenis, expected) => {
    const { changes, errors, warnings, after } = await take(kecil, [fill(await bookOf(kecil), id, 'tw2', entry, jenis)])
    expect(errors).toEqual([])
    expect(names([...warnings, ...suspicions(after!, changes)])).toContain(expected)
  })

  test('above a quarter after it that was reported already; where both are new, the later one falls', async () => {
    const twice = withText('2025.realisasi.yaml', '# sementara', '\n      tw2: 68')
    const said = async (book: Workbook) => {
      const { changes, after } = await take(twice, [book])
      return names(suspicions(after!, changes))
    }
    const book = fill(await bookOf(twice), 'ip-asn', 'tw1', 70)
    expect(await said(book)).toEqual(['J6 exceeds'])
    expect(await said(fill(book, 'ip-asn', 'tw2', 69))).toEqual(['K6 falls'])
    expect(await said(fill(book, 'ip-asn', 'tw2', 71))).toEqual([])
  })

  test('an ordinary one is not', async () => {
    const { changes, warnings, after } = await take(kecil, [fill(await bookOf(kecil), 'ip-asn', 'tw2', 68)])
    expect([...warnings, ...suspicions(after!, changes)]).toEqual([])
  })
})

describe('several forms, and a plan that moved on', () => {
  test('two forms merge, in whatever order; what both say alike is taken once', async () => {
    const book = await bookOf(kecil)
    const one = fill(fill(book, 'ip-asn', 'tw2', 68), 'naskah', 'tw1', 3)
    const other = fill(fill(book, 'hadir', 'tw2', 96), 'naskah', 'tw1', 3)
    const both = await take(kecil, [one, other])
    expect(both.changes).toHaveLength(3)
    const figures = async (files: Files) => {
      const { plan } = await load(files)
      return ['ip-asn', 'hadir', 'naskah'].map((id) =>
        plan.indikator
          .get(id)!
          .realisasi.get(2025)!
          .triwulan.map((isian) => isian?.nilai),
      )
    }
    const [first, second] = [await take(kecil, [one]), await take(kecil, [other])]
    expect(await figures((await take(first.files, [other])).files)).toEqual(await figures(both.files))
    expect(await figures((await take(second.files, [one])).files)).toEqual(await figures(both.files))
  })

  test('two forms that differ are an error that names both cells', async () => {
    const book = await bookOf(kecil)
    const taken = await take(kecil, [fill(book, 'ip-asn', 'tw2', 68), fill(book, 'ip-asn', 'tw2', 69)])
    expect(names(taken.errors)).toEqual(['K6 twoForms'])
    expect(taken.errors[0]!.args).toMatchObject({
      tempat: '1.xlsx Realisasi!K6',
      baru: { id: '69' },
      lain: { id: '68' },
    })
  })

  test('a plan that changed meanwhile is an error that shows both, unless the form is to win', async () => {
    const book = fill(await bookOf(kecil), 'ip-asn', 'tw1', 68)
    const moved = withText('2025.realisasi.yaml', '66.90', '67')
    const taken = await take(moved, [book])
    expect(names(taken.errors)).toEqual(['J6 conflict'])
    expect(taken.errors[0]!.args).toMatchObject({ baru: { id: '68' }, kini: { id: '67' }, lama: { id: '66,9' } })
    const forced = await take(moved, [book], true)
    expect(textOf(forced.files.get('2025.realisasi.yaml'))).toContain('tw1: 68   # sementara')
  })

  test('what the plan changed and the office did not stays the plan’s', async () => {
    const moved = withText('2025.realisasi.yaml', '66.90', '67')
    const { files, errors } = await take(moved, [fill(await bookOf(kecil), 'ip-asn', 'tw2', 68)])
    expect(errors).toEqual([])
    expect(textOf(files.get('2025.realisasi.yaml'))).toContain('tw1: 67   # sementara\n      tw2: 68\n')
  })
})

describe('a form of an older plan', () => {
  const stale = async (old: string, now: string, value: number | null = 68) => {
    const book = await bookOf(kecil)
    return take(withText('a.pohon.yaml', old, now), [value === null ? book : fill(book, 'naskah', 'tw1', value)])
  }

  test('is matched by name where an id changed', async () => {
    const taken = await stale('id: naskah', 'id: naskah-baru', 3)
    expect(names(taken.notes)).toEqual(['A10 newId'])
    expect(textOf(taken.files.get('2025.realisasi.yaml'))).toContain('naskah-baru:\n    2025:\n      tw1: 3\n')
  })

  test.each<readonly [string, string, string, readonly string[], readonly string[]]>([
    ['a name', 'Jumlah naskah', 'Jumlah naskah dinas', ['A10 renamed'], []],
    ['a unit', 'satuan: naskah', 'satuan: lembar', [], ['A10 unit']],
    [
      'an indikator that is gone',
      'id: naskah, nama: Jumlah naskah',
      'id: surat, nama: Jumlah surat',
      ['added'],
      ['A10 gone'],
    ],
  ])('%s', async (_, old, now, notes, errors) => {
    const taken = await stale(old, now, 3)
    expect(names(taken.errors)).toEqual(errors)
    expect(names(taken.notes)).toEqual(notes)
  })

  test.each([
    ['sama_dengan: ip-asn', 'sameAs'],
    ['hitung: { cara: jumlah, dari: [ip-asn] }', 'computed'],
    ['berlaku: { awal: 2026 }', 'notInForce'],
  ] as const)('takes what is not asked for any more, and says so: %s', async (key, sebab) => {
    const taken = await stale('id: naskah,', `id: naskah, ${key},`, 3)
    expect(names(taken.errors)).toEqual([])
    expect(names(taken.warnings)).toEqual(['A10 unasked'])
    expect(taken.warnings[0]!.args.sebab).toBe(texts[sebab])
    const again = await take(taken.files, [fill(await bookOf(kecil), 'naskah', 'tw1', 3)])
    expect(again).toMatchObject({ changes: [], warnings: [], known: 1 })
  })

  test('says what is gone and what is new, and takes the rest', async () => {
    const changed = pohon.replace('id: naskah, nama: Jumlah naskah', 'id: surat, nama: Jumlah surat')
    const files: Files = new Map([...kecil, ['a.pohon.yaml', changed]])
    const taken = await take(files, [fill(await bookOf(kecil), 'ip-asn', 'tw2', 68)])
    expect(taken.errors).toEqual([])
    expect(names(taken.notes)).toEqual(['A10 goneNote', 'added'])
    expect(taken.changes).toHaveLength(1)
  })
})

describe('a form that was tampered with', () => {
  const without = (book: Workbook, keep: (text: string, address: string, sheet: string) => boolean): Workbook => ({
    ...book,
    sheets: book.sheets.map((grid) => ({
      ...grid,
      cells: grid.cells.filter(({ text, address }) => keep(text, address, grid.name)),
    })),
  })

  test('rows that went, came twice, or are strange are errors', async () => {
    const book = await bookOf(kecil)
    const lost = without(book, (_, address, sheet) => sheet !== 'Realisasi' || !/^[A-Z]+10$/.test(address))
    expect(names((await take(kecil, [lost])).errors)).toEqual(['lost'])
    expect(names((await take(kecil, [put(book, 'Realisasi', 'A11', 'ip-asn')])).errors)).toEqual(['A11 twice'])
    expect(names((await take(kecil, [put(book, 'Realisasi', 'A11', 'lain')])).errors)).toEqual(['A11 strange'])
  })

  test('of a table that is gone nothing but that is said', async () => {
    const book = await bookOf(kecil)
    const gone = without(book, (text) => text !== 'id:realisasi')
    expect(names((await take(kecil, [gone])).errors)).toEqual(['lostTable'])
    const lost = without(book, (_, address, sheet) => sheet !== 'Realisasi' || !/^[A-Z]+10$/.test(address))
    expect(names((await take(kecil, [lost])).notes)).toEqual([])
  })

  test('figures in a row of an office’s own are errors, words are none', async () => {
    const book = await bookOf(kecil)
    const own = put(put(put(book, 'Realisasi', 'D11', 'Kami'), 'Realisasi', 'J11', 5), 'Realisasi', 'K11', 6)
    expect(names((await take(kecil, [own])).errors)).toEqual(['J11 loose'])
    expect(names((await take(kecil, [put(book, 'Realisasi', 'N12', 'Rp 1.000')])).errors)).toEqual(['N12 loose'])
    const signed = put(put(book, 'Realisasi', 'K12', 'Kepala Badan,'), 'Realisasi', 'P13', '5 Mei 2025')
    expect(names((await take(kecil, [signed])).errors)).toEqual([])
  })

  test('rows that were sorted without their ids are an error, a name that was written over is said', async () => {
    const book = await bookOf(kecil)
    const nameOf = (address: string) =>
      book.sheets.find(({ name }) => name === 'Realisasi')!.cells.find((cell) => cell.address === address)!.text
    const sorted = put(put(book, 'Realisasi', 'D6', nameOf('D7')), 'Realisasi', 'D7', nameOf('D6'))
    const taken = await take(kecil, [fill(sorted, 'ip-asn', 'tw1', 5)])
    expect(names(taken.errors)).toEqual(['A6 moved'])
    expect(taken.errors[0]!.args).toMatchObject({ nama: nameOf('D6'), tertulis: nameOf('D7'), jumlah: 2 })
    const renamed = await take(kecil, [fill(put(book, 'Realisasi', 'D6', 'IP ASN'), 'ip-asn', 'tw2', 68)])
    expect(names(renamed.notes)).toEqual(['A6 relabelled'])
    expect(renamed.changes).toHaveLength(1)
  })

  test('rows and columns before a table do no harm', async () => {
    const book = fill(await bookOf(kecil), 'ip-asn', 'tw2', 68)
    const moved: Workbook = {
      ...book,
      sheets: book.sheets.map((grid) =>
        grid.name !== 'Realisasi'
          ? grid
          : {
              ...grid,
              name: 'Sheet1',
              cells: grid.cells.map((cell) => ({
                ...cell,
                row: cell.row + 1,
                address: cell.address.replace(/\d+/, (row) => String(Number(row) + 1)),
              })),
            },
      ),
    }
    expect((await take(kecil, [moved])).changes).toMatchObject([
      { baru: '68', place: { sheet: 'Sheet1', address: 'K7' } },
    ])
  })

  test('hidden parts that are gone, a newer form, another plan', async () => {
    const book = await bookOf(kecil)
    expect(readForm(without(book, (text) => text !== 'id:realisasi' && text !== 'id:anggaran'))).toEqual({
      kind: 'rusak',
    })
    expect(readForm(without(book, (text) => text !== 'tahun'))).toEqual({ kind: 'rusak' })
    const unmarked: Workbook = { ...book, sheets: book.sheets.filter(({ name }) => name !== 'pohon') }
    expect([carriesForm(unmarked), readForm(unmarked)]).toEqual([true, { kind: 'rusak' }])
    expect(readForm(put(put(book, 'pohon', 'B1', '99'), 'pohon', 'B6', '9.0.0'))).toEqual({
      kind: 'baru',
      versi: '9.0.0',
    })
    expect(isForeign((await load(kecil)).plan, formOf(book))).toBe(false)
    expect(isForeign((await load(contoh)).plan, formOf(book))).toBe(true)
  })
})

/** Every figure and word that the forms of a plan ask for, as it is now. */
function everything(plan: Plan, book: Workbook): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { jenis, id, cells } of formOf(book).rows) {
    const milik = { realisasi: plan.indikator, anggaran: plan.nodeById, variabel: plan.variabel }[jenis].get(id)!
    const asked = askedOf(plan, { jenis, milik } as never, 2025)
    for (const { bagian, awal } of cells)
      if (awal !== null) all.set(`${jenis} ${id} ${bagian}`, tandaSekarang(asked, bagian))
  }
  return all
}

test('of the example plan, any cells that are changed change, no other value does, and a second time nothing', async () => {
  // Any figure may stand anywhere.
  const plain: Files = new Map(
    [...contoh].map(([file, text]) => [file, textOf(text).replaceAll(/^ *batas: .*\n/gm, '')]),
  )
  const book = await bookOf(plain)
  const before = everything((await load(plain)).plan, book)
  const keys = [...before.keys()]
  const figure = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 25, max: 100 }),
    fc.integer({ min: 250, max: 1000 }).map((value) => value / 10),
  )
  const text = fc.oneof(
    fc.constant(null),
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('a: b', '- x', '"kutip"', '#1 kali', "d'Art", 'satu\ndua', '@x', 'null', '2025'),
  )
  const changes = fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), figure, text }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ key }) => key,
  })
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      let filled = book
      for (const { key, figure, text } of list) {
        const [jenis, id, bagian] = key.split(' ') as [string, string, string]
        const isFigure = (bagianAngka as readonly string[]).includes(bagian)
        filled = fill(
          filled,
          id,
          bagian,
          isFigure ? (id === 'predikat-keterbukaan' && figure !== null ? 'Informatif' : figure) : text,
          jenis,
        )
      }
      const { files, errors, after, changes, known } = await take(plain, [filled])
      expect(errors).toEqual([])
      const now = everything(after!.plan, book)
      const changed = changes.map(
        ({ pemilik, bagian, baru }) => [`${pemilik.jenis} ${pemilik.milik.id} ${bagian}`, baru] as const,
      )
      expect(now).toEqual(new Map([...before, ...changed]))
      expect(known).toBe(0)
      const lines = (of: Files) =>
        [...of].flatMap(([file, content]) =>
          textOf(content)
            .split('\n')
            .map((line) => `${file} ${line}`),
        )
      const kept = new Set(lines(files))
      // A change costs a line at most the one it stands on, and those of the list that it replaces.
      expect(lines(plain).filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(list.length * 3)
      const again = await take(files, [filled])
      expect(again.changes).toEqual([])
      expect(again.files).toEqual(files)
    }),
    { numRuns: 8 },
  )
}, 60_000)
