// Real plan texts → small documents with seeded changes, of the kinds that people and editors make, and worse.
import type { Random } from './random.ts'

/** A stretch of lines of one of the texts, moved to the left margin. */
export function pieceOf(texts: readonly string[], random: Random): string {
  const lines = random.pick(texts).split('\n')
  const first = random.below(lines.length)
  const part = lines.slice(first, first + 2 + random.below(14))
  const margin = Math.min(...part.filter((line) => line.trim() !== '').map(indentOf))
  const moved = part
    .map((line) => line.slice(Number.isFinite(margin) ? Math.min(margin, indentOf(line)) : 0))
    .join('\n')
  const text = random.once(3) ? `${random.pick(heads)}${moved}` : moved
  return random.once(8) ? text : `${text}\n`
}

const indentOf = (line: string): number => line.length - line.trimStart().length

const heads = [
  ...[
    'versi: 1\n',
    '# pohon\n',
    '\n',
    '---\n',
    'pohon:\n',
    '# a\n\n# b\n',
    '--- # c\n',
    'a:\n',
    '- x\n',
    'k: |\n',
    'k: >-\n',
  ],
  ...['a:\n  b:\n', '- - x\n', 'k: "a\n', "k: 'a\n", 'k: [\n', 'k: {\n', 'k: a\n', 'k:\n  # c\n'],
]

export function mutate(text: string, random: Random): string {
  let changed = text
  for (let times = random.below(4); times >= 0; times--) changed = random.pick(changes)(changed, random)
  return changed
}

type Change = (text: string, random: Random) => string

/** Replaces so many signs at a place. */
const splice = (text: string, at: number, length: number, own: string): string =>
  text.slice(0, at) + own + text.slice(at + length)

const offset = (text: string, random: Random): number => random.below(text.length + 1)

/** A change of one line, which may become several or none. */
const line =
  (change: (line: string, random: Random) => string | null): Change =>
  (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    const own = change(lines[at]!, random)
    lines.splice(at, 1, ...(own === null ? [] : [own]))
    return lines.join('\n')
  }

