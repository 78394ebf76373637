// Files that could not be read → which ids may stand in them: a reference to such an id is not known to be wrong.
import type { Document } from '../source/document.ts'

/** True for an id that a file of the plan defines, or may define, although nothing was read from it. */
export function idsUnread(documents: Iterable<Document>): (id: string) => boolean {
  const unread = [...documents].filter(({ data, problems }) => {
    return data === undefined && !problems.some(({ message }) => message === 'kosong')
  })
  // Without a text (another encoding, no permission) anything may stand there.
  if (unread.some(({ text }) => text === '')) return () => true
  const known = new Set(unread.flatMap(({ text }) => [...text.matchAll(mention)].map((found) => found[1] ?? found[2]!)))
  return (id) => known.has(id)
}

/** `id: merit`, and `jumlah-asn:` as the key of a variabel. */
const mention = /\bid:[ \t]*["']?([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*)["']?:/g
