// A path of keys → the one splice that takes the key or the item there out of a plan file. As in put.ts, whether the file then reads as
// meant is the caller's to check.
import type { Edit } from '../diagnostic.ts'
import { type Cursor, entries, follow, items, keyPlace, root, valuePlace } from './cursor.ts'
import type { Document } from './document.ts'
import { contentEnd, isFlow, type Path } from './put.ts'
import { lineAt } from './text.ts'

/** Null where nothing stands there, or where something else would go with it: a comment, the rest of its line. */
export function remove(document: Document, path: Path): Edit | null {
  const holder = follow(root(document), path.slice(0, -1))
  const own = follow(root(document), path)
  if (holder === undefined || own === undefined) return null
  const siblings = Array.isArray(holder.data) ? items(holder) : entries(holder).map(({ value }) => value)
  const at = siblings.findIndex(({ entry }) => entry === own.entry)
  const place = isFlow(holder) ? betweenCommas(holder, siblings, at) : wholeLines(siblings, at)
  if (place === null || document.comments.some(({ start }) => start >= place.start && start < place.end)) return null
  return { place: { ...valuePlace(document, own.entry), ...place }, text: '' }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function betweenCommas({ document, entry }: Cursor, siblings: readonly Cursor[], at: number): Stretch {
  const startOf = (one: Cursor) => keyPlace(document, one.entry).start
  const endOf = (one: Cursor) => valuePlace(document, one.entry).end
  const own = siblings[at]!
  if (at > 0) return { start: endOf(siblings[at - 1]!), end: endOf(own) }
  const next = siblings[1]
  if (next !== undefined) return { start: startOf(own), end: startOf(next) }
  // What is between the braces, blanks too.
  const { start, end } = valuePlace(document, entry)
  return { start: start + 1, end: end - 1 }
}

/** Of the only one its key would stay without value. */
function wholeLines(siblings: readonly Cursor[], at: number): Stretch | null {
  const own = siblings[at]!
  const { text, places } = own.document
  const { start } = keyPlace(own.document, own.entry)
  const first = lineAt(text, start)
  const lead = text.slice(first.start, start)
  if (siblings.length < 2 || !/^ *(- +)*$/.test(lead)) return null
  // What stands behind a hyphen leaves it to the next.
  const hyphens = lead.split('-').length - 1 - (places.keys[own.entry] === null ? 1 : 0)
  if (hyphens < 0) return null
  if (hyphens > 0) return { start, end: keyPlace(own.document, siblings[at + 1]!.entry).start }
  const last = lineAt(text, Math.max(start, contentEnd(own) - 1))
  const end = last.start + last.text.length
  const lineEnd = /^\r?\n/.exec(text.slice(end, end + 2))?.[0]
  // At the end of the file the line end before goes.
  return lineEnd === undefined
    ? { start: text.slice(0, first.start).replace(/\r?\n$/, '').length, end }
    : { start: first.start, end: end + lineEnd.length }
}
