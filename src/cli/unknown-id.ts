// Wrong usage: an id that nothing in the plan has, with the one that may be meant.
import type { Text } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import { UsageError } from '../usage.ts'

export function unknownId(id: string, known: readonly string[]): UsageError {
  const benar = nearest(id, known)
  return benar === null ? new UsageError(texts.unknown, { id }) : new UsageError(texts.near, { id, benar })
}

const texts = {
  unknown: {
    id: 'tidak ada node, indikator, atau variabel dengan id "{id}"',
    en: 'there is no node, indikator or variabel with id "{id}"',
  },
  near: {
    id: 'tidak ada node, indikator, atau variabel dengan id "{id}"; mungkin maksudnya "{benar}"',
    en: 'there is no node, indikator or variabel with id "{id}"; did you mean "{benar}"?',
  },
} satisfies Record<string, Text>
