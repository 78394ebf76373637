// A text that its key opens with `|` or `>` → the text, folded and cut as its header says, for the fast reader.
import { lineEnd, type Scan } from './fast-scan.ts'

/** What `|` and `>` say behind them: `chomp` is the code of `+` or `-`, or 0; `indicator` the digit, or 0. */
interface Header {
  readonly isFolded: boolean
  readonly chomp: number
  readonly indicator: number
  /** The start of the line below; -1 where something else stands in the header. */
  readonly end: number
}

function readHeader(scan: Scan, start: number): Header {
  const { codes } = scan
  let chomp = 0
  let indicator = 0
  let at = start + 1
  for (; ; at++) {
    const code = codes[at]!
    if ((code === 43 || code === 45) && chomp === 0) chomp = code
    else if (code >= 49 && code <= 57 && indicator === 0) indicator = code - 48
    else break
  }
  return { isFolded: codes[start] === 62, chomp, indicator, end: lineEnd(scan, at, false) }
}

/**
 * Reads the text whose header stands at an offset and goes behind its last line; `column` is that of the collection it stands in.
 * Nothing where `yaml` must read it: empty texts, tabs at a line's start, blank lines that are wider than the text's own margin.
 */
export function blockText(scan: Scan, start: number, column: number): string | undefined {
  const { text, length, codes } = scan
  const { isFolded, chomp, indicator, end: first } = readHeader(scan, start)
  if (first < 0) return undefined
  let value = ''
  let margin = -1
  let widestBlank = 0
  /** Blank lines since the last one that is not. */
  let blanks = 0
  let isDeeper = false
  let at = first
  let end = first
  while (at < length) {
    const lineStart = at
    while (codes[at] === 32) at++
    if (at >= length) return undefined
    const width = at - lineStart
    const code = codes[at]!
    if (code === 10 || code === 13) {
      if (width > widestBlank) widestBlank = width
      blanks++
      at += code === 10 ? 1 : 2
      continue
    }
    const isFirst = margin < 0
    if (isFirst) margin = indicator > 0 ? column + indicator : width
    if (width < margin) {
      at = lineStart
      break
    }
    if (code === 9) return undefined
    const wasDeeper = isDeeper
    isDeeper = width > margin
    if (isFirst || !isFolded) value += '\n'.repeat(isFirst ? blanks : blanks + 1)
    else value += fold(blanks, wasDeeper, isDeeper)
    blanks = 0
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? length : newline
    value += text.slice(lineStart + margin, codes[stop - 1] === 13 ? stop - 1 : stop)
    at = newline < 0 ? length : newline + 1
    end = at
  }
  if (end === first || margin <= column || widestBlank > margin) return undefined
  scan.at = chomp === 43 ? at : end
  if (chomp === 45) return value
  return chomp === 43 ? value + '\n'.repeat(blanks + 1) : `${value}\n`
}

/** What a folded text has between two lines with blank ones between them; a line that stands deeper is not folded. */
function fold(blanks: number, wasDeeper: boolean, isDeeper: boolean): string {
  if (wasDeeper || isDeeper) return '\n'.repeat(blanks + 1)
  return blanks === 0 ? ' ' : '\n'.repeat(blanks)
}
