// Diagnostics → findings: one per mistake, severity settled, words in one language, line and column, in a fixed order.

import picomatch from 'picomatch'
import { type Diagnostic, type Finding, fill, type Language, type Place, type Severity } from './diagnostic.ts'
import { groupBy } from './group.ts'
import { ownerFinder } from './plan/owner.ts'
import type { Plan, Rencana, Tingkat } from './plan/types.ts'
import type { Rule } from './rules/define.ts'
import type { Document } from './source/document.ts'
import { lineAndColumn, lineStarts } from './source/lines.ts'
import { suppress } from './suppress.ts'

const severities: Readonly<Record<Exclude<Tingkat, 'mati'>, Severity>> = {
  galat: 'error',
  peringatan: 'warning',
  info: 'info',
}

/** What is shown, and what inline suppressions keep from being shown. */
export interface Settled {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Diagnostic[]
}

export function settle(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  rules: readonly Rule[],
  language: Language,
): Settled {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const severityOf = severityLookup(plan.rencana)
  const isOff = ({ rule, place }: Diagnostic): boolean =>
    (severityOf(rule, place.file) ?? byId.get(rule)?.severity) === 'mati'
  const active = oncePerMistake(diagnostics).filter((found) => !isOff(found))
  const newer = newerFiles(diagnostics)
  const { kept, suppressed, problems } = suppress(suppressing(plan, newer), isWhole(plan, newer), active, [
    ...byId.keys(),
  ])
  const shown = [...kept, ...problems.filter((found) => !isOff(found))]
  const ownerOf = ownerFinder(plan)
  const position = positionLookup(plan)
  const seen = new Map<string, number>()
  const findings = shown.sort(byPlace).map((found): Finding => {
    const rule = byId.get(found.rule)
    const message = rule?.messages[found.message]
    if (rule === undefined || message === undefined) throw new Error(`no message ${found.rule} ${found.message}`)
    const set = severityOf(found.rule, found.place.file)
    const severity =
      set === null ? (message.severity ?? severities[rule.severity as 'galat']) : severities[set as 'galat']
    const { node, indikator } = ownerOf(found.place)
    const identity = [found.rule, found.message, node ?? found.place.file, indikator, JSON.stringify(found.args)].join(
      '\n',
    )
    const occurrence = (seen.get(identity) ?? 0) + 1
    seen.set(identity, occurrence)
    const [from, to] = [position(found.place, 'start'), position(found.place, 'end')]
    return {
      rule: rule.id,
      severity,
      message: fill(message, found.args, language),
      help: message.help === undefined ? null : fill(message.help, found.args, language),
      basis: rule.basis,
      file: found.place.file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      node,
      indicator: indikator,
      related: found.related.map(({ place, text }) => ({
        file: place.file,
        ...position(place, 'start'),
        message: text[language],
      })),
      fixable: found.fix !== undefined,
      ...(found.fix === undefined ? {} : { fix: found.fix }),
      identity: `${identity}\n${occurrence}`,
    }
  })
  return { findings, suppressed }
}

/**
 * Of a file that a newer pohon can read, that is all to say. Where a `yaml/*` or `nilai/*` finding explains a key or value, the schema is silent on it; what is no id is not looked for either;
 * nothing is said twice.
 */
function oncePerMistake(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const explaining = diagnostics.filter(({ rule }) => /^(yaml|nilai)\//.test(rule)).map(({ place }) => place)
  const explained = groupBy(explaining, ({ file }) => file)
  const keyOf = (rule: string, { file, start, end }: Place): string => [rule, file, start, end].join('\n')
  const noIds = new Set(
    diagnostics.filter(({ rule }) => /^(skema\/|id\/bentuk)/.test(rule)).map(({ place }) => keyOf('', place)),
  )
  const newer = newerFiles(diagnostics)
  const seen = new Set<string>()
  return diagnostics.filter(({ rule, message, mistake, place: { file, start }, place }) => {
    if (newer.has(file)) return message === 'versi-baru'
    const key = mistake === undefined ? keyOf(rule, place) : `${rule}\n${message}\n${mistake}`
    if (seen.has(key)) return false
    seen.add(key)
    if (rule === 'id/tidak-ada' || rule === 'cascade/yatim') return !noIds.has(keyOf('', place))
    if (!rule.startsWith('skema/')) return true
    return !explained.get(file)?.some((other) => other.start <= start && start < Math.max(other.end, other.start + 1))
  })
}

/** One after the other: those of a large plan are not all in memory. */
function* suppressing({ ciri, documents }: Plan, newer: ReadonlySet<string>): Iterable<Document> {
  for (const [file, { abaikan }] of ciri) if (abaikan && !newer.has(file)) yield documents.get(file)!
}

/** What stands in a file that cannot be read may be what others are checked against. */
const isWhole = ({ ciri }: Plan, newer: ReadonlySet<string>): boolean =>
  [...ciri].every(([file, { takTerbaca }]) => newer.has(file) || !takTerbaca)

/** Files of a format that this pohon does not know. */
const newerFiles = (diagnostics: readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(diagnostics.filter(({ message }) => message === 'versi-baru').map(({ place }) => place.file))

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1
  if (a.place.start !== b.place.start) return a.place.start - b.place.start
  return a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1
}

/** Without the rules that `pohon.yaml` switches off for every file: they need not run. */
export function rulesInForce(plan: Plan, rules: readonly Rule[]): readonly Rule[] {
  const severityOf = severityLookup(plan.rencana)
  const files = [...plan.documents.keys()]
  return rules.filter(({ id, severity }) => files.some((file) => (severityOf(id, file) ?? severity) !== 'mati'))
}

/** What `pohon.yaml` says of a rule for a file: settings for files before those for the plan, a rule before its group. */
function severityLookup(rencana: Rencana): (rule: string, file: string) => Tingkat | null {
  const perFile = rencana.aturanBerkas.map(({ berkas, aturan }) => ({ matches: picomatch(berkas), aturan }))
  return (rule, file) => {
    const group = `${rule.split('/')[0]}/*`
    // Of two settings for files, the later one wins, as in the tools people know.
    const sets = [
      ...perFile
        .filter(({ matches }) => matches(file))
        .reverse()
        .map(({ aturan }) => aturan),
      rencana.aturan,
    ]
    for (const set of sets) {
      const found = set.get(rule) ?? set.get(group)
      if (found !== undefined) return found
    }
    return null
  }
}

/** Findings come file by file; only related places go back and forth. */
const filesWithLines = 50

function positionLookup(plan: Plan): (place: Place, end: 'start' | 'end') => { line: number; column: number } {
  const starts = new Map<string, readonly number[]>()
  return (place, end) => {
    const lines = starts.get(place.file) ?? lineStarts(plan.documents.get(place.file)?.text ?? '')
    if (starts.size > filesWithLines) starts.clear()
    starts.set(place.file, lines)
    return lineAndColumn(lines, place[end])
  }
}
