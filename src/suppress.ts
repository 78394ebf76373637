// Inline suppressions (`# pohon-abaikan aturan: alasan`): which findings they cover, and what is wrong with them themselves.

import { type Diagnostic, diagnostic, type Edit, type Place } from './diagnostic.ts'
import { groupBy } from './group.ts'
import { lettersApart, nearest } from './messages/nearest.ts'
import { syntaxAbaikan } from './plan/ciri.ts'
import { type Cursor, entries, items, keyPlace, root, valuePlace } from './source/cursor.ts'
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
  /** Takes the comment out; null where it names other rules too. */
  readonly removal: Edit | null
  /** Stretches of the file it covers. */
  readonly covers: readonly { readonly start: number; readonly end: number }[]
}

/** What is wrong with the text itself: nothing can be trusted until it is mended. */
export const unsuppressible = /^(yaml\/(sintaks|kunci-ganda|koma-dalam-kurung)|skema\/.*)$/

export function suppress(
  /** Those that have any. */
  documents: Iterable<Document>,
  /** Whether all of the plan could be read. */
  isWhole: boolean,
  diagnostics: readonly Diagnostic[],
  rules: readonly string[],
): Suppressed {
  const all: Suppression[] = []
  for (const document of documents) all.push(...suppressionsOf(document))
  if (all.length === 0) return { kept: diagnostics, suppressed: [], problems: [] }
  const byFile = groupBy(all, ({ place }) => place.file)
  const used = new Set<Suppression>()
  // Those that name a finding which cannot be suppressed.
  const refused = new Set<Suppression>()
  const suppressed = diagnostics.filter((found) => {
    const covering = (byFile.get(found.place.file) ?? []).filter((one) => one.hasReason && covers(one, found))
    const refuses = unsuppressible.test(found.rule)
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
      // What stands in a file that cannot be read may be what others are checked against.
      .filter(({ message }) => message !== 'tidak-terpakai' || isWhole),
  }
}

function covers({ rule, covers: stretches }: Suppression, found: Diagnostic): boolean {
  const named = rule === found.rule || rule === `${found.rule.split('/')[0]}/*`
  return named && stretches.some(({ start, end }) => start <= found.place.start && found.place.start < end)
}

function problemOf(
  { rule, place, hasReason, removal }: Suppression,
  refused: boolean,
  rules: readonly string[],
): Diagnostic {
  if (rule === '') return diagnostic('abaikan/tidak-terpakai', 'tanpa-aturan', place)
  const groups = rules.map((id) => `${id.split('/')[0]}/*`)
  if (!rules.includes(rule) && !groups.includes(rule)) {
    const benar = nearest(rule, [...rules, ...groups])
    if (benar === null) return diagnostic('abaikan/tidak-terpakai', 'tidak-ada', place, { aturan: rule })
    // A guess: with another rule, another finding is no longer seen.
    const fix = lettersApart(rule, benar) > 2 ? null : { safe: false, edits: [{ place, text: benar }] }
    return diagnostic('abaikan/tidak-terpakai', 'mirip', place, { aturan: rule, benar }, { fix })
  }
  if (!hasReason) return diagnostic('abaikan/tanpa-alasan', 'tanpa-alasan', place, { aturan: rule })
  if (refused || unsuppressible.test(rule))
    return diagnostic('abaikan/tidak-terpakai', 'tidak-dapat', place, { aturan: rule })
  // The reason goes with it, and that is someone's text.
  const fix = removal === null ? null : { safe: false, edits: [removal] }
  return diagnostic('abaikan/tidak-terpakai', 'tidak-terpakai', place, { aturan: rule }, { fix })
}

/** The rules stand first: words with a `/`, or one without where that is all there is before the colon. */
const names = /^\s*((?:[^\s:,]*\/[^\s:,]*[\s,]*)+|[^\s:,]+(?=\s*(?::|$)))?\s*(?::\s*(\S.*)?)?/

function suppressionsOf(document: Document): Suppression[] {
  return document.comments.flatMap((comment) => {
    const text = document.text.slice(comment.start, comment.end)
    const head = syntaxAbaikan.exec(text)?.[0]
    if (head === undefined) return []
    const covers = coveredBy(document, comment)
    const [whole, list = '', reason] = names.exec(text.slice(head.length))!
    const offset = comment.start + head.length + whole.indexOf(list)
    const parts = [...list.matchAll(/[^\s,]+/g)]
    const removal = parts.length === 1 ? removalOf(document, comment) : null
    const written = parts.map((match): Suppression => {
      const start = offset + match.index
      const place = { file: document.file, start, end: start + match[0].length }
      return { rule: match[0], place, hasReason: reason !== undefined, removal, covers }
    })
    const nothing = { rule: '', place: { file: document.file, ...comment }, hasReason: false, removal, covers: [] }
    return written.length > 0 ? written : [nothing]
  })
}

/** All of its line where nothing else stands there; else what is behind the content. */
function removalOf({ text, file }: Document, comment: Comment): Edit {
  const line = lineAround(text, comment.start)
  const before = text.slice(line.start, comment.start)
  const place = before.trim() === '' ? line : { start: line.start + before.trimEnd().length, end: comment.end }
  return { place: { file, ...place }, text: '' }
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
  return item === null ? (partAt({ text, ...document }, first) ?? [line]) : ownFields(item)
}

/** A part of the file that is no item of a list: the only node, or an entry of figures, whose key stands at an offset. */
function partAt(document: Document, first: number): Suppression['covers'] | null {
  const top = root(document)
  if (top === undefined) return null
  const begins = ({ entry }: Cursor): boolean => keyPlace(document, entry).start === first
  for (const { key, value } of entries(top)) {
    const parts = entries(value)
    if (key === 'pohon' && parts.length > 0 && (begins(value) || begins(parts[0]!.value)))
      return [keyPlace(document, value.entry), ...ownFields(value)]
    if (key === 'realisasi' || key === 'anggaran' || key === 'variabel') {
      const part = parts.find((part) => begins(part.value))?.value
      if (part !== undefined) return [keyPlace(document, part.entry), valuePlace(document, part.entry)]
    }
  }
  return null
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
