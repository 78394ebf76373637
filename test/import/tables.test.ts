// Tables as offices make them → the tree file, and what the preview says: tabel/<name>.txt (see grids.ts) gives tabel/<name>.hasil.txt.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { convert } from '../../src/import/convert.ts'
import { readMapping } from '../../src/import/mapping.ts'
import { previewText } from '../../src/import/preview.ts'
import { plain } from '../../src/import/words.ts'
import { columnsOf } from '../../src/render/width.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import type { Cell } from '../../src/source/grid.ts'
import { read } from '../../src/source/read.ts'
import { bookOf, converted, gridFrom } from './grids.ts'

const folder = path.join(import.meta.dirname, 'tabel')
const names = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.hasil.txt'))
  .map((name) => name.replace('.txt', ''))
const textOf = (name: string) => fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8')

const findings = async (text: string) =>
  findingsOf(await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', text]])), []), 'id')

test.each(names)('%s', async (name) => {
  const result = converted(textOf(name))
  await expect(`${result.text}\n${previewText('tabel.xlsx', result, 'id', 100)}`).toMatchFileSnapshot(
    `tabel/${name}.hasil.txt`,
  )
  expect(result.ledger).toHaveLength(gridFrom(textOf(name)).cells.length)
  // What cannot be read as the format is the source's, never ours.
  const own = (await findings(result.text!)).filter(({ rule }) => /^(skema|yaml|id)\//.test(rule))
  expect(own.filter(({ rule }) => rule !== 'yaml/angka-ambigu').map(({ rule, line }) => [rule, line])).toEqual([])
})

test.each(names)('%s: the mapping that the preview writes gives the same', async (name) => {
  const first = converted(textOf(name))
  const mapping = readMapping(await read('peta.yaml', new TextEncoder().encode(first.mapping)))
  const again = converted(textOf(name), { mapping })
  expect(again.problems).toEqual([])
  expect(again.text).toBe(first.text)
  expect(again.mapping).toBe(first.mapping.replaceAll(' # ? ', ' # '))
})

test.each(names)('%s: the preview fits into 60 columns', (name) => {
  for (const language of ['id', 'en'] as const) {
    const lines = previewText('tabel.xlsx', converted(textOf(name)), language, 60).split('\n')
    expect(lines.filter((line) => columnsOf(line) > 60)).toEqual([])
  }
})

test('a narrow preview', async () => {
  const result = converted(textOf('rumus'))
  await expect(previewText('tabel.xlsx', result, 'en', 60)).toMatchFileSnapshot('rumus-60.txt')
})

test('what a file has to steer terminals is shown, not done', () => {
  const result = converted('Sasaran | Indikator | Lain\u001b[31m\nMeningkatnya\u001b[2J a | Indeks\u0007 a | x')
  expect(previewText('a.xlsx', result, 'id', 80)).not.toMatch(/[^\P{Cc}\n]/u)
})

test('ids of the plan are not given again', () => {
  const { text } = converted('Sasaran | Indikator\nMeningkatnya mutu | Indeks mutu', {
    taken: new Set(['mutu', 'indeks-mutu']),
  })
  expect(text).toContain('id: mutu-2')
  expect(text).toContain('id: indeks-mutu-2')
})

test('more merged cells than any form has are refused', () => {
  const cells = Array.from({ length: 1100 }, (_, index): Cell => {
    return { address: `A${index + 1}`, row: index + 1, column: 1, text: 'x', kind: 'text' }
  })
  const merges = Array.from({ length: 1100 }, (_, index) => ({
    top: 1,
    left: index + 2,
    bottom: 1100,
    right: index + 2,
  }))
  const grid = { name: 'A', hidden: false, cells, merges }
  expect(() => convert(bookOf(grid), { file: 'a', mapping: null, year: null, comments: [] })).toThrow(
    expect.objectContaining({ code: 'banyak' }),
  )
})

describe('mapping', () => {
  const mapped = async (table: string, map: string, more = {}) =>
    converted(table, { mapping: readMapping(await read('peta.yaml', new TextEncoder().encode(map))), ...more })
  const table =
    'Sasaran | Indikator | Target | Lain\nMeningkatnya mutu | Indeks mutu | 80 | x\n~Terjaganya arsip | Jumlah arsip | 5 | y'

  test('columns, year, hidden rows, ids, and a parent', async () => {
    const { text, problems } = await mapped(
      table,
      `versi: 1
instansi: Badan Contoh
tahun: 2026
tersembunyi: ikut
lembar:
  - nama: Lembar
    kolom: { A: sasaran level 1, D: catatan }
    sel:
      A2: { id: mutu }
      B3: { id: arsip }
    induk: { A3: mutu }
`,
    )
    expect(problems).toEqual([])
    expect(text).toBe(`versi: 1
instansi: Badan Contoh

pohon:
  - level: 1
    id: mutu
    sasaran: Meningkatnya mutu
    indikator:
      - id: indeks-mutu
        nama: Indeks mutu
        target: { 2026: 80 }
    catatan: x
    anak:
      - level: 1
        id: arsip-2
        sasaran: Terjaganya arsip
        indikator:
          - id: arsip
            nama: Jumlah arsip
            target: { 2026: 5 }
        catatan: "y"
`)
  })

  test('a table without headings', async () => {
    const { text } = await mapped(
      'Meningkatnya mutu | Indeks mutu | 80',
      'versi: 1\nlembar:\n  - nama: Lembar\n    data: 1\n    kolom: { A: sasaran level 2, B: indikator, C: target 2025 tw2 }\n',
    )
    expect(text).toContain('target: { 2025: { tw2: 80 } }')
  })

  test('rows and cells that are left out, and levels', async () => {
    const { text, ledger } = await mapped(
      'Program/Kegiatan | Indikator | Target 2025\nLayanan | Indeks | 1\nArsip | Jumlah arsip | 2\nRapat | Jumlah rapat | 3',
      'versi: 1\nlembar:\n  - nama: Lembar\n    baris: { 2: level 2, 3: level 3, 4: abaikan }\n    sel: { C2: abaikan }\n',
    )
    expect(text).toContain('level: 3')
    expect(text).not.toContain('Rapat')
    const left = ledger.filter(({ reason }) => reason?.id === 'diabaikan menurut peta').map(({ cell }) => cell.address)
    expect(left).toEqual(['C2', 'A4', 'B4', 'C4'])
  })

  test.each([
    ['of another sheet', 'versi: 1\nlembar:\n  - nama: Lain\n', 'tidak ada lembar'],
    ['a cell that is empty', 'versi: 1\nlembar:\n  - nama: Lembar\n    sel: { Z9: abaikan }\n', 'Z9'],
    ['a parent that is not there', 'versi: 1\nlembar:\n  - nama: Lembar\n    induk: { A2: tiada }\n', 'tiada'],
    [
      'a parent below itself',
      'versi: 1\nlembar:\n  - nama: Lembar\n    sel: { A2: { id: a } }\n    induk: { A2: a }\n',
      'A2',
    ],
    [
      'parts that lose words',
      'versi: 1\nlembar:\n  - nama: Lembar\n    kolom: { D: fenomena }\n    sel: { D2: { bagian: [{ uraian: z }] } }\n',
      'kata: x',
    ],
  ])('is told: %s', async (_, map, said) => {
    const { problems } = await mapped(table, map)
    const texts = problems.map(({ text, args }) => text.id.replace(/\{(\w+)\}/g, (_, name: string) => args[name]!))
    expect(texts.join('\n')).toContain(said)
  })

  test.each([
    ['no YAML structure', '- a', 1],
    ['no version', 'lembar: []', 1],
    ['no list of tables', 'versi: 1\nlembar: x', 2],
    ['an unknown key', 'versi: 1\nlembar:\n  - nama: a\n    kolon: { A: nomor }', 4],
    ['an unknown meaning', 'versi: 1\nlembar:\n  - nama: a\n    kolom:\n      A: indikator\n      B: targt 2025', 6],
    ['a level that is none', 'versi: 1\nlembar:\n  - nama: a\n    kolom: { A: sasaran level 7 }', 4],
    ['no column', 'versi: 1\nlembar:\n  - nama: a\n    kolom: { "1": nomor }', 4],
    ['no row', 'versi: 1\nlembar:\n  - nama: a\n    baris: { x: abaikan }', 4],
    ['nothing that a row can be', 'versi: 1\nlembar:\n  - nama: a\n    baris: { 2: buang }', 4],
    ['no id', 'versi: 1\nlembar:\n  - nama: a\n    sel: { A1: { id: A b } }', 4],
    ['no year', 'versi: 1\ntahun: 25\nlembar: []', 2],
    ['rows the wrong way round', 'versi: 1\nlembar:\n  - nama: a\n    judul: 9-6', 4],
  ])('with %s is refused with its line', async (_, map, line) => {
    const document = await read('peta.yaml', new TextEncoder().encode(map))
    expect(() => readMapping(document)).toThrow(expect.objectContaining({ line }))
  })
})

describe('whatever stands in a table', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'Sasaran',
      'Indikator',
      'Program/Kegiatan',
      'Kode',
      'Target 2025',
      'Rp',
      'K',
      'Satuan',
      'Level 1',
      'Level',
      'No',
      'Tahun',
      'OPD',
      'Kode SKPD',
      'Induk',
      'Tujuan / Sasaran',
      'Rencana Aksi',
      'Jan',
      'Eselon III',
    ),
    fc.constantFrom(
      'Meningkatnya mutu',
      '1. A 2. B',
      'Program X',
      '5.03.02',
      '2',
      'Jumlah',
      'NIP. 1',
      'Level 2',
      'Fenomena',
      '-',
      ' ',
      '1',
      '1.1',
      '2025',
      '5.03.02.2.02',
      'Tujuan 1: A',
      'Sasaran 1: A',
      'OPD : B',
      '12 dokumen',
      '1. 8 2. 9 orang',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const row = fc.array(words, { minLength: 1, maxLength: 6 })
  const headings = fc.uniqueArray(
    fc.constantFrom(
      ...(
        'No|Kode|Level|Tahun|OPD|Tujuan|Tujuan / Sasaran|Sasaran|Sasaran Program|Program|Kegiatan|Program/Kegiatan|Indikator|' +
        'Indikator Program|Satuan|Target|Target 2025|Realisasi 2025|Target TW I|Pagu 2025|Rencana Aksi|Penanggung Jawab|Fenomena|' +
        'Perangkat Daerah Terkait|Lokasi|id|induk|Keterangan|Polaritas|Capaian|Kondisi Awal 2024'
      ).split('|'),
    ),
    { minLength: 3, maxLength: 7 },
  )
  const grids = fc.oneof(
    fc.array(row, { maxLength: 12 }),
    fc.tuple(headings, fc.array(row, { minLength: 1, maxLength: 8 })).map(([head, rows]) => [head, ...rows]),
  )
  const cellsOf = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((row, index) =>
      row.flatMap((text, at): Cell[] => {
        const address = `${String.fromCharCode(65 + at)}${index + 1}`
        // Each cell has words of its own, so that those of another do not hide that they are lost.
        const own = text.replaceAll(/\b(mutu|X|A|B|dokumen)\b/g, `$1${address}`)
        return text === '' ? [] : [{ address, row: index + 1, column: at + 1, text: own, kind: 'text' }]
      }),
    )

  /** Words of cells that are said to stand somewhere, and stand nowhere; labels and numbers of lists are the table's. */
  const lostWords = (ledger: ReturnType<typeof converted>['ledger'], data: unknown) => {
    const texts: string[] = []
    const collect = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
      else texts.push(String(value))
    }
    collect(data)
    const known = new Set(plain(texts.join(' ')).split(' '))
    return ledger.flatMap(({ cell, path: at }) => {
      // What tells where a node belongs has no words of its own in the tree.
      if (at === null || at.endsWith(']')) return []
      const own = plain(cell.text.replaceAll(/^\s*(sasaran|tujuan) ?\d* ?:|^\s*opd ?:|(^|\s)[12][.)]\s/gi, ' ')).split(
        ' ',
      )
      return own.filter((word) => word !== '' && !known.has(word)).map((word) => `${cell.address}: ${word}`)
    })
  }

  test('every cell is imported or listed, and what is written can be read', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async (rows) => {
        const cells = cellsOf(rows)
        const result = convert(bookOf({ name: 'A', hidden: false, cells, merges: [] }), {
          file: 'a.xlsx',
          mapping: null,
          year: null,
          comments: [],
        })
        expect(result.ledger.map(({ cell }) => cell)).toEqual(cells)
        for (const { path: at, reason } of result.ledger) expect((at === null) !== (reason === null)).toBe(true)
        if (result.text === null) return
        const { data, problems } = await read('a.pohon.yaml', new TextEncoder().encode(result.text))
        expect(data, result.text).toBeDefined()
        expect(problems.filter(({ rule }) => rule === 'yaml/sintaks')).toEqual([])
        expect(lostWords(result.ledger, data)).toEqual([])
        previewText('a.xlsx', result, 'en', 60)
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})

test('sheets of several agencies: one title, and each node says whose it is', () => {
  const sheet = (name: string, agency: string, sasaran: string) =>
    gridFrom(
      `Renstra ${name}\nPerangkat Daerah : ${agency}\nSasaran | Indikator | Target 2025\n1. ${sasaran} | 1. Indeks ${name} | 80`,
      name,
    )
  const book = bookOf(sheet('A', 'Dinas A', 'Meningkatnya a'), sheet('B', 'Dinas B', 'Meningkatnya b'))
  const { text, ledger } = convert(book, { file: 'a.xlsx', mapping: null, year: null, comments: [] })
  expect(text).toBe(`versi: 1
judul: Renstra A
instansi: Dinas A

pohon:
  - level: 1
    id: a
    sasaran: Meningkatnya a
    indikator:
      - id: indeks-a
        nama: Indeks A
        target: { 2025: 80 }
  - level: 1
    id: b
    instansi: Dinas B
    sasaran: Meningkatnya b
    indikator:
      - id: indeks-b
        nama: Indeks B
        target: { 2025: 80 }
`)
  expect(ledger.filter(({ reason }) => reason?.en === 'title of another sheet').map(({ cell }) => cell.text)).toEqual([
    'Renstra B',
  ])
})

test('the same sasaran of two agencies is two nodes', () => {
  const sheet = (name: string) =>
    gridFrom(`Perangkat Daerah : ${name}\nSasaran | Indikator\nMeningkatnya akuntabilitas | Nilai SAKIP`, name)
  const { text } = convert(bookOf(sheet('Dinas A'), sheet('Dinas B')), {
    file: 'a.xlsx',
    mapping: null,
    year: null,
    comments: [],
  })
  expect(text!.match(/sasaran: .*|instansi: .*/g)).toEqual([
    'instansi: Dinas A',
    'sasaran: Meningkatnya akuntabilitas',
    'instansi: Dinas B',
    'sasaran: Meningkatnya akuntabilitas',
  ])
})

test('a column without heading that holds something can be given a meaning in the mapping', () => {
  const { mapping, ledger } = converted('Sasaran | Indikator | Target 2025 |\nMeningkatnya a | Indeks a | 8 | Bidang A')
  expect(ledger.at(-1)!.reason!.en).toContain('say in the mapping')
  expect(mapping).toContain('      D: abaikan # ?\n')
})

test('where nothing else tells the levels, it is how far texts stand to the right', () => {
  const grid = gridFrom('Kinerja | Indikator\nA | Indeks a\nB | Indeks b\nC | Indeks c\nD | Indeks d')
  const steps = [0, 2, 4, 2]
  const moved = (own: (step: number, cell: Cell) => Cell) =>
    grid.cells.map((cell) => (cell.row > 1 && cell.column === 1 ? own(steps[cell.row - 2]!, cell) : cell))
  for (const cells of [
    moved((indent, cell) => ({ ...cell, indent })),
    moved((step, cell) => ({ ...cell, text: ' '.repeat(step) + cell.text })),
  ]) {
    const book = bookOf({ ...grid, cells })
    const { sheets, text } = convert(book, { file: 'a.xlsx', mapping: null, year: null, comments: [] })
    expect(sheets[0]!.rows.map(({ level, text }) => [level, text])).toEqual([
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
      [2, 'D'],
    ])
    expect(text!.match(/dugaan/g)).toHaveLength(4)
  }
})
