// The workbook in LibreOffice: it prints one page wide with repeated headers, loses no text, and recalculates to the cached results.
import fs from 'node:fs'
import exceljs, { type CellValue } from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, contohInput } from '../report/sample.ts'
import { fitRows, type Office, pdfPages, pdfSizes, startOffice } from './office.ts'

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
/** Each on the sheets of its own workbook, so that pages are its. */
const printed = async (input: ReturnType<typeof contohInput>, name: string) => {
  return office.convert(await renderXlsx(makeAnnexes(input, [name]), 'id'), 'pdf')
}

describe('printed', () => {
  test.each([
    ['ringkasan', 210, 297],
    ['cascading', 330, 216],
    ['pengukuran', 420, 297],
    ['kelengkapan', 330, 216],
  ])('%s on its paper, one page wide, header and page number on every page', async (name, width, height) => {
    const file = await printed(lumajang(), name)
    const sizes = pdfSizes(file)
    expect(sizes).toEqual(sizes.map(() => [width, height]))
    const pages = pdfPages(file)
    const header = {
      ringkasan: 'Perangkat Daerah',
      cascading: 'Aktivitas L5',
      pengukuran: 'Cara Pengukuran',
      kelengkapan: 'Berkas:Baris',
    }[name]!
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(header)
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    }
    if (name === 'cascading' || name === 'kelengkapan') expect(pages.length).toBeGreaterThan(1)
  })

  test('the last column stands beside the first, not on pages of its own', async () => {
    const [page] = pdfPages(await printed(contohInput(), 'pengukuran'))
    expect(page!.split('\n').some((line) => /^\s*No\b.*\bKeterangan\s*$/.test(line))).toBe(true)
  })

  test.each(['contoh', 'bkd-lumajang'])(
    '%s: rows are as high as LibreOffice would make them, or higher',
    async (plan) => {
      const bytes = await renderXlsx(makeAnnexes(plan === 'contoh' ? contohInput() : lumajang()), 'id')
      const ours = rowsOf(await workbookOf(bytes)).map(({ height }) => height)
      const free = await workbookOf(bytes)
      for (const row of rowsOf(free)) row.height = undefined as never
      const theirs = rowsOf(await workbookOf(fitRows(office, new Uint8Array(await free.xlsx.writeBuffer()))))
      const low = theirs.filter(
        ({ height, worksheet, number }, index) => height > ours[index]! && worksheet.getRow(number).hasValues,
      )
      expect(low.map(({ worksheet, number }) => `${worksheet.name} ${number}`)).toEqual([])
      expect(theirs.some(({ height }) => height > 30)).toBe(true)
    },
  )

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
    const needed = await workbookOf(fitRows(office, new Uint8Array(await split.xlsx.writeBuffer())))
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
})

describe('recalculated', () => {
  const formulasOf = async (bytes: Uint8Array): Promise<Map<string, CellValue>> => {
    const workbook = await workbookOf(bytes)
    const formulas = new Map<string, CellValue>()
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => cell.formula && formulas.set(`${sheet.name} ${cell.address}`, cell.result)),
      )
    }
    return formulas
  }
  const recalculate = async (workbook: Uint8Array) => formulasOf(fs.readFileSync(office.convert(workbook, 'xlsx')))

  test('every formula gives its cached result', async () => {
    const workbook = await renderXlsx(makeAnnexes(contohInput()), 'id')
    const [cached, fresh] = [await formulasOf(workbook), await recalculate(workbook)]
    expect(cached.size).toBeGreaterThan(40)
    expect([...fresh.keys()]).toEqual([...cached.keys()])
    for (const [address, result] of cached) expect(fresh.get(address), address).toBeCloseTo(result as number, 9)
  })

  test('a wrong cached result would be seen', async () => {
    const input = contohInput()
    const [annex] = makeAnnexes(input, ['pengukuran'])
    const [table] = annex!.tables
    const rows = table!.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === 'number' && cell.formula !== undefined ? { ...cell, value: cell.value.plus(1) } : cell,
      ),
    }))
    const workbook = await renderXlsx([{ ...annex!, tables: [{ ...table!, rows }] }], 'id')
    const [cached, fresh] = [await formulasOf(workbook), await recalculate(workbook)]
    const wrong = [...cached].filter(
      ([address, result]) => Math.abs((fresh.get(address) as number) - (result as number)) > 0.5,
    )
    expect(wrong.length).toBeGreaterThan(10)
  })
})
