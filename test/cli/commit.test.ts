// The commit of a plan: that of its own files, with a mark when they differ from it, null where there is none.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitOf } from '../../src/cli/commit.ts'
import { type Host, nodeHost } from '../../src/host.ts'
import { loadPlan } from '../../src/run.ts'
import { git } from './git-fixture.ts'

let folder = ''
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-commit-')))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
  delete process.env.GIT_DIR
})

const put = (name: string, text = 'versi: 1\npohon: []\n') => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
}
/** Commits all, and gives the short hash. */
const commit = () => {
  git(folder, 'add', '.')
  git(folder, 'commit', '--allow-empty', '-m', 'uji')
  return git(folder, 'log', '-1', '--format=%h')
}
/** The commit of the plan that the paths choose. */
const commitIn = async (inside = '', paths: readonly string[] = [], language: 'id' | 'en' = 'id') => {
  const host: Host = { ...nodeHost(), cwd: path.join(folder, inside) }
  return commitOf(host, await loadPlan(host, paths), language)
}

test('outside a repository, and before the first commit', async () => {
  put('opd/bkd.pohon.yaml')
  expect(await commitIn()).toBe(null)
  git(folder, 'init')
  expect(await commitIn()).toBe(null)
})

test('the last commit of plan files, not of others', async () => {
  git(folder, 'init')
  put('pohon.yaml', 'versi: 1\n')
  put('opd/bkd.pohon.yaml')
  const plan = commit()
  put('README.md', 'baru')
  put('.cadangan/lama.pohon.yaml')
  put('node_modules/contoh/x.pohon.yaml')
  commit()
  expect(await commitIn()).toBe(plan)
  expect(await commitIn('opd')).toBe(plan)
  put('README.md', 'diubah')
  put('.cadangan/lama.pohon.yaml', 'versi: 1\npohon: []\n# lagi\n')
  put('lampiran-2025-tw4.xlsx', 'PK')
  expect(await commitIn()).toBe(plan)
})

test.each(['opd/bkd.pohon.yaml', 'opd/bkd.realisasi.yaml', 'pohon.yaml'])('%s changed', async (name) => {
  git(folder, 'init')
  put('pohon.yaml', 'versi: 1\n')
  put('opd/bkd.pohon.yaml')
  const plan = commit()
  put(name, 'versi: 1\n# baru\n')
  expect(await commitIn()).toBe(`${plan} (diubah)`)
  expect(await commitIn('', [], 'en')).toBe(`${plan} (changed)`)
})

test.each(['**/*.{yml,yaml}', '*/*.yml'])('files with names of their own, by the glob %s', async (glob) => {
  git(folder, 'init')
  put('pohon.yaml', `versi: 1\nberkas: ["${glob}"]\nrealisasi: [angka/*.yaml]\nnomenklatur: "data/daftar [1].tsv"\n`)
  put('data/daftar [1].tsv', 'kode\tnama\n1\tx\n')
  put('tata kelola/bkd.yml')
  put('angka/2025.yaml')
  commit()
  for (const name of ['tata kelola/bkd.yml', 'angka/2025.yaml', 'data/daftar [1].tsv']) {
    const before = await commitIn()
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    put(name, `${text}\n`)
    expect(await commitIn()).toBe(`${before} (diubah)`)
    const own = commit()
    // By the default globs this would be a file of the plan.
    put('cadangan.pohon', own)
    commit()
    expect(await commitIn()).toBe(own)
  }
})

test('a file that is no more', async () => {
  git(folder, 'init')
  put('pohon.yaml', 'versi: 1\n')
  put('opd/bkd.pohon.yaml')
  put('opd/dinkes.pohon.yaml')
  const plan = commit()
  fs.rmSync(path.join(folder, 'opd/dinkes.pohon.yaml'))
  expect(await commitIn()).toBe(`${plan} (diubah)`)
  const own = commit()
  expect(own).not.toBe(plan)
  put('README.md', 'baru')
  commit()
  expect(await commitIn()).toBe(own)
})

test('a plan in a subfolder, and another plan below it', async () => {
  git(folder, 'init')
  put('pohon [1]/pohon.yaml', 'versi: 1\n')
  put('pohon [1]/opd/bkd.pohon.yaml')
  const plan = commit()
  put('pohon [1]/latihan/pohon.yaml', 'versi: 1\n')
  put('pohon [1]/latihan/a.pohon.yaml')
  put('lain.pohon.yaml')
  const other = commit()
  expect(await commitIn('pohon [1]')).toBe(plan)
  expect(await commitIn('pohon [1]/latihan')).toBe(other)
  put('pohon [1]/latihan/a.pohon.yaml', 'versi: 1\npohon: []\n# lagi\n')
  expect(await commitIn('pohon [1]')).toBe(plan)
  fs.rmSync(path.join(folder, 'pohon [1]/latihan/a.pohon.yaml'))
  put('pohon [1]/latihan/b.pohon.yaml')
  expect(await commitIn('pohon [1]')).toBe(plan)
})

test('one file without a plan around it', async () => {
  git(folder, 'init')
  put('a.pohon.yaml')
  const plan = commit()
  put('b.pohon.yaml')
  commit()
  put('c.pohon.yaml')
  expect(await commitIn('', ['a.pohon.yaml'])).toBe(plan)
})

test('both sides of a merge: only the merge has what is there', async () => {
  git(folder, 'init')
  put('pohon.yaml', 'versi: 1\n')
  put('a.pohon.yaml')
  commit()
  git(folder, 'checkout', '-b', 'lain')
  put('b.pohon.yaml')
  commit()
  git(folder, 'checkout', 'main')
  put('c.pohon.yaml')
  commit()
  git(folder, 'merge', '-m', 'gabung', 'lain')
  expect(await commitIn()).toBe(git(folder, 'log', '-1', '--format=%h'))
})

test('within a git hook, which sets GIT_DIR for its own folder', async () => {
  git(folder, 'init')
  put('a.pohon.yaml')
  const plan = commit()
  process.env.GIT_DIR = '.git'
  expect(await commitIn()).toBe(plan)
})
