// Annexes in CSV: read back with a parser, exact to the last digit.
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { looksLikeFormula, withoutFormulas } from '../../src/render/formula-like.ts'
import { renderReportCsv } from '../../src/render/report-csv.ts'
import type { Annex } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { contohInput } from '../report/sample.ts'
import { drawn, oneTable, signed } from './annex-sample.ts'

const read = (...annexes: readonly Annex[]): string[][] =>
  parse(renderReportCsv(annexes, 'id'), { bom: true, relax_column_count: true })

test('UTF-8 with its mark, lines end as RFC 4180 says', () => {
  const text = renderReportCsv([oneTable], 'id')
  expect(text.startsWith('\ufeff"No",')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false)
})

test('one table: titles with their groups, merged cells in each row, exact numbers, nothing where nothing is', () => {
  expect(read(oneTable)).toEqual([
    ['No', 'Sasaran', 'Indikator', 'Target 2025', 'Target (%)', 'Pagu'],
    ['Dinas Satu', '', '', '', '', ''],
    ['1', 'Meningkatnya a | b', 'Indeks *a*', '0,9–1,1', '101.81159420289855', '1700000000.5'],
    ['1', 'Meningkatnya a | b', "'-Jumlah <b>", '', '', '1700000000.5'],
    ['Dinas Dua', '', '', '', '', ''],
    ['3', "'=1+1", 'satu\ndua "tiga"', '5.03.02', '-0.004', '90071992547409931234'],
    ['Jumlah', '', '', '', '', '90071992549109931234.5'],
  ])
})

test('texts are quoted, numbers are not', () => {
  expect(renderReportCsv([oneTable], 'id')).toContain(
    '\r\n1,"Meningkatnya a | b","Indeks *a*","0,9–1,1",101.81159420289855,',
  )
})

test('several tables: each below its title, with an empty line between them; pairs have no titles', () => {
  const text = renderReportCsv([signed], 'id')
  expect(
    text
      .slice(1)
      .split('\r\n\r\n')
      .map((block) => block.split('\r\n').slice(0, 2)),
  ).toEqual([
    ['"Identitas"', '"Periode","2024–2026"'],
    ['"Target"', '"No","Sasaran","Indikator","Target 2025","Target (%)","Pagu"'],
  ])
})

test('an annex made several times says whose each table is', () => {
  const other = { ...signed, title: 'Perjanjian Kinerja Dinas Dua' }
  expect(
    read(signed, other)
      .map(([first]) => first)
      .filter((first) => first?.startsWith('Perjanjian')),
  ).toEqual([
    'Perjanjian Kinerja Dinas Satu · Identitas',
    'Perjanjian Kinerja Dinas Satu · Target',
    'Perjanjian Kinerja Dinas Dua · Identitas',
    'Perjanjian Kinerja Dinas Dua · Target',
  ])
})

test('a drawing is a table of its boxes', () => {
  expect(read(drawn)).toEqual([
    ['Level', 'ID', 'ID Induk', 'Nomenklatur', 'Sasaran/Aktivitas', 'Indikator', 'Penanggung Jawab'],
    ['0', 'daerah', '', 'Visi', 'Meningkatnya Kinerja', 'Opini BPK: WTP (2025)', 'Bupati'],
    ['1', 'merit', 'daerah', 'Dinas Satu', "'=1+1", '', ''],
  ])
})

test('capaian of a plan, unrounded', () => {
  const [titles, ...rows] = read(makeAnnexes(contohInput(), ['pengukuran'])[0]!)
  const row = rows.find((row) => row[2] === 'Nilai kompetensi ASN')!
  const of = (title: string) => row[titles!.indexOf(title)]
  expect([of('Realisasi s.d. TW II'), of('Capaian s.d. TW II (%)')]).toEqual([
    '70.25',
    '101.8115942028985507246376811594202898551',
  ])
})

describe('formulas', () => {
  test.each(['=1', '+1', '-1', '@a', ' =1', '"=1', "'=1", '\t1', '\r1', '\u200b=1', '＝1', '＠a'])('%j', (text) => {
    expect(looksLikeFormula(text)).toBe(true)
    expect(withoutFormulas(text)).toBe(`'${text}`)
  })

  test.each(['a=1', '1-2', '(=1)', '–1', '', 'a@b', '5.03.02'])('not %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false)
    expect(withoutFormulas(text)).toBe(text)
  })

  test('within a text, where a program that expects semicolons would begin a field', () => {
    expect(withoutFormulas('a; =1;b\n-c\r\n@d, =e')).toBe("a;' =1;b\n'-c\r\n'@d, =e")
  })
})
