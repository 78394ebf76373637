// The seam to the outside: node's host keeps what is there whole, and the one in memory answers the same.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryHost, nodeHost, overlaidHost } from '../../src/host.ts'

let folder = ''
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-host-')))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const at = (...names: string[]) => path.join(folder, ...names)
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (file: string) => fs.readFileSync(file, 'utf8')

describe('kind and list', () => {
  test('files and folders', () => {
    fs.mkdirSync(at('b'))
    fs.writeFileSync(at('a.yaml'), '')
    const host = nodeHost()
    expect([host.kind(at('a.yaml')), host.kind(at('b')), host.kind(at('c')), host.kind(at('a.yaml', 'd'))]).toEqual([
      'file',
      'folder',
      null,
      null,
    ])
    expect(host.kind(at('x'.repeat(5000)))).toBe(null)
    expect(host.list(folder)).toEqual([
      { name: 'a.yaml', kind: 'file' },
      { name: 'b', kind: 'folder' },
    ])
    expect(host.list(at('c'))).toBe(null)
  })

  test.skipIf(process.platform === 'win32')('a link to itself, to nothing or to a folder hides nothing else', () => {
    fs.mkdirSync(at('b'))
    fs.writeFileSync(at('a.yaml'), '')
    fs.symlinkSync(at('putar.yaml'), at('putar.yaml'))
    fs.symlinkSync(at('tiada.yaml'), at('buntu.yaml'))
    fs.symlinkSync(at('b'), at('c'))
    fs.symlinkSync(at('a.yaml'), at('z.yaml'))
    const host = nodeHost()
    expect(host.list(folder)?.map(({ name }) => name)).toEqual(['a.yaml', 'b', 'z.yaml'])
    expect(host.kind(at('putar.yaml'))).toBe(null)
    expect(host.kind(at('buntu.yaml'))).toBe(null)
  })

  test('the host in memory answers the same', async () => {
    const files = { 'a.yaml': 'a', 'b/c.yaml': 'c', 'b/d/e.yaml': 'e' }
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true })
      fs.writeFileSync(at(name), text)
    }
    const memory = memoryHost(new Map(Object.entries(files).map(([name, text]) => [`/plan/${name}`, text])))
    for (const name of ['', 'a.yaml', 'b', 'b/d', 'b/d/e.yaml', 'tiada']) {
      expect(memory.kind(path.posix.join('/plan', name))).toBe(nodeHost().kind(at(name)))
      expect(memory.list(path.posix.join('/plan', name))).toEqual(nodeHost().list(at(name)))
    }
    expect(new TextDecoder().decode(memory.read('/plan/a.yaml'))).toBe('a')
    expect(() => memory.read('/plan/tiada')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
    await memory.write([['/plan/f.txt', [bytes('f')]]])
    expect(memory.kind('/plan/f.txt')).toBe('file')
  })
})

