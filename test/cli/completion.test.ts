// Tab: what bash offers, with the script loaded into a real one, and what the other shells are told. Those have a test in test/tools.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { annexNames } from '../../src/report/index.ts'
import { repository, start } from './start.ts'

const plan = path.join(repository, 'test/scenarios/plans/daerah')
const bin = `${repository}bin/pohon.js`

/** What bash would offer behind each of these words, the last of which is being typed. */
function inBash(...lines: readonly (readonly string[])[]): string[][] {
  const script = `
    pohon() { '${process.execPath}' '${bin}' "$@"; }
    eval "$(pohon completion bash)"
    [ "$(complete -p pohon)" = 'complete -o default -F _pohon pohon' ] || exit 9
    offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pohon; (IFS=' '; echo "\${COMPREPLY[*]}"); }
    ${lines.map((words) => `offer pohon ${words.map((word) => `'${word}'`).join(' ')}`).join('\n')}`
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], { cwd: plan, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split(' '))
}

const hasBash = spawnSync('bash', ['--version']).status === 0

describe.skipIf(!hasBash)('bash', () => {
  test('commands, options, choices', () => {
    const [all, one, flags, choices, severities, quarters, shells, topics] = inBash(
      [''],
      ['va'],
      ['report', '--ye'],
      ['report', '--format', ''],
      ['periksa', '--fail-on', ''],
      ['--lang', 'en', 'laporan', '--until', 'tw'],
      ['completion', ''],
      ['help', 'in'],
    )
    expect(all).toEqual(expect.arrayContaining(['validate', 'periksa', 'laporan', 'jelaskan', 'init', 'help']))
    expect(one).toEqual(['validate'])
    expect(flags).toEqual(['--year'])
    expect(choices).toEqual(expect.arrayContaining(['xlsx', 'terminal', 'json']))
    expect(severities).toEqual(['error', 'warning', 'info'])
    expect(quarters).toEqual(['tw1', 'tw2', 'tw3', 'tw4'])
    expect(shells).toEqual(['bash', 'zsh', 'fish', 'powershell'])
    expect(topics).toEqual(['init'])
  })

  test('behind =, where bash splits', () => {
    expect(
      inBash(['report', '--until', '=', ''], ['report', '--until', '='], ['report', '--until', '=', 'tw4', '--ye']),
    ).toEqual([['tw1', 'tw2', 'tw3', 'tw4'], ['tw1', 'tw2', 'tw3', 'tw4'], ['--year']])
  })

  test('annexes behind commas', () => {
    const [annexes] = inBash(['report', '--annex', `${annexNames[0]},`])
    expect(annexes).toEqual(annexNames.map((name) => `${annexNames[0]},${name}`))
  })

  test('rules, ids and years of the plan', () => {
    expect(inBash(['explain', 'target/da'], ['tree', '--node', 'meri'], ['report', '--year', ''])).toEqual([
      ['target/datar'],
      ['merit'],
      ['2024', '2025', '2026'],
    ])
    expect(inBash(['explain', 'indeks-mer'])).toEqual([['indeks-merit']])
    expect(inBash(['rename', 'indeks-'], ['rename', ''], ['rename', 'merit', ''])).toEqual([
      ['indeks-rb', 'indeks-merit'],
      expect.arrayContaining(['merit', 'kesehatan', 'harapan-hidup']),
      [''],
    ])
    // A derived id stands in no file.
    expect(inBash(['rename', ''])[0]!.filter((id) => /[#/]/.test(id))).toEqual([])
  })

  test('nothing where files belong, so that bash offers them, and nothing for what does not exist', () => {
    expect(
      inBash(['validate', 'opd'], ['explain', 'merit', ''], ['init', ''], ['validate', '--', '--f'], ['x', '']),
    ).toEqual(Array.from({ length: 5 }, () => ['']))
  })
})

const answers = async (words: readonly string[], shell = 'powershell', more: readonly string[] = []) =>
  (
    await start(['completion', shell, ...more], {
      cwd: plan,
      env: { POHON_COMPLETE: words.map((word) => `\n${word}`).join('') },
    })
  ).stdout

test('the other shells: whole words, with what they mean', async () => {
  expect(await answers(['report', '--until=tw1'])).toBe('--until=tw1\n')
  expect(await answers(['va'])).toBe('validate\tperiksa berkas rencana dan tampilkan temuannya\n')
  expect(await answers(['va'], 'fish', ['--lang', 'en'])).toBe('validate\tcheck plan files and show what is found\n')
  expect(await answers(['tree', '--node', 'merit'])).toMatch(/^merit\t\S.*\n/)
})

test('a folder without a plan: no ids, no error', async () => {
  const empty = path.join(repository, 'src/cli')
  const env = { POHON_COMPLETE: '\ntree\n--node\n' }
  expect(await start(['completion', 'zsh'], { cwd: empty, env })).toEqual({ exit: 0, stdout: '', stderr: '' })
})

test('the script for PowerShell, which no test can run', async () => {
  const { stdout } = await start(['completion', 'powershell'], { cwd: plan })
  await expect(stdout).toMatchFileSnapshot('completion.ps1')
})
