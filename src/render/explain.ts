// An explanation → text for the terminal or Markdown, and JSON.
import type { ChalkInstance } from 'chalk'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Explanation } from '../report/explain.ts'
import type { ExplainedFigure } from '../report/explain-figure.ts'
import { exactText, inputText, notInForce, resultText, whereText, words } from './explain-text.ts'
import { printable, printableJson } from './printable.ts'
import { columnsOf } from './width.ts'
import { hanging, type Ruler, wrap } from './wrap.ts'

export interface ExplainView {
  readonly width: number
  readonly language: Language
  readonly paint: ChalkInstance | null
}

export function renderExplainTerminal({ name, id, facts, figures, year }: Explanation, view: ExplainView): string {
  const bold = view.paint?.bold ?? String
  const label = Math.max(...facts.map(([text]) => text.length), 0)
  const lines = [
    ...wrap(printable(`${name} (${id})`), view.width).map((line) => bold(line)),
    ...facts.flatMap(([text, value]) => hanging(`  ${text.padEnd(label)}  `, value, view.width)),
    ...(figures.length === 0 ? ['', ...wrap(fill(notInForce, { tahun: year }, view.language), view.width)] : []),
    ...figures.flatMap((figure) => ['', ...figureLines(figure, '', view)]),
  ]
  return `${lines.join('\n')}\n`
}

function figureLines(figure: ExplainedFigure, indent: string, view: ExplainView): string[] {
  const { language, paint, width } = view
  const bold = paint?.bold ?? String
  const dim = paint?.dim ?? String
  const say = (text: Text) => text[language]
  const inner = `${indent}  `
  const line = (text: Text, value: string) =>
    hanging(`${inner}${say(text)}  `, value.replace(/\s+/g, ' '), width, formulas)
  return [
    ...wrap(`${figure.label}: ${resultText(figure, language)}`, width - indent.length).map(
      (text) => indent + bold(text),
    ),
    ...(figure.formula === null ? [] : line(words.formula, figure.formula)),
    ...(figure.substitution === null ? [] : line(words.substitution, figure.substitution)),
    ...(figure.exact === null || figure.substitution === null
      ? []
      : line(words.exact, exactText(figure.exact, language))),
    ...figure.inputs.flatMap((input) => [
      ...hanging(`${inner}• `, inputText(input, language), width),
      ...wrap(printable(whereText(input, language)), width - inner.length - 2)
        .filter((text) => text !== '')
        .map((text) => `${inner}  ${dim(text)}`),
      ...input.parts.flatMap((part) => figureLines(part, `${inner}    `, view)),
    ]),
    ...figure.notes.flatMap((note) => hanging(inner, note, width)),
  ]
}

/** Between blanks only: a hyphen at the end of a line would read as a minus. */
const formulas: Ruler = { width: columnsOf, pieces: /(\s*)(\S+)/gu }

export function renderExplainMarkdown({ name, id, facts, figures, year }: Explanation, language: Language): string {
  const rows = facts.map(([label, value]) => `- **${markdown(label)}**: ${markdown(value)}`)
  const blocks = figures.flatMap((figure) => ['', ...figureMarkdown(figure, '##', language)])
  const none = figures.length === 0 ? ['', fill(notInForce, { tahun: year }, language)] : []
  return `${[`# ${markdown(name)} (${code(id)})`, '', ...rows, ...none, ...blocks].join('\n')}\n`
}

function figureMarkdown(figure: ExplainedFigure, level: string, language: Language): string[] {
  const { formula, substitution, exact, inputs, notes } = figure
  return [
    `${level} ${markdown(figure.label)}: ${markdown(resultText(figure, language))}`,
    '',
    ...(formula === null ? [] : [`- ${words.formula[language]}: ${code(formula)}`]),
    ...(substitution === null ? [] : [`- ${words.substitution[language]}: ${code(substitution)}`]),
    ...(exact === null || substitution === null ? [] : [`- ${words.exact[language]}: ${exactText(exact, language)}`]),
    ...inputs.map(
      (input) =>
        `- ${markdown(inputText(input, language))}${whereText(input, language) === '' ? '' : ` — ${markdown(whereText(input, language))}`}`,
    ),
    ...notes.map((note) => `- ${markdown(note)}`),
    ...inputs.flatMap(({ parts }) =>
      parts.flatMap((part) => ['', ...figureMarkdown(part, `${level}#`.slice(0, 6), language)]),
    ),
  ]
}

const code = (text: string): string => `\`${printable(text.replace(/\s+/g, ' ')).replaceAll('`', "'")}\``

/** Text of a plan is text in Markdown too: no links, no HTML, no tables, no headings. */
const markdown = (text: string): string =>
  printable(text.replace(/[\r\n]+/g, ' ')).replace(/[\\`*_{}[\]<>|#!~&]/g, '\\$&')

export function renderExplainJson(explanation: Explanation): string {
  const json = JSON.stringify({ version: 1, ...explanation, facts: Object.fromEntries(explanation.facts) }, null, 2)
  return `${printableJson(json)}\n`
}