describe('write', () => {
  test('a new file, and over an old one; nothing else is left', async () => {
    await nodeHost().write([[at('a.txt'), [bytes('satu')]]])
    await nodeHost().write([[at('a.txt'), [bytes('dua')]]])
    expect(read(at('a.txt'))).toBe('dua')
    expect(fs.readdirSync(folder)).toEqual(['a.txt'])
  })

  test('what fails leaves nothing behind', async () => {
    fs.mkdirSync(at('map'))
    await expect(nodeHost().write([[at('tiada', 'a.txt'), [bytes('')]]])).rejects.toEqual(
      expect.objectContaining({ code: 'ENOENT' }),
    )
    await expect(nodeHost().write([[at('map'), [bytes('')]]])).rejects.toEqual(
      expect.objectContaining({ code: 'EISDIR' }),
    )
    expect(fs.readdirSync(folder)).toEqual(['map'])
  })

  test.each(['EPERM', 'EBUSY'])(
    '%s at the last step, as with a workbook open in Excel: the old file is as it was',
    async (code) => {
      fs.writeFileSync(at('a.xlsx'), 'lama')
      const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
        throw Object.assign(new Error(code), { code })
      })
      await expect(nodeHost().write([[at('a.xlsx'), [bytes('baru')]]])).rejects.toEqual(
        expect.objectContaining({ code }),
      )
      rename.mockRestore()
      expect(read(at('a.xlsx'))).toBe('lama')
      expect(fs.readdirSync(folder)).toEqual(['a.xlsx'])
    },
  )

  test.skipIf(process.platform === 'win32')(
    'permissions stay, a link stays a link, a device stays a device',
    async () => {
      fs.writeFileSync(at('a.txt'), 'lama', { mode: 0o640 })
      fs.symlinkSync(at('a.txt'), at('b.txt'))
      await nodeHost().write([[at('b.txt'), [bytes('baru')]]])
      expect(read(at('a.txt'))).toBe('baru')
      expect(fs.lstatSync(at('b.txt')).isSymbolicLink()).toBe(true)
      expect(fs.statSync(at('a.txt')).mode & 0o777).toBe(0o640)
      await nodeHost().write([['/dev/null', [bytes('x')]]])
      expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true)
    },
  )
})

describe('files that belong together', () => {
  const news = (...names: string[]) => names.map((name) => [at(name), [bytes('baru')]] as const)
  const all = () => Object.fromEntries(fs.readdirSync(folder).map((name) => [name, read(at(name))]))
  const refusing = (code: string, isRefused: (target: string) => boolean) => {
    const { renameSync } = fs
    return vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (isRefused(String(to))) throw Object.assign(new Error(code), { code })
      renameSync(from, to)
    })
  }

  test('all are written, new ones too; nothing else is left', async () => {
    for (const name of ['a.yaml', 'b.yaml']) fs.writeFileSync(at(name), 'lama')
    await nodeHost().write(news('a.yaml', 'c.yaml', 'b.yaml'))
    expect(all()).toEqual({ 'a.yaml': 'baru', 'b.yaml': 'baru', 'c.yaml': 'baru' })
  })

  test.each(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'])(
    '%s cannot take its place: all are as they were',
    async (name) => {
      for (const old of ['a.yaml', 'b.yaml', 'd.yaml']) fs.writeFileSync(at(old), 'lama')
      const before = all()
      const rename = refusing('EBUSY', (target) => target === at(name))
      const expected = expect.objectContaining({ code: 'EBUSY', file: at(name), replaced: [] })
      await expect(nodeHost().write(news('a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'))).rejects.toEqual(expected)
      rename.mockRestore()
      expect(all()).toEqual(before)
    },
  )

  test('one of them cannot even be made: none is touched', async () => {
    fs.writeFileSync(at('a.yaml'), 'lama')
    const { ino } = fs.statSync(at('a.yaml'))
    const expected = expect.objectContaining({ code: 'ENOENT', file: at('tiada/b.yaml'), replaced: [] })
    await expect(nodeHost().write(news('a.yaml', 'tiada/b.yaml'))).rejects.toEqual(expected)
    expect(fs.statSync(at('a.yaml')).ino).toBe(ino)
    expect(all()).toEqual({ 'a.yaml': 'lama' })
  })

  test('where links are unknown the old file is copied', async () => {
    for (const old of ['a.yaml', 'b.yaml']) fs.writeFileSync(at(old), 'lama', { mode: 0o640 })
    const link = vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    })
    const rename = refusing('EPERM', (target) => target === at('b.yaml'))
    await expect(nodeHost().write(news('a.yaml', 'b.yaml'))).rejects.toThrow('EPERM')
    for (const spy of [link, rename]) spy.mockRestore()
    expect(all()).toEqual({ 'a.yaml': 'lama', 'b.yaml': 'lama' })
    if (process.platform !== 'win32') expect(fs.statSync(at('a.yaml')).mode & 0o777).toBe(0o640)
  })

  test('what cannot be put back is named', async () => {
    for (const old of ['a.yaml', 'b.yaml', 'c.yaml']) fs.writeFileSync(at(old), 'lama')
    let count = 0
    const rename = refusing('EIO', (target) => target === at('c.yaml') || (target === at('a.yaml') && ++count > 1))
    const expected = expect.objectContaining({ code: 'EIO', file: at('c.yaml'), replaced: [at('a.yaml')] })
    await expect(nodeHost().write(news('a.yaml', 'b.yaml', 'c.yaml'))).rejects.toEqual(expected)
    rename.mockRestore()
    expect(all()).toEqual({ 'a.yaml': 'baru', 'b.yaml': 'lama', 'c.yaml': 'lama' })
  })
})

