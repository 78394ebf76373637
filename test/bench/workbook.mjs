// `node workbook.mjs EXCEL_CHUNK FILE ROWS [plain]`: an annex of so many rows and 20 columns through pohon's renderer of workbooks,
// with two formulas a row and merges in groups of three (`plain`: none).
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Decimal } from 'decimal.js'

const [chunk, file, count, plain] = process.argv.slice(2)
const { renderXlsx } = createRequire(import.meta.url)(chunk)
const rows = Number(count)

const columns = Array.from({ length: 20 }, (_, index) => ({
  key: `k${index}`,
  title: `Kolom ${index + 1}`,
  group: null,
  width: 14,
  align: index >= 10 && index < 19 ? 'right' : 'left',
}))
const text = (text) => ({ kind: 'text', text })
/** A plan's figures are decimals before they are rendered: making them is not what is measured. */
const values = Array.from({ length: 1000 }, (_, value) => new Decimal(value + 0.25))
const valueAt = (row, column) => values[(row * 7 + column) % 1000]
const quotient = (row, part, whole) => valueAt(row, part).div(valueAt(row, whole)).times(100)
const shares = new Map([11, 13].map((part) => [part, values.map((_, row) => quotient(row, part, part - 1))]))
const share = (row, part, whole) => ({
  kind: 'number',
  value: shares.get(part)[row % 1000],
  decimals: 2,
  formula: {
    op: '*',
    of: [
      { op: '/', of: [part, whole].map((column) => ({ op: 'cell', row: String(row), column: `k${column}` })) },
      { op: 'number', value: new Decimal(100) },
    ],
  },
})
/** Its cells are made when they are asked for: all those of a million rows at once would be what takes the memory. */
class Row {
  constructor(row) {
    this.key = String(row)
  }

  get cells() {
    const row = Number(this.key)
    return columns.map((_, column) => {
      if (column < 10) return text(`Meningkatnya kualitas layanan ${row}.${column}`)
      if (column < 17) return { kind: 'number', value: valueAt(row, column), decimals: 2 }
      if (column === 17) return share(row, 11, 10)
      if (column === 18) return share(row, 13, 12)
      return plain === undefined && row % 3 !== 1 ? { kind: 'blank' } : text(`Kelompok ${row}`)
    })
  }
}
const table = {
  title: null,
  header: true,
  main: true,
  frozenColumns: 2,
  columns,
  rows: Array.from({ length: rows }, (_, index) => new Row(index + 1)),
  merges:
    plain === undefined
      ? Array.from({ length: Math.floor(rows / 3) }, (_, group) => ({
          row: group * 3,
          column: 19,
          rows: 3,
          columns: 1,
        }))
      : [],
}
const annex = {
  name: 'pengukuran',
  above: null,
  title: 'Pengukuran Kinerja',
  paper: { size: 'F4', orientation: 'landscape' },
  origin: '',
  heading: [],
  tables: [table],
  drawing: [],
  notes: [],
  signatures: [],
}
writeFileSync(file, await renderXlsx([annex], 'id'))
