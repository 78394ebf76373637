// Daftar Kelengkapan: absent facts, and findings that say the same or more.
import { expect, test } from 'vitest'
import { absentWords } from '../../src/report/absent-words.ts'
import type { AnnexInput, Table } from '../../src/report/annex.ts'
import { cellText } from '../../src/report/cell.ts'
import { indikatorFacts, nodeFacts } from '../../src/report/facts.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { saysAbsent } from '../../src/report/kelengkapan.ts'
import { rules } from '../../src/rules/index.ts'
import { finding } from './finding.ts'
import { annexInput, columnTexts, contohAnnex } from './sample.ts'

const bare = `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  - level: 2
    id: program
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - id: ip-asn
        nama: Indeks Profesionalitas ASN
    anak:
      - level: 3
        sasaran: Meningkatnya kompetensi
`
const tablesOf = (file: string, more: Partial<AnnexInput> = {}): readonly Table[] => {
  return makeAnnexes(annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' }, more), ['kelengkapan'])[0]!
    .tables
}
const rows = ({ rows }: Table) => rows.map(({ cells }) => cells.map((cell) => cellText(cell, 'id')))

test('a tree just typed in: all that it lacks, a row a node and an indikator', () => {
  const [totals, list] = tablesOf(bare)
  expect(rows(list!)).toEqual([
    [
      '1',
      '2 Program',
      'Meningkatnya Profesionalitas ASN',
      '',
      'fenomena; kode; penanggung jawab',
      '-',
      'a.pohon.yaml:4',
    ],
    [
      '',
      '',
      '',
      'Indeks Profesionalitas ASN',
      'satuan; kondisi awal; target 2024–2026; definisi atau rumus; sumber data',
      '-',
      'a.pohon.yaml:8',
    ],
    [
      '2',
      '3 Kegiatan',
      'Meningkatnya kompetensi',
      '',
      'indikator; fenomena; kode; penanggung jawab',
      '-',
      'a.pohon.yaml:11',
    ],
  ])
  expect(rows(totals!)).toEqual([
    ['indikator', '1', '2', '50,00'],
    ['fenomena', '2', '2', '0,00'],
    ['kode', '2', '2', '0,00'],
    ['penanggung jawab', '2', '2', '0,00'],
    ['satuan', '1', '1', '0,00'],
    ['kondisi awal', '1', '1', '0,00'],
    ['target', '1', '1', '0,00'],
    ['definisi atau rumus', '1', '1', '0,00'],
    ['sumber data', '1', '1', '0,00'],
  ])
})

test('a finding that says the same gives its rule and basis, any other about absence its message', () => {
  const findings = [
    finding('target/kosong', 'warning', { indicator: 'ip-asn', node: 'program', basis: 'LKE 1.b.7' }),
    finding('indikator/polaritas-belum-jelas', 'info', { indicator: 'ip-asn', node: 'program' }),
    finding('sasaran/ganda', 'warning', { node: 'program' }),
    finding('cascade/crosscutting-kosong', 'info', { file: 'a.pohon.yaml', line: 3 }),
    finding('yaml/kode-tanpa-kutip', 'error', { node: 'program' }),
  ]
  const [totals, list] = tablesOf(bare, { findings })
  expect(columnTexts(list!, 'absent')[1]).toBe(
    'satuan; kondisi awal; target 2024–2026; definisi atau rumus; sumber data; pesan indikator/polaritas-belum-jelas',
  )
  expect(columnTexts(list!, 'rule')).toEqual([
    '-',
    'target/kosong (LKE 1.b.7), indikator/polaritas-belum-jelas',
    '-',
    'cascade/crosscutting-kosong',
  ])
  expect(rows(list!).at(-1)).toEqual([
    '3',
    'Rencana',
    '-',
    '',
    'pesan cascade/crosscutting-kosong',
    'cascade/crosscutting-kosong',
    'a.pohon.yaml:3',
  ])
  expect(rows(totals!).slice(-2)).toEqual([
    ['crosscutting', '1', '-', '-'],
    ['polaritas', '1', '-', '-'],
  ])
})

test('every rule about absence has words, its own or those of a fact', () => {
  const facts = [...nodeFacts, ...indikatorFacts].flatMap(({ rules }) => rules)
  const absent = rules.map(({ id }) => id).filter((rule) => saysAbsent({ rule }))
  expect(Object.keys(absentWords).toSorted()).toEqual(absent.filter((rule) => !facts.includes(rule)).toSorted())
})

test('years are named, those outside berlaku are not needed, a roll-up needs no target', () => {
  const file = bare.replace(
    '        nama: Indeks Profesionalitas ASN\n',
    `        nama: Indeks Profesionalitas ASN
        target: { 2025: 70 }
        berlaku: { awal: 2025 }
      - id: lain
        nama: Indeks Lain
        hitung: { cara: jumlah, dari: anak }
`,
  )
  expect(columnTexts(tablesOf(file)[1]!, 'absent')[1]).toContain('target 2026;')
  expect(columnTexts(tablesOf(file)[1]!, 'absent')[2]).not.toContain('target')
})

test('realisasi counts as absent only where it is due and there is a target', () => {
  const absent = columnTexts(contohAnnex('kelengkapan').tables[1]!, 'absent').filter((text) =>
    text.includes('realisasi'),
  )
  expect(absent).toHaveLength(1)
})

test('another indikator shown again lacks nothing of its own', () => {
  const file = bare.replace(
    '        sasaran: Meningkatnya kompetensi\n',
    '        sasaran: Meningkatnya kompetensi\n        indikator: [{ nama: Indeks Profesionalitas ASN, sama_dengan: ip-asn }]\n',
  )
  expect(columnTexts(tablesOf(file)[1]!, 'indikator')).toEqual(['', 'Indeks Profesionalitas ASN', ''])
})

test('when nothing is absent it says so', () => {
  const { tables, notes } = contohAnnex('kelengkapan', { shown: new Set() })
  expect(tables[1]!.rows).toEqual([])
  expect(notes[0]).toBe('Tidak ada yang kurang.')
})
