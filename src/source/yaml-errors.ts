// Errors and warnings of the `yaml` package → one diagnostic each, that names the trap and shows the text as it should be.
import { isScalar, visit, type YAMLError, type Document as YamlDocument } from 'yaml'
import { type Args, type Diagnostic, diagnostic } from '../diagnostic.ts'
import { quoted } from './quote.ts'
import { falseSpace, keyBefore, type Line, lineAt } from './text.ts'
import { fixFor } from './yaml-fixes.ts'

/** Signs that begin something else in YAML, so that a text cannot begin with them unquoted. */
const special = /^([!%@*&>`|?])/

/** Errors that such a sign causes. */
const specialCodes = new Set([
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
])

/** True when the error leaves the structure in doubt, so that nothing else of the file can be trusted. */
export function isStructural(error: YAMLError): boolean {
  if (error.code === 'UNEXPECTED_TOKEN') return !isDash(error)
  return !['BAD_DQ_ESCAPE', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'MULTIPLE_DOCS'].includes(error.code)
}

/** `2025: -`: what follows still parses as it should; `kunci: - isi` brings a second, structural error. */
const isDash = (error: YAMLError): boolean => error.message.startsWith('Unexpected block-seq-ind on same line with key')

type Make = (message: string, start: number, end: number, args?: Args) => Diagnostic

/** What an error stands in: the text of a value with its key (`kunci: `, or nothing in a list), and where the value stands. */
interface Content {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export function explainError(file: string, text: string, error: YAMLError, document: YamlDocument): Diagnostic {
  const position = Math.min(error.pos[0], text.length)
  const until = Math.min(error.pos[1], text.length)
  const line = lineAt(text, position)
  const make: Make = (message, start, end, args = {}) => {
    const within = Math.min(Math.max(end, start + 1), text.length)
    const place = { file, start: Math.min(Math.max(start, 0), text.length), end: within }
    return diagnostic('yaml/sintaks', message, place, args, { fix: fixFor(message, text, place) })
  }
  const wholeLine = (message: string, args: Args = {}) =>
    make(message, line.start + indentOf(line), line.start + line.text.trimEnd().length, args)
  const content = contentAt(text, position, line)

  const spacing = spacingOf(line, error, make)
  if (spacing !== null) return spacing
  const sign = content === null ? null : special.exec(content.value)
  if (content !== null && sign !== null && specialCodes.has(error.code) && !isDash(error)) {
    const { key, value, start, end } = content
    const figure = /^(\d{4}|tw[1-4]|nilai): $/.test(key)
    if (figure && value === '%') return diagnostic('nilai/tidak-terbaca', 'persen-saja', { file, start, end })
    const number = figure ? /^\D+?([-+]?\d[\d.,]*)\s*%?$/.exec(value)?.[1] : undefined
    if (number !== undefined) return make('awal-angka', start, end, { tanda: sign[1]!, benar: `${key}${number}` })
    return make('awal-khusus', start, end, { tanda: sign[1]!, benar: `${key}${quoted(value)}` })
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return make('tab', position, position + (/^[ \t]*/.exec(text.slice(position))?.[0].length ?? 1))
    case 'BAD_DQ_ESCAPE':
      return backslash(text, position, make)
    case 'MULTIPLE_DOCS':
      return make('beberapa-dokumen', position, position + 3)
    case 'BAD_ALIAS':
      return make('jangkar-asing', position, until, { nama: '', benar: quoted(text.slice(position, until)) })
    case 'RESOURCE_EXHAUSTION':
      return make('terlalu-dalam', 0, 0)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, position, line, content, make)
    case 'BLOCK_IN_FLOW':
      return blockInFlow(text, position, until, make)
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(line, make)
    case 'BAD_INDENT':
      return /Flow (map|sequence)/.test(error.message)
        ? openBracket(text, position, line, make)
        : wholeLine('indentasi')
    case 'MISSING_CHAR':
      return missing(text, error, document, line, make)
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, error, line, content, make)
  }
  return make('lain', position, Math.min(until, line.start + line.text.length), { rincian: error.message })
}

const indentOf = ({ text }: Line): number => text.length - text.trimStart().length

/** Tabs and false spaces before a key or behind its colon: whatever the error says, they are its cause. */
function spacingOf(line: Line, error: YAMLError, make: Make): Diagnostic | null {
  if (error.message.includes('quote')) return null
  const tab = /^ *(?:- +)*(\t[ \t]*)\S/.exec(line.text)
  if (tab !== null && error.code !== 'TAB_AS_INDENT') {
    const start = line.start + line.text.indexOf('\t')
    return make('tab', start, start + tab[1]!.length)
  }
  const found = new RegExp(`^( *(?:- +)*)(-|[\\w-]+:)?([${falseSpace}][${falseSpace} ]*)`).exec(line.text)
  if (found === null) return null
  const [, indent, before, run] = found
  const start = line.start + indent!.length + (before?.length ?? 0)
  if (before === undefined) return make('spasi-palsu', start, start + run!.length)
  return make('spasi-palsu-sesudah', start, start + run!.length, {
    benar: `${before} ${line.text.slice(found[0].length)}`.trimEnd(),
  })
}

/** A backslash within double quotes: the place is the whole text, since its quotes are what must change. */
function backslash(text: string, position: number, make: Make): Diagnostic {
  let start = position - 1
  while (start > 0 && !isQuote(text, start)) start--
  let end = position
  while (end < text.length && !isQuote(text, end)) end++
  const inner = text.slice(start + 1, end).replaceAll("'", "''")
  return make('garis-miring', start, end + 1, { benar: `${keyBefore(text, start)}'${inner}'` })
}

/** A double quote without a backslash before it. */
const isQuote = (text: string, offset: number): boolean =>
  text[offset] === '"' && (/\\*$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0) % 2 === 0

/** Where the last quoted text starts before a place; the place itself where there is none. */
function quoteBefore(document: YamlDocument, position: number): number {
  let found = position
  visit(document, (_, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range && node.range[0] < position)
      found = node.range[0]
  })
  return found
}

/** `a: b: c`, or a line that stands deeper than the one above although that one has a value already. */
function nested(text: string, position: number, line: Line, content: Content | null, make: Make): Diagnostic {
  if (position < line.start + indentOf(line)) return misaligned(line, make)
  const dash = /^ *-([a-z_].*)$/i.exec(line.text)
  if (dash !== null) {
    return make('hubung-tanpa-spasi', line.start + indentOf(line), line.start + line.text.length, {
      benar: `- ${dash[1]}`,
    })
  }
  if (content !== null && /^- +\S/.test(content.value)) return listOnKeyLine(content, make)
  if (content !== null && /:(\s|$)/.test(content.value)) {
    const curly = /^[“”‘’„]/.test(content.value)
    return make(curly ? 'kutip-word' : 'titik-dua', content.start, content.end, {
      benar: `${content.key}${quoted(content.value)}`,
    })
  }
  const end = line.start + line.text.length
  const next = lineAt(text, Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1)))
  if (next.start <= position || next.text.trim() === '') return misaligned(line, make)
  return make('terlalu-menjorok', next.start + indentOf(next), next.start + next.text.trimEnd().length)
}

const misaligned = (line: Line, make: Make): Diagnostic =>
  make('indentasi', line.start + indentOf(line), line.start + line.text.trimEnd().length)

const listOnKeyLine = ({ key, value, start, end }: Content, make: Make): Diagnostic =>
  make('daftar-sebaris', start, end, { kunci: key.replace(/: $/, ''), isi: value.replace(/^- +/, '') })

/** `{ 2025: - }`, `{ opd: Dinas A: B }`, `{ 2024: 5 2025: 6 }`. */
function blockInFlow(text: string, position: number, until: number, make: Make): Diagnostic {
  const value = text.slice(position, until).trim()
  const key = keyBefore(text, position)
  const end = position + value.length
  if (value === '-') return make('tanda-hubung', position, end, { benar: `${key}"-"` })
  const two = /^("[^"]*"|[-+]?[\d.,]+ ?%?)\s+([\w-]+\s*:\s.*)$/s.exec(value)
  if (two !== null) return make('tanpa-koma', position, end, { benar: `${key}${two[1]}, ${two[2]}` })
  return make('titik-dua', position, end, { benar: `${key}${quoted(value)}` })
}

/** A line without the colon that makes it a key, or without the space behind it. */
function withoutColon(line: Line, make: Make): Diagnostic {
  const start = line.start + indentOf(line)
  const end = line.start + line.text.trimEnd().length
  const glued = /^\s*(?:- +)*([\w-]+):(\S.*)$/.exec(line.text)
  if (glued !== null) return make('tanpa-spasi', start, end, { benar: `${glued[1]}: ${glued[2]!.trimEnd()}` })
  if (/^\s*(?:- +)*[\w-]+:(\s|$)/.test(line.text)) return misaligned(line, make)
  return make('tanpa-titik-dua', start, end, { teks: line.text.trim() })
}

function missing(text: string, error: YAMLError, document: YamlDocument, line: Line, make: Make): Diagnostic {
  const position = Math.min(error.pos[0], text.length)
  if (error.message.includes('quote')) {
    // The error stands where the text ends that the quote opened.
    const start = quoteBefore(document, position)
    const opened = lineAt(text, start)
    return make('kutip-terbuka', start, opened.start + opened.text.trimEnd().length)
  }
  if (/[\]}]/.test(error.message.slice(-4))) return openBracket(text, position, line, make)
  if (error.message.startsWith('Missing ,')) {
    const [first] = /("[^"]*"|'[^']*'|[^\s,{[]*)\s*$/.exec(text.slice(line.start, position))!
    const [second] = /^("[^"]*"|'[^']*'|[^\s,\]}]*)/.exec(text.slice(position))!
    return make('tanpa-koma', position - first.length, position + second.length, {
      benar: `${first.trim()}, ${second}`,
    })
  }
  const start = error.message.startsWith('Missing directives-end') ? text.search(/^%/m) : -1
  if (start >= 0) {
    const directive = lineAt(text, start)
    return make('awal-khusus', start, start + directive.text.length, {
      tanda: '%',
      benar: quoted(directive.text.trim()),
    })
  }
  if (error.message.startsWith('Comments must')) {
    return make('komentar-rapat', position, line.start + line.text.trimEnd().length)
  }
  const list = /^\s*(?:- +)*([\w-]+):[ \t]+(- +\S.*?)\s*$/.exec(line.text)
  if (list !== null) {
    const end = line.start + line.text.trimEnd().length
    return listOnKeyLine({ key: `${list[1]}: `, value: list[2]!, start: end - list[2]!.length, end }, make)
  }
  return withoutColon(line, make)
}

function unexpected(text: string, error: YAMLError, line: Line, content: Content | null, make: Make): Diagnostic {
  const [position, until] = error.pos
  if (isDash(error) && content !== null) {
    if (content.value === '-') return make('tanda-hubung', content.start, content.end, { benar: `${content.key}"-"` })
    return listOnKeyLine(content, make)
  }
  const sign = text.slice(position, until)
  if (sign === '}' || sign === ']') {
    return make('kurung-lebih', position, until, { tutup: sign, buka: sign === '}' ? '{' : '[' })
  }
  if (sign === ',') return make('koma-lebih', position, until)
  if (content !== null && /^[[{]/.test(content.value)) {
    return make('awal-khusus', content.start, content.end, {
      tanda: content.value[0]!,
      benar: `${content.key}${quoted(content.value)}`,
    })
  }
  if (content !== null && /^["']/.test(content.value)) {
    // `'Jum'at sehat`: a letter right behind the second quote makes that an apostrophe, and the first one the mistake.
    const { key, value } = content
    const apostrophe = text[position - 1] === value[0] && /\p{L}/u.test(sign[0]!)
    const whole = apostrophe ? value.slice(1).replace(/["']$/, '') : value
    return make('sesudah-kutip', position, until, { teks: sign.trim(), benar: `${key}${quoted(whole)}` })
  }
  return make('lain', position, Math.min(until, line.start + line.text.length), { rincian: error.message })
}

/** A bracket that nothing closes, or one whose content or partner stands too far left to belong to it. */
function openBracket(text: string, position: number, line: Line, make: Make): Diagnostic {
  const open = lastOpen(text, position)
  if (open < 0) return misaligned(line, make)
  const sign = text[open]!
  let depth = 1
  for (let offset = open + 1; offset < text.length; offset++) {
    const here = text[offset]!
    if (here === '{' || here === '[') depth++
    else if ((here === '}' || here === ']') && --depth === 0) {
      return make('kurung-menjorok', line.start + indentOf(line), line.start + line.text.trimEnd().length)
    }
  }
  return make('kurung-terbuka', open, open + 1, { buka: sign, tutup: sign === '{' ? '}' : ']' })
}

/** How far back the bracket is looked for that an error stands in: a row of figures is shorter. */
const flowLimit = 2000

/** The last bracket before a place that has no partner before it, not further back than `from`. */
function lastOpen(text: string, before: number, from = 0): number {
  let depth = 0
  for (let offset = before - 1; offset >= Math.max(0, from); offset--) {
    const sign = text[offset]!
    if (sign === '}' || sign === ']') depth++
    else if ((sign === '{' || sign === '[') && depth-- === 0) return offset
  }
  return -1
}

/** The value that stands at a place, with its key: a line's, or within brackets the stretch up to the next comma or bracket. */
function contentAt(text: string, position: number, line: Line): Content | null {
  const match = /^(\s*(?:- +)*)(?:("[^"]*"|'[^']*'|[^\s:#"'{[][^:]*?)\s*:[ \t]+)?(\S.*?)\s*$/s.exec(line.text)
  if (match === null) return null
  const key = match[2] === undefined ? '' : `${match[2]}: `
  if (key === '' && !/-/.test(match[1]!)) return null
  const start = line.start + line.text.trimEnd().length - match[3]!.length
  const open = lastOpen(text, position, position - flowLimit)
  if (open >= 0 && open !== position && /(^|[[{,:-]\s*)$/.test(text.slice(lineAt(text, open).start, open))) {
    const value = text
      .slice(position)
      .split(/[,\]}\r\n]/, 1)[0]!
      .trimEnd()
    return { key: keyBefore(text, position), value, start: position, end: position + value.length }
  }
  const value = match[3]!.replace(/\s+#.*$/s, '')
  return { key, value, start, end: start + value.length }
}
