// The shape of a rule, and how its findings are reported.
import {
  type Args,
  type Diagnostic,
  diagnostic,
  type Fix,
  type Message,
  type Place,
  type Severity,
  type Text,
} from '../diagnostic.ts'
import type { Figures, Masa } from '../figures/types.ts'
import { inRange } from '../messages/range.ts'
import { ownData } from '../own.ts'
import { adaKunci } from '../plan/ciri.ts'
import type { Berkas, Indikator, Node, Plan, Tingkat } from '../plan/types.ts'
import { salahEja } from '../plan/unread.ts'
import { locate, type Where } from '../plan/where.ts'
import { cursorAt, entries, get } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'

/** A message of a rule; `severity` where this case is less grave than the rule. */
export interface RuleMessage extends Message {
  readonly severity?: Severity
}

/** Plan files of an example: the text of one tree file, or several files by name (`pohon.yaml`, `opd/a.pohon.yaml`, …). */
export type Example = string | Readonly<Record<string, string>>

/** An option of a rule, in the words of JSON Schema; `schemas/rencana.schema.json` carries the same. */
export interface RuleOption {
  readonly type: 'number' | 'integer'
  readonly default: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  /** What it sets, with its unit. */
  readonly meaning: Text
}

interface RuleBase {
  /** `kelompok/nama`, as analysts write it in `pohon.yaml` and in suppressions. */
  readonly id: string
  readonly severity: Tingkat
  /** Criterion or regulation that it serves; null where it is a matter of the format itself. */
  readonly basis: string | null
  /** What the rule finds and why it matters, in one sentence. */
  readonly summary: Text
  /** Why it matters to the plan or to its evaluator, in one to three sentences. */
  readonly why: Text
  /** What the rule rests on: a regulation (`basis` names it), good practice, or the plan format itself. */
  readonly grounds: 'regulation' | 'practice' | 'format'
  /** A plan that has the finding, and the same plan as it should be; tests run both. */
  readonly bad: Example
  readonly good: Example
  readonly messages: Readonly<Record<string, RuleMessage>>
  /** Options by name, set under `aturan_opsi`. */
  readonly options?: Readonly<Record<string, RuleOption>>
  /** Whether `--fix` or `--fix-unsafe` can mend some of its findings. */
  readonly fixable?: boolean
}

/** What a check may look at beside its subject. */
export interface Context {
  readonly plan: Plan
  /** Figures of a year, computed once and shared. */
  readonly figures: (masa: Masa) => Figures
  /** An option of the rule, as set in `pohon.yaml` or by default. */
  readonly option: (name: string) => number
}

/** Reports a finding. */
export type Report = (message: string, where: Where | Place, args?: Args) => Reported

export interface Reported {
  /** Adds another place that belongs to it. */
  related(where: Where | Place, text: Text): Reported
  /** Adds how it is mended; null where only the user can tell. */
  fix(fix: Fix | null): Reported
}

export type Rule = RuleBase &
  (
    | /** Found while files are read and linked; the rule gives it its words. */ { readonly scope: 'reading' }
    | { readonly scope: 'node'; check(node: Node, report: Report, context: Context): void }
    | { readonly scope: 'indikator'; check(indikator: Indikator, report: Report, context: Context): void }
    | { readonly scope: 'file'; check(berkas: Berkas, report: Report, context: Context): void }
    | { readonly scope: 'document'; check(document: Document, report: Report, context: Context): void }
    | { readonly scope: 'plan'; check(plan: Plan, report: Report, context: Context): void }
  )

/** Only gives the object its type: a rule is plain data and one function. */
export const defineRule = (rule: Rule): Rule => rule

/** True where something is written in a field, even wrongly or under a misspelt key: what is wrong with it is another rule's business then. */
export function tertulis(plan: Plan, owner: { readonly file: string; readonly entry: number }, key: string): boolean {
  // Most files have it nowhere: they need not be opened.
  if (!adaKunci(plan.ciri.get(owner.file)!, key)) return false
  const cursor = cursorAt(plan.documents.get(owner.file)!, owner.entry)
  if (adaIsi(get(cursor, key)?.data)) return true
  return entries(cursor).some((field) => salahEja(field.key, key) && adaIsi(field.value.data))
}

function adaIsi(data: unknown): boolean {
  if (data === undefined || data === null || data === '') return false
  return typeof data !== 'object' || Object.keys(data).length > 0
}

/** Nobody reads as many; what is found beyond is neither kept nor looked for. */
export const findingLimit = 50_000

/**
 * Runs the rules over a linked plan: those of the plan as a whole, then all others file by file and node by node, so that what one
 * rule has looked at is still near when the next does. Those about nodes, indikator and files look at what stands in files that
 * `isSubject` takes, the others always at all of it. `onFile` hears of each file. Rules of scope `reading` have nothing to run.
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  figures: Context['figures'],
  onFile: (file: string) => void = () => {},
  isSubject: (file: string) => boolean = () => true,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const perDocument: ((document: Document) => void)[] = []
  const perNode: ((node: Node) => void)[] = []
  const perIndikator: ((indikator: Indikator) => void)[] = []
  for (const rule of rules) {
    const report = reporter(rule, plan, found)
    const context = contextOf(rule, plan, figures)
    switch (rule.scope) {
      case 'plan':
        rule.check(plan, report, context)
        break
      case 'file':
        for (const berkas of plan.berkas) if (isSubject(berkas.file)) rule.check(berkas, report, context)
        break
      case 'document':
        perDocument.push((document) => rule.check(document, report, context))
        break
      case 'node':
        perNode.push((node) => rule.check(node, report, context))
        break
      case 'indikator':
        perIndikator.push((indikator) => rule.check(indikator, report, context))
    }
  }
  // A file is opened once for all that is asked of it and its nodes.
  const waiting = new Set(plan.documents.keys())
  const begin = (file: string): void => {
    if (!waiting.delete(file)) return
    onFile(file)
    for (const check of perDocument) check(plan.documents.get(file)!)
  }
  for (const node of plan.nodes) {
    begin(node.file)
    if (found.length > findingLimit) break
    if (!isSubject(node.file)) continue
    for (const check of perNode) check(node)
    for (const indikator of node.indikator) for (const check of perIndikator) check(indikator)
  }
  for (const file of [...waiting]) begin(file)
  return found
}

function contextOf(rule: Rule, plan: Plan, figures: Context['figures']): Context {
  const set = plan.rencana.aturanOpsi.get(rule.id)
  return {
    plan,
    figures,
    option(name) {
      const own = set?.get(name)
      const option = rule.options![name]!
      // One that cannot be used is an error in pohon.yaml; the default counts meanwhile.
      return typeof own === 'number' && inRange(own, option) ? own : option.default
    },
  }
}

function reporter(rule: Rule, plan: Plan, found: Diagnostic[]): Report {
  const place = (where: Where | Place): Place => ('owner' in where ? locate(plan.documents, where) : where)
  return (message, where, args = {}) => {
    const related: { place: Place; text: Text }[] = []
    const own: Diagnostic & { fix?: Fix } = diagnostic(rule.id, message, place(where), args, { related })
    // Of a rule that finds something everywhere the first is as good as the last: memory must not depend on it.
    if (found.length <= findingLimit) found.push(own)
    const reported: Reported = {
      related(other, text) {
        related.push({ place: place(other), text: ownData(text) })
        return reported
      },
      fix(fix) {
        if (fix !== null) own.fix = ownData(fix)
        return reported
      },
    }
    return reported
  }
}
