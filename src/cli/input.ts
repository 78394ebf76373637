// Where `validate` reads the plan from: the working folder, the index of git, or stdin; and what changed in it.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { UsageError } from '../usage.ts'
import { type Changes, openChanges } from './changed.ts'
import type { Console, GlobalOptions } from './console.ts'
import { openRepository } from './git.ts'
import { stagedHost } from './staged.ts'
import { stdinHost } from './stdin.ts'

export interface InputOptions {
  /** A branch or commit; `HEAD` where none is named. */
  readonly changed?: string
  readonly staged?: boolean
  readonly stdinFilename?: string
}

interface Input {
  readonly host: Host
  readonly paths: readonly string[]
  /** Null where unchanged lines are asked about too. */
  readonly changes: Changes | null
}

interface Others extends GlobalOptions {
  readonly updateBaseline?: boolean
  readonly watch?: boolean
  readonly fix?: boolean
  readonly fixUnsafe?: boolean
}

export async function openInput(
  host: Host,
  paths: readonly string[],
  options: InputOptions & Others,
  console: Console,
): Promise<Input> {
  const { changed, staged = false, stdinFilename, lang = 'id' } = options
  const fed = await stdinHost(host, paths, stdinFilename, console, lang)
  if (fed !== null) return { ...fed, changes: null }
  if (changed === undefined && !staged) return { host, paths, changes: null }
  const repository = openRepository(host, path.resolve(host.cwd, paths[0] ?? '.'), staged ? '--staged' : '--changed')
  const changes = openChanges(repository, staged ? null : changed!)
  return { host: staged ? stagedHost(host, repository, changes.isCommitted) : host, paths, changes }
}

/** Throws wrong usage for options that need files which are saved. */
export function refuseWithStdin(
  paths: readonly string[],
  { changed, staged, updateBaseline, watch, fix, fixUnsafe }: InputOptions & Others,
): void {
  if (!paths.includes('-')) return
  const options = {
    ...{ '--changed': changed, '--staged': staged, '--update-baseline': updateBaseline, '--watch': watch },
    ...{ '--fix': fix, '--fix-unsafe': fixUnsafe },
  }
  const opsi = Object.entries(options).find(([, value]) => value !== undefined)?.[0]
  if (opsi !== undefined) throw new UsageError(texts.withStdin, { opsi })
}

const texts = {
  withStdin: {
    id: 'opsi {opsi} tidak dapat dipakai untuk "-" (stdin); simpan berkasnya dahulu',
    en: 'option {opsi} cannot be used on "-" (stdin); save the file first',
  },
} satisfies Record<string, Text>
