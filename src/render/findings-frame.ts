// One line of a file and a stretch of it → the line cut to a width, and where the mark below it stands.
import { printable } from './printable.ts'
import { columnsOf, graphemesOf, isPlain } from './width.ts'

export interface Frame {
  readonly line: string
  /** Columns before the mark, and columns of the mark, at least one. */
  readonly offset: number
  readonly length: number
}

/** `from` and `to` (exclusive) are UTF-16 units from the start of the line; both may lie behind its end. */
export function frameOf(line: string, from: number, to: number, room: number): Frame {
  const { before, marked, after } = cut(line, from, to)
  const markWidth = Math.max(1, columnsOf(marked))
  const afterWidth = columnsOf(after)
  const fits = columnsOf(before) + markWidth + afterWidth <= room
  // Indentation says least: it goes first, and is not missed.
  const lead = fits ? before : before.replace(/^ +/, '')
  const left = tail(lead, Math.max(Math.floor(room / 2), room - markWidth - Math.min(afterWidth, Math.floor(room / 4))))
  const offset = columnsOf(left)
  const middle = head(marked, room - offset)
  const length = Math.max(1, columnsOf(middle))
  const right = head(after, room - offset - length)
  return { line: `${left}${middle}${right}`.trimEnd(), offset, length }
}

/** Nothing farther away than this from the mark is shown in any terminal; what is measured stays small. */
const farthest = 1000

/** The three parts of a line as they are printed, cut between what a person sees as characters. */
function cut(line: string, from: number, to: number): Readonly<Record<'before' | 'marked' | 'after', string>> {
  const first = Math.max(0, from - farthest)
  const near = line.slice(first, Math.max(from, Math.min(to, from + farthest)) + farthest)
  const [start, end] = isPlain(near) ? [from - first, to - first] : whole(near, from - first, to - first)
  const marked = near.slice(start, end)
  return {
    before: printable(near.slice(0, start)),
    // A mark below blanks would seem to mark nothing.
    marked: marked.trim() === '' ? marked.replaceAll('\t', '→').replaceAll(/\s/g, '·') : printable(marked),
    after: printable(near.slice(end)),
  }
}

/** The stretch, widened to whole graphemes: half an emoji cannot be marked. */
function whole(text: string, from: number, to: number): readonly [start: number, end: number] {
  let [start, end] = [from, to]
  for (const { index, segment } of graphemesOf(text)) {
    const next = index + segment.length
    if (index < from && from < next) start = index
    if (index < to && to < next) end = next
  }
  return [start, end]
}

/** As much of the start as fits; `…` where something is left out. */
function head(text: string, room: number): string {
  if (columnsOf(text) <= room) return text
  return room < 1 ? '' : `${fitting(split(text), room - 1).join('')}…`
}

/** As much of the end as fits; `…` where something is left out. */
function tail(text: string, room: number): string {
  if (columnsOf(text) <= room) return text
  return room < 1
    ? ''
    : `…${fitting(split(text).reverse(), room - 1)
        .reverse()
        .join('')}`
}

const split = (text: string): string[] =>
  isPlain(text) ? text.split('') : [...graphemesOf(text)].map(({ segment }) => segment)

function fitting(signs: readonly string[], room: number): string[] {
  const shown: string[] = []
  let left = room
  for (const sign of signs) {
    left -= columnsOf(sign)
    if (left < 0) break
    shown.push(sign)
  }
  return shown
}
