// What fits at the cursor of a half-typed command line, from the commands and options themselves: never stale.
import type { Command, Option } from 'commander'
import { isWritten } from '../plan/link.ts'
import type { PlanNames } from './completion-plan.ts'
import type { Shell } from './completion-scripts.ts'

/** A word and what it means. */
export type Candidate = readonly [word: string, what: string]

/** `words` are those behind `pohon`, the last one is the one being typed. None found means: a file or folder. */
export async function candidates(
  program: Command,
  words: readonly string[],
  shell: Shell,
  names: () => Promise<PlanNames>,
): Promise<readonly Candidate[]> {
  const all = joined(words)
  const typed = all.at(-1) ?? ''
  const { command, position, option, literal } = walk(program, all.slice(0, -1))
  if (option !== null) return starting(typed, await valuesOf(option, typed, names))
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/s.exec(typed) ?? []
  if (flag !== undefined && !literal) {
    const own = optionsOf(program, command).find(({ long }) => long === flag)
    if (own === undefined) return []
    const found = starting(value!, await valuesOf(own, value!, names))
    // Bash takes what stands behind the = for a word of its own.
    return shell === 'bash' ? found : found.map(([word, what]): Candidate => [`${flag}=${word}`, what])
  }
  if (typed.startsWith('-') && !literal) return starting(typed, optionsOf(program, command).map(flagOf))
  return starting(typed, await argumentsOf(program, command, position, names))
}

/** Bash splits at `=` too. */
function joined(words: readonly string[]): string[] {
  const all: string[] = []
  for (const [index, word] of words.entries()) {
    const last = all.at(-1)
    const value = words[index - 1] === '=' && /^--[a-z-]+=$/.test(last ?? '')
    if (last !== undefined && (value || (word === '=' && last.startsWith('--')))) all[all.length - 1] = last + word
    else all.push(word)
  }
  return all
}

interface State {
  readonly command: Command
  /** How many arguments of the command stand before. */
  readonly position: number
  /** The option whose value is being typed. */
  readonly option: Option | null
  /** Behind `--` nothing is an option. */
  readonly literal: boolean
}

function walk(program: Command, words: readonly string[]): State {
  let command = program
  let position = 0
  let option: Option | null = null
  let literal = false
  for (const word of words) {
    if (option !== null) option = null
    else if (word === '--') literal = true
    else if (word.startsWith('-') && word !== '-' && !literal) {
      const known = optionsOf(program, command).find(({ long, short }) => long === word || short === word)
      option = known?.required === true ? known : null
    } else {
      const named = command === program && position === 0 ? commandNamed(program, word) : undefined
      if (named === undefined) position++
      else command = named
    }
  }
  return { command, position, option, literal }
}

const commandNamed = (program: Command, word: string): Command | undefined =>
  commandsOf(program).find((command) => command.name() === word || command.aliases().includes(word))

/** As in the help, which adds `help` itself. */
const commandsOf = (program: Command) => program.createHelp().visibleCommands(program)

function optionsOf(program: Command, command: Command): readonly Option[] {
  const help = command.createHelp()
  return [...help.visibleOptions(command), ...(command === program ? [] : help.visibleGlobalOptions(command))]
}

const flagOf = ({ long, short, description }: Option): Candidate => [long ?? short ?? '', description]

async function valuesOf(
  { long, argChoices = [] }: Option,
  typed: string,
  names: () => Promise<PlanNames>,
): Promise<readonly Candidate[]> {
  if (long === '--node') return (await names()).nodes
  if (long === '--year') return (await names()).years
  // Several behind commas.
  const before = long === '--annex' ? typed.slice(0, typed.lastIndexOf(',') + 1) : ''
  return argChoices.map((choice) => [`${before}${choice}`, ''])
}

async function argumentsOf(
  program: Command,
  command: Command,
  position: number,
  names: () => Promise<PlanNames>,
): Promise<readonly Candidate[]> {
  const listed = (): Candidate[] =>
    commandsOf(program).flatMap((own) =>
      [own.name(), ...own.aliases()].map((word): Candidate => [word, own.description()]),
    )
  if (command === program) return position === 0 ? listed() : []
  if (position > 0) return []
  if (command.name() === 'help') return listed().filter(([word]) => word !== 'help')
  if (command.name() === 'explain') {
    const { rules, nodes, figures } = await names()
    return [...rules, ...figures, ...nodes]
  }
  if (['rename', 'set'].includes(command.name())) {
    const { figures, nodes } = await names()
    return [...figures, ...nodes].filter(([id]) => isWritten(id))
  }
  return (command.registeredArguments[0]?.argChoices ?? []).map((choice) => [choice, ''])
}

const starting = (typed: string, found: readonly Candidate[]): readonly Candidate[] =>
  found
    .filter(([word]) => word.startsWith(typed))
    // One line each, whatever stands in the plan.
    .map(([word, what]) => [word, what.replaceAll(/\s+/g, ' ').trim()])
