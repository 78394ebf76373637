// Marks of the evaluator's worksheets (KKE): 1 or 0 where the plan itself or a finding tells, else a person's judgement.

import type { Finding, Text } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import type { Indikator, Node } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { shownNodes } from './heading.ts'
import { originalOf } from './original.ts'
import { type NodeRow, nodeRows } from './rows.ts'

/** What is said of a row by one criterion. */
export interface Mark {
  /** Null = a person must judge. */
  readonly score: 0 | 1 | null
  /** What it rests on, or what a person should look at; null where the criterion's own test says it all. */
  readonly why: string | null
}

export const met = (why: string | null = null): Mark => ({ score: 1, why })
export const unmet = (why: string): Mark => ({ score: 0, why })
export const open = (why: string | null = null): Mark => ({ score: null, why })

/** A row that has an indikator, with the one that its definition stands on (`sama_dengan`). */
export interface Judged {
  readonly node: Node
  readonly indikator: Indikator
  readonly asli: Indikator
}

/** A column of marks. */
export interface Criterion {
  readonly key: string
  readonly title: Text
  /** By which test 1 or 0 is set, for the notes. */
  readonly test: Text
  /** Rules whose finding about the indikator makes it 0. */
  readonly against?: readonly string[]
  /** Rules whose finding about the indikator or its node keeps it from being 1: guesses, and what only a person can weigh. */
  readonly doubts?: readonly string[]
  judge(of: Judged): Mark
}

/** A row an indikator in force, or a node that has none; aktivitas have no rows. */
export function judgedRows(input: AnnexInput, isShown: (node: Node) => boolean = ({ level }) => level < 5) {
  const nodes = shownNodes(input).filter(isShown)
  return nodeRows(nodes, ({ indikator }) => indikator.filter(({ id }) => input.figures.indikator.has(id)))
}

/** Whether a worksheet of these rows has anything to judge. */
export const hasIndikator = (input: AnnexInput): boolean =>
  judgedRows(input).some(({ indikator }) => indikator !== null)

export function nameOf({ indikator: { nama }, asli: { satuan } }: Pick<Judged, 'indikator' | 'asli'>): string {
  return satuan === null ? nama : `${nama} (${satuan})`
}

/** What texts of worksheets may name: the year and the one before. */
export const yearsOf = ({ figures: { masa } }: AnnexInput) => ({ year: masa.year, lalu: masa.year - 1 })

export type Marks = ReadonlyMap<string, ReadonlyMap<Criterion, Mark>>

/** Every row's marks; a node without an indikator fulfils nothing. */
export function marksOf(input: AnnexInput, rows: readonly NodeRow[], criteria: readonly Criterion[]): Marks {
  const messages = finderOf(input.findings)
  return new Map(
    rows.map((row) => {
      const of = judgedOf(input, row)
      const missing: Mark = { score: 0, why: null }
      return [row.key, new Map(criteria.map((one) => [one, of === null ? missing : mark(one, of, messages)]))]
    }),
  )
}

export function judgedOf({ plan }: AnnexInput, { node, indikator }: NodeRow): Judged | null {
  return indikator === null ? null : { node, indikator, asli: originalOf(plan, indikator) }
}

type Messages = (of: Judged, rules: readonly string[] | undefined, alsoNode: boolean) => readonly string[]

function mark(criterion: Criterion, of: Judged, messages: Messages): Mark {
  const against = messages(of, criterion.against, false)
  if (against.length > 0) return unmet(against.join('; '))
  const own = criterion.judge(of)
  const doubts = own.score === 0 ? [] : messages(of, criterion.doubts, true)
  return doubts.length === 0 ? own : open([...(own.why === null ? [] : [own.why]), ...doubts].join('; '))
}

/** Messages of findings about an indikator, under its own id or the one it shows again, and those about its node as a whole. */
function finderOf(findings: readonly Finding[]): Messages {
  const byOwner = groupBy(findings, ({ indicator, node }) => indicator ?? node)
  return ({ node, indikator, asli }, rules = [], alsoNode) => {
    const ids = new Set([indikator.id, asli.id, ...(alsoNode ? [node.id] : [])])
    const found = [...ids].flatMap((id) => byOwner.get(id) ?? [])
    return found.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message)
  }
}
