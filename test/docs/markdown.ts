// A Markdown page → its fenced blocks and tables, each with the notes above it, its headings and its links.
// A note is an HTML comment `<!-- name: value -->`; several stand line below line, the last one directly above its block.

export type Notes = ReadonlyMap<string, string>

export interface Fence {
  readonly kind: 'fence'
  /** What stands behind the opening marks: `yaml`, `console`, … */
  readonly language: string
  readonly lines: readonly string[]
  readonly notes: Notes
  /** Line of the opening marks, from 1. */
  readonly line: number
}

export interface Table {
  readonly kind: 'table'
  readonly title: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: Notes
  readonly line: number
}

export interface Heading {
  readonly level: number
  readonly text: string
  readonly line: number
}

export interface Page {
  readonly lines: readonly string[]
  readonly blocks: readonly (Fence | Table)[]
  readonly headings: readonly Heading[]
  /** Everything that is not within a fence. */
  readonly prose: string
}

export function readPage(text: string): Page {
  const lines = text.split('\n')
  const blocks: (Fence | Table)[] = []
  const headings: Heading[] = []
  const prose: string[] = []
  let notes = new Map<string, string>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const note = /^<!-- ([a-z]+): ?(.*?) -->$/.exec(line)
    if (note !== null) {
      notes.set(note[1]!, note[2]!)
      continue
    }
    const open = /^(`{3,})(\w*)$/.exec(line)
    if (open !== null) {
      const end = lines.indexOf(open[1]!, at + 1)
      if (end < 0) throw new Error(`line ${at + 1}: this block is not closed`)
      blocks.push({ kind: 'fence', language: open[2]!, lines: lines.slice(at + 1, end), notes, line: at + 1 })
      at = end
    } else if (line.startsWith('|')) {
      const first = at
      while (lines[at + 1]?.startsWith('|')) at++
      const rows = lines.slice(first, at + 1).map(cells)
      blocks.push({ kind: 'table', title: rows[0]!, rows: rows.slice(2), notes, line: first + 1 })
      prose.push(...lines.slice(first, at + 1))
    } else {
      const heading = /^(#+) (.*)$/.exec(line)
      if (heading !== null) headings.push({ level: heading[1]!.length, text: heading[2]!, line: at + 1 })
      prose.push(line)
    }
    notes = new Map()
  }
  return { lines, blocks, headings, prose: prose.join('\n') }
}

/** Cells of a table row. A `|` within a cell is written `\|`. */
function cells(row: string): string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** Texts between single backticks. */
export function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!)
}

/** Targets of links, those to the web left out. */
export function localLinks(prose: string): string[] {
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
  return targets.filter((target) => !/^(https?|mailto):/.test(target))
}

/** The anchor that GitHub and GitLab give a heading. */
export function anchor(heading: string): string {
  return heading
    .replaceAll('`', '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

/** The lines below a heading, up to the next of its level or above. */
export function section({ headings, lines }: Page, text: string): string | null {
  const index = headings.findIndex((heading) => heading.text === text)
  if (index < 0) return null
  const { level, line } = headings[index]!
  const next = headings.slice(index + 1).find((heading) => heading.level <= level)
  return lines.slice(line, next === undefined ? undefined : next.line - 1).join('\n')
}
