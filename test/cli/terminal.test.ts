// In a real terminal (a pseudo-terminal by script, of util-linux): its width, its colours, and no workbook thrown at it.
import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from './start.ts'

/** Of the system, where it has one. */
const script = 'script'
const hasScript = spawnSync(script, ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true
const plan = path.join(repository, 'test/scenarios/plans/daerah')

/** Output and error output of a command in a terminal of so many columns, as one text. */
function inTerminal(columns: number, command: string, env: NodeJS.ProcessEnv = {}): string {
  const line = `stty cols ${columns}; '${process.execPath}' '${repository}bin/pohon.js' ${command}; echo "[$?]"`
  const { PATH } = process.env
  const output = execFileSync(script, ['-qec', line, '/dev/null'], {
    cwd: plan,
    env: { PATH, TERM: 'xterm', SHELL: '/bin/sh', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return output.replaceAll('\r\n', '\n')
}

const colour = '\u001b['

describe.skipIf(!hasScript)('in a terminal', () => {
  test('colours, unless the environment or the flag says no', () => {
    expect(inTerminal(80, 'tree --depth 0')).toContain(colour)
    expect(inTerminal(80, 'tree --depth 0', { NO_COLOR: '1' })).not.toContain(colour)
    expect(inTerminal(80, 'tree --depth 0', { TERM: 'dumb' })).not.toContain(colour)
    expect(inTerminal(80, 'tree --depth 0 --no-color')).not.toContain(colour)
  })

  test('its width, not that of COLUMNS', () => {
    const lines = inTerminal(50, 'tree --no-color', { COLUMNS: '120' }).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50)
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(40)
  })

  test('notes are folded between words', () => {
    expect(inTerminal(40, 'report')).toBe(
      `pohon: sebutkan tahunnya, misalnya
  --year 2024; tahun rencana ini: 2024,
  2025, 2026
[2]
`,
    )
  })

  test('no workbook', () => {
    expect(inTerminal(100, 'report --year 2025 --format xlsx -o -')).toBe(
      `pohon: buku kerja Excel tidak dapat ditampilkan di terminal; tulis ke berkas, misalnya -o
  lampiran.xlsx
[2]
`,
    )
  })
})
