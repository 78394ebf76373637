// Findings in the terminal: whatever the text and the width, nothing is thrown, lines fit, and the mark stands below what it marks.
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { frameOf } from '../../src/render/findings-frame.ts'
import { renderFindingsPretty } from '../../src/render/findings-pretty.ts'
import { printable } from '../../src/render/printable.ts'
import { lineAndColumn, lineStarts } from '../../src/source/lines.ts'

/** Texts as plans have them, and as nobody should write them. */
// biome-ignore format: one list
const nasty = [
  '\t', ' ', '\u00a0', '\u3000', '\u200b', '\u200d', '\u202e', '\u0007', '\u001b[31m', '\u009b31m', '\ufeff', '\ud800', '\u0301', 'e\u0301',
  '中', '指标', '한', '\u1112\u1161\u11ab', 'ｱﾞ', '🎓', '👩‍🏫', '👍🏽', '🇮🇩', '1️⃣', '❤️', '❤', 'ก็', 'क्षि', 'ﷺ', 'नी', '"', '…', '│', '^',
]
const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9:,.{}[\]"' -]{0,20}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const words = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''))
const lines = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('\n', '\r\n').map((end) => parts.join(end)))

interface Case {
  readonly text: string
  readonly finding: Finding
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    text: lines,
    from: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(40), fc.nat()),
    message: words,
    help: fc.option(words),
  })
  .map(({ text, from, length, message, help }) => {
    const start = from % (text.length + 1)
    const end = start + (length % (text.length - start + 1))
    const starts = lineStarts(text)
    const [first, last] = [lineAndColumn(starts, start), lineAndColumn(starts, end)]
    return {
      text,
      finding: finding({
        message,
        help,
        line: first.line,
        column: first.column,
        endLine: last.line,
        endColumn: last.column,
      }),
    }
  })

function finding(more: Partial<Finding>): Finding {
  return {
    rule: 'nilai/tidak-terbaca',
    severity: 'error',
    message: 'pesan',
    help: null,
    basis: 'LKE 1.b.5',
    file: 'x.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    node: null,
    indicator: null,
    related: [],
    fixable: false,
    identity: '',
    ...more,
  }
}

const width = fc.integer({ min: 20, max: 200 })
const summary = { files: 1, nodes: 1, indicators: 1, suppressed: 0 }
const render = ({ text, finding }: Case, width: number, path = finding.file): string[] =>
  renderFindingsPretty([finding], summary, {
    width,
    language: 'id',
    paint: null,
    textOf: () => text,
    pathOf: () => path,
  })
    .split('\n')
    .slice(0, -1)

