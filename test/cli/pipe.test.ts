// The reader of a pipe may leave early, as head does: no error, and the exit code stays what it is.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from './start.ts'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-pipe-'))
  // More findings than a pipe holds (64 KiB).
  const nodes = Array.from(
    { length: 1500 },
    (_, index) => `  - level: 4\n    id: n${index}\n    sasaran: Terlaksananya layanan ke-${index}\n`,
  )
  fs.writeFileSync(path.join(folder, 'a.pohon.yaml'), `versi: 1\npohon:\n${nodes.join('')}`)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Starts the command and closes its output after the first piece of it. */
function closeEarly(
  args: readonly string[],
): Promise<{ exit: number | null; signal: string | null; first: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${repository}bin/pohon.js`, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let first = ''
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.stdout.once('data', (text) => {
      first = String(text)
      child.stdout.destroy()
    })
    child.on('close', (exit, signal) => resolve({ exit, signal, first, stderr }))
  })
}

test.each([
  [['validate'], 1],
  [['validate', '--format', 'json'], 1],
  [['validate', '--format', 'sarif'], 1],
  [['tree'], 0],
  [['report', '--year', '2025', '--format', 'terminal'], 1],
])('%j: exit code %i', async (args, exit) => {
  const { first, ...rest } = await closeEarly(args)
  expect(first).not.toBe('')
  expect(rest.signal).toBe(null)
  expect(rest.exit).toBe(exit)
  expect(rest.stderr).not.toMatch(/EPIPE|Error/)
})
