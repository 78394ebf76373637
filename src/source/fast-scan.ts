// What the fast reader keeps while it goes through a text: entries written so far, collections still open; and single lines' parts.
import type { Comment, Data } from './document.ts'
import { falseSpace } from './text.ts'

/** A collection that is being filled. */
export type Open = Data[] | Record<string, Data>

export interface Scan {
  readonly text: string
  readonly length: number
  /** The text's UTF-16 units, and a 0 behind the last one, which is in no text that is read here. */
  readonly codes: Uint16Array
  /** Where reading goes on; between lines, the start of the next one. */
  at: number

  /** Five numbers an entry, as in `Places`; longer than what is written. */
  ints: Int32Array
  readonly keys: (string | null)[]
  readonly comments: Comment[]
  root: Data | undefined

  /** Block collections from the root to the innermost, and where each begins: its column, its entry. */
  readonly open: Open[]
  readonly columns: number[]
  readonly entries: number[]

  /** The key whose value comes next, or null for an item of a list; its place is -1, -1 then. */
  key: string | null
  keyStart: number
  keyEnd: number
  /** True when only the next lines tell what the value is, if there is one; at the start that is the root. */
  awaits: boolean
  /** Behind the colon or hyphen and the spaces there: where YAML puts a value that is empty. */
  emptyAt: number
  /** Where the hyphen stands of the item that is being read. */
  hyphen: number
  /** Where the last value ends, if it is a plain text that the next line may go on with; else -1. */
  plainEnd: number

  /** Up to where YAML counts the last value and what follows it as one: its line, and comments that stand deeper. */
  lastEnd: number
  /** Comments that stand deeper belong to the last value as long as this holds. */
  attaches: boolean
  /** The rightmost column of the comments since the last value or key that do not; -1 without such. */
  farthest: number
}

/** Room for the units and entries of the next file; grows to what the largest one needed. */
let units = Buffer.alloc(0)
let room = new Int32Array(5 * 1024)

export function beginScan(text: string): Scan {
  return {
    text,
    length: text.length,
    codes: codesOf(text),
    at: 0,
    ints: room,
    keys: [],
    comments: [],
    root: undefined,
    open: [],
    columns: [],
    entries: [],
    key: null,
    keyStart: -1,
    keyEnd: -1,
    awaits: true,
    emptyAt: 0,
    hyphen: 0,
    plainEnd: -1,
    lastEnd: 0,
    attaches: false,
    farthest: -1,
  }
}

/** Numbers in an array are read several times as fast as the signs of a string, above all before the code is warm. */
function codesOf(text: string): Uint16Array {
  const size = 2 * (text.length + 1)
  if (units.length < size) units = Buffer.alloc(size + 8192)
  units.write(text, 'utf16le')
  const codes = new Uint16Array(units.buffer, units.byteOffset, text.length + 1)
  codes[text.length] = 0
  return codes
}

/** Writes the entry of the value that comes next; gives its number. */
export function enter(scan: Scan, start: number, end: number): number {
  const entry = scan.keys.length
  const base = entry * 5
  if (base + 5 > scan.ints.length) {
    room = new Int32Array(scan.ints.length * 2)
    room.set(scan.ints)
    scan.ints = room
  }
  const { ints } = scan
  scan.keys.push(scan.key)
  ints[base] = scan.keyStart
  ints[base + 1] = scan.keyEnd
  ints[base + 2] = start
  ints[base + 3] = end
  ints[base + 4] = entry + 1
  return entry
}

/** Puts a value where it belongs: behind its key, or at the end of its list. */
export function put(scan: Scan, into: Open, value: Data): void {
  if (scan.key === null) (into as Data[]).push(value)
  else (into as Record<string, Data>)[scan.key] = value
}

/** Space, line end, or the end of the text. */
export function isBlank({ codes }: Scan, at: number): boolean {
  const code = codes[at]
  return code === 32 || code === 10 || code === 13 || code === 0
}

/** `- ` or a hyphen alone on its line. */
export const isHyphen = (scan: Scan, at: number): boolean => scan.codes[at] === 45 && isBlank(scan, at + 1)

export function skipSpaces({ codes }: Scan, from: number): number {
  let at = from
  while (codes[at] === 32) at++
  return at
}

