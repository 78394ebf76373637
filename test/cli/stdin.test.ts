// Stdin in the place of a file: one that is there, one that is new, and one whose folder is new.
import { describe, expect, test } from 'vitest'
import { withFile } from '../../src/cli/stdin.ts'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

const tree = (id: string) => `versi: 1\npohon: { level: 4, id: ${id}, sasaran: Terlaksananya rapat }\n`
const files = () =>
  new Map([
    ['/plan/pohon.yaml', 'versi: 1\n'],
    ['/plan/opd/a.pohon.yaml', tree('a')],
    ['/plan/opd/b.pohon.yaml', tree('b')],
  ])
const fed = (file: string, text: string) => withFile(memoryHost(files()), file, new TextEncoder().encode(text))

describe('the plan has it', () => {
  test.each([
    ['/plan/opd/a.pohon.yaml', ['b', 'x']],
    ['/plan/c.pohon.yaml', ['a', 'b', 'x']],
    ['/plan/baru/lagi/c.pohon.yaml', ['a', 'b', 'x']],
  ])('%s', async (file, ids) => {
    const { plan, shown } = await loadPlan(fed(file, tree('x')), [file])
    expect([...plan.nodeById.keys()].sort()).toEqual(ids)
    expect([...shown]).toEqual([file.slice('/plan/'.length)])
  })
})

test('a clash with another file is found, at the text that is fed', async () => {
  const loaded = await loadPlan(fed('/plan/opd/b.pohon.yaml', tree('a')), ['/plan/opd/b.pohon.yaml'])
  expect(findingsOf(loaded, 'id').filter(({ rule }) => rule === 'id/ganda')).toMatchObject([
    { file: 'opd/b.pohon.yaml', related: [{ file: 'opd/a.pohon.yaml' }] },
  ])
})

test('what the host says of other files and folders stays', () => {
  const host = fed('/plan/baru/c.pohon.yaml', '')
  const kinds = ['/plan', '/plan/opd', '/plan/baru', '/plan/tiada', '/lain', '/plan/baru/c.pohon.yaml'].map(host.kind)
  expect(kinds).toEqual(['folder', 'folder', 'folder', null, null, 'file'])
  expect(host.list('/plan')?.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'folder baru',
    'folder opd',
    'file pohon.yaml',
  ])
  expect(host.list('/plan/opd')).toEqual(memoryHost(files()).list('/plan/opd'))
  const closed = { ...memoryHost(files()), list: () => null }
  expect(withFile(closed, '/plan/opd/c.pohon.yaml', new Uint8Array()).list('/plan/opd')).toBe(null)
})
