// The commit of a plan: that of its own files, with a mark when they differ from it, null where there is none.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitOf } from '../../src/cli/commit.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-commit-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
  delete process.env.GIT_DIR
})

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Uji', '-c', 'user.email=uji@example.org', '-c', 'commit.gpgsign=false', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim()
const put = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
}
const commit = () => {
  git('add', '.')
  git('commit', '-m', 'uji')
  return git('log', '-1', '--format=%h')
}

test('outside a repository, and before the first commit', () => {
  expect(commitOf(path.join(folder, 'tiada'), 'id')).toBe(null)
  git('init')
  put('opd/bkd.pohon.yaml', '1')
  expect(commitOf(folder, 'id')).toBe(null)
})

test('the last commit of plan files, not of others', () => {
  git('init')
  put('opd/bkd.pohon.yaml', '1')
  const plan = commit()
  put('README.md', 'baru')
  commit()
  expect(commitOf(folder, 'id')).toBe(plan)
  expect(commitOf(path.join(folder, 'opd'), 'id')).toBe(plan)
  put('README.md', 'diubah')
  put('lampiran-2025-tw4.xlsx', 'PK')
  expect(commitOf(folder, 'id')).toBe(plan)
})

test.each(['opd/bkd.pohon.yaml', 'opd/bkd.realisasi.yaml', 'pohon.yaml'])('%s changed', (name) => {
  git('init')
  put('opd/bkd.pohon.yaml', '1')
  const plan = commit()
  put(name, '2')
  expect(commitOf(folder, 'id')).toBe(`${plan} (diubah)`)
  expect(commitOf(folder, 'en')).toBe(`${plan} (changed)`)
})

test('within a git hook, which sets GIT_DIR for its own folder', () => {
  git('init')
  put('a.pohon.yaml', '1')
  const plan = commit()
  process.env.GIT_DIR = '.git'
  expect(commitOf(folder, 'id')).toBe(plan)
})
