// Pages of a sheet: where they end, what goes on over their end, and signatures that stay together.
import exceljs, { type Worksheet } from 'exceljs'
import { describe, expect, test } from 'vitest'
import { Desimal } from '../../src/figures/decimal.ts'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { sheetOf } from '../../src/render/xlsx-sheet.ts'
import { type Annex, makeTable } from '../../src/report/annex.ts'
import { count, money, text } from '../../src/report/cell.ts'
import { oneTable, signed } from './annex-sample.ts'

const columns = [
  { key: 'no', title: 'No', width: 6 },
  { key: 'sasaran', title: 'Sasaran', width: 30 },
  { key: 'indikator', title: 'Indikator', width: 40 },
  { key: 'pagu', title: 'Pagu', width: 20 },
] as const

/** `rows` rows, each `each` of them below one sasaran and its pagu. */
const long = (rows: number, each: number, more: Partial<Annex> = {}): Annex => {
  const items = Array.from({ length: rows }, (_, index) => ({ index, node: Math.floor(index / each) }))
  const merge = ({ node }: (typeof items)[number]) => node
  const table = makeTable(
    items,
    [
      { ...columns[0], cell: ({ index }) => count(index + 1) },
      {
        ...columns[1],
        merge,
        cell: ({ node }) => text(`Sasaran ke-${node + 1} yang panjang sekali sehingga dua baris`),
      },
      { ...columns[2], cell: ({ index }) => text(`Indikator ${index + 1}`) },
      { ...columns[3], merge, cell: ({ node }) => money(new Desimal(node)) },
    ],
    { main: true },
  )
  return { ...oneTable, heading: [], notes: [], tables: [table], ...more }
}

const written = async (annex: Annex): Promise<Worksheet> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await renderXlsx([annex], 'id')).buffer as ArrayBuffer)
  return workbook.worksheets[0]!
}
const mergesOf = (annex: Annex) =>
  sheetOf(annex).merges.map((range) => {
    const [, from, top, , bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)!
    return { column: from!, from: Number(top), to: Number(bottom) }
  })

/** A4 landscape: 210 mm less the margins, in points; the sheet is narrower than the paper. */
const paper = (210 / 25.4 - 1.1) * 72

test('a page is full and no fuller than the paper', () => {
  const { rows, breaks, header } = sheetOf(long(200, 1))
  const repeated = rows[header!.from - 1]!.height
  const ends = [0, ...breaks, rows.length]
  const heights = ends.slice(1).map((end, index) => {
    const own = rows.slice(ends[index], end).reduce((sum, { height }) => sum + Math.ceil(height), 0)
    return own + (index === 0 ? 0 : repeated)
  })
  expect(breaks.length).toBeGreaterThan(3)
  for (const height of heights) expect(height).toBeLessThanOrEqual(paper)
  for (const height of heights.slice(0, -1)) expect(height).toBeGreaterThan(paper * 0.9)
})

test('a page ends between nodes where their rows fit', () => {
  const annex = long(200, 4)
  const { breaks } = sheetOf(annex)
  expect(breaks.length).toBeGreaterThan(3)
  for (const end of breaks) expect(mergesOf(annex).filter(({ from, to }) => from <= end && end < to)).toEqual([])
})

/** Rows after which a page ends within a node of `each` rows. */
const tornBy = (breaks: readonly number[], each: number, top: number) =>
  breaks.filter((end) => (end + 1 - top) % each !== 0)

test('a text that goes on over the end of a page is said again, a number is not', async () => {
  const annex = long(200, 100)
  const { body, breaks } = sheetOf(annex)
  const sheet = await written(annex)
  const torn = tornBy(breaks, 100, body!.from)
  expect(torn.length).toBeGreaterThan(2)
  for (const end of torn) expect(sheet.getCell(`B${end + 1}`).value).toMatch(/^Sasaran ke-/)
  const numbers = new Set<string>()
  sheet.getColumn('D').eachCell(({ master, value }) => typeof value === 'number' && numbers.add(master.address))
  expect(numbers.size).toBe(2)
})

