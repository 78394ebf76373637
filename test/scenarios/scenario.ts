// A scenario file ↔ its parts. The format is told in scenarios.test.ts. What is printed is what was parsed, to the byte.

export interface Section {
  /** The word behind `== `: one of `kinds`. */
  readonly kind: string
  readonly name: string
  /** What stands behind the name, after commas. */
  readonly marks: readonly string[]
  readonly body: string
}

export interface Scenario {
  readonly description: string
  readonly sections: readonly Section[]
}

const kinds = [
  'file',
  'folder',
  'files',
  'git',
  'run',
  'watch',
  'delete',
  'again',
  'stop',
  'printed',
  'stdout',
  'stderr',
  'written',
  'removed',
]
const marks = ['crlf', 'escaped', 'no newline at end', 'read-only', 'unreadable', 'shortened', 'workbook']

export function parseScenario(text: string): Scenario {
  const [description, ...parts] = text.replaceAll('\r\n', '\n').split(/^== /m) as [string, ...string[]]
  return { description: description.trim(), sections: parts.map(parseSection) }
}

function parseSection(part: string, index: number, parts: readonly string[]): Section {
  const end = part.indexOf('\n')
  const header = end < 0 ? part : part.slice(0, end)
  const kind = header.split(/[ ,]/, 1)[0]!
  if (!kinds.includes(kind)) throw new Error(`"== ${header}": "${kind}" is none of ${kinds.join(', ')}`)
  // A command line may have commas.
  const [name, ...own] = ['run', 'watch', 'git'].includes(kind)
    ? [header]
    : (header.split(', ') as [string, ...string[]])
  const strange = own.find((mark) => !marks.includes(mark))
  if (strange !== undefined) throw new Error(`"== ${header}": "${strange}" is none of ${marks.join(', ')}`)
  const body = part.slice(header.length + 1)
  // A blank line before the next header is layout.
  return {
    kind,
    name: name.slice(kind.length).trim(),
    marks: own,
    body: index === parts.length - 1 ? body : body.replace(/\n$/, ''),
  }
}

export function printScenario({ description, sections }: Scenario): string {
  const parts = sections.map(({ kind, name, marks, body }) => {
    return `== ${[`${kind} ${name}`.trim(), ...marks].join(', ')}\n${body}`
  })
  return [`${description}\n`, ...parts].join('\n')
}

/** The body of a `file` section → its bytes. */
export function decodeBody({ body, marks }: Section): Buffer {
  const has = (mark: string) => marks.includes(mark)
  const ended = has('no newline at end') ? body.replace(/\n$/, '') : body
  const text = has('crlf') ? ended.replaceAll('\n', '\r\n') : ended
  return has('escaped') ? fromEscapes(text) : Buffer.from(text)
}

/** File names and command lines may have escapes too. */
export const decodeName = (name: string): string => fromEscapes(name).toString()

function fromEscapes(text: string): Buffer {
  const parts = text.matchAll(/\\x([\da-f]{2})|\\u\{([\da-f]+)\}|\\([trn\\])|[^\\]+/gi)
  return Buffer.concat(
    [...parts].map(([part, byte, code, letter]) => {
      if (byte !== undefined) return Buffer.from([Number.parseInt(byte, 16)])
      if (code !== undefined) return Buffer.from(String.fromCodePoint(Number.parseInt(code, 16)))
      return Buffer.from(letter === undefined ? part : { t: '\t', r: '\r', n: '\n', '\\': '\\' }[letter]!)
    }),
  )
}

/** What cannot be seen in an editor: control characters and other invisible ones but joiners, and blanks at the end of a line. */
const invisible = /(?![\n\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]| (?=\n)/gu

/** Text that a command gave → a section. */
export function encodeBody(kind: string, name: string, text: string): Section {
  const escaped = text.search(invisible) >= 0
  const visible = escaped
    ? text.replaceAll('\\', '\\\\').replace(invisible, (sign) => {
        const code = sign.codePointAt(0)!
        return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
      })
    : text
  const open = visible !== '' && !visible.endsWith('\n')
  const marks = [...(escaped ? ['escaped'] : []), ...(open ? ['no newline at end'] : [])]
  return { kind, name, marks, body: open ? `${visible}\n` : visible }
}

/** What really came, or the expected section where its `…` lines leave out what came more. */
export function shortened(actual: Section, expected: Section | undefined): Section {
  if (expected?.marks.includes('shortened') !== true) return actual
  const parts = expected.body.split(/^…\n/m).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(?:.*\\n)*?')}$`).test(actual.body) ? expected : actual
}

/** `cd opd && COLUMNS=60 pohon tree "nama berkas" < isi.yaml` → its parts. */
export function parseCommand(line: string): {
  folder: string
  env: Record<string, string>
  args: string[]
  stdin: string | null
} {
  const [, folder = '.', command = ''] = /^(?:cd "?(.*?)"? && )?(.*)$/s.exec(line)!
  const words = [...command.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)]
    .map(([word]) => word.replaceAll(/["']/g, ''))
    .map(decodeName)
  const start = words.indexOf('pohon')
  if (start < 0) throw new Error(`"== run ${line}": no pohon in it`)
  const env = Object.fromEntries(
    words.slice(0, start).map((word) => [word.split('=')[0]!, word.slice(word.indexOf('=') + 1)]),
  )
  const args = words.slice(start + 1)
  const redirected = args.indexOf('<')
  if (redirected < 0) return { folder, env, args, stdin: null }
  return { folder, env, args: args.slice(0, redirected), stdin: args[redirected + 1]! }
}
