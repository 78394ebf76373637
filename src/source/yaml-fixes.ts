// An error in the text → how it is mended, where what was meant is certain or nearly so.
import type { Fix, Place } from '../diagnostic.ts'
import { quoted } from './quote.ts'

/**
 * Texts that YAML refuses as they are written, and reads letter for letter between quotes. Where the text may be something else (a
 * list, a key of its own, the start of a comment), only the user can tell.
 */
export function fixFor(message: string, text: string, place: Place): Fix | null {
  const written = text.slice(place.start, place.end)
  const put = (safe: boolean, own: string): Fix => ({ safe, edits: [{ place, text: own }] })
  switch (message) {
    case 'tanda-hubung':
      return put(true, '"-"')
    case 'garis-miring':
      return put(true, `'${written.slice(1, -1).replaceAll("'", "''")}'`)
    case 'spasi-palsu-sesudah':
      return put(true, ' ')
    case 'awal-khusus':
      return /^[%@`]/.test(written) && !/(^|[\r\n])$/.test(text.slice(0, place.start))
        ? put(true, quoted(written))
        : null
    case 'kutip-word':
      return /^[“”„‘’][^“”„‘’]*[“”’‘]$/.test(written) ? put(true, quoted(written)) : null
    case 'titik-dua':
      return put(false, quoted(written))
  }
  return null
}
