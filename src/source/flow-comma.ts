// A value that the commas of flow style cut into keys (`{ 2025: 66,90 }`) → how it is mended, where what was meant can be told.
import type { Fix, Place } from '../diagnostic.ts'
import { quoted } from './quote.ts'

/** `place` is the whole value, `strays` the parts of it that were read as keys. Null where it may be several values. */
export function mendCut(text: string, place: Place, strays: readonly string[], before = ''): Fix | null {
  const value = text.slice(place.start, place.end)
  const write = (safe: boolean, written: string): Fix => ({ safe, edits: [{ place, text: before + written }] })
  if (/[\r\n#]/.test(value)) return null
  if (strays.length === 0) return write(true, value)
  if (decimal.test(value)) return write(true, value.replace(',', '.'))
  if (grouped.test(value)) return write(true, quoted(value))
  if (!/\p{L}/u.test(value)) return null
  // `{ opd: Dinas Sosial, peran }`: the rest may be a key whose value is still to come.
  return write(!strays.some((stray) => /^[a-z_]+$/.test(stray)), quoted(value))
}

/** One comma that can only be the decimal one: three digits behind it are thousands in many documents. */
const decimal = /^[-+]?(?:(?:0|[1-9]\d*),(?:\d{1,2}|\d{4,})|(?:0|[1-9]\d{3,}),\d{3})(?: ?%)?$/

/** Figures in groups, and ambiguous ones: between quotes they are read as they stand. */
const grouped = /^[-+]?(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?:\.\d{3})+,\d+)(?: ?%)?$/
