// The tree in the terminal: whatever the texts and the width, lines fit, branches hold together, every node is there once.
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import type { Level, Node } from '../../src/plan/types.ts'
import { renderTreeTerminal, type TreeOptions } from '../../src/render/tree-terminal.ts'
import { type BranchOptions, branchesOf } from '../../src/report/branches.ts'

interface Drawn {
  readonly teks: string
  readonly indikator: readonly string[]
  readonly anak: readonly Drawn[]
}

const text = fc.oneof(
  fc.stringMatching(/^[A-Za-z][a-z]{2,12}( [a-z]{2,12}){0,12}$/),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '中文指标名称', 'Kelas 👩‍🏫 daring', '\u001b[31mmerah\u202e', 'satu\ndua'),
)
const { pohon } = fc.letrec<{ pohon: Drawn }>((tie) => ({
  pohon: fc.record({
    teks: text,
    indikator: fc.array(text, { maxLength: 2 }),
    anak: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('pohon'), { maxLength: 3 })),
  }),
}))

/** A node with nothing but what the tree shows. */
function node({ teks, indikator, anak }: Drawn, id: string, level: number): Node {
  return {
    id,
    level: Math.min(level, 5) as Level,
    teks,
    indikator: indikator.map((nama, index) => ({ id: `${id}#${index}`, nama, satuan: null })),
    children: anak.map((one, index) => node(one, `${id}.${index}`, level + 1)),
  } as unknown as Node
}

const all = (root: Node): Node[] => [root, ...root.children.flatMap(all)]
const depthOf = (root: Node): number => 1 + Math.max(0, ...root.children.map(depthOf))

const options = (root: Node, more: Partial<TreeOptions & BranchOptions>) => ({
  width: 100,
  language: 'id' as const,
  paint: null,
  depth: null,
  shown: new Set(all(root).map(({ id }) => id)),
  figures: null,
  fenomena: false,
  ...more,
})
const draw = (roots: readonly Node[], all: ReturnType<typeof options>) =>
  renderTreeTerminal(branchesOf(roots, all), all)
const render = (root: Node, more: Partial<TreeOptions & BranchOptions> = {}) =>
  draw([root], options(root, more)).split('\n').slice(0, -1)

test('lines fit where the branch leaves room for words', () => {
  fc.assert(
    fc.property(pohon, fc.integer({ min: 20, max: 200 }), (drawn, width) => {
      const root = node(drawn, 'a', 0)
      // Text keeps 16 columns, the tree two for each level and two for the digit.
      const limit = Math.max(width, 16 + 2 * depthOf(root))
      for (const line of render(root, { width })) expect(stringWidth(line), line).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 500 },
  )
})

test('no control character, and every node once, with its level', () => {
  fc.assert(
    fc.property(pohon, (drawn) => {
      const root = node(drawn, 'a', 0)
      const lines = render(root, { width: 200 })
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      const simple = node(rename(drawn), 'a', 0)
      const marked = render(simple).filter((line) => line.includes('@'))
      expect(marked.map((line) => line.replace(/^[│├└ ]*/, ''))).toEqual(all(simple).map(({ level }) => `${level} @`))
    }),
    { numRuns: 300 },
  )
})

const rename = (drawn: Drawn): Drawn => ({ ...drawn, teks: '@', indikator: [], anak: drawn.anak.map(rename) })

test('below a branch that goes on there is a line on every row', () => {
  fc.assert(
    fc.property(pohon, fc.integer({ min: 20, max: 60 }), (drawn, width) => {
      const lines = render(node(drawn, 'a', 0), { width })
      lines.forEach((line, row) => {
        for (const [index, sign] of [...line].entries()) {
          if (sign !== '├' && sign !== '│') {
            if (sign !== ' ' && sign !== '└') break
            continue
          }
          const above = [...lines[row - 1]!][index]
          // The first line below a node hangs under its digit.
          if (above !== undefined) expect(above).toMatch(/[├│\d]/)
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('--depth leaves out what is deeper and says how much, of what is shown', () => {
  const tree = node(
    { teks: 'akar', indikator: [], anak: [{ teks: 'satu', indikator: ['I'], anak: [leaf, leaf] }, leaf] },
    'a',
    0,
  )
  expect(render(tree, { depth: 1 })).toEqual([
    '0 akar',
    '├ 1 satu',
    '│     • I',
    '│     … 2 node lagi di bawahnya',
    '└ 1 daun',
  ])
  expect(render(tree, { depth: 0, shown: new Set(['a', 'a.0', 'a.0.1']) })).toEqual([
    '0 akar',
    '    … 2 node lagi di bawahnya',
  ])
})

const leaf: Drawn = { teks: 'daun', indikator: [], anak: [] }

test('a root without a shown node is left out', () => {
  const [a, b] = [node(leaf, 'a', 0), node(leaf, 'b', 0)]
  expect(draw([a, b], options(a, { shown: new Set(['b']) }))).toBe('0 daun\n')
  expect(draw([a, b], options(a, { shown: new Set() }))).toBe('')
})
