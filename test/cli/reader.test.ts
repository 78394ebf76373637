// Who reads the YAML: a plan in the usual style without the `yaml` chunk, others and `--reader yaml` with it, all with the same result.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repository, start } from './start.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-reader-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Writes at the end which chunks were loaded. */
const first = path.join(folder, 'chunks.cjs')
fs.writeFileSync(
  first,
  `const path = require('node:path')
process.on('exit', () => {
  const chunks = Object.keys(require.cache).filter((file) => path.basename(path.dirname(file)) === 'dist')
  require('node:fs').writeSync(2, 'chunks: ' + chunks.map((file) => path.basename(file)).sort().join(' ') + '\\n')
})
`,
)

const validate = async (name: string, ...options: readonly string[]) => {
  const { exit, stdout, stderr } = await start(['validate', name, '--format', 'json', ...options], {
    cwd: path.join(repository, 'examples'),
    first,
  })
  return { exit, stdout, chunks: /^chunks: (.*)$/m.exec(stderr)?.[1] }
}

test('a plan is read without yaml, and the same with it', async () => {
  const fast = await validate('bkd-lumajang')
  const yaml = await validate('bkd-lumajang', '--reader', 'yaml')
  expect([fast.chunks, yaml.chunks]).toEqual(['cli.cjs', 'cli.cjs yaml.cjs'])
  expect([fast.exit, fast.stdout]).toEqual([yaml.exit, yaml.stdout])
})

test('yaml reads what is beyond the fast reader', async () => {
  expect((await validate('indeks/sakip')).chunks).toBe('cli.cjs yaml.cjs')
})
