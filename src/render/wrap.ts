// Text → lines that fit, broken between words; a word is broken only where it is longer than a whole line.
import { printable } from './printable.ts'
import { columnsOf, graphemesOf, isPlain } from './width.ts'

/** What lines are measured with, and where they may end. */
export interface Ruler {
  readonly width: (text: string) => number
  /** Matches, over and over, the space before a piece and the piece: what is kept on one line. */
  readonly pieces: RegExp
}

/** Columns of a terminal; a line may end behind `/` and `-` inside a word too (paths, ids), but not between `98,25` and its `%`. */
const terminal: Ruler = { width: columnsOf, pieces: /(\s*)(\S*?[\p{L}\p{N}][/-](?=\p{L})|\S+(?:(?<=\d) %(?!\S))?)/gu }

/** Lines of at most `width`, in the units of the ruler. Line breaks of the text stay. */
export function wrap(text: string, width: number, ruler = terminal): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrapLine(printable(line), width, ruler))
}

/** The same below and behind a lead; a line that has hardly any room left is long instead. */
export function hanging(lead: string, text: string, width: number, ruler?: Ruler): string[] {
  const rest = ' '.repeat(lead.length)
  return wrap(text, Math.max(16, width - lead.length), ruler).map((line, index) => (index === 0 ? lead : rest) + line)
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
    const parts = breakWord(word!, width, ruler)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1)!
    used = ruler.width(line)
  }
  return [...lines, line]
}

/** A word in pieces that fit, each at least one character; one piece where it fits as it is. */
function breakWord(word: string, width: number, ruler: Ruler): string[] {
  if (ruler.width(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  const characters = isPlain(word)
    ? word.split('')
    : [...graphemesOf(word)].flatMap(({ segment }) =>
        // Narrower than one character: there is nothing left but to break it.
        ruler.width(segment) > width ? [...segment] : [segment],
      )
  for (const character of characters) {
    const wide = ruler.width(character)
    if (part !== '' && used + wide > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += wide
  }
  return [...parts, part]
}
