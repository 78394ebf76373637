// The quick way to measure agrees with the slow one.
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { printable } from '../../src/render/printable.ts'
import { columnsOf, isPlain } from '../../src/render/width.ts'

const signs = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(isPlain)

test('each plain sign is one column wide, alone and beside others', () => {
  expect(signs.length).toBeGreaterThan(900)
  expect(signs.filter((sign) => stringWidth(sign) !== 1)).toEqual([])
  expect(stringWidth(signs.join(''))).toBe(signs.length)
})

test('no plain sign is invisible', () => {
  expect(signs.filter((sign) => /[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(sign))).toEqual([])
  expect(printable(signs.join(''))).toBe(signs.join(''))
})

test.each([
  ['wide', '表', 2],
  ['combining', 'e\u0301', 1],
  ['coloured', '\u001b[31mab\u001b[39m', 2],
  ['an emoji of a plain sign and what makes it one', '©\ufe0f', 2],
])('%s signs are measured, too', (_, text, width) => expect(columnsOf(text)).toBe(width))
