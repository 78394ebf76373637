// One value of a plan file is changed: the splice is made, the file is read again, and the change stands only where everything but that
// value reads as before. Reads and writes no file.
import type { Edit } from './diagnostic.ts'
import { type Cursor, follow, isMapping, root, textOf } from './source/cursor.ts'
import type { Data, Document } from './source/document.ts'
import { isRange, type Obstacle, type Path, type PutOptions, put, type Write } from './source/put.ts'
import { type Reader, read } from './source/read.ts'
import { remove } from './source/remove.ts'
import { splice } from './source/splice.ts'

export interface Change extends PutOptions {
  readonly path: Path
  /** The ways in which the value may be written: the first that reads back as meant is taken. */
  readonly write: readonly Write[]
  /** Whether what is read back is what was meant. */
  readonly isMeant: (value: Cursor) => boolean
}

/** The document with the value at its path. */
export async function setValue(document: Document, change: Change, reader?: Reader): Promise<Document | Obstacle> {
  let obstacle: Obstacle | null = null
  for (const write of change.write) {
    const edit = put(document, change.path, write, change)
    if ('kind' in edit) return edit
    const text = splice(document.text, [edit])
    const next = await read(document.file, new TextEncoder().encode(text), reader)
    if (isExactly(document, next, change)) return next
    obstacle ??= { kind: 'tata-letak', path: change.path, cursor: nearestTo(document, change.path) }
  }
  return obstacle!
}

/** The document with all of these values, each in the first way it may be written; null where they do not go together so. */
export async function setValues(
  document: Document,
  changes: readonly Change[],
  reader?: Reader,
): Promise<Document | null> {
  const edits: Edit[] = []
  for (const change of changes) {
    const edit = put(document, change.path, change.write[0]!, change)
    if ('kind' in edit) return null
    edits.push(edit)
  }
  const sorted = edits.toSorted((a, b) => a.place.start - b.place.start)
  if (sorted.some(({ place }, index) => index > 0 && place.start < sorted[index - 1]!.place.end)) return null
  const next = await read(document.file, new TextEncoder().encode(splice(document.text, edits)), reader)
  return areExactly(document, next, changes) ? next : null
}

/** The document without a value and its key, or without an item; null where that cannot be told from what stands around it. */
export async function removeValue(document: Document, path: Path, reader?: Reader): Promise<Document | null> {
  const edit = remove(document, path)
  if (edit === null) return null
  const next = await read(document.file, new TextEncoder().encode(splice(document.text, [edit])), reader)
  if (document.data === undefined || next.data === undefined || next.problems.length > document.problems.length)
    return null
  return equal(removed(document.data, path), next.data) && commentsOf(document) === commentsOf(next) ? next : null
}

function removed(data: Data, [step, ...rest]: Path): unknown {
  if (typeof step === 'number') {
    const list = data as readonly Data[]
    return rest.length === 0
      ? list.filter((_, index) => index !== step)
      : list.map((item, index) => (index === step ? removed(item, rest) : item))
  }
  const mapping = data as { readonly [key: string]: Data }
  const kept = Object.entries(mapping).filter(([key]) => key !== step || rest.length > 0)
  return Object.fromEntries(kept.map(([key, value]) => [key, key === step ? removed(value, rest) : value]))
}

const commentsOf = ({ text, comments }: Document): string =>
  JSON.stringify(comments.map(({ start, end }) => text.slice(start, end)))

const isExactly = (before: Document, after: Document, change: Change): boolean => areExactly(before, after, [change])

/** Everything but the values is as it was, comments too, and each value is what was meant. */
function areExactly(before: Document, after: Document, changes: readonly Change[]): boolean {
  if (before.data === undefined || after.data === undefined || after.text.startsWith('\ufeff')) return false
  // The reader may understand what is not as it should be.
  if (after.problems.length > before.problems.length) return false
  for (const { path, isMeant } of changes) {
    const value = follow(root(after), path)
    if (value === undefined || !isMeant(value)) return false
  }
  const rest = ({ data }: Document) => changes.reduce<unknown>((kept, { path }) => without(kept as Data, path), data)
  return equal(rest(before), rest(after)) && commentsOf(before) === commentsOf(after)
}

/** The data with a mark in the place of a value. A single figure on the way to it becomes the `nilai` of a mapping. */
function without(data: Data | undefined, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) return placeholder
  if (typeof step === 'number') {
    // An item behind the last one is new, and so may the list be.
    const list: readonly Data[] = Array.isArray(data) ? data : []
    if (data != null && !Array.isArray(data)) return placeholder
    return Array.from({ length: Math.max(list.length, step + 1) }, (_, index) =>
      index === step ? without(list[index], rest) : list[index],
    )
  }
  const isOwn = step === 'dari' || step === 'sampai' || !isRange(data)
  const mapping = data == null ? {} : isMapping(data) && isOwn ? data : { nilai: data }
  return { ...mapping, [step]: without(Object.hasOwn(mapping, step) ? mapping[step] : undefined, rest) }
}

const placeholder = { '': null }

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const other = b as Readonly<Record<string, unknown>>
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal((a as Readonly<Record<string, unknown>>)[key], other[key]))
  )
}

function nearestTo(document: Document, path: Path): Cursor {
  let here = root(document)!
  for (const step of path) {
    const next = follow(here, [step])
    if (next === undefined) break
    here = next
  }
  return here
}

/** Reads as this text, and is one: a number or a yes/no word that is not quoted is none. */
export const isText =
  (text: string) =>
  (value: Cursor): boolean =>
    value.data === text

/** Stands in the file as this text, whatever YAML takes it for. */
export const isWord =
  (text: string) =>
  (value: Cursor): boolean =>
    textOf(value) === text

export const isList =
  (texts: readonly string[]) =>
  ({ data }: Cursor): boolean =>
    Array.isArray(data) && data.length === texts.length && data.every((item, index) => item === texts[index])
