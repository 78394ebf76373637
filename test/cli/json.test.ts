// JSON of the examples, as its schemas say; broken plans are checked by the scenarios.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemaErrors } from './schemas.ts'
import { repository, start } from './start.ts'

const folder = path.join(repository, 'examples')
const examples = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'pohon.yaml')))

describe.concurrent.each(examples)('%s', (example) => {
  const cwd = path.join(folder, example)

  test('findings', async ({ expect }) => {
    const { stdout, stderr, exit } = await start(['validate', '--format', 'json'], { cwd })
    const output = JSON.parse(stdout) as { root: string; findings: { file: string }[]; summary: { errors: number } }
    expect(schemaErrors('findings', output)).toEqual([])
    expect(output.findings.filter(({ file }) => !fs.existsSync(path.join(cwd, file)))).toEqual([])
    expect([exit, stderr]).toEqual([output.summary.errors > 0 ? 1 : 0, ''])
  })

  test.for(['tw1', 'tw2', 'tw3', 'tw4'])('figures up to %s', async (until, { expect }) => {
    const args = ['report', '--year', '2025', '--until', until, '--format', 'json', '--fail-on', 'error']
    const output = JSON.parse((await start(args, { cwd })).stdout) as {
      year: number
      period: string
      nodes: { id: string }[]
    }
    expect(schemaErrors('report', output)).toEqual([])
    expect([output.year, output.period]).toEqual([2025, until])
    expect(output.nodes.length).toBeGreaterThan(1)
  })
})

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(1)
})
