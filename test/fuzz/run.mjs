// `npm run fuzz -- --runs 1000000 --seed 1`: compares the two readers on plans with seeded changes. Prints how many were accepted,
// and the first text on which they disagree (exit 1).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
// In node_modules, so that the packages which stay outside the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules/.fuzz-'))
try {
  const outfile = join(folder, 'reader.mjs')
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' }
  await esbuild.build({ ...options, entryPoints: [join(root, 'test/fuzz/reader.ts')], outfile })
  const { compareReaders, planFiles } = await import(pathToFileURL(outfile))
  const texts = planFiles([join(root, 'examples'), join(root, 'test')]).map((file) => readFileSync(file, 'utf8'))
  const { runs, accepted, disagreement } = compareReaders(texts, Number(values.runs), Number(values.seed))
  const share = ((100 * accepted) / runs).toFixed(1)
  console.log(`seed ${values.seed}: ${runs} documents from ${texts.length} files, ${accepted} accepted (${share} %)`)
  if (disagreement === null) console.log('no disagreement')
  else {
    console.log(`disagreement in run ${disagreement.run}: ${disagreement.how}\n${JSON.stringify(disagreement.text)}`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
