// The diff of --dry-run is one that git itself applies, to the byte.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { renderPatch } from '../../src/render/patch.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const long = Array.from({ length: 40 }, (_, index) => `baris ${index}`)

const changes = [
  { path: 'opd/bkd kita.pohon.yaml', before: bytes('a\r\nb\r\nc\r\n'), after: bytes('a\r\nid: x\r\nb: 1\r\nc\r\n') },
  { path: 'opd/é “kutip” \\.pohon.yaml', before: bytes('\ufeffa: 5.10'), after: bytes('\ufeffa: "5.10"') },
  {
    path: 'panjang.pohon.yaml',
    before: bytes(long.join('\n')),
    after: bytes(['id: 1', ...long.slice(0, 39), 'akhir'].join('\n')),
  },
]

test.skipIf(process.platform === 'win32')('git apply', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-patch-'))
  const read = () => changes.map((change) => Uint8Array.from(fs.readFileSync(path.join(folder, change.path))))
  try {
    for (const change of changes) {
      fs.mkdirSync(path.dirname(path.join(folder, change.path)), { recursive: true })
      fs.writeFileSync(path.join(folder, change.path), change.before)
    }
    const options = {
      cwd: folder,
      input: renderPatch(changes),
      env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
    }
    execFileSync('git', ['apply', '--verbose', '-'], { ...options, stdio: 'pipe' })
    expect(read()).toEqual(changes.map(({ after }) => after))
    execFileSync('git', ['apply', '-R', '-'], { ...options, stdio: 'pipe' })
    expect(read()).toEqual(changes.map(({ before }) => before))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})

test.skipIf(process.platform === 'win32')('git apply makes a file that is new', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-patch-'))
  try {
    const input = renderPatch([{ path: 'realisasi/2025.realisasi.yaml', before: null, after: bytes('versi: 1\n') }])
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: folder }
    execFileSync('git', ['apply', '-'], { cwd: folder, input, env, stdio: 'pipe' })
    expect(fs.readFileSync(path.join(folder, 'realisasi/2025.realisasi.yaml'), 'utf8')).toBe('versi: 1\n')
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})

test('nothing changed, nothing shown', () => {
  expect(renderPatch([])).toBe('')
})
