// How wide a text is in a terminal, and what of it a reader sees as one character.
import stringWidth from 'string-width'

/**
 * Signs that take one column each and never combine with others: nearly all that plans say. Telling for others loads tables and
 * an expression of all emoji, which takes longer than reading a small plan.
 */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2200-\u22ff\u2500-\u257f]*$/

export const isPlain = (text: string): boolean => plain.test(text)

/** Columns in a terminal; sequences that colour take none. */
export const columnsOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))

let segmenter: Intl.Segmenter | undefined

/** What a reader sees as characters, with their places: a sign and what combines with it is never broken. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('id', { granularity: 'grapheme' })
  return segmenter.segment(text)
}
