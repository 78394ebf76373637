// Every rule against its marked fixtures, both ways: what is marked must be found, and nothing else.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Args, type Diagnostic, type Finding, fill, type Language } from '../../src/diagnostic.ts'
import { memoryHost } from '../../src/host.ts'
import { runRules } from '../../src/rules/define.ts'
import { rules } from '../../src/rules/index.ts'
import { findingsOf, type Loaded, loadPlan } from '../../src/run.ts'
import { suppress } from '../../src/suppress.ts'
import { type Expected, type Fixture, isCompared, readFixtures } from './fixture.ts'

const languages: readonly Language[] = ['id', 'en']
const byId = new Map(rules.map((rule) => [rule.id, rule]))
const fixtures = readFixtures(path.dirname(fileURLToPath(import.meta.url)))

/** Said of bytes or of the system: `test/source` raises them. */
const withoutFixture = new Set([
  'yaml/sintaks tidak-terbaca',
  'yaml/sintaks utf-16',
  'yaml/sintaks windows-1252',
  'yaml/sintaks biner',
  'yaml/sintaks terlalu-dalam',
  // Of sizes: `test/hard`.
  'yaml/sintaks terlalu-besar',
  'yaml/sintaks terlalu-banyak-isi',
  'yaml/sintaks berat',
  'yaml/sintaks baris-panjang',
  'yaml/sintaks teks-panjang',
  'yaml/sintaks rencana-besar',
  'yaml/sintaks banyak-temuan',
  'cascade/siklus terlalu-panjang',
])

/** Every diagnostic that a fixture raised, whether shown or not. */
const raised: Diagnostic[] = []
beforeAll(async () => {
  for (const fixture of fixtures) {
    const loaded = await load(fixture)
    const found = [...loaded.diagnostics, ...runRules(rules, loaded.plan, loaded.figures)]
    raised.push(...found, ...suppress(loaded.plan.documents.values(), true, found, [...byId.keys()]).problems)
  }
})

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  test('gives the findings that are marked, and no others', async () => {
    const loaded = await load(fixture)
    for (const language of languages) {
      const { missing, unexpected } = compare(fixture, findingsOf(loaded, language))
      expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] })
    }
  })

  test('says the same findings in both languages', async () => {
    const loaded = await load(fixture)
    const [id, en] = languages.map((language) => findingsOf(loaded, language).map(withoutWords))
    expect(en).toEqual(id)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a fixture with a finding and one with a near miss', () => {
    const own = fixtures.filter((fixture) => fixture.rule === id)
    expect(own.some(({ expected }) => expected.some((mark) => mark.rule === id))).toBe(true)
    expect(own.reduce((sum, { silent }) => sum + silent, 0)).toBeGreaterThan(0)
  })

  test('has messages in the style of the house', () => {
    for (const [key, message] of Object.entries(rule.messages)) {
      for (const text of [message, message.help]) {
        for (const language of languages) {
          if (text === undefined) continue
          const words = text[language]
          expect(words, key).not.toMatch(/^\p{Lu}(?!AML)/u)
          expect(words, key).not.toMatch(/[.!]$/)
          expect(words, key).not.toMatch(/tidak valid|invalid/i)
        }
      }
      // What one language names, the other names too.
      expect(placeholders(message.en), key).toEqual(placeholders(message.id))
      if (message.help) expect(placeholders(message.help.en), key).toEqual(placeholders(message.help.id))
    }
  })
})

test('every message is raised by a fixture', () => {
  const seen = new Set(raised.map(({ rule, message }) => `${rule} ${message}`))
  const all = rules.flatMap(({ id, messages }) => Object.keys(messages).map((key) => `${id} ${key}`))
  expect(all.filter((key) => !seen.has(key) && !withoutFixture.has(key))).toEqual([])
})

test('what a finding is about stands in its words', () => {
  for (const { rule, message, args } of raised) {
    const text = byId.get(rule)!.messages[message]!
    for (const language of languages) {
      const words = [text, text.help].map((part) => (part === undefined ? '' : fill(part, args, language))).join('\n')
      for (const value of valuesOf(args, language)) expect(words, `${rule} ${message}`).toContain(value)
    }
  }
})

test('fixtures name only rules that there are', () => {
  for (const { name, rule, expected, only } of fixtures) {
    const groups = rules.map(({ id }) => `${id.split('/')[0]}/*`)
    for (const id of [rule, ...expected.map((mark) => mark.rule), ...only]) {
      expect([...byId.keys(), ...groups], `${id} in ${name}`).toContain(id)
    }
  }
})

async function load(fixture: Fixture): Promise<Loaded> {
  const files = new Map([...fixture.files].map(([file, bytes]) => [`/plan/${file}`, bytes]))
  return loadPlan(memoryHost(files), [])
}

function compare(fixture: Fixture, findings: readonly Finding[]): { missing: string[]; unexpected: string[] } {
  const left = findings.filter(({ rule }) => isCompared(rule, fixture.only))
  const missing: string[] = []
  // Marks with a column first, so that the others take what is left.
  for (const mark of [...fixture.expected].sort((a, b) => Number(a.column === null) - Number(b.column === null))) {
    const index = left.findIndex((found) => isAt(mark, found))
    if (index < 0) missing.push(`${mark.file}:${mark.line}:${mark.column ?? '?'} ${mark.rule}`)
    else left.splice(index, 1)
  }
  return {
    missing,
    unexpected: left.map((found) => `${found.file}:${found.line}:${found.column} ${found.rule} ${found.message}`),
  }
}

const isAt = ({ file, line, column, rule }: Expected, found: Finding): boolean =>
  found.file === file && found.line === line && found.rule === rule && (column === null || found.column === column)

function withoutWords({ message, help, related, ...rest }: Finding) {
  const places = related.map((other) => ({ file: other.file, line: other.line, column: other.column }))
  return { ...rest, hasHelp: help !== null && message !== '', related: places }
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{[a-z_]+\}/g) ?? [])].sort()

const valuesOf = (args: Args, language: Language): string[] =>
  Object.values(args).map((value) => (typeof value === 'object' ? value[language] : String(value)))
