// A comment of findings: tables whose cells hold, no markup from texts of the plan, and no longer than is taken.
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { renderFindingsMarkdown } from '../../src/render/findings-markdown.ts'
import { anyFindings, hostile, many, view } from './findings-cases.ts'

/** Rows of findings, split at the bars that divide cells. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!Tempat |Place |---)/.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .replace(/\\\\/g, '')
        .split(/(?<!\\)\|/),
    )

test('any findings: a row of three cells each, and no HTML but ours', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const text = renderFindingsMarkdown(view(findings))
      const found = rows(text)
      expect(found.length).toBe(findings.length)
      for (const cells of found) {
        expect(cells.length).toBe(3)
        const words = cells[2]!
        expect(words.replaceAll('@<!-- -->', '')).not.toMatch(/<|(?<!\\)[`*_[\]#~!$]|(?<!\\):\/\/|@\w/)
      }
    }),
  )
})

// As GitHub and GitLab: HTML is let through (and cleaned), addresses become links.
const markdown = new MarkdownIt({ html: true, linkify: true })

test('any findings, read by markdown-it: headings and tables, a row each, links to the places only', () => {
  const address = 'https://example.org/x'
  const blocks = ['heading', 'paragraph', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'inline']
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const tokens = markdown.parse(renderFindingsMarkdown(view(findings, { linkOf: () => address })), {})
      const kinds = new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, '')))
      expect([...kinds].filter((kind) => !blocks.includes(kind))).toEqual([])
      const body = tokens.filter(({ type }) => type === 'td_open').length
      expect(body).toBe(findings.length * 3)
      const inline = tokens.flatMap(({ children }) => children ?? [])
      const links = inline.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href'))
      expect(links).toEqual(findings.flatMap(({ related }) => [address, ...related.map(() => address)]))
      const html = inline.filter(({ type }) => type === 'html_inline').map(({ content }) => content)
      expect(html.filter((tag) => tag !== '<br>' && tag !== '<!-- -->')).toEqual([])
    }),
  )
})

test('a bar behind backslashes in a name ends no cell', () => {
  const [first] = hostile
  for (const name of ['|', '\\|', '\\\\|', 'a|b'])
    expect(rows(renderFindingsMarkdown(view([{ ...first!, file: name }])))[0]?.length).toBe(3)
})

test('hostile texts, with addresses', async () => {
  const text = renderFindingsMarkdown(view(hostile, { linkOf: (_, line) => `https://example.org/x#L${line}` }))
  await expect(text).toMatchFileSnapshot('snapshots/findings-hostile.md')
})

test('without findings it says so', () => {
  expect(renderFindingsMarkdown(view([]))).toBe(
    '## pohon: tidak ada temuan\n\n(3 berkas, 2 node, 1 indikator diperiksa)\n',
  )
})

test('the gravest first, within the limit, and the others counted', () => {
  const findings = [...many(5000, 'info'), ...many(1, 'warning'), ...many(2, 'error')]
  const text = renderFindingsMarkdown(view(findings))
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536)
  expect(Buffer.byteLength(text)).toBeGreaterThan(60_000)
  expect(text.indexOf('### Galat (2)')).toBeLessThan(text.indexOf('### Peringatan (1)'))
  const left = 5003 - rows(text).length
  expect(text).toMatch(new RegExp(`\\nMasih ada ${left} info yang tidak muat di sini: .*\\n$`))
})

test.each([0, 200, 300, 1000, 5000])('%i bytes: no more, and every finding in it or counted', (limit) => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const text = renderFindingsMarkdown(view(findings, { language: 'en' }), limit)
      const counted = /There are (.*) more/.exec(text)?.[1]?.match(/\d+/g) ?? []
      expect(rows(text).length + counted.reduce((sum, count) => sum + Number(count), 0)).toBe(findings.length)
      // Heading and count are there in any case.
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.max(limit, 250))
    }),
  )
})
