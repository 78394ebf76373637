// What stays known of a file while it is not open: which keys it has, whether all of it was read, whether it suppresses findings.
import { ownText } from '../own.ts'
import type { Document } from '../source/document.ts'
import type { Ciri } from './types.ts'
import { bagianAsing, salahEja } from './unread.ts'

/** How an inline suppression begins. */
export const syntaxAbaikan = /^#\s*pohon-abaikan(?=[\s:]|$)/i

export function ciriDari(document: Document): Ciri {
  const { text, comments, data, problems, places } = document
  const kunci = new Set<string>()
  for (const key of new Set(places.keys)) if (key !== null) kunci.add(ownText(key))
  return {
    kunci,
    kosong: text === '',
    takTerbaca:
      data === undefined || problems.some(({ rule }) => rule === 'yaml/sintaks') || bagianAsing(document).length > 0,
    abaikan: comments.some(({ start, end }) => syntaxAbaikan.test(text.slice(start, end))),
  }
}

/** Whether a file has a key, or a misspelling of it, anywhere. */
export function adaKunci({ kunci }: Ciri, nama: string): boolean {
  if (kunci.has(nama)) return true
  const known = ejaan.get(kunci) ?? new Map<string, boolean>()
  ejaan.set(kunci, known)
  const ada = known.get(nama) ?? [...kunci].some((satu) => salahEja(satu, nama))
  known.set(nama, ada)
  return ada
}

/** Asked for many nodes of a file. */
const ejaan = new WeakMap<ReadonlySet<string>, Map<string, boolean>>()
