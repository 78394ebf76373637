// A single value as it is written → what it means by YAML's core schema, for the fast reader.

import type { Scan } from './fast-scan.ts'

/** A text without quotes: a number, a truth value, nothing, or the text itself. */
export function plainValue(scan: Scan, start: number, end: number): string | number | boolean | null {
  const first = scan.codes[start]!
  if (first <= 57 && (first >= 48 || first === 43 || first === 45 || first === 46)) return number(scan, start, end)
  const value = scan.text.slice(start, end)
  // ~ f F n N t T
  const word =
    first === 126 || first === 102 || first === 70 || first === 110 || first === 78 || first === 116 || first === 84
  return word && end - start <= 5 ? wordValue(value) : value
}

function wordValue(word: string): string | boolean | null {
  switch (word) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
  }
  return word
}

/** Whole numbers of this many digits are exact when they are added up digit by digit. */
const exactDigits = 15

/** A text that begins with a digit, a sign or a dot. */
function number({ text, codes }: Scan, start: number, end: number): string | number {
  const first = codes[start]!
  const digits = first === 43 || first === 45 ? start + 1 : start
  let value = 0
  let at = digits
  for (; at < end; at++) {
    const digit = codes[at]! - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (at === end && at > digits && at - digits <= exactDigits) return first === 45 ? -value : value
  const written = text.slice(start, end)
  return at === end || mayGoOn(codes[at]!) ? otherNumber(written) : written
}

/** What may stand behind the first digits of a number: `.`, `e`, `E`, `x`, `o`. */
const mayGoOn = (code: number): boolean => code === 46 || code === 101 || code === 69 || code === 120 || code === 111

function otherNumber(written: string): string | number {
  if (/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/.test(written)) return Number.parseFloat(written)
  if (/^[-+]?[0-9]+$/.test(written)) return Number.parseInt(written, 10)
  if (/^0o[0-7]+$/.test(written)) return Number.parseInt(written.slice(2), 8)
  if (/^0x[0-9a-fA-F]+$/.test(written)) return Number.parseInt(written.slice(2), 16)
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/.test(written)) return Number.parseFloat(written)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(written)) return written.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(written) ? Number.NaN : written
}

/** Behind the closing quote of a text that begins at an offset and ends on the same line; -1 where there is none such. */
export function quoteEnd({ codes }: Scan, start: number): number {
  const quote = codes[start]
  for (let at = start + 1; ; at++) {
    const code = codes[at]!
    if (code === quote) {
      if (quote === 34 || codes[at + 1] !== 39) return at + 1
      at++
    } else if (code === 92 && quote === 34) {
      if (codes[++at]! < 32) return -1
    } else if (code < 32) return -1
  }
}

/** The same for a text of several lines, all below it deeper than a column; none may end with a backslash. */
export function quoteEndBelow({ codes }: Scan, start: number, column: number): number {
  const quote = codes[start]
  let at = start + 1
  for (;;) {
    const code = codes[at]!
    if (code === quote) {
      if (quote === 34 || codes[at + 1] !== 39) return at + 1
      at += 2
    } else if (code === 92 && quote === 34) {
      if (codes[at + 1]! <= 32) return -1
      at += 2
    } else if (code === 10 || code === 13) {
      const lineStart = belowBlank(codes, at)
      at = lineStart
      while (codes[at] === 32) at++
      if (at - lineStart <= column) return -1
    } else if (code < 32) return -1
    else at++
  }
}

/** From a line end to the start of the next line that is not blank. */
function belowBlank(codes: Uint16Array, lineEnd: number): number {
  let start = lineEnd
  for (let at = lineEnd; ; at++) {
    const code = codes[at]
    if (code === 10) start = at + 1
    else if (code !== 13 && code !== 32) return start
  }
}

/** A plain or quoted text of several lines as one: a line end is a space, blank lines are line ends. */
export const folded = (text: string): string =>
  text.replace(/(?<! ) *(?:\r?\n *)+/g, (ends) => {
    const lines = ends.split('\n').length - 1
    return lines === 1 ? ' ' : '\n'.repeat(lines - 1)
  })

/** The text within the quotes that stand at both ends; nothing where it has an escape that YAML does not know. */
export function unquoted({ text, codes }: Scan, start: number, end: number): string | undefined {
  const written = text.slice(start + 1, end - 1)
  const inner = written.includes('\n') ? folded(written) : written
  if (codes[start] === 39) return inner.includes("'") ? inner.replaceAll("''", "'") : inner
  return inner.includes('\\') ? unescaped(inner) : inner
}

function unescaped(inner: string): string | undefined {
  let known = true
  const value = inner.replace(escaped, (written, sign: string) => {
    const meant = sign.length > 1 ? fromHex(sign.slice(1)) : escapes[sign]
    if (meant === undefined) known = false
    return meant ?? written
  })
  return known ? value : undefined
}

const escaped = /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/gs

function fromHex(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
}
