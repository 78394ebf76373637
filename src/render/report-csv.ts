// Tables of an annex → CSV for programs (RFC 4180): commas, exact numbers with a decimal point; UTF-8 with the mark that Excel looks for.
import type { Language } from '../diagnostic.ts'
import type { Annex, Cell, Table } from '../report/annex.ts'
import { drawingTable } from '../report/drawing.ts'
import { columnTitle } from './column-title.ts'
import { withoutFormulas } from './formula-like.ts'

/**
 * An annex may be made several times, and have several tables: they stand one below the other with an empty line between them, each
 * below its title. A single one has none, and is what programs expect. Headings, notes and signatures are not data and left out.
 */
export function renderReportCsv(annexes: readonly Annex[], language: Language): string {
  const tables = annexes.flatMap(({ title, drawing, tables }) => {
    const all = drawing.length === 0 ? tables : [drawingTable(drawing, language)]
    return all.map((table) => ({ table, titles: [...(annexes.length > 1 ? [title] : []), table.title ?? []].flat() }))
  })
  const blocks = tables.map(({ table, titles }) => {
    return `${tables.length > 1 && titles.length > 0 ? record([text(titles.join(' · '))]) : ''}${tableCsv(table)}`
  })
  return `\ufeff${blocks.join('\r\n')}`
}

/** What a cell merged over several rows says stands in each of them. */
function tableCsv({ header, columns, rows, merges }: Table): string {
  const fields = rows.map(({ cells }) => cells.map(field))
  for (const { row, column, rows } of merges) {
    for (const covered of fields.slice(row, row + rows)) covered[column] = fields[row]![column]!
  }
  return [...(header ? [columns.map((column) => text(columnTitle(column)))] : []), ...fields].map(record).join('')
}

const record = (fields: readonly string[]): string => `${fields.join(',')}\r\n`

function field(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return text(cell.text)
    case 'number':
      return cell.value.toFixed()
    case 'empty':
    case 'blank':
      return ''
  }
}

/** Always in quotes: without them it is a number. */
const text = (words: string): string => `"${withoutFormulas(words).replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`
