// Imports point one way: cli → run → render → report → rules → figures → plan → source → what a finding is. Only the seam and the
// commands touch files, the process and the clock.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '../src')

/** From the bottom up; what stands in one row may import each other. */
const layers: readonly (readonly string[])[] = [
  ['diagnostic.ts', 'group.ts', 'own.ts'],
  ['messages'],
  ['source'],
  ['schema', 'plan'],
  ['figures'],
  ['host.ts', 'usage.ts'],
  ['rules', 'discover.ts', 'suppress.ts'],
  ['report'],
  ['render'],
  ['edit-plan.ts', 'edit.ts', 'files.ts', 'findings.ts', 'fix.ts', 'form', 'import', 'rename.ts', 'run.ts'],
  ['cli'],
]
const layerOf = (file: string) => layers.findIndex((names) => names.includes(file.split('/')[0]!))

const files = (fs.readdirSync(src, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/^build\/|\/generated\//.test(file))

interface Import {
  readonly file: string
  readonly target: string
}

const imports = files.flatMap((file): Import[] => {
  const text = fs.readFileSync(path.join(src, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm)
  return [...found].map(([, one, other]) => ({ file, target: (one ?? other)! }))
})

test('every file has its layer', () => {
  expect(files.length).toBeGreaterThan(250)
  expect(imports.length).toBeGreaterThan(1000)
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([])
})

describe('no import points up', () => {
  const own = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, target: path.posix.join(path.posix.dirname(file), target) }))

  test.each(layers.map((names) => [names.join(', '), names] as const))('%s', (_, names) => {
    const upward = own.filter(({ file, target }) => {
      return names.includes(file.split('/')[0]!) && layerOf(target) > layerOf(file)
    })
    expect(upward).toEqual([])
  })

  test('a renderer imports no rule', () => {
    expect(own.filter(({ file, target }) => file.startsWith('render/') && target.startsWith('rules/'))).toEqual([])
  })
})

test('a rule imports no library of YAML', () => {
  expect(imports.filter(({ file, target }) => file.startsWith('rules/') && target === 'yaml')).toEqual([])
})

test('only the seam and the commands touch files and processes', () => {
  const outside = /^node:(fs|child_process|os|net|http|https|worker_threads)(\/|$)/
  const free = ({ file }: Import) => !file.startsWith('cli/') && file !== 'host.ts'
  expect(imports.filter((one) => outside.test(one.target) && free(one))).toEqual([])
})

test('no figure depends on the clock', () => {
  const clock = /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/
  const asking = files.filter(
    (file) => !file.startsWith('cli/') && clock.test(fs.readFileSync(path.join(src, file), 'utf8')),
  )
  expect(asking).toEqual([])
})
