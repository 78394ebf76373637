// The rows of a sheet → what exceljs would write of them, handed on as fast as they are packed: its own objects for rows and cells take
// most of the time of a large annex, and it never waits for the archive.
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { Style } from 'exceljs'
import type WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import type { WorksheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import { columnName, type SheetCell, type SheetRow } from './xlsx-grid.ts'
import { excelText } from './xlsx-text.ts'
import { xmlEscape } from './xml.ts'

/** Rows that are handed on together. */
const batch = 100

/** What may wait for the archive, in bytes. */
const mostWaiting = 1 << 20

/** Writes all rows and leaves the sheet ready for `commit()`. `styleOf` gives the look of a cell; `shared`: texts are in the list of all. */
export async function writeRows(
  workbook: WorkbookWriter,
  worksheet: WorksheetWriter,
  rows: readonly SheetRow[],
  styleOf: (cell: SheetCell) => Partial<Style>,
  shared: boolean,
): Promise<void> {
  const { styles, sharedStrings } = workbook
  const letters: string[] = []
  const letterOf = (column: number) => (letters[column] ??= columnName(column))
  const formats = new Map<Partial<Style>, string>()
  const formatOf = (cell: SheetCell): string => {
    const style = styleOf(cell)
    const known = formats.get(style)
    if (known !== undefined) return known
    const format = styles.addStyleModel(style)
    const attribute = format === 0 ? '' : ` s="${format}"`
    formats.set(style, attribute)
    return attribute
  }
  const textOf: (text: string) => string = shared
    ? (text) => ` t="s"><v>${sharedStrings.add(excelText(text))}</v>`
    : (text) => ` t="inlineStr"><is><t xml:space="preserve">${xmlEscape(excelText(text))}</t></is>`

  worksheet._writeColumns()
  worksheet._writeOpenSheetData()
  worksheet.startedData = true
  let xml = ''
  for (const [index, { height, cells }] of rows.entries()) {
    const number = index + 1
    let own = ''
    let [first, last] = [-1, -1]
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      if (cell === undefined) continue
      if (first === -1) first = column
      last = column
      own += `<c r="${letterOf(column)}${number}"${formatOf(cell)}${contentOf(cell, textOf)}`
    }
    const points = Math.min(maxHeight, Math.ceil(height))
    if (points > 0 || first !== -1) {
      const high = points > 0 ? ` ht="${points}" customHeight="1"` : ''
      const spans = first === -1 ? '' : ` spans="${first + 1}:${last + 1}"`
      const end = first === -1 ? '/>' : `>${own}</row>`
      xml += `<row r="${number}"${high}${spans} x14ac:dyDescent="0.25"${end}`
    }
    if (number % batch !== 0) continue
    worksheet.stream.write(xml)
    xml = ''
    await room(worksheet)
  }
  worksheet.stream.write(xml)
}

/** Excel's limit, in points. */
const maxHeight = 409

/** What follows the attributes of a cell that all have. */
function contentOf({ cell, formula }: SheetCell, textOf: (text: string) => string): string {
  switch (cell.kind) {
    case 'text':
      return `${textOf(cell.text)}</c>`
    case 'number': {
      const value = `<v>${cell.value.toNumber()}</v></c>`
      return formula === undefined ? `>${value}` : `><f>${xmlEscape(formula)}</f>${value}`
    }
    case 'empty':
      return `${textOf('-')}</c>`
    case 'blank':
      return '/>'
  }
}

/** Until the archive has taken what was handed on: it packs beside us, and would else have all of a large sheet waiting. */
async function room({ stream }: WorksheetWriter): Promise<void> {
  await setImmediate()
  for (const pipe of stream.pipes) if (pipe._writableState.length > mostWaiting) await once(pipe, 'drain')
}
