// Every fixture whose findings can be fixed: what `--fix` and `--fix-unsafe` change in it, that nothing else changes, that twice is
// once, and that no other errors come of it. The diffs in snapshots/ were looked at.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Edit, Finding } from '../../src/diagnostic.ts'
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

/** What stands before, between and behind the edits. */
function outside(old: string, edits: readonly Edit[]): readonly string[] {
  const parts: string[] = []
  let end = 0
  for (const { place } of [...edits].sort((a, b) => a.place.start - b.place.start)) {
    if (place.start > end || end === 0) parts.push(old.slice(end, place.start))
    end = Math.max(end, place.end)
  }
  return [...parts, old.slice(end)]
}

/** What of these parts is not found in a text in their order, the first at its start and the last at its end. */
function lost(parts: readonly string[], now: string): readonly string[] {
  let at = 0
  return parts.filter((part, index) => {
    const last = index === parts.length - 1
    const found = last ? now.length - part.length : now.indexOf(part, at)
    if (found < at || (index === 0 && found !== 0) || !now.startsWith(part, found)) return true
    at = found + part.length
    return false
  })
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const patchOf = (files: ReadonlyMap<string, Changed>): string =>
  renderPatch([...files].map(([file, change]) => ({ path: file, ...change })))

/** Rules that gave a fix in any fixture. */
const rulesWithFix = new Set<string>()
/** Those whose edits were compared to the byte. */
const rulesToTheByte = new Set<string>()

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
    // What stands between the edits named is there to the byte, where no more of them came to light later.
    for (const [file, change] of fixed.count === fixable.length ? fixed.files : []) {
      const { text: old } = loaded.plan.documents.get(file)!
      const places = fixable.flatMap(({ fix }) => fix!.edits).filter(({ place }) => place.file === file)
      expect(lost(outside(old, places), text(change.after))).toEqual([])
      for (const { rule: own } of fixable) rulesToTheByte.add(own)
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
  expect([...rulesToTheByte].sort()).toEqual([...rulesWithFix].sort())
})
