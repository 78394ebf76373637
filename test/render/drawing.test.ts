// The drawn tree as it stands on paper: whatever the tree, boxes do not overlap, text fits and can be read, nothing is lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../../src/plan/types.ts'
import { type Drawing, type DrawnBox, drawTree, leastSize, papers } from '../../src/render/drawing.ts'
import { sansWidth } from '../../src/render/sans.ts'
import { leading } from '../../src/render/svg-box.ts'
import type { Box, Paper } from '../../src/report/annex.ts'
import { boxesOf, largePlan, lumajangBoxes } from './drawing-plans.ts'

const draw = (boxes: readonly Box[], paper: Paper['size']): Drawing =>
  drawTree(boxes, { language: 'id', paper, title: 'Pohon Kinerja', heading: ['Dinas Contoh'], notes: ['Catatan.'] })

const all = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => [box, ...all(box.children)])
const points = (paper: Paper['size']) => papers[paper].map((side) => side * (72 / 25.4)) as [number, number]

const overlap = (one: DrawnBox, other: DrawnBox): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** What holds for every drawing. Wrong places are collected: a call of `expect` for each line would take longer than the drawing. */
function expectReadable(boxes: readonly Box[], { pages, width, height }: Drawing): void {
  const wrong: unknown[] = []
  const must = (fact: boolean, ...what: unknown[]) => {
    if (!fact) wrong.push(what)
  }
  for (const { boxes: drawn, lines, legend, connectors } of pages) {
    for (const [index, box] of drawn.entries()) {
      must(box.x > 0 && box.x + box.width < width && box.y + box.height < height, 'outside', box)
      must(!drawn.slice(index + 1).some((other) => overlap(box, other)), 'overlap', box)
      let bottom = 0
      for (const { lines: own, x, y, size, weight } of box.text.passages) {
        must(size >= leastSize, 'size', own)
        for (const line of own) must(x + sansWidth(line, size, weight) <= box.width, 'too wide', line)
        must(y - size * 0.8 > bottom, 'over the passage above', own)
        bottom = y + (own.length - 1) * size * leading
      }
      must(bottom < box.height, 'too high', box)
    }
    for (const { size, x, y, text, weight, anchor } of lines) {
      must(size >= leastSize && y <= height, 'line', text)
      must(x + (anchor === 'end' ? 0 : sansWidth(text, size, weight)) <= width, 'too wide', text)
    }
    must(
      connectors.every(({ from, to }) => from[0] === to[0] || from[1] === to[1]),
      'slanting',
      connectors,
    )
    const levels = new Set(drawn.map(({ box }) => box.level))
    must(legend.map(({ level }) => level).join() === [...levels].toSorted().join(), 'legend', legend)
  }
  expect(wrong).toEqual([])
  const drawn = pages.flatMap(({ boxes }) => boxes)
  const said = drawn.filter(({ kind }) => kind !== 'repeat').map(({ box }) => box.id)
  expect(said.toSorted()).toEqual(
    all(boxes)
      .map(({ id }) => id)
      .toSorted(),
  )
  // Where a part goes on, its mark names the page that it heads.
  for (const [index, page] of pages.entries()) {
    for (const { kind, box, to, text } of page.boxes.filter(({ kind }) => kind === 'cut')) {
      expect(kind).toBe('cut')
      expect(pages[to!]!.boxes[0]).toMatchObject({ box, kind: 'repeat' })
      expect(text.passages.at(-1)!.lines.join(' ')).toBe(`→ lanjut ke lembar ${to! + 1}`)
      expect(pages[to!]!.lines[0]).toMatchObject({ text: `← lanjutan dari lembar ${index + 1}`, to: index })
    }
  }
}

describe('Lumajang', () => {
  test.each(['A3', 'A4', 'F4'] as const)('%s', (paper) => {
    for (const fenomena of [false, true]) {
      const boxes = lumajangBoxes({ fenomena })
      expect(all(boxes).length).toBe(66)
      const drawing = draw(boxes, paper)
      expectReadable(boxes, drawing)
      expect([drawing.width, drawing.height]).toEqual(points(paper))
    }
  })

  test('on A3 it is one page', () => {
    const { pages, size } = draw(lumajangBoxes(), 'A3')
    expect(pages.length).toBe(1)
    expect(size).toBe(7)
  })
})

describe('500 nodes', () => {
  const boxes = boxesOf(largePlan(), { year: true })

  test.each(['A3', 'A4'] as const)('%s', (paper) => {
    expect(all(boxes).length).toBeGreaterThanOrEqual(500)
    const drawing = draw(boxes, paper)
    expectReadable(boxes, drawing)
    expect([drawing.width, drawing.height]).toEqual(points(paper))
  })
})

describe('any tree', () => {
  const text = fc.oneof(
    fc.stringMatching(/^[A-Za-z][a-z]{2,12}( [a-z]{2,14}){0,14}$/),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', '中文指标名称', 'Kelas 👩‍🏫 daring', 'a'.repeat(200)),
  )
  interface Drawn {
    readonly text: string
    readonly lines: readonly string[]
    readonly step: number
    readonly anak: readonly Drawn[]
  }
  const { pohon } = fc.letrec<{ pohon: Drawn }>((tie) => ({
    pohon: fc.record({
      text,
      lines: fc.array(text, { maxLength: 3 }),
      step: fc.integer({ min: 0, max: 2 }),
      anak: fc.oneof({ depthSize: 'medium' }, fc.constant([]), fc.array(tie('pohon'), { maxLength: 4 })),
    }),
  }))
  const boxOf = ({ text, lines, step, anak }: Drawn, id: string, above: number): Box => {
    const level = Math.min(5, above + step) as Level
    return {
      id,
      level,
      caption: text,
      text,
      lines,
      marks: lines.map((line) => ({ text: line, status: 'provisional', warna: null })),
      mark: null,
      remarks: [],
      owner: lines[0] ?? null,
      children: anak.map((child, index) => boxOf(child, `${id}.${index}`, level)),
    }
  }

  test('of any shape, on any paper', () => {
    fc.assert(
      fc.property(
        fc.array(pohon, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('A3' as const, 'A4' as const, 'F4' as const),
        (trees, paper) => {
          const boxes = trees.map((tree, index) => boxOf(tree, String(index), 0))
          expectReadable(boxes, draw(boxes, paper))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a box higher than the paper makes its page higher, and loses nothing', () => {
    const [box] = lumajangBoxes() as [Box]
    const text = 'kata yang panjang sekali '.repeat(800).trim()
    const boxes = [{ ...box, text }]
    const drawing = draw(boxes, 'A4')
    expectReadable(boxes, drawing)
    expect(drawing.height).toBeGreaterThan(points('A4')[1])
    expect(drawing.pages[0]!.boxes[0]!.text.passages[1]!.lines.join(' ')).toBe(text)
  })
})
