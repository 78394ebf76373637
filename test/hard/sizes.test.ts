// Files and plans of sizes that nobody writes by hand: refused in words, or checked within the bounds.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingsIn, full, inFolder, type Measured, within, writeLines } from './measured.ts'

const json = ['validate', '--format', 'json']

/** Checks one tree file of these lines; gives its findings. */
const checked = (lines: Iterable<string>, exit = 1) =>
  inFolder(async (folder) => {
    writeLines(path.join(folder, 'a.pohon.yaml'), lines)
    return findingsIn((await within(exit, json, { cwd: folder })).stdout)
  })

const many = function* (count: number, line: (index: number) => string, head: readonly string[]): Generator<string> {
  yield* head
  for (let index = 0; index < count; index++) yield line(index)
}
const top = ['versi: 1', 'pohon:']
const node = [...top, '  - level: 4', '    sasaran: Meningkatnya layanan']

const refused = (message: RegExp) => [
  expect.objectContaining({ rule: 'yaml/sintaks', message: expect.stringMatching(message) }),
]

describe('one file', () => {
  test('of 100 MB is refused', async () => {
    const lines = many(
      1_000_000,
      (index) =>
        `  - { level: 4, sasaran: Meningkatnya mutu layanan publik tingkat kecamatan ke-${index}, catatan: "-" }`,
      top,
    )
    expect(await checked(lines)).toEqual(refused(/terlalu besar/))
  })

  test('of a million siblings is refused, however short each is', async () => {
    expect(await checked(many(1_000_000, () => '- {}', top))).toEqual(refused(/lebih dari 500000 nilai/))
  })

  test('with a text of 19 MB is refused, with many of 20 KB read', async () => {
    const sasaran = (times: number) => `    sasaran: ${'Meningkatnya layanan '.repeat(times)}`
    expect(await checked([...node.slice(0, 3), sasaran(900_000)])).toMatchObject([
      { line: 4, message: 'teks ini lebih panjang dari 20000 huruf' },
    ])
    const found = await checked(many(150, () => `  - level: 4\n${sasaran(940)}`, top))
    expect(found.map(({ rule }) => rule)).toContain('indikator/kosong')
  })

  test('of 5 MB that only the slow reader could read is refused', async () => {
    const lines = many(
      60_000,
      (index) => `  - &a${index} { level: 4, sasaran: Meningkatnya mutu layanan ke-${index}, catatan: "-" }`,
      top,
    )
    expect(await checked(lines)).toEqual(refused(/lebih besar dari 4 MB/))
  })

  test('with a line that is too long for words about a mistake', async () => {
    expect(await checked([...node, `    catatan: "${'x'.repeat(60_000)}\\q"`])).toEqual(
      refused(/lebih panjang dari 50000 huruf/),
    )
  })

  test.each([
    ['zeros', Buffer.alloc(10_000_000), /UTF-16/],
    ['line ends', Buffer.alloc(10_000_000, 10), /kosong/],
    ['opening brackets', Buffer.alloc(1_000_000, 91), /terlalu panjang|lebih panjang/],
    ['hyphens and spaces', Buffer.from('- '.repeat(20_000)), /bersarang terlalu dalam/],
    ['opening brackets on many lines', Buffer.from('[\n'.repeat(20_000)), /bersarang terlalu dalam|tidak ditutup/],
  ])('of %s only', async (_, bytes, message) => {
    await inFolder(async (folder) => {
      fs.writeFileSync(path.join(folder, 'a.pohon.yaml'), bytes)
      expect(findingsIn((await within(1, json, { cwd: folder })).stdout)).toEqual(refused(message))
    })
  })

  test('that is a bomb of aliases', async () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let index = 1; index < 12; index++) bomb.push(`a${index}: &a${index} [${`*a${index - 1}, `.repeat(10)}x]`)
    expect(await checked([...top.slice(0, 1), ...bomb])).toEqual(refused(/alias/))
  })

  test('of 64 levels is read, of more refused', async () => {
    const nested = (levels: number): string => `catatan: ${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(await checked([...node, `    ${nested(1000)}`])).toEqual(refused(/bersarang terlalu dalam/))
    expect((await checked([...node, `    ${nested(40)}`])).map(({ rule }) => rule)).not.toContain('yaml/sintaks')
  })

  test('of tens of thousands of keys in one mapping', async () => {
    const keys = full ? 40_000 : 20_000
    const found = await checked(many(keys, (index) => `    kunci${index}: x`, node))
    expect(found.filter(({ rule }) => rule === 'skema/kunci-asing').length).toBe(keys)
  })

  test('of references that lead nowhere', async () => {
    const references = full ? 20_000 : 5_000
    const found = await checked(
      many(
        references,
        (index) =>
          `  - { level: 4, id: mutu-layanan-${index}, sasaran: S, indikator: [{ nama: N, sama_dengan: mutv-layanan-${index} }] }`,
        top,
      ),
    )
    expect(found.filter(({ rule }) => rule === 'id/tidak-ada').length).toBe(references)
  })

  test.runIf(full)('of 140,000 nodes: the findings end, and it is said', async () => {
    const found = await checked(
      many(140_000, (index) => `  - { level: 4, sasaran: Meningkatnya mutu layanan ${index} }`, top),
    )
    expect(found.length).toBe(50_001)
    expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(/lebih dari 50000 temuan/))
  })
})

describe('10,000 files', () => {
  const files = (count: number, text: (index: number) => string, work: (folder: string) => Promise<Measured>) =>
    inFolder(async (folder) => {
      for (let index = 0; index < count; index++)
        fs.writeFileSync(path.join(folder, `${String(index).padStart(5, '0')}.pohon.yaml`), text(index))
      return work(folder)
    })
  const check = (folder: string) => within(1, json, { cwd: folder })
  const tree = (index: number, induk: string | null) =>
    `versi: 1\n${induk === null ? '' : `induk: ${induk}\n`}pohon:\n  - { level: 4, id: n${index}, sasaran: Meningkatnya mutu }\n`

  test('each below the one before', async () => {
    const { stdout } = await files(10_000, (index) => tree(index, index === 0 ? null : `n${index - 1}`), check)
    const long = findingsIn(stdout).filter(({ message }) => message.includes('bertingkat'))
    expect(long.length).toBe(Math.floor(9_999 / 32))
    expect(long[0]).toMatchObject({ rule: 'cascade/siklus', file: '00032.pohon.yaml', line: 2 })
  })

  test.runIf(full)('in one circle', async () => {
    const { stdout } = await files(10_000, (index) => tree(index, `n${(index + 1) % 10_000}`), check)
    const circles = findingsIn(stdout).filter(({ rule }) => rule === 'cascade/siklus')
    expect(circles).toMatchObject([{ file: '00000.pohon.yaml' }])
    expect(circles[0]!.message).toMatch(
      /00000\.pohon\.yaml → 00001\.pohon\.yaml.* → … → .*09999\.pohon\.yaml → 00000\.pohon\.yaml$/,
    )
  })

  test.runIf(full)('of a million siblings: those that are too many are named', async () => {
    const text = `versi: 1\npohon:\n${'- {}\n'.repeat(100)}`
    const { stdout } = await files(10_000, () => text, check)
    expect(findingsIn(stdout)).toContainEqual(
      expect.objectContaining({
        file: '01500.pohon.yaml',
        message: expect.stringContaining(`8499 berkas sesudahnya`),
      }),
    )
  })
})

test('a drawing of tens of thousands of nodes is refused; the page and the terminal show them', async () => {
  await inFolder(async (folder) => {
    const line = (index: number) => `  - { level: 4, sasaran: Meningkatnya layanan ${index} }`
    writeLines(path.join(folder, 'a.pohon.yaml'), many(30_000, line, top))
    const { stderr } = await within(2, ['tree', '-o', 'pohon.svg'], { cwd: folder })
    expect(stderr).toMatch(/^pohon: gambar ini akan memuat 30000 node, lebih dari 10000; .*\n$/)
    expect(fs.readdirSync(folder)).toEqual(['a.pohon.yaml'])
    await within(0, ['tree', '-o', 'pohon.html'], { cwd: folder })
  })
})

test('all annexes of tens of thousands of nodes are refused; one table, or a part of the nodes, is made', async () => {
  await inFolder(async (folder) => {
    const line = (index: number) => `  - { level: 4, id: n${index}, sasaran: Meningkatnya layanan ${index} }`
    writeLines(path.join(folder, 'a.pohon.yaml'), many(60_000, line, top))
    for (const output of ['lampiran.html', 'lampiran.xlsx', 'lampiran.md']) {
      const { stderr } = await within(2, ['report', '--year', '2025', '-o', output], { cwd: folder })
      expect(stderr).toMatch(
        /(^|\n)pohon: 60000 node dengan \d+ lampiran terlalu banyak untuk satu berkas; .*--opd.*--annex.*-o hasil\/\n$/,
      )
    }
    expect(fs.readdirSync(folder)).toEqual(['a.pohon.yaml'])
    await within(1, ['report', '--year', '2025', '--annex', 'pengukuran', '-o', 'lampiran.xlsx'], { cwd: folder })
    await within(1, ['report', '--year', '2025', '--node', 'n7', '-o', 'lampiran.html'], { cwd: folder })
  })
})

describe('what is no file of a size', () => {
  test.runIf(fs.existsSync('/dev/zero'))('a device without an end', async () => {
    await inFolder(async (folder) => {
      const { stdout } = await within(1, [...json, '/dev/zero'], { cwd: folder })
      expect(findingsIn(stdout)).toEqual(refused(/terlalu besar/))
    })
  })

  test('a stream of 100 MB on stdin', async () => {
    await inFolder(async (folder) => {
      const { stderr } = await within(2, ['validate', '-'], { cwd: folder, stdin: Buffer.alloc(100_000_000, 97) })
      expect(stderr).toMatch(/^pohon: stdin .*\n$/)
    })
  })
})
