// Boxes of the drawn tree, and the same boxes where nothing can be drawn.
import { describe, expect, test } from 'vitest'
import { drawingMarkdown } from '../../src/render/drawing-markdown.ts'
import type { AnnexInput, Box } from '../../src/report/annex.ts'
import { drawingTable } from '../../src/report/drawing.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts, contohAnnex, contohInput } from './sample.ts'

const drawingOf = (pohon: string, more: Partial<AnnexInput> = {}): readonly Box[] => {
  const input = annexInput({ 'a.pohon.yaml': `versi: 1\npohon:\n${pohon}` }, { year: 2025, until: 'tw2' }, more)
  return makeAnnexes(input, ['pohon'])[0]!.drawing
}
const all = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => [box, ...all(box.children)])

describe('contoh', () => {
  const { drawing, notes, title, paper } = contohAnnex('pohon')
  const box = (id: string) => all(drawing).find((box) => box.id === id)!

  test('every shown node is a box once, below its parent', () => {
    const { plan } = contohInput()
    const parents = new Map(all(drawing).flatMap(({ id, children }) => children.map((child) => [child.id, id])))
    expect(all(drawing).map(({ id }) => id)).toEqual(plan.nodes.map(({ id }) => id))
    for (const { id, parent } of plan.nodes) expect(parents.get(id) ?? null).toBe(parent?.id ?? null)
    expect({ title, paper }).toEqual({ title: 'Pohon Kinerja', paper: { size: 'A3', orientation: 'landscape' } })
  })

  test('code and nomenklatur stand above the sasaran, else what the level is called', () => {
    expect(all(drawing).map(({ caption }) => caption)).toEqual(
      expect.arrayContaining(['Daerah', '5.03.02 Program Kepegawaian Daerah', 'Aktivitas']),
    )
    expect(all(drawing).find(({ level }) => level === 1)!.caption).toBe('Perangkat Daerah: Badan Kepegawaian Daerah')
  })

  test('a line an indikator with the target that counts, its satuan and the year; who is responsible', () => {
    const found = all(drawing).find(({ lines }) => lines.some((line) => line.startsWith('Nilai kompetensi ASN')))!
    expect(found.lines[0]).toBe('Nilai kompetensi ASN: 72,00 nilai (2025)')
    expect(all(drawing).map(({ owner }) => owner)).toContain('Kepala Subbidang Diklat')
    expect(box(found.id).children.length).toBeGreaterThan(0)
  })

  test('it is said which targets these are', () => {
    expect(notes[0]).toBe('Target adalah target setahun 2025; - = belum ada.')
    expect(notes.slice(1).every((note) => /^Target menurut .*: \d+ indikator\.$/.test(note))).toBe(true)
    expect(notes.length).toBeGreaterThan(1)
  })
})

describe('lines', () => {
  const linesOf = (indikator: string, more: Partial<AnnexInput> = {}) =>
    drawingOf(`  - level: 2\n    sasaran: A\n    indikator: [${indikator}]\n`, more)[0]!.lines

  test('no target is a dash, never nothing and never 0', () => {
    expect(linesOf('{ nama: Nilai X, satuan: nilai }')).toEqual(['Nilai X: - nilai (2025)'])
    expect(linesOf('{ nama: Nilai X }')).toEqual(['Nilai X: - (2025)'])
    expect(linesOf('')).toEqual(['Indikator: -'])
    expect(linesOf('', { language: 'en' })).toEqual(['Indicator: -'])
  })

  test('targets are of the whole year, with decimals as written and the document that counts', () => {
    expect(linesOf('{ nama: X, satuan: orang, target: { 2025: { tw2: 5, tw4: 1250 } } }')).toEqual([
      'X: 1.250 orang (2025)',
    ])
    expect(linesOf('{ nama: X, target: { 2025: 70.50 }, target_dokumen: { pk: { 2025: 71 } } }')).toEqual([
      'X: 71 (2025)',
    ])
    expect(linesOf('{ nama: X, target: { 2025: 1250.5 } }', { language: 'en' })).toEqual(['X: 1,250.5 (2025)'])
  })

  test('an indikator outside its berlaku has no line', () => {
    expect(linesOf('{ nama: X, berlaku: { awal: 2026 } }, { nama: Y, berlaku: { akhir: 2025 } }')).toEqual([
      'Y: - (2025)',
    ])
  })

  test('an aktivitas owes no indikator', () => {
    expect(drawingOf('  - { level: 5, aktivitas: Rapat }\n')[0]).toMatchObject({
      text: 'Rapat',
      lines: [],
      owner: null,
    })
  })
})

test('a node whose parent is not shown is a root; who is not shown is in no box', () => {
  const pohon = `
  - level: 1
    id: a
    sasaran: A
    anak:
      - { level: 2, id: b, sasaran: B, anak: [{ level: 3, id: c, sasaran: C }] }
      - { level: 2, id: d, sasaran: D }
`
  const roots = (...ids: string[]) => drawingOf(pohon, { shown: new Set(ids) }).map(({ id }) => id)
  expect(roots('a', 'b', 'c', 'd')).toEqual(['a'])
  expect(roots('a', 'c')).toEqual(['a', 'c'])
  expect(roots('b', 'c', 'd')).toEqual(['b', 'd'])
  expect(all(drawingOf(pohon, { shown: new Set(['b', 'd']) })).map(({ id }) => id)).toEqual(['b', 'd'])
})

test('as a table: a row a box, with its parent', () => {
  const table = drawingTable(contohAnnex('pohon').drawing, 'id')
  expect(table.columns.map(({ title }) => title)).toEqual([
    'Level',
    'ID',
    'ID Induk',
    'Nomenklatur',
    'Sasaran/Aktivitas',
    'Indikator',
    'Penanggung Jawab',
  ])
  const { plan } = contohInput()
  expect(columnTexts(table, 'id')).toEqual(plan.nodes.map(({ id }) => id))
  expect(columnTexts(table, 'parent')).toEqual(plan.nodes.map(({ parent }) => parent?.id ?? '-'))
  expect(columnTexts(table, 'level')).toEqual(plan.nodes.map(({ level }) => String(level)))
})

test('as Markdown: a nested list whose lines no text of the plan begins', () => {
  const box = (text: string, children: readonly Box[] = []): Box => ({
    id: 'x',
    level: 3,
    caption: text,
    text,
    lines: [text],
    owner: text,
    children,
  })
  expect(drawingMarkdown([box('A', [box('B')]), box('C')], 'id')).toBe(
    [
      '- **A** · A\\',
      '  • A\\',
      '  Penanggung jawab: A',
      '  - **B** · B\\',
      '    • B\\',
      '    Penanggung jawab: B',
      '- **C** · C\\',
      '  • C\\',
      '  Penanggung jawab: C',
      '',
    ].join('\n'),
  )
  for (const text of ['- x', '1. x', '---', '===', '# x\n- y', '| x |', '<b>', '[x](http://contoh.id)', ' +x']) {
    const lines = drawingMarkdown([box(text)], 'en').split('\n')
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      expect.stringMatching(/^- \*\*./),
      expect.stringMatching(/^ {2}• ./),
      '  Res',
      '',
    ])
    expect(lines.join('')).not.toMatch(/(?<!\\)[[|<]|(?<!\\):\/\//)
  }
})
