// A form → a workbook to send to an office: only what is to be filled in can be changed, and what goes in is checked as it is typed.
import type { Alignment, Border, DataValidation, Fill, PageSetup, Style } from 'exceljs'
import type { WorksheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import { fill, type Language, type Text } from '../diagnostic.ts'
import { formMark, formVersion } from '../report/form-mark.ts'
import {
  type Form,
  type FormCell,
  type FormColumn,
  type FormSheet,
  isianDari,
  type Syarat,
} from '../report/form-types.ts'
import { sebagaiAngka } from '../report/form-values.ts'
import { wrap } from './wrap.ts'
import { openBook } from './xlsx-book.ts'
import { columnName } from './xlsx-grid.ts'
import { margins } from './xlsx-pages.ts'
import { columnPixels, lineHeight, rulers } from './xlsx-style.ts'
import { excelText, footer } from './xlsx-text.ts'

export async function renderForm(form: Form, language: Language): Promise<Uint8Array> {
  const { workbook, finish } = openBook({
    title: `${form.title} · ${form.nama}`,
    company: form.rencana || null,
    moment: null,
  })
  const lists = listsOf(form)
  instructionSheet(
    workbook.addWorksheet(words.instructions[language], {
      views: [{ showGridLines: false }],
      pageSetup: { ...page, paperSize: 9 as never, orientation: 'portrait' },
    }),
    form,
  )
  for (const sheet of form.sheets) {
    const options = {
      pageSetup: { ...page, printTitlesRow: `${headerRow}:${headerRow}` },
      headerFooter: { oddFooter: footer(form.nama, `${sheet.title} · ${form.title}`, language) },
      views: [{ state: 'frozen' as const, xSplit: frozenColumns(sheet), ySplit: headerRow, showGridLines: false }],
    }
    tableSheet(workbook.addWorksheet(sheet.name, options), form, sheet, lists, language)
  }
  markSheet(workbook.addWorksheet(formMark.sheet, { state: 'veryHidden' }), form, lists)
  return finish()
}

/** The width of the page holds all columns. */
const page: Partial<PageSetup> = {
  paperSize: 8 as never,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins,
}

const keyRow = 4
const headerRow = 5

/** Up to what the row is about: it stays in sight while its figures are filled in. */
const frozenColumns = ({ columns }: FormSheet): number => columns.findIndex(({ key }) => key === 'nama') + 2

function instructionSheet(worksheet: WorksheetWriter, { title, instructions }: Form): void {
  worksheet.columns = [{ width: 100 }]
  for (const [index, line] of [title, ...instructions].entries()) {
    const row = worksheet.getRow(index + 1)
    const look = index === 0 ? styles.title : index === 1 ? styles.name : styles.line
    row.getCell(1).value = excelText(line)
    row.getCell(1).style = look
    row.height =
      index < 2 ? 22 : wrap(line, columnPixels(100) / 1.15, rulers.body).length * (lineHeight('signature') + 1) + 6
    row.commit()
  }
  protect(worksheet)
  worksheet.commit()
}

function tableSheet(
  worksheet: WorksheetWriter,
  form: Form,
  { jenis, columns, rows, title, hint }: FormSheet,
  lists: ReadonlyMap<string, string>,
  language: Language,
): void {
  worksheet.columns = [{ width: 12, hidden: true }, ...columns.map(({ width }) => ({ width }))]
  const line = (number: number, text: string, style: Partial<Style>, height: number) => {
    const row = worksheet.getRow(number)
    row.getCell(2).value = excelText(text)
    row.getCell(2).style = style
    row.height = height
    row.commit()
  }
  line(1, `${title} · ${form.title}`, styles.title, 20)
  line(2, form.nama, styles.name, 16)
  line(3, hint, styles.hint, 16)
  const keys = worksheet.getRow(keyRow)
  keys.getCell(1).value = `${formMark.column}${jenis}`
  for (const [index, { key }] of columns.entries()) keys.getCell(index + 2).value = key
  keys.hidden = true
  keys.commit()
  const header = worksheet.getRow(headerRow)
  for (const [index, column] of columns.entries()) {
    header.getCell(index + 2).value = excelText(column.title)
    header.getCell(index + 2).style = styles.header
  }
  header.height = Math.max(...columns.map((column) => heightOf(column.title, column, 'header'))) + 6
  header.commit()
  for (const [index, { id, satuan, cells }] of rows.entries()) {
    const number = headerRow + 1 + index
    const row = worksheet.getRow(number)
    row.getCell(1).value = id
    let height = 0
    for (const [place, cell] of cells.entries()) {
      const column = columns[place]!
      const target = row.getCell(place + 2)
      target.value = contentOf(cell, column)
      target.style = styleOf(cell, column, jenis)
      height = Math.max(
        height,
        heightOf(cell.jenis === 'tampil' ? cell.teks : cell.jenis === 'isi' ? cell.awal : '', column, 'body'),
      )
      if (cell.jenis !== 'isi') continue
      const rule = validation(cell.syarat, satuan, lists, language)
      if (rule !== null) worksheet.dataValidations.model[`${columnName(place + 1)}${number}`] = rule
    }
    row.height = Math.min(409, height + 4)
    row.commit()
  }
  protect(worksheet)
  worksheet.commit()
}

/**
 * Without a password, and rows and columns can be made larger. exceljs writes the protection behind the list of what cells take, where
 * Excel calls the file damaged: it goes to the place of the filter, which no form has.
 */
function protect(worksheet: WorksheetWriter): void {
  worksheet.sheetProtection = { sheet: true, formatColumns: true, formatRows: true }
  worksheet._writeAutoFilter = worksheet._writeSheetProtection
  worksheet._writeSheetProtection = () => {}
}

const heightOf = (text: string, { width }: Pick<FormColumn, 'width'>, part: 'header' | 'body'): number =>
  wrap(text, columnPixels(width) - 16, rulers[part]).length * lineHeight(part)

function contentOf(cell: FormCell, { align }: FormColumn): string | number | null {
  if (cell.jenis === 'tutup') return null
  const text = cell.jenis === 'tampil' ? cell.teks : cell.awal
  if (text === '') return null
  const number =
    align === 'right' && !(cell.jenis === 'isi' && cell.syarat.jenis !== 'angka') ? sebagaiAngka(text) : null
  return number ?? excelText(text)
}

function validation(
  syarat: Syarat,
  satuan: string,
  lists: ReadonlyMap<string, string>,
  language: Language,
): DataValidation | null {
  if (syarat.jenis === 'teks') return null
  const say = (text: Text, args = {}) => fill(text, args, language)
  const shared = { allowBlank: true, showErrorMessage: true, errorTitle: 'pohon' }
  if (syarat.jenis === 'pilihan') {
    const area = lists.get(listKey(syarat.pilihan))!
    return { ...shared, type: 'list', formulae: [area], errorStyle: 'stop', error: say(words.choose) }
  }
  const { min, maks, keras } = syarat
  const bounds = min === null && maks === null ? null : `${min ?? '…'}–${maks ?? '…'}`
  const error = bounds === null ? words.number : keras ? words.bounds : words.unusual
  return {
    ...shared,
    type: 'decimal',
    operator: 'between',
    formulae: [Number(min ?? -widest), Number(maks ?? widest)],
    errorStyle: keras ? 'stop' : 'warning',
    error: say(error, { bounds: bounds ?? '', satuan }).slice(0, 225),
  }
}

/** Beyond any figure of a plan. */
const widest = 1e15

const listKey = (names: readonly string[]): string => JSON.stringify(names)

/** Each list of choices once, and the cells of the mark's sheet that hold it: written into the rule, a list may have 255 signs only. */
function listsOf({ sheets }: Form): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const sheet of sheets) {
    for (const { cell } of sheet.rows.flatMap((row) => isianDari(sheet, row))) {
      if (cell.syarat.jenis !== 'pilihan' || found.has(listKey(cell.syarat.pilihan))) continue
      const column = columnName(formMark.lists - 1 + found.size)
      found.set(listKey(cell.syarat.pilihan), `${formMark.sheet}!$${column}$1:$${column}$${cell.syarat.pilihan.length}`)
    }
  }
  return found
}