/** A change of the value behind a key or hyphen. */
const value = (change: (value: string, random: Random, indent: number) => string): Change =>
  line((whole, random) => {
    const match = /^((\s*)(?:- +)*(?:[^:#]+:|-) +)(.*)$/.exec(whole)
    return match === null ? whole : match[1]! + change(match[3]!, random, match[2]!.length)
  })

const spaces = (random: Random, most: number): string => ' '.repeat(random.below(most + 1))

const changes: readonly Change[] = [
  (text, random) => splice(text, offset(text, random), 0, random.pick(tokens)),
  (text, random) => splice(text, offset(text, random), 0, random.pick(tokens)),
  (text, random) => splice(text, offset(text, random), 1, random.pick(tokens)),
  (text, random) => splice(text, offset(text, random), 1 + random.below(4), ''),
  (text, random) => splice(text, offset(text, random), random.below(40), ''),
  // Shifts of lines, of one and of all that follow.
  line((own, random) => spaces(random, 10) + own.trimStart()),
  line((own, random) => (random.once(2) ? `${' '.repeat(1 + random.below(3))}${own}` : own.slice(1 + random.below(3)))),
  (text, random) => {
    const lines = text.split('\n')
    const from = random.below(lines.length)
    const until = from + 1 + random.below(5)
    const by = 1 + random.below(3)
    const deeper = random.once(2)
    const shift = (own: string, at: number): string => {
      if (at < from || at >= until) return own
      return deeper ? ' '.repeat(by) + own : own.slice(Math.min(by, indentOf(own)))
    }
    return lines.map(shift).join('\n')
  },
  line(() => null),
  line((own) => `${own}\n${own}`),
  line((own, random) => `${spaces(random, 8)}# ${random.pick(words)}\n${own}`),
  line((own, random) => `${own}\n${spaces(random, 8)}#${random.pick(words)}`),
  line((own, random) => `${spaces(random, 6)}\n${own}`),
  line(
    (own, random) => `${own}${random.pick([' # c', ' #c', '  #', '#', ' ', '   ', ' #!', ' ##', '\t', ' # c \u00a0'])}`,
  ),
  line((own, random) => own.replace(/: /, random.pick([':', ' : ', ':  ', ':\t', ': - ', ':\n  ', ':\n', ': \n    ']))),
  line((own, random) =>
    own.replace(/^( *)/, `$1${random.pick(['- ', '-', '-   ', '- - ', '? ', '-\n    ', '"a": ', 'b: '])}`),
  ),
  // A line cut in two, or two made one.
  (text, random) => splice(text, text.indexOf(' ', offset(text, random)), 1, `\n${spaces(random, 10)}`),
  (text, random) => text.replace(random.once(2) ? /\n\s*/ : /\n(?=[^\n]*$)/, random.pick(['', ' ', ', '])),
  // Values in other styles.
  value((own) => `"${own}"`),
  value((own) => `'${own}'`),
  value((own) => `[${own}]`),
  value((own) => `{ a: ${own} }`),
  value((own, random) => random.pick(scalars) + (random.once(3) ? ` ${own}` : '')),
  value((own, random) => `${own}${random.pick(scalars)}`),
  value((own, random, indent) => {
    const deep = ' '.repeat(indent + 1 + random.below(4))
    const lines = [own, ...Array.from({ length: random.below(4) }, () => random.pick(texts))]
    const shift = (text: string): string => {
      if (random.once(6)) return spaces(random, 8)
      return `${random.once(8) ? spaces(random, 10) : deep}${random.once(8) ? '  ' : ''}${text}`
    }
    return `${random.pick(blockHeads)}\n${lines.map(shift).join('\n')}`
  }),
  value((own, random, indent) => {
    const deep = ' '.repeat(indent + 1 + random.below(4))
    const quote = random.pick(['', '"', "'"])
    const lines = [
      own,
      ...Array.from({ length: 1 + random.below(3) }, () => (random.once(4) ? '' : random.pick(texts))),
    ]
    return `${random.once(3) ? `\n${deep}` : ''}${quote}${lines.join(`\n${deep}`)}${random.once(4) ? `\n${deep}` : ''}${quote}`
  }),
  value((own, random, indent) => {
    const deep = `\n${' '.repeat(indent + random.below(5))}`
    const gap = (): string => random.pick([' ', '', deep, `${deep}# c${deep}`, ` # c${deep}`])
    const [open, close] = random.pick(['[]', '{}'])
    const part = (): string =>
      open === '['
        ? random.pick([own, 'x', '"y"', '[1]'])
        : `${random.pick(words)}${random.once(6) ? ' ' : ''}: ${random.pick(scalars)}`
    const parts = Array.from({ length: random.below(4) }, () => part() + gap())
    return `${random.once(3) ? deep : ''}${open}${gap()}${parts.join(`,${gap()}`)}${random.once(4) ? ',' : ''}${random.once(3) ? gap() : ''}${close}`
  }),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) =>
    splice(text, text.indexOf('\n', offset(text, random)), 1, random.pick(['\r\n', '\r', '\n\n', '\n \n', '\u2028'])),
]

const words = [
  'x',
  'tw1',
  '2024',
  'nama',
  'a b',
  'pohon-abaikan target/datar: tetap',
  '__proto__',
  'é',
  '- x',
  '"q"',
  "'s'",
  '!',
  '~',
]

const texts = [
  'abc',
  'a: b',
  '# c',
  '- d',
  '"e"',
  "f'g",
  'h # i',
  '\tj',
  'k  ',
  '😀 é',
  '{ l: m }',
  '---',
  'n\\',
  '\u00a0o',
  '...',
]

const blockHeads = [
  ...[
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>+',
    '|2',
    '>2',
    '|1-',
    '>-1',
    '|+3',
    '| # c',
    '>  ',
    '|# c',
    '|x',
    '>=5',
    '|0',
    '|12',
    '>4',
    '|\t',
  ],
  '|-+',
]

const scalars = [
  ...[
    '1',
    '-1',
    '+1',
    '01',
    '1.50',
    '1.',
    '.5',
    '1e3',
    '1E-2',
    '0x1F',
    '0o17',
    '-0',
    '123456789012345678',
    '999999999999999',
    '66,90',
  ],
  ...[
    '1.2.3',
    '1_000',
    '-.inf',
    '.NaN',
    '.',
    '-',
    '+',
    '~',
    'null',
    'Null',
    'nULL',
    'true',
    'FALSE',
    'yes',
    'tRUE',
    'n',
    '2024-01-02',
    '-a',
  ],
  ...[
    '"a\\nb"',
    '"\\x41"',
    '"\\u00e9"',
    '"\\U0001F600"',
    '"\\q"',
    '"\\"',
    "'it''s'",
    "''",
    '""',
    '"a',
    "'b",
    '" "',
    '"\\ud800"',
    '"\\xg"',
  ],
  ...[
    '&a b',
    '*a',
    '!!str x',
    '!x',
    '|',
    '>',
    '%',
    '@x',
    '`x`',
    '?',
    '? x',
    ':',
    ':x',
    'x:',
    'a: b',
    '#x',
    '# x',
    '-\tx',
    ', x',
    ']',
    '}',
  ],
  ...[
    '[]',
    '{}',
    '[ ]',
    '{ }',
    '[,]',
    '{ a }',
    '{ a: }',
    '{a:1}',
    '{"a":1}',
    '{ "a" : 1 }',
    '[a: b]',
    '[a,]',
    '[ - ]',
    '{ a: - }',
    '[[1], {b: 2}]',
  ],
  ...[
    '“x”',
    '😀',
    '\u00a0',
    'a\u00a0',
    '\ufeff',
    '<<',
    '<22',
    '=',
    '(a)',
    '/x',
    '\\',
    '$',
    ';',
    '^',
    'a#b',
    'a:b',
    "a'b",
    'a"b',
    'http://x.id/#y',
  ],
]

const tokens = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n    ',
    ':',
    ': ',
    ' :',
    ',',
    ', ',
    '-',
    '- ',
    '#',
    ' #',
    ' # ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '{ ',
    ' }',
    '\n\n',
  ],
  ...[
    '|',
    '>',
    '|\n',
    '>-\n',
    '|+\n',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '~',
    '\\',
    '\t',
    '\r',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
  ],
  ...[
    '\u0085',
    '\u0000',
    '\u0002',
    '\u001f',
    '\u0018',
    '\u007f',
    '😀',
    '\ud800',
    'é',
    '“',
    '”',
    '−',
    '0',
    '1',
    '.',
    'e',
    'x',
    '<<: ',
    '---\n',
    '...\n',
  ],
  ...[
    '\n--- ',
    '%YAML 1.2\n---\n',
    '__proto__: ',
    'constructor: ',
    'a: ',
    '"a": ',
    "'a': ",
    '- a: ',
    '? a\n',
    ': b',
    '""',
    "''",
    '\\"',
    '# c\n',
    '[]',
    '{}',
  ],
]
