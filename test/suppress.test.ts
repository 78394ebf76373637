// Inline suppressions: what they cover, in which files, and what is said of those that cover nothing.
import { describe, expect, test } from 'vitest'
import { checkPlan } from '../src/run.ts'
import { load } from './source/marked.ts'

const tunggal = 'cascade/anak-tunggal'

/** `line rule` of what is left of some rules, and how many findings are suppressed. */
async function check(files: string | Record<string, string>, only: RegExp = /^(abaikan|cascade\/anak)/) {
  const loaded = await load(typeof files === 'string' ? { 'a.pohon.yaml': files } : files)
  const { findings, suppressed } = checkPlan(loaded, 'id')
  return {
    left: findings.filter(({ rule }) => only.test(rule)).map(({ line, rule }) => `${line} ${rule}`),
    suppressed,
  }
}

/** A node with one child, from line 3 on; lines above it or comments behind its parts. */
const plan = (above: string, level = '', child = '') =>
  `versi: 1\npohon:\n${above}  - level: 2${level}\n    sasaran: S\n    anak:\n      - level: 3${child}\n        sasaran: T\n`

describe('a suppression covers', () => {
  test.each([
    ['its own line', plan('', `  # pohon-abaikan ${tunggal}: sebab`)],
    ['the line below', plan(`  # pohon-abaikan ${tunggal}: sebab\n`)],
    ['what follows other comments and empty lines', plan(`  # pohon-abaikan ${tunggal}: sebab\n\n  # catatan\n`)],
    ['a group', plan('  # pohon-abaikan cascade/*: sebab\n').replace('level: 3', 'level: 4')],
    ['several rules', plan(`  # pohon-abaikan ${tunggal}, cascade/level-lompat: sebab\n`)],
    ['with a reason that has a colon', plan(`  # pohon-abaikan ${tunggal}: lihat: LKj\n`)],
    ['without spaces', plan(`  #pohon-abaikan ${tunggal}:sebab\n`)],
  ])('%s', async (_, text) => {
    const { left, suppressed } = await check(text)
    expect(left.filter((found) => found.endsWith(tunggal))).toEqual([])
    expect(suppressed).toBeGreaterThan(0)
  })

  test('a line with CRLF and CR', async () => {
    const text = plan(`  # pohon-abaikan ${tunggal}: sebab\n`)
    for (const end of ['\r\n', '\n']) expect((await check(text.replaceAll('\n', end))).left).toEqual([])
  })

  test("a node's own fields, but not its children's", async () => {
    const text = `versi: 1
pohon:
  # pohon-abaikan indikator/kosong, indikator/tanpa-satuan: sebab
  - level: 2
    sasaran: S
    indikator:
      - nama: Nilai Kematangan
    anak:
      - level: 3
        sasaran: T
        indikator:
          - nama: Nilai Kepatuhan
`
    const { left } = await check(text, /^(abaikan|indikator\/(kosong|tanpa-satuan))/)
    expect(left).toEqual(['3 abaikan/tidak-terpakai', '12 indikator/tanpa-satuan'])
  })

  test.each([
    ['above its key', '# pohon-abaikan indikator/tanpa-satuan: sebab\npohon:\n'],
    ['above its first field', 'pohon:\n  # pohon-abaikan indikator/tanpa-satuan: sebab\n'],
  ])("the own fields of a file's only node, written without a hyphen: %s", async (_, head) => {
    const { left, suppressed } = await check(
      `versi: 1
${head}  level: 2
  sasaran: S
  indikator:
    - nama: Nilai Kematangan
  anak:
    - level: 3
      sasaran: T
      indikator:
        - nama: Nilai Kepatuhan
`,
      /^(abaikan|indikator\/tanpa-satuan)/,
    )
    expect(left).toEqual(['12 indikator/tanpa-satuan'])
    expect(suppressed).toBe(1)
  })

  test('no list of nodes, and no field but the first of an only node', async () => {
    const comment = '# pohon-abaikan indikator/tanpa-satuan: sebab\n'
    const indikator = 'indikator:\n'
    for (const text of [
      `versi: 1\n${comment}pohon:\n  - level: 2\n    sasaran: S\n    ${indikator}      - nama: Nilai Kematangan\n`,
      `versi: 1\npohon:\n  level: 2\n  ${comment}  sasaran: S\n  ${indikator}    - nama: Nilai Kematangan\n`,
    ]) {
      const { left } = await check(text, /^(abaikan|indikator\/tanpa-satuan)/)
      expect(left.map((found) => found.split(' ')[1])).toEqual(['abaikan/tidak-terpakai', 'indikator/tanpa-satuan'])
    }
  })

  test('an entry of a realisasi file, and not the next one', async () => {
    const { left, suppressed } = await check(
      {
        'pohon.yaml': 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\n',
        'a.pohon.yaml':
          'versi: 1\npohon: { level: 2, id: n, sasaran: S, indikator: [{ id: a, nama: I, satuan: unit }, { id: b, nama: J, satuan: unit }] }\n',
        'a.realisasi.yaml': `versi: 1
realisasi:
  # pohon-abaikan periode/di-luar: data lama
  a:
    1990: 5
    1991: { tw1: 6 }
  b:
    1990: 5
anggaran:
  # pohon-abaikan periode/di-luar: data lama
  n:
    1990: 500
`,
      },
      /^(abaikan|periode)/,
    )
    expect(left).toEqual(['8 periode/di-luar'])
    expect(suppressed).toBe(3)
  })

  test('a finding in pohon.yaml itself', async () => {
    const plan = (comment: string) =>
      check(
        {
          'pohon.yaml': `versi: 1\nperiode: { awal: 2024, akhir: 2026 }\ndokumen:\n  pk:\n${comment}    1990: { nomor: "1" }\n`,
          'a.pohon.yaml': 'versi: 1\npohon: { level: 2, sasaran: S }\n',
        },
        /^(abaikan|periode)/,
      )
    expect(await plan('')).toEqual({ left: ['5 periode/di-luar'], suppressed: 0 })
    expect(await plan('    # pohon-abaikan periode/di-luar: arsip\n')).toEqual({ left: [], suppressed: 1 })
  })

  test('findings of realisasi files and of pohon.yaml', async () => {
    const { left, suppressed } = await check(
      {
        'pohon.yaml': 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\n',
        'a.pohon.yaml': 'versi: 1\npohon: { level: 2, sasaran: S, indikator: [{ id: a, nama: I, satuan: unit }] }\n',
        'a.realisasi.yaml':
          'versi: 1\nrealisasi:\n  a:\n    # pohon-abaikan periode/di-luar: data lama\n    1990: 5\n    1991: 6\n',
      },
      /^(abaikan|periode)/,
    )
    expect(left).toEqual(['6 periode/di-luar'])
    expect(suppressed).toBe(1)
    const inPlan = await check(
      {
        'pohon.yaml': 'versi: 1\n# pohon-abaikan cascade/siklus: sebab\nbahasa: id\n',
        'a.pohon.yaml': plan(''),
      },
      /^abaikan/,
    )
    expect(inPlan.left).toEqual(['2 abaikan/tidak-terpakai'])
  })
})

