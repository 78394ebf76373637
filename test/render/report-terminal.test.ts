// Annexes in the terminal: snapshots that a person has looked at, and what must hold at every width.
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderReportTerminal } from '../../src/render/report-terminal.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { contohInput } from '../report/sample.ts'
import { signed } from './annex-sample.ts'

const annexes = ['ringkasan', 'cascading', 'pengukuran', 'kelengkapan']

const render = (
  width: number,
  paint: ConstructorParameters<typeof Chalk>[0] | null = null,
  language: 'id' | 'en' = 'id',
) => {
  return renderReportTerminal([...makeAnnexes(contohInput({ language }), annexes), signed], {
    width,
    language,
    paint: paint && new Chalk(paint),
  })
}

test.each([60, 100, 160, 260])('%i columns', async (width) => {
  await expect(render(width)).toMatchFileSnapshot(`snapshots/report-terminal-${width}.txt`)
})

test('in English', async () => {
  await expect(render(100, null, 'en')).toMatchFileSnapshot('snapshots/report-terminal-en.txt')
})

describe('any width', () => {
  test.each([1, 40, 47, 60, 61, 80, 120, 237, 400])(
    '%i: no line is wider, nothing is lost, one line end at the end',
    (width) => {
      const text = render(width)
      const lines = text.split('\n')
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(Math.max(40, width))
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
      for (const word of ['Profesionalitas', '210.426.590,50', 'sementara', '5.03.02']) expect(text).toContain(word)
    },
  )
})

test('colours change nothing but colours', () => {
  const colored = render(160, { level: 1 })
  expect(colored).toContain('\u001b[32m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(render(160))
})

test('a provisional figure is never green', () => {
  const line = render(100, { level: 1 })
    .split('\n')
    .find((line) => line.includes('sementara'))!
  expect(line).not.toContain('\u001b[32m')
})
