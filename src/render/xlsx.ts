// Annexes → a workbook's bytes, one sheet each, ready to print; the same annexes give the same bytes.
import type { AddWorksheetOptions, PageSetup, Style } from 'exceljs'
import type WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import type { WorksheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import type { Language, Text } from '../diagnostic.ts'
import type { Annex, Paper } from '../report/annex.ts'
import { maxRow } from '../source/grid.ts'
import { UsageError } from '../usage.ts'
import { rangeNames } from './range-names.ts'
import { type About, openBook } from './xlsx-book.ts'
import { columnName, type SheetCell } from './xlsx-grid.ts'
import { styleName, withNamedStyles } from './xlsx-named-styles.ts'
import { margins } from './xlsx-pages.ts'
import { writeRows } from './xlsx-rows.ts'
import { type Sheet, sheetOf } from './xlsx-sheet.ts'
import { SharedStrings } from './xlsx-strings.ts'
import { styleOf } from './xlsx-style.ts'
import { footer } from './xlsx-text.ts'
import { treeSheet } from './xlsx-tree.ts'

/** In sheets of more than `mostShared` rows texts stand in their cells: the list of all different ones is kept in memory, and is limited. */
export async function renderXlsx(
  annexes: readonly Annex[],
  language: Language,
  about: About = { title: '', company: null, moment: null },
  mostShared = 50_000,
): Promise<Uint8Array> {
  const { workbook, change, finish } = openBook(about)
  const strings = new SharedStrings()
  workbook.sharedStrings = strings
  workbook.addSharedStrings = async () => {
    if (strings.count > 0) workbook.zip.append(strings.xml, { name: '/xl/sharedStrings.xml' })
  }
  const styles = new Map<Partial<Style>, string>()
  change({
    'xl/styles.xml': (xml) => {
      const names = [...styles].map(([style, name]) => [workbook.styles.addStyleModel(style), name] as const)
      return withNamedStyles(xml, new Map(names))
    },
  })
  const names = sheetNames(annexes)
  const ranges = rangeNames(annexes)
  for (const [index, annex] of annexes.entries()) {
    // Before it is laid out, which takes long, and after, when texts of several pages have taken rows too.
    refuseBeyond(
      annex,
      annex.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    )
    const sheet = annex.drawing.length > 0 ? treeSheet(annex, language) : sheetOf(annex)
    refuseBeyond(annex, sheet.rows.length)
    const worksheet = workbook.addWorksheet(names[index]!, worksheetOptions(annex, sheet, language))
    await writeSheet(workbook, worksheet, sheet, styles, sheet.rows.length <= mostShared)
    if (sheet.body === undefined) continue
    const { from, to } = sheet.body
    const area = `'${names[index]}'!$A$${from}:$${columnName(sheet.columns.length - 1)}$${to}`
    workbook._definedNames.model.push({ name: ranges[index]!, ranges: [area] })
  }
  return finish()
}

/** What is below Excel's limit would be lost, or the file be broken. */
function refuseBeyond({ title }: Annex, rows: number): void {
  if (rows > maxRow) throw new UsageError(tooLong, { lampiran: title, jumlah: rows, batas: maxRow })
}

const tooLong: Text = {
  id: 'lampiran "{lampiran}" memuat {jumlah} baris, sedangkan satu lembar Excel menampung {batas}; pilih sebagian dengan --opd, --node, atau --level, atau pakai --format csv',
  en: 'the annex "{lampiran}" has {jumlah} rows, and a sheet of Excel takes {batas}; choose a part by --opd, --node or --level, or use --format csv',
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
  const { columns, rows, header, repeated, frozenColumns, scale } = sheet
  const frozen = header !== null && header.to <= lastFrozenRow
  const pageSetup: Partial<PageSetup> = {
    paperSize: paperSizes[paper.size] as NonNullable<PageSetup['paperSize']>,
    orientation: paper.orientation,
    ...(scale === undefined ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale }),
    margins,
    printArea: `A$1:${columnName(columns.length - 1)}$${rows.length}`,
    ...(header !== null && repeated && { printTitlesRow: `${header.from}:${header.to}` }),
  }
  return {
    // exceljs leaves a column of nine characters to the program's own width.
    properties: { defaultColWidth: 9 },
    pageSetup,
    headerFooter: { oddFooter: footer(origin, title, language) },
    views: [
      frozen
        ? { state: 'frozen', xSplit: frozenColumns, ySplit: header.to, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
  }
}

/**
 * Merges go into the writer's own list: its `mergeCells` compares each with all others, which takes minutes at tens of thousands, and
 * ours cannot overlap.
 */
async function writeSheet(
  workbook: WorkbookWriter,
  worksheet: WorksheetWriter,
  { columns, rows, merges, breaks }: Sheet,
  styles: Map<Partial<Style>, string>,
  shared: boolean,
): Promise<void> {
  worksheet.columns = columns.map((width) => ({ width }))
  for (const merge of merges) worksheet._merges.push(merge)
  for (const row of breaks) worksheet.rowBreaks.push({ id: row, max: lastColumn, man: 1 })
  const lookOf = (cell: SheetCell) => {
    if (cell.style !== undefined) return cell.style
    const style = styleOf(cell)
    if (!styles.has(style)) styles.set(style, styleName(cell))
    return style
  }
  await writeRows(workbook, worksheet, rows, lookOf, shared)
  worksheet.commit()
}

/** A page ends over all columns, as exceljs writes it. */
const lastColumn = 16838
