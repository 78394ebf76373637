// A tree of hostile texts in every form in which it is drawn: nothing in it is obeyed, nothing is lost.
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { drawTree } from '../../src/render/drawing.ts'
import { htmlJson, htmlText } from '../../src/render/html.ts'
import { renderPage } from '../../src/render/page-html.ts'
import { renderDot } from '../../src/render/tree-dot.ts'
import { mermaidText, renderMermaid } from '../../src/render/tree-mermaid.ts'
import { renderSvg, renderSvgPages } from '../../src/render/tree-svg.ts'
import type { AnnexInput, Box } from '../../src/report/annex.ts'
import { branchesOf } from '../../src/report/branches.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { reportPage } from '../../src/report/page.ts'
import { treeBoxes } from '../../src/report/tree-boxes.ts'
import { hostileInput, hostileTexts, marker } from './hostile.ts'

const boxesOf = ({ plan, shown, figures }: AnnexInput): readonly Box[] =>
  treeBoxes(branchesOf(plan.roots, { shown, depth: null }), { language: 'id', figures, fenomena: true })
const inputs = hostileTexts.map((text) => [JSON.stringify(text), hostileInput(text), text] as const)

const boxTexts = (box: Box): readonly string[] => [
  box.caption,
  box.text,
  ...box.lines,
  ...(box.marks ?? []).map(({ text }) => text),
  box.mark?.text ?? '',
  box.owner ?? '',
  ...(box.remarks ?? []),
  ...box.children.flatMap(boxTexts),
]
const marks = (texts: readonly string[]): number => texts.join('').split(marker).length - 1

describe('svg', () => {
  const options = (title: string) => ({
    language: 'id' as const,
    paper: 'A3' as const,
    title,
    heading: [title],
    notes: [],
  })
  const allowed = ['svg', 'title', 'style', 'g', 'rect', 'path', 'circle', 'text', 'tspan', 'a']
  const elements = (svg: string) => {
    const document = XmlDocument.fromString(svg)
    const found = (document.find('//*') as XmlElement[]).map((element) => ({
      name: element.name,
      attributes: element.attrs.map(({ name, value }) => [name, value] as const),
    }))
    document.dispose()
    return found
  }

  test.each(inputs)('%s', (_, input, text) => {
    const boxes = boxesOf(input)
    const drawing = drawTree(boxes, options(text))
    const svg = renderSvg(drawing, text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
    for (const { name, attributes } of elements(svg)) {
      expect(allowed).toContain(name)
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^on|^style$/i)
        if (attribute === 'href') expect(value).toMatch(/^#lembar-\d+$/)
      }
    }
    // Twice more in the title and the heading.
    const repeated = drawing.pages.flatMap(({ boxes, lines }) => [
      ...boxes.filter(({ kind }) => kind === 'repeat').flatMap(({ box }) => [box.caption, box.text]),
      ...lines.map(({ text }) => text),
    ])
    expect(marks([svg])).toBe(marks([...boxes.flatMap(boxTexts), ...repeated, text]))
  })

  test('a file a page: links are names of its neighbours', () => {
    const many = Array.from({ length: 9 }, (_, index) => boxesOf(hostileInput(hostileTexts[index]!))).flat()
    const drawing = drawTree(many, options('x'))
    const pages = renderSvgPages(drawing, 'x', (index) => `pohon-${index + 1}.svg`)
    expect(pages.length).toBe(drawing.pages.length)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      for (const { attributes } of elements(page)) {
        for (const [name, value] of attributes) if (name === 'href') expect(value).toMatch(/^pohon-\d+\.svg$/)
      }
    }
  })
})

