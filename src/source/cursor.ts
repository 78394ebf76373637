// Walks a document's data together with its places: the one way in which later stages read a file.
import type { Place } from '../diagnostic.ts'
import type { Data, Document } from './document.ts'

const SIZE = 5

/** One value of a document: its data and the number of its entry in `places`. */
export interface Cursor {
  readonly document: Document
  readonly entry: number
  readonly data: Data
}

/** The whole document; nothing when it could not be read. */
export function root(document: Document): Cursor | undefined {
  return document.data === undefined ? undefined : { document, entry: 0, data: document.data }
}

/** The value of an entry: what a later stage keeps of a value is only its entry. */
export function cursorAt(document: Document, entry: number): Cursor {
  const data = dataByEntry.get(document) ?? flatten(document)
  if (entry < 0 || entry >= data.length) throw new Error(`no entry ${entry} in ${document.file}`)
  return { document, entry, data: data[entry]! }
}

/** The data of every entry, listed once for a document: searching from the root would cost its whole width each time. */
const dataByEntry = new WeakMap<Document, readonly Data[]>()

function flatten(document: Document): readonly Data[] {
  const flat: Data[] = []
  const { keys } = document.places
  // Without cursors: this is done for every value of a plan.
  const visit = (entry: number, data: Data): void => {
    flat.push(data)
    if (typeof data !== 'object' || data === null) return
    const end = after(document, entry)
    if (Array.isArray(data)) {
      for (let child = entry + 1, index = 0; child < end; child = after(document, child)) visit(child, data[index++]!)
    } else {
      const mapping = data as { readonly [key: string]: Data }
      for (let child = entry + 1; child < end; child = after(document, child)) visit(child, mapping[keys[child]!]!)
    }
  }
  if (document.data !== undefined) visit(0, document.data)
  dataByEntry.set(document, flat)
  return flat
}

export function isMapping(data: Data): data is { readonly [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** Keys and values of a mapping in the order of the text; none when it is not a mapping. */
export function entries(cursor: Cursor): { readonly key: string; readonly value: Cursor }[] {
  const { document, data } = cursor
  if (!isMapping(data)) return []
  return children(cursor).map((entry) => {
    const key = document.places.keys[entry]!
    return { key, value: { document, entry, data: data[key]! } }
  })
}

/** Items of a list; none when it is not a list. */
export function items(cursor: Cursor): Cursor[] {
  const { document, data } = cursor
  if (!Array.isArray(data)) return []
  return children(cursor).map((entry, index) => ({ document, entry, data: data[index] }))
}

/** The value of a key, or nothing where it is absent. */
export function get(cursor: Cursor, key: string): Cursor | undefined {
  const { document, data } = cursor
  if (!isMapping(data) || !Object.hasOwn(data, key)) return undefined
  let entry = cursor.entry + 1
  for (let passed = 0; document.places.keys[entry] !== key; passed++) {
    entry = passed === wide ? indexOf(cursor, data).get(key)! : after(document, entry)
  }
  return { document, entry, data: data[key]! }
}

/** So many keys are passed one by one; of a mapping that has more, the entries are listed once. */
const wide = 50

function indexOf(cursor: Cursor, data: object): ReadonlyMap<string | null, number> {
  const known = wideMappings.get(data)
  if (known !== undefined) return known
  const made = new Map(children(cursor).map((entry) => [cursor.document.places.keys[entry]!, entry]))
  wideMappings.set(data, made)
  return made
}

const wideMappings = new WeakMap<object, ReadonlyMap<string | null, number>>()

/** The value at a path of keys and list positions. */
export function follow(cursor: Cursor | undefined, path: readonly (string | number)[]): Cursor | undefined {
  let here = cursor
  for (const step of path) {
    if (here === undefined) return undefined
    here = typeof step === 'number' ? itemAt(here, step) : get(here, step)
  }
  return here
}

function itemAt({ document, entry, data }: Cursor, index: number): Cursor | undefined {
  if (!Array.isArray(data) || index < 0 || index >= data.length) return undefined
  let child = entry + 1
  for (let passed = 0; passed < index; passed++) child = after(document, child)
  return { document, entry: child, data: data[index] }
}

/** The value's text in the file, quotes included; empty for an empty value. */
export function sourceText(cursor: Cursor): string {
  if (isEmpty(cursor)) return ''
  const { start, end } = valuePlace(cursor.document, cursor.entry)
  return cursor.document.text.slice(start, end)
}

/** A text value, or a number or yes/no word as it is written; nothing for empty values and collections. */
export function textOf(cursor: Cursor | undefined): string | undefined {
  if (cursor === undefined || cursor.data === null || typeof cursor.data === 'object') return undefined
  return typeof cursor.data === 'string' ? cursor.data : sourceText(cursor)
}

/** Where the value stands; where it is empty, its key, and in a list the hyphen before it. */
export function valuePlace(document: Document, entry: number): Place {
  const { ints } = document.places
  return { file: document.file, start: ints[entry * SIZE + 2]!, end: ints[entry * SIZE + 3]! }
}

/** Where the key stands; for a list item and the root, the value. */
export function keyPlace(document: Document, entry: number): Place {
  const { ints } = document.places
  if (ints[entry * SIZE]! < 0) return valuePlace(document, entry)
  return { file: document.file, start: ints[entry * SIZE]!, end: ints[entry * SIZE + 1]! }
}

/** True where nothing is written behind the key (`satuan:`) or the hyphen, as opposed to `~` or `null`. */
function isEmpty({ document, entry, data }: Cursor): boolean {
  if (data !== null) return false
  const { start } = valuePlace(document, entry)
  const key = document.places.ints[entry * SIZE]!
  return key < 0 ? document.text[start] === '-' : key === start
}

/** The entry that follows one and all of its parts. */
const after = (document: Document, entry: number): number => document.places.ints[entry * SIZE + 4]!

function children({ document, entry }: Cursor): number[] {
  const found: number[] = []
  const end = after(document, entry)
  for (let child = entry + 1; child < end; child = after(document, child)) found.push(child)
  return found
}