describe('any text and width', () => {
  test('lines fit', () => {
    fc.assert(
      fc.property(cases, width, (one, width) => {
        for (const line of render(one, width)) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      }),
      { numRuns: 1000 },
    )
  })

  test('a place that is wider is kept whole, on a line of its own', () => {
    const path = 'opd/dinas-pengendalian-penduduk-dan-keluarga-berencana/program-kerja.pohon.yaml'
    fc.assert(
      fc.property(cases, fc.integer({ min: 20, max: 90 }), (one, width) => {
        const place = `${path}:${one.finding.line}:${one.finding.column}`
        const wide = render(one, width, path).filter((line) => stringWidth(line) > width)
        for (const line of wide) expect([path, `  ${place}`]).toContain(line)
        expect(render(one, width, path).filter((line) => line.includes(place))).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  test('no control character but the line end', () => {
    fc.assert(
      fc.property(cases, width, (one, width) => {
        expect(render(one, width).join('')).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 500 },
    )
  })

  test('the mark stands below the marked text', () => {
    fc.assert(
      fc.property(cases, width, (one, width) => {
        const { text } = one
        const finding = { ...one.finding, message: 'pesan', help: null }
        const rendered = render({ text, finding }, width)
        const at = rendered.findIndex((line) => /^ +│ +\^+$/.test(line))
        if (text === '') {
          expect(at).toBe(-1)
          return
        }
        const [, lead = '', mark = ''] = /│ ( *)(\^+)$/.exec(rendered[at]!)!
        const shown = rendered[at - 1]!.replace(/^ +\d+ │ ?/, '')
        const line = text.split(/\r\n|\n|\r/)[finding.line - 1]!
        const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length
        const below = columns(shown, lead.length, mark.length)
        expectMarked(below, wholeSigns(line, finding.column - 1, end))
      }),
      { numRuns: 3000 },
    )
  })
})

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** What stands in these columns of a line, as a terminal that knows graphemes draws it. */
function columns(line: string, from: number, length: number): string {
  let column = 0
  let found = ''
  for (const { segment } of graphemes.segment(line)) {
    const wide = stringWidth(segment)
    if (wide > 0 && column >= from && column < from + length) found += segment
    column += wide
  }
  return found
}

/** The stretch, widened to whole graphemes: half an emoji cannot be marked. */
function wholeSigns(line: string, from: number, to: number): string {
  return [...graphemes.segment(line)]
    .filter(({ index, segment }) => index + segment.length > from && index < to)
    .map(({ segment }) => segment)
    .join('')
}

/** As it is printed, without what has no width of its own: that may stand on either side of a mark's end. */
const visible = (text: string): string =>
  [...graphemes.segment(printable(text))]
    .map(({ segment }) => segment)
    .filter((segment) => stringWidth(segment) > 0)
    .join('')
    .replaceAll(/\u00ad|\u200c|\u200d|\p{Mn}|\p{Me}/gu, '')
    .trim()

function expectMarked(below: string, marked: string): void {
  if (marked.trim() === '') {
    if (marked !== '') expect(visible(below)).toMatch(/^[·→]*…?$/)
    return
  }
  // A joiner alone, or on a blank: there is nothing to compare.
  if (visible(marked) === '') return
  const shown = visible(below)
  if (shown === visible(marked)) return
  expect(shown.at(-1)).toBe('…')
  expect(visible(marked).startsWith(shown.slice(0, -1).trim())).toBe(true)
}

describe('frameOf', () => {
  const draw = (line: string, marked: string, room: number) => {
    const from = line.indexOf(marked)
    const frame = frameOf(line, from, from + marked.length, room)
    return [frame.line, `${' '.repeat(frame.offset)}${'^'.repeat(frame.length)}`]
  }

  test.each([
    ['what fits is shown as it is', '    nama: Indeks', 'Indeks', 40, ['    nama: Indeks', '          ^^^^^^']],
    ['indentation goes first', '          nama: Indeks', 'Indeks', 12, ['nama: Indeks', '      ^^^^^^']],
    ['then the start', '  target: { 2024: 66, 2025: x }', 'x', 16, ['…: 66, 2025: x }', '             ^']],
    ['then the end', '  target: { 2024: x, 2025: 66, 2026: 67 }', 'x', 20, ['…get: { 2024: x, 20…', '              ^']],
  ])('%s', (_, line, marked, room, expected) => {
    expect(draw(line, marked, room)).toEqual(expected)
  })

  test('a long marked text is cut at its end, with the key before it', () => {
    expect(draw('nama: Jumlah peserta pelatihan teknis', 'Jumlah peserta pelatihan teknis', 20)).toEqual([
      'nama: Jumlah pesert…',
      '      ^^^^^^^^^^^^^^',
    ])
  })

  test('wide characters and combining accents', () => {
    expect(draw('a: 中文 x', '中文', 40)).toEqual(['a: 中文 x', '   ^^^^'])
    expect(draw('e\u0301: e\u0301x y', 'e\u0301x', 40)).toEqual(['e\u0301: e\u0301x y', '   ^^'])
    expect(draw('👩‍🏫: 🎓 z', '🎓', 40)).toEqual(['👩‍🏫: 🎓 z', '    ^^'])
  })

  test('blanks under the mark are shown', () => {
    expect(draw('\tnama: x', '\t', 40)).toEqual(['→nama: x', '^'])
    expect(draw('\u00a0 nama: x', '\u00a0 ', 40)).toEqual(['··nama: x', '^^'])
  })

  test('behind the end of the line', () => {
    expect(frameOf('nama:', 5, 5, 40)).toEqual({ line: 'nama:', offset: 5, length: 1 })
    expect(frameOf('', 0, 0, 40)).toEqual({ line: '', offset: 0, length: 1 })
  })

  test('a line of a million characters', () => {
    const line = `nama: ${'panjang '.repeat(125_000)}`
    const started = process.hrtime.bigint()
    expect(frameOf(line, 500_000, 500_007, 60).line).toContain('panjang')
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000)
  })
})

test('several files, severities and places, in English', () => {
  const text = 'versi: 1\npohon:\n  - level: 9\n'
  const findings = [
    finding({
      file: 'a.pohon.yaml',
      line: 3,
      column: 12,
      endLine: 3,
      endColumn: 13,
      message: 'level 9 is not 0–5',
      help: 'write 0–5',
    }),
    finding({
      file: 'a.pohon.yaml',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 6,
      severity: 'info',
      message: 'm',
      basis: null,
    }),
    finding({
      file: 'b.pohon.yaml',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 6,
      severity: 'warning',
      message: 'twice',
      related: [{ file: 'a.pohon.yaml', line: 2, column: 1, message: 'first here' }],
    }),
  ]
  const options = {
    width: 80,
    language: 'en',
    paint: null,
    textOf: () => text,
    pathOf: (file: string) => `opd/${file}`,
  } as const
  expect(
    renderFindingsPretty(findings, { files: 2, nodes: 0, indicators: 3, suppressed: 0 }, options),
  ).toBe(`opd/a.pohon.yaml

error  opd/a.pohon.yaml:3:12  nilai/tidak-terbaca · LKE 1.b.5
  level 9 is not 0–5
  3 │   - level: 9
    │            ^
  help   write 0–5

info  opd/a.pohon.yaml:1:1  nilai/tidak-terbaca
  m
  1 │ versi: 1
    │ ^^^^^

opd/b.pohon.yaml

warning  opd/b.pohon.yaml:2:1  nilai/tidak-terbaca · LKE 1.b.5
  twice
  2 │ pohon:
    │ ^^^^^
  see    opd/a.pohon.yaml:2:1  first here

1 error, 1 warning, 1 info (2 files, 0 nodes, 3 indikator checked)
`)
})
