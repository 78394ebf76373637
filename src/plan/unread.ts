// Files that could not be read, and parts under a misspelt key → which ids may stand in them: a reference to such an id is not known to be wrong.
import type { Place } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import { cursorAt, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'

/** The parts of a file from which nothing was read. */
export function unreadParts(document: Document): readonly string[] {
  const { data, problems, text } = document
  if (data !== undefined) return bagianAsing(document).map(({ start, end }) => text.slice(start, end))
  return problems.some(({ message }) => message === 'kosong') ? [] : [text]
}

/** True for an id that a file of the plan defines, or may define, in such a part. */
export function idsUnread(unread: readonly string[]): (id: string) => boolean {
  // Without a text (another encoding, no permission) anything may stand there.
  if (unread.includes('')) return () => true
  const known = new Set(unread.flatMap((text) => [...text.matchAll(mention)].map((found) => found[1] ?? found[2]!)))
  return (id) => known.has(id)
}

/** `id: merit`, and `jumlah-asn:` as the key of a variabel. A word is looked at from its start only: it may be megabytes long. */
const mention = /\bid:[ \t]*["']?([a-z][a-z0-9-]*)|(?<![a-z0-9-])([a-z][a-z0-9-]*)["']?:/g

/** Keys under which others are defined. */
const penampung = ['pohon', 'anak', 'indikator', 'variabel']

/** The parts of a file that stand under a misspelling of such a key (`ank:`): nothing is read from them. */
export function bagianAsing(document: Document): readonly Place[] {
  const known = bagian.get(document) ?? cariBagian(document)
  bagian.set(document, known)
  return known
}

const bagian = new WeakMap<Document, readonly Place[]>()

function cariBagian(document: Document): Place[] {
  const { keys } = document.places
  const asing = new Set(
    [...new Set(keys)].filter((key) => key !== null && penampung.some((nama) => salahEja(key, nama))),
  )
  if (asing.size === 0) return []
  return keys.flatMap((key, entry) => {
    if (!asing.has(key)) return []
    const { data } = cursorAt(document, entry)
    return typeof data === 'object' && data !== null ? [valuePlace(document, entry)] : []
  })
}

/** True for a key that can only be a misspelling of another, such as `satua` of `satuan`. */
export function salahEja(tertulis: string, kunci: string): boolean {
  if (tertulis === kunci) return false
  const pair = `${tertulis}\n${kunci}`
  const known = ejaan.get(pair) ?? nearest(tertulis, [kunci]) !== null
  if (ejaan.size < ejaanTerbanyak) ejaan.set(pair, known)
  return known
}

/** Plans repeat few keys many times; ids as keys could be many. */
const ejaan = new Map<string, boolean>()
const ejaanTerbanyak = 10_000
