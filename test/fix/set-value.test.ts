// A value is put into a plan file: the file reads as before but for it, and every other byte stays.
import { describe, expect, test } from 'vitest'
import { isList, isText, isWord, setValue } from '../../src/edit.ts'
import type { Path } from '../../src/source/put.ts'
import { read } from '../../src/source/read.ts'
import { figureWriter, listWriter, textWriter } from '../../src/source/written.ts'

const document = (text: string) => read('a.pohon.yaml', new TextEncoder().encode(text))

async function figure(text: string, path: Path, decimal: string, style: 'flow' | 'block' = 'flow'): Promise<string> {
  const result = await setValue(await document(text), {
    path,
    write: [figureWriter(decimal)],
    isMeant: ({ data }) => String(data).length > 0,
    style,
  })
  return 'kind' in result ? `(${result.kind})` : result.text
}

async function words(text: string, path: Path, own: string): Promise<string> {
  const result = await setValue(await document(text), {
    path,
    write: [textWriter(own)],
    isMeant: isText(own),
    style: 'block',
  })
  return 'kind' in result ? `(${result.kind})` : result.text
}

async function list(text: string, path: Path, own: readonly string[]): Promise<string> {
  const result = await setValue(await document(text), {
    path,
    write: [listWriter(own)],
    isMeant: isList(own),
    style: 'block',
    lists: true,
  })
  return 'kind' in result ? `(${result.kind})` : result.text
}

describe('a figure in the place of another', () => {
  test.each([
    ['plain, with a comment behind it', 'a: { 2025: 66.9 } # sementara\n', 'a: { 2025: 70 } # sementara\n'],
    ['quoted with a comma', 'a: { 2025: "66,90" }\n', 'a: { 2025: "70" }\n'],
    ['single quotes', "a: { 2025: '66,90' }\n", "a: { 2025: '70' }\n"],
    ['empty', 'a: { 2025: }\n', 'a: { 2025: 70 }\n'],
    ['nothing, as a word', 'a: { 2025: "-" }\n', 'a: { 2025: "70" }\n'],
    ['block, CRLF', 'a:\r\n  2025: 66,9 # x\r\n  2026: 1\r\n', 'a:\r\n  2025: 70 # x\r\n  2026: 1\r\n'],
    ['at the end of the file', 'a:\n  2025: 66', 'a:\n  2025: 70'],
    ['folded', 'a:\n  2025: >-\n    66\n  # y\n  2026: 1\n', 'a:\n  2025: 70\n  # y\n  2026: 1\n'],
  ])('%s', async (_, before, after) => {
    expect(await figure(before, ['a', '2025'], '70')).toBe(after)
  })

  test('keeps its comma and its groups of thousands, and is never taken for thousands', async () => {
    expect(await figure('a: { 2025: "66,9" }\n', ['a', '2025'], '67.25')).toBe('a: { 2025: "67,25" }\n')
    expect(await figure('a: { 2025: "1.595.757.500" }\n', ['a', '2025'], '1650000000')).toBe(
      'a: { 2025: "1.650.000.000" }\n',
    )
    expect(await figure('a: { 2025: 1 }\n', ['a', '2025'], '1.234')).toBe('a: { 2025: 1.2340 }\n')
  })
})

