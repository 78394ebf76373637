// Tab in real shells that are not everywhere: fish says itself what it would offer; of zsh the three functions that show it are stood in.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repository } from '../cli/start.ts'

const plan = path.join(repository, 'test/scenarios/plans/daerah')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-shell-'))
fs.writeFileSync(
  path.join(folder, 'pohon'),
  `#!/bin/sh\nexec '${process.execPath}' '${repository}bin/pohon.js' "$@"\n`,
  {
    mode: 0o755,
  },
)
afterAll(() => fs.rmSync(folder, { recursive: true }))

function run(shell: string, ...args: readonly string[]): string[] {
  const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder }
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: plan, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.trimEnd().split('\n')
}

test('fish', () => {
  const offer = (line: string) => run('fish', '-c', `pohon completion fish | source; complete -C '${line}'`)
  expect(offer('pohon va')).toEqual(['validate\tperiksa berkas rencana dan tampilkan temuannya'])
  expect(offer('pohon report --until ')).toEqual(['tw1', 'tw2', 'tw3', 'tw4'])
  expect(offer('pohon report --until=tw1')).toEqual(['--until=tw1'])
  expect(offer('pohon tree --node merit')[0]).toMatch(/^merit\t\S/)
  expect(offer('pohon validate op')).toEqual(['opd/'])
})

test('zsh', () => {
  const script = `
    compdef() { [[ $* == '_pohon pohon' ]] || exit 9 }
    _describe() { print -rl -- "\${(@P)2}" }
    _files() { print files }
    eval "$(pohon completion zsh)"
    words=("$@"); CURRENT=$#
    _pohon`
  const offer = (...words: readonly string[]) => run('zsh', '-fc', script, 'zsh', 'pohon', ...words)
  expect(offer('va')).toEqual(['validate:periksa berkas rencana dan tampilkan temuannya'])
  expect(offer('report', '--until', '')).toEqual(['tw1', 'tw2', 'tw3', 'tw4'])
  expect(offer('report', '--until=tw1')).toEqual(['--until=tw1'])
  expect(offer('tree', '--node', '"merit"')[0]).toMatch(/^merit:\S/)
  expect(offer('validate', 'op')).toEqual(['files'])
})
