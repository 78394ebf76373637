// Edits of a text: each style of mapping keeps its own, and all that is not named stays, whatever stands around it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cursor, get, root } from '../../src/source/cursor.ts'
import type { Document } from '../../src/source/document.ts'
import { remove } from '../../src/source/remove.ts'
import { encode, insertKey, overlap, replaceScalar, splice } from '../../src/source/splice.ts'
import { read } from '../source/read-now.ts'

const documentOf = (text: string): Document => read('a.pohon.yaml', new TextEncoder().encode(text))
const topOf = (text: string): Cursor => root(documentOf(text))!
const at = (start: number, end: number, text: string) => ({ place: { file: 'a', start, end }, text })

test('edits in any order, insertions beside replacements', () => {
  expect(splice('abcdef', [at(4, 5, 'E'), at(0, 1, ''), at(2, 2, '+'), at(5, 5, '.')])).toBe('b+cdE.f')
  expect(() => splice('abcdef', [at(0, 3, ''), at(2, 4, '')])).toThrow('overlap')
})

test.each([
  [at(0, 3, ''), at(2, 4, ''), true],
  [at(0, 2, ''), at(2, 4, ''), false],
  [at(2, 2, ''), at(2, 4, ''), true],
  [at(2, 2, ''), at(2, 2, ''), true],
  [at(3, 3, ''), at(2, 4, ''), true],
  [at(4, 4, ''), at(2, 4, ''), false],
])('%j and %j overlap: %s', (a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected])
})

test('a byte order mark stays, and only one that was there', () => {
  const mark = [0xef, 0xbb, 0xbf]
  expect([...encode('é', Uint8Array.from([...mark, 0x61]))]).toEqual([...mark, 0xc3, 0xa9])
  expect([...encode('é', Uint8Array.from([0x61]))]).toEqual([0xc3, 0xa9])
})

describe('replaceScalar', () => {
  test.each([
    ['a: lama # c\nb: 1\n', 'a: baru # c\nb: 1\n'],
    ['a: "lama" # c\n', 'a: baru # c\n'],
    ['a: # c\nb: 1\n', 'a: baru # c\nb: 1\n'],
    ['a:\r\nb: 1\r\n', 'a: baru\r\nb: 1\r\n'],
    ['{ a: , b: 1 }', '{ a: baru , b: 1 }'],
    ['{ a, b: 1 }', '{ a: baru, b: 1 }'],
    ['a: ~\n', 'a: baru\n'],
    ['a: >-\n  lama\n  sekali\n\nb: 1\n', 'a: baru\n\nb: 1\n'],
  ])('%j', (before, after) => {
    expect(splice(before, [replaceScalar(get(topOf(before), 'a')!, 'baru')])).toBe(after)
  })
})

describe('insertKey', () => {
  test.each([
    ['nama: x\n', 'id: y\nnama: x\n', 'nama: x\nid: y\n'],
    ['nama: x', 'id: y\nnama: x', 'nama: x\nid: y'],
    ['nama: x # c\r\n\r\n', 'id: y\r\nnama: x # c\r\n\r\n', 'nama: x # c\r\nid: y\r\n\r\n'],
    ['{ nama: x }', '{ id: y, nama: x }', '{ nama: x, id: y }'],
    ['{nama: x}', '{id: y, nama: x}', '{nama: x, id: y}'],
    ['{ # c\n  nama: x\n}', '{ # c\n  id: y, nama: x\n}', '{ # c\n  nama: x, id: y\n}'],
    ['nama: |\n  teks\n', 'id: y\nnama: |\n  teks\n', 'nama: |\n  teks\nid: y\n'],
  ])('%j', (before, first, last) => {
    const inserted = (where: 'first' | 'last') => splice(before, [insertKey(topOf(before), 'id', 'y', where)!])
    expect([inserted('first'), inserted('last')]).toEqual([first, last])
  })

  test('an item of a list is indented as it is', () => {
    const text = 'a:\n  -   nama: x\n      b: 1\n  - c: 2\n'
    const document = documentOf(text)
    const item = { document, entry: document.places.keys.indexOf('nama') - 1, data: { nama: 'x', b: 1 } }
    expect(splice(text, [insertKey(item, 'id', 'y', 'first')!])).toBe(
      'a:\n  -   id: y\n      nama: x\n      b: 1\n  - c: 2\n',
    )
    expect(splice(text, [insertKey(item, 'id', 'y', 'last')!])).toBe(
      'a:\n  -   nama: x\n      b: 1\n      id: y\n  - c: 2\n',
    )
  })

  test.each(['{}', '- a', '? nama\n: x\n'])('nothing in %j', (text) => {
    expect(insertKey(topOf(text), 'id', 'y', 'first')).toBe(null)
  })
})

/** A mapping in a random layout, and the same data whatever the layout. */
const layouts = fc.record({
  flow: fc.boolean(),
  indent: fc.integer({ min: 0, max: 6 }),
  end: fc.constantFrom('\n', '\r\n'),
  comment: fc.constantFrom('', ' # catatan', '   # a: b, c }'),
  values: fc.array(fc.constantFrom('1', '"5.10"', "'x y'", 'teks biasa', '66.90', '~'), { minLength: 1, maxLength: 5 }),
})

test('in any layout, an inserted key is read back and all other data stays', () => {
  fc.assert(
    fc.property(layouts, fc.constantFrom('first' as const, 'last' as const), (layout, where) => {
      const { flow, indent, end, comment, values } = layout
      const gap = ' '.repeat(indent)
      const pairs = values.map((value, index) => `k${index}: ${value}`)
      const text = flow
        ? `a:${gap} {${gap}${pairs.join(`,${gap} `)}${gap}}${comment}${end}z: 1${end}`
        : `a:${comment}${end}${pairs.map((pair) => ` ${gap}${pair}${comment}${end}`).join('')}z: 1${end}`
      const mapping = get(topOf(text), 'a')!
      const after = splice(text, [insertKey(mapping, 'id', 'baru', where)!])
      const { a, z } = topOf(after).data as { a: Record<string, unknown>; z: number }
      const { id, ...others } = a
      expect([id, others, z]).toEqual(['baru', mapping.data, 1])
      expect(Object.keys(a).indexOf('id')).toBe(where === 'first' ? 0 : values.length)
      // Taken out again, it is the same text.
      const back = remove(topOf(after).document, ['a', 'id'])
      if (where === 'last' || flow) expect(splice(after, [back!])).toBe(text)
    }),
  )
})
