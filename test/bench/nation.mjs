// The nation, once: `node test/bench/nation.mjs [--governments 552] [--every 50] [--jobs 2]`. Makes one government after the other from its
// seed (50 OPD, about 9,000 nodes), validates each in a process of its own, of every so many also makes all figures (`report --format json`)
// and the tables (`export --format parquet`), and forgets the files. Prints totals; seconds are those of the processor, which
// count on a machine that others use too.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plan } from './generate.mjs'

const { values } = parseArgs({
  options: {
    governments: { type: 'string', default: '552' },
    every: { type: 'string', default: '50' },
    jobs: { type: 'string', default: '1' },
  },
})
const [governments, every, jobs] = [Number(values.governments), Number(values.every), Number(values.jobs)]
const pohon = resolve(import.meta.dirname, '../../bin/pohon.js')
const work = mkdtempSync(join(tmpdir(), 'pohon-negara-'))
const total = { governments: 0, bytes: 0, files: 0, nodes: 0, indicators: 0, findings: 0 }
const spent = { generate: [], validate: [], report: [], export: [] }
const peak = { validate: 0, report: 0, export: 0 }
let exported = 0

const started = performance.now()
let next = 1
await Promise.all(Array.from({ length: jobs }, worker))
rmSync(work, { recursive: true, force: true })

const seconds = (list) => list.reduce((sum, one) => sum + one, 0) / 1000
console.log(`${total.governments} governments, ${total.files} files, ${(total.bytes / 1e9).toFixed(2)} GB`)
console.log(`${total.nodes} nodes, ${total.indicators} indicators, ${total.findings} findings`)
console.log(`all in all ${((performance.now() - started) / 60_000).toFixed(1)} min with ${jobs} at a time`)
for (const [name, list] of Object.entries(spent)) {
  const sorted = list.toSorted((a, b) => a - b)
  const middle = ((sorted[sorted.length >> 1] ?? 0) / 1000).toFixed(2)
  const memory = name in peak ? `, at most ${Math.round(peak[name])} MB` : ''
  console.log(`${name}: ${list.length} times, ${seconds(list).toFixed(0)} s in all, ${middle} s in the middle${memory}`)
}
console.log(`tables: ${(exported / 1e6).toFixed(1)} MB`)

async function worker() {
  for (let number = next++; number <= governments; number = next++) await government(number)
}

async function government(number) {
  const folder = join(work, String(number))
  const begun = performance.now()
  for (const { path, text } of plan({ seed: number, agencies: 50 })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    total.bytes += text.length
    total.files++
  }
  spent.generate.push(performance.now() - begun)
  await run('validate', folder, ['--format', 'json=temuan.json'])
  const { summary } = JSON.parse(readFileSync(join(folder, 'temuan.json'), 'utf8'))
  total.governments++
  total.nodes += summary.nodes
  total.indicators += summary.indicators
  total.findings += summary.errors + summary.warnings + summary.infos
  if (number % every === 1 % every) {
    await run('report', folder, ['--year', '2025', '--format', 'json', '-o', 'angka.json'])
    await run('export', folder, ['--format', 'parquet', '-o', 'tabel'])
    for (const name of readdirSync(join(folder, 'tabel'))) exported += statSync(join(folder, 'tabel', name)).size
  }
  rmSync(folder, { recursive: true, force: true })
  if (number % 20 === 0) process.stderr.write(`${number} of ${governments}\n`)
}

function run(name, cwd, args) {
  const memory = `process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(process.resourceUsage())))`
  const preload = join(work, 'memory.cjs')
  writeFileSync(preload, memory)
  const child = spawn(process.execPath, ['--require', preload, pohon, name, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let [stderr, used] = ['', '']
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdio[3].on('data', (chunk) => {
    used += chunk
  })
  return new Promise((done, fail) => {
    child.on('close', (exit) => {
      if (exit !== 0 && exit !== 1) return fail(new Error(`${name}: exit ${exit}\n${stderr.slice(0, 2000)}`))
      const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(used)
      peak[name] = Math.max(peak[name], maxRSS / 1024)
      spent[name].push((userCPUTime + systemCPUTime) / 1000)
      done()
    })
  })
}
