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
  ['a percent sign stays with its number', 'capaian 98,25 % Tinggi', 13, ['capaian', '98,25 %', 'Tinggi']],
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
      // What is invisible, but for joiners, is shown as U+FFFD.
      const solid = (text: string) =>
        text.replace(
          /(?!\u00ad|\u034f|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]/gu,
          '',
        )
      expect(solid(lines.join(''))).toBe(solid(text))
    }),
  )
})
