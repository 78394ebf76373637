// Every rule's own account of itself: why it matters, and its bad and good examples, run as the plans they are.
import { describe, expect, test } from 'vitest'
import type { Finding, Language } from '../../src/diagnostic.ts'
import { memoryHost } from '../../src/host.ts'
import type { Example } from '../../src/rules/define.ts'
import { rules } from '../../src/rules/index.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

const languages: readonly Language[] = ['id', 'en']

test('every rule says why it matters, what it rests on, and shows it', () => {
  const parts = ['why', 'grounds', 'bad', 'good'] as const
  const missing = rules.flatMap((rule) => {
    const left = parts.filter((part) => rule[part] === undefined)
    return left.length === 0 ? [] : [`${rule.id}: ${left.join(', ')}`]
  })
  expect(missing).toEqual([])
})

describe.each(rules.filter(({ bad }) => bad !== undefined).map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    test.each(languages)('the bad example has the finding, the good one has not (%s)', async (language) => {
      const bad = await findings(rule.bad!, language)
      expect(own(bad, id), shown(bad)).not.toEqual([])
      const others = bad.filter((finding) => finding.severity === 'error' && finding.rule !== id)
      expect(others, shown(others)).toEqual([])

      const good = await findings(rule.good!, language)
      const wrong = good.filter((finding) => finding.severity === 'error' || finding.rule === id)
      expect(wrong, shown(wrong)).toEqual([])
    })

    test('the examples differ, and are short enough to read', () => {
      expect(rule.good).not.toEqual(rule.bad)
      for (const example of [rule.bad!, rule.good!]) {
        const texts = [...filesOf(example).values()]
        const lines = texts.flatMap((text) => text.replace(/\n$/, '').split('\n'))
        expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(30)
        for (const text of texts)
          expect(text, 'begins with its first line, ends with a line break').toMatch(/^\S[\s\S]*[^\n]\n$/)
      }
    })
  },
)

describe.each(rules.filter(({ why }) => why !== undefined).map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(languages)('why is one to three sentences (%s)', (language) => {
    const words = rule.why![language]
    expect(words).toMatch(/^["“]?[\p{Lu}\d]/u)
    expect(words).toMatch(/\.$/)
    expect(words).not.toMatch(/ {2}|\n/)
    expect(words.length).toBeLessThan(400)
    expect(words.split(/(?<=[.?!]) (?=\p{Lu})/u).length).toBeLessThanOrEqual(3)
    expect(words).not.toBe(rule.summary[language])
  })

  test('what rests on a regulation names it', () => {
    if (rule.grounds === 'regulation') expect(rule.basis).not.toBeNull()
    else expect(['practice', 'format']).toContain(rule.grounds)
  })
})

const filesOf = (example: Example): Map<string, string> =>
  new Map(Object.entries(typeof example === 'string' ? { 'contoh.pohon.yaml': example } : example))

async function findings(example: Example, language: Language): Promise<readonly Finding[]> {
  const files = new Map([...filesOf(example)].map(([file, text]) => [`/plan/${file}`, text]))
  return findingsOf(await loadPlan(memoryHost(files), []), language)
}

const own = (found: readonly Finding[], id: string): readonly Finding[] => found.filter(({ rule }) => rule === id)

const shown = (found: readonly Finding[]): string =>
  found.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`).join('\n')
