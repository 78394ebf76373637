// Places: columns count UTF-16 units, an alias is where its anchor is, and every value of a file is found again by its entry.
import { describe, expect, test } from 'vitest'
import type { Cursor } from '../../src/source/cursor.ts'
import {
  cursorAt,
  entries,
  follow,
  get,
  items,
  keyPlace,
  root,
  sourceText,
  textOf,
  valuePlace,
} from '../../src/source/cursor.ts'
import { findingsAbout, load, spanOf, unmark } from './marked.ts'
import { read } from './read-now.ts'

const document = (text: string) => read('a.pohon.yaml', new TextEncoder().encode(text))

const around = (body: string): string => `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  - level: 4
    id: diklat
    sasaran: Terlaksananya Diklat
${body}`
const row = '    indikator: [{ id: peserta, nama: Jumlah peserta, satuan: orang, target: { 2025: 5 } }]\n'

const marked: readonly [string, string, string][] = [
  [
    'an emoji before',
    around(`    indikator: [{ id: p, nama: "😀 ASN", satuan: orang, target: { 2025: ‹x y› } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'a combining character before',
    around(`    indikator: [{ id: p, nama: "Caf\u0065\u0301", satuan: orang, target: { 2025: ‹x y› } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'a character of two units in the value',
    around(`    indikator: [{ id: p, nama: A, satuan: orang, target: { 2025: ‹😀 y› } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'a line separator in a text before',
    around(
      `    catatan: a\u2028b\n    indikator: [{ id: p, nama: "a\u2028b", satuan: orang, target: { 2025: ‹x y› } }]\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'block style',
    around(
      `    indikator:\n      - id: p\n        nama: A\n        satuan: orang\n        target:\n          2025:\n            nilai: ‹x y›\n            sumber: S\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'flow style of several lines',
    around(
      `    indikator: [\n      { id: p, nama: A,\n        satuan: orang, target: {\n          2025: {\n            nilai: ‹x y› } } } ]\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'a text of several lines',
    around(`    indikator: [{ id: p, nama: A, satuan: orang, target: { 2025: ‹"x\n      y"› } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'a tag before the value',
    around(`    indikator: [{ id: p, nama: A, satuan: orang, target: { 2025: !!str ‹x› } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'an anchor before the value',
    around(`    indikator: [{ id: p, nama: A, satuan: orang, target: { 2025: &n ‹"x y"›, 2026: *n } }]\n`),
    'nilai/tidak-terbaca',
  ],
  [
    'a mapping that is repeated',
    around(
      `    indikator:\n      - { id: p, nama: A, satuan: orang, target: &t { 2025: ‹x y› } }\n      - { id: q, nama: B, satuan: orang, target: *t }\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'an unknown key of a mapping that is repeated',
    around(
      `    indikator:\n      - { id: p, nama: A, satuan: orang, target: &t { 2025: 5, ‹abc›: 6 } }\n      - { id: q, nama: B, satuan: orang, target: *t }\n`,
    ),
    'skema/kunci-asing',
  ],
  [
    'an alias of an alias',
    around(
      `    indikator:\n      - { id: p, nama: A, satuan: orang, target: &t { 2025: &n ‹x y› } }\n      - { id: q, nama: B, satuan: orang, target: &u { 2025: *n } }\n      - { id: r, nama: C, satuan: orang, target: *u }\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'an anchor given twice: the nearer one counts',
    around(
      `    catatan: &n x\n    lokasi: &n L\n    indikator:\n      - { id: p, nama: A, satuan: orang, target: { 2025: &n ‹x y› } }\n      - { id: q, nama: B, satuan: orang, target: { 2025: *n } }\n`,
    ),
    'nilai/tidak-terbaca',
  ],
  [
    'a key without value',
    around(`    indikator:\n      - id: p\n        ‹nama›:\n        satuan: orang\n        target: { 2025: 5 }\n`),
    'skema/jenis',
  ],
  [
    'an item without value',
    around(`    indikator:\n      ‹-›\n      - { id: q, nama: B, satuan: orang, target: { 2025: 5 } }\n`),
    'skema/jenis',
  ],
  [
    'an item without value, before a comment with a hyphen',
    around(
      `    indikator:\n      ‹-› # belum - nanti\n      - { id: q, nama: B, satuan: orang, target: { 2025: 5 } }\n`,
    ),
    'skema/jenis',
  ],
  [
    'a value that is null in words',
    around(`    indikator:\n      - { id: q, nama: ‹null›, satuan: orang, target: { 2025: 5 } }\n`),
    'skema/jenis',
  ],
  ['a key with a colon in it', around(`    ‹a:b›: x\n${row}`), 'skema/kunci-asing'],
  ['a quoted key', around(`    ‹"a: b"›: x\n${row}`), 'skema/kunci-asing'],
  ['a key that is __proto__', around(`    ‹__proto__›: x\n${row}`), 'skema/kunci-asing'],
  ['a key that is constructor', around(`    ‹constructor›: x\n${row}`), 'skema/kunci-asing'],
  ['a key with # in it', around(`    ‹a#b›: x\n${row}`), 'skema/kunci-asing'],
]

describe('a finding stands under what must be edited', () => {
  test.each(marked)('%s', async (_, text, rule) => {
    const { text: plain, spans } = unmark(text)
    const found = findingsAbout(await load({ 'a.pohon.yaml': plain }))
    expect(found.map((finding) => finding.rule)).toEqual(spans.map(() => rule))
    expect(found.map(spanOf)).toEqual(spans)
  })

  test('the first of two keys is shown beside the second', async () => {
    const [found] = findingsAbout(
      await load({ 'a.pohon.yaml': around(`    lokasi: A\n    lokasi: B\n    lokasi: C\n${row}`) }),
    )
    expect(found!.related).toEqual([{ file: 'a.pohon.yaml', line: 7, column: 5, message: 'yang pertama di sini' }])
  })

  test('the first of two keys is the one that is read', async () => {
    const { plan } = await load({ 'a.pohon.yaml': around(`    lokasi: A\n    lokasi: B\n${row}`) })
    expect(plan.nodes[0]!.lokasi).toBe('A')
  })
})

describe('comments', () => {
  const commentsOf = (text: string): string[] => document(text).comments.map(({ start, end }) => text.slice(start, end))
  test.each([
    ['a line of its own', '# satu\nversi: 1\n', ['# satu']],
    ['behind a value', 'versi: 1 # satu\n', ['# satu']],
    ['behind a key', 'pohon: # satu\n  - level: 2 # dua\n', ['# satu', '# dua']],
    ['with # and : in it', 'versi: 1 # a #b: c\n', ['# a #b: c']],
    ['not in quotes', 'judul: "a # b" # c\n', ['# c']],
    ['not in a text', 'judul: a#b\n', []],
    ['not in a block text', 'judul: |\n  a # b\n  # c\nversi: 1 # d\n', ['# d']],
    ['in braces', 'a: { b: 1, # satu\n  c: 2 }\n', ['# satu']],
    ['with CRLF', 'versi: 1 # satu\r\n# dua\r\n', ['# satu', '# dua']],
    ['behind an emoji', 'judul: 😀 # satu\n', ['# satu']],
  ])('%s', (_, text, expected) => {
    expect(commentsOf(text)).toEqual(expected)
  })
})

describe('a document', () => {
  const text = `versi: 1
a: &a { x: "1", y: [2, { z: 3 }], 'k k': }
b: *a
c:
  -
  - ~
  - |
    teks
  - - 5
`
  const whole = root(document(text))!

  test('gives every value again by its entry', () => {
    const visit = (cursor: Cursor): number[] => [
      cursor.entry,
      ...(Array.isArray(cursor.data) ? items(cursor) : entries(cursor).map(({ value }) => value)).flatMap(visit),
    ]
    const seen = visit(whole)
    expect(seen).toEqual(whole.document.places.keys.map((_, entry) => entry))
    for (const entry of seen) expect(cursorAt(whole.document, entry).entry).toBe(entry)
    expect(cursorAt(whole.document, get(whole, 'b')!.entry).data).toEqual(get(whole, 'a')!.data)
    expect(() => cursorAt(whole.document, seen.length)).toThrow('no entry')
  })

  test('tells texts as they are written', () => {
    const at = (...path: (string | number)[]) => follow(whole, path)!
    expect(textOf(at('a', 'x'))).toBe('1')
    expect(sourceText(at('a', 'x'))).toBe('"1"')
    expect(textOf(at('b', 'y', 1, 'z'))).toBe('3')
    expect(textOf(at('a', 'k k'))).toBeUndefined()
    expect(sourceText(at('a', 'k k'))).toBe('')
    expect(sourceText(at('c', 0))).toBe('')
    expect(sourceText(at('c', 1))).toBe('~')
    expect(textOf(at('c', 2))).toBe('teks\n')
    expect(follow(whole, ['c', 9])).toBeUndefined()
    expect(follow(whole, ['c', 0, 'x'])).toBeUndefined()
    expect(get(whole, 'toString')).toBeUndefined()
  })

  test('has the key of an alias where the alias stands, and the value where the anchor is', () => {
    const value = get(whole, 'b')!
    expect(text.slice(keyPlace(value.document, value.entry).start)).toMatch(/^b: \*a/)
    expect(text.slice(valuePlace(value.document, value.entry).start)).toMatch(/^\{ x:/)
  })
})

describe('a large file takes time in proportion', () => {
  const nodes = (count: number, body: (index: number) => string): string =>
    `versi: 1\npohon:\n${Array.from({ length: count }, (_, index) => `  - level: 4\n    id: n${index}\n    sasaran: S\n${body(index)}`).join('')}`
  test.each([
    [
      'without findings',
      (index: number) => `    indikator: [{ id: i${index}, nama: J, satuan: o, target: { 2025: 5 } }]\n`,
      0,
    ],
    ['with a comma in every node', () => '    indikator: []\n    pagu: { 2025: 1,5 }\n', 8000],
    ['with a sign in every node', () => '    indikator: []\n    lokasi: %x\n', 8000],
    ['with a backslash in every node', () => '    indikator: []\n    lokasi: "C:\\d"\n', 8000],
    ['with an unknown key in every node', () => '    indikator: []\n    lokassi: x\n    pagu: { 2025: x }\n', 12000],
  ])('%s', async (_, body, count) => {
    const started = performance.now()
    const found = findingsAbout(await load({ 'a.pohon.yaml': nodes(4000, body) }))
    expect(found).toHaveLength(count)
    // Quadratic behaviour takes minutes here; a busy machine takes a few seconds.
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
