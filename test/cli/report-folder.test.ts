// Names of the files in a folder: what every system takes, no two alike, and the same whatever other files there are.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNames } from '../../src/cli/file-names.ts'

const nameOf = (name: string) => fileNames([name])[0]!

describe('names of files', () => {
  test.each([
    ['Dinas Kesehatan', 'dinas-kesehatan'],
    ['  DINAS  Kesehatan, Kab. "X" ', 'dinas-kesehatan-kab-x'],
    ['Dinas Pémbangunan & Perumahan/Permukiman', 'dinas-pembangunan-perumahan-permukiman'],
    [
      'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      'badan-kepegawaian-dan-pengembangan-sumber-daya-manusia',
    ],
    ['NUL', 'nul'],
    ['../../etc', 'etc'],
  ])('%s', (name, expected) => {
    expect(nameOf(name)).toBe(expected)
  })

  test('a long one is cut between words and keeps its difference', () => {
    const long = 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana'
    const [one, other] = fileNames([`${long} Utara`, `${long} Selatan`])
    expect(one).toMatch(/^dinas-pemberdayaan-perempuan-perlindungan-anak-[0-9a-f]{6}$/)
    expect(other).toMatch(/^dinas-pemberdayaan-perempuan-perlindungan-anak-[0-9a-f]{6}$/)
    expect(one).not.toBe(other)
    expect(nameOf(`${long} Utara`)).toBe(one)
    expect(nameOf('x'.repeat(90))).toMatch(/^x{53}-[0-9a-f]{6}$/)
  })

  test('of two with the same letters both are told apart, in any order', () => {
    const [one, other] = fileNames(['Dinas A & B', 'Dinas A, B'])
    expect(one).toMatch(/^dinas-a-b-[0-9a-f]{6}$/)
    expect(fileNames(['Dinas A, B', 'Dinas A & B'])).toEqual([other, one])
  })

  test('one without such letters', () => {
    expect(nameOf('保健局')).toMatch(/^[0-9a-f]{6}$/)
    expect(nameOf('保健局')).not.toBe(nameOf('教育局'))
  })

  test('whatever the names', () => {
    const key = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('Dinas A', 'DINAS-A', 'dinas.a'),
    )
    fc.assert(
      fc.property(fc.uniqueArray(text, { selector: key }), (names) => {
        const made = fileNames(names)
        expect(new Set(made).size).toBe(names.length)
        for (const name of made) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        // With `lampiran-2025-tw4-`, `-renstra-tc27-12` and `.xlsx` at most 100.
        expect(Math.max(0, ...made.map(({ length }) => length))).toBeLessThanOrEqual(60)
        expect(fileNames(names.toReversed()).toReversed()).toEqual(made)
      }),
    )
  })
})
