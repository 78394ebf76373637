// Measures the goals side by side and prints ratios:
//   npm run bench                  those that `.ci/run` gates, with all rules and figures
//   npm run bench -- --gate        and fails where both the median and the minimum are over a gate
//   npm run bench -- --only P2,P3  some
//   npm run bench:full             all, with peers from the registry; writes the tables of docs/kinerja.md
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { goals } from './goals.mjs'
import { layGround, root } from './ground.mjs'
import { ratio, sideBySide, useFolder } from './measure.mjs'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const only = values.only?.split(',')
const chosen = goals.filter(({ id, full = false }) => (only ? only.includes(id) : values.full || !full))

const work = mkdtempSync(join(tmpdir(), 'pohon-bench-'))
try {
  await useFolder(work)
  const counted = await measure(await layGround(join(work, 'all'), { bare: false }))
  const bare = values.full ? await measure(await layGround(join(work, 'bare'), { bare: true })) : new Map()
  const table = tableOf(counted, bare)
  console.log(table)
  if (values.write) writeTable(table)
  const over = chosen.filter(({ id, gate, holds = gate }) => isOver(counted.get(id), holds))
  for (const { id, title, gate, holds = gate } of over) console.error(`over ${holds}: ${id} ${title}`)
  if (values.gate && over.length > 0) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function measure(ground) {
  const results = new Map()
  for (const goal of chosen) {
    try {
      results.set(goal.id, await measureOne(goal, ground))
    } catch (error) {
      // A plan too large for the machine says something, too; the others are measured all the same.
      console.error(`${goal.id} ended early: ${error.message.slice(0, 500)}`)
      results.set(goal.id, { median: Number.POSITIVE_INFINITY, minimum: Number.POSITIVE_INFINITY })
    }
  }
  return results
}

async function measureOne(goal, ground) {
  const cases = goal.cases(ground)
  const samples = await sideBySide(cases, goal.rounds ?? 1)
  const [one, other] = cases.map(({ name }) => samples.get(name).times)
  const result = goal.value === undefined ? ratio(one, other) : goal.value(samples, ground)
  process.stderr.write(
    `${goal.id} ${result.median.toFixed(2)} (minima ${result.minimum.toFixed(2)}; goal ${goal.goal})\n`,
  )
  return result
}

/** Loud moments raise one of them, a slower program raises both. */
function isOver(result, gate) {
  return result.median > gate && result.minimum > gate
}

function tableOf(counted, bare) {
  const show = (result) => {
    if (result === undefined) return '–'
    if (!Number.isFinite(result.median)) return 'tidak selesai'
    const spread = result.low === undefined ? '' : ` (${result.low.toFixed(2)}–${result.high.toFixed(2)})`
    return `${result.median.toFixed(2)}${spread}`
  }
  const rows = chosen.map(({ id, title, goal, gate }) => {
    const result = counted.get(id)
    const verdict = result.median <= goal ? 'ya' : 'tidak'
    return `| ${id} | ${title} | ${goal} | ${gate} | ${show(bare.get(id))} | ${show(result)} | ${result.minimum.toFixed(2)} | ${verdict} |`
  })
  return [
    '| | Perbandingan | Sasaran | Batas CI | Tanpa aturan | Semua aturan dan angka | Nilai terkecil | Tercapai |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function writeTable(table) {
  const file = join(root, 'docs/kinerja.md')
  const machine = `Diukur dengan Node ${process.version} pada ${cpus().length} inti ${cpus()[0].model.trim()}.`
  const text = readFileSync(file, 'utf8')
  const marked = /(<!-- ukuran -->\n)[\s\S]*?(<!-- \/ukuran -->)/
  if (!marked.test(text)) throw new Error('docs/kinerja.md has no <!-- ukuran --> … <!-- /ukuran -->')
  writeFileSync(
    file,
    text.replace(marked, (_, from, to) => `${from}\n${machine}\n\n${table}\n\n${to}`),
  )
}
