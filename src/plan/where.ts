// Names a place symbolically (owner and field) and turns that into a stretch of the file: the one locator of findings.
import type { Place } from '../diagnostic.ts'
import { type Cursor, cursorAt, entries, follow, get, keyPlace, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import type { Located } from './types.ts'

/** A field of something in a plan file; `on` says whether its key or its value is meant. */
export interface Where {
  readonly owner: Located
  readonly path: readonly (string | number)[]
  readonly on: 'key' | 'value'
}

/** The value of a field; without a path, the owner itself (a single value, or what it is recognised by). */
export const at = (owner: Located, ...path: (string | number)[]): Where => ({ owner, path, on: 'value' })

/** The key of a field; without a path, the one that the owner itself stands under. */
export const keyOf = (owner: Located, ...path: (string | number)[]): Where => ({ owner, path, on: 'key' })

/** What an owner is recognised by, when the field itself is not there. */
const titles = ['id', 'sasaran', 'aktivitas', 'nama', 'uraian', 'opd', 'judul', 'level']

/**
 * Where the user would edit: the field; where it is absent, the deepest part of its path that is there; where none is, what the
 * owner is recognised by (its id, sasaran or nama).
 */
export function locate(documents: ReadonlyMap<string, Document>, where: Where): Place {
  const document = documents.get(where.owner.file)
  if (document === undefined) throw new Error(`no document ${where.owner.file}`)
  const owner = cursorAt(document, where.owner.entry)
  let path = where.path
  for (; path.length > 0; path = path.slice(0, -1)) {
    const found = follow(owner, path)
    if (found !== undefined) {
      const whole = path.length === where.path.length && where.on === 'value' && !isCollection(found)
      return whole ? valuePlace(document, found.entry) : keyPlace(document, found.entry)
    }
  }
  const ownKey = keyPlace(document, owner.entry)
  if (where.on === 'key' && where.path.length === 0 && ownKey.start !== valuePlace(document, owner.entry).start)
    return ownKey
  if (!isCollection(owner)) return valuePlace(document, owner.entry)
  const title = titles.map((key) => get(owner, key)).find((field) => field !== undefined && !isCollection(field))
  const field = title ?? entries(owner)[0]?.value
  if (field === undefined) return keyPlace(document, owner.entry)
  return isCollection(field) ? keyPlace(document, field.entry) : valuePlace(document, field.entry)
}

/** A mapping or list of several lines is no place to point at: its key is. */
function isCollection(cursor: Cursor): boolean {
  return typeof cursor.data === 'object' && cursor.data !== null
}
