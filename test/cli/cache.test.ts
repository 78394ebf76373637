// Files that `yaml` has to read are read once: the cache gives the same document, and never gets in the way.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheFolder, cacheIn } from '../../src/cli/cache.ts'
import { nodeHost } from '../../src/host.ts'
import { checkPlan, loadPlan } from '../../src/run.ts'
import { read } from '../../src/source/read.ts'
import type { Cache } from '../../src/source/stored.ts'
import { start } from './start.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-simpanan-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const anchored = 'versi: 1\npohon:\n  level: 4\n  sasaran: &s Meningkatnya mutu\n  fenomena: *s\n'
const bytes = (text: string) => new TextEncoder().encode(text)

/** A cache in memory that counts. */
function counting(): Cache & { readonly kept: Map<string, Uint8Array>; hits: number } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    hits: 0,
    get(name) {
      if (kept.has(name)) this.hits++
      return kept.get(name)
    },
    set: (name, content) => void kept.set(name, content),
  }
}

describe('the document', () => {
  test.each([
    ['an anchor', anchored],
    ['numbers that JSON does not have', 'a: &x .nan\nb: -.inf\nc: -0\nd: *x\n'],
    ['names that every object has', '__proto__: { a: 1 }\nconstructor: &c x\nhasOwnProperty: *c\n'],
    ['a text that is broken', 'versi: 1\npohon: [1, 2\n'],
    ['findings and comments', '# awal\nversi: 1 # &x\npohon: &x\n  ank: !!str 5\n  ank: 6\n'],
    ['nothing', '# &x\n--- &x\n'],
  ])('is the same the second time: %s', async (_, text) => {
    const cache = counting()
    const [first, second, plain] = [
      await read('a.yaml', bytes(text), 'fast', cache),
      await read('a.yaml', bytes(text), 'fast', cache),
      await read('a.yaml', bytes(text), 'yaml'),
    ]
    expect(cache.hits).toBe(1)
    expect(first).toEqual(plain)
    expect(second).toEqual(plain)
    expect(Object.keys(Object(second.data))).toEqual(Object.keys(Object(plain.data)))
    expect(Object.getPrototypeOf(Object(second.data))).toBe(Object.getPrototypeOf(Object(plain.data)))
  })

  test('is another for other bytes and for another name', async () => {
    const cache = counting()
    await read('a.yaml', bytes(anchored), 'fast', cache)
    await read('b.yaml', bytes(anchored), 'fast', cache)
    await read('a.yaml', bytes(`${anchored}\n`), 'fast', cache)
    expect([cache.hits, cache.kept.size]).toEqual([0, 3])
  })

  test('is not kept where the fast reader reads it, nor with --reader yaml', async () => {
    const cache = counting()
    await read('a.yaml', bytes('versi: 1\n'), 'fast', cache)
    await read('a.yaml', bytes(anchored), 'yaml', cache)
    expect(cache.kept.size).toBe(0)
  })

  test('is read anew where what is kept was cut off or changed', async () => {
    const cache = counting()
    const before = await read('a.yaml', bytes(anchored), 'fast', cache)
    const [[name, content]] = [...cache.kept] as [[string, Uint8Array]]
    for (const broken of [
      content.subarray(0, 40),
      new Uint8Array(0),
      content.map((one, at) => (at === 50 ? one ^ 1 : one)),
    ]) {
      cache.kept.set(name, broken)
      expect(await read('a.yaml', bytes(anchored), 'fast', cache)).toEqual(before)
      // Perhaps in other bytes: V8 writes a value as it holds it at that moment. But whole, and read back the next time.
      const anew = cache.kept.get(name)
      expect(anew).not.toBe(broken)
      expect(await read('a.yaml', bytes(anchored), 'fast', cache)).toEqual(before)
      expect(cache.kept.get(name)).toBe(anew)
    }
  })
})

describe('the folder', () => {
  const plan = () => path.join(folder, 'rencana')
  const kept = () => path.join(folder, 'simpanan')
  const found = async () => {
    const host = { ...nodeHost(), cwd: plan(), cache: cacheIn(kept()) }
    return checkPlan(await loadPlan(host, []), 'id').findings
  }
  const entries = () => fs.readdirSync(kept())

  beforeEach(() => {
    fs.mkdirSync(plan())
    for (const name of ['a', 'b']) fs.writeFileSync(path.join(plan(), `${name}.pohon.yaml`), `${anchored}# ${name}\n`)
  })

  test('gives the same findings; only what changed is read again', async () => {
    const first = await found()
    const times = () => entries().map((name) => fs.statSync(path.join(kept(), name)).ino)
    const before = times()
    expect(before).toHaveLength(2)
    expect(await found()).toEqual(first)
    expect(times()).toEqual(before)
    fs.appendFileSync(path.join(plan(), 'b.pohon.yaml'), '# lagi\n')
    await found()
    expect(times()).toHaveLength(3)
  })

  test('is made anew when it was deleted, and is none where it cannot be one', async () => {
    const first = await found()
    fs.rmSync(kept(), { recursive: true })
    expect(await found()).toEqual(first)
    expect(entries()).toHaveLength(2)
    fs.rmSync(kept(), { recursive: true })
    fs.writeFileSync(kept(), 'sebuah berkas')
    expect(await found()).toEqual(first)
    expect(fs.readFileSync(kept(), 'utf8')).toBe('sebuah berkas')
  })

  test('does not grow for ever, and holds nothing half written', () => {
    const cache = cacheIn(kept())
    for (let number = 0; number <= 1000; number++) cache.set(`n${number}`, bytes('isi'))
    expect(entries()).toEqual(['n1000'])
    expect(Buffer.from(cache.get('n1000')!).toString()).toBe('isi')
  })

  test('is shared by runs at the same time, and not touched with --no-cache', async () => {
    const env = { XDG_CACHE_HOME: kept() }
    const run = (...more: string[]) => start(['validate', '--format', 'json', ...more], { cwd: plan(), env })
    const plain = await run('--no-cache')
    expect(fs.existsSync(kept())).toBe(false)
    const runs = await Promise.all([run(), run(), run()])
    for (const one of [...runs, await run()]) expect(one).toEqual(plain)
    expect(fs.readdirSync(path.join(kept(), 'pohon'))).toHaveLength(2)
  })

  test.each([
    [{ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a', '/x/pohon'],
    [{ XDG_CACHE_HOME: 'x' }, 'linux', '/home/a', '/home/a/.cache/pohon'],
    [{}, 'darwin', '/Users/a', '/Users/a/Library/Caches/pohon'],
    [{}, 'linux', '', null],
    [{}, 'win32', 'C:\\Users\\a', null],
  ] as const)('stands where the system keeps such things: %j on %s', (env, platform, home, expected) => {
    expect(cacheFolder(env, platform, home)).toBe(expected)
  })
})
