// Findings → the versioned JSON of `--format json` (schemas/findings.schema.json).
import { createHash } from 'node:crypto'
import type { Finding, Severity } from '../diagnostic.ts'
import type { Summary } from './findings-count.ts'
import { printableJson } from './printable.ts'

/** `more` stands at the end. */
export function renderFindingsJson(
  findings: readonly Finding[],
  summary: Summary,
  root: string,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const output = {
    version: 1,
    root,
    summary: {
      files: summary.files,
      nodes: summary.nodes,
      indicators: summary.indicators,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: summary.suppressed,
    },
    findings: findings.map(({ identity, fix, ...finding }) => ({ ...finding, fingerprint: fingerprint(identity) })),
    ...more,
  }
  return `${printableJson(JSON.stringify(output, null, 2))}\n`
}

/** Stable over lines, languages and machines: what the finding is about, not where it happens to stand. */
export function fingerprint(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 32)
}
