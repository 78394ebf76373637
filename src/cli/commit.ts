// The commit of a plan, for the foot of reports: part of the input, unlike the clock.
import path from 'node:path'
import picomatch from 'picomatch'
import type { Language } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import type { Host } from '../host.ts'
import type { Loaded } from '../run.ts'
import { openRepository, type Repository } from './git.ts'

/** Short hash of the last commit that touched a file of the plan, with a mark when they differ from it; null outside git. */
export function commitOf(host: Host, loaded: Pick<Loaded, 'root' | 'plan'>, language: Language): string | null {
  try {
    const repository = openRepository(host, loaded.root.folder, '')
    const files = planFiles(repository, loaded)
    const specs = ['HEAD', '--', ...files.specs].join('\n')
    const commit = repository.git(['log', '-1', '--format=%h', '--stdin'], `${specs}\n`).toString().trim()
    if (commit === '') return null
    return isChanged(repository, files) ? `${commit} ${changed[language]}` : commit
  } catch {
    return null
  }
}

interface PlanFiles {
  /** Git's patterns for them, few however many files there are. */
  readonly specs: readonly string[]
  /** Whether a file, by its path from the repository's top, is one of them or was, before it was deleted. */
  has(key: string): boolean
  wasOne(key: string): boolean
  /** Folders and files that all of them are in. */
  readonly around: readonly string[]
}

/** Globs that git and the plan's own reading take for the same. */
const isPlain = (glob: string): boolean => /^[^\\[\]{}()!+@|]+$/.test(glob)

function planFiles({ git, keyOf }: Repository, { root, plan }: Pick<Loaded, 'root' | 'plan'>): PlanFiles {
  const { rencana, documents } = plan
  const folder = keyOf(root.folder)!
  const inside = folder === '.' ? '' : `${folder}/`
  const globs = root.hasRencana ? [...rencana.berkas, ...rencana.realisasi].filter(isPlain) : []
  const matches = globs.length === 0 ? () => false : picomatch(globs)
  const list = rencana.nomenklatur === null ? [] : [rencana.nomenklatur]
  const named = [namaRencana, ...documents.keys(), ...list].flatMap((file) => keyOf(path.join(root.folder, file)) ?? [])
  const others = git(['ls-files', '-z', '--', `:(glob)${escaped(inside)}*/**/${namaRencana}`])
    .toString()
    .split('\0')
    .filter((file) => file !== '')
    .map((file) => `${path.posix.dirname(file)}/`)
  const skipped = ['**/.*', '**/.*/**', '**/node_modules/**'].map((glob) => `:(exclude,glob)${escaped(inside)}${glob}`)
  const all = new Set(named)
  const own = (key: string) => key.startsWith(inside) && matches(key.slice(inside.length))
  return {
    specs: [
      ...named.filter((key) => !own(key)).map((key) => `:(literal)${key}`),
      ...globs.map((glob) => `:(glob)${escaped(inside)}${glob}`),
      ...(globs.length === 0 ? [] : [...skipped, ...others.map((other) => `:(exclude,literal)${other}`)]),
    ],
    has: (key) => all.has(key),
    wasOne: (key) => own(key) && !others.some((other) => key.startsWith(other)),
    around: [folder, ...named.filter((key) => !key.startsWith(inside))].map((key) => `:(literal)${key}`),
  }
}

/** Special in git's globs. */
const escaped = (text: string): string => text.replace(/[*?[\\]/g, '\\$&')

/** Asks for all that changed around the plan, as `git status` takes no list of files on stdin. */
function isChanged({ git }: Repository, { around, has, wasOne }: PlanFiles): boolean {
  const status = git(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...around])
  return status
    .toString()
    .split('\0')
    .some((entry) => {
      const key = entry.slice(3)
      return has(key) || (entry.slice(0, 2).includes('D') && wasOne(key))
    })
}

const changed = { id: '(diubah)', en: '(changed)' }
