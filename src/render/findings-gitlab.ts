// Findings → the JSON of GitLab's Code Quality report. Each has a fingerprint of its own, or GitLab would show one of them only.
import type { Severity } from '../diagnostic.ts'
import { fingerprint } from './findings-json.ts'
import { withHelp } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { printableJson } from './printable.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

export function renderFindingsGitlab({ findings, language, pathOf }: FindingsView): string {
  const issues = findings.map((finding) => ({
    description: withHelp(finding, language),
    check_name: finding.rule,
    fingerprint: fingerprint(finding.identity),
    severity: severities[finding.severity],
    location: { path: pathOf(finding.file), lines: { begin: finding.line, end: finding.endLine } },
  }))
  return `${printableJson(JSON.stringify(issues, null, 2))}\n`
}
