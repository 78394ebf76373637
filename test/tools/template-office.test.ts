// An office's form as LibreOffice writes it (templat/kantor.xlsx), filled in, and opened in LibreOffice again.
import fs from 'node:fs'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderTemplate } from '../../src/render/template/index.ts'
import type { AnnexInput } from '../../src/report/annex.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { isian } from '../../src/report/isian.ts'
import { cellsOf } from '../render/template/book.ts'
import { unzip } from '../render/unzip.ts'
import { annexInput, contohInput } from '../report/sample.ts'
import { type Office, pdfPages, startOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = startOffice()
})
afterAll(() => office.remove())

const template = new Uint8Array(fs.readFileSync(new URL('templat/kantor.xlsx', import.meta.url)))

function fill(input: AnnexInput): Uint8Array {
  const filled = renderTemplate(template, {
    annexNames,
    annexes: (names) => makeAnnexes(input, names),
    values: isian(input),
    ending: 'xlsx',
    language: 'id',
  })
  if ('unreadable' in filled || filled.bytes === null) throw new Error(JSON.stringify(filled))
  return filled.bytes
}

const filled = fill(contohInput())
const rowsOfTable = makeAnnexes(contohInput(), ['pengukuran'])[0]!.tables[0]!.rows.length

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  // exceljs stops at pivots and Excel's own tables; the cells are what is asked for.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: ['tableParts', 'drawing'] })
  return workbook
}

const resultOf = (cell: exceljs.Cell): unknown => (cell.type === exceljs.ValueType.Formula ? cell.result : cell.value)

test('only what must change has changed, and all else keeps every byte', () => {
  const [before, after] = [unzip(template), unzip(filled)]
  expect([...after.keys()]).toEqual([...before.keys()])
  const changed = [...before.keys()].filter((name) => after.get(name)!.text !== before.get(name)!.text)
  expect(changed.sort()).toEqual([
    'xl/charts/chart2.xml',
    'xl/comments1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/pivotTables/pivotTable1.xml',
    'xl/tables/table1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/sheet3.xml',
  ])
  expect(fill(contohInput())).toEqual(filled)
})

test('LibreOffice works out the same figures, and the formulas of the office find theirs', async () => {
  const theirs = await read(fs.readFileSync(office.convert(filled, 'xlsx')))
  const ours = cellsOf(unzip(filled).get('xl/worksheets/sheet1.xml')!.text)
  const sheet = theirs.getWorksheet('Pengukuran')!
  let live = 0
  for (const [address, content] of Object.entries(ours)) {
    const [, formula, value] = /^(=.*?)?(?: → )?([\d.]*)$/s.exec(content) ?? []
    if (!value || Number(address.slice(1)) > 5 + rowsOfTable || Number(address.slice(1)) < 6) continue
    if (formula) live++
    expect(resultOf(sheet.getCell(address)), address).toBeCloseTo(Number(value), 6)
  }
  expect(live).toBeGreaterThan(3)
  const total = 6 + rowsOfTable
  const column = (letter: string) =>
    Array.from({ length: rowsOfTable }, (_, index) => resultOf(sheet.getCell(`${letter}${6 + index}`)))
  const numbers = (letter: string) => column(letter).filter((value) => typeof value === 'number')
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
  expect(sheet.getCell(`A${total}`).value).toBe('Jumlah')
  expect(resultOf(sheet.getCell(`I${total}`))).toBe(sum(numbers('I')))
  expect(resultOf(sheet.getCell(`G${total}`))).toBeCloseTo(sum(numbers('G')) / numbers('G').length, 6)
  expect(column('H')).toEqual(
    column('G').map((value) => (typeof value !== 'number' ? 'belum ada' : value < 100 ? 'perlu perhatian' : 'baik')),
  )
  const summary = theirs.getWorksheet('Rekap')!
  expect(resultOf(summary.getCell('B1'))).toBe(sum(numbers('I')))
  expect(resultOf(summary.getCell('B3'))).toBe(Math.max(...numbers('G')))
  expect(resultOf(summary.getCell('B9'))).toBe(9 * sum(numbers('I')))
})

test('the chart shows every row, and all stands in its order; an annex without rows leaves the form as it is', () => {
  const empty = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  level: 1\n  sasaran: Terwujudnya a\n  indikator: []\n' },
    { year: 2025, until: 'tw4' },
  )
  const bare = fill(empty)
  const cells = cellsOf(unzip(bare).get('xl/worksheets/sheet2.xml')!.text)
  expect(cells).toMatchObject({ B2: '2025', C4: '', E6: '=COUNT(E4:E5)' })
  const chart = unzip(filled).get('xl/charts/chart2.xml')!.text
  expect(chart).toContain(`Pengukuran!$G$6:$G$${5 + rowsOfTable}`)
  for (const pdf of office.convertAll([filled, bare], 'pdf')) {
    const pages = pdfPages(pdf).join('\n')
    const words = ['FORMULIR PENGUKURAN KINERJA', 'Jumlah', 'Capaian setiap indikator', 'Total Result', 'Jumlah baris']
    const at = words.map((text) => pages.indexOf(text))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at[0]).toBeGreaterThanOrEqual(0)
  }
})
