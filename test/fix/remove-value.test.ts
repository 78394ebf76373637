// A value is taken out of a plan file with its key, or an item out of its list: every other byte stays, or nothing is done.
import { describe, expect, test } from 'vitest'
import { removeValue } from '../../src/edit.ts'
import type { Path } from '../../src/source/put.ts'
import { read } from '../../src/source/read.ts'

async function without(text: string, path: Path): Promise<string | null> {
  const document = await read('a.pohon.yaml', new TextEncoder().encode(text))
  return (await removeValue(document, path))?.text ?? null
}

describe('a key or an item goes', () => {
  test.each<readonly [string, string, Path, string]>([
    ['with its line', 'a: 1\nb: 2\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['the first, with a comment above', '# x\na: 1\nb: 2\n', ['a'], '# x\nb: 2\n'],
    ['at the end without line end', 'a: 1\r\nb: 2', ['b'], 'a: 1'],
    ['with all lines of its text', 'a: 1\nb: |\n  x\n\n  y\n\n# z\nc: 3\n', ['b'], 'a: 1\n\n# z\nc: 3\n'],
    ['without value', 'a:\nb: 2\n', ['a'], 'b: 2\n'],
    ['deep', 'a:\n  b:\n    c: 1\r\n    d: 2\r\n', ['a', 'b', 'd'], 'a:\n  b:\n    c: 1\r\n'],
    ['an item', 'a:\n  - x # x\n  - y\nb: 1\n', ['a', 1], 'a:\n  - x # x\nb: 1\n'],
    ['behind the hyphen of its item', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    ['an item that is a mapping', 'a:\n  - b: 1\n    c: 2\n  - d: 3\n', ['a', 0], 'a:\n  - d: 3\n'],
    ['a list within a list', 'a:\n  - - x\n    - y\n  - z\n', ['a', 0, 0], 'a:\n  - - y\n  - z\n'],
    ['between braces, first', 'a: { b: 1, c: 2 } # x\n', ['a', 'b'], 'a: { c: 2 } # x\n'],
    ['between braces, last', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['between braces, only', 'a: { b: 1 }\n', ['a', 'b'], 'a: {}\n'],
    ['between brackets', 'a: [x, "y, z", w]\n', ['a', 1], 'a: [x, w]\n'],
    ['over several lines', 'a: {\n  b: 1,\n  c: 2,\n}\n', ['a', 'c'], 'a: {\n  b: 1,\n}\n'],
  ])('%s', async (_, before, path, after) => {
    expect(await without(before, path)).toBe(after)
  })
})

describe('nothing goes', () => {
  test.each<readonly [string, string, Path]>([
    ['of what is not there', 'a: 1\n', ['b']],
    ['with its comment', 'a: 1 # x\nb: 2\n', ['a']],
    ['with a comment between braces', 'a: {\n  b: 1, # x\n  c: 2\n}\n', ['a', 'b']],
    ['that is the only one below its key', 'a:\n  b: 1\nc: 2\n', ['a', 'b']],
    ['that is the only one of its item', 'a:\n  - b: 1\n', ['a', 0, 'b']],
    ['with a comment before the next', 'a:\n  - b: 1\n    # x\n    c: 2\n', ['a', 0, 'b']],
    ['that others refer to', 'a: &x 1\nb: *x\n', ['a']],
  ])('%s', async (_, text, path) => {
    expect(await without(text, path)).toBeNull()
  })
})
