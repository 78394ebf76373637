// The schema's findings: one for each mistake, on the key or value that is wrong, whatever is written there.
import { describe, expect, test } from 'vitest'
import { type Diagnostic, fill } from '../../src/diagnostic.ts'
import { rules } from '../../src/rules/index.ts'
import { checkSchema } from '../../src/schema/check.ts'
import { kerangka } from '../../src/schema/generated/kerangka.js'
import { lineAndColumn, lineStarts } from '../../src/source/lines.ts'
import { findingsAbout, load } from '../source/marked.ts'
import { read } from '../source/read-now.ts'

const check = (text: string): Diagnostic[] => checkSchema(read('a.pohon.yaml', new TextEncoder().encode(text)), 'pohon')

type Definition = { readonly properties: Readonly<Record<string, unknown>> }
const definitions = kerangka['pohon.schema.json']!.$defs as Readonly<Record<string, Definition>>

/** Every kind of mapping in a tree file: the definition with its keys, and the file around one line of it. */
const node = (line: string): string => `versi: 1\npohon:\n  - level: 4\n    sasaran: S\n    ${line}\n`
const indikator = (line: string): string => node(`indikator:\n      - nama: N\n        ${line}`)
const places: readonly [definition: string, file: (line: string) => string, own: readonly string[]][] = [
  ['level-4', node, ['level', 'sasaran']],
  ['level-5', (line) => `versi: 1\npohon:\n  - level: 5\n    aktivitas: A\n    ${line}\n`, ['level', 'aktivitas']],
  ['satu-indikator', indikator, ['nama']],
  ['satu-variabel', (line) => `versi: 1\nvariabel:\n  a:\n    ${line}\npohon: { level: 4, sasaran: S }\n`, []],
  ['nilai-tahun', (line) => indikator(`target:\n          2025:\n            ${line}`), []],
  ['nilai-rinci', (line) => indikator(`target:\n          2025:\n            tw1:\n              ${line}`), []],
  ['nilai', (line) => indikator(`kondisi_awal:\n          nilai:\n            ${line}`), []],
  ['kondisi_awal', (line) => indikator(`kondisi_awal:\n          ${line}`), []],
  ['batas', (line) => indikator(`batas:\n          ${line}`), []],
  ['target_dokumen', (line) => indikator(`target_dokumen:\n          ${line}`), []],
  ['pembanding', (line) => indikator(`pembanding:\n          ${line}`), []],
  [
    'butir-perubahan',
    (line) => indikator(`perubahan:\n          - tahun: 2025\n            ke: pk\n            ${line}`),
    ['tahun', 'ke'],
  ],
  [
    'hitung',
    (line) => indikator(`hitung:\n          cara: formula\n          rumus: "1"\n          ${line}`),
    ['cara', 'rumus'],
  ],
  ['butir-fenomena', (line) => node(`fenomena:\n      - ${line}`), []],
  ['data-fenomena', (line) => node(`fenomena:\n      - data:\n          - ${line}`), []],
  ['butir-dasar', (line) => node(`dasar:\n      - uraian: U\n        ${line}`), ['uraian']],
  ['butir-crosscutting', (line) => node(`crosscutting:\n      - opd: O\n        ${line}`), ['opd']],
  ['pagu_dokumen', (line) => node(`pagu_dokumen:\n      ${line}`), []],
]
const keys = places.flatMap(([definition, file, own]) =>
  Object.keys(definitions[definition]!.properties)
    .filter((key) => !own.includes(key))
    .map((key) => [definition, key, file] as const),
)

/** Throws where a message lacks an argument; gives the words. */
function words({ rule, message, args }: Diagnostic): string {
  const text = rules.find(({ id }) => id === rule)!.messages[message]!
  return (['id', 'en'] as const)
    .flatMap((language) => [text, text.help].map((part) => (part ? fill(part, args, language) : '')))
    .join('\n')
}

describe.each(keys)('%s: %s', (_, key, file) => {
  test.each([
    ['lists', ['[[1]]', '[]', '[{}, ~, 5]', '[x y]']],
    ['mappings', ['{ zz: 1 }', '{}', '{ 2025: {} }']],
    ['words and numbers', ['teks biasa', '"2025"', '5', '-1.5', 'true', '2025:66', '~', '""']],
  ])('%s', async (_, values) => {
    for (const value of values) {
      const text = file(`${key}: ${value}`)
      const line = text.split('\n').findIndex((content) => content.includes(`${key}: ${value}`)) + 1
      const starts = lineStarts(text)
      for (const found of check(text)) {
        expect(lineAndColumn(starts, found.place.start).line).toBe(line)
        expect(words(found)).not.toMatch(/undefined|\[object/)
      }
      const shown = findingsAbout(await load({ 'a.pohon.yaml': text })).map((finding) => finding.help)
      expect(shown).not.toContain('')
    }
  })

  test('a key like it is unknown, and never said to be it when it is there', () => {
    const [alone] = check(file(`${key}x: ~`)).filter(({ args }) => args.kunci === `${key}x`)
    expect(alone, 'unknown').toMatchObject({ rule: 'skema/kunci-asing' })
    const beside = check(file(`${key}: ~\n${indentOf(file(`${key}: ~`), key)}${key}x: ~`)).filter(
      ({ args }) => args.kunci === `${key}x`,
    )
    expect(beside).toHaveLength(1)
    expect(beside[0]!.args.benar).not.toBe(key)
  })
})

/** The column of a key as spaces, so that another stands below it. */
function indentOf(text: string, key: string): string {
  const line = text.split('\n').find((content) => content.includes(`${key}: ~`))!
  return ' '.repeat(line.indexOf(`${key}: ~`))
}

test('every keyword of the schemas has words', () => {
  const known = new Set([
    '$schema',
    '$id',
    '$defs',
    '$ref',
    'properties',
    'patternProperties',
    'items',
    'allOf',
    'if',
    'then',
    'else',
    // Of options; what is wrong with those is said by them together.
    'default',
    'exclusiveMinimum',
  ])
  const said = new Set(['additionalProperties', 'required', 'type', 'const', 'enum', 'minimum', 'maximum', 'pattern'])
  const seen = new Set<string>()
  const visit = (schema: unknown, isNames = false): void => {
    if (typeof schema !== 'object' || schema === null) return
    if (Array.isArray(schema)) {
      for (const part of schema) visit(part)
      return
    }
    for (const [keyword, value] of Object.entries(schema)) {
      if (!isNames) seen.add(keyword)
      if (keyword !== 'enum' && keyword !== 'const')
        visit(value, !isNames && ['properties', 'patternProperties', '$defs'].includes(keyword))
    }
  }
  for (const schema of Object.values(kerangka)) visit(schema)
  expect([...seen].filter((keyword) => !known.has(keyword) && !said.has(keyword))).toEqual([])
})

test('every pattern of the schemas is one that a message knows', () => {
  const patterns = [...JSON.stringify(kerangka).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
    (found) => JSON.parse(found[1]!) as string,
  )
  expect(new Set(patterns)).toEqual(new Set(['^[a-z][a-z0-9]*(-[a-z0-9]+)*$', '^\\d{4}-\\d{2}-\\d{2}$']))
})
