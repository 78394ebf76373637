// GitLab's Code Quality report: what GitLab's own check of it wants, and a fingerprint for each finding alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderFindingsGitlab } from '../../src/render/findings-gitlab.ts'
import { schemaErrors } from '../cli/schemas.ts'
import { anyFindings, hostile, view } from './findings-cases.ts'

interface Issue {
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

test('any findings: as GitLab wants them, each with its own fingerprint', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const text = renderFindingsGitlab(view(findings))
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028-\u202e\ufeff]/u)
      const issues = JSON.parse(text) as Issue[]
      expect(schemaErrors('gitlab', issues)).toEqual([])
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
      expect(issues.map(({ location }) => [location.path, location.lines.begin])).toEqual(
        findings.map(({ file, line }) => [file, line]),
      )
    }),
  )
})

test('hostile texts', async () => {
  await expect(renderFindingsGitlab(view(hostile))).toMatchFileSnapshot('snapshots/findings-hostile-gitlab.json')
})

test('the fingerprint stays when the finding moves or speaks another language', () => {
  const moved = hostile.map((finding) => ({ ...finding, line: finding.line + 5, message: 'moved' }))
  const prints = (findings: typeof hostile) =>
    (JSON.parse(renderFindingsGitlab(view(findings, { language: 'en' }))) as Issue[]).map((one) => one.fingerprint)
  expect(prints(moved)).toEqual(prints(hostile))
})
