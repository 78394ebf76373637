// Baselines: what was recorded is covered, whatever the order; more is shown, less is out of date; the file is stable.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Entry, entriesOf, keyOf, parseBaseline, printBaseline } from '../../src/cli/baseline-entries.ts'
import type { Finding } from '../../src/diagnostic.ts'

function finding(rule: string, node: string | null, indicator: string | null, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'warning',
    message: '',
    help: null,
    basis: null,
    file: 'a.pohon.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    node,
    indicator,
    related: [],
    fixable: false,
    identity: '',
    ...more,
  }
}

const name = fc.constantFrom('a', 'b"', 'ç/1.2#1', 'null')
const anyFinding = fc
  .record({
    rule: fc.constantFrom('target/kosong', 'fenomena/kosong', 'yaml/sintaks', 'skema/jenis', 'yaml/bom'),
    node: fc.option(name),
    indicator: fc.option(name),
    file: fc.constantFrom('a.pohon.yaml', 'pohon.yaml', 'opd/b.pohon.yaml'),
    line: fc.nat(),
    severity: fc.constantFrom('error', 'warning', 'info'),
  })
  .map(({ rule, node, indicator, file, line, severity }) =>
    finding(rule, node, node === null ? null : indicator, { file, line, severity }),
  )
const findings = fc.array(anyFinding, { maxLength: 30 })

const parsed = (text: string): readonly Entry[] => {
  const entries = parseBaseline(text)
  if (!Array.isArray(entries)) throw new Error(`no baseline: ${text}`)
  return entries
}

test('what was just recorded covers all that can be covered, and nothing is out of date', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const { covered, exceeded, stale } = compare(list, parsed(printBaseline(entriesOf(list))))
      const left = list.filter((one) => !covered.has(one))
      expect(left.every(({ rule, file }) => /^(yaml\/sintaks|skema\/)/.test(rule) || file === 'pohon.yaml')).toBe(true)
      expect([exceeded, stale]).toEqual([[], []])
    }),
  )
})

test('order does not matter; printing what was read gives the same bytes', () => {
  fc.assert(
    fc.property(
      findings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const text = printBaseline(entriesOf(list))
        expect(printBaseline(entriesOf(shuffled))).toBe(text)
        expect(printBaseline(parsed(text))).toBe(text)
        expect(compare(shuffled, entriesOf(list)).covered).toEqual(new Set(compare(list, entriesOf(list)).covered))
      },
    ),
  )
})

test('one finding more uncovers its own kind only; one less makes that entry out of date', () => {
  fc.assert(
    fc.property(findings, anyFinding, (list, one) => {
      fc.pre(entriesOf([one]).length === 1)
      const same = list.filter((other) => keyOf(other) === keyOf(one) && entriesOf([other]).length === 1)
      const more = compare([...list, one], entriesOf(list))
      expect(more.covered.has(one)).toBe(false)
      expect(same.some((other) => more.covered.has(other))).toBe(false)
      expect(more.exceeded.length).toBe(same.length > 0 ? 1 : 0)
      const less = compare(list, entriesOf([...list, one]))
      expect(less.stale.map(({ entry, found }) => [keyOf(entry), found])).toEqual([[keyOf(one), same.length]])
      expect(same.every((other) => less.covered.has(other))).toBe(true)
    }),
  )
})

describe('what is never accepted', () => {
  test.each([
    ['yaml/sintaks', 'a.pohon.yaml', 'error', 0],
    ['skema/kunci-asing', 'a.pohon.yaml', 'error', 0],
    ['id/tidak-ada', 'pohon.yaml', 'error', 0],
    ['id/tidak-ada', 'pohon.yaml', 'warning', 1],
    ['target/kosong', 'a.pohon.yaml', 'error', 1],
  ] as const)('%s in %s, %s', (rule, file, severity, count) => {
    expect(entriesOf([finding(rule, null, null, { file, severity })]).length).toBe(count)
  })
})

test('the file: a line for each, sorted, the file only where there is no node', () => {
  const list = [
    finding('target/kosong', 'merit', 'ip-asn'),
    finding('target/kosong', 'merit', 'ip-asn', { line: 9 }),
    finding('id/tidak-ada', null, null, { file: 'opd/b.realisasi.yaml' }),
    finding('fenomena/kosong', 'merit', null),
  ]
  expect(printBaseline(entriesOf(list))).toBe(`{
  "version": 1,
  "findings": [
    { "rule": "fenomena/kosong", "node": "merit", "indicator": null, "count": 1 },
    { "rule": "id/tidak-ada", "node": null, "indicator": null, "file": "opd/b.realisasi.yaml", "count": 1 },
    { "rule": "target/kosong", "node": "merit", "indicator": "ip-asn", "count": 2 }
  ]
}
`)
})

const entry = { rule: 'a/b', node: 'x', indicator: null, count: 1 }
const written = (...list: unknown[]) => JSON.stringify({ version: 1, findings: list })

describe('reading', () => {
  test('with a byte order mark, Windows line ends, and an entry that a merge left twice', () => {
    const text = `\ufeff${printBaseline([{ ...entry, file: null }]).replaceAll('\n', '\r\n')}`
    expect(parseBaseline(text)).toEqual([{ ...entry, file: null }])
    expect(parseBaseline(written(entry, { ...entry, count: 2 }))).toEqual([{ ...entry, file: null, count: 3 }])
  })

  test.each([
    '',
    '[]',
    'null',
    '{}',
    '{"version":1}',
    '{"version":"1","findings":[]}',
    '{"version":1,"findings":{}}',
    written(null),
    written({ ...entry, rule: 1 }),
    written({ ...entry, count: 0 }),
    written({ ...entry, count: 1.5 }),
    written({ ...entry, count: '1' }),
    written({ ...entry, node: null }),
    written({ rule: 'a/b', indicator: null, count: 1 }),
    '{"version":1,"findings":[]',
  ])('%s is no baseline', (text) => {
    expect(parseBaseline(text)).toBe(null)
  })

  test('of a newer pohon', () => {
    expect(parseBaseline('{"version":2,"findings":[{"what":"ever"}]}')).toBe('newer')
  })
})
