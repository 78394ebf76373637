// Files that are no UTF-8 text, no YAML at all, or more than a plan can be: one finding each, and the others are read still.
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { findingsAbout, load, spanOf } from './marked.ts'

const good = `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  - level: 4
    id: diklat
    sasaran: Terlaksananya Diklat “é” 😀
    indikator: [{ id: peserta, nama: Jumlah peserta, satuan: orang, target: { 2025: 5 } }]
`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}
const atStart = { line: 1, column: 1, endLine: 1, endColumn: 1 }

describe('a file that is read all the same', () => {
  test.each([
    ['with a byte order mark', utf8(`\ufeff${good}`)],
    ['with CRLF', utf8(good.replaceAll('\n', '\r\n'))],
    ['without a line end at its end', utf8(good.trimEnd())],
  ])('%s', async (_, bytes) => {
    const loaded = await load({ 'a.pohon.yaml': bytes })
    expect(findingsAbout(loaded)).toEqual([])
    expect(loaded.plan.nodes[0]!.teks).toBe('Terlaksananya Diklat “é” 😀')
  })

  test('the byte order mark has no column', async () => {
    const found = findingsAbout(await load({ 'a.pohon.yaml': utf8('\ufeffversii: 1\npohon: []\n') }))
    expect(found.map(spanOf)).toEqual([{ line: 1, column: 1, endLine: 1, endColumn: 7 }])
  })
})

describe('a file that cannot be read', () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x21, 0x00])
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d])
  test.each([
    ['UTF-16 LE', utf16(good, 'le', true), 'UTF-16', 'UTF-8'],
    ['UTF-16 BE', utf16(good, 'be', true), 'UTF-16', 'UTF-8'],
    ['UTF-16 LE without a mark', utf16(good, 'le', false), 'UTF-16', 'UTF-8'],
    ['UTF-16 BE without a mark', utf16(good, 'be', false), 'UTF-16', 'UTF-8'],
    [
      'Windows-1252',
      new Uint8Array(Buffer.from('versi: 1\njudul: Caf\xe9 \x93x\x94\n', 'latin1')),
      'Windows-1252',
      'UTF-8',
    ],
    ['a workbook', zip, 'Excel', 'YAML'],
    ['an image', png, 'gambar', 'YAML'],
    ['nothing', new Uint8Array(0), 'kosong', 'hapus'],
    ['only spaces and line ends', utf8('  \r\n\n \t\n'), 'kosong', 'hapus'],
    ['only a byte order mark', utf8('\ufeff'), 'kosong', 'hapus'],
    ['only comments', utf8('# Pohon Kinerja\n# belum ditulis\n'), 'kosong', 'hapus'],
    ['only a document marker', utf8('---\n'), 'kosong', 'hapus'],
  ])('%s', async (_, bytes, message, help) => {
    const found = findingsAbout(await load({ 'a.pohon.yaml': bytes, 'b.pohon.yaml': good }))
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([['a.pohon.yaml', 'yaml/sintaks']])
    expect(spanOf(found[0]!)).toEqual(atStart)
    expect(found[0]!.message).toContain(message)
    expect(found[0]!.help).toContain(help)
  })

  test.each([
    ['EACCES', 'izin ditolak'],
    ['EBUSY', 'dipakai program lain'],
    ['EISDIR', 'folder'],
    ['ENOENT', 'tidak ada lagi'],
    ['EIO', 'EIO'],
  ])('one that the system does not give: %s', async (code, reason) => {
    const host = memoryHost(
      new Map([
        ['/plan/a.pohon.yaml', ''],
        ['/plan/b.pohon.yaml', good],
      ]),
    )
    const read = (file: string): Uint8Array => {
      if (file.endsWith('/a.pohon.yaml')) throw Object.assign(new Error(`${code}: no, read '/home/x/secret'`), { code })
      return host.read(file)
    }
    const loaded = await loadPlan({ ...host, read }, [])
    const found = findingsAbout(loaded)
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([['a.pohon.yaml', 'yaml/sintaks']])
    expect(found[0]!.message).toContain(reason)
    expect(found[0]!.message).not.toContain('/home')
    expect(loaded.plan.nodes).toHaveLength(1)
  })

  test('a bug is no finding', async () => {
    const host = memoryHost(new Map([['/plan/a.pohon.yaml', good]]))
    const read = () => {
      throw new TypeError('a bug')
    }
    await expect(loadPlan({ ...host, read }, [])).rejects.toThrow('a bug')
  })

  test('a folder named like a file is walked, not read', async () => {
    const loaded = await load({ 'a.pohon.yaml/b.pohon.yaml': good })
    expect([...loaded.plan.documents.keys()]).toEqual(['a.pohon.yaml/b.pohon.yaml'])
    expect(findingsAbout(loaded)).toEqual([])
  })

  test('pohon.yaml: the plan is read with its defaults', async () => {
    const loaded = await load({ 'pohon.yaml': utf16('versi: 1\n', 'le', true), 'b.pohon.yaml': good })
    const grave = findingsOf(loaded, 'id').filter(({ severity }) => severity === 'error')
    expect(grave.map(({ file, rule }) => [file, rule])).toEqual([['pohon.yaml', 'yaml/sintaks']])
    expect(loaded.plan.rencana.kategori.nama).toBe('permendagri-86')
  })
})

describe('a file that is more than a plan', () => {
  const bomb = (width: number, depth: number): string => {
    const levels = Array.from(
      { length: depth },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(width).fill(`*a${level}`).join(', ')}]\n`,
    )
    return `versi: 1\na0: &a0 [${Array(width).fill('x').join(', ')}]\n${levels.join('')}pohon: *a${depth}\n`
  }
  test.each([
    ['billions of values through aliases', bomb(10, 12), 7],
    ['brackets without end', `versi: 1\npohon: ${'['.repeat(40_000)}`, 1],
    ['braces without end', `versi: 1\npohon: ${'{a: '.repeat(12_000)}`, 1],
    ['nested brackets', `versi: 1\npohon: ${'['.repeat(200)}${']'.repeat(200)}`, 2],
    ['nested lists', `versi: 1\npohon:\n  ${'- '.repeat(20_000)}x\n`, 1],
    [
      'nested mappings',
      `versi: 1\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
      152,
    ],
  ])('%s', async (_, text) => {
    const started = performance.now()
    const found = findingsAbout(await load({ 'a.pohon.yaml': text, 'b.pohon.yaml': good }))
    expect(found.map(({ file, rule, message }) => [file, rule, /terlalu dalam/.test(message)])).toEqual([
      ['a.pohon.yaml', 'yaml/sintaks', true],
    ])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('where the limit is known, its place is too', async () => {
    const deep = findingsAbout(await load({ 'a.pohon.yaml': `versi: 1\npohon: ${'['.repeat(200)}${']'.repeat(200)}` }))
    expect(deep.map(spanOf)).toEqual([{ line: 2, column: 157, endLine: 2, endColumn: 158 }])
    const wide = findingsAbout(await load({ 'a.pohon.yaml': bomb(10, 12) }))
    expect(wide.map(({ line, column }) => [line, column])).toEqual([[6, 10]])
  })

  test('nesting that a plan can have is read', async () => {
    const text = `versi: 1\npohon: ${'['.repeat(100)}${']'.repeat(100)}`
    expect(findingsAbout(await load({ 'a.pohon.yaml': text })).map(({ rule }) => rule)).toEqual(['skema/jenis'])
  })
})
