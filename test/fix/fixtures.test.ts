// Every fixture whose findings can be fixed: what `--fix` and `--fix-unsafe` change in it, that nothing else changes, that twice is
// once, and that no other errors come of it. The diffs in snapshots/ were looked at.
import path from 'node:path'
import { structuredPatch } from 'diff'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { type Changed, fixPlan } from '../../src/fix.ts'
import { memoryHost } from '../../src/host.ts'
import { renderPatch } from '../../src/render/patch.ts'
import { rules } from '../../src/rules/index.ts'
import { checkPlan, loadPlan } from '../../src/run.ts'
import { readFixtures } from '../rules/fixture.ts'

const fixtures = readFixtures(path.join(import.meta.dirname, '../rules'))

type Files = ReadonlyMap<string, Uint8Array>
const hostOf = (files: Files) => memoryHost(new Map([...files].map(([file, bytes]) => [`/plan/${file}`, bytes])))

async function run(files: Files, unsafe: boolean) {
  const loaded = await loadPlan(hostOf(files), [])
  const before = checkPlan(loaded, 'id').findings
  const fixed = await fixPlan(hostOf(files), [], loaded, { language: 'id', unsafe })
  const after = new Map([...files].map(([file, bytes]) => [file, fixed.files.get(file)?.after ?? bytes]))
  return { loaded, before, fixed, after, left: checkPlan(fixed.loaded, 'id').findings }
}

/** Errors of form by file and rule: others may come to light when more can be read. */
const errorsOf = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { file, rule, severity } of findings) {
    if (severity !== 'error' || !/^(yaml|skema|id|nilai)\//.test(rule)) continue
    counts.set(`${file} ${rule}`, (counts.get(`${file} ${rule}`) ?? 0) + 1)
  }
  return counts
}

/** Lines of the old text that differ in the new one, by the patch. */
function changedLines({ before, after }: Changed): readonly number[] {
  const { hunks } = structuredPatch('a', 'b', text(before), text(after), undefined, undefined, { context: 0 })
  return hunks.flatMap(({ oldStart, oldLines }) =>
    Array.from({ length: Math.max(oldLines, 1) }, (_, i) => oldStart + i),
  )
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const patchOf = (files: ReadonlyMap<string, Changed>): string =>
  renderPatch([...files].map(([file, change]) => ({ path: file, ...change })))

/** Rules that gave a fix in any fixture. */
const rulesWithFix = new Set<string>()

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (name, { files, rule }) => {
  test.each([
    ['fix', false],
    ['fix-unsafe', true],
  ] as const)('--%s', async (option, unsafe) => {
    const { loaded, before, fixed, after, left } = await run(files, unsafe)
    expect(fixed.refused).toEqual([])
    for (const { rule: own, fix } of before) if (fix !== undefined) rulesWithFix.add(own)
    const fixable = before.filter(({ fix }) => fix !== undefined && (unsafe || fix.safe))
    expect(fixed.count > 0).toBe(fixable.length > 0)
    if (fixed.count === 0) return
    if (fixable.some((found) => found.rule === rule))
      await expect(patchOf(fixed.files)).toMatchFileSnapshot(`snapshots/${name.replace('/', '.')}.${option}.diff`)

    const again = await run(after, unsafe)
    expect(again.fixed.count).toBe(0)
    expect(left.filter(({ fix }) => fix !== undefined && (unsafe || fix.safe))).toEqual([])
    // The lines that fixes named at first; of a text in doubt, more come to light later.
    for (const [file, change] of fixed.files) {
      const { text: old, data } = loaded.plan.documents.get(file)!
      const places = fixable.flatMap(({ fix }) => fix!.edits).filter(({ place }) => place.file === file)
      const named = new Set(places.map(({ place }) => old.slice(0, place.start).split('\n').length))
      // An added line stands behind the one before it.
      if (data !== undefined)
        for (const line of changedLines(change)) expect([...named, ...[...named].map((one) => one - 1)]).toContain(line)
    }
    const old = errorsOf(before)
    for (const [key, count] of errorsOf(left)) {
      const [file] = key.split(' ') as [string]
      if (loaded.plan.documents.get(file)?.data !== undefined) expect(count, key).toBeLessThanOrEqual(old.get(key) ?? 0)
    }
  })
})

test('the rules that say so, and no others, can be fixed', () => {
  expect([...rulesWithFix].sort()).toEqual(rules.flatMap(({ id, fixable }) => (fixable === true ? [id] : [])).sort())
})
