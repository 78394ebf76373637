// Where results and notes go, in which language, colour and width: decided once for a run.
import type { ChalkInstance } from 'chalk'
import type { Args, Finding, Language, Severity, Text } from '../diagnostic.ts'
import { fill } from '../diagnostic.ts'
import { printable } from '../render/printable.ts'
import { columnsOf } from '../render/width.ts'
import type { Reader } from '../source/read.ts'
import { eraseProgress, makeProgress } from './progress.ts'

export interface GlobalOptions {
  readonly lang?: Language
  /** `--color`, `--no-color`; absent: decided by the environment. */
  readonly color?: boolean
  /** Who reads YAML; hidden, for when the fast reader is in doubt. */
  readonly reader?: Reader
  /** False: parsed files are neither taken from the cache nor kept. */
  readonly cache?: boolean
}

export interface Console {
  readonly paint: ChalkInstance | null
  /** Columns of the terminal; 100 where the output is no terminal. */
  readonly width: number
  /** Whether a person sees what goes to `out`. */
  readonly isTerminal: boolean
  /** The result: stdout. */
  out(text: string | Uint8Array): void
  /** What long work is at: stderr, until something else is printed. */
  progress(text: Text, language: Language, args?: Args): void
  /** Notes and summaries: stderr. */
  note(text: Text, language: Language, args?: Args): void
}

/** Below this nothing can be laid out: such a terminal folds the lines itself. */
const narrowest = 20

export async function makeConsole({ color }: GlobalOptions): Promise<Console> {
  const { env, stdout, stderr } = process
  const isTerminal = stdout.isTTY === true
  const columns = stdout.columns ?? Number(env.COLUMNS)
  const progress = makeProgress(process)
  return {
    paint: wantsColour(color, env, isTerminal) ? new (await import('chalk')).Chalk({ level: 1 }) : null,
    width: columns > 0 ? Math.max(narrowest, columns) : 100,
    isTerminal,
    out(text) {
      eraseProgress()
      stdout.write(text)
    },
    progress: (text, language, args = {}) => progress(fill(text, args, language)),
    note: (text, language, args = {}) => tell(stderr, fill(text, args, language)),
  }
}

/** One note; in a terminal folded between words, elsewhere one line, for grep. */
export function tell(stderr: NodeJS.WriteStream, note: string): void {
  eraseProgress()
  const width = stderr.isTTY === true ? Math.max(narrowest, stderr.columns) : Number.POSITIVE_INFINITY
  stderr.write(`${fold(printable(note), width).join('\n  ')}\n`)
}

/** Words stay whole, so that paths and options can be copied. */
function fold(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const indent = lines.length > 1 ? 2 : 0
    if (last === undefined || columnsOf(`${last} ${word}`) + indent > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/**
 * The flag decides, then NO_COLOR (unless it is empty: no-color.org), then FORCE_COLOR (as Node reads it: anything but 0 and
 * false), then whether stdout is a terminal that knows colours.
 */
export function wantsColour(flag: boolean | undefined, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env
  if (flag !== undefined) return flag
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return isTerminal && TERM !== 'dumb'
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** Whether there is a finding at or above a severity. */
export function anyAtOrAbove(findings: readonly Finding[], limit: Severity): boolean {
  return findings.some(({ severity }) => ranks[severity] >= ranks[limit])
}
