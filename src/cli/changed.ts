// `--changed[=REF]` and `--staged`: which lines of the plan changed, and whether a finding is about one of them.
import path from 'node:path'
import type { Finding, Text } from '../diagnostic.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { type Lines, parseDiff } from './diff.ts'
import type { Repository } from './git.ts'

export interface Changes {
  /** Changed lines of a file (absolute); `all` for one that git did not know before. */
  linesOf(file: string): Lines | 'all'
  /** Whether a key of the index is part of what is to be committed: what is only announced (`git add -N`) is not. */
  isCommitted(key: string): boolean
}

/** Against what is there since the branches parted, as reviews show it: the merge base of REF and HEAD. `ref` null: the index against HEAD. */
export function openChanges(repository: Repository, ref: string | null): Changes {
  const base = baseOf(repository, ref)
  const before = new Set(base === null ? [] : listOf(repository.git(['ls-tree', '-r', '-z', '--name-only', base])))
  const cached = ref === null ? ['--cached'] : []
  const diff = base === null ? null : parseDiff(repository.git(['diff', ...cached, ...plainly, base, '--']).toString())
  // What is known of a submodule is known of the files in it.
  const chain = (key: string): string[] => {
    const parts = key.split('/')
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  }
  return {
    linesOf(file) {
      const key = repository.keyOf(file)
      if (key === null || diff === null) return 'all'
      const [, ...folders] = chain(key)
      if (!before.has(key) && !folders.some((folder) => before.has(folder))) return 'all'
      return folders.some((folder) => diff.has(folder)) ? 'all' : (diff.get(key) ?? [])
    },
    isCommitted: (key) => diff === null || before.has(key) || diff.has(key),
  }
}

/** Null before the first commit, when everything is new. */
function baseOf(repository: Repository, ref: string | null): string | null {
  const head = repository.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (ref === null || ref === 'HEAD') return head
  // What begins with a dash is an option to git, and no name of a commit.
  const commit = /^(-|$)/.test(ref) ? null : repository.ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (commit === null) throw new UsageError(ref === '' ? texts.empty : texts.unknown, { ref })
  const base = head === null ? null : repository.ask(['merge-base', commit, head])
  if (base === null) throw new UsageError(texts.apart, { ref })
  return base
}

/** Whatever is set: plain text, one file after the other, no lines around the changes, no program of others. */
const plainly = [
  '--unified=0',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-renames',
  '--no-relative',
  '--ignore-submodules=none',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

const listOf = (output: Buffer): string[] => output.toString().split('\0').filter(Boolean)

/** Whether a finding stands on a changed line, or a place that it refers to does. */
export function touches({ root, plan }: Loaded, changes: Changes): (finding: Finding) => boolean {
  const known = new Map<string, Lines | 'all'>()
  const linesOf = (file: string): Lines | 'all' => {
    const lines = known.get(file) ?? changes.linesOf(path.join(root.folder, file))
    // git counts lines by line feeds only, we by lone carriage returns too.
    const odd = !known.has(file) && lines.length > 0 && /\r(?!\n)/.test(plan.documents.get(file)?.text ?? '')
    known.set(file, odd ? 'all' : lines)
    return known.get(file)!
  }
  const isChanged = (file: string, from: number, to: number): boolean => {
    const lines = linesOf(file)
    return lines === 'all' || lines.some(([first, last]) => first <= to && from <= last)
  }
  return ({ file, line, endLine, endColumn, related }) =>
    isChanged(file, line, endColumn === 1 && endLine > line ? endLine - 1 : endLine) ||
    related.some((place) => isChanged(place.file, place.line, place.line))
}

const texts = {
  empty: {
    id: 'opsi --changed: tulis nama cabang atau commit sesudah "=", misalnya --changed=main',
    en: 'option --changed: write the name of a branch or commit behind "=", such as --changed=main',
  },
  unknown: {
    id: 'opsi --changed: git tidak mengenal cabang atau commit "{ref}"; periksa ejaannya, atau ambil dahulu dengan "git fetch" (di CI: seluruh riwayat, fetch-depth: 0)',
    en: 'option --changed: git knows no branch or commit "{ref}"; check its spelling, or get it with "git fetch" (in CI: the whole history, fetch-depth: 0)',
  },
  apart: {
    id: 'opsi --changed: git tidak menemukan titik pisah dengan "{ref}"; ambil seluruh riwayat dengan "git fetch --unshallow" (di CI: fetch-depth: 0)',
    en: 'option --changed: git finds no point at which "{ref}" parted; get the whole history with "git fetch --unshallow" (in CI: fetch-depth: 0)',
  },
} satisfies Record<string, Text>
