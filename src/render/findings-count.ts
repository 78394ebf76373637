// How many findings there are, in words.
import type { Finding, Language, Severity, Text } from '../diagnostic.ts'

const order: readonly Severity[] = ['error', 'warning', 'info']

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
  const counts = order
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
  const words = (language: Language) =>
    counts.map(({ severity, count }) => `${count} ${names[severity][count === 1 ? 0 : 1][language]}`).join(', ')
  return { id: words('id'), en: words('en') }
}
