// Path arguments → the files of one plan: where its root is, what it reads, what it shows, and what is wrong usage.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findFiles, findRoot } from '../../src/discover.ts'
import { type Host, memoryHost, nodeHost } from '../../src/host.ts'
import { rencanaBawaan } from '../../src/plan/rencana.ts'
import type { UsageError } from '../../src/usage.ts'

const globs = { berkas: rencanaBawaan.berkas, realisasi: rencanaBawaan.realisasi }

/** Absolute paths, or those below /kerja; the text of a file only where it matters. */
function hostOf(files: readonly string[] | Readonly<Record<string, string>>, cwd = '/kerja'): Host {
  const entries = Array.isArray(files) ? files.map((file: string) => [file, ''] as const) : Object.entries(files)
  return memoryHost(new Map(entries.map(([file, text]) => [file.startsWith('/') ? file : `/kerja/${file}`, text])), cwd)
}

function discover(host: Host, paths: readonly string[] = [], own = globs) {
  const root = findRoot(host, paths)
  const { pohon, realisasi, shown } = findFiles(host, root, own)
  return { folder: root.folder, base: root.base, hasRencana: root.hasRencana, pohon, realisasi, shown: [...shown] }
}

function wrongUsage(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if ((error as Error).name !== 'UsageError') throw error
    const { text, args } = error as UsageError
    return `${text.id} ${JSON.stringify(args)}`
  }
  throw new Error('nothing was wrong')
}

describe('the plan', () => {
  const files = [
    '.git/HEAD',
    'rencana/pohon.yaml',
    'rencana/opd/bkd/a.pohon.yaml',
    'rencana/opd/b.pohon.yaml',
    'rencana/r/a.realisasi.yaml',
  ]
  test.each([
    ['of a file is found upwards', ['rencana/opd/bkd/a.pohon.yaml'], ['opd/bkd/a.pohon.yaml']],
    ['of a folder is the one in it', ['rencana'], ['opd/b.pohon.yaml', 'opd/bkd/a.pohon.yaml', 'r/a.realisasi.yaml']],
    ['of a folder is found upwards', ['rencana/opd'], ['opd/b.pohon.yaml', 'opd/bkd/a.pohon.yaml']],
    [
      'is the same for several arguments',
      ['rencana/opd/bkd', 'rencana/r/a.realisasi.yaml'],
      ['opd/bkd/a.pohon.yaml', 'r/a.realisasi.yaml'],
    ],
    ['may be named itself', ['rencana/pohon.yaml'], []],
    ['is found by an absolute path', ['/kerja/rencana/opd/bkd'], ['opd/bkd/a.pohon.yaml']],
    ['is found through dots', ['rencana/r/../opd/./bkd/'], ['opd/bkd/a.pohon.yaml']],
  ])('%s: it is read whole, and the paths choose what is shown', (_, paths, shown) => {
    expect(discover(hostOf(files), paths)).toEqual({
      folder: '/kerja/rencana',
      base: '/kerja',
      hasRencana: true,
      pohon: ['opd/b.pohon.yaml', 'opd/bkd/a.pohon.yaml'],
      realisasi: ['r/a.realisasi.yaml'],
      shown,
    })
  })

  test('of no argument is that of the working folder', () => {
    expect(discover(hostOf(files, '/kerja/rencana/opd')).folder).toBe('/kerja/rencana')
    expect(discover(hostOf(files, '/kerja/rencana/opd')).shown).toHaveLength(3)
  })

  test('is not looked for above the repository', () => {
    const host = hostOf(['/pohon.yaml', '.git/HEAD', 'a.pohon.yaml'])
    expect(discover(host)).toMatchObject({ folder: '/kerja', hasRencana: false, base: '/kerja' })
    expect(discover(hostOf(['/pohon.yaml', 'a.pohon.yaml']))).toMatchObject({
      folder: '/',
      hasRencana: true,
      pohon: ['kerja/a.pohon.yaml'],
    })
  })

  test('.git may be a file, as in a worktree, and the root of the repository is looked at itself', () => {
    const host = hostOf(
      { '/pohon.yaml': '', '.git': 'gitdir: x', 'pohon.yaml': '', 'opd/a.pohon.yaml': '' },
      '/kerja/opd',
    )
    expect(discover(host)).toMatchObject({ folder: '/kerja', base: '/kerja' })
  })

  test('without a repository, shown paths start at the working folder', () => {
    expect(discover(hostOf(['x/pohon.yaml', 'x/a.pohon.yaml']), ['x']).base).toBe('/kerja')
  })

  test('a folder called pohon.yaml is none', () => {
    expect(discover(hostOf(['pohon.yaml/x', 'a.pohon.yaml'])).hasRencana).toBe(false)
  })

  test('reads the globs that it names, in any number', () => {
    const host = hostOf(['pohon.yaml', 'opd/a.yaml', 'opd/x/b.yaml', 'arsip/c.yaml', 'r/d.yaml', 'e.pohon.yaml'])
    const own = { berkas: ['./opd/**/*.yaml', 'arsip/*.yaml'], realisasi: ['r/*.yaml'] }
    expect(discover(host, [], own)).toMatchObject({
      pohon: ['arsip/c.yaml', 'opd/a.yaml', 'opd/x/b.yaml'],
      realisasi: ['r/d.yaml'],
    })
  })

  test('a file that both globs match holds realisasi; pohon.yaml is never a tree', () => {
    const host = hostOf(['pohon.yaml', 'a.yaml', 'b.realisasi.yaml'])
    expect(discover(host, [], { berkas: ['*.yaml'], realisasi: ['*.realisasi.yaml'] })).toMatchObject({
      pohon: ['a.yaml'],
      realisasi: ['b.realisasi.yaml'],
    })
  })

  test('hidden folders, node_modules and .git are left out', () => {
    const host = hostOf([
      'pohon.yaml',
      'a.pohon.yaml',
      '.arsip/b.pohon.yaml',
      'node_modules/x/c.pohon.yaml',
      '.git/d.pohon.yaml',
      'x/.e.pohon.yaml',
    ])
    expect(discover(host).pohon).toEqual(['a.pohon.yaml'])
  })

  test('a plan within it is another and is skipped', () => {
    const host = hostOf(['pohon.yaml', 'a.pohon.yaml', 'lain/pohon.yaml', 'lain/b.pohon.yaml', 'lain/x/c.pohon.yaml'])
    expect(discover(host).pohon).toEqual(['a.pohon.yaml'])
    expect(discover(host, ['lain/x'])).toMatchObject({ folder: '/kerja/lain', shown: ['x/c.pohon.yaml'] })
  })
})

