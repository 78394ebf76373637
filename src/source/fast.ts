// YAML text in the style of plans → the same document as yaml.ts gives, many times faster; or nothing, and then yaml.ts reads it.
//
// Read here: block mappings and lists, flow style, plain and quoted texts, block texts, comments. Left to `yaml`: anchors, tags and
// all else, and whatever it has a finding about; so this reader needs no words for what is wrong. Ends of collections are where
// `yaml` puts them: behind the last value's line and the comments that stand deeper than its key (`lastEnd`).
import type { Document } from './document.ts'
import { continuePlain, readLine } from './fast-line.ts'
import { beginScan, comment, enter, isBlank, isHyphen, lineEnd, put, type Scan } from './fast-scan.ts'

export function readFast(file: string, text: string): Document | null {
  if (!hasPairedReturns(text) || text.includes('\0')) return null
  const scan = beginScan(text)
  if (!readLines(scan)) return null
  const { ints, keys, comments, root } = scan
  return { file, text, data: root, places: { ints: ints.slice(0, keys.length * 5), keys }, comments, problems: [] }
}

/** A carriage return alone ends no line to `yaml`. */
function hasPairedReturns(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return false
  }
  return true
}

/** True when all of the text was read. */
function readLines(scan: Scan): boolean {
  let start = toContent(scan)
  if (start === scan.at && scan.text.startsWith('---', start) && isBlank(scan, start + 3)) {
    scan.at = lineEnd(scan, start + 3, false)
    if (scan.at < 0) return false
    start = toContent(scan)
  }
  // A root that is indented, or no collection, is none of a plan.
  if (start >= scan.length || start !== scan.at) return false
  while (start < scan.length) {
    if (!readLine(scan, start, start - scan.at)) return false
    start = toContent(scan)
    if (scan.plainEnd >= 0 && start < scan.length && start - scan.at > scan.columns[scan.columns.length - 1]!) {
      if (!continuePlain(scan, start, toContent)) return false
      start = toContent(scan)
    }
    if (!settle(scan, start)) return false
  }
  return true
}

/** Goes over blank lines and comments; gives where the next line's content stands, `at` being the line's start. */
function toContent(scan: Scan): number {
  const { codes } = scan
  for (;;) {
    const lineStart = scan.at
    let at = lineStart
    while (codes[at] === 32) at++
    const code = codes[at]
    if (code === 10) scan.at = at + 1
    else if (code === 13) scan.at = at + 2
    else if (code !== 35) return at
    else {
      scan.at = comment(scan, at, false)
      const column = at - lineStart
      if (scan.attaches && column > scan.columns[scan.columns.length - 1]!) scan.lastEnd = scan.at
      else {
        scan.attaches = false
        if (column > scan.farthest) scan.farthest = column
      }
    }
  }
}

/** Closes the collections that the content at an offset does not belong to. */
function settle(scan: Scan, start: number): boolean {
  const isEnd = start >= scan.length
  const column = isEnd ? -1 : start - scan.at
  const isItem = isHyphen(scan, start)
  for (let top = scan.open.length - 1; top >= 0; top--) {
    const own = scan.columns[top]!
    const isList = Array.isArray(scan.open[top])
    if (scan.awaits) {
      if (column > own || (column === own && isItem && !isList)) return true
      putEmpty(scan, start)
    }
    if (column > own) return false
    if (column === own && (isItem || !isList)) return isItem === isList
    close(scan, start)
  }
  return isEnd
}

/** The value is empty that was awaited: its place is that of its key or hyphen. */
function putEmpty(scan: Scan, next: number): void {
  if (scan.key === null) enter(scan, scan.hyphen, scan.hyphen + 1)
  else enter(scan, scan.keyStart, scan.keyEnd)
  put(scan, scan.open[scan.open.length - 1]!, null)
  scan.awaits = false
  scan.lastEnd = scan.farthest >= 0 ? next : scan.emptyAt
  scan.farthest = -1
}

/** Closes the innermost collection before the content at an offset. */
function close(scan: Scan, next: number): void {
  const { ints, farthest } = scan
  scan.open.pop()
  const column = scan.columns.pop()!
  const base = scan.entries.pop()! * 5
  ints[base + 3] = scan.lastEnd
  ints[base + 4] = scan.keys.length
  // Comments at its own column or deeper are part of the collection, but not of its place.
  if (farthest < 0 || column === 0 || farthest < column) return
  scan.lastEnd = next
  scan.farthest = -1
}
