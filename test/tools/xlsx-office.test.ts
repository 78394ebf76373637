// The workbook in LibreOffice: its rows are as high as their text needs.
import fs from 'node:fs'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, contohInput } from '../report/sample.ts'
import { fitRows, type Office, startOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = startOffice()
})
afterAll(() => office.remove())

const folder = new URL('../../examples/bkd-lumajang/', import.meta.url)
const lumajang = () => {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return annexInput(Object.fromEntries(files.map((file) => [file, fs.readFileSync(new URL(file, folder), 'utf8')])), {
    year: 2025,
    until: 'tw4',
  })
}
const workbookOf = async (bytes: Uint8Array) => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return workbook
}
const rowsOf = (workbook: exceljs.Workbook) => workbook.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount)!)

test('rows are as high as LibreOffice would make them, or higher', async () => {
  // A drawing has heights of its own.
  const plans = [contohInput(), lumajang()].map((input) => {
    return makeAnnexes(input).filter(({ drawing }) => drawing.length === 0)
  })
  const workbooks = await Promise.all(plans.map((annexes) => renderXlsx(annexes, 'id')))
  const ours = await Promise.all(workbooks.map(async (bytes) => rowsOf(await workbookOf(bytes))))
  const free = await Promise.all(
    workbooks.map(async (bytes) => {
      const workbook = await workbookOf(bytes)
      for (const row of rowsOf(workbook)) row.height = undefined as never
      return new Uint8Array(await workbook.xlsx.writeBuffer())
    }),
  )
  const theirs = await Promise.all(fitRows(office, free).map(async (bytes) => rowsOf(await workbookOf(bytes))))
  for (const [plan, rows] of theirs.entries()) {
    const low = rows.filter((row, index) => row.height > ours[plan]![index]!.height && row.hasValues)
    expect(low.map(({ worksheet, number }) => `${worksheet.name} ${number}`)).toEqual([])
    expect(rows.some(({ height }) => height > 30)).toBe(true)
  }
})

test('merged rows together are as high as the text of their cell needs', async () => {
  const bytes = await renderXlsx(makeAnnexes(lumajang(), ['cascading', 'kelengkapan']), 'id')
  const ours = await workbookOf(bytes)
  const split = await workbookOf(bytes)
  const merges = split.worksheets.flatMap((sheet) =>
    (sheet.model as unknown as { merges: string[] }).merges.map((range) => ({ sheet, range })),
  )
  const tall = merges.filter(({ sheet, range }) => {
    const [from, to] = range.split(':').map((address) => sheet.getCell(address)) as [exceljs.Cell, exceljs.Cell]
    return from.col === to.col
  })
  for (const { sheet, range } of tall) sheet.unMergeCells(range)
  const masters = new Map(tall.map(({ sheet, range }) => [`${sheet.name} ${range.split(':')[0]}`, range]))
  for (const row of rowsOf(split)) {
    row.height = undefined as never
    row.eachCell((cell) => {
      if (!masters.has(`${row.worksheet.name} ${cell.address}`)) cell.value = null
    })
  }
  const [fitted] = fitRows(office, [new Uint8Array(await split.xlsx.writeBuffer())])
  const needed = await workbookOf(fitted!)
  for (const { sheet, range } of tall) {
    const [from, to] = range.split(':').map((address) => Number(/\d+$/.exec(address))) as [number, number]
    const rows = ours.getWorksheet(sheet.name)!.getRows(from, to - from + 1)!
    const longest = tall
      .filter((other) => other.sheet === sheet && Number(/\d+/.exec(other.range)) === from)
      .every((other) => Number(/\d+$/.exec(other.range)) <= to)
    const height = rows.reduce((sum, row) => sum + row.height, 0)
    if (longest)
      expect(height, `${sheet.name} ${range}`).toBeGreaterThanOrEqual(
        needed.getWorksheet(sheet.name)!.getRow(from).height,
      )
  }
  expect(tall.length).toBeGreaterThan(50)
})
