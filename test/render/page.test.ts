// The page: what it shows is what the plan's figures say, its links lead somewhere, it asks for nothing, its colours can be read.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { levelFills, warnaFills } from '../../src/render/colours.ts'
import { grounds, pageColours, pagePairs } from '../../src/render/page-colours.ts'
import { renderPage } from '../../src/render/page-html.ts'
import type { AnnexInput } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { type PageNode, reportPage } from '../../src/report/page.ts'
import { finding } from '../report/finding.ts'
import { annexInput, columnTexts, contohInput } from '../report/sample.ts'

const pageOf = (more: Partial<AnnexInput> = {}, names?: readonly string[]) => {
  const input = contohInput(more)
  const annexes = makeAnnexes(input, names)
  return { input, annexes, page: reportPage(input, annexes, 'Lampiran kinerja') }
}
const render = (page: ReturnType<typeof pageOf>['page']) => renderPage(page, { paper: 'A3', fenomena: false })
const all = (nodes: readonly PageNode[]): PageNode[] => nodes.flatMap((node) => [node, ...all(node.children)])
const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!)

describe('contoh', () => {
  const { input, annexes, page } = pageOf()
  const html = render(page)

  test('every node is an item once, with its level and depth', () => {
    expect(all(page.tree!).map(({ id }) => id)).toEqual(input.plan.nodes.map(({ id }) => id))
    expect(valuesOf(html, 'role').filter((role) => role === 'treeitem').length).toBe(input.plan.nodes.length)
    expect(valuesOf(html, 'role').filter((role) => role === 'group').length).toBe(
      input.plan.nodes.filter(({ children }) => children.length > 0).length,
    )
  })

  test('figures of the period are those of the annex pengukuran', () => {
    const table = annexes.find(({ name }) => name === 'pengukuran')!.tables[0]!
    const [names, targets, actuals] = ['indikator', 'target', 'realisasi'].map((key) => columnTexts(table, key))
    const found = all(page.tree!)
      .flatMap(({ indikator }) => indikator)
      .flatMap(({ name, figures }) => {
        const now = figures[page.first] ?? null
        return now === null ? [] : [[name, now.target, now.actual]]
      })
    expect(found.length).toBeGreaterThan(5)
    expect(names!.map((name, row) => [name, targets![row], actuals![row]]).filter(([name]) => name !== '-')).toEqual(
      found,
    )
  })

  test('every year and quarter can be chosen; the one of the report is shown first', () => {
    expect(page.periods.length).toBe(4 * input.plan.tahun.length)
    expect(page.periods[page.first]).toEqual({ year: 2025, until: 'tw2' })
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!)
    expect(data.periods.length).toBe(page.periods.length)
    expect(data.explained).toBe(page.first)
    for (const figures of [...data.indikator, ...data.node]) expect(figures.length).toBe(page.periods.length)
    for (const [, look] of data.marks) expect(look).toMatch(/^(none|provisional|final( w-[a-z-]+)?)$/)
  })

  test('ids are there once, and every link leads to one', () => {
    const ids = valuesOf(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...valuesOf(html, 'href'), ...valuesOf(html, 'data-jelas')]
    expect(links.length).toBeGreaterThan(50)
    for (const link of links) expect(ids).toContain(link.slice(1))
  })

  test('figures of the annexes lead to the explanation of their indikator or node', () => {
    const tables = annexes.find(({ name }) => name === 'pengukuran')!.tables
    const ids = new Set(page.explanations.map(({ id }) => id))
    const about = tables.flatMap(({ rows, columns }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell, index) =>
          'about' in cell && cell.about ? [[columns[index]!.key, cell.about] as const] : [],
        ),
      ),
    )
    expect([...new Set(about.map(([key]) => key))].toSorted()).toEqual(
      'anggaran capaian capaianTahun kategori pagu realisasi serapan target targetTahun tw1 tw2'.split(' '),
    )
    for (const [key, id] of about) {
      expect(ids).toContain(id)
      expect(/^(pagu|anggaran|serapan)$/.test(key) ? input.plan.nodeById.has(id) : input.plan.indikator.has(id)).toBe(
        true,
      )
    }
  })

  test('style and script are the ones that its rule allows, and nothing else is asked for', () => {
    const rule = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!
    const script = /<script>(.*?)<\/script>/s.exec(html)![1]!
    expect(rule).toBe(
      `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`,
    )
    expect(style).not.toMatch(/url\(|@import/)
    expect(style).toContain('.simpul')
    expect(html).not.toMatch(/<link|<img|<iframe|<[^<>]* ((src|style|action)=|href="[^#])/)
  })

  test('the same plan gives the same page', () => {
    expect(render(pageOf().page)).toBe(html)
  })
})

test('findings stand at their node, the others below the tree', () => {
  const { input } = pageOf()
  const node = input.plan.nodes[2]!.id
  const findings = [
    { ...finding('kode/ganda', 'error', { message: 'pada node' }), node },
    { ...finding('kode/ganda', 'warning', { message: 'pada berkas' }), node: null },
  ]
  const { page } = pageOf({ findings })
  expect(all(page.tree!).flatMap(({ id, findings }) => findings.map(({ message }) => [id, message]))).toEqual([
    [node, 'pada node'],
  ])
  expect(page.findings.map(({ message }) => message)).toEqual(['pada berkas'])
})

test('only annexes without the tree: no tree on the page', () => {
  const { page } = pageOf({}, ['iku'])
  expect(page.tree).toBeNull()
  const html = render(page)
  expect(html).not.toContain('<ul role="tree"')
  expect(html).toContain('id="lampiran-iku"')
})

test('a plan without years has a tree without figures', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  - { level: 2, sasaran: A, indikator: [{ nama: B }] }\n' },
    { year: 2025, until: 'tw4' },
  )
  const page = reportPage(input, makeAnnexes(input), 'x')
  expect(page.periods.length).toBe(4)
  const without = renderPage(
    {
      ...page,
      periods: [],
      tree: page.tree!.map((node) => ({
        ...node,
        figures: [],
        indikator: node.indikator.map((one) => ({ ...one, figures: [] })),
      })),
    },
    { paper: 'A4', fenomena: true },
  )
  expect(without).not.toContain('id="tahun"')
  expect(without).toContain('<span>B</span>')
})

describe('contrast', () => {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  /** WCAG 2.2, contrast ratio. */
  const contrast = (one: string, other: string) => {
    const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
    return (high + 0.05) / (low + 0.05)
  }

  test('is computed as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  test.each(grounds.flatMap((ground) => pagePairs.map((pair) => [ground, ...pair] as const)))(
    '%s: %s on %s is at least %s',
    (ground, front, behind, least) => {
      expect(contrast(pageColours[front]![ground], pageColours[behind]![ground])).toBeGreaterThanOrEqual(least)
    },
  )

  test('levels and kategori, in workbooks and drawings too', () => {
    for (const fill of levelFills) expect(contrast(`#${fill}`, '#000000')).toBeGreaterThanOrEqual(4.5)
    for (const [name, { fill, white }] of Object.entries(warnaFills))
      expect(contrast(`#${fill}`, white ? '#ffffff' : '#000000'), name).toBeGreaterThanOrEqual(4.5)
  })
})
