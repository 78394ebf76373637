// How many findings there are, and in how much, in words.
import { type Finding, fill, type Language, type Severity, type Text } from '../diagnostic.ts'

export interface Summary {
  readonly files: number
  readonly nodes: number
  readonly indicators: number
  /** Findings that inline suppressions keep from being shown. */
  readonly suppressed: number
}

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

const names: Readonly<Record<Severity, readonly [one: Text, more: Text]>> = {
  error: [
    { id: 'galat', en: 'error' },
    { id: 'galat', en: 'errors' },
  ],
  warning: [
    { id: 'peringatan', en: 'warning' },
    { id: 'peringatan', en: 'warnings' },
  ],
  info: [
    { id: 'info', en: 'info' },
    { id: 'info', en: 'infos' },
  ],
}

export const severityName = (severity: Severity): Text => names[severity][0]

/** `1 galat, 2 peringatan`: the severities there are; empty when there is no finding. */
export function countFindings(findings: readonly Finding[]): Text {
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
  const words = (language: Language) =>
    counts.map(({ severity, count }) => `${count} ${names[severity][count === 1 ? 0 : 1][language]}`).join(', ')
  return { id: words('id'), en: words('en') }
}

/** `1 galat (2 berkas, 3 node, 4 indikator diperiksa)` in its two halves, so that they can be laid out. */
export const countOrNone = (findings: readonly Finding[]): Text =>
  findings.length === 0 ? texts.none : countFindings(findings)

export function checkedText(summary: Summary, language: Language): string {
  const args = {
    berkas: some(summary.files, texts.file, texts.files),
    node: some(summary.nodes, texts.node, texts.nodes),
    indikator: summary.indicators,
  }
  return fill(texts.checked, args, language)
}

function some(count: number, one: Text, more: Text): Text {
  const { id, en } = count === 1 ? one : more
  return { id: `${count} ${id}`, en: `${count} ${en}` }
}

const texts = {
  none: { id: 'tidak ada temuan', en: 'no findings' },
  checked: {
    id: '({berkas}, {node}, {indikator} indikator diperiksa)',
    en: '({berkas}, {node}, {indikator} indikator checked)',
  },
  file: { id: 'berkas', en: 'file' },
  files: { id: 'berkas', en: 'files' },
  node: { id: 'node', en: 'node' },
  nodes: { id: 'node', en: 'nodes' },
} satisfies Record<string, Text>
