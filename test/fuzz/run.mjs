// `npm run fuzz -- --runs 1000000 --seed 1`: compares the two readers on plans with seeded changes.
// `npm run fuzz -- --target command --minutes 60 --seed 1`: runs the whole command on hostile plans instead.
// Prints how many were tried, and the first text that breaks a promise (exit 1; its files are kept in a folder that is named).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'
import { rawPlugin } from '../../src/build/raw.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'reader' },
    runs: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const folders = [join(root, 'examples'), join(root, 'test')]

// In node_modules, so that the packages which stay outside the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules/.fuzz-'))
try {
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' }
  const define = { __VERSION__: '"fuzz"', __HOMEPAGE__: 'null', __READER__: '"fuzz"' }
  const load = async (name) => {
    const outfile = join(folder, `${name}.mjs`)
    const entryPoints = [join(root, `test/fuzz/${name}.ts`)]
    await esbuild.build({ ...options, define, plugins: [rawPlugin], entryPoints, outfile })
    return import(pathToFileURL(outfile))
  }
  if (values.target === 'command') await command(load)
  else await reader(load)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function reader(load) {
  const { compareReaders, planFiles } = await load('reader')
  const texts = planFiles(folders).map((file) => readFileSync(file, 'utf8'))
  const { runs, accepted, disagreement } = compareReaders(texts, Number(values.runs ?? 100_000), seed)
  const share = ((100 * accepted) / runs).toFixed(1)
  console.log(`seed ${seed}: ${runs} documents from ${texts.length} files, ${accepted} accepted (${share} %)`)
  if (disagreement === null) console.log('no disagreement')
  else {
    console.log(`disagreement in run ${disagreement.run}: ${disagreement.how}\n${JSON.stringify(disagreement.text)}`)
    process.exitCode = 1
  }
}

async function command(load) {
  const { fuzzCommand } = await load('command')
  const { plansOf } = await load('plans')
  const plans = plansOf(folders)
  const started = Date.now()
  const minutes = () => (Date.now() - started) / 60_000
  const { runs: most = values.minutes === undefined ? '10000' : 'Infinity', minutes: longest = 'Infinity' } = values
  const until = (run) => run >= Number(most) || minutes() >= Number(longest)
  const { runs, exits, findings, fixed, slowest, broken } = await fuzzCommand(plans, seed, until)
  console.log(`seed ${seed}: ${runs} documents from ${plans.length} plans in ${minutes().toFixed(1)} minutes`)
  console.log(
    `exit codes ${JSON.stringify(exits)}; ${findings} findings, ${fixed} mended; slowest ${slowest.toFixed()} ms`,
  )
  if (broken === null) return console.log('nothing broken')
  const kept = mkdtempSync(join(tmpdir(), 'pohon-fuzz-'))
  for (const [name, content] of broken.files) {
    mkdirSync(dirname(join(kept, name)), { recursive: true })
    writeFileSync(join(kept, name), content)
  }
  console.log(`broken in run ${broken.run}, kept in ${kept}:\n${broken.how}`)
  process.exitCode = 1
}
