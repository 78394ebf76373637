// A document that `yaml` took long to read ↔ bytes that are read back in a moment, for the cache: what stands in a file, no verdict.
import { deserialize, serialize } from 'node:v8'
import type { Document } from './document.ts'

/** Where bytes are kept from one run to the next. Neither throws: what cannot be kept is read anew. */
export interface Cache {
  /** Undefined where nothing is kept under that name. */
  get(name: string): Uint8Array | undefined
  set(name: string, bytes: Uint8Array): void
}

/** Of the text itself nothing is kept: it is at hand, and what is kept is kept under its hash. */
export const pack = ({ data, places, comments, problems }: Document): Uint8Array =>
  serialize({ data, places, comments, problems })

export const unpack = (bytes: Uint8Array, file: string, text: string): Document => ({
  file,
  text,
  ...(deserialize(bytes) as Pick<Document, 'data' | 'places' | 'comments' | 'problems'>),
})
