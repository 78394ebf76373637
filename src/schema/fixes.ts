// A key or value that the schema refuses → how it is mended, where the word that was meant is (nearly) certain.
import type { Fix, Place } from '../diagnostic.ts'
import { lettersApart } from '../messages/nearest.ts'

/** Puts another text in the place of a key or a single value. */
export const rewrite = (place: Place, text: string, safe = true): Fix => ({ safe, edits: [{ place, text }] })

/**
 * `Satuan`, `sumber data`, `“nama”` are certain; with a letter or two wrong it is a guess, with more none at all. Another digit is
 * another year or quarter.
 */
export function respell(place: Place, written: string, meant: string): Fix | null {
  const digits = (text: string) => text.replace(/\D/g, '')
  if (digits(written) !== digits(meant)) return null
  const apart = lettersApart(written, meant)
  return apart > 2 ? null : rewrite(place, meant, apart === 0)
}