test('no cell goes on over the end of a page, so that all its borders are there', () => {
  for (const each of [2, 3, 7, 100]) {
    const annex = long(200, each)
    const { breaks, merges: ranges } = sheetOf(annex)
    const merges = mergesOf(annex)
    expect(merges.length).toBeGreaterThan(2)
    expect(merges.filter(({ from, to }) => breaks.some((end) => from <= end && end < to))).toEqual([])
    expect(ranges.filter((range) => /^(\w+):\1$/.test(range))).toEqual([])
  }
})

test('nothing reported is said again on the next page too', () => {
  const annex = long(200, 100)
  const [table] = annex.tables
  const rows = table!.rows.map(({ key, cells }) => ({
    key,
    cells: cells.map((cell) => (cell.kind === 'number' ? ({ kind: 'empty' } as const) : cell)),
  }))
  const { body, breaks, rows: all } = sheetOf({ ...annex, tables: [{ ...table!, rows }] })
  const torn = tornBy(breaks, 100, body!.from)
  expect(torn.length).toBeGreaterThan(2)
  for (const end of torn) expect(all[end]!.cells[3]!.cell.kind).toBe('empty')
})

describe('a text higher than a row can be', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `kata${index}`).join(' ')
  const cells = [
    { sasaran: 'Sasaran satu', indikator: 'Indikator 1' },
    { sasaran: 'Sasaran satu', indikator: words(900) },
    { sasaran: 'Sasaran dua', indikator: 'Indikator 3' },
    { sasaran: words(500), indikator: 'Indikator 4' },
    { sasaran: words(500), indikator: 'Indikator 5' },
  ]
  const table = makeTable(
    cells,
    [
      { ...columns[1], merge: ({ sasaran }) => sasaran, cell: ({ sasaran }) => text(sasaran) },
      { ...columns[2], cell: ({ indikator }) => text(indikator) },
      { ...columns[3], cell: ({ indikator }) => money(new Desimal(indikator.length)) },
    ],
    { main: true },
  )
  const annex = { ...long(1, 1), tables: [{ ...table, rows: withSum(table.rows) }] }
  const sheet = sheetOf(annex)

  /** The last number is the sum of the first and the one before it. */
  function withSum(rows: typeof table.rows): typeof table.rows {
    const cell = (row: number) => ({ op: 'cell', row: String(row), column: 'pagu' }) as const
    const sum = money(new Desimal(22), { op: 'sum', of: [cell(0), cell(3)] })
    return rows.with(-1, { ...rows.at(-1)!, cells: rows.at(-1)!.cells.with(-1, sum) })
  }

  test('stands on several rows, none of them too high, with room for all of it', () => {
    const tall = sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.cell.kind === 'text' && cell.cell.text.length > 1000
          ? [{ row, column, length: cell.cell.text.length }]
          : [],
      ),
    )
    expect(tall.map(({ length }) => length)).toEqual([words(900).length, words(500).length])
    for (const { row, column } of tall) {
      const range = sheet.merges.find((merge) => merge.startsWith(`${'AB'[column]}${row + 1}:`))!
      const to = Number(/\d+$/.exec(range)![0])
      const height = sheet.rows.slice(row, to).reduce((sum, { height }) => sum + Math.ceil(height), 0)
      expect(height).toBeGreaterThan(1000)
    }
    expect(Math.max(...sheet.rows.map(({ height }) => Math.ceil(height)))).toBeLessThanOrEqual(409)
  })

  test('its rows are those of the range, and formulas find the cells below', () => {
    const body = sheet.rows.slice(sheet.body!.from - 1, sheet.body!.to)
    expect(body.length).toBeGreaterThan(cells.length)
    const numbers = body.flatMap(({ cells }, row) => (cells[2]!.cell.kind === 'number' ? [row + sheet.body!.from] : []))
    expect(numbers.length).toBe(cells.length)
    expect(body.at(numbers.at(-1)! - sheet.body!.from)!.cells[2]!.formula).toBe(`SUM(C${numbers[0]},C${numbers[3]})`)
  })

  test('goes on over the end of a page, where the others are said again', () => {
    const [end] = sheet.breaks
    expect(sheet.rows[end!]!.cells[0]!.cell).toEqual({ kind: 'text', text: 'Sasaran satu' })
    expect(sheet.rows[end!]!.cells[1]!.cell.kind).toBe('blank')
  })
})

