// The commit of a plan, for the foot of reports: part of the input, unlike the clock.
import { execFileSync } from 'node:child_process'
import type { Language } from '../diagnostic.ts'

/** Short hash of the last commit that touched plan files below a folder, with a mark when they differ from it; null outside git. */
export function commitOf(folder: string, language: Language): string | null {
  const files = ['--', 'pohon.yaml', '*.pohon.yaml', '*.realisasi.yaml']
  // A git hook that runs pohon sets the first three for its own folder; a report takes no lock.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...outer } = process.env
  const env = { ...outer, GIT_OPTIONAL_LOCKS: '0' }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args, ...files], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  try {
    const commit = git('log', '-1', '--format=%h')
    if (commit === '') return null
    return git('status', '--porcelain') === '' ? commit : `${commit} ${changed[language]}`
  } catch {
    return null
  }
}

const changed = { id: '(diubah)', en: '(changed)' }
