// Whatever stands in a file: reading, linking and checking never throw, and every place lies within its file.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, type Loaded, loadPlan } from '../../src/run.ts'
import { lineStarts } from '../../src/source/lines.ts'
import { load } from './marked.ts'
import { read } from './read-now.ts'

const runs = Number(process.env.POHON_FUZZ_RUNS ?? 1)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Throws what is wrong with the findings of a plan. */
function checkFindings(loaded: Loaded): void {
  const texts = new Map([...loaded.plan.documents].map(([file, { text }]) => [file, text]))
  for (const { place, related } of loaded.diagnostics) {
    for (const { file, start, end } of [place, ...related.map((other) => other.place)]) {
      const length = texts.get(file)!.length
      if (!(start >= 0 && start <= end && end <= length)) throw new Error(`${file}: ${start}–${end} of ${length}`)
    }
  }
  for (const language of ['id', 'en'] as const) {
    for (const finding of findingsOf(loaded, language)) {
      const { file, line, column, endLine, endColumn } = finding
      const starts = lineStarts(texts.get(file)!)
      const within = line >= 1 && column >= 1 && endLine <= starts.length && (line < endLine || column <= endColumn)
      if (!within) throw new Error(JSON.stringify(finding))
    }
  }
}

/** What plan files are made of, valid and not. */
const piece = fc.constantFrom(
  ...[
    '- ',
    '-',
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n    ',
    '\n      ',
    ' ',
    ', ',
    ',',
    '{ ',
    '{',
    ' }',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    ' # ',
  ],
  ...[
    '&a ',
    '*a',
    '|\n',
    '>',
    '%',
    '@',
    '!',
    '!!str ',
    '`',
    '?',
    '? ',
    '<<',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '~',
    '“',
    '”',
    '−',
    '–',
  ],
  ...[
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\r',
    '\r\n',
    '\u2028',
    '\u0085',
    '😀',
    'e\u0301',
    '\\',
    '\\d',
    '\u0000',
    '\ud800',
    '\u0007',
  ],
  ...[
    'versi: 1\n',
    'pohon:\n',
    'level: 2\n',
    'level',
    'sasaran: S\n',
    'id: a\n',
    'id: ',
    'indikator:\n',
    'nama: N\n',
    'anak:\n',
    'target: ',
  ],
  ...[
    '2025: 66,90',
    '2025',
    '"2024"',
    'tw1',
    'nilai',
    'dari: 1',
    'sampai: 2',
    'skala: ',
    'satuan: persen\n',
    'induk: a\n',
    'variabel:\n',
  ],
  ...[
    'realisasi:\n',
    'anggaran:\n',
    'hitung: ',
    'cara: jumlah',
    'dari: anak',
    'kode: 5.10\n',
    'pagu: ',
    '1.234',
    '1e3',
    '007',
    'WTP',
    '-5',
  ],
  ...[
    'aturan:\n',
    'berkas: ',
    '**/*',
    'kategori:\n',
    'di_atas: 90',
    'periode: ',
    'awal: 2024',
    'akhir: 2026',
    '__proto__',
    'constructor',
  ],
)
const plausible = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('any text', () => {
  test('is read without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), plausible), (text) => {
        const { problems, data, places } = read('a.pohon.yaml', bytesOf(text))
        expect(problems.every(({ place }) => place.start >= 0 && place.start <= place.end)).toBe(true)
        if (data !== undefined) expect(places.keys.length * 5).toBe(places.ints.length)
      }),
      { numRuns: 2000 * runs },
    )
  })

  test('and any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { problems, data } = read('a.pohon.yaml', bytes)
        expect(data !== undefined || problems.length > 0).toBe(true)
      }),
      { numRuns: 500 * runs },
    )
  })

  test('is a plan with findings within it', async () => {
    await fc.assert(
      fc.asyncProperty(plausible, plausible, plausible, fc.boolean(), async (tree, figures, rencana, hasRencana) => {
        const head = 'versi: 1\npohon:\n  - level: 2\n    id: merit\n    sasaran: S\n'
        checkFindings(
          await load({
            'a.pohon.yaml': tree,
            'b.pohon.yaml': head + tree,
            'c.realisasi.yaml': `versi: 1\n${figures}`,
            ...(hasRencana ? { 'pohon.yaml': `versi: 1\nberkas: "*.pohon.yaml"\n${rencana}` } : {}),
          }).catch(usageOnly),
        )
      }),
      { numRuns: 700 * runs },
    )
  })
})

/** A `berkas` that matches nothing is wrong usage, and not what is looked for here. */
function usageOnly(error: Error): Loaded {
  if (error.name !== 'UsageError') throw error
  return { plan: { documents: new Map() }, diagnostics: [] } as unknown as Loaded
}

describe('examples/kabupaten-contoh', () => {
  const root = fileURLToPath(new URL('../../examples/kabupaten-contoh', import.meta.url))
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const example = new Map(
    names
      .sort()
      .map((name) => [`/plan/${name.split(path.sep).join('/')}`, fs.readFileSync(path.join(root, name), 'utf8')]),
  )
  type Mutation = {
    file: number
    at: number
    length: number
    piece: string
    kind: 'delete' | 'duplicate' | 'insert' | 'line' | 'indent'
  }
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    file: fc.nat(names.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 30 }),
    piece,
    kind: fc.constantFrom('delete', 'duplicate', 'insert', 'line', 'indent'),
  })

  test(
    'survives any change',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const files = new Map<string, string>(example)
          for (const change of mutations) {
            const name = [...example.keys()][change.file]!
            files.set(name, mutate(files.get(name)!, change))
          }
          checkFindings(await loadPlan(memoryHost(files), []).catch(usageOnly))
        }),
        { numRuns: 40 * runs },
      )
    },
    60_000 * runs,
  )

  function mutate(text: string, { at, length, piece, kind }: Mutation): string {
    const offset = Math.floor(at * text.length)
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1
    const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset) + 1
    switch (kind) {
      case 'delete':
        return text.slice(0, offset) + text.slice(offset + length)
      case 'duplicate':
        return text.slice(0, offset) + text.slice(offset, offset + length) + text.slice(offset)
      case 'insert':
        return text.slice(0, offset) + piece + text.slice(offset)
      case 'line':
        return length % 2 === 0
          ? text.slice(0, lineStart) + text.slice(lineEnd)
          : text.slice(0, lineEnd) + text.slice(lineStart, lineEnd) + text.slice(lineEnd)
      case 'indent':
        return text.slice(0, lineStart) + (length % 2 === 0 ? '  ' : '\t') + text.slice(lineStart)
    }
  }
})