test('signatures stay together on one page, whatever stands above them', () => {
  const { signatures } = signed
  for (let rows = 20; rows < 60; rows++) {
    const before = sheetOf(long(rows, 3)).rows.length
    const { rows: all, breaks } = sheetOf(long(rows, 3, { signatures }))
    expect(
      breaks.filter((end) => end > before && end < all.length),
      String(rows),
    ).toEqual([])
  }
})

test.each([1, 4])('notes and signatures never stand on a page without rows, %i of a node', (each) => {
  const { signatures } = signed
  const notes = ['Target menurut Renstra.', '- = belum ada.']
  for (let rows = 20; rows < 60; rows++) {
    const { body, breaks } = sheetOf(long(rows, each, { notes, signatures }))
    expect(
      breaks.filter((end) => end > body!.to - 2),
      String(rows),
    ).toEqual([])
  }
})

test('notes longer than a page go on over its end', () => {
  const notes = Array.from({ length: 100 }, (_, index) => `Catatan ${index + 1}.`)
  const { rows, breaks } = sheetOf(long(20, 1, { notes }))
  expect(breaks.length).toBeGreaterThan(2)
  expect(breaks.at(-1)).toBeLessThan(rows.length)
})

test('where no header is repeated, a page has its room', () => {
  const [first] = long(3, 1).tables
  const [second] = long(200, 1).tables
  const { rows, breaks, repeated } = sheetOf({ ...long(1, 1), tables: [first!, { ...second!, main: false }] })
  expect(repeated).toBe(false)
  const room = paper * 0.96
  for (const [index, end] of breaks.slice(1).entries()) {
    const own = rows.slice(breaks[index], end + 1).reduce((sum, { height }) => sum + Math.ceil(height), 0)
    expect(own).toBeGreaterThan(room)
  }
  expect(breaks.length).toBeGreaterThan(3)
})

test('a header of several tables is repeated only where its own rows go on', async () => {
  const [table] = long(30, 1).tables
  const [other] = long(60, 1).tables
  const second = { ...other!, main: false }
  expect((await written({ ...long(1, 1), tables: [table!, second] })).pageSetup.printTitlesRow).toBe('3:3')
  expect(
    (await written({ ...long(1, 1), tables: [long(3, 1).tables[0]!, second] })).pageSetup.printTitlesRow,
  ).toBeUndefined()
})

test('signatures: side by side on the right and the left, name in bold and underlined, room to sign', async () => {
  const sheet = await written({ ...oneTable, signatures: signed.signatures })
  const cells = new Map<unknown, exceljs.Cell>()
  sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && cells.set(cell.value, cell)))
  const [left, right] = ['Bupati Contoh,', 'Kepala Dinas Satu,'].map((text) => cells.get(text)!)
  const name = cells.get('Sari Dewi, S.E.')!
  expect([left!.row, left!.col]).toEqual([right!.row, '1'].map(Number))
  expect(Number(right!.col)).toBeGreaterThan(2)
  expect(cells.get('Contoh, 15 Januari 2025')!.col).toBe(right!.col)
  expect([name.col, name.font.bold, name.font.underline]).toEqual([right!.col, true, true])
  expect(Number(name.row) - Number(right!.row)).toBe(2)
  expect(sheet.getRow(Number(name.row) - 1).height).toBeGreaterThan(40)
  expect(cells.get('………………………………')!.row).toBe(name.row)
})

test('one signature alone stands on the right', async () => {
  const sheet = await written({ ...oneTable, signatures: [signed.signatures[1]!] })
  const columns: number[] = []
  sheet.eachRow((row) => row.eachCell(({ value, col }) => value === 'Kepala Dinas Satu,' && columns.push(Number(col))))
  expect(Math.min(...columns)).toBeGreaterThan(2)
})
