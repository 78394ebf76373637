// Text → lines that fit, broken between words; a word is broken only where it is longer than a whole line.
import stringWidth from 'string-width'
import { printable } from './printable.ts'

/** What lines are measured with, and where they may end. */
export interface Ruler {
  readonly width: (text: string) => number
  /** Matches, over and over, the space before a piece and the piece: what is kept on one line. */
  readonly pieces: RegExp
}

/** Columns of a terminal; a line may end behind `/` and `-` inside a word too (paths, ids). */
const terminal: Ruler = { width: stringWidth, pieces: /(\s*)(\S*?[\p{L}\p{N}][/-](?=\p{L})|\S+)/gu }

/** Lines of at most `width`, in the units of the ruler. Line breaks of the text stay. */
export function wrap(text: string, width: number, ruler = terminal): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrapLine(printable(line), width, ruler))
}

function wrapLine(text: string, width: number, ruler: Ruler): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [, space, word] of text.matchAll(ruler.pieces)) {
    const piece = line === '' || space === '' ? word! : ` ${word}`
    const needed = ruler.width(piece)
    if (used + needed <= width) {
      line += piece
      used += needed
      continue
    }
    if (line !== '') lines.push(line)
    line = word!
    used = ruler.width(line)
    while (used > width && line.length > 1) {
      const fitting = longestStart(line, width, ruler)
      lines.push(fitting)
      line = line.slice(fitting.length)
      used = ruler.width(line)
    }
  }
  return [...lines, line]
}

/** As many characters as fit, at least one. */
function longestStart(word: string, width: number, ruler: Ruler): string {
  let start = ''
  for (const character of word) {
    if (start !== '' && ruler.width(start + character) > width) break
    start += character
  }
  return start
}
