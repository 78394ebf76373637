// Runs commands side by side: every case once a round, in shuffled order, each in a fresh process. Ratios of one run say
// something on a noisy machine; milliseconds do not.
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'

/** Loaded into a process of Node: prints its peak memory in KB at the end, on the third stream. */
const memory = `process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)))`

/**
 * @typedef {{ name: string, command: readonly string[], cwd?: string, ok?: readonly number[], own?: boolean }} Case
 * `ok`: exit codes that are no failure; `own`: the process prints the milliseconds that count on its last line of stdout.
 * @typedef {{ times: number[], memory: number[] }} Sample milliseconds and, of processes of Node, peak memory in MB
 */

/** @returns {Promise<Map<string, Sample>>} by the names of the cases; the first round warms the disk and is not counted. */
export async function sideBySide(cases, rounds) {
  const samples = new Map(cases.map(({ name }) => [name, { times: [], memory: [] }]))
  for (let round = 0; round <= rounds; round++) {
    for (const each of shuffled(cases, round)) {
      const { time, peak } = await once(each)
      if (round === 0) continue
      samples.get(each.name).times.push(time)
      if (peak > 0) samples.get(each.name).memory.push(peak)
    }
  }
  return samples
}

function once({ name, command, cwd, ok = [0], own = false }) {
  const [program, ...args] = command
  const isNode = program === process.execPath
  const out = openSync(devNull, 'w')
  const started = performance.now()
  const child = spawn(program, isNode ? ['--require', memoryFile, ...args] : args, {
    cwd,
    stdio: ['ignore', own ? 'pipe' : out, 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let [stdout, stderr, peak] = ['', '', '']
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdio[3].on('data', (chunk) => {
    peak += chunk
  })
  return new Promise((resolve, reject) => {
    let time = 0
    child.on('exit', () => {
      time = performance.now() - started
    })
    child.on('error', reject)
    child.on('close', (exit) => {
      closeSync(out)
      if (!ok.includes(exit)) reject(new Error(`${name}: exit ${exit}\n${command.join(' ')}\n${stderr.slice(0, 2000)}`))
      else resolve({ time: own ? Number(stdout.trim().split('\n').at(-1)) : time, peak: Number(peak) / 1024 })
    })
  })
}

let memoryFile = ''

/** Where the module may be written that measures memory. */
export async function useFolder(folder) {
  const { writeFileSync } = await import('node:fs')
  memoryFile = `${folder}/memory.cjs`
  writeFileSync(memoryFile, memory)
}

/** In an order that differs from round to round and is the same in each run. */
function shuffled(cases, round) {
  let state = round + 1
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  return cases
    .map((each) => ({ each, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ each }) => each)
}

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * How two samples compare. `low` and `high` are the quartiles of the rounds' own ratios: in one round both ran within seconds of
 * each other, so what was loud was loud for both.
 */
export function ratio(one, other) {
  const own = one.map((time, round) => time / other[round]).toSorted((a, b) => a - b)
  return {
    median: median(one) / median(other),
    minimum: Math.min(...one) / Math.min(...other),
    low: own[Math.floor((own.length - 1) / 4)],
    high: own[Math.ceil(((own.length - 1) * 3) / 4)],
  }
}
