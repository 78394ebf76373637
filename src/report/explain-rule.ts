// A rule → what there is to say about it, in one language: what `pohon explain` and docs/aturan.md are made of.
import type { Language, Severity } from '../diagnostic.ts'
import type { Tingkat } from '../plan/types.ts'
import type { Example, Rule, RuleOption } from '../rules/define.ts'
import { groupTitles } from '../rules/groups.ts'
import { unsuppressible } from '../suppress.ts'

/** The keys are those of `pohon explain RULE --format json`. */
export interface ExplainedRule {
  readonly id: string
  /** By default; `off`: only found where `pohon.yaml` gives it a severity. */
  readonly severity: Severity | 'off'
  /** Criterion or regulation that it serves. */
  readonly basis: string | null
  readonly grounds: Rule['grounds']
  readonly summary: string
  readonly why: string
  /** Plan files that have the finding, and the same as they should be. */
  readonly bad: readonly ExampleFile[]
  readonly good: readonly ExampleFile[]
  readonly messages: readonly ExplainedMessage[]
  readonly options: readonly ExplainedOption[]
  /** Whether `--fix` or `--fix-unsafe` can mend some of its findings. */
  readonly fixable: boolean
  /** Whether a comment can suppress it at one place. */
  readonly suppressible: boolean
}

export interface ExampleFile {
  /** Null where it is one tree file, whatever its name. */
  readonly file: string | null
  readonly text: string
}

/** `{name}` in a text stands for what is at hand. */
export interface ExplainedMessage {
  readonly severity: Severity | 'off'
  readonly message: string
  readonly help: string | null
}

export interface ExplainedOption extends Omit<RuleOption, 'meaning'> {
  readonly name: string
  readonly meaning: string
}

/** Rules whose ids begin alike. */
export interface RuleGroup {
  readonly name: string
  readonly title: string
  readonly rules: readonly ExplainedRule[]
}

const severities: Readonly<Record<Tingkat, Severity | 'off'>> = {
  galat: 'error',
  peringatan: 'warning',
  info: 'info',
  mati: 'off',
}

export function explainRule(rule: Rule, language: Language): ExplainedRule {
  const { id, basis, grounds, summary, why, bad, good, messages, options = {}, fixable = false } = rule
  const severity = severities[rule.severity]
  return {
    id,
    severity,
    basis,
    grounds,
    summary: summary[language],
    why: why[language],
    bad: filesOf(bad),
    good: filesOf(good),
    messages: Object.values(messages).map((message) => ({
      severity: message.severity ?? severity,
      message: message[language],
      // Advice that is made from the case at hand as a whole has no words of its own.
      help: message.help === undefined || /^\{[a-z_]+\}$/.test(message.help.id) ? null : message.help[language],
    })),
    options: Object.entries(options).map(([name, { meaning, ...range }]) => ({
      name,
      ...range,
      meaning: meaning[language],
    })),
    fixable,
    suppressible: !unsuppressible.test(id) && !id.startsWith('abaikan/'),
  }
}

const filesOf = (example: Example): ExampleFile[] =>
  typeof example === 'string'
    ? [{ file: null, text: example }]
    : Object.entries(example).map(([file, text]) => ({ file, text }))

/** In the order of the rules. */
export function groupRules(rules: readonly Rule[], language: Language): readonly RuleGroup[] {
  const names = [...new Set(rules.map(({ id }) => id.split('/')[0]!))]
  return names.map((name) => ({
    name,
    title: groupTitles[name]![language],
    rules: rules.filter(({ id }) => id.startsWith(`${name}/`)).map((rule) => explainRule(rule, language)),
  }))
}