/** Goes over spaces, a comment and the line's end; gives the start of the next line, or -1 where something else stands. */
export function lineEnd(scan: Scan, from: number, isText: boolean): number {
  const at = skipSpaces(scan, from)
  switch (scan.codes[at]) {
    case 10:
      return at + 1
    case 13:
      return at + 2
    case 0:
      return at
    case 35:
      return at > from ? comment(scan, at, isText) : -1
  }
  return -1
}

/**
 * Notes a comment and gives the start of the next line; -1 where it may be the rest of a text (`Jumlah #1 kali`), which is
 * a finding.
 */
export function comment(scan: Scan, start: number, isText: boolean): number {
  const { text, length, codes, comments } = scan
  if (isText && !isOwn(codes[start + 1]!)) return -1
  const newline = text.indexOf('\n', start)
  let end = newline < 0 ? length : newline
  const last = codes[end - 1]!
  if (last <= 32 || last >= 128) end = start + text.slice(start, end).trimEnd().length
  comments.push({ start, end })
  scan.plainEnd = -1
  return newline < 0 ? length : newline + 1
}

/** A sign behind `#` that makes it a comment of its own, or a line's or the text's end; other spaces are left to `yaml`. */
const isOwn = (code: number): boolean =>
  code === 32 || code === 35 || code === 33 || code === 10 || code === 13 || code === 9 || code === 0

/** True where a plain text can begin, in block and in flow style. */
export function startsPlain(scan: Scan, at: number, inFlow: boolean): boolean {
  const code = scan.codes[at]!
  if (code >= 128) return true
  if (code !== 45) return plainStarts[code] === 1
  const next = scan.codes[at + 1]!
  return !isBlank(scan, at + 1) && next !== 9 && !(inFlow && isFlowSign(next))
}

const plainStarts = new Uint8Array(128).fill(1, 33, 127)
for (const sign of '!"#%&\'*,:>?@[]`{|}') plainStarts[sign.charCodeAt(0)] = 0

/** `,` `[` `]` `{` `}` */
const isFlowSign = (code: number): boolean => code === 44 || code === 91 || code === 93 || code === 123 || code === 125

/** Where a plain text of block style stops: a colon before a blank, a comment, a line end, or a sign that it cannot have. */
export function plainStop(scan: Scan, from: number): number {
  const { codes } = scan
  for (let at = from; ; at++) {
    const code = codes[at]!
    if (code > 58) continue
    if (code === 58) {
      if (isBlank(scan, at + 1)) return at
    } else if (code === 35) {
      if (codes[at - 1] === 32) return at
    } else if (code < 32) return at
  }
}

/** The same for flow style, where commas and brackets stop it too. */
export function flowPlainStop(scan: Scan, from: number): number {
  const { codes } = scan
  for (let at = from; ; at++) {
    const code = codes[at]!
    if (code === 58) {
      if (isBlank(scan, at + 1) || isFlowSign(codes[at + 1]!)) return at
    } else if (code === 35) {
      if (codes[at - 1] === 32) return at
    } else if (code < 32 || isFlowSign(code)) return at
  }
}

/** Where a text ends that stops at an offset: before the spaces there. */
export function withoutSpaces({ codes }: Scan, stop: number): number {
  let end = stop
  while (codes[end - 1] === 32) end--
  return end
}

/** Keys that were seen, by a number made of their letters: the same few words are the keys of every plan. */
const known: (string | undefined)[] = new Array(1024).fill(undefined)

/** A key without quotes; nothing where it is one that is a finding. */
export function plainKey({ text, codes }: Scan, start: number, end: number): string | undefined {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (hash * 31 + codes[at]!) & 0xffffff
  hash &= 1023
  const seen = known[hash]
  if (seen !== undefined && seen.length === end - start && text.startsWith(seen, start)) return seen
  const key = text.slice(start, end)
  if (isOddKey(key) || /^[-.]/.test(key)) return undefined
  known[hash] = key
  return key
}

/** YAML's merge key, and keys with spaces that nobody sees. */
export const isOddKey = (key: string): boolean => key === '<<' || falseKey.test(key)

const falseKey = new RegExp(`^[${falseSpace}]|[${falseSpace}]$|[\\u200b-\\u200f\\u2060\\ufeff]`)

/** `yaml` refuses a colon that stands farther from its key. */
export const keyLimit = 1024
