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
const outline = ({ nodes }: Plan) =>
  nodes.map(({ level, teks, parent, indikator }) => ({
    level,
    teks,
    parent: parent?.teks ?? null,
    indikator: indikator.map(({ nama }) => nama),
  }))

test('matriks, cascading and IKU: every node below the right one, every indikator with its node', async () => {
  const file = path.join(folder, 'lampiran.xlsx')
  const { exit } = await start(['report', '--year', '2025', '--annex', 'matriks,cascading,iku', '-o', file, example], {
    cwd: folder,
  })
  expect(exit).toBeLessThan(2)
  const { book } = readSource(fs.readFileSync(file), file)
  const [matriks, cascading, iku] = await Promise.all(
    ['Matriks Kinerja', 'Cascading', 'Indikator Kinerja Utama'].map(async (name) => {
      const sheets = book.sheets.filter((sheet) => sheet.name === name)
      const { text } = convert({ ...book, sheets }, { file: 'a.xlsx', mapping: null, year: null, comments: [] })
      return (await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', text!]])), [])).plan
    }),
  )
  const { plan } = await loadPlan(nodeHost(), [example])
  const sorted = (one: Plan) =>
    outline(one)
      .map((node) => JSON.stringify(node))
      .sort()
  expect(sorted(matriks!)).toEqual(sorted(plan))
  expect(sorted(cascading!)).toEqual(sorted(plan))
  const named = (list: Plan['nodes'][number]['indikator']) => list.map(({ nama }) => nama)
  const own = (one: Plan, all: boolean) =>
    one.nodes.flatMap(({ teks, indikator }) => {
      const shown = indikator.filter((each) => all || each.iku)
      return shown.length === 0 ? [] : [JSON.stringify([teks, named(shown)])]
    })
  expect(own(iku!, true).sort()).toEqual(own(plan, false).sort())
})
