// An .xlsx workbook → its sheets as rows of texts. A chunk of its own: few plans name one.
//
// exceljs reads the XML of each part that holds texts. Its `xlsx.load` would read the others too: it stops at charts, deleted print
// areas and overlapping merges, unrolls a list of choices for a whole column cell by cell, and unpacks without a limit.
import path from 'node:path'
import Book from 'exceljs/lib/xlsx/xform/book/workbook-xform.js'
import Relationships from 'exceljs/lib/xlsx/xform/core/relationships-xform.js'
import Worksheet from 'exceljs/lib/xlsx/xform/sheet/worksheet-xform.js'
import SharedStrings from 'exceljs/lib/xlsx/xform/strings/shared-strings-xform.js'
import Styles from 'exceljs/lib/xlsx/xform/style/styles-xform.js'
import { dateText, numberText } from './number-text.ts'
import { openZip, TableError, type Zip } from './zip.ts'

export interface Sheet {
  readonly name: string
  /** Row n of the sheet is `rows[n - 1]`; a row ends with its last text. */
  readonly rows: readonly (readonly string[])[]
}

/** Bytes when unpacked: a list of all codes of the country has about 5 MB. */
const limit = 50 * 1024 * 1024

/**
 * All sheets, in their order; chart sheets have no rows and are left out. Cells give the texts that Excel shows: results of formulas as
 * they were saved, merged cells once, dates as 2025-01-31, numbers with a decimal point and without grouping. Decimals that a number
 * format adds are shown (a code 5.10 that became a number), none is cut. Throws a `TableError`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (bytes[0] !== 0x50) throw new TableError(Buffer.from(bytes).includes(encrypted) ? 'sandi' : 'lama')
  try {
    return await sheetsOf(openZip(bytes, limit))
  } catch (error) {
    // Whatever else stops the reading stands in the file.
    throw error instanceof TableError ? error : new TableError('rusak', error)
  }
}

/** What Office names the part with the workbook, in a file with a password. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

interface Relation {
  readonly Id: string
  readonly Type: string
  readonly Target: string
}

interface BookModel {
  readonly sheets?: readonly { readonly name: string; readonly rId: string }[]
  readonly properties: { readonly date1904?: boolean }
}

async function sheetsOf(zip: Zip): Promise<readonly Sheet[]> {
  const office = (await relationsOf(zip, '')).find(({ Type }) => Type.endsWith('/officeDocument'))
  if (office === undefined || !office.Target.endsWith('.xml')) throw new TableError('bukan-xlsx')
  const book = (await parse(zip, office.Target, new Book())) as BookModel | null | undefined
  // Documents and presentations are made in the same way.
  if (book == null) throw new TableError('bukan-xlsx')
  const { sheets = [], properties } = book
  const relations = await relationsOf(zip, office.Target)
  const partOf = (kind: string) => relations.find(({ Type }) => Type.endsWith(`/${kind}`))?.Target ?? ''

  const sharedStrings = new SharedStrings()
  await parse(zip, partOf('sharedStrings'), sharedStrings)
  const styles = new Styles()
  await parse(zip, partOf('styles'), styles)

  const found: Sheet[] = []
  for (const { name, rId } of sheets) {
    const relation = relations.find(({ Id, Type }) => Id === rId && Type.endsWith('/worksheet'))
    if (relation === undefined) continue
    const worksheet = new Worksheet({ ignoreNodes })
    const model = (await parse(zip, relation.Target, worksheet)) as SheetModel
    worksheet.reconcile(model, { styles, sharedStrings, date1904: properties.date1904 })
    found.push({ name, rows: rowsOf(model) })
  }
  return found
}

/** All that a worksheet has beside its cells. */
const ignoreNodes = (
  'autoFilter cols conditionalFormatting dataValidations dimension drawing extLst headerFooter hyperlinks mergeCells ' +
  'pageMargins pageSetup picture printOptions rowBreaks sheetFormatPr sheetPr sheetProtection sheetViews tableParts'
).split(' ')

/** What a part refers to, by its path in the archive; the archive itself is the part ''. */
async function relationsOf(zip: Zip, part: string): Promise<readonly Relation[]> {
  const { dir, base } = path.posix.parse(part)
  const relations = (await parse(zip, path.posix.join(dir, '_rels', `${base}.rels`), new Relationships())) as
    | Relation[]
    | null
  return (relations ?? []).map((relation) => ({
    ...relation,
    Target: path.posix.resolve('/', dir, relation.Target.trim()).slice(1).toLowerCase(),
  }))
}

/** Null where there is no such part. */
async function parse(zip: Zip, part: string, xform: Xform): Promise<unknown> {
  const bytes = zip.get(part)?.()
  if (bytes === undefined) return null
  const text = withoutPrefix(new TextDecoder().decode(bytes))
  const pieces = (function* () {
    for (let start = 0; start < text.length; start += 65536) yield text.slice(start, start + 65536)
  })()
  return xform.parseStream(pieces)
}

type Xform = InstanceType<typeof Book>

/** Some programs name all elements `x:row`; exceljs knows them as `row`. */
function withoutPrefix(text: string): string {
  const prefix = /^[^<]*(?:<\?[^>]*>\s*)?<(\w+):(?:workbook|worksheet|sst|styleSheet)\b/.exec(text)?.[1]
  return prefix === undefined ? text : text.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
}

type Value =
  | string
  | number
  | boolean
  | Date
  | { readonly richText: readonly { text?: string }[] }
  | { readonly error: string }

interface SheetModel {
  readonly rows: readonly {
    /** NaN where the file counts on the order. */
    readonly number: number
    readonly cells: readonly {
      readonly address?: string
      readonly value?: Value | null
      /** Of a formula. */
      readonly result?: Value
      readonly style?: { readonly numFmt?: string }
    }[]
  }[]
}

/** What a sheet can have; a file that goes beyond is damaged. */
const maxRow = 1048576
const maxColumn = 16384

function rowsOf({ rows }: SheetModel): string[][] {
  const found: string[][] = []
  let number = 0
  for (const row of rows) {
    number = Number.isNaN(row.number) ? number + 1 : row.number
    let column = 0
    const texts: string[] = []
    for (const { address, result, value, style } of row.cells) {
      column = address === undefined ? column + 1 : columnOf(address)
      const text = textOf(result ?? value ?? '', style?.numFmt ?? '')
      if (text === '') continue
      if (number > maxRow || column > maxColumn) throw new TableError('rusak')
      while (texts.length < column - 1) texts.push('')
      texts[column - 1] = text
    }
    if (texts.length === 0) continue
    while (found.length < number - 1) found.push([])
    found[number - 1] = texts
  }
  return found
}

/** `AB12` → 28. */
const columnOf = (address: string): number =>
  [...(/^[A-Z]+/.exec(address)?.[0] ?? '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

function textOf(value: Value, format: string): string {
  switch (typeof value) {
    case 'string':
      return value.trim()
    case 'number':
      return numberText(value, format)
    case 'boolean':
      return value ? 'TRUE' : 'FALSE'
  }
  if (value instanceof Date) return dateText(value)
  if ('error' in value) return value.error
  return value.richText
    .map(({ text = '' }) => text)
    .join('')
    .trim()
}
