// Explanations as text: nothing wider than the terminal, and nothing in a plan is obeyed by what shows it.
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderExplainJson, renderExplainMarkdown, renderExplainTerminal } from '../../src/render/explain.ts'
import type { Explanation } from '../../src/report/explain.ts'
import { explained } from '../report/explain-plan.ts'

const ids = ['teknis', 'panjang', 'rasio', 'sementara', 'putar', 'tertahan', 'kompetensi', 'jumlah-asn', 'nanti']

const hostile: Explanation = {
  id: 'x`y',
  name: '# judul <script>alert(1)</script>\u001b[31m',
  kind: 'indicator',
  facts: [['Definisi', '[tautan](http://x) | *tebal*\n# kepala &lt; \u202e']],
  year: 2025,
  period: 'tw2',
  figures: [
    {
      label: 'Realisasi',
      shown: '1\u0007',
      exact: '0.3333333333333333333333333',
      provisional: true,
      reason: null,
      formula: 'a `b`\n  + c\u001b[0m',
      substitution: '1 `2`',
      inputs: [
        {
          name: '<b>a</b>\u009b',
          value: '1',
          place: 'a.yaml:1',
          source: '_s_',
          reason: 'nilai-ganda',
          owner: null,
          parts: [],
        },
      ],
      notes: ['| catatan |\u200b'],
    },
  ],
}

describe.each([60, 100])('terminal of %i columns', (width) => {
  test.each(ids)('%s is not wider', async (id) => {
    for (const language of ['id', 'en'] as const) {
      const text = renderExplainTerminal(await explained(id, { language, depth: 2 }), { width, language, paint: null })
      for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
    }
  })
})

test('terminal: result, formula, numbers, inputs', async () => {
  const text = renderExplainTerminal(await explained('rasio', { depth: 0 }), {
    width: 100,
    language: 'id',
    paint: null,
  })
  expect(text).toContain(
    [
      'Realisasi s.d. TW II: 0,2667',
      '  rumus  Jumlah Peserta Diklat Teknis ÷ Jumlah ASN × 100',
      '  angka  24 ÷ 9.000 × 100',
      '  tanpa pembulatan  0,26666666666666666666…',
      '  • pembilang = Jumlah Peserta Diklat Teknis (teknis): 24',
    ].join('\n'),
  )
})

test('colour changes no text', async () => {
  const explanation = await explained('kompetensi')
  const render = (paint: ConstructorParameters<typeof Chalk>[0] | null) =>
    renderExplainTerminal(explanation, { width: 80, language: 'id', paint: paint ? new Chalk(paint) : null })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
  expect(render({ level: 1 }).replace(/\u001b\[\d+m/g, '')).toBe(render(null))
})

test('what is refused names who owes it, in both languages', async () => {
  const render = async (language: 'id' | 'en') =>
    renderExplainTerminal(await explained('tanpa-realisasi', { language }), { width: 100, language, paint: null })
  expect(await render('id')).toContain('Realisasi s.d. TW II: realisasi belum dilaporkan')
  expect(await render('id')).toContain('yang mengisi: Subbag Umum')
  expect(await render('en')).toContain('Actual to Q2: actual not reported')
  expect(await render('en')).toContain('owed by: Subbag Umum')
})

test('an indikator that is not in force says so', async () => {
  const explanation = await explained('nanti')
  const said = 'indikator ini tidak berlaku pada tahun 2025'
  expect(renderExplainTerminal(explanation, { width: 60, language: 'id', paint: null })).toContain(said)
  expect(renderExplainMarkdown(explanation, 'id')).toContain(said)
})

test('Markdown: headings below one another, text of the plan as text', async () => {
  const text = renderExplainMarkdown(hostile, 'id')
  expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<|(?<!\\)\[|(?<!\\)\||(?<!\\)&/)
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(2)
  expect(text).toContain("`a 'b' + c")
  const nested = renderExplainMarkdown(await explained('panjang', { depth: 2 }), 'id')
  expect(nested.match(/^#+ /gm)).toEqual(expect.arrayContaining(['# ', '## ', '### ', '#### ']))
})

test('JSON: version 1, the explanation itself', async () => {
  const json = JSON.parse(renderExplainJson(await explained('teknis')))
  expect(Object.keys(json)[0]).toBe('version')
  expect(json).toMatchObject({ version: 1, id: 'teknis', kind: 'indicator', year: 2025, period: 'tw2' })
  expect(json.facts.Satuan).toBe('orang')
  expect(JSON.parse(renderExplainJson(hostile)).name).toBe(hostile.name)
})

test('control characters are never raw', () => {
  const outputs = [
    renderExplainTerminal(hostile, { width: 80, language: 'id', paint: null }),
    renderExplainMarkdown(hostile, 'id'),
    renderExplainJson(hostile),
  ]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  for (const text of outputs) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/)
})
