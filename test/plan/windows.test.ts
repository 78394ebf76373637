// Discovery with Windows' paths: what is read and shown has `/`, whatever the system separates with.
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Entry, Host } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

vi.mock('node:path', async (original) => {
  const { win32 } = await original<typeof import('node:path')>()
  return { ...win32, default: win32 }
})

const files = new Map([
  ['C:\\kerja\\.git\\HEAD', ''],
  ['C:\\kerja\\.gitignore', 'arsip/\n'],
  [
    'C:\\kerja\\rencana\\pohon.yaml',
    'versi: 1\nberkas: ["opd/**/*.pohon.yaml"]\naturan_berkas: [{ berkas: "opd/bkd/**", aturan: { fenomena/*: mati } }]\n',
  ],
  ['C:\\kerja\\rencana\\opd\\bkd\\a.pohon.yaml', 'versi: 1\npohon: { level: 2, sasaran: S }\n'],
  ['C:\\kerja\\rencana\\opd\\b.pohon.yaml', 'versi: 1\npohon: { level: 2, sasaran: S }\n'],
  ['C:\\kerja\\rencana\\opd\\arsip\\c.pohon.yaml', 'versi: 1\npohon: { level: 2, sasaran: S }\n'],
])

const host: Host = {
  cwd: 'C:\\kerja',
  read: (file) => new TextEncoder().encode(files.get(file)!),
  kind: (file) =>
    files.has(file) ? 'file' : [...files.keys()].some((known) => known.startsWith(`${file}\\`)) ? 'folder' : null,
  list(folder) {
    const names = new Map<string, Entry>()
    for (const file of files.keys()) {
      if (!file.startsWith(`${folder}\\`)) continue
      const [name, ...rest] = file.slice(folder.length + 1).split('\\') as [string, ...string[]]
      names.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
    }
    return [...names.values()]
  },
  real: (file) => file,
  makeFolder: () => {},
  write: async () => {},
}

test('files, globs and findings have forward slashes', async () => {
  expect(path.sep).toBe('\\')
  const loaded = await loadPlan(host, ['rencana\\opd'])
  expect(loaded.root).toMatchObject({ folder: 'C:\\kerja\\rencana', base: 'C:\\kerja' })
  expect([...loaded.shown].sort()).toEqual(['opd/b.pohon.yaml', 'opd/bkd/a.pohon.yaml'])
  const findings = findingsOf(loaded, 'id').filter(({ rule }) => rule === 'fenomena/kosong')
  expect(findings.map(({ file, node }) => [file, node])).toEqual([['opd/b.pohon.yaml', 'opd/b.pohon.yaml/1']])
})
