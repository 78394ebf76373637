// Findings ↔ the entries of a baseline file, and what of a plan's findings they cover. Pure: files are baseline.ts's affair.

import type { Finding } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import { groupBy } from '../group.ts'
import { unsuppressible } from '../suppress.ts'

/** How many findings of a rule are known and accepted at one node and indikator. */
export interface Entry {
  readonly rule: string
  readonly node: string | null
  readonly indicator: string | null
  /** Path from the plan's root; only where there is no node. */
  readonly file: string | null
  readonly count: number
}

/** An entry, and how many findings there really are. */
export interface Difference {
  readonly entry: Entry
  readonly found: number
}

export interface Comparison {
  /** Findings that need not be shown. */
  readonly covered: ReadonlySet<Finding>
  /** More than counted: which of them are new cannot be told, so none is covered. */
  readonly exceeded: readonly Difference[]
  /** Less than counted. */
  readonly stale: readonly Difference[]
}

/** Of a text or a `pohon.yaml` that cannot be trusted, nothing is accepted: see "Inline suppression" in docs/format.md. */
const acceptable = ({ rule, file, severity }: Finding): boolean =>
  !unsuppressible.test(rule) && !(file === namaRencana && severity === 'error')

const placeOf = ({ node, file }: { node: string | null; file: string | null }) => (node === null ? file : null)

/** Lines moved or texts rewritten leave it alone: what is known stays known. */
export function keyOf(one: Omit<Entry, 'count'>): string {
  return JSON.stringify([one.rule, one.node, one.indicator, placeOf(one)])
}

/** The entries that cover all of the findings that can be covered, in their order. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  return merged(
    findings
      .filter(acceptable)
      .map(({ rule, node, indicator, file }) => ({ rule, node, indicator, file: placeOf({ node, file }), count: 1 })),
  )
}

function merged(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) })
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/** What findings of a whole plan a baseline covers. */
export function compare(findings: readonly Finding[], entries: readonly Entry[]): Comparison {
  const groups = groupBy(findings.filter(acceptable), keyOf)
  const differences = entries.map((entry) => ({ entry, found: groups.get(keyOf(entry))?.length ?? 0 }))
  const within = differences.filter(({ entry, found }) => found <= entry.count)
  return {
    covered: new Set(within.flatMap(({ entry }) => groups.get(keyOf(entry)) ?? [])),
    exceeded: differences.filter(({ entry, found }) => found > entry.count),
    stale: differences.filter(({ entry, found }) => found < entry.count),
  }
}

/** The file: one entry a line, so that a diff shows what came and went. */
export function printBaseline(entries: readonly Entry[]): string {
  const lines = entries.map(({ rule, node, indicator, file, count }) => {
    const pairs = Object.entries({ rule, node, indicator, ...(node === null ? { file } : {}), count })
    return `    { ${pairs.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`
  })
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** The entries of a file; `newer` where another pohon wrote it, null where it is no baseline. */
export function parseBaseline(text: string): readonly Entry[] | 'newer' | null {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  if (!isRecord(data) || typeof data.version !== 'number' || !Array.isArray(data.findings)) return null
  if (data.version > 1) return 'newer'
  const entries = data.findings.map(parseEntry)
  return entries.every((entry) => entry !== null) ? merged(entries) : null
}

function parseEntry(one: unknown): Entry | null {
  if (!isRecord(one)) return null
  const { rule, node, indicator, file = null, count } = one
  if (typeof rule !== 'string' || !Number.isSafeInteger(count) || (count as number) < 1) return null
  if (!isName(node) || !isName(indicator) || !isName(file) || (node === null && file === null)) return null
  return { rule, node, indicator, file: placeOf({ node, file }), count: count as number }
}

const isName = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
