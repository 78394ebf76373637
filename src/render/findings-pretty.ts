// Findings → text for people: grouped by file, the line itself with a mark under the right characters, what to do, and a count.
import type { ChalkInstance } from 'chalk'
import { type Finding, fill, type Language, type Severity, type Text } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import { lineStarts } from '../source/lines.ts'
import { checkedText, countOrNone, type Summary, severities, severityName } from './findings-count.ts'
import { frameOf } from './findings-frame.ts'
import { printable } from './printable.ts'
import { columnsOf } from './width.ts'
import { wrap } from './wrap.ts'

export interface PrettyOptions {
  /** In columns; below 20 counts as 20. */
  readonly width: number
  readonly language: Language
  readonly paint: ChalkInstance | null
  /** Text of a plan file, for the line that is shown. */
  readonly textOf: (file: string) => string
  /** Path to show for a plan file. */
  readonly pathOf: (file: string) => string
}

export function renderFindingsPretty(findings: readonly Finding[], summary: Summary, options: PrettyOptions): string {
  const view = {
    ...options,
    width: Math.max(20, options.width),
    pathOf: (file: string) => printable(options.pathOf(file)),
  }
  const lines: string[] = []
  for (const [file, own] of groupBy(findings, ({ file }) => file)) {
    const path = view.pathOf(file)
    lines.push(view.paint?.bold.underline(path) ?? path, '')
    const text = view.textOf(file)
    const starts = lineStarts(text)
    for (const finding of own) lines.push(...renderFinding(finding, text, starts, view), '')
  }
  lines.push(...summaryLines(findings, summary, view), ...fixLines(findings, view))
  return `${lines.join('\n')}\n`
}

type Style = (text: string) => string

function renderFinding(finding: Finding, text: string, starts: readonly number[], options: PrettyOptions): string[] {
  const { paint, language, width, pathOf } = options
  const colour = severityStyle(finding.severity, options)
  const dim = paint?.dim ?? String
  return [
    ...heading(finding, options, colour, dim),
    ...wrap(finding.message, width - 2).map((line) => `  ${paint?.bold(line) ?? line}`),
    ...frame(finding, text, starts, width, colour, dim),
    ...(finding.help === null ? [] : labelled(texts.help[language], wrap(finding.help, width - 9), dim)),
    ...finding.related.flatMap(({ file, line, column, message }) => {
      const place = `${pathOf(file)}:${line}:${column}`
      const fits = columnsOf(`${place}  ${message}`) <= width - 9
      return labelled(
        texts.see[language],
        fits ? [`${place}  ${printable(message)}`] : [place, ...wrap(message, width - 9)],
        dim,
      )
    }),
  ]
}

/** Severity, place and rule: on one line where they fit. A place is never broken, so that it can be copied and clicked. */
function heading(
  { severity, file, line, column, rule, basis }: Finding,
  options: PrettyOptions,
  colour: Style,
  dim: Style,
): string[] {
  const { width, language, pathOf } = options
  const name = severityName(severity)[language]
  const place = `${pathOf(file)}:${line}:${column}`
  const law = basis === null ? rule : `${rule} · ${basis}`
  if (columnsOf(`${name}  ${place}  ${law}`) <= width) return [`${colour(name)}  ${place}  ${dim(law)}`]
  const lawLines = wrap(law, width - 2).map((line) => `  ${dim(line)}`)
  if (columnsOf(`${name}  ${place}`) <= width) return [`${colour(name)}  ${place}`, ...lawLines]
  return [colour(name), `  ${place}`, ...lawLines]
}

function labelled(label: string, lines: readonly string[], dim: Style): string[] {
  return lines.map((line, index) => `  ${index === 0 ? dim(label.padEnd(5)) : '     '}  ${line}`)
}

/** The line that the finding stands in, or the first of its lines, and the mark below. */
function frame(
  { line, column, endLine, endColumn }: Finding,
  text: string,
  starts: readonly number[],
  width: number,
  colour: Style,
  dim: Style,
): string[] {
  const start = starts[line - 1]
  if (start === undefined || text === '') return []
  const whole = text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '')
  const number = String(line)
  const end = endLine === line ? endColumn - 1 : whole.length
  const shown = frameOf(whole, column - 1, end, Math.max(8, width - number.length - 5))
  return [
    `  ${dim(`${number} │`)} ${shown.line}`.trimEnd(),
    `  ${dim(`${' '.repeat(number.length)} │`)} ${' '.repeat(shown.offset)}${colour('^'.repeat(shown.length))}`,
  ]
}

export function severityStyle(severity: Severity, { paint }: Pick<PrettyOptions, 'paint'>): Style {
  return paint === null ? String : { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity]
}

function summaryLines(findings: readonly Finding[], summary: Summary, options: PrettyOptions): string[] {
  const { language, width, paint } = options
  const count = countOrNone(findings)[language]
  const checked = checkedText(summary, language)
  const worst = severities.find((level) => findings.some(({ severity }) => severity === level))
  const style = worst !== undefined ? severityStyle(worst, options) : (paint?.green ?? String)
  const whole = `${count} ${checked}`
  return (columnsOf(whole) <= width ? [whole] : [...wrap(count, width), ...wrap(checked, width)]).map((line) =>
    style(line),
  )
}

/** That some of it need not be done by hand. */
function fixLines(findings: readonly Finding[], { language, width }: PrettyOptions): string[] {
  const temuan = findings.filter(({ fix }) => fix?.safe === true).length
  return temuan === 0 ? [] : wrap(fill(texts.fixable, { temuan }, language), width)
}

const texts = {
  fixable: {
    id: '{temuan} dapat dibetulkan otomatis: pohon validate --fix',
    en: '{temuan} can be fixed automatically: pohon validate --fix',
  },
  help: { id: 'saran', en: 'help' },
  see: { id: 'lihat', en: 'see' },
} satisfies Record<string, Text>
