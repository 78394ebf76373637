// Who reads the YAML: a plan in the usual style without the `yaml` chunk, others and `--reader yaml` with it, all with the same result.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repository, start } from './start.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-reader-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Says at the end whether the chunk with `yaml` was loaded. */
const first = path.join(folder, 'chunks.cjs')
fs.writeFileSync(
  first,
  `const path = require('node:path')
process.on('exit', () => {
  const loaded = Object.keys(require.cache).map((file) => path.basename(file))
  require('node:fs').writeSync(2, 'chunks: ' + (loaded.includes('cli.cjs') && loaded.includes('yaml.cjs')) + '\\n')
})
`,
)

const validate = async (name: string, ...options: readonly string[]) => {
  const { exit, stdout, stderr } = await start(['validate', name, '--format', 'json', ...options], {
    cwd: path.join(repository, 'examples'),
    first,
  })
  return { exit, stdout, withYaml: /^chunks: (.*)$/m.exec(stderr)?.[1] }
}

test('a plan is read without yaml, and the same with it', async () => {
  const fast = await validate('bkd-lumajang')
  const yaml = await validate('bkd-lumajang', '--reader', 'yaml')
  expect([fast.withYaml, yaml.withYaml]).toEqual(['false', 'true'])
  expect([fast.exit, fast.stdout]).toEqual([yaml.exit, yaml.stdout])
})

test('yaml reads what is beyond the fast reader, once', async () => {
  const anew = await validate('indeks/sakip', '--no-cache')
  const kept = [await validate('indeks/sakip'), await validate('indeks/sakip')].at(-1)!
  expect([anew.withYaml, kept.withYaml]).toEqual(['true', 'false'])
  expect([kept.exit, kept.stdout]).toEqual([anew.exit, anew.stdout])
})