describe('without a plan', () => {
  test('the files are the named ones and what is below the named folders', () => {
    const host = hostOf(['a.pohon.yaml', 'x/b.pohon.yaml', 'x/y/c.pohon.yaml', 'z/d.pohon.yaml', 'x/b.realisasi.yaml'])
    expect(discover(host, ['x'])).toMatchObject({
      folder: '/kerja/x',
      pohon: ['b.pohon.yaml', 'y/c.pohon.yaml'],
      realisasi: ['b.realisasi.yaml'],
    })
    expect(discover(host, ['a.pohon.yaml', 'x/y/c.pohon.yaml'])).toMatchObject({
      folder: '/kerja',
      pohon: ['a.pohon.yaml', 'x/y/c.pohon.yaml'],
      realisasi: [],
    })
    expect(discover(host)).toMatchObject({
      folder: '/kerja',
      pohon: ['a.pohon.yaml', 'x/b.pohon.yaml', 'x/y/c.pohon.yaml', 'z/d.pohon.yaml'],
    })
  })

  test('the root is the first named folder, else the first file’s', () => {
    const host = hostOf(['a/a.pohon.yaml', 'b/b.pohon.yaml', 'c/c.pohon.yaml'])
    expect(discover(host, ['a/a.pohon.yaml', 'b', 'c'])).toMatchObject({
      folder: '/kerja/b',
      pohon: ['../a/a.pohon.yaml', '../c/c.pohon.yaml', 'b.pohon.yaml'],
      shown: ['../a/a.pohon.yaml', '../c/c.pohon.yaml', 'b.pohon.yaml'],
    })
    expect(discover(host, ['a/a.pohon.yaml', 'b/b.pohon.yaml']).folder).toBe('/kerja/a')
  })

  test('a named file is read whatever it is called or ignored by', () => {
    const host = hostOf({ '.gitignore': '*.yml\n', 'draf.yml': '', 'r.realisasi.yaml': '', 'b.pohon.yaml': '' })
    expect(discover(host, ['draf.yml', 'r.realisasi.yaml'])).toMatchObject({
      pohon: ['draf.yml'],
      realisasi: ['r.realisasi.yaml'],
    })
  })

  test('folders within each other give each file once', () => {
    const host = hostOf(['x/a.pohon.yaml', 'x/y/b.pohon.yaml'])
    expect(discover(host, ['x', 'x/y', 'x/a.pohon.yaml']).pohon).toEqual(['a.pohon.yaml', 'y/b.pohon.yaml'])
  })

  test('a plan below a named folder is skipped', () => {
    expect(discover(hostOf(['a.pohon.yaml', 'lain/pohon.yaml', 'lain/b.pohon.yaml'])).pohon).toEqual(['a.pohon.yaml'])
  })
})

