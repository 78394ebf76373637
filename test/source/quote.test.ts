// Texts as values of a plan file: both readers read back what was written, wherever it stands.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFast } from '../../src/source/fast.ts'
import { betweenQuotes, scalarOf } from '../../src/source/quote.ts'
import { textWriter } from '../../src/source/written.ts'
import { parseYaml } from '../../src/source/yaml.ts'

/** What each reader makes of a text; the fast one may decline. */
const readings = (text: string) => {
  const fast = readFast('a.yaml', text)
  const slow = parseYaml('a.yaml', text)
  return [slow, ...(fast === null ? [] : [fast])].map(({ data, problems }) => ({
    data,
    broken: problems.filter(({ rule }) => rule === 'yaml/sintaks').length,
  }))
}
const expectRead = (text: string, data: unknown) => {
  for (const one of readings(text)) expect(one, text).toEqual({ data, broken: 0 })
}

test.each([
  ['persen', 'persen', 'persen'],
  ['ya/tidak', 'ya/tidak', 'ya/tidak'],
  ['(a) b', '(a) b', '(a) b'],
  ['%', '"%"', '"%"'],
  ['5.10', '"5.10"', '"5.10"'],
  ['true', '"true"', '"true"'],
  ['No', '"No"', '"No"'],
  ['', '""', '""'],
  ['a: b', '"a: b"', '"a: b"'],
  ['a, b', 'a, b', '"a, b"'],
  ['“kutipan” a', '"“kutipan” a"', '"“kutipan” a"'],
  ['a ', '"a "', '"a "'],
  ['a "b"', 'a "b"', `'a "b"'`],
  ['Jum\'at "x": y', `'Jum''at "x": y'`, `'Jum''at "x": y'`],
  ['a\nb', String.raw`"a\nb"`, String.raw`"a\nb"`],
  ['a\u0085b', String.raw`"a\u0085b"`, String.raw`"a\u0085b"`],
])('%j: %s, within brackets %s', (text, block, flow) => {
  expect([scalarOf(text), scalarOf(text, true)]).toEqual([block, flow])
})

describe('whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@`~ a-z0-9.\\()“”]{0,12}$/),
    fc.stringMatching(/^[a-zA-Z(][-?:,[\]{}#&*!|>'"%@`~ a-z\t\u0085\u00a0\u2028\ufeff.\\]{0,12}$/),
  )

  test('it is read back letter for letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [block, flow, always] = [scalarOf(text), scalarOf(text, true), betweenQuotes(text)]
        expectRead(`a: ${block}\nb: 1\n`, { a: text, b: 1 })
        expectRead(`a: ${block} # x\nb:\n  - ${block}\n  - c: ${block}\n    d: ${block}\n`, {
          a: text,
          b: [text, { c: text, d: text }],
        })
        expectRead(`a: { b: ${flow}, c: [${flow}, ${flow}] }\n`, { a: { b: text, c: [text, text] } })
        expectRead(`a: ${always}\nb: { c: ${always} }\n`, { a: text, b: { c: text } })
      }),
      { numRuns: 300 },
    )
  })

  test('in the place of a text of any style too', () => {
    const olds = fc.constantFrom('', "'lama'", '"lama"', 'lama')
    fc.assert(
      fc.property(texts, olds, fc.boolean(), (text, old, flow) => {
        const written = textWriter(text)({ old, flow, indent: '', lineEnd: '' })
        if (flow) expectRead(`a: { b: ${written}, c: 1 }\n`, { a: { b: text, c: 1 } })
        else expectRead(`a: ${written} # x\nb: 1\n`, { a: text, b: 1 })
      }),
      { numRuns: 300 },
    )
  })
})
