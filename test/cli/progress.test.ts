// What long work is at: in a terminal, after a second, and gone before the result; never elsewhere, and never of short work.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository, start } from './start.ts'

/** A pseudo-terminal, by script of util-linux. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true
const plan = path.join(repository, 'test/scenarios/plans/daerah')

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-progress-'))
  // A disk that takes its time for each file of the plan.
  fs.writeFileSync(
    path.join(folder, 'slow.cjs'),
    `const fs = require('node:fs')
const read = fs.readFileSync
fs.readFileSync = (file, ...more) => {
  if (/\\.(pohon|realisasi)\\.yaml$/.test(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
  return read(file, ...more)
}`,
  )
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const clear = '\u001b[K'
const erased = `\r${clear}`

/** All that a terminal of so many columns gets. */
function inTerminal(command: string, columns = 80, env: NodeJS.ProcessEnv = {}, disk = 'slow'): string {
  const node = `'${process.execPath}' --require '${folder}/${disk}.cjs'`
  const line = `stty cols ${columns}; ${node} '${repository}bin/pohon.js' ${command}`
  const output = execFileSync('script', ['-qc', line, '/dev/null'], {
    cwd: plan,
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh', NO_COLOR: '1', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return output.replaceAll('\r\n', '\n')
}

describe.skipIf(!hasScript)('in a terminal', () => {
  test('which file is read and what is checked; then the line is gone', async () => {
    const output = inTerminal('validate --format json')
    const { stdout } = await start(['validate', '--format', 'json'], { cwd: plan })
    expect(output).toContain(`\rmembaca berkas ke-5: 2025.realisasi.yaml …${clear}`)
    expect(output).toMatch(/\rmemeriksa \S+\.pohon\.yaml …/)
    expect(output.slice(output.lastIndexOf('\r'))).toBe(`${erased}${stdout}`)
  })

  test('which annex is made, and for whom', () => {
    const one = inTerminal(`report --year 2025 -o '${folder}/a.xlsx' --lang en`)
    expect(one).toContain('\rreading file 5: 2025.realisasi.yaml …')
    expect(one.slice(one.lastIndexOf('\r'))).toBe(`${erased}written: ${folder}/a.xlsx\n`)
    expect(one).toMatch(/\rmaking [A-Z][\w .()-]+ …/)
    const many = inTerminal(`report --year 2025 -o '${folder}/hasil/' --annex pohon`, 200)
    expect(many).toMatch(/\r(Badan Kepegawaian Daerah|Dinas Kesehatan) \([23] dari 3\): Pohon Kinerja …/)
  })

  test('in one line of a narrow terminal, and an error stands alone', () => {
    const output = inTerminal('report --year 2025 --opd Xyzzy', 24)
    const drawn = output
      .slice(0, output.lastIndexOf('\r'))
      .split('\r')
      .map((line) => line.replace(clear, ''))
    expect(drawn.filter((line) => line.startsWith('membaca')).length).toBeGreaterThan(0)
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(24)
    expect(output.slice(output.lastIndexOf('\r')).startsWith(`${erased}pohon: tidak ada OPD`)).toBe(true)
  })

  test('nothing where the terminal cannot erase, or the notes go to a file', () => {
    expect(inTerminal('validate --format json', 80, { TERM: 'dumb' })).not.toContain('membaca')
    const [notes, result] = ['notes', 'result'].map((name) => path.join(folder, name)) as [string, string]
    inTerminal(`validate --format json 2>'${notes}'`)
    expect(fs.readFileSync(notes, 'utf8')).toBe('')
    // The notes of one whose result goes to a file are for a person all the same.
    expect(inTerminal(`validate --format json >'${result}'`)).toContain('membaca')
    expect(fs.readFileSync(result, 'utf8')).not.toContain('membaca')
  })

  test('nothing of short work', () => {
    fs.writeFileSync(path.join(folder, 'fast.cjs'), '')
    const began = performance.now()
    const output = inTerminal('validate --format json', 80, {}, 'fast')
    // On a machine that is busy even this is long work.
    if (performance.now() - began < 1000) expect(output).not.toContain('\r')
  })
})

test('nothing in a pipe', async () => {
  const slow = path.join(folder, 'pipe.cjs')
  fs.writeFileSync(
    slow,
    `const fs = require('node:fs')
const read = fs.readFileSync
fs.readFileSync = (file, ...more) => {
  if (/\\.pohon\\.yaml$/.test(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600)
  return read(file, ...more)
}`,
  )
  const { stderr } = await start(['validate', '--format', 'json'], { cwd: plan, first: slow })
  expect(stderr).toBe('')
})
