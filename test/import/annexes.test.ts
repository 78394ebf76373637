// pohon's own annexes as workbooks come back as the plan that they were made of.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryHost, nodeHost } from '../../src/host.ts'
import { convert } from '../../src/import/convert.ts'
import { readSource } from '../../src/import/source.ts'
import type { Plan } from '../../src/plan/types.ts'
import { loadPlan } from '../../src/run.ts'
import { repository, start } from '../cli/start.ts'

const example = path.join(repository, 'examples/kabupaten-contoh')
let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-import-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Of each node what an annex tells. */
const outline = ({ nodes }: Plan, levels: readonly number[]) =>
  nodes
    .filter(({ level }) => level !== null && levels.includes(level))
    .map(({ level, teks, parent, indikator }) => ({
      level,
      teks,
      parent: parent !== null && levels.includes(parent.level ?? -1) ? parent.teks : null,
      indikator: indikator.map(({ nama }) => nama),
    }))

test('matriks: every node below the right one, with its indikator', async () => {
  const file = path.join(folder, 'matriks.xlsx')
  const { exit } = await start(['report', '--year', '2025', '--annex', 'matriks', '-o', file, example], { cwd: folder })
  expect(exit).toBeLessThan(2)
  const { book } = readSource(fs.readFileSync(file), file)
  const { text } = convert(book, { file: 'matriks.xlsx', mapping: null, year: null, comments: [] })
  const again = await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', text!]])), [])
  const original = await loadPlan(nodeHost(), [example])
  const all = [0, 1, 2, 3, 4, 5]
  const sorted = (plan: Plan) =>
    outline(plan, all)
      .map((one) => JSON.stringify(one))
      .sort()
  expect(sorted(again.plan)).toEqual(sorted(original.plan))
})
