// The nation, once: `node test/bench/nation.mjs [--governments 552] [--from 1] [--every 50] [--jobs 2] [--commands validate,report,export]
// [--tables FOLDER]`. Makes one government after the other from its seed (50 OPD, about 9,000 nodes; `--from`: a run that ended early goes
// on), validates each in a process of its own, of every so many also makes all figures (`report --format json`) and the tables
// (`export --format parquet`), and forgets the files, but for the tables where a folder is named for them: `question.mjs` asks those.
// Prints totals, and what each command counted; seconds are those of the processor, which count on a machine that others use too.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plan } from './generate.mjs'

const { values } = parseArgs({
  options: {
    governments: { type: 'string', default: '552' },
    from: { type: 'string', default: '1' },
    every: { type: 'string', default: '50' },
    jobs: { type: 'string', default: '1' },
    commands: { type: 'string', default: 'validate,report,export' },
    tables: { type: 'string' },
  },
})
const [governments, every, jobs] = [Number(values.governments), Number(values.every), Number(values.jobs)]
const pohon = resolve(import.meta.dirname, '../../bin/pohon.js')
const work = mkdtempSync(join(tmpdir(), 'pohon-negara-'))
const made = { governments: 0, bytes: 0, files: 0 }
const spent = { generate: [] }
const peak = {}
const counted = {}
const steps = {
  validate: async (folder) => {
    await run('validate', folder, ['--format', 'json=temuan.json'])
    const { nodes, indicators, errors, warnings, infos } = JSON.parse(
      readFileSync(join(folder, 'temuan.json'), 'utf8'),
    ).summary
    return { nodes, indicators, findings: errors + warnings + infos }
  },
  report: async (folder) => {
    await run('report', folder, ['--year', '2025', '--format', 'json', '-o', 'angka.json'])
    const { nodes, indicators } = JSON.parse(readFileSync(join(folder, 'angka.json'), 'utf8'))
    const reached = nodes.filter(({ achievement }) => achievement !== null).length
    return {
      nodes: nodes.length,
      indicators: indicators.length,
      reached,
      bytes: statSync(join(folder, 'angka.json')).size,
    }
  },
  export: async (folder) => {
    await run('export', folder, ['--format', 'parquet', '-o', 'tabel'])
    const tables = join(folder, 'tabel')
    const bytes = readdirSync(tables).reduce((sum, name) => sum + statSync(join(tables, name)).size, 0)
    if (values.tables !== undefined) cpSync(tables, join(values.tables, basename(folder)), { recursive: true })
    const { tables: rows } = JSON.parse(readFileSync(join(tables, 'export.json'), 'utf8'))
    return { ...Object.fromEntries(rows.map(({ name, rows }) => [name, rows])), bytes }
  },
}
const commands = values.commands.split(',')
const unknown = commands.find((name) => !(name in steps))
if (unknown !== undefined) throw new Error(`--commands ${unknown}: none of ${Object.keys(steps)}`)

const started = performance.now()
let next = Number(values.from)
await Promise.all(Array.from({ length: jobs }, worker))
rmSync(work, { recursive: true, force: true })

console.log(`${made.governments} governments, ${made.files} files, ${(made.bytes / 1e9).toFixed(2)} GB`)
console.log(`all in all ${((performance.now() - started) / 60_000).toFixed(1)} min with ${jobs} at a time`)
for (const line of lines()) console.log(line)

function lines() {
  return Object.entries(spent).map(([name, list]) => {
    const sorted = list.toSorted((a, b) => a - b)
    const all = (list.reduce((sum, one) => sum + one, 0) / 1000).toFixed(0)
    const middle = ((sorted[sorted.length >> 1] ?? 0) / 1000).toFixed(2)
    const memory = name in peak ? `, at most ${Math.round(peak[name])} MB` : ''
    const counts = Object.entries(counted[name] ?? {}).map(([what, count]) => `, ${count} ${what}`)
    return `${name}: ${list.length} times, ${all} s in all, ${middle} s in the middle${memory}${counts.join('')}`
  })
}

async function worker() {
  for (let number = next++; number <= governments; number = next++) await government(number)
}

async function government(number) {
  const folder = join(work, String(number))
  const begun = performance.now()
  for (const { path, text } of plan({ seed: number, agencies: 50 })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    made.bytes += text.length
    made.files++
  }
  made.governments++
  spent.generate.push(performance.now() - begun)
  for (const name of commands) {
    if (name !== 'validate' && number % every !== 1 % every) continue
    counted[name] ??= {}
    for (const [what, count] of Object.entries(await steps[name](folder)))
      counted[name][what] = (counted[name][what] ?? 0) + count
  }
  rmSync(folder, { recursive: true, force: true })
  if (number % 20 === 0) process.stderr.write(`${[`${number} of ${governments}`, ...lines()].join('\n  ')}\n`)
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
      peak[name] = Math.max(peak[name] ?? 0, maxRSS / 1024)
      spent[name] ??= []
      spent[name].push((userCPUTime + systemCPUTime) / 1000)
      done()
    })
  })
}
