// One line of block style → keys, values and the collections that begin on it, for the fast reader.
import type { Data } from './document.ts'
import { blockText } from './fast-block.ts'
import { depthLimit, flowValue } from './fast-flow.ts'
import { folded, plainValue, quoteEnd, quoteEndBelow, unquoted } from './fast-scalar.ts'
import {
  comment,
  enter,
  isBlank,
  isHyphen,
  isOddKey,
  keyLimit,
  lineEnd,
  plainKey,
  plainStop,
  put,
  type Scan,
  skipSpaces,
  startsPlain,
  withoutSpaces,
} from './fast-scan.ts'

/** Reads a line from its content on: an item or a key, with its value, or the value of a key above. */
export function readLine(scan: Scan, start: number, column: number): boolean {
  const { open } = scan
  let at = start
  let here = column
  let colon = -1
  // To YAML, comments between two items belong to the second, even to one without value.
  let isCommented = !scan.awaits && scan.farthest >= 0
  if (scan.awaits) {
    if (isHyphen(scan, at)) {
      if (!openAt(scan, at, here, true)) return false
    } else {
      colon = colonBehind(scan, at)
      // A comment in between changes how far to the right `yaml` wants the lines that follow.
      if (colon < 0) return open.length > 0 && scan.farthest < 0 && readValue(scan, at)
      if (!openAt(scan, at, here, false)) return false
    }
  }
  if (Array.isArray(open[open.length - 1])) {
    for (;;) {
      scan.key = null
      scan.keyStart = -1
      scan.keyEnd = -1
      scan.hyphen = at
      const next = skipSpaces(scan, at + 1)
      here += next - at
      at = next
      if (isLineRest(scan, at)) return awaitValue(scan, at, isCommented)
      if (!isHyphen(scan, at)) break
      if (!openAt(scan, at, here, true)) return false
      isCommented = false
    }
    colon = colonBehind(scan, at)
    if (colon < 0) return readValue(scan, at)
    if (!openAt(scan, at, here, false)) return false
  } else if (colon < 0) colon = colonBehind(scan, at)
  if (colon < 0 || !readKey(scan, at, colon)) return false
  at = skipSpaces(scan, colon + 1)
  return isLineRest(scan, at) ? awaitValue(scan, at, false) : readValue(scan, at)
}

/** Opens a block collection as the value that comes next. */
function openAt(scan: Scan, start: number, column: number, isList: boolean): boolean {
  const { open, columns, entries } = scan
  const entry = enter(scan, start, 0)
  const data: Data[] | Record<string, Data> = isList ? [] : {}
  if (open.length === 0) scan.root = data
  else put(scan, open[open.length - 1]!, data)
  open.push(data)
  columns.push(column)
  entries.push(entry)
  scan.awaits = false
  return open.length < depthLimit
}

/** A comment or nothing: what may stand behind a key whose value comes below. */
function isLineRest(scan: Scan, at: number): boolean {
  const code = scan.codes[at]
  return code === 0 || code === 10 || code === 13 || code === 35
}

function awaitValue(scan: Scan, at: number, wasCommented: boolean): boolean {
  const isCommented = scan.codes[at] === 35
  scan.awaits = true
  scan.emptyAt = at
  scan.plainEnd = -1
  scan.attaches = false
  scan.farthest = isCommented || wasCommented ? 0 : -1
  // There is a space before the comment: a colon or hyphen without one is no colon or hyphen to YAML.
  scan.at = isCommented ? comment(scan, at, true) : lineEnd(scan, at, true)
  return scan.at >= 0
}

/** Where the colon stands of the key that begins at an offset; -1 where no key begins there. */
function colonBehind(scan: Scan, start: number): number {
  const { codes } = scan
  const code = codes[start]
  if (code !== 34 && code !== 39) {
    if (!startsPlain(scan, start, false)) return -1
    const stop = plainStop(scan, start)
    return codes[stop] === 58 ? stop : -1
  }
  const end = quoteEnd(scan, start)
  if (end < 0) return -1
  const colon = skipSpaces(scan, end)
  return codes[colon] === 58 && isBlank(scan, colon + 1) ? colon : -1
}

/** Takes the key between an offset and its colon; false where it is a finding. */
function readKey(scan: Scan, start: number, colon: number): boolean {
  const { codes } = scan
  const end = withoutSpaces(scan, colon)
  const code = codes[start]
  const isQuoted = code === 34 || code === 39
  const key = isQuoted ? unquoted(scan, start, end) : plainKey(scan, start, end)
  if (key === undefined || colon - start > keyLimit || (isQuoted && isOddKey(key))) return false
  const mapping = scan.open[scan.open.length - 1] as Record<string, Data>
  // Names that every object has are refused too: `yaml` reads the few files that have them.
  if (mapping[key] !== undefined) return false
  scan.key = key
  scan.keyStart = start
  scan.keyEnd = end
  return true
}

/** Reads a value from where it begins, and what is behind it on its line. */
function readValue(scan: Scan, start: number): boolean {
  const { codes, open } = scan
  const into = open[open.length - 1]!
  const column = scan.columns[open.length - 1]!
  const code = codes[start]
  scan.awaits = false
  scan.plainEnd = -1
  scan.farthest = -1
  if (code === 124 || code === 62) {
    const value = blockText(scan, start, column)
    if (value === undefined) return false
    enter(scan, start, scan.at)
    put(scan, into, value)
    scan.lastEnd = scan.at
    scan.attaches = false
    return true
  }
  let value: Data | undefined
  let end: number
  if (code === 123 || code === 91) {
    const { key } = scan
    value = flowValue(scan, start, open.length)
    scan.key = key
    end = scan.at
  } else if (code === 34 || code === 39) {
    end = quoteEnd(scan, start)
    if (end < 0) end = quoteEndBelow(scan, start, column)
    if (end < 0) return false
    enter(scan, start, end)
    value = unquoted(scan, start, end)
  } else {
    if (!startsPlain(scan, start, false)) return false
    end = withoutSpaces(scan, plainStop(scan, start))
    enter(scan, start, end)
    value = plainValue(scan, start, end)
    scan.plainEnd = end
  }
  if (value === undefined) return false
  put(scan, into, value)
  return finishLine(scan, end, scan.plainEnd >= 0 && typeof value === 'string')
}

function finishLine(scan: Scan, end: number, isText: boolean): boolean {
  scan.at = lineEnd(scan, end, isText)
  scan.lastEnd = scan.at
  scan.attaches = true
  return scan.at >= 0
}

/** Adds the lines to the last value that stand deeper than its collection, from the one whose content is at an offset. */
export function continuePlain(scan: Scan, first: number, toContent: (scan: Scan) => number): boolean {
  const { text, codes, open } = scan
  const column = scan.columns[open.length - 1]!
  const base = (scan.keys.length - 1) * 5
  let start = first
  let end: number
  do {
    const stop = plainStop(scan, start)
    if (codes[stop] === 58) return false
    end = withoutSpaces(scan, stop)
    scan.plainEnd = end
    if (!finishLine(scan, end, true)) return false
    start = toContent(scan)
  } while (scan.plainEnd >= 0 && start < scan.length && start - scan.at > column)
  const into = open[open.length - 1]!
  if (scan.key === null) (into as Data[]).pop()
  put(scan, into, folded(text.slice(scan.ints[base + 2], end)))
  scan.ints[base + 3] = end
  return true
}
