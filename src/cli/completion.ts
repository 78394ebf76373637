// `pohon completion`: the script that makes a shell ask pohon what fits at Tab; and, when it asks, the answers.
import type { Command } from 'commander'
import type { Language } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { candidates } from './completion-candidates.ts'
import { planNames } from './completion-plan.ts'
import { type Shell, scripts } from './completion-scripts.ts'

/**
 * The scripts put the words typed so far, up to the cursor and without `pohon`, into this variable, a line break before each:
 * arguments would not do, since PowerShell drops empty ones and `--`.
 */
const variable = 'POHON_COMPLETE'

/** One line for each candidate: the word, and behind a tab what it means. No line: the shell is to offer files. */
export async function completion(host: Host, shell: Shell, program: Command, language: Language): Promise<number> {
  const typed = process.env[variable]
  if (typed === undefined) {
    process.stdout.write(scripts[shell])
    return 0
  }
  const words = typed.split('\n').slice(1)
  const found = await candidates(program, words, shell, () => planNames(host, language))
  process.stdout.write(found.map(([word, what]) => `${what === '' ? word : `${word}\t${what}`}\n`).join(''))
  return 0
}