describe('.gitignore', () => {
  test.each([
    [
      'a name',
      { '.gitignore': 'draf.pohon.yaml\n' },
      ['draf.pohon.yaml', 'x/draf.pohon.yaml', 'a.pohon.yaml'],
      ['a.pohon.yaml'],
    ],
    [
      'a name at its own level',
      { '.gitignore': '/draf.pohon.yaml\n' },
      ['draf.pohon.yaml', 'x/draf.pohon.yaml'],
      ['x/draf.pohon.yaml'],
    ],
    [
      'a folder',
      { '.gitignore': 'arsip/\n' },
      ['arsip/a.pohon.yaml', 'x/arsip/b.pohon.yaml', 'a.pohon.yaml'],
      ['a.pohon.yaml'],
    ],
    [
      'a negated name',
      { '.gitignore': '*.pohon.yaml\n!a.pohon.yaml\n' },
      ['a.pohon.yaml', 'b.pohon.yaml'],
      ['a.pohon.yaml'],
    ],
    ['one in a subfolder', { 'x/.gitignore': '*.pohon.yaml\n' }, ['a.pohon.yaml', 'x/b.pohon.yaml'], ['a.pohon.yaml']],
    [
      'a subfolder that takes back',
      { '.gitignore': 'b.pohon.yaml\n', 'x/.gitignore': '!b.pohon.yaml\n' },
      ['b.pohon.yaml', 'x/b.pohon.yaml'],
      ['x/b.pohon.yaml'],
    ],
    [
      'a subfolder of a subfolder decides last',
      { '.gitignore': '!b.pohon.yaml\n', 'x/.gitignore': 'b.pohon.yaml\n' },
      ['b.pohon.yaml', 'x/b.pohon.yaml'],
      ['b.pohon.yaml'],
    ],
    [
      'what lies in an ignored folder cannot be taken back',
      { '.gitignore': 'x/\n!x/b.pohon.yaml\n', 'x/.gitignore': '!*\n' },
      ['a.pohon.yaml', 'x/b.pohon.yaml'],
      ['a.pohon.yaml'],
    ],
    [
      'with CRLF and comments',
      { '.gitignore': '# arsip\r\ndraf.pohon.yaml\r\n' },
      ['draf.pohon.yaml', 'a.pohon.yaml'],
      ['a.pohon.yaml'],
    ],
  ])('%s', (_, ignoring, files, expected) => {
    const all = {
      ...(ignoring as unknown as Record<string, string>),
      ...Object.fromEntries(['pohon.yaml', ...files].map((file) => [file, ''])),
    }
    expect(discover(hostOf(all)).pohon).toEqual(expected)
  })

  test('above the plan counts up to the repository', () => {
    const files = {
      '/.gitignore': 'a.pohon.yaml\n',
      '.git/HEAD': '',
      '.gitignore': 'b.pohon.yaml\n',
      'x/pohon.yaml': '',
      'x/a.pohon.yaml': '',
      'x/b.pohon.yaml': '',
    }
    expect(discover(hostOf(files), ['x']).pohon).toEqual(['a.pohon.yaml'])
  })

  test('outside of a repository that of the plan counts', () => {
    const files = {
      '.gitignore': 'b.pohon.yaml\n',
      'x/pohon.yaml': '',
      'x/b.pohon.yaml': '',
      'x/.gitignore': 'c.pohon.yaml\n',
      'x/c.pohon.yaml': '',
    }
    expect(discover(hostOf(files), ['x']).pohon).toEqual(['b.pohon.yaml'])
  })
})

