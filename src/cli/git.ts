// Runs git on the repository that a plan lies in, so that neither the user's settings nor the repository's change what it answers.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { UsageError } from '../usage.ts'

export interface Repository {
  /** Output of a git command run in the top folder. Throws wrong usage with git's own reason. */
  git(args: readonly string[], input?: string): Buffer
  /** Null instead, where git refuses. */
  ask(args: readonly string[]): string | null
  /** Path of a file (absolute) from the top folder, with `/`; null outside of the repository. */
  keyOf(file: string): string | null
}

/** The repository around a path, for an option that needs one. */
export function openRepository(host: Host, start: string, opsi: string): Repository {
  let folder = start
  while (host.kind(folder) !== 'folder' && path.dirname(folder) !== folder) folder = path.dirname(folder)
  const run = (at: string, env: NodeJS.ProcessEnv, args: readonly string[], input?: string): Buffer => {
    try {
      return execFileSync('git', ['-C', at, ...safely, ...args], {
        env,
        input: input ?? '',
        stdio: 'pipe',
        maxBuffer: 1 << 29,
      })
    } catch (error) {
      const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer }
      if (code === 'ENOENT') throw new UsageError(texts.noGit, { opsi })
      const said = stderr?.toString() ?? ''
      const reason = /^(?:fatal|error): (.*)$/m.exec(said)?.[1] ?? code ?? said
      if (/^not a git repository/.test(reason)) throw new UsageError(texts.noRepository, { opsi, folder })
      throw new UsageError(texts.failed, { opsi, sebab: reason })
    }
  }
  const { GIT_INDEX_FILE, ...env } = environment()
  const found = run(folder, env, ['rev-parse', '--absolute-git-dir', '--show-toplevel', '--show-prefix'])
  const [gitFolder, top, prefix] = found.toString().split('\n') as [string, string, string]
  const index = ownIndex(host, GIT_INDEX_FILE, gitFolder, top)
  const git = (args: readonly string[], input?: string) =>
    run(top, index === null ? env : { ...env, GIT_INDEX_FILE: index }, args, input)
  return {
    git,
    ask(args) {
      try {
        return git(args).toString().trim()
      } catch {
        return null
      }
    },
    keyOf(file) {
      const relative = path.relative(folder, file)
      const key = path.posix.join(prefix, relative.split(path.sep).join('/')).replace(/\/$/, '')
      return path.isAbsolute(relative) || key === '..' || key.startsWith('../') ? null : key
    },
  }
}

/** A setting of a repository may name a program to start. */
const safely = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']

/** A git hook sets the first two for its own folder, others change what a diff looks like; English reasons, no lock. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_PREFIX, GIT_EXTERNAL_DIFF, GIT_DIFF_OPTS, ...outer } = process.env
  return { ...outer, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
}

/** `git commit -a` and `git commit FILE` keep what they commit in an index of their own, which their hook must look at. */
function ownIndex(host: Host, written: string | undefined, gitFolder: string, top: string): string | null {
  if (written === undefined) return null
  const file = [host.cwd, top].map((folder) => path.resolve(folder, written)).find((one) => host.kind(one) === 'file')
  return file !== undefined && !path.relative(gitFolder, file).startsWith('..') ? file : null
}

const texts = {
  noGit: {
    id: 'opsi {opsi} memerlukan git, yang tidak terpasang di komputer ini; pasang dari git-scm.com, atau jalankan tanpa opsi itu',
    en: 'option {opsi} needs git, which is not installed on this computer; install it from git-scm.com, or run without the option',
  },
  noRepository: {
    id: 'opsi {opsi}: folder "{folder}" tidak berada dalam repositori git; mulai dengan "git init", atau jalankan tanpa opsi itu',
    en: 'option {opsi}: folder "{folder}" is in no git repository; start one with "git init", or run without the option',
  },
  failed: {
    id: 'opsi {opsi}: git tidak dapat menjawab ({sebab}); perbaiki hal itu, atau jalankan tanpa opsi itu',
    en: 'option {opsi}: git cannot answer ({sebab}); mend that, or run without the option',
  },
} satisfies Record<string, Text>
