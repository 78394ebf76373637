// A circle of roll-ups is told as a circle: its first indikator again at the end, all others as related places.
import { expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

test.each([
  [['a'], 'a → a', 0],
  [['a', 'b'], 'a → b → a', 1],
  [['a', 'b', 'c'], 'a → b → c → a', 2],
])('%j', async (ids, circle, related) => {
  const indikator = ids.map(
    (id, index) =>
      `    - { id: ${id}, nama: Indeks ${id}, hitung: { cara: jumlah, dari: [${ids[index + 1] ?? ids[0]}] } }\n`,
  )
  const text = `versi: 1\npohon:\n  level: 4\n  sasaran: Tersedianya data\n  indikator:\n${indikator.join('')}`
  const found = findingsOf(await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', text]])), []), 'id')
  const [finding] = found.filter(({ rule }) => rule === 'hitung/siklus')
  expect(finding?.message).toContain(circle)
  expect(finding?.related).toHaveLength(related)
})
