// Findings → SARIF 2.1.0, the format of code scanning at GitHub and of many editors.
import { type Finding, fill, type Severity, type Text } from '../diagnostic.ts'
import type { ExplainedRule } from '../report/explain-rule.ts'
import { renderRuleTerminal } from './explain-rule.ts'
import { renderRuleMarkdown } from './explain-rule-markdown.ts'
import { severities } from './findings-count.ts'
import { fingerprint } from './findings-json.ts'
import { helpLabel, seeLabel } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { oneLine, printableJson } from './printable.ts'
import { encodePath } from './uri.ts'

/** More results in a run, and GitHub refuses the file; of these it shows the 5,000 gravest. */
export const sarifLimit = 25_000
/** Of related places GitHub shows no more. */
const relatedLimit = 100

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

export function renderFindingsSarif(view: FindingsView): string {
  const { findings, rules, language, version, homepage } = view
  const shown =
    findings.length <= sarifLimit
      ? findings
      : severities.flatMap((severity) => findings.filter((one) => one.severity === severity)).slice(0, sarifLimit)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pohon',
            version,
            language,
            ...(homepage === null ? {} : { informationUri: homepage }),
            rules: rules.map((rule) => descriptor(rule, view)),
          },
        },
        invocations: [{ executionSuccessful: true, ...notifications(findings.length, view) }],
        // Where it lies is the reader's to know: the same plan gives the same bytes on every machine.
        originalUriBaseIds: { [base]: { description: { text: texts.base[language] } } },
        columnKind: 'utf16CodeUnits',
        language,
        results: shown.map((finding) => result(finding, indexes.get(finding.rule), view)),
      },
    ],
  }
  return `${printableJson(JSON.stringify(log, null, 2))}\n`
}

function descriptor(rule: ExplainedRule, { language, homepage }: FindingsView) {
  const { id, severity, summary, why, basis, grounds } = rule
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary}. ${why}` },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
    help: {
      text: renderRuleTerminal(rule, { language, width: 100, paint: null }),
      markdown: renderRuleMarkdown(rule, language),
    },
    helpUri: addressOf(id, homepage),
    properties: { tags: [id.split('/')[0]!], basis, grounds },
  }
}

/** Its section of docs/aturan.md, as GitHub and GitLab show it; without a homepage a name that says which rule is meant. */
const addressOf = (id: string, homepage: string | null): string =>
  homepage === null
    ? `urn:pohon:aturan:${id}`
    : `${homepage.replace(/#.*|\/$/g, '')}/blob/HEAD/docs/aturan.md#${id.replace('/', '')}`

function result(finding: Finding, ruleIndex: number | undefined, view: FindingsView) {
  const { rule, severity, message, help, basis, node, indicator, fixable, identity } = finding
  const related = finding.related.slice(0, relatedLimit)
  const say = (text: Text) => text[view.language]
  const lines = [
    plain(message),
    ...(help === null ? [] : [`${say(helpLabel)}: ${plain(help)}`]),
    // GitHub shows those related places only that the message links to.
    ...related.map((other, index) => `${say(seeLabel)}: [${linkText(other.message)}](${index + 1})`),
  ]
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: lines.join('\n') },
    locations: [{ physicalLocation: physical(finding, view) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, index) => ({
            id: index + 1,
            message: { text: plain(other.message) },
            physicalLocation: physical(other, view),
          })),
        }),
    // Not `primaryLocationLineHash`: GitHub's own action computes that one, and warns of each that differs.
    partialFingerprints: { 'pohon/v1': fingerprint(identity) },
    properties: { basis, node, indicator, fixable },
  }
}

/** What looks like a link would become one. */
const plain = (text: string): string => oneLine(text).replace(/\[(?=[^\]]*\]\()/g, '\\[')

const linkText = (text: string): string => oneLine(text).replace(/[[\]\\]/g, '\\$&')

interface Region {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

function physical({ file, line, column, endLine, endColumn }: Region, { pathOf }: FindingsView) {
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }
  return {
    artifactLocation: location(pathOf(file)),
    region: { startLine: line, startColumn: column, ...end },
  }
}

const base = '%SRCROOT%'

/** A path as a URI: relative, but for a file on another drive than the working folder. */
function location(path: string) {
  const uri = encodePath(path)
  return /^[a-z]:\//i.test(path) ? { uri: `file:///${uri.replace('%3A', ':')}` } : { uri, uriBaseId: base }
}

function notifications(count: number, { language }: FindingsView) {
  if (count <= sarifLimit) return {}
  const text = fill(texts.cut, { jumlah: count, batas: sarifLimit }, language)
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] }
}

const texts = {
  base: {
    id: 'akar repositori git, atau folder kerja bila tidak ada',
    en: 'root of the git repository, or the working folder where there is none',
  },
  cut: {
    id: 'dari {jumlah} temuan, hanya {batas} yang terberat dimuat; lainnya ada pada format json',
    en: 'of {jumlah} findings only the {batas} gravest are here; format json has the others',
  },
} satisfies Record<string, Text>
