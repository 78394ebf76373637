// The explanation of a rule, or the list of all rules → text for the terminal, fitted to its width, and JSON.
import type { Severity, Text } from '../diagnostic.ts'
import { rangeText } from '../messages/range.ts'
import type {
  ExampleFile,
  ExplainedMessage,
  ExplainedOption,
  ExplainedRule,
  RuleGroup,
} from '../report/explain-rule.ts'
import type { ExplainView } from './explain.ts'
import { groundsText, levelName, optionsOf, settingOf, suppressionOf, words } from './explain-rule-words.ts'
import { severityStyle } from './findings-pretty.ts'
import { printable, printableJson } from './printable.ts'
import { columnsOf } from './width.ts'
import { wrap } from './wrap.ts'

export function renderRuleTerminal(rule: ExplainedRule, view: ExplainView): string {
  const { language, paint, width } = view
  const say = (text: Text): string => text[language]
  const title = (text: Text): string[] => ['', ...wrap(say(text), width).map((line) => paint?.bold(line) ?? line)]
  const facts: readonly (readonly [Text, string | null])[] = [
    [words.severity, say(levelName(rule.severity))],
    [words.basis, rule.basis],
    [words.grounds, say(groundsText[rule.grounds])],
    [words.fix, say(rule.fixable ? words.fixable : words.byHand)],
  ]
  const colour = gradeStyle(rule.severity, view)
  const label = Math.max(...facts.map(([text]) => say(text).length))
  const lines = [
    paint?.bold.underline(rule.id) ?? rule.id,
    ...wrap(rule.summary, width),
    '',
    ...facts.flatMap(([text, value]) => {
      const shown = value === null ? [] : hanging(`  ${say(text).padEnd(label)}  `, value, width)
      return text === words.severity ? shown.map((line) => colour(line)) : shown
    }),
    ...title(words.why),
    ...hanging('  ', rule.why, width),
    ...title(words.bad),
    ...example(rule.bad, view),
    ...title(words.good),
    ...example(rule.good, view),
    ...title(words.messages),
    ...rule.messages.flatMap((message) => messageLines(message, rule.severity, view)),
    ...(rule.options.length === 0
      ? []
      : [
          ...title(words.options),
          ...rule.options.flatMap((option) => optionLines(option, view)),
          ...title(words.setOptions),
          `  ${optionsOf(rule)}`,
        ]),
    ...title(words.set),
    `  ${settingOf(rule)}`,
    ...hanging('    ', say(words.levels), width),
    ...(rule.suppressible
      ? [...title(words.suppress), `  ${say(suppressionOf(rule))}`]
      : ['', ...wrap(say(words.notSuppressible), width)]),
  ]
  return `${lines.join('\n')}\n`
}

const gradeStyle = (severity: Severity | 'off', view: Pick<ExplainView, 'paint'>): ((text: string) => string) =>
  severity === 'off' ? (view.paint?.dim ?? String) : severityStyle(severity, view)

/** Lines of a file are never folded: they are what one would type. */
function example(files: readonly ExampleFile[], { paint }: ExplainView): string[] {
  return files.flatMap(({ file, text }) => {
    const lines = text.trimEnd().split(/\r\n|\n|\r/)
    const head = file === null ? [] : [`  ${paint?.underline(file) ?? file}`]
    return [...head, ...lines.map((line) => `    ${printable(line)}`.trimEnd())]
  })
}

function messageLines(
  { severity, message, help }: ExplainedMessage,
  usual: Severity | 'off',
  { width, language, paint }: ExplainView,
): string[] {
  const own = severity === usual ? '' : ` (${levelName(severity)[language]})`
  const advice = help === null ? [] : hanging('    ', help, width)
  return [...hanging('  • ', message + own, width), ...advice.map((line) => paint?.dim(line) ?? line)]
}

function optionLines(option: ExplainedOption, { width, language, paint }: ExplainView): string[] {
  const { name, default: value, meaning } = option
  return [
    ...hanging('  ', `${name}: ${value}`, width).map((line) => paint?.bold(line) ?? line),
    ...hanging('    ', `${meaning} (${rangeText(option)[language]})`, width),
  ]
}

/** Narrower than this, what a rule finds gets lines of its own. */
const narrowest = 40

export function renderRulesTerminal(groups: readonly RuleGroup[], { width, language, paint }: ExplainView): string {
  const all = groups.flatMap(({ rules }) => rules)
  const name = Math.max(...all.map(({ id }) => id.length))
  const level = Math.max(...all.map(({ severity }) => levelName(severity)[language].length))
  const beside = width - name - level - 6
  const blocks = groups.map(({ title, rules }) => {
    const lines = rules.flatMap(({ id, severity, summary }) => {
      const grade = levelName(severity)[language]
      const colour = gradeStyle(severity, { paint })
      const bold = paint?.bold(id) ?? id
      if (beside < narrowest) return [`  ${bold}  ${colour(grade)}`, ...hanging('    ', summary, width)]
      const lead = ' '.repeat(name + level + 6)
      const [first = '', ...more] = wrap(summary, beside)
      return [
        `  ${bold}${' '.repeat(name - id.length)}  ${colour(grade.padEnd(level))}  ${first}`,
        ...more.map((line) => lead + line),
      ]
    })
    return [paint?.underline(title) ?? title, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

function hanging(lead: string, text: string, width: number): string[] {
  const rest = ' '.repeat(columnsOf(lead))
  return wrap(text, Math.max(16, width - rest.length)).map((line, index) => (index === 0 ? lead : rest) + line)
}

export const renderRuleJson = (rule: ExplainedRule): string => json({ version: 1, ...rule })

/** An array, one rule an item, each as `renderRuleJson` gives it but for the version. */
export const renderRulesJson = (groups: readonly RuleGroup[]): string => json(groups.flatMap(({ rules }) => rules))

const json = (value: unknown): string => `${printableJson(JSON.stringify(value, null, 2))}\n`