describe('a suppression does not cover', () => {
  test.each([
    ['what stands two lines below', `  - level: 2\n    sasaran: R # pohon-abaikan ${tunggal}: sebab\n`],
    ['what has no reason', `  # pohon-abaikan ${tunggal}\n`],
    ['what has an empty reason', `  # pohon-abaikan ${tunggal}:  \n`],
    ['other rules', '  # pohon-abaikan cascade/siklus: sebab\n'],
  ])('%s', async (_, above) => {
    const { left, suppressed } = await check(plan(above))
    expect(left.filter((found) => found.endsWith(tunggal))).toHaveLength(1)
    expect(left.filter((found) => / abaikan\//.test(found))).toHaveLength(1)
    expect(suppressed).toBe(0)
  })

  test('errors of syntax and schema, whose group it may name', async () => {
    expect(
      await check(
        'versi: 1\npohon:\n  - level: 2\n    # pohon-abaikan skema/*: sebab\n    x: 1\n',
        /^(abaikan|skema\/kunci-asing)/,
      ),
    ).toEqual({
      left: ['4 abaikan/tidak-terpakai', '5 skema/kunci-asing'],
      suppressed: 0,
    })
    expect(await check('versi: 1\n# pohon-abaikan yaml/*: sebab\npohon: [\n', /^(abaikan|yaml)/)).toMatchObject({
      left: [expect.stringContaining('2 abaikan'), expect.stringContaining('yaml/sintaks')],
      suppressed: 0,
    })
  })

  test('anything in a file that cannot be read, where it is not reported either', async () => {
    const text = `versi: 1\n# pohon-abaikan ${tunggal}: sebab\nx: 1\npohon: [\n`
    expect((await check(text, /^(abaikan|yaml)/)).left).toEqual([expect.stringContaining('yaml/sintaks')])
  })

  test.each([
    ['does not parse', 'versi: 1\ninduk: n\npohon: [\n'],
    ['is empty', ''],
  ])('what is not found because another file %s: the child may stand there', async (_, other) => {
    const above = `versi: 1\npohon:\n  # pohon-abaikan ${tunggal}: sebab\n  - level: 2\n    id: n\n    sasaran: S\n`
    const child = 'versi: 1\ninduk: n\npohon: { level: 3, sasaran: T }\n'
    const rules = /^(abaikan|cascade\/anak|yaml)/
    const left = async (files: Record<string, string>) => check({ 'pohon.yaml': 'versi: 1\n', ...files }, rules)
    expect(await left({ 'a.pohon.yaml': above, 'b.pohon.yaml': child })).toEqual({ left: [], suppressed: 1 })
    expect((await left({ 'a.pohon.yaml': above })).left).toEqual(['3 abaikan/tidak-terpakai'])
    expect((await left({ 'a.pohon.yaml': above, 'b.pohon.yaml': other })).left).toEqual([
      expect.stringContaining('yaml/sintaks'),
    ])
  })
})

test.each([
  [`# pohon-abaikan ${tunggal} memang hanya satu anak`, ['abaikan/tanpa-alasan']],
  ['# pohon-abaikan: memang hanya satu', ['abaikan/tidak-terpakai']],
  ['# pohon-abaikan', ['abaikan/tidak-terpakai']],
  ['# pohon-abaikan cascade/x, sasaran/y: sebab', ['abaikan/tidak-terpakai', 'abaikan/tidak-terpakai']],
  ['# pohon-abaikan-nanti semua', []],
  ['# lihat pohon-abaikan target/datar', []],
])('one mistake in %s is one finding', async (comment, expected) => {
  const { left } = await check(`versi: 1\npohon:\n  ${comment}\n  - level: 2\n    sasaran: S\n`)
  expect(left.map((found) => found.split(' ')[1])).toEqual(expected)
})

test('a thousand suppressions in a wide plan', async () => {
  const node = `  # pohon-abaikan indikator/kosong: sebab\n  - level: 2\n    sasaran: S\n`
  expect((await check(`versi: 1\npohon:\n${node.repeat(1000)}`)).suppressed).toBe(1000)
})