/** Nobody sees it: what the form is, and what stood in its cells when it went out. */
function markSheet(worksheet: WorksheetWriter, form: Form, lists: ReadonlyMap<string, string>): void {
  const { rencana, nama, versi, year, quarter, sheets } = form
  const lines: string[][] = [
    [formMark.first, String(formVersion)],
    ['rencana', rencana],
    ['bagian', nama],
    ['tahun', String(year)],
    ['triwulan', quarter ?? ''],
    ['pohon', versi],
    ...sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => [
        [sheet.jenis, row.id, 'nama', row.nama],
        [sheet.jenis, row.id, 'satuan', row.satuan],
        ...isianDari(sheet, row).map(({ key, cell }) => [sheet.jenis, row.id, key, cell.awal]),
      ]),
    ),
  ]
  const choices = [...lists.keys()].map((key) => JSON.parse(key) as string[])
  const height = Math.max(lines.length, ...choices.map(({ length }) => length))
  for (let index = 0; index < height; index++) {
    const row = worksheet.getRow(index + 1)
    for (const [column, text] of (lines[index] ?? []).entries()) row.getCell(column + 1).value = excelText(text)
    for (const [column, names] of choices.entries()) {
      const choice = names[index]
      if (choice !== undefined) row.getCell(formMark.lists + column).value = excelText(choice)
    }
    row.commit()
  }
  worksheet.commit()
}

