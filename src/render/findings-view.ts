// What a renderer of findings is given: the findings, and what it may say of the plan, the rules and the tool.
import type { Finding } from '../diagnostic.ts'
import type { ExplainedRule } from '../report/explain-rule.ts'
import type { Summary } from './findings-count.ts'
import type { PrettyOptions } from './findings-pretty.ts'

export interface FindingsView extends PrettyOptions {
  readonly findings: readonly Finding[]
  readonly summary: Summary
  /** The plan's root, seen from the repository's. */
  readonly root: string
  /** Plan files whose findings are shown, in order; those without findings too. */
  readonly files: readonly string[]
  /** All there are, for formats that list them. */
  readonly rules: readonly ExplainedRule[]
  /** Pohon's own. */
  readonly version: string
  /** The address of its repository; null as long as it has none. */
  readonly homepage: string | null
  /** Where a line of a file, by its shown path, can be looked at in a browser; null where that is not known. */
  readonly linkOf: (path: string, line: number) => string | null
}
