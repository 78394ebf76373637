// Workbooks as offices have them → the cells that hold something, with all that tells what they are.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../src/source/grid.ts'
import { readCells } from '../../src/source/xlsx-cells.ts'
import { zipOf } from './zip.ts'

async function made(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Lembar'), workbook)
  return readCells(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

describe('cells', () => {
  test('texts, numbers, formulas, formats', async () => {
    const { sheets } = await made((sheet) => {
      sheet.getCell('A1').value = ' Program\r\nKepegawaian '
      sheet.getCell('B1').value = 5.1
      sheet.getCell('B1').numFmt = '0.00'
      sheet.getCell('C1').value = { formula: 'SUM(B1:B1)', result: 0 }
      sheet.getCell('D1').value = { formula: '1/0', result: { error: '#DIV/0!' } }
      sheet.getCell('E1').value = new Date(Date.UTC(2025, 0, 31))
      sheet.getCell('F1').value = { formula: 'A1' } as ExcelJS.CellValue
      sheet.getCell('G1').font = { bold: true }
      sheet.getCell('B3').value = { richText: [{ text: 'Nilai ' }, { font: { bold: true }, text: 'SAKIP' }] }
      sheet.getCell('B3').alignment = { indent: 2 }
      sheet.getCell('B3').font = { bold: true }
    })
    expect(sheets[0]!.cells).toEqual([
      { address: 'A1', row: 1, column: 1, text: ' Program\nKepegawaian ', kind: 'text' },
      { address: 'B1', row: 1, column: 2, text: '5.10', kind: 'number', format: '0.00' },
      { address: 'C1', row: 1, column: 3, text: '0', kind: 'number', formula: 'SUM(B1:B1)' },
      { address: 'D1', row: 1, column: 4, text: '#DIV/0!', kind: 'error', formula: '1/0' },
      { address: 'E1', row: 1, column: 5, text: '2025-01-31', kind: 'date', format: 'mm-dd-yy' },
      { address: 'F1', row: 1, column: 6, text: '', kind: 'text', formula: 'A1' },
      { address: 'B3', row: 3, column: 2, text: 'Nilai SAKIP', kind: 'text', bold: true, indent: 2 },
    ])
  })

  test('merges, hidden rows, columns and sheets, names', async () => {
    const { sheets, names } = await made((sheet, workbook) => {
      sheet.getCell('A1').value = 'Judul'
      sheet.mergeCells('A1:C2')
      sheet.getCell('A4').value = 'a'
      sheet.getRow(4).hidden = true
      sheet.getCell('E5').value = 'b'
      sheet.getColumn(5).hidden = true
      workbook.addWorksheet('Lain', { state: 'hidden' })
      workbook.definedNames.add('Lembar!$A$1:$C$2', 'pohon.judul')
    })
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Lembar', false],
      ['Lain', true],
    ])
    expect(sheets[0]!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }])
    expect(sheets[0]!.cells.map(({ address, hidden = false }) => [address, hidden])).toEqual([
      ['A1', false],
      ['A4', true],
      ['E5', true],
    ])
    expect(names).toEqual([{ name: 'pohon.judul', refers: 'Lembar!$A$1:$C$2', sheet: null, hidden: false }])
  })
})

/** The least that a workbook has. */
const book = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    '_rels/.rels': relations('a/officeDocument', 'xl/workbook.xml') + custom,
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `${relations('a/worksheet', 'worksheets/a.xml')}</Relationships>`,
    'xl/worksheets/a.xml': { content: sheet, deflate: true },
    ...more,
  })
const relations = (kind: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="${kind}" Target="${target}"/>`
const custom = '<Relationship Id="rId2" Type="a/custom-properties" Target="docProps/custom.xml"/></Relationships>'

describe('what stands in the file', () => {
  test('formulas shared down a column are formulas, with the text of the first one alone', () => {
    const cells =
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c>'
    const { sheets } = readCells(book(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`))
    expect(sheets[0]!.cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['2', 'B1*2'],
      ['4', ''],
    ])
  })

  test('custom properties', () => {
    const properties = '<Properties><property name="pohon"><lpwstr>realisasi 1</lpwstr></property></Properties>'
    const { properties: found } = readCells(book('<worksheet/>', { 'docProps/custom.xml': properties }))
    expect([...found]).toEqual([['pohon', 'realisasi 1']])
  })

  test('prefixes, and rows and cells without address', () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect(readCells(book(sheet)).sheets[0]!.cells.map(({ address, text }) => [address, text])).toEqual([
      ['A1', '1'],
      ['B1', 'a'],
    ])
  })

  test('many empty rows cost no memory', () => {
    const rows = '<row s="1" customFormat="1"><c s="1"/></row>'.repeat(300_000)
    const before = process.memoryUsage().heapUsed
    const { sheets } = readCells(book(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))
    expect(sheets[0]!.cells).toEqual([])
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6)
  })

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', 'rusak'],
    ['no XML', '<worksheet', 'rusak'],
    [
      'an address outside of any sheet',
      '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      'rusak',
    ],
    ['a bomb', `<worksheet>${' '.repeat(60e6)}</worksheet>`, 'besar'],
  ])('%s', (_, sheet, code) => {
    expect(() => readCells(book(sheet))).toThrow(expect.objectContaining({ code }))
  })
})
