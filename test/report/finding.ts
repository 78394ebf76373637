// A finding made by hand.
import type { Finding, Severity } from '../../src/diagnostic.ts'

export function finding(rule: string, severity: Severity, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity,
    message: `pesan ${rule}`,
    help: null,
    basis: null,
    file: 'bkd.pohon.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    node: null,
    indicator: null,
    related: [],
    fixable: false,
    identity: rule,
    ...more,
  }
}