describe('a key that is missing', () => {
  const path = ['a', '2025', 'tw2'] as const
  test.each([
    ['between its neighbours', 'a: { 2025: { tw1: 1, tw3: 3 } }\n', 'a: { 2025: { tw1: 1, tw2: 2, tw3: 3 } }\n'],
    ['first', 'a: { 2025: { tw3: 3 } }\n', 'a: { 2025: { tw2: 2, tw3: 3 } }\n'],
    ['in an empty mapping', 'a: { 2025: {} }\n', 'a: { 2025: { tw2: 2 } }\n'],
    ['of a year that is null', 'a: { 2025: ~ }\n', 'a: { 2025: { tw2: 2 } }\n'],
    ['in the place of null', 'a: null # x\n', 'a: { 2025: { tw2: 2 } } # x\n'],
    ['of a year without value', 'a: { 2025: }\n', 'a: { 2025: { tw2: 2 } }\n'],
    ['beside a single value', 'a: { 2025: 70 } # x\n', 'a: { 2025: { nilai: 70, tw2: 2 } } # x\n'],
    ['beside a value with a comma', 'a:\n  2025: 66,9\n', 'a:\n  2025: { nilai: "66,9", tw2: 2 }\n'],
    [
      'beside a range',
      'a: { 2025: { dari: 1, sampai: 2 } }\n',
      'a: { 2025: { nilai: { dari: 1, sampai: 2 }, tw2: 2 } }\n',
    ],
    [
      'in block style, before a comment',
      'a:\n  2025:\n    tw1: 1 # x\n    # y\n    tw3: 3\n',
      'a:\n  2025:\n    tw1: 1 # x\n    tw2: 2\n    # y\n    tw3: 3\n',
    ],
    [
      'with the indentation of the file',
      'a:\n    2025:\n        tw1: 1\nb: 1',
      'a:\n    2025:\n        tw1: 1\n        tw2: 2\nb: 1',
    ],
    ['with its line ends', 'a:\r\n  2025:\r\n    tw1: 1\r\n', 'a:\r\n  2025:\r\n    tw1: 1\r\n    tw2: 2\r\n'],
    ['at the end without line end', 'a:\n  2025:\n    tw1: 1', 'a:\n  2025:\n    tw1: 1\n    tw2: 2'],
    [
      'a year after others, like them',
      'a:\n  2024: { tw1: 1 }\n  2026: 5\n',
      'a:\n  2024: { tw1: 1 }\n  2025: { tw2: 2 }\n  2026: 5\n',
    ],
    [
      'a year after others in block style',
      'a:\n  2024:\n    tw1: 1\n',
      'a:\n  2024:\n    tw1: 1\n  2025:\n    tw2: 2\n',
    ],
    ['behind a key without value', 'a: # x\nb: 1\n', 'a: { 2025: { tw2: 2 } } # x\nb: 1\n'],
    ['all of it', 'versi: 1\n', 'versi: 1\na: { 2025: { tw2: 2 } }\n'],
    [
      'in a mapping over several lines',
      'a: {\n  2025: { tw1: 1 }, # x\n}\n',
      'a: {\n  2025: { tw1: 1, tw2: 2 }, # x\n}\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await figure(before, path, '2')).toBe(after)
  })

  test('a mapping that has dari among other keys is no range', async () => {
    const before = 'a: { cara: jumlah, dari: anak }\nb:\n  - tahun: 2024\n    dari: pk\n'
    expect(await figure(before, ['a', 'pengali'], '2')).toBe(before.replace('anak }', 'anak, pengali: 2 }'))
    expect(await figure(before, ['b', 0, 'tahun'], '2025')).toBe(before.replace('2024', '2025'))
    expect(await figure('a: { 2025: { dari: 1 } }\n', ['a', '2025', 'sampai'], '2')).toBe(
      'a: { 2025: { dari: 1, sampai: 2 } }\n',
    )
  })

  test('in a new file', async () => {
    expect(await figure('versi: 1\n', ['realisasi', 'x', '2025', 'tw1'], '2', 'block')).toBe(
      'versi: 1\nrealisasi:\n  x:\n    2025:\n      tw1: 2\n',
    )
  })
})

describe('what cannot be done is refused', () => {
  test.each([
    ['parts stand there', 'a: { 2025: { tw1: 1 } }\n', ['a', '2025'], '(bagian)'],
    ['a single text has no parts', 'a: x\n', ['a', 'b'], '(tunggal)'],
    ['a list has no such item', 'a: [1]\n', ['a', 4], '(butir)'],
    ['an alias would change two places', 'a: &x { 2025: 1 }\nb: *x\n', ['b', '2025'], '(tata-letak)'],
    ['a comment would go', 'a: | # x\n  1\nb: 1\n', ['a'], '(tata-letak)'],
    ['a key on a line of its own', '? a\n: 2025: 1\n', ['a', '2026'], '(tata-letak)'],
  ] as const)('%s', async (_, text, path, expected) => {
    expect(await figure(text, path, '2')).toBe(expected)
  })
})

describe('texts', () => {
  test.each([
    ['a: lama # x\n', 'baru, lagi', 'a: baru, lagi # x\n'],
    ['a: lama\n', 'baru: lagi', 'a: "baru: lagi"\n'],
    ['a: lama\n', 'baru #1', 'a: "baru #1"\n'],
    ["a: 'lama'\n", "itu 'baru'", "a: 'itu ''baru'''\n"],
    ['a: "lama"\n', 'kata "baru"', 'a: "kata \\"baru\\""\n'],
    ['a: lama\n', '2025', 'a: "2025"\n'],
    ['a: lama\n', 'true', 'a: "true"\n'],
    ['a: lama\n', '', 'a: ""\n'],
    ['a: lama\n', 'dua\nbaris', 'a: "dua\\nbaris"\n'],
    ['a: lama\n', '“Word”', 'a: "“Word”"\n'],
    ['a: lama\n', '=1+1', 'a: "=1+1"\n'],
    ['a: |\n  lama\n  sekali\nb: 1\n', 'baru', 'a: baru\nb: 1\n'],
    ['b: 1\n', 'baru', 'b: 1\na: baru\n'],
  ])('%j', async (before, own, after) => {
    expect(await words(before, ['a'], own)).toBe(after)
  })

  test('lists', async () => {
    expect(await list('a: lama # x\n', ['a'], ['satu', 'dua: 2'])).toBe('a: [satu, "dua: 2"] # x\n')
    expect(await list('  a: lama\n  b: 1\n', ['a'], ['satu', 'dua: 2'])).toBe(
      '  a:\n    - satu\n    - "dua: 2"\n  b: 1\n',
    )
    expect(await list('a:\n  - lama\n  - dua\nb: 1\n', ['a'], ['satu', 'dua', 'tiga, x'])).toBe(
      'a:\n  - satu\n  - dua\n  - tiga, x\nb: 1\n',
    )
    expect(await list('a: [lama] # x\n', ['a'], ['satu', 'dua'])).toBe('a: [satu, dua] # x\n')
    expect(await list('b: 1\n', ['a'], ['satu', 'dua'])).toBe('b: 1\na:\n  - satu\n  - dua\n')
    expect(await list('a:\n  - lama\n  # x\n  - dua\n', ['a'], ['satu'])).toBe('(bagian)')
  })
})

describe('an item behind the last one of a list, and the first of a new one', () => {
  test.each<readonly [string, string, Path, string]>([
    [
      'block, comments between and behind stay',
      'a:\n  # x\n  - satu # y\n  - dua # z\n  # akhir\nb: 1\n',
      ['a', 2],
      'a:\n  # x\n  - satu # y\n  - dua # z\n  - "baru: 1"\n  # akhir\nb: 1\n',
    ],
    ['the hyphen below the key', 'a:\r\n- satu', ['a', 1], 'a:\r\n- satu\r\n- "baru: 1"'],
    [
      'behind a text of several lines',
      'a:\n  - |\n    x\n    y\nb: 1\n',
      ['a', 1],
      'a:\n  - |\n    x\n    y\n  - "baru: 1"\nb: 1\n',
    ],
    ['flow', 'a: [satu, dua] # x\n', ['a', 2], 'a: [satu, dua, "baru: 1"] # x\n'],
    ['empty', 'a: [] # x\n', ['a', 0], 'a: ["baru: 1"] # x\n'],
    [
      'a key of a new item',
      'a:\n  - u: satu\n    s: x\n',
      ['a', 1, 'u'],
      'a:\n  - u: satu\n    s: x\n  - u: "baru: 1"\n',
    ],
    ['a key of a new item, flow', 'a: [{ u: satu }]\n', ['a', 1, 'u'], 'a: [{ u: satu }, { u: "baru: 1" }]\n'],
    ['a new list', '  x: 1\n  b: { c: 1 }\n', ['a', 0], '  x: 1\n  b: { c: 1 }\n  a:\n    - "baru: 1"\n'],
    ['a new list of mappings', 'x: 1\n', ['a', 0, 'u'], 'x: 1\na:\n  - u: "baru: 1"\n'],
    ['a new list in braces', 'x: { b: 1 }\n', ['x', 'a', 0], 'x: { b: 1, a: ["baru: 1"] }\n'],
    ['below a key without value', 'a: # x\nb: 1\n', ['a', 0], 'a: # x\n  - "baru: 1"\nb: 1\n'],
    ['a gap is none', 'a: [satu]\n', ['a', 2], '(butir)'],
    ['a new list begins with its first', 'x: 1\n', ['a', 1], '(butir)'],
    ['a mapping has no items', 'a: { b: 1 }\n', ['a', 0], '(butir)'],
    ['the hyphen on a line of its own', 'a:\n  -\n    satu\n', ['a', 1], '(tata-letak)'],
  ])('%s', async (_, before, path, after) => {
    expect(await words(before, path, 'baru: 1')).toBe(after)
  })
})

test('a value as it was typed is taken only where it reads back so', async () => {
  const typed = async (text: string, own: string) => {
    const before = await document(text)
    const change = {
      path: ['a', '2025'],
      write: [() => own, () => `"${own}"`],
      isMeant: isWord(own),
      style: 'flow' as const,
    }
    const result = await setValue(before, change)
    return 'kind' in result ? result.kind : result.text
  }
  expect(await typed('a: { 2025: 1 }\n', '66,9')).toBe('a: { 2025: "66,9" }\n')
  expect(await typed('a:\n  2025: 1\n', '66,9')).toBe('a:\n  2025: 66,9\n')
  expect(await typed('a: { 2025: 1 }\n', '[5]')).toBe('a: { 2025: "[5]" }\n')
  expect(await typed('a: { 2025: 1 }\n', '5 # x')).toBe('a: { 2025: "5 # x" }\n')
})
