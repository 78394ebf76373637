// Asking whether a document fits its schema gives the same answer as ajv's validators, which say what does not.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fits } from '../../src/schema/fits.ts'
import { pohon, realisasi, rencana, type Validate } from '../../src/schema/generated/validators.js'
import type { Kind } from '../../src/schema/kind.ts'

const root = path.resolve(import.meta.dirname, '../..')
const validators: Readonly<Record<Kind, Validate>> = { pohon, rencana, realisasi }
const kinds = Object.keys(validators) as Kind[]

const kindOf = (file: string): Kind =>
  /\.realisasi\.yaml$/.test(file) ? 'realisasi' : /(^|\/)pohon\.yaml$/.test(file) ? 'rencana' : 'pohon'

/** Data of every plan file of the examples and the tests that YAML can read, but for an alias inside of itself. */
const documents = ['examples', 'test'].flatMap((folder) =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      try {
        const data = parse(fs.readFileSync(path.join(root, folder, file), 'utf8')) as unknown
        JSON.stringify(data)
        return [{ file, kind: kindOf(file), data }]
      } catch {
        return []
      }
    }),
)

test('for all plan files', () => {
  expect(documents.length).toBeGreaterThan(200)
  for (const { file, data } of documents)
    for (const kind of kinds) expect(fits(data, kind), `${file} as ${kind}`).toBe(validators[kind](data))
  expect(documents.filter(({ kind, data }) => !fits(data, kind)).length).toBeGreaterThan(20)
})

/** Values that some keyword refuses: of every type, at and beside the limits. */
const strange: readonly unknown[] = [
  null,
  true,
  false,
  '',
  'x',
  'naik',
  '2025',
  'ip-asn',
  'IP ASN',
  0,
  -1,
  1,
  5,
  6,
  2,
  2.5,
  999,
  1000,
  9999,
  10_000,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [null],
  [{}],
  { nilai: 1 },
  { dari: 1, sampai: 2 },
  { tw1: 1 },
  { awal: 2024 },
]

type Path = readonly (string | number)[]

function pathsOf(data: unknown, at: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [at]
  return [at, ...Object.entries(data).flatMap(([key, part]) => pathsOf(part, [...at, key]))]
}

function withChange(data: unknown, at: Path, change: (holder: Record<string, unknown>, key: string) => void): unknown {
  const copy = structuredClone({ data }) as Record<string, unknown>
  const steps = ['data', ...at].map(String)
  const holder = steps.slice(0, -1).reduce((here, step) => here[step] as Record<string, unknown>, copy)
  change(holder, steps.at(-1)!)
  return copy.data
}

test('for plan files with a change anywhere', () => {
  const seeds = documents
    .filter(({ file }) => !/kabupaten-contoh|lumajang/.test(file))
    .map((document) => ({ ...document, paths: pathsOf(document.data) }))
  let refused = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.nat(),
      fc.constantFrom('value', 'key', 'absent'),
      fc.constantFrom(...strange),
      ({ kind, data, paths }, place, how, value) => {
        const changed = withChange(data, paths[place % paths.length]!, (holder, key) => {
          if (how === 'value') holder[key] = value
          else if (how === 'absent' && Array.isArray(holder)) holder.splice(Number(key), 1)
          else if (how === 'absent') delete holder[key]
          else if (!Array.isArray(holder)) holder[`${key}x`] = value
        })
        const expected = validators[kind](changed)
        if (!expected) refused++
        expect(fits(changed, kind)).toBe(expected)
      },
    ),
    { numRuns: 3000 },
  )
  expect(refused).toBeGreaterThan(500)
})
