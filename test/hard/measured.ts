// Starts the built command and holds it to the bounds that docs/ketahanan.md states: exit code, time, memory, and words for people.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { bareEnvironment, repository } from '../cli/start.ts'

/** Seconds and megabytes. */
const bounds = { time: 30, memory: 1000 }

export interface Measured {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** In seconds. */
  readonly time: number
  /** At its peak, in megabytes; not a number where the command could not tell. */
  readonly memory: number
}

interface Options {
  readonly cwd: string
  /** CommonJS modules that Node loads first. */
  readonly first?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: 'ignore' | Uint8Array
  /** Runs as somebody who may not do everything. */
  readonly plainUser?: boolean
  /** Hears the child as soon as it runs. */
  readonly started?: (child: { kill(signal: NodeJS.Signals): void }) => void
}

const peak = fileURLToPath(new URL('peak.cjs', import.meta.url))
/** The system's `nobody`, where the tests run as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

export function measure(args: readonly string[], options: Options): Promise<Measured> {
  const { cwd, first = [], env = {}, stdin = 'ignore', plainUser = false, started } = options
  const node = [peak, ...first].flatMap((file) => ['--require', file])
  const start = performance.now()
  const child = spawn(process.execPath, [...node, `${repository}bin/pohon.js`, '--no-cache', ...args], {
    cwd,
    env: { ...bareEnvironment(), ...env },
    stdio: [stdin === 'ignore' ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'],
    timeout: 100_000,
    killSignal: 'SIGKILL',
    ...(plainUser ? nobody : {}),
  })
  if (stdin !== 'ignore') child.stdin!.on('error', () => {}).end(stdin)
  const collected = [1, 2, 3].map((index) => {
    const chunks: Buffer[] = []
    child.stdio[index]!.on('data', (chunk: Buffer) => void chunks.push(chunk))
    return chunks
  })
  started?.({ kill: (signal) => void child.kill(signal) })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => {
      const [stdout, stderr, memory] = collected.map((chunks) => Buffer.concat(chunks).toString()) as [
        string,
        string,
        string,
      ]
      const time = (performance.now() - start) / 1000
      resolve({ exit, signal, stdout, stderr, time, memory: memory === '' ? Number.NaN : Number(memory) / 1000 })
    })
  })
}

/** Runs it, and expects the exit code and the bounds. */
export async function within(exit: number, args: readonly string[], options: Options): Promise<Measured> {
  const measured = await measure(args, options)
  const { stderr, stdout, time, memory } = measured
  const told = `${args.join(' ')}: ${time.toFixed(1)} s, ${memory.toFixed(0)} MB\n${stderr.slice(0, 2000)}`
  // For docs/ketahanan.md.
  if (process.env.POHON_HARD_TELL !== undefined)
    console.log(`${expect.getState().currentTestName}: ${told.split('\n')[0]}`)
  expect(measured.exit, told).toBe(exit)
  expect(time, told).toBeLessThan(bounds.time)
  expect(memory, told).toBeLessThan(bounds.memory)
  expect(stderr + stdout.slice(0, 100_000), told).not.toMatch(/\n {4}at |RangeError|TypeError|heap out of memory/)
  return measured
}

/** A folder that is gone afterwards, whatever became of its permissions. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-hard-')))
  fs.chmodSync(folder, 0o777)
  try {
    return await work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes lines without having them all in memory. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = fs.openSync(file, 'w')
  let waiting: string[] = []
  const flush = (): void => {
    fs.writeSync(descriptor, waiting.map((line) => `${line}\n`).join(''))
    waiting = []
  }
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length === 10_000) flush()
  }
  flush()
  fs.closeSync(descriptor)
}

/** A small plan without findings of form. */
export const smallTree = `versi: 1
pohon:
  - level: 2
    id: merit
    sasaran: Meningkatnya Profesionalitas ASN
    kode: 5.10
    indikator:
      - { id: ip-asn, nama: Indeks Profesionalitas ASN, satuan: indeks, target: { 2025: 70 }, realisasi: { 2025: 66,90 } }
`

/** Rule and message of each finding of `validate --format json`. */
export function findingsIn(
  stdout: string,
): readonly { readonly rule: string; readonly message: string; readonly file: string; readonly line: number }[] {
  return (JSON.parse(stdout) as { findings: { rule: string; message: string; file: string; line: number }[] }).findings
}

/** Whether the cases that take more than a few seconds are run. */
export const full = process.env.POHON_HARD === 'full'
