// Crosscutting: every status that a link can have.
import { expect, test } from 'vitest'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const plan = `versi: 1
pohon:
  - level: 1
    id: a
    instansi: Dinas A
    sasaran: Sasaran A
    anak:
      - level: 2
        id: a-2
        sasaran: Sasaran A2
        crosscutting:
          - { opd: Dinas B, node: b, peran: Penyedia data }
          - { opd: Dinas B, node: b-2 }
          - { opd: dinas  b }
          - { opd: Kejaksaan, node: jauh }
          - { opd: Dinas B, node: a-2 }
          - { opd: Dinas B, node: a }
          - { opd: Dinas A }
  - level: 1
    id: b
    instansi: Dinas B
    sasaran: Sasaran B
    crosscutting: [{ opd: Dinas A }]
    anak: [{ level: 2, id: b-2, sasaran: Sasaran B2 }]
`

test('a row a link, its role, the other node in words, and how it stands', () => {
  const input = annexInput({ 'a.pohon.yaml': plan }, { year: 2025, until: 'tw4' })
  const table = makeAnnexes(input, ['crosscutting'])[0]!.tables[0]!
  expect(columnTexts(table, 'no')).toEqual(['1', '', '', '', '', '', '', '2'])
  expect(columnTexts(table, 'peran').slice(0, 2)).toEqual(['Penyedia data', '-'])
  expect(columnTexts(table, 'node').slice(0, 4)).toEqual(['Sasaran B (b)', 'Sasaran B2 (b-2)', '-', 'jauh'])
  expect(columnTexts(table, 'status')).toEqual([
    'timbal balik',
    'sepihak: belum disebut balik',
    'belum menyebut node',
    'di luar rencana ini',
    'keliru: node ini sendiri',
    'keliru: leluhurnya sendiri',
    'keliru: perangkat daerah yang sama',
    'belum menyebut node',
  ])
})
