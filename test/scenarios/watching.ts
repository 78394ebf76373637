// A command that stays, as `pohon validate --watch` does: what it prints from one wait to the next, both streams in their order.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { bareEnvironment, repository } from '../cli/start.ts'
import type { parseCommand } from './scenario.ts'

export interface Watching {
  /** What it prints until it waits, and did not print the time before: a save may be noticed twice. */
  next(): Promise<string>
  /** Asks it to end, as Ctrl-C does. */
  stop(): Promise<{ readonly exit: number; readonly printed: string }>
  kill(): void
}

const waits = /^(menunggu perubahan berkas|waiting for files).*\n/m

export function startWatching(folder: string, { folder: inner, env, args }: ReturnType<typeof parseCommand>): Watching {
  const cwd = path.join(folder, inner)
  // Two pipes could be read in another order than they were written.
  const file = `${folder}.printed`
  const output = fs.openSync(file, 'a')
  const child = spawn(process.execPath, [`${repository}bin/pohon.js`, ...args], {
    cwd,
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  let exit: number | null = null
  child.on('exit', (code) => {
    exit = code ?? -1
  })
  let taken = 0
  const rest = () => fs.readFileSync(file, 'utf8').slice(taken)
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  let last = ''
  return {
    async next() {
      for (;;) {
        await until(() => exit !== null || waits.test(rest()))
        const printed = rest()
        const end = waits.exec(printed)
        const part = end === null ? printed : printed.slice(0, end.index + end[0].length)
        taken += part.length
        if (exit === null && part === last) continue
        last = part
        return part
      }
    },
    async stop() {
      child.kill('SIGINT')
      await until(() => exit !== null)
      // A save that was noticed twice may just have been checked again.
      const printed = rest()
      return { exit: exit!, printed: last.startsWith(printed) ? '' : printed }
    },
    kill() {
      child.kill('SIGKILL')
      fs.rmSync(file, { force: true })
    },
  }
}
