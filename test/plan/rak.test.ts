// A plan whose files are packed says the same as one that is in memory: findings, figures, annexes; and of its files few are open.
import fs from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { memoryHost, nodeHost } from '../../src/host.ts'
import { exportTables } from '../../src/report/export/index.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { checkPlan, type Loaded, loadPlan } from '../../src/run.ts'
import { plan as generated } from '../bench/generate.mjs'
import { readFixtures } from '../rules/fixture.ts'

vi.mock('node:zlib', async (original) => {
  const real = await original<typeof import('node:zlib')>()
  return { ...real, inflateRawSync: vi.fn(real.inflateRawSync) }
})

const root = path.resolve(import.meta.dirname, '../..')

const said = (loaded: Loaded) => {
  const { findings, suppressed } = checkPlan(loaded, 'id')
  return { findings, suppressed }
}

/** Every annex of a year with all nodes, as plain data. */
function annexes(loaded: Loaded, year: number) {
  const masa = { year, until: 'tw4' } as const
  const made = makeAnnexes(
    {
      plan: loaded.plan,
      figures: loaded.figures(masa),
      figuresOf: loaded.figures,
      findings: [],
      shown: new Set(loaded.plan.nodes.map(({ id }) => id)),
      perSignatory: false,
      above: null,
      only: [],
      language: 'id',
      versi: '1.2.3',
      commit: '1a2b3c4',
    },
    annexNames,
  )
  return JSON.parse(JSON.stringify(made)) as unknown
}

/** Every row of the tables of an export. */
function tables(loaded: Loaded, year: number) {
  const input = {
    plan: loaded.plan,
    name: 'uji',
    figures: loaded.figures,
    years: [year, year + 1],
    until: 'tw4',
    findings: said(loaded).findings,
    fingerprint: (identity: string) => identity,
    isShown: () => true,
  } as const
  return exportTables.map((table) => [table.name, ...table.rows(input)])
}

test('each fixture of a rule', async () => {
  let packed = 0
  for (const fixture of readFixtures(path.join(root, 'test/rules'))) {
    const host = memoryHost(new Map([...fixture.files].map(([file, text]) => [`/plan/${file}`, text])))
    const small = await loadPlan(host, [], 'id', 'fast', 0)
    expect(said(small), fixture.name).toEqual(said(await loadPlan(host, [], 'id')))
    if (small.plan.isPacked) packed++
  }
  expect(packed).toBeGreaterThan(100)
})

describe.each([
  ['examples/bkd-lumajang', 2025],
  ['examples/kabupaten-contoh', 2025],
  ['examples/indeks/ikm', 2023],
])('%s', (folder, year) => {
  test('findings, annexes and tables', async () => {
    const host = { ...nodeHost(), cwd: path.join(root, folder) }
    const [plain, packed] = [await loadPlan(host, []), await loadPlan(host, [], undefined, 'fast', 0)]
    expect([plain.plan.isPacked, packed.plan.isPacked]).toEqual([false, true])
    expect(said(packed)).toEqual(said(plain))
    expect(annexes(packed, year)).toEqual(annexes(plain, year))
    expect(tables(packed, year)).toEqual(tables(plain, year))
  })
})

test('a generated plan of more files than are open at a time, with findings everywhere', async () => {
  const files = new Map(
    [...generated({ seed: 3, agencies: 9, findings: true })].map(({ path, text }) => [`/plan/${path}`, text]),
  )
  const found = said(await loadPlan(memoryHost(files), []))
  expect(found.findings.length).toBeGreaterThan(1000)
  expect(said(await loadPlan(memoryHost(files), [], undefined, 'fast', 0))).toEqual(found)
  // Only what comes after the limit was reached is packed at once; what was read before is packed then.
  expect(said(await loadPlan(memoryHost(files), [], undefined, 'fast', 1_000_000))).toEqual(found)
})

test('for the money of all of them each file is opened once', async () => {
  const files = new Map([...generated({ seed: 3, agencies: 20 })].map(({ path, text }) => [`/plan/${path}`, text]))
  const loaded = await loadPlan(memoryHost(files), [], undefined, 'fast', 0)
  const { nodes } = loaded.figures({ year: 2025, until: 'tw4' })
  vi.mocked(inflateRawSync).mockClear()
  for (const { id, parent } of loaded.plan.nodes)
    if (parent === null) expect(nodes.get(id)!.anggaran.actual).not.toBe(null)
  // Those above them stand in one more.
  expect(vi.mocked(inflateRawSync).mock.calls.length).toBeLessThan(24)
})

test('a file that only `yaml` reads stays as it is', async () => {
  const files = new Map([
    ['/plan/a.pohon.yaml', 'versi: 1\npohon:\n  level: 4\n  sasaran: &s Meningkatnya mutu layanan\n  catatan: *s\n'],
    ['/plan/b.pohon.yaml', 'versi: 1\npohon:\n  level: 4\n  sasaran: Meningkatnya mutu jalan\n'],
  ])
  const loaded = await loadPlan(memoryHost(files), [], undefined, 'fast', 0)
  expect(loaded.plan.nodes.map(({ sasaran, catatan }) => [sasaran, catatan])).toEqual([
    ['Meningkatnya mutu layanan', 'Meningkatnya mutu layanan'],
    ['Meningkatnya mutu jalan', null],
  ])
  expect([...loaded.plan.documents].map(([file, { text }]) => text === files.get(`/plan/${file}`))).toEqual([
    true,
    true,
  ])
  expect(fs.existsSync('/plan')).toBe(false)
})
