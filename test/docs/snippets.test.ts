// What the documentation shows of plan files can be read, and what it shows as wrong is found.
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { codeSpans, type Notes } from './markdown.ts'
import { pages, readText } from './pages.ts'
import { isLetak, type Letak, rulesFound } from './snippet.ts'

const letakOf = (notes: Notes, name = 'letak'): Letak => {
  const letak = notes.get(name) ?? 'berkas'
  if (!isLetak(letak)) throw new Error(`unknown letak: ${letak}`)
  return letak
}

const shown = [...pages].filter(([, { blocks }]) =>
  blocks.some((block) => block.kind === 'fence' && block.language === 'yaml'),
)
describe.each(shown)('%s', (name, { blocks }) => {
  const yaml = blocks.filter((block) => block.kind === 'fence').filter(({ language }) => language === 'yaml')
  test.each(yaml.map(({ line, lines, notes }) => [line, lines.join('\n'), notes] as const))(
    'line %i',
    async (_, text, notes) => {
      if (name === 'README.md' && !/^versi:/m.test(text)) return expect(parseDocument(text).errors).toEqual([]) // of another program
      const found = await rulesFound(text, letakOf(notes))
      const wrong = notes.get('salah')
      if (wrong === undefined) expect(found).toEqual([])
      else expect(found).toContain(wrong)
    },
  )

  const rowsOf = (note: string) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.notes.has(note)
        ? block.rows.map((row) => [row[0]!, row, letakOf(block.notes, note)] as const)
        : [],
    )

  test.each(rowsOf('letak'))('the example of %s', async (_, row, letak) => {
    const [snippet] = codeSpans(row.at(-1)!)
    expect(await rulesFound(snippet!, letak)).toEqual([])
  })

  test.each(rowsOf('jebakan'))('the trap %s', async (_, row, letak) => {
    const [wrong, rule, right] = row.map((cell) => codeSpans(cell)[0]!)
    expect(await rulesFound(wrong!, letak)).toContain(rule)
    expect(await rulesFound(right!, letak), right).toEqual([])
  })
})

test('docs/format.md has an example of every key', () => {
  const page = pages.get('docs/format.md')!
  const shown = page.blocks.flatMap((block) =>
    block.kind === 'fence' ? block.lines : block.notes.has('letak') ? block.rows.map((row) => row.at(-1)!) : [],
  )
  const keys = new Set(shown.flatMap((line) => [...line.matchAll(/(?<![\w-])([a-z][\w-]*):/g)].map(([, key]) => key!)))
  for (const schema of ['pohon', 'rencana', 'realisasi']) {
    // Rules are named in docs/aturan.md.
    const missing = [...propertiesIn(JSON.parse(readText(`schemas/${schema}.schema.json`)))].filter(
      (key) => !keys.has(key) && !key.includes('/'),
    )
    expect(missing, schema).toEqual([])
  }
})

/** Names of all properties anywhere in a schema. */
function propertiesIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  return new Set([
    ...own,
    ...Object.entries(schema).flatMap(([key, value]) => (key === 'examples' ? [] : [...propertiesIn(value)])),
  ])
}