const line: Partial<Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } }
const border = { top: line, bottom: line, left: line, right: line }
const solid = (color: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${color}` },
  bgColor: { indexed: 64 } as never,
})
const font = (size: number, bold = false) => ({ name: 'Arial', size, bold, color: { argb: 'FF000000' } })

const styles = {
  title: { font: font(13, true) },
  name: { font: font(11, true) },
  hint: { font: { ...font(9), italic: true } },
  line: { font: font(10), alignment: { wrapText: true, vertical: 'top' } },
  header: {
    font: font(9, true),
    border,
    fill: solid('D9D9D9'),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
} satisfies Record<string, Partial<Style>>

const made = new Map<string, Partial<Style>>()

/** The same object for the same look: exceljs compares styles by identity first. */
function styleOf(cell: FormCell, { align }: FormColumn, jenis: FormSheet['jenis']): Partial<Style> {
  const format = formatOf(cell, align, jenis)
  const key = `${cell.jenis} ${align} ${format}`
  const known = made.get(key)
  if (known !== undefined) return known
  const alignment: Partial<Alignment> = {
    horizontal: align,
    vertical: 'top',
    wrapText: true,
    ...(align === 'left' && { indent: 1 }),
  }
  const style: Partial<Style> = {
    font: font(9),
    border,
    alignment,
    numFmt: format,
    ...(cell.jenis === 'isi' && { fill: solid('FFF8CC'), protection: { locked: false } }),
    ...(cell.jenis === 'tutup' && { fill: solid('E4E4E4') }),
  }
  made.set(key, style)
  return style
}

/**
 * Figures have the general format, which shows what was typed: under a fixed one 68% would stay as 0.68, and a day would look like a
 * number. A text stays a text, whatever it begins with.
 */
function formatOf(cell: FormCell, align: FormColumn['align'], jenis: FormSheet['jenis']): string {
  if (align !== 'right') return '@'
  if (cell.jenis === 'isi') return cell.syarat.jenis !== 'angka' ? '@' : jenis === 'anggaran' ? '#,##0' : 'General'
  const [, decimals = ''] = cell.jenis === 'tampil' ? (/^-?\d+\.(\d+)$/.exec(cell.teks) ?? []) : []
  return decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals.length, 10))}`
}

const words = {
  instructions: { id: 'Petunjuk', en: 'Instructions' },
  choose: { id: 'Pilih salah satu isi daftar.', en: 'Choose one of the list.' },
  number: {
    id: 'Tulis angka saja, tanpa satuan. Desimal memakai tanda yang berlaku di komputer ini (koma atau titik).',
    en: "Write a number alone, without unit, with this computer's decimal sign.",
  },
  bounds: { id: 'Tulis angka antara {bounds}, tanpa satuan.', en: 'Write a number within {bounds}, without unit.' },
  unusual: {
    id: 'Angka {satuan} biasanya antara {bounds}. Pastikan benar, dan ditulis sebagai angka.',
    en: 'A figure in {satuan} is usually within {bounds}. Make sure that it is right, and a number.',
  },
} satisfies Record<string, Text>
