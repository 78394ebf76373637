// A mapping on the line of `---` is an error of YAML: its place is in the file, where the sign stands.
import { expect, test } from 'vitest'
import { findingsAbout, load } from './marked.ts'

test.each(['--- versi: 1\n', '--- { versi: 1\n', '--- - versi: 1\n', '# awal\n--- a: 1\n'])('%j', async (text) => {
  const found = findingsAbout(await load({ 'a.pohon.yaml': text })).filter(({ rule }) => rule === 'yaml/sintaks')
  expect(found.length).toBeGreaterThan(0)
  const lines = text.split('\n').length
  for (const { line, column, endLine } of found) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(endLine).toBeLessThanOrEqual(lines)
  }
})
