// Findings to render: any at all, some that are hostile to every format, and the view of them.
import fc from 'fast-check'
import type { Finding, Severity } from '../../src/diagnostic.ts'
import type { FindingsView } from '../../src/render/findings-view.ts'
import { explainRule } from '../../src/report/explain-rule.ts'
import { rules } from '../../src/rules/index.ts'

/** Marks of all formats, and what none of them can hold. */
// biome-ignore format: one list
const nasty = [
  '::error::', '%0A', '%', ':', ',', '</testcase>', ']]>', '&', '&amp;', '<', '"', "'", '|', '`', '``', '\\', '<script>', '<!--', '-->', '[a](1)', '[', ']',
  '#', '@nama', '\n', '\r\n', '\u2028', '\t', '\u0000', '\u0007', '\u001b[31m', '\ud800', '\ufffe', '\uffff', '\u202e', '🎓', 'e\u0301', ' ', '- ', 'https://x',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 4 }), fc.constant('kata')), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
const whole = fc.integer({ min: 1, max: 1_000_000 })

/** With a file of some name, and an identity of its own as `settle` gives it. */
export const anyFindings: fc.Arbitrary<readonly Finding[]> = fc
  .array(
    fc.record({
      rule: fc.constantFrom('yaml/sintaks', 'cascade/level-lompat'),
      severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
      message: text,
      help: fc.option(text),
      basis: fc.option(text),
      file: fc.oneof(fc.constantFrom('a.pohon.yaml', 'opd/b.pohon.yaml'), text),
      line: whole,
      column: whole,
      endLine: whole,
      endColumn: whole,
      node: fc.option(text),
      indicator: fc.option(text),
      related: fc.array(fc.record({ file: text, line: whole, column: whole, message: text }), { maxLength: 2 }),
      fixable: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((findings) => findings.map((finding, index) => ({ ...finding, identity: String(index) })))

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'nilai/tidak-terbaca',
    severity: 'error',
    message: 'nilai ini tidak terbaca',
    help: 'tulis satu bilangan',
    basis: null,
    file: 'opd/bkd.pohon.yaml',
    line: 10,
    column: 25,
    endLine: 10,
    endColumn: 34,
    node: null,
    indicator: null,
    related: [],
    fixable: false,
    identity: more.message ?? '',
    ...more,
  }
}

/** One of each severity, with all that a plan should not have in its texts and names. */
const evil = nasty.join(' ')
export const hostile: readonly Finding[] = [
  finding({ message: evil, help: evil, file: `opd/${evil.replaceAll('/', '')}.pohon.yaml` }),
  finding({
    severity: 'warning',
    rule: 'id/ganda',
    message: `"${evil}" sudah dipakai`,
    basis: 'LKE 1.b.5',
    endLine: 12,
    related: [{ file: 'a [1] (2).pohon.yaml', line: 3, column: 7, message: evil }],
  }),
  finding({ severity: 'info', message: '\n\n', help: null, node: evil, indicator: evil }),
]

export function many(count: number, severity: Severity): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding({ severity, message: `${severity} ${index + 1}`, line: index + 1, endLine: index + 1 }),
  )
}

/** A few of the real ones, one of them with options. */
const described = ['yaml/sintaks', 'nilai/tidak-terbaca', 'cascade/level-lompat', 'id/ganda', 'target/loncat'].map(
  (id) => explainRule(rules.find((rule) => rule.id === id)!, 'id'),
)

export function view(findings: readonly Finding[], more: Partial<FindingsView> = {}): FindingsView {
  return {
    findings,
    summary: { files: 3, nodes: 2, indicators: 1, suppressed: 0 },
    root: '.',
    files: [],
    rules: described,
    version: '1.2.3',
    homepage: null,
    linkOf: () => null,
    width: 100,
    language: 'id',
    paint: null,
    textOf: () => '',
    pathOf: (file) => file,
    ...more,
  }
}
