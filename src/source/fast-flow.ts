// Flow style (`{ 2024: 68, 2025: { tw2: 69 } }`), in one line or in several → data and entries, for the fast reader.
import type { Data } from './document.ts'
import { plainValue, quoteEnd, unquoted } from './fast-scalar.ts'
import {
  comment,
  enter,
  flowPlainStop,
  isOddKey,
  keyLimit,
  plainKey,
  put,
  type Scan,
  skipSpaces,
  startsPlain,
  withoutSpaces,
} from './fast-scan.ts'

/** Nesting that is left to `yaml`, together with that of block style. */
export const depthLimit = 64

/** Reads the value at an offset, whose key the scan has; goes behind it. Nothing where `yaml` must read it. */
export function flowValue(scan: Scan, start: number, depth: number): Data | undefined {
  const { codes } = scan
  const code = codes[start]
  if (code === 123 || code === 91)
    return depth > depthLimit ? undefined : flowCollection(scan, start, code === 123, depth)
  if (code === 34 || code === 39) {
    const end = quoteEnd(scan, start)
    if (end < 0) return undefined
    enter(scan, start, end)
    scan.at = end
    return unquoted(scan, start, end)
  }
  if (!startsPlain(scan, start, true)) return undefined
  const end = withoutSpaces(scan, flowPlainStop(scan, start))
  enter(scan, start, end)
  scan.at = end
  return plainValue(scan, start, end)
}

function flowCollection(scan: Scan, start: number, isMapping: boolean, depth: number): Data | undefined {
  const { codes } = scan
  const entry = enter(scan, start, 0)
  const data: Data[] | Record<string, Data> = isMapping ? {} : []
  const close = isMapping ? 125 : 93
  let at = start
  do {
    at = toPart(scan, at + 1, depth)
    if (at < 0) return undefined
    if (codes[at] === close) break
    const value = isMapping ? flowPair(scan, data as Record<string, Data>, at, depth) : flowItem(scan, at, depth)
    if (value === undefined) return undefined
    put(scan, data, value)
    at = toPart(scan, scan.at, depth)
    if (at < 0) return undefined
  } while (codes[at] === 44)
  if (codes[at] !== close) return undefined
  scan.at = at + 1
  scan.ints[entry * 5 + 3] = at + 1
  scan.ints[entry * 5 + 4] = scan.keys.length
  return data
}

/**
 * Goes over spaces, line ends and comments to the next part or bracket; -1 where it does not stand deeper than the collection
 * around. Only the last bracket may stand below the key.
 */
function toPart(scan: Scan, from: number, depth: number): number {
  const { codes } = scan
  let lineStart = -1
  let at = skipSpaces(scan, from)
  for (;;) {
    const code = codes[at]
    if (code === 10) lineStart = at + 1
    else if (code === 13) lineStart = at + 2
    else if (code === 35 && at > Math.max(from, lineStart)) {
      lineStart = comment(scan, at, true)
      if (lineStart < 0) return -1
    } else break
    at = skipSpaces(scan, lineStart)
  }
  if (lineStart < 0) return at
  if (codes[at] === 0) return -1
  const deeper = at - lineStart - scan.columns[scan.columns.length - 1]!
  if (deeper > 0) return at
  const code = codes[at]
  return deeper === 0 && depth === scan.open.length && (code === 93 || code === 125) ? at : -1
}

function flowItem(scan: Scan, at: number, depth: number): Data | undefined {
  scan.key = null
  scan.keyStart = -1
  scan.keyEnd = -1
  const value = flowValue(scan, at, depth + 1)
  scan.key = null
  return value
}

/** A key with its value; nothing where the key has none, which is a finding, or stands there already. */
function flowPair(scan: Scan, data: Record<string, Data>, start: number, depth: number): Data | undefined {
  const { codes } = scan
  const code = codes[start]
  const isQuoted = code === 34 || code === 39
  let colon: number
  let key: string | undefined
  let end: number
  if (isQuoted) {
    end = quoteEnd(scan, start)
    if (end < 0) return undefined
    colon = end
    key = unquoted(scan, start, end)
    if (key === undefined || isOddKey(key)) return undefined
  } else {
    if (!startsPlain(scan, start, true)) return undefined
    colon = flowPlainStop(scan, start)
    end = withoutSpaces(scan, colon)
    key = plainKey(scan, start, end)
    if (key === undefined || codes[colon + 1] !== 32) return undefined
  }
  if (codes[colon] !== 58 || colon - start > keyLimit || data[key] !== undefined) return undefined
  scan.key = key
  scan.keyStart = start
  scan.keyEnd = end
  const at = skipSpaces(scan, colon + 1)
  const first = codes[at]
  if (first === 44 || first === 125) {
    enter(scan, start, end)
    scan.at = at
    return null
  }
  const value = flowValue(scan, at, depth + 1)
  scan.key = key
  return value
}
