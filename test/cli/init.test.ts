// `pohon init` in a real terminal (a pseudo-terminal by script, of util-linux): it asks, shows its defaults, and asks again.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { repository, start } from './start.ts'

/** Of the system, where it has one. */
const script = 'script'
const hasScript = spawnSync(script, ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true

let folder = ''
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-init-')))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What the terminal shows when these lines are typed; the exit code stands at its end, in brackets. */
function type(command: string, typed: string): string {
  const line = `stty -echo cols 200; '${process.execPath}' '${repository}bin/pohon.js' ${command}; echo "[$?]"`
  const { stdout } = spawnSync(script, ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: 'dumb', SHELL: '/bin/sh', GIT_CEILING_DIRECTORIES: folder },
    input: typed,
    timeout: 15_000,
    encoding: 'utf8',
  })
  return stdout.replaceAll('\r\n', '\n')
}

const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

describe.skipIf(!hasScript)('in a terminal', () => {
  test('asks for all that no option says; Enter takes the default', () => {
    const shown = type('init --opd "Dinas Kesehatan"', 'Pemerintah Kota Contoh\n2025\n2024-2026\n\n')
    expect(shown).toContain('Nama pemerintah daerah [Pemerintah Kabupaten Contoh]: ')
    expect(shown).toContain('Tahun awal dan akhir [2025-2029]: ')
    expect(shown).toContain('"2025" bukan tahun awal dan akhir')
    expect(shown).toContain('Resep CI: github, gitlab, atau none [github]: ')
    expect(shown).not.toContain('perangkat daerah pertama')
    expect(shown).toMatch(/\[0\]\n$/)
    expect(read('pohon.yaml')).toMatch(/^instansi: Pemerintah Kota Contoh\nperiode: \{ awal: 2024, akhir: 2026 \}$/m)
    expect(fs.existsSync(path.join(folder, 'opd/dinas-kesehatan.pohon.yaml'))).toBe(true)
    expect(fs.existsSync(path.join(folder, '.github/workflows/pohon.yml'))).toBe(true)
  })

  test('left in the middle: nothing is written', () => {
    expect(type('init --lang en', 'Pemerintah Kota Contoh\n\u0004')).toContain('stopped; nothing is written\n[2]')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('a plan that is there is said before any question', () => {
    fs.writeFileSync(path.join(folder, 'pohon.yaml'), 'versi: 1\n')
    const shown = type('init', '')
    expect(shown).toContain('sudah ada: pohon.yaml')
    expect(shown).not.toContain('Nama pemerintah daerah')
  })
})

test('the same answers give the same bytes, whatever the clock', async () => {
  const tree = async (name: string, env: Readonly<Record<string, string>>) => {
    const { exit } = await start(['init', name, '--yes', '--ci', 'none'], { cwd: folder, env })
    expect(exit).toBe(0)
    return read(`${name}/opd/dinas-contoh.pohon.yaml`) + read(`${name}/pohon.yaml`)
  }
  const first = await tree('a', { TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8' })
  expect(await tree('b', { TZ: 'UTC', LANG: 'C' })).toBe(first)
  expect(first).toContain('periode: { awal: 2025, akhir: 2029 }')
})

test('the longest period: the example targets stay within their scale', async () => {
  const made = await start(['init', '--yes', '--ci', 'none', '--periode', '2025-2044'], { cwd: folder })
  expect(made.exit, made.stderr).toBe(0)
  const { exit, stdout } = await start(['validate', '--fail-on', 'warning'], { cwd: folder })
  expect(exit, stdout).toBe(0)
})

test('inside another plan: said, and the other one leaves it out', async () => {
  fs.writeFileSync(path.join(folder, 'pohon.yaml'), 'versi: 1\n')
  fs.mkdirSync(path.join(folder, '.git'))
  const made = await start(['init', 'anak', '--yes', '--ci', 'none'], { cwd: folder })
  expect(made.exit).toBe(0)
  expect(made.stderr).toContain('ada di dalam rencana lain (pohon.yaml)')
})
