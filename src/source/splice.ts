// Edits of a plan file as splices: a stretch is replaced, all other bytes stay. Data and places in, edits or new text out.
import type { Edit, Fix, Place } from '../diagnostic.ts'
import { type Cursor, entries, isMapping, keyPlace, sourceText, valuePlace } from './cursor.ts'
import { lineAt } from './text.ts'

/** A fix of edits that all can be made; else none. */
export function fixOf(safe: boolean, ...edits: readonly (Edit | null)[]): Fix | null {
  const possible = edits.filter((edit) => edit !== null)
  return possible.length === 0 || possible.length < edits.length ? null : { safe, edits: possible }
}

/** The text with edits that do not overlap, in any order. */
export function splice(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { place, text: own } of [...edits].sort((a, b) => a.place.start - b.place.start)) {
    if (place.start < done) throw new Error(`edits of ${place.file} overlap at ${place.start}`)
    result += text.slice(done, place.start) + own
    done = place.end
  }
  return result + text.slice(done)
}

/** True where two edits touch the same signs, or stand at the same place: which comes first would be chance. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.place.file !== b.place.file) return false
  return a.place.start === b.place.start || (a.place.start < b.place.end && b.place.start < a.place.end)
}

const utf8Mark = [0xef, 0xbb, 0xbf]

/** The bytes of an edited file: the byte order mark that reading took away stays. */
export function encode(text: string, before: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  return utf8Mark.every((byte, index) => before[index] === byte) ? Uint8Array.from([...utf8Mark, ...bytes]) : bytes
}

/** Writes a value in the place of a single one, or of none (`satuan:`). `written` is as it shall stand in the file. */
export function replaceScalar(cursor: Cursor, written: string): Edit {
  const { document, entry } = cursor
  const { text } = document
  const value = valuePlace(document, entry)
  if (sourceText(cursor) !== '') {
    // A block scalar (`|`, `>`) ends where the next key begins.
    const length = text.slice(value.start, value.end).trimEnd().length
    return { place: { ...value, end: value.start + length }, text: written }
  }
  const colon = document.places.keys[entry] === null ? 0 : /^\s*:/.exec(text.slice(value.end))?.[0].length
  const end = value.end + (colon ?? 0)
  return { place: { ...value, start: end, end }, text: `${colon === undefined ? ': ' : ' '}${written}` }
}

/**
 * Puts a word in the place of a single value that is that word, or of such a key, within its quotes or behind its `>-`;
 * nothing where the file has it under an escape.
 */
export function replaceWord(text: string, place: Place, old: string, written: string): Edit | null {
  const at = text.slice(place.start, place.end).indexOf(old)
  if (at < 0) return null
  const start = place.start + at
  return { place: { ...place, start, end: start + old.length }, text: written }
}

/** Adds a key as the first or the last of a mapping, in its own style; nothing where its layout is unusual. */
export function insertKey(mapping: Cursor, key: string, written: string, at: 'first' | 'last'): Edit | null {
  const { document } = mapping
  const { text } = document
  const inside = entries(mapping)
  const whole = valuePlace(document, mapping.entry)
  if (!isMapping(mapping.data) || inside.length === 0) return null
  const point = (offset: number, own: string): Edit => ({ place: { ...whole, start: offset, end: offset }, text: own })
  const first = keyPlace(document, inside[0]!.value.entry)
  if (text[whole.start] === '{') {
    if (at === 'first') return point(first.start, `${key}: ${written}, `)
    const last = valuePlace(document, inside.at(-1)!.value.entry)
    const rest = text.slice(last.end, whole.end)
    return /^\s*,?\s*\}$/.test(rest) ? point(last.end, `, ${key}: ${written}`) : null
  }
  const before = text.slice(lineAt(text, whole.start).start, whole.start)
  if (first.start !== whole.start || !/^[ -]*$/.test(before)) return null
  const indent = ' '.repeat(before.length)
  if (at === 'first') return point(whole.start, `${key}: ${written}${lineEnd(text, whole.start)}${indent}`)
  const content = whole.start + text.slice(whole.start, whole.end).trimEnd().length
  const line = lineAt(text, content)
  return point(line.start + line.text.length, `${lineEnd(text, content)}${indent}${key}: ${written}`)
}

/** The line end at an offset; at the end of the file that of its first line. */
export const lineEnd = (text: string, offset: number): string =>
  (/\r\n|\n|\r/.exec(text.slice(offset)) ?? /\r\n|\n|\r/.exec(text))?.[0] ?? '\n'
