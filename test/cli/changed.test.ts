// Changed lines as git gives them, against settings and situations that change its answers.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openChanges } from '../../src/cli/changed.ts'
import { openRepository } from '../../src/cli/git.ts'
import { stagedHost } from '../../src/cli/staged.ts'
import { nodeHost } from '../../src/host.ts'
import { UsageError } from '../../src/usage.ts'
import { git as run } from './git-fixture.ts'

let folder = ''
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-changed-')))
  git('init', '-q')
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const git = (...args: string[]) => run(folder, ...args)
const at = (...names: string[]) => path.join(folder, ...names)
const put = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true })
  fs.writeFileSync(at(name), text)
}
const commit = () => {
  git('add', '-A')
  git('commit', '-q', '-m', 'uji')
}
const open = (start = folder) => openRepository(nodeHost(), start, '--changed')
const changed = (name: string, ref: string | null = 'HEAD') => openChanges(open(), ref).linesOf(at(name))
const lines = (...words: string[]) => words.map((word) => `${word}\n`).join('')

describe('lines', () => {
  beforeEach(() => {
    put('opd/a.yaml', lines('a', 'b', 'c', 'd', 'e'))
    put('lain.yaml', 'x\n')
    commit()
  })

  test('changed, added, deleted; staged or not', () => {
    expect(changed('opd/a.yaml')).toEqual([])
    put('opd/a.yaml', lines('a', 'B', 'c', 'd', 'e', 'f'))
    expect(changed('opd/a.yaml')).toEqual([
      [2, 2],
      [6, 6],
    ])
    git('add', 'opd/a.yaml')
    expect(changed('opd/a.yaml')).toHaveLength(2)
    put('opd/a.yaml', lines('a', 'd', 'e'))
    expect(changed('opd/a.yaml')).toEqual([[1, 2]])
    expect(changed('lain.yaml')).toEqual([])
  })

  test('Windows line ends of the working folder are no change where git converts them', () => {
    git('config', 'core.autocrlf', 'true')
    put('opd/a.yaml', lines('a', 'b', 'C', 'd', 'e').replaceAll('\n', '\r\n'))
    expect(openRepository(nodeHost(), at('opd'), '--changed').keyOf(at('opd'))).toBe('opd')
    expect(changed('opd/a.yaml')).toEqual([[3, 3]])
  })

  test('new, renamed, ignored and foreign files are new as a whole', () => {
    git('mv', 'opd/a.yaml', 'opd/b c.yaml')
    put('opd/é "x".yaml'.replaceAll('"', process.platform === 'win32' ? '' : '"'), 'x\n')
    put('.git/info/exclude', 'rahasia.yaml\n')
    for (const name of ['opd/b c.yaml', 'opd/é "x".yaml', 'rahasia.yaml', '../luar.yaml'])
      expect(changed(name), name).toBe('all')
  })

  test('no setting and no variable changes the answer', () => {
    put('opd/a.yaml', lines('a', 'B', 'c', 'D', 'e'))
    put('.gitattributes', '*.yaml diff=aneh\n')
    const program = at('program')
    fs.writeFileSync(program, `#!/bin/sh\ntouch ${at('dijalankan')}\n`, { mode: 0o755 })
    for (const [name, value] of [
      ['diff.external', program],
      ['diff.aneh.textconv', program],
      ['diff.aneh.command', program],
      ['core.fsmonitor', program],
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '9'],
      ['diff.relative', 'true'],
      ['diff.renames', 'copies'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.pager', program],
    ])
      git('config', name!, value!)
    vi.stubEnv('GIT_EXTERNAL_DIFF', program)
    vi.stubEnv('GIT_DIFF_OPTS', '--unified=9')
    vi.stubEnv('GIT_DIR', '/tiada')
    vi.stubEnv('GIT_INDEX_FILE', '/tiada/index')
    vi.stubEnv('LANGUAGE', 'de')
    const expected = [
      [2, 2],
      [4, 4],
    ]
    expect(changed('opd/a.yaml')).toEqual(expected)
    expect(openChanges(open(at('opd')), 'HEAD').linesOf(at('opd/a.yaml'))).toEqual(expected)
    expect(fs.existsSync(at('dijalankan'))).toBe(false)
  })
})

describe('against a branch', () => {
  test('since it parted, not what the branch itself got meanwhile', () => {
    put('a.yaml', lines('a', 'b', 'c', 'd', 'e', 'f'))
    commit()
    git('checkout', '-q', '-b', 'cabang')
    put('a.yaml', lines('a', 'b', 'c', 'd', 'e', 'F'))
    commit()
    git('checkout', '-q', 'main')
    put('a.yaml', lines('A', 'b', 'c', 'd', 'e', 'f'))
    put('b.yaml', 'b\n')
    commit()
    git('checkout', '-q', 'cabang')
    expect(changed('a.yaml', 'main')).toEqual([[6, 6]])
    expect(changed('b.yaml', 'main')).toBe('all')
    expect(changed('a.yaml', 'main~1')).toEqual([[6, 6]])
  })

  test('unknown, or with no common past, as in a shallow clone', () => {
    put('a.yaml', 'a\n')
    commit()
    git('checkout', '-q', '--orphan', 'lain')
    put('b.yaml', 'b\n')
    commit()
    const other = git('rev-parse', 'HEAD')
    git('checkout', '-q', 'main')
    put('a.yaml', 'b\n')
    commit()
    for (const ref of ['tiada', 'HEAD..lain', '--help', '', 'lain', other])
      expect(() => changed('a.yaml', ref), ref).toThrow(UsageError)
  })
})

