// What is made of the rules and of the example plans is what they give now (`npm run docs`), and its links lead somewhere.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { annexPreviews } from '../../src/build/annex-previews.ts'
import { drawn, generated, treePictures } from '../../src/build/docs.ts'
import { officialWordings } from '../../src/build/official-wordings.ts'
import { annexNames } from '../../src/report/index.ts'
import { rules } from '../../src/rules/index.ts'
import { anchor, localLinks, readPage, section } from './markdown.ts'
import { readText, root } from './pages.ts'

test.each(generated.map(({ path, make }) => [path, make] as const))(
  '%s is up to date: npm run docs',
  async (path, make) => {
    const now = readText(path)
    // Not the whole difference of a long text: the command writes it.
    expect((await make(now, root)) === now).toBe(true)
  },
)

describe('docs/aturan.md', () => {
  const page = readPage(readText('docs/aturan.md'))

  test('has a section for every rule, with both examples', () => {
    for (const { id } of rules) {
      const text = section(page, `\`${id}\``)
      expect(text, id).not.toBeNull()
      expect(text!.match(/^```yaml$/gm)?.length, id).toBeGreaterThanOrEqual(2)
    }
  })

  test('links to what is there', () => {
    const anchors = page.headings.map(({ text }) => anchor(text))
    expect(new Set(anchors).size).toBe(anchors.length)
    const links = localLinks(page.prose)
    expect(links.length).toBeGreaterThan(rules.length)
    for (const link of links) expect(anchors).toContain(link.replace(/^#/, ''))
  })

  test('gives a reason for official wordings that rules report', () => {
    const text = section(page, 'Rumusan resmi yang dilaporkan')!
    const ids = rules.map(({ id }) => id)
    for (const { rule, reason, rows } of officialWordings) {
      expect(ids).toContain(rule)
      expect(reason.length).toBeGreaterThan(40)
      for (const kode of Object.keys(rows)) expect(text).toContain(`- \`${kode}\` `)
    }
  })
})

describe('docs/lampiran', () => {
  const folder = path.join(root, 'docs/lampiran')

  test('has a page and a picture for every annex, and nothing else', () => {
    expect(Object.keys(annexPreviews)).toEqual(annexNames)
    const files = [...generated, ...drawn].map(({ path }) => path).filter((path) => path.startsWith('docs/lampiran/'))
    expect(files.length).toBe(2 * annexNames.length + 1)
    expect(fs.readdirSync(folder).toSorted()).toEqual(files.map((file) => path.basename(file)).toSorted())
  })

  test.each(drawn.map(({ path }) => path))('%s is a page of a size to be read and to be kept in git', (file) => {
    const png = fs.readFileSync(path.join(root, file))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(Math.max(width, height)).toBe(900)
    expect(Math.min(width, height)).toBeGreaterThan(550)
    // An empty page has 3 KB.
    expect(png.length).toBeGreaterThan(15 * 1024)
    expect(png.length).toBeLessThan(120 * 1024)
  })

  test.each(annexNames)('the page of %s shows rows in every format, and its links lead somewhere', (name) => {
    const page = readPage(readText(`docs/lampiran/${name}.md`))
    const [, terminal, csv] = page.blocks.filter((block) => block.kind === 'fence')
    expect(terminal!.lines.length).toBeGreaterThan(15)
    expect(csv!.lines.length).toBeGreaterThan(5)
    const links = localLinks(page.prose)
    expect(links).toContain(`${name}.png`)
    for (const link of links) {
      const [file, to] = link.split('#') as [string, string?]
      expect(fs.existsSync(path.join(folder, file)), link).toBe(true)
      if (to === undefined) continue
      const { headings } = readPage(readText(path.posix.join('docs/lampiran', file)))
      expect(headings.map(({ text }) => anchor(text))).toContain(to)
    }
    const list = readText(`docs/lampiran/README.md`)
    expect(list).toContain(`[\`${name}\`](${name}.md)`)
    expect(list).toContain(`src="${name}.png"`)
  })
})

test('docs/pohon has every picture, and nothing else', () => {
  const files = [...generated, ...treePictures].map(({ path }) => path).filter((file) => file.startsWith('docs/pohon/'))
  const folder = path.join(root, 'docs/pohon')
  expect(fs.readdirSync(folder).toSorted()).toEqual(
    ['README.md', ...files.map((file) => path.basename(file))].toSorted(),
  )
  const page = readText('docs/pohon/README.md')
  for (const { path: file } of treePictures) {
    expect(page).toContain(`](${path.basename(file)})`)
    const png = fs.readFileSync(path.join(root, file))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect(png.length).toBeGreaterThan(15 * 1024)
    expect(png.length).toBeLessThan(250 * 1024)
  }
})

test('the schema of pohon.yaml knows every rule and every option', () => {
  const schema = JSON.parse(readText('schemas/rencana.schema.json'))
  const groups = rules.map(({ id }) => `${id.split('/')[0]}/*`)
  expect(Object.keys(schema.$defs.aturan.properties).toSorted()).toEqual(
    [...new Set([...groups, ...rules.map(({ id }) => id)])].toSorted(),
  )
  const withOptions = rules.filter((rule) => rule.options !== undefined)
  expect(withOptions.length).toBeGreaterThan(0)
  expect(Object.keys(schema.properties.aturan_opsi.properties)).toEqual(withOptions.map(({ id }) => id))
  for (const { id, options } of withOptions) {
    for (const [name, { meaning, ...keywords }] of Object.entries(options!))
      expect(schema.properties.aturan_opsi.properties[id].properties[name], meaning.id).toMatchObject(keywords)
  }
})
