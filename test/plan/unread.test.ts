// Misspelt keys: what they are taken for, and that no key of the format is taken for another.
import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { salahEja } from '../../src/plan/unread.ts'

const schema = fs.readFileSync(new URL('../../schemas/pohon.schema.json', import.meta.url), 'utf8')

/** Every key that a tree file may have, at any place. */
const known = new Set<string>()
JSON.parse(schema, (key, value: unknown) => {
  if (key === 'properties' && typeof value === 'object') for (const name of Object.keys(value!)) known.add(name)
  return value
})

describe('a misspelt key', () => {
  test.each([
    ['satua', 'satuan', true],
    ['ank', 'anak', true],
    ['Indikator', 'indikator', true],
    ['variable', 'variabel', true],
    ['sumber data', 'sumber_data', true],
    ['satuan', 'satuan', false],
    ['sumber_data', 'sumber', false],
    ['lokasi', 'anak', false],
  ])('%s for %s: %s', (written, key, expected) => {
    expect(salahEja(written, key)).toBe(expected)
  })

  test('is never one that the format has', () => {
    const asked =
      'level id sasaran fenomena tahun sumber indikator satuan polaritas konsolidasi definisi rumus sumber_data target crosscutting anak pohon variabel'
    const taken = asked
      .split(' ')
      .flatMap((key) => [...known].filter((other) => salahEja(other, key)).map((other) => [other, key]))
      // One is a node's, the other an indikator's.
      .filter(([other, key]) => !(other === 'sumber_dana' && key === 'sumber_data'))
    expect(known.size).toBeGreaterThan(60)
    expect(taken).toEqual([])
  })
})