describe('wrong usage', () => {
  test.each([
    ['a path that does not exist', ['a.pohon.yaml'], ['b.pohon.yaml'], ['"{path}" tidak ada', '"path":"b.pohon.yaml"']],
    [
      'two plans',
      ['a/pohon.yaml', 'a/x.pohon.yaml', 'b/pohon.yaml', 'b/y.pohon.yaml'],
      ['a', 'b/y.pohon.yaml'],
      ['dua rencana', 'a/pohon.yaml', 'b/pohon.yaml'],
    ],
    [
      'a plan and a file of none',
      ['a/pohon.yaml', 'a/x.pohon.yaml', 'b/y.pohon.yaml'],
      ['a', 'b/y.pohon.yaml'],
      ['dua rencana', 'tanpa pohon.yaml'],
    ],
    [
      'a plan and one within it',
      ['pohon.yaml', 'x.pohon.yaml', 'b/pohon.yaml', 'b/y.pohon.yaml'],
      ['.', 'b'],
      ['dua rencana', '"pohon.yaml"', 'b/pohon.yaml'],
    ],
    ['no file', ['a.txt'], [], ['tidak ada berkas {globs}', '*.pohon.yaml']],
    [
      'no file in a folder of a plan',
      ['pohon.yaml', 'a.pohon.yaml', 'x/catatan.txt'],
      ['x'],
      ['tidak ada berkas rencana ini', '"path":"x"'],
    ],
    [
      'a file that the plan does not read',
      ['pohon.yaml', 'a.pohon.yaml', 'x.yaml'],
      ['x.yaml'],
      ['tidak ada berkas rencana ini', '"path":"x.yaml"'],
    ],
    ['another ending', ['bkd.pohon.yml'], [], ['ganti namanya', '"berkas":"bkd.pohon.yml"']],
    ['an ending too many', ['opd/bkd.pohon.yaml.txt'], [], ['ganti namanya', 'opd/bkd.pohon.yaml.txt']],
    ['capital letters', ['BKD.Pohon.YAML'], [], ['ganti namanya', 'BKD.Pohon.YAML']],
    ['realisasi with another ending', ['bkd.realisasi.yml'], [], ['ganti namanya', 'bkd.realisasi.yml']],
    [
      'an ending too many in a folder of a plan',
      ['pohon.yaml', 'a.pohon.yaml', 'x/b.pohon.yml', 'y/c.pohon.yml'],
      ['x'],
      ['ganti namanya', '"berkas":"x/b.pohon.yml"'],
    ],
  ])('%s', (_, files, paths, parts) => {
    const message = wrongUsage(() => discover(hostOf(files), paths))
    for (const part of parts) expect(message).toContain(part)
  })

  test('names five near misses at most', () => {
    const files = Array.from({ length: 9 }, (_, index) => `${index}.pohon.yml`)
    expect(wrongUsage(() => discover(hostOf(files)))).toContain(
      '"berkas":"0.pohon.yml, 1.pohon.yml, 2.pohon.yml, 3.pohon.yml, 4.pohon.yml"',
    )
  })
})

describe('a real folder', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-discover-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const write = (file: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), 'versi: 1\n')
  }

  test('links to files are followed, those to folders and to nothing are not', () => {
    write('pohon.yaml')
    write('opd/a.pohon.yaml')
    fs.mkdirSync(path.join(folder, 'b.pohon.yaml'))
    fs.symlinkSync(path.join(folder, 'opd/a.pohon.yaml'), path.join(folder, 'link.pohon.yaml'))
    fs.symlinkSync(folder, path.join(folder, 'opd/circle'))
    fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'broken.pohon.yaml'))
    expect(discover({ ...nodeHost(), cwd: folder })).toMatchObject({
      hasRencana: true,
      pohon: ['link.pohon.yaml', 'opd/a.pohon.yaml'],
    })
  })
})
