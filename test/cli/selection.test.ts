// Levels as they are typed, and which findings go with the nodes that are shown.
import { expect, test } from 'vitest'
import { findingsAbout, parseLevels, select } from '../../src/cli/selection.ts'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { UsageError } from '../../src/usage.ts'

test.each([
  ['2', [2]],
  ['0', [0]],
  ['2,3', [2, 3]],
  ['2-4', [2, 3, 4]],
  ['2–4', [2, 3, 4]],
  [' 1 , 3 - 4 ', [1, 3, 4]],
  ['5-5', [5]],
])('levels %s', (written, expected) => {
  expect(parseLevels(written)).toEqual(expected)
})

test('levels of several times', () => {
  expect(parseLevels('2-3', parseLevels('1'))).toEqual([1, 2, 3])
})

test.each(['', '6', '2-', '-2', '4-2', '2;3', '2,', 'dua', '1.5', '22', '2-3-4'])('no levels: "%s"', (written) => {
  expect(() => parseLevels(written)).toThrow(UsageError)
})

const plan = async () => {
  const files = new Map([
    ['/plan/pohon.yaml', 'versi: 1\ninstansi: Kabupaten\nkunci_asing: 1\n'],
    [
      '/plan/a.pohon.yaml',
      `versi: 1
asing: ya
instansi: Dinas A
pohon:
  - level: 1
    id: atas
    sasaran: Meningkatnya mutu
    penanggung_jawab: Kepala Dinas
    anak:
      - level: 2
        id: tengah
        anak:
          - { level: 3, id: bawah, asing: ya, penanggung_jawab: Kepala Bidang }
`,
    ],
    ['/plan/b.pohon.yaml', 'versi: 1\nasing: ya\ninstansi: Dinas B\npohon: { level: 1, id: lain }\n'],
    ['/plan/x.realisasi.yaml', 'versi: 1\nasing: ya\nrealisasi: { tiada: 1 }\n'],
  ])
  const loaded = await loadPlan(memoryHost(files), [])
  return { loaded, all: new Set(loaded.plan.nodes.map(({ id }) => id)) }
}

test('a penanggung jawab answers for what is below, down to the next one', async () => {
  const { loaded, all } = await plan()
  const shown = (jabatan: string) => [...select(loaded, all, { penanggungJawab: [jabatan] }, 'id').shown]
  expect(shown('kepala  dinas')).toEqual(['atas', 'tengah'])
  expect(shown('Kepala Bidang')).toEqual(['bawah'])
})

test('values of one option add up, options narrow each other', async () => {
  const { loaded, all } = await plan()
  const shown = (options: Parameters<typeof select>[2]) => [...select(loaded, all, options, 'id').shown]
  expect(shown({})).toEqual(['atas', 'tengah', 'bawah', 'lain'])
  expect(shown({ opd: ['Dinas A', 'dinas b'], level: [1] })).toEqual(['atas', 'lain'])
  expect(shown({ node: ['tengah', 'lain'] })).toEqual(['tengah', 'bawah', 'lain'])
  expect(shown({ node: ['tengah'], penanggungJawab: ['Kepala Dinas'] })).toEqual(['tengah'])
  expect(() => shown({ node: ['tengah'], opd: ['Dinas B'] })).toThrow(UsageError)
})

test('findings of the nodes shown, and those of their files', async () => {
  const { loaded } = await plan()
  const placesFor = (...ids: string[]) => {
    const found = findingsAbout(findingsOf(loaded, 'id'), loaded.plan, new Set(ids))
    return found.filter(({ rule }) => rule === 'skema/kunci-asing').map(({ file, line }) => `${file}:${line}`)
  }
  expect(placesFor('bawah')).toEqual(['a.pohon.yaml:2', 'a.pohon.yaml:13'])
  expect(placesFor('atas')).toEqual(['a.pohon.yaml:2'])
  expect(placesFor('lain')).toEqual(['b.pohon.yaml:2'])
  expect(placesFor()).toEqual([])
})
