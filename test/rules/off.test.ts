// A rule that `pohon.yaml` switches off is not run, unless a file has it switched on again; what is shown does not change by that.
import { expect, test } from 'vitest'
import { rulesInForce } from '../../src/findings.ts'
import { rules } from '../../src/rules/index.ts'
import { checkPlan } from '../../src/run.ts'
import { load } from '../source/marked.ts'

const tree = 'versi: 1\npohon:\n  - level: 2\n    sasaran: S\n    anak:\n      - level: 3\n        sasaran: T\n'

async function check(aturan: string) {
  const loaded = await load({
    'pohon.yaml': `versi: 1\n${aturan}`,
    'opd/a.pohon.yaml': tree,
    'opd/b.pohon.yaml': `${tree}# pohon-abaikan cascade/anak-tunggal: sebab\n`,
  })
  const ran = new Set(rulesInForce(loaded.plan, rules).map(({ id }) => id))
  const { findings } = checkPlan(loaded, 'id')
  return { ran, found: findings.map(({ file, rule }) => `${file} ${rule}`) }
}

test.each([
  ['by its id', 'aturan: { cascade/anak-tunggal: mati }'],
  ['by its group', 'aturan: { cascade/*: mati }'],
  ['in every folder', 'aturan_berkas: [{ berkas: "**", aturan: { cascade/*: mati } }]'],
])('off %s', async (_, aturan) => {
  const { ran, found } = await check(aturan)
  expect(ran.has('cascade/anak-tunggal')).toBe(false)
  expect(ran.has('target/kosong')).toBe(true)
  expect(found.filter((one) => one.endsWith('anak-tunggal'))).toEqual([])
  // The suppression has nothing to suppress, as before.
  expect(found).toContain('opd/b.pohon.yaml abaikan/tidak-terpakai')
})

test.each([
  [
    'in one file',
    'aturan: { cascade/*: mati }\naturan_berkas: [{ berkas: "opd/a*", aturan: { cascade/anak-tunggal: galat } }]',
  ],
  ['before its group', 'aturan: { cascade/*: mati, cascade/anak-tunggal: info }'],
])('on again %s', async (_, aturan) => {
  const { ran, found } = await check(aturan)
  expect(ran.has('cascade/anak-tunggal')).toBe(true)
  expect(ran.has('cascade/cabang-putus')).toBe(false)
  expect(found).toContain('opd/a.pohon.yaml cascade/anak-tunggal')
})
