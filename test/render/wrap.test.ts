// Lines that fit.
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { wrap } from '../../src/render/wrap.ts'

test.each([
  ['between words', 'Meningkatnya kualitas pelayanan', 22, ['Meningkatnya kualitas', 'pelayanan']],
  ['line ends of the text stay', 'a\n\nb c', 10, ['a', '', 'b c']],
  ['inside a word only where it is longer than a line', 'ab cdefghij', 4, ['ab', 'cdef', 'ghij']],
  [
    'behind slashes and hyphens of paths and ids',
    'opd/badan-kepegawaian.pohon.yaml',
    18,
    ['opd/badan-', 'kepegawaian.pohon.', 'yaml'],
  ],
  ['a minus stays with its number', 'turun -12,5 poin', 8, ['turun', '-12,5', 'poin']],
  ['wide characters count twice', '漢字漢字', 4, ['漢字', '漢字']],
  ['no text, one line', '', 5, ['']],
])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines))

test('no control character reaches a terminal', () => {
  expect(wrap('a\u001b[31mb\tc', 40).join('')).not.toMatch(/\p{Cc}/u)
})

test('any text: fits, and keeps all that is not space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrap(text, width)
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
      const solid = (text: string) => text.replace(/[\s\p{Cc}\ufffd\u202a-\u202e\u2066-\u2069]/gu, '')
      expect(solid(lines.join(''))).toBe(solid(text))
    }),
  )
})
