// The explanation of a rule, or the table of all rules → Markdown: `pohon explain --format markdown` and docs/aturan.md.
import type { Language, Text } from '../diagnostic.ts'
import { rangeText } from '../messages/range.ts'
import type { ExampleFile, ExplainedRule, RuleGroup } from '../report/explain-rule.ts'
import { groundsText, levelName, optionsOf, settingOf, suppressionOf, words } from './explain-rule-words.ts'
import { markdownCode } from './markdown.ts'

/** `heading`: the marks before the rule's name, `##`. */
export function renderRuleMarkdown(rule: ExplainedRule, language: Language, heading = '#'): string {
  const say = (text: Text): string => text[language]
  const facts: readonly (readonly [Text, string | null])[] = [
    [words.severity, say(levelName(rule.severity))],
    [words.basis, rule.basis],
    [words.grounds, say(groundsText[rule.grounds])],
    [words.fix, say(rule.fixable ? words.fixable : words.byHand)],
  ]
  const blocks = [
    `${heading} ${markdownCode(rule.id)}`,
    prose(sentence(rule.summary)),
    list(facts.flatMap(([text, value]) => (value === null ? [] : [`**${say(text)}:** ${prose(value)}`]))),
    prose(rule.why),
    `${say(words.bad)}:`,
    ...example(rule.bad),
    `${say(words.good)}:`,
    ...example(rule.good),
    `${say(words.messages)}:`,
    list(
      rule.messages.map(({ severity, message, help }) => {
        const own = severity === rule.severity ? '' : ` (${say(levelName(severity))})`
        return `${prose(message)}${own}${help === null ? '' : ` — ${prose(help)}`}`
      }),
    ),
    ...(rule.options.length === 0 ? [] : [`${say(words.options)}:`, optionTable(rule, language)]),
    `${say(words.settings)}:`,
    list([
      ...(rule.options.length === 0 ? [] : [`${say(words.setOptions)}: ${markdownCode(optionsOf(rule))}`]),
      `${say(words.set)}: ${markdownCode(settingOf(rule))} (${say(words.levels)})`,
      rule.suppressible
        ? `${say(words.suppress)}: ${markdownCode(say(suppressionOf(rule)))}`
        : sentence(say(words.notSuppressible)).slice(0, -1),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Texts of the tool itself are only kept from being markup: escaping all that a user may write would make them hard to read. */
const prose = (text: string): string => text.replace(/[\\`*~<>|[\]]|^#/g, '\\$&')

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

function example(files: readonly ExampleFile[]): string[] {
  return files.flatMap(({ file, text }) => {
    const fence = `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``
    return file === null ? [fence] : [markdownCode(file), fence]
  })
}

function optionTable({ options }: ExplainedRule, language: Language): string {
  return table(
    [words.option, words.default, words.allowed, words.meaning].map((text) => text[language]),
    options.map((option) => [
      markdownCode(option.name),
      String(option.default),
      rangeText(option)[language],
      prose(option.meaning),
    ]),
  )
}

/** `linked`: the sections of the rules stand on the same page. */
export function renderRulesMarkdown(groups: readonly RuleGroup[], language: Language, linked = false): string {
  const rows = groups
    .flatMap(({ rules }) => rules)
    .map(({ id, severity, summary, basis, grounds }) => [
      linked ? `[${markdownCode(id)}](#${anchor(id)})` : markdownCode(id),
      levelName(severity)[language],
      prose(summary),
      prose(
        [basis, grounds === 'practice' ? words.practice[language] : null].filter((part) => part !== null).join(', '),
      ),
    ])
  const titles = [words.rule, words.level, words.finds, words.reference].map((text) => text[language])
  return `${table(titles, rows)}\n`
}

/** What GitHub and GitLab make of the rule's heading. */
const anchor = (id: string): string => id.replace('/', '')

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')
}
