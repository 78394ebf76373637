// Inline suppressions (`# pohon-abaikan aturan: alasan`): which findings they cover, and what is wrong with them themselves.
import { type Diagnostic, diagnostic, type Place } from './diagnostic.ts'
import { nearest } from './messages/nearest.ts'
import { type Cursor, entries, items, root, valuePlace } from './source/cursor.ts'
import type { Comment, Document } from './source/document.ts'

export interface Suppressed {
  readonly kept: readonly Diagnostic[]
  /** The findings that a suppression covers. */
  readonly suppressed: readonly Diagnostic[]
  /** Suppressions without reason, of nothing, or of rules that do not exist: findings of their own. */
  readonly problems: readonly Diagnostic[]
}

interface Suppression {
  readonly rule: string
  /** Where the rule's name stands. */
  readonly place: Place
  readonly hasReason: boolean
  /** Stretches of the file it covers. */
  readonly covers: readonly { readonly start: number; readonly end: number }[]
}

/** What is wrong with the text itself: nothing can be trusted until it is mended. */
const never = /^(yaml\/(sintaks|kunci-ganda|koma-dalam-kurung)|skema\/.*)$/

export function suppress(
  documents: Iterable<Document>,
  diagnostics: readonly Diagnostic[],
  rules: readonly string[],
): Suppressed {
  const read = [...documents]
  const all = read.flatMap(suppressionsOf)
  const unread = new Set(read.filter(({ data }) => data === undefined).map(({ file }) => file))
  if (all.length === 0) return { kept: diagnostics, suppressed: [], problems: [] }
  const byFile = new Map<string, Suppression[]>()
  for (const one of all) {
    const list = byFile.get(one.place.file)
    if (list === undefined) byFile.set(one.place.file, [one])
    else list.push(one)
  }
  const used = new Set<Suppression>()
  // Those that name a finding which cannot be suppressed.
  const refused = new Set<Suppression>()
  const suppressed = diagnostics.filter((found) => {
    const covering = (byFile.get(found.place.file) ?? []).filter((one) => one.hasReason && covers(one, found))
    const refuses = never.test(found.rule)
    for (const one of covering) (refuses ? refused : used).add(one)
    return covering.length > 0 && !refuses
  })
  const gone = new Set(suppressed)
  return {
    kept: diagnostics.filter((found) => !gone.has(found)),
    suppressed,
    problems: all
      .filter((one) => !used.has(one))
      .map((one) => problemOf(one, refused.has(one), rules))
      // Of a file that cannot be read, nothing is checked that could be suppressed.
      .filter(({ message, place }) => message !== 'tidak-terpakai' || !unread.has(place.file)),
  }
}

function covers({ rule, covers: stretches }: Suppression, found: Diagnostic): boolean {
  const named = rule === found.rule || rule === `${found.rule.split('/')[0]}/*`
  return named && stretches.some(({ start, end }) => start <= found.place.start && found.place.start < end)
}

function problemOf({ rule, place, hasReason }: Suppression, refused: boolean, rules: readonly string[]): Diagnostic {
  if (rule === '') return diagnostic('abaikan/tidak-terpakai', 'tanpa-aturan', place)
  const groups = rules.map((id) => `${id.split('/')[0]}/*`)
  if (!rules.includes(rule) && !groups.includes(rule)) {
    const benar = nearest(rule, [...rules, ...groups])
    return benar === null
      ? diagnostic('abaikan/tidak-terpakai', 'tidak-ada', place, { aturan: rule })
      : diagnostic('abaikan/tidak-terpakai', 'mirip', place, { aturan: rule, benar })
  }
  if (!hasReason) return diagnostic('abaikan/tanpa-alasan', 'tanpa-alasan', place, { aturan: rule })
  return diagnostic('abaikan/tidak-terpakai', refused || never.test(rule) ? 'tidak-dapat' : 'tidak-terpakai', place, {
    aturan: rule,
  })
}

const syntax = /^#\s*pohon-abaikan(?=[\s:]|$)/i

/** The rules stand first: words with a `/`, or one without where that is all there is before the colon. */
const names = /^\s*((?:[^\s:,]*\/[^\s:,]*[\s,]*)+|[^\s:,]+(?=\s*(?::|$)))?\s*(?::\s*(\S.*)?)?/

function suppressionsOf(document: Document): Suppression[] {
  return document.comments.flatMap((comment) => {
    const text = document.text.slice(comment.start, comment.end)
    const head = syntax.exec(text)?.[0]
    if (head === undefined) return []
    const covers = coveredBy(document, comment)
    const [whole, list = '', reason] = names.exec(text.slice(head.length))!
    const offset = comment.start + head.length + whole.indexOf(list)
    const written = [...list.matchAll(/[^\s,]+/g)].map((match): Suppression => {
      const start = offset + match.index
      const place = { file: document.file, start, end: start + match[0].length }
      return { rule: match[0], place, hasReason: reason !== undefined, covers }
    })
    const nothing = { rule: '', place: { file: document.file, ...comment }, hasReason: false, covers: [] }
    return written.length > 0 ? written : [nothing]
  })
}

/** The comment's own line where something stands before it, else the next line that has more than a comment. */
function coveredBy({ text, ...document }: Document, { start }: Comment): Suppression['covers'] {
  const own = lineAround(text, start)
  if (text.slice(own.start, start).trim() !== '') return [own]
  let line = own
  do {
    if (line.end >= text.length) return []
    line = lineAround(text, line.end)
  } while (/^(#|$)/.test(text.slice(line.start, line.end).trim()))
  const first = line.start + text.slice(line.start, line.end).search(/\S/)
  const item = itemAt({ text, ...document }, first)
  return item === null ? [line] : ownFields(item)
}

/** Offsets of the line that holds an offset, its line end included. */
function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const next = /\r\n|\n|\r/.exec(text.slice(offset))
  return { start, end: next === null ? text.length : offset + next.index + next[0].length }
}

/** The item (a node, an indikator …) that begins on the line whose first sign stands at an offset: behind its `- `. */
function itemAt(document: Document, first: number): Cursor | null {
  const dash = /^(?:-[ \t]+)+/.exec(document.text.slice(first))
  const top = root(document)
  if (dash === null || top === undefined) return null
  const start = first + dash[0].length
  let here: Cursor | undefined = top
  while (here !== undefined) {
    const parts: readonly Cursor[] = Array.isArray(here.data) ? items(here) : entries(here).map(({ value }) => value)
    const list: Cursor | undefined = here
    here = parts.find((part) => {
      const place = valuePlace(document, part.entry)
      return place.start <= start && start < place.end
    })
    if (
      here !== undefined &&
      Array.isArray(list.data) &&
      valuePlace(document, here.entry).start === start &&
      entries(here).length > 0
    ) {
      return here
    }
  }
  return null
}

/** All of an item but its children. */
function ownFields(item: Cursor): Suppression['covers'] {
  const whole = valuePlace(item.document, item.entry)
  const children = entries(item).find(({ key }) => key === 'anak')?.value
  if (children === undefined) return [whole]
  const inner = valuePlace(item.document, children.entry)
  return [
    { start: whole.start, end: inner.start },
    { start: inner.end, end: whole.end },
  ]
}
