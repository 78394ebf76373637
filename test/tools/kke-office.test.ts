// The evaluator's worksheets in LibreOffice: marks written over what needs judgement are counted by the sums that stand there.
import fs from 'node:fs'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { contohInput } from '../report/sample.ts'
import { type Office, startOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = startOffice()
})
afterAll(() => office.remove())

const sheetOf = async (bytes: Uint8Array) => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return workbook.worksheets[0]!
}
const open = 'perlu penilaian'

const names = ['kke-1', 'kke-2', 'kke-3', 'kke-5']

/** The marks written over, how many a column; and the sheet as LibreOffice counts them. */
const sheets = new Map<string, { readonly columns: ReadonlyMap<number, number>; readonly fresh: exceljs.Worksheet }>()
beforeAll(async () => {
  const marked = await Promise.all(
    names.map(async (name) => {
      const sheet = await sheetOf(await renderXlsx(makeAnnexes(contohInput(), [name]), 'id'))
      const columns = new Map<number, number>()
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value !== open) return
          cell.value = 1
          columns.set(Number(cell.col), (columns.get(Number(cell.col)) ?? 0) + 1)
        }),
      )
      return { columns, bytes: new Uint8Array(await sheet.workbook.xlsx.writeBuffer()) }
    }),
  )
  const files = office.convertAll(
    marked.map(({ bytes }) => bytes),
    'xlsx',
  )
  for (const [index, file] of files.entries()) {
    sheets.set(names[index]!, { columns: marked[index]!.columns, fresh: await sheetOf(fs.readFileSync(file)) })
  }
})

test.each(names)('%s', (name) => {
  const { columns, fresh } = sheets.get(name)!
  expect(columns.size).toBeGreaterThan(0)
  const rows = fresh.getRows(1, fresh.rowCount)!
  const rowOf = (title: string) => rows.find((row) => String(row.getCell(1).value).startsWith(title))!
  const [sum, share] = [rowOf('Jumlah'), rowOf('Persentase')]
  const [header] = rows.filter((row) => row.getCell(1).value === 'No')
  for (const column of columns.keys()) {
    const marks = rows.slice(header!.number, sum.number - 1).map((row) => row.getCell(column).value)
    const ones = marks.filter((mark) => mark === 1).length
    expect(marks.every((mark) => mark === 1 || mark === 0)).toBe(true)
    expect(sum.getCell(column).result).toBe(ones)
    expect(share.getCell(column).result).toBeCloseTo((ones / marks.length) * 100, 9)
  }
})
