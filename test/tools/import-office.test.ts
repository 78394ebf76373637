// Workbooks that LibreOffice wrote are imported as those that it was given, and nothing of them is lost.

import fs from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convert } from '../../src/import/convert.ts'
import { readSource } from '../../src/import/source.ts'
import { gridFrom } from '../import/grids.ts'
import { type Office, startOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = startOffice()
})
afterAll(() => office.remove())

const folder = path.resolve(import.meta.dirname, '../import/tabel')
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.hasil.txt'))

/** The table of a test as a workbook, with merges, numbers, formulas and hidden rows. */
async function workbook(name: string): Promise<Uint8Array> {
  const grid = gridFrom(fs.readFileSync(path.join(folder, name), 'utf8'))
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lembar')
  for (const { row, column, text, kind, formula, hidden } of grid.cells) {
    const cell = sheet.getCell(row, column)
    const value = kind === 'number' ? Number(text) : text
    // What was never computed, LibreOffice computes.
    if (formula !== undefined && text === '') continue
    if (formula !== undefined) cell.value = { formula, result: value } as ExcelJS.CellValue
    else cell.value = kind === 'error' ? ({ error: text } as ExcelJS.CellValue) : value
    cell.alignment = { wrapText: true }
    if (hidden) sheet.getRow(row).hidden = true
  }
  for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top, left, bottom, right)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const imported = (bytes: Uint8Array) =>
  convert(readSource(bytes, 'tabel.xlsx').book, { file: 'tabel.xlsx', mapping: null, year: null, comments: [] })

test('tables that went through LibreOffice', async () => {
  const books = await Promise.all(names.map(workbook))
  const through = office.convertAll(books, 'xlsx').map((file) => new Uint8Array(fs.readFileSync(file)))
  for (const [index, name] of names.entries()) {
    const [before, after] = [imported(books[index]!), imported(through[index]!)]
    // Formulas are worked out anew: those of the tests' tables stand for others.
    const figures = (text: string | null) => text?.replaceAll(/\d{2,}/g, '#')
    expect(figures(after.text), name).toBe(figures(before.text))
    expect(
      after.ledger.every(({ path: at, reason }) => (at === null) !== (reason === null)),
      name,
    ).toBe(true)
  }
}, 60_000)