describe('several large files', () => {
  const pieces = function* (...texts: string[]) {
    for (const text of texts) yield bytes(text)
  }
  const failing = function* () {
    yield bytes('baru')
    throw new Error('bug')
  }

  test('are there together, each of all its pieces', async () => {
    fs.writeFileSync(at('a.txt'), 'lama')
    const seen: string[][] = []
    const files = function* (): Generator<readonly [string, Iterable<Uint8Array>]> {
      yield [at('a.txt'), pieces('satu', 'dua')]
      yield [at('b.txt'), pieces('tiga')]
      seen.push([read(at('a.txt')), ...fs.readdirSync(folder).filter((name) => !name.endsWith('.tmp'))])
    }
    await nodeHost().write(files())
    expect(seen).toEqual([['lama', 'a.txt']])
    expect([read(at('a.txt')), read(at('b.txt')), fs.readdirSync(folder)]).toEqual([
      'satudua',
      'tiga',
      ['a.txt', 'b.txt'],
    ])
    const memory = new Map<string, string | Uint8Array>()
    await memoryHost(memory).write([['/plan/a.txt', pieces('satu', 'dua')]])
    expect(memory).toEqual(new Map([['/plan/a.txt', bytes('satudua')]]))
  })

  test.each([
    ['that cannot be made', 'c.txt', failing],
    ['in whose place stands a folder', 'map', () => pieces('baru')],
    ['without a folder', path.join('tiada', 'c.txt'), () => pieces('baru')],
  ])('one %s: the others are as they were, and nothing is left', async (_, name, made) => {
    fs.writeFileSync(at('a.txt'), 'lama')
    fs.mkdirSync(at('map'))
    const all = [at('a.txt'), at('b.txt'), at(name)].map(
      (file, index) => [file, index < 2 ? pieces('baru') : made()] as const,
    )
    await expect(nodeHost().write(all)).rejects.toMatchObject({ file: at(name) })
    expect([read(at('a.txt')), fs.readdirSync(folder)]).toEqual(['lama', ['a.txt', 'map']])
    // Neither is a later one hindered by it.
    await nodeHost().write(all.slice(0, 1).map(([file]) => [file, pieces('lagi')]))
    expect([read(at('a.txt')), fs.readdirSync(folder)]).toEqual(['lagi', ['a.txt', 'map']])
  })
})

test('with other bytes for some files, and new ones in new folders', () => {
  fs.writeFileSync(at('a.yaml'), 'a')
  const files = new Map([at('a.yaml'), at('b', 'c', 'd.yaml')].map((file) => [file, bytes('baru')]))
  const host = overlaidHost(nodeHost(), files)
  expect(host.list(folder)).toEqual([
    { name: 'a.yaml', kind: 'file' },
    { name: 'b', kind: 'folder' },
  ])
  expect([at('b'), at('b', 'c'), at('b', 'c', 'd.yaml'), at('b', 'x')].map((file) => host.kind(file))).toEqual([
    'folder',
    'folder',
    'file',
    null,
  ])
  expect(host.list(at('b', 'c'))).toEqual([{ name: 'd.yaml', kind: 'file' }])
  expect([...files.keys()].map((file) => Buffer.from(host.read(file)).toString())).toEqual(['baru', 'baru'])
  expect(fs.readdirSync(folder)).toEqual(['a.yaml'])
})
