// Annexes → a workbook's bytes, one sheet each, ready to print; the same annexes give the same bytes.
import { Writable } from 'node:stream'
import type { AddWorksheetOptions, PageSetup } from 'exceljs'
import WorkbookWriter, { type WorksheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import type { Language, Text } from '../diagnostic.ts'
import type { Annex, Paper } from '../report/annex.ts'
import { columnName, type Sheet, type SheetCell, sheetOf } from './xlsx-sheet.ts'
import { styleOf } from './xlsx-style.ts'
import { fixZipTimes } from './xlsx-zip.ts'

const page: Text = { id: 'Halaman &P dari &N', en: 'Page &P of &N' }

/** A workbook does not say when it was made: that would make it another one each time. */
const moment = new Date(Date.UTC(2000, 0, 1))

export async function renderXlsx(annexes: readonly Annex[], language: Language): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const options = { created: moment, modified: moment, creator: 'pohon', lastModifiedBy: 'pohon' }
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true, ...options })
  const names = sheetNames(annexes)
  for (const [index, annex] of annexes.entries()) {
    const sheet = sheetOf(annex)
    writeSheet(workbook.addWorksheet(names[index]!, worksheetOptions(annex, sheet, language)), sheet)
  }
  await workbook.commit()
  return fixZipTimes(Buffer.concat(chunks))
}

/** Titles of the annexes as Excel takes them: without `[]:*?/\'`, at most 31 characters, none twice in any case. */
function sheetNames(annexes: readonly Annex[]): readonly string[] {
  const taken = new Set<string>()
  return annexes.map(({ title }) => {
    const base = title.replace(/[[\]:*?/\\'\s]+/g, ' ').trim()
    const cut = (ending: string) => base.slice(0, 31 - ending.length).trimEnd() + ending
    let name = cut('')
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = cut(` (${copy})`)
    taken.add(name.toLowerCase())
    return name
  })
}

/**
 * Codes of paper sizes. F4 as sold in Indonesia (215 × 330 mm) has none; Folio (8½ × 13 in, 215.9 × 330.2 mm) is the same paper, and
 * what printers' drivers offer for it.
 */
const paperSizes: Readonly<Record<Paper['size'], number>> = { A3: 8, A4: 9, F4: 14 }

/** A header below this row is not kept in sight: too little of the screen would be left. */
const lastFrozenRow = 12

function worksheetOptions(
  { paper, title, origin }: Annex,
  sheet: Sheet,
  language: Language,
): Partial<AddWorksheetOptions> {
  const { columns, rows, header, frozenColumns } = sheet
  const frozen = header !== null && header.to <= lastFrozenRow
  const pageSetup: Partial<PageSetup> = {
    paperSize: paperSizes[paper.size] as NonNullable<PageSetup['paperSize']>,
    orientation: paper.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printArea: `A$1:${columnName(columns.length - 1)}$${rows.length}`,
    ...(header !== null && { printTitlesRow: `${header.from}:${header.to}` }),
  }
  const footer = (text: string) => text.replaceAll('&', '&&')
  return {
    pageSetup,
    headerFooter: { oddFooter: `&L&8 ${footer(origin)}&C&8 ${footer(title)}&R&8 ${page[language]}` },
    views: [
      frozen
        ? { state: 'frozen', xSplit: frozenColumns, ySplit: header.to, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
  }
}

/**
 * Rows are handed on one by one. Merges go into the writer's own list: its `mergeCells` compares each with all others, which takes
 * minutes at tens of thousands, and ours cannot overlap. Its map of formulas serves shared formulas only, and would keep every row.
 */
function writeSheet(worksheet: WorksheetWriter, { columns, rows, merges }: Sheet): void {
  worksheet.columns = columns.map((width) => ({ width }))
  worksheet._merges.push(...merges)
  for (const [index, { height, cells }] of rows.entries()) {
    const row = worksheet.getRow(index + 1)
    row.height = Math.min(maxHeight, Math.ceil(height))
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue
      const target = row.getCell(column + 1)
      target.value = contentOf(cell)
      target.style = styleOf(cell)
    }
    row.commit()
    worksheet._formulae = {}
  }
  worksheet.commit()
}

/** Excel's limits: a text in characters, a row's height in points. */
const maxText = 32767
const maxHeight = 409

function contentOf({ cell, formula }: SheetCell): string | number | { formula: string; result: number } | null {
  switch (cell.kind) {
    case 'text':
      return cell.text.slice(0, maxText)
    case 'number':
      return formula === undefined ? cell.value.toNumber() : { formula, result: cell.value.toNumber() }
    case 'empty':
      return '-'
    case 'blank':
      return null
  }
}
