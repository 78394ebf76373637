// Every annex at every width of a terminal: no line is wider, no text is lost.
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { renderReportTerminal } from '../../src/render/report-terminal.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { oneTable, signed } from './annex-sample.ts'
import { hostileInput, marker } from './hostile.ts'

const input = hostileInput(`Meningkatnya kualitas ${marker}`)
const annexes = [...makeAnnexes(input), signed, { ...oneTable, signatures: [signed.signatures[1]!] }]
const count = (text: string) => text.split(marker).length - 1
const wide = annexes.map((annex) => count(renderReportTerminal([annex], { width: 1000, language: 'id', paint: null })))

test.each([40, 59, 60, 61, 67, 74, 80, 99, 100, 120, 133, 160, 180, 199, 200])('%i', (width) => {
  for (const [index, annex] of annexes.entries()) {
    const text = renderReportTerminal([annex], { width, language: 'id', paint: null })
    const lines = text.split('\n')
    expect(Math.max(...lines.map((line) => stringWidth(line))), annex.name).toBeLessThanOrEqual(width)
    expect(count(text), annex.name).toBe(wide[index])
    if (index >= annexes.length - 2) expect(text).toContain('NIP 000000000000000001')
  }
})

test('signatures side by side', () => {
  const text = renderReportTerminal([signed], { width: 60, language: 'id', paint: null })
  expect(text.slice(text.indexOf('Contoh, 15 Januari') - 32)).toBe(`${' '.repeat(32)}Contoh, 15 Januari 2025
Pihak Kedua,                    Pihak Pertama,
Bupati Contoh,                  Kepala Dinas Satu,



………………………………                    Sari Dewi, S.E.
                                Pembina
                                NIP 000000000000000001
`)
})