test('before the first commit everything is new', () => {
  put('a.yaml', 'a\n')
  expect(changed('a.yaml')).toBe('all')
  git('add', '-A')
  expect(changed('a.yaml', null)).toBe('all')
})

test('a submodule that changed is changed as a whole; inside of it git knows its own lines', () => {
  const inner = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-changed-'))
  run(inner, 'init', '-q')
  fs.writeFileSync(path.join(inner, 'a.yaml'), 'a\nb\n')
  run(inner, 'add', '-A')
  run(inner, 'commit', '-q', '-m', 'uji')
  git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'opd/x')
  fs.rmSync(inner, { recursive: true, force: true })
  commit()
  expect(changed('opd/x/a.yaml')).toEqual([])
  put('opd/x/a.yaml', 'a\nB\n')
  expect(changed('opd/x/a.yaml')).toBe('all')
  expect(openChanges(open(at('opd/x')), 'HEAD').linesOf(at('opd/x/a.yaml'))).toEqual([[2, 2]])
})

describe('staged', () => {
  const staged = () => {
    const repository = open()
    return stagedHost(nodeHost(), repository, openChanges(repository, null).isCommitted)
  }
  const text = (name: string) => new TextDecoder().decode(staged().read(at(name)))

  test('what is staged, not what lies there by now', () => {
    put('a.yaml', 'lama\n')
    put('opd/b.txt', 'b\n')
    put('opd/ü x.yaml', 'ü\n')
    commit()
    put('a.yaml', 'disiapkan\n')
    git('add', 'a.yaml')
    put('a.yaml', 'baru\n')
    put('belum.yaml', 'x\n')
    put('diumumkan.yaml', 'x\n')
    git('add', '-N', 'diumumkan.yaml')
    fs.rmSync(at('opd'), { recursive: true })
    expect([text('a.yaml'), text('opd/b.txt'), text('opd/ü x.yaml')]).toEqual(['disiapkan\n', 'b\n', 'ü\n'])
    expect(staged().list(folder)).toEqual([
      { name: 'a.yaml', kind: 'file' },
      { name: 'opd', kind: 'folder' },
    ])
    expect(
      staged()
        .list(at('opd'))
        ?.map(({ name }) => name),
    ).toEqual(['b.txt', 'ü x.yaml'])
    const kinds = ['.', 'opd', 'opd/b.txt', 'belum.yaml', 'diumumkan.yaml', '.git', '..'].map((name) =>
      staged().kind(at(name)),
    )
    expect(kinds).toEqual(['folder', 'folder', 'file', null, null, 'folder', 'folder'])
    // A code list that git does not have is read where it lies.
    expect(text('belum.yaml')).toBe('x\n')
    expect(changed('a.yaml', null)).toEqual([[1, 1]])
  })

  test.skipIf(process.platform === 'win32')('links, submodules and files in conflict are the working folder’s', () => {
    put('a.yaml', 'a\n')
    commit()
    git('checkout', '-q', '-b', 'lain')
    put('a.yaml', 'b\n')
    commit()
    git('checkout', '-q', 'main')
    put('a.yaml', 'c\n')
    commit()
    expect(() => git('merge', '-q', 'lain')).toThrow()
    fs.symlinkSync('a.yaml', at('l.yaml'))
    git('add', 'l.yaml')
    expect(text('a.yaml')).toContain('<<<<<<<')
    expect(text('l.yaml')).toContain('<<<<<<<')
    expect(
      staged()
        .list(folder)
        ?.map(({ name }) => name),
    ).toEqual(['a.yaml', 'l.yaml'])
    expect(changed('a.yaml', null)).toBe('all')
    expect(changed('a.yaml')).toEqual([
      [1, 1],
      [3, 5],
    ])
  })

  test.skipIf(process.platform === 'win32')('in a hook of `git commit -a`, the index of that commit', () => {
    put('a.yaml', 'lama\n')
    commit()
    put('a.yaml', 'baru\n')
    const hook = at('.git/hooks/pre-commit')
    fs.writeFileSync(
      hook,
      `#!/bin/sh\nprintf %s "$GIT_INDEX_FILE" > ${at('index.txt')}\ncp "$GIT_INDEX_FILE" ${at('.git/salinan')}\n`,
      {
        mode: 0o755,
      },
    )
    git('commit', '-q', '-a', '-m', 'uji')
    expect(fs.readFileSync(at('index.txt'), 'utf8')).not.toBe('')
    // As the hook saw it: HEAD is still the old one.
    git('reset', '-q', '--soft', 'HEAD~1')
    git('reset', '-q')
    expect(text('a.yaml')).toBe('lama\n')
    vi.stubEnv('GIT_INDEX_FILE', '.git/salinan')
    expect(text('a.yaml')).toBe('baru\n')
    expect(changed('a.yaml', null)).toEqual([[1, 1]])
  })
})
