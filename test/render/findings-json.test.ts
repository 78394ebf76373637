// JSON of findings: as its schema says, and nothing in it that a terminal would obey.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { renderFindingsJson } from '../../src/render/findings-json.ts'
import { schemaErrors } from '../cli/schemas.ts'

const text = fc.string({ unit: 'binary', maxLength: 20 })
const whole = fc.integer({ min: 1, max: 1_000_000 })
const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('yaml/sintaks', 'cascade/level-lompat'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: text,
  help: fc.option(text),
  basis: fc.option(text),
  file: text,
  line: whole,
  column: whole,
  endLine: whole,
  endColumn: whole,
  node: fc.option(text),
  indicator: fc.option(text),
  related: fc.array(fc.record({ file: text, line: whole, column: whole, message: text }), { maxLength: 2 }),
  fixable: fc.boolean(),
  identity: text,
})
const summary = { files: 3, nodes: 2, indicators: 1, suppressed: 0 }

test('any findings: valid by the schema, texts unchanged, no control characters but line ends', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
      const json = renderFindingsJson(findings, summary, 'opd')
      expect(json).not.toMatch(/(?!\n)[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u)
      const output = JSON.parse(json) as { findings: Finding[]; summary: Record<string, number> }
      expect(schemaErrors('findings', output)).toEqual([])
      expect(output.findings.map(({ message, file }) => [message, file])).toEqual(
        findings.map(({ message, file }) => [message, file]),
      )
      const { errors, warnings, infos } = output.summary
      expect(errors! + warnings! + infos!).toBe(findings.length)
    }),
  )
})

test('the fingerprint says what the finding is about, not where it stands or in which language', () => {
  const fingerprints = (findings: Finding[]) =>
    (JSON.parse(renderFindingsJson(findings, summary, '.')) as { findings: { fingerprint: string }[] }).findings.map(
      (one) => one.fingerprint,
    )
  fc.assert(
    fc.property(finding, (one) => {
      const moved = { ...one, line: one.line + 1, endLine: one.endLine + 1, message: 'lain', help: null }
      const other = { ...one, identity: `${one.identity}2` }
      const [a, b, c] = fingerprints([one, moved, other])
      expect(a).toBe(b)
      expect(a).not.toBe(c)
      expect(a).toMatch(/^[0-9a-f]{32}$/)
    }),
  )
})
