// A ```console block → its commands, each with the output that it shows; and whether that is what the command prints.

export interface Command {
  readonly text: string
  readonly args: readonly string[]
  readonly output: readonly string[]
  /** Line within the block, from 1. */
  readonly line: number
}

/** Stands for any number of left-out lines. */
const leftOut = '…'

export function commandsOf(lines: readonly string[]): Command[] {
  const commands: { text: string; args: string[]; output: string[]; line: number }[] = []
  lines.forEach((line, index) => {
    if (line.startsWith('$ '))
      commands.push({ text: line.slice(2), args: words(line.slice(2)), output: [], line: index + 1 })
    else commands.at(-1)?.output.push(line.trimEnd())
  })
  return commands
}

/** Words of a command, without the quotes around them. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain!,
  )
}

/** What keeps printed text from being the output shown; null where it is the same. */
export function difference(shown: readonly string[], printed: string): string | null {
  const lines = trim(printed.split('\n').map((line) => line.trimEnd()))
  const parts = split(trim(shown))
  let at = 0
  for (const [index, part] of parts.entries()) {
    const first = index === 0
    const last = index === parts.length - 1
    // The first part stands at the start, the last one at the end, those between as early as they can.
    const starts = Array.from({ length: lines.length + 1 - at }, (_, offset) => at + offset).filter(
      (start) => (!first || start === 0) && (!last || start + part.length === lines.length),
    )
    const start = starts.find((start) => part.every((line, offset) => lines[start + offset] === line))
    if (start === undefined) return report(part, lines, first ? 0 : (starts[0] ?? at))
    at = start + part.length
  }
  return null
}

function report(part: readonly string[], lines: readonly string[], start: number): string {
  const wrong = part.findIndex((line, offset) => lines[start + offset] !== line)
  const [shown, printed] = wrong < 0 ? [part.length, part.length] : [wrong, wrong + start]
  const line = `shown:   ${part[shown] ?? '(nothing more)'}\nprinted: ${lines[printed] ?? '(nothing more)'}`
  return `${line}\n\nprinted in full:\n${lines.join('\n')}`
}

/** Without empty lines at both ends. */
function trim(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}

/** The stretches between left-out lines: one more than there are marks. */
function split(lines: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === leftOut) parts.push([])
    else parts.at(-1)!.push(line)
  }
  return parts
}