describe('html', () => {
  const tags =
    'html head meta title style body a header h1 h2 h3 p form label input output select option button details summary kbd nav ul li main section div span strong b code table caption thead tbody tr th td dl dt dd footer script br'.split(
      ' ',
    )
  const attributes =
    'lang charset name content http-equiv class href id type autocomplete aria-keyshortcuts for aria-live selected hidden role aria-label aria-labelledby tabindex aria-level aria-selected aria-expanded aria-hidden title open data-i data-n data-jelas scope rowspan colspan'.split(
      ' ',
    )

  test.each(inputs)('%s', (_, input, text) => {
    const page = renderPage(reportPage(input, makeAnnexes(input), text), { paper: 'A3', fenomena: true })
    const markup = page
      .replace(/<style>.*?<\/style>/s, '<style></style>')
      .replace(/(<script[^>]*>)(.*?)(?=<\/script>)/gs, (_, tag: string, content: string) => {
        expect(content.includes('<!--') || content.includes('<script')).toBe(false)
        return tag
      })
    // Every sign that could begin a tag is ours.
    for (const [whole, name, rest] of markup.matchAll(/<\/?([^\s>]*)([^<]*?)>/g)) {
      if (whole === '<!doctype html>') continue
      expect(tags, whole).toContain(name)
      for (const [, attribute, value] of rest!.matchAll(/([a-z-]+)(?:="([^"]*)")?(?=\s|$)/g)) {
        expect(attributes, whole).toContain(attribute)
        if (attribute === 'href') expect(value).toMatch(/^#[\w%.!~*()-]+$/)
      }
      expect(rest!.replace(/\s[a-z-]+(="[^"<>]*")?/g, ''), whole).toBe('')
    }
    expect(markup.split('<').length).toBe([...markup.matchAll(/<[/!a-z][^<>]*>/g)].length + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(markup).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
    expect(marks([markup])).toBeGreaterThan(100)
  })

  test('text and JSON', () => {
    expect(htmlText(`<b title="x">&amp;'</b>\r\n2`)).toBe('&lt;b title=&quot;x&quot;&gt;&amp;amp;&#39;&lt;/b&gt;<br>2')
    const value = { text: '</script><!--<script>\u2028\u202e"\\' }
    expect(htmlJson(value)).not.toMatch(/[<\u2028\u202e]/)
    expect(JSON.parse(htmlJson(value))).toEqual(value)
  })
})

describe('mermaid', () => {
  /** Read as Mermaid does: `#` and a number is a sign. */
  const read = (text: string) => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffd]/gu, '').replace(/\s+/g, '')

  test.each(inputs)('%s', (_, input) => {
    const boxes = boxesOf(input)
    const [first, ...lines] = renderMermaid(boxes, 'id').trimEnd().split('\n')
    expect(first).toBe('flowchart LR')
    const node = /^ {2}n\d+\["((?:[\p{L}\p{M}\p{N} ,().]|#\d+;|<\/?[bi]>|<br>)*)"\]:::level\d$/u
    const edge = /^ {2}n\d+ --> n\d+$/
    const style = /^ {2}classDef level\d fill:#[0-9A-F]{6},stroke:#404040,color:#000000$/
    const labels = lines.flatMap((line) => node.exec(line)?.[1] ?? [])
    expect(lines.filter((line) => ![node, edge, style].some((form) => form.test(line)))).toEqual([])
    expect(marks(labels)).toBe(marks(boxes.flatMap(boxTexts)))
    const said = plain(labels.map(read).join(''))
    for (const text of boxes.flatMap(boxTexts)) expect(said).toContain(plain(text))
  })

  test.each([
    ['a"b', 'a#34;b'],
    ['`kode`', '#96;kode#96;'],
    ['1. satu', '1#46; satu'],
    ['- satu', '#45; satu'],
    ['%%{init: {}}%%', '#37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
    ['<script>', '#60;script#62;'],
    ['$$x$$ #35;', '#36;#36;x#36;#36; #35;35#59;'],
    ['70,5 (persen) é 漢', '70,5 (persen) é 漢'],
  ])('%s', (text, written) => {
    expect(mermaidText(text)).toBe(written)
  })
})

describe('dot', () => {
  test.each(inputs)('%s', (_, input) => {
    const boxes = boxesOf(input)
    const text = renderDot(boxes, 'id')
    const labels = text
      .split('\n')
      .flatMap((line) => /^ {2}n\d+ \[fillcolor="#[0-9A-F]{6}", label=<(.*)>\]$/.exec(line)?.[1] ?? [])
    expect(labels.length).toBe(6)
    expect(text.split('\n').length).toBe(6 + 6 + 5 + 2)
    expect(marks(labels)).toBe(marks(boxes.flatMap(boxTexts)))
    for (const label of labels) {
      const document = XmlDocument.fromString(`<label>${label}</label>`)
      const names = (document.find('//*') as XmlElement[]).map(({ name }) => name)
      document.dispose()
      expect([...new Set(names)].filter((name) => !['label', 'i', 'b', 'br'].includes(name))).toEqual([])
    }
  })
})
