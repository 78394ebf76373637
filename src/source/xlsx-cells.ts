// The bytes of an .xlsx workbook → the cells that hold something, sheet by sheet, with all that tells what they are. Read tag by tag:
// millions of empty rows with a format cost time, not memory; what lies outside the file is never opened.
import path from 'node:path'
import formats from 'exceljs/lib/xlsx/defaultnumformats.js'
import {
  type Area,
  addressOf,
  type Cell,
  type DefinedName,
  type Grid,
  maxCells,
  maxColumn,
  maxRow,
  placeOf,
  type Workbook,
} from './grid.ts'
import { dateText, numberText } from './number-text.ts'
import { parseXml, textsIn } from './sax.ts'
import { openZip, TableError, type Zip } from './zip.ts'

/** Bytes when unpacked, of all parts that are read. */
const limit = 50 * 1024 * 1024

/** Sheets in their order; chart sheets are left out. Throws a `TableError`. */
export function readCells(bytes: Uint8Array): Workbook {
  if (bytes[0] !== 0x50) throw new TableError(Buffer.from(bytes).includes(encrypted) ? 'sandi' : 'lama')
  try {
    return workbookOf(openZip(bytes, limit))
  } catch (error) {
    // Whatever else stops the reading stands in the file.
    throw error instanceof TableError ? error : new TableError('rusak', error)
  }
}

/** What Office names the part with the workbook, in a file with a password. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

function workbookOf(zip: Zip): Workbook {
  const office = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const part = zip.get(office)
  if (part === undefined || !office.endsWith('.xml')) throw new TableError('bukan-xlsx')
  const listed: { name: string; id: string; hidden: boolean }[] = []
  const names: { name: string; refers: string; sheet: number | null; hidden: boolean }[] = []
  let isWorkbook = false
  let date1904 = false
  let inName = false
  parseXml(part(), {
    open(name, own) {
      inName = name === 'definedName'
      if (name === 'workbook') isWorkbook = true
      else if (name === 'workbookPr') date1904 = isTrue(own.date1904)
      else if (name === 'sheet') {
        const id = Object.entries(own).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        listed.push({ name: own.name ?? '', id, hidden: /hidden/i.test(own.state ?? '') })
      } else if (inName) {
        const sheet = own.localSheetId === undefined ? null : Number(own.localSheetId)
        names.push({ name: own.name ?? '', refers: '', sheet, hidden: isTrue(own.hidden) })
      }
    },
    text(text) {
      if (inName) names.at(-1)!.refers += text
    },
    close() {
      inName = false
    },
  })
  // Documents and presentations are made in the same way.
  if (!isWorkbook) throw new TableError('bukan-xlsx')

  const relations = relationsOf(zip, office)
  const partOf = (kind: string) => zip.get(relations.find((one) => one.kind === kind)?.target ?? '')?.()
  const setting: Setting = {
    strings: stringsOf(partOf('sharedStrings')),
    styles: stylesOf(partOf('styles')),
    date1904,
    left: { cells: maxCells },
  }
  const sheets = listed.flatMap(({ name, id, hidden }): Grid[] => {
    const relation = relations.find((one) => one.id === id && one.kind === 'worksheet')
    if (relation === undefined) return []
    const bytes = zip.get(relation.target)?.()
    if (bytes === undefined) throw new TableError('rusak')
    return [{ name, hidden, ...sheetOf(bytes, setting) }]
  })
  return {
    sheets,
    names: names.map(
      (one): DefinedName => ({ ...one, sheet: one.sheet === null ? null : (listed[one.sheet]?.name ?? null) }),
    ),
    properties: propertiesOf(zip),
    beside: {
      shapes: textsIn(zip, /^xl\/(drawings\/drawing|diagrams\/data)[^/]*\.xml$/),
      comments: textsIn(zip, /^xl\/(comments|threadedcomments)[^/]*(\/[^/]*)?\.xml$/),
    },
  }
}

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'

interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`. */
  readonly kind: string
  /** Path in the archive in lower case: it cannot climb out of it. Empty for what lies outside the file. */
  readonly target: string
}

/** What a part refers to, by its path in the archive; the archive itself is the part ''. */
export function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const { dir, base } = path.posix.parse(part)
  const bytes = zip.get(path.posix.join(dir, '_rels', `${base}.rels`))?.()
  const found: Relation[] = []
  if (bytes === undefined) return found
  parseXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return
      const inside = path.posix.resolve('/', dir, Target.trim()).slice(1).toLowerCase()
      found.push({ id: Id, kind: Type.split('/').at(-1)!, target: TargetMode === 'External' ? '' : inside })
    },
  })
  return found
}

/** `_x000D_` stands for signs that XML has no place for. */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n')

function stringsOf(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = []
  if (bytes === undefined) return strings
  let inText = false
  // How a text is pronounced, in Asian languages, is no part of it.
  let phonetic = false
  parseXml(bytes, {
    open(name) {
      if (name === 'si') strings.push('')
      else if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    text(text) {
      if (inText) strings[strings.length - 1] += text
    },
    close(name) {
      if (name === 'rPh') phonetic = false
      inText = false
    },
  })
  return strings.map(unescaped)
}

interface Style {
  readonly format?: string
  readonly bold?: boolean
  readonly indent?: number
}

function stylesOf(bytes: Uint8Array | undefined): readonly Style[] {
  const styles: Style[] = []
  if (bytes === undefined) return styles
  const own = new Map<string, string>()
  const bold: boolean[] = []
  let inside = ''
  parseXml(bytes, {
    open(name, attributes) {
      if (['fonts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) inside = name
      if (name === 'numFmt' && inside !== 'dxfs') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      else if (inside === 'fonts' && name === 'font') bold.push(false)
      else if (inside === 'fonts' && name === 'b')
        bold[bold.length - 1] = attributes.val !== '0' && attributes.val !== 'false'
      else if (inside === 'cellXfs' && name === 'xf') {
        const { numFmtId = '0', fontId = '0' } = attributes
        const format = own.get(numFmtId) ?? formats[numFmtId]?.f
        styles.push({
          ...(format !== undefined && !/^general$/i.test(format) && { format }),
          ...(bold[Number(fontId)] === true && { bold: true }),
        })
      } else if (inside === 'cellXfs' && name === 'alignment' && Number(attributes.indent) > 0)
        styles[styles.length - 1] = { ...styles.at(-1)!, indent: Number(attributes.indent) }
    },
    close(name) {
      if (name === inside) inside = ''
    },
  })
  return styles
}

interface Setting {
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly date1904: boolean
  /** Counts down over all sheets. */
  readonly left: { cells: number }
}

function sheetOf(bytes: Uint8Array, { strings, styles, date1904, left }: Setting): Pick<Grid, 'cells' | 'merges'> {
  const cells: Cell[] = []
  const merges: Area[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  let [row, column, hiddenRow] = [0, 0, false]
  let cell: { type: string; style: Style; value: string; formula: string | null } | null = null
  // Which text is being read: a value, a formula, a text of its own.
  let reading: 'value' | 'formula' | null = null
  let phonetic = false

  const end = () => {
    if (cell === null) return
    const { type, style, value, formula } = cell
    const said = saidBy(type, value, style.format ?? '', strings, date1904)
    if (said.text !== '' || formula !== null) {
      if (row > maxRow || column > maxColumn || row < 1) throw new TableError('rusak')
      if (--left.cells < 0) throw new TableError('banyak')
      const hidden = hiddenRow || hiddenColumns.some(([from, to]) => from <= column && column <= to)
      cells.push({
        address: addressOf(row, column),
        row,
        column,
        ...said,
        ...(formula !== null && { formula }),
        ...style,
        ...(hidden && { hidden }),
      })
    }
    cell = null
  }

  parseXml(bytes, {
    open(name, own) {
      switch (name) {
        case 'col':
          if (isTrue(own.hidden)) hiddenColumns.push([Number(own.min), Number(own.max)])
          return
        case 'row':
          row = own.r === undefined ? row + 1 : Number(own.r)
          column = 0
          hiddenRow = isTrue(own.hidden)
          return
        case 'c': {
          const place = own.r === undefined ? { row, column: column + 1 } : placeOf(own.r)
          if (place === null) throw new TableError('rusak')
          ;({ row, column } = place)
          cell = { type: own.t ?? 'n', style: styles[Number(own.s ?? 0)] ?? {}, value: '', formula: null }
          return
        }
        case 'f':
          if (cell === null) return
          cell.formula = ''
          reading = 'formula'
          return
        case 'v':
          reading = 'value'
          return
        case 'rPh':
          phonetic = true
          return
        case 't':
          reading = phonetic || cell === null ? null : 'value'
          return
        case 'mergeCell': {
          const [from, to] = (own.ref ?? '').split(':').map(placeOf)
          if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
        }
      }
    },
    text(text) {
      if (cell === null || reading === null) return
      if (reading === 'value') cell.value += text
      else cell.formula += text
    },
    close(name) {
      if (name === 'c') end()
      if (name === 'rPh') phonetic = false
      reading = null
    },
  })
  return { cells: inOrder(cells), merges }
}

/** Some programs write cells out of order. */
const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column)

function saidBy(
  type: string,
  value: string,
  format: string,
  strings: readonly string[],
  date1904: boolean,
): Pick<Cell, 'text' | 'kind'> {
  switch (type) {
    case 's':
      return { text: strings[Number(value)] ?? '', kind: 'text' }
    case 'inlineStr':
    case 'str':
      return { text: unescaped(value), kind: 'text' }
    case 'b':
      return { text: value === '' ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: value.trim(), kind: 'error' }
    case 'd':
      return {
        text: value
          .trim()
          .replace('T', ' ')
          .replace(/ 00:00:00.*$/, ''),
        kind: 'date',
      }
  }
  const written = value.trim()
  const number = Number(written)
  if (written === '' || Number.isNaN(number)) return { text: written, kind: 'text' }
  if (!isDate(format)) return { text: numberText(number, format), kind: 'number' }
  return { text: dateText(dayOf(number, date1904)) || numberText(number, ''), kind: 'date' }
}

/** Letters of days and times outside of quotes, brackets and escapes. */
const isDate = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '').replace(/general/gi, ''))

/** Excel takes 1900 for a leap year: from March on, days count from 1899-12-30. */
const dayOf = (serial: number, date1904: boolean): Date =>
  new Date(Math.round((serial + (date1904 ? 1462 : serial < 60 ? 1 : 0) - 25569) * 86_400) * 1000)

function propertiesOf(zip: Zip): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const target = relationsOf(zip, '').find(({ kind }) => kind === 'custom-properties')?.target
  const bytes = zip.get(target ?? '')?.()
  if (bytes === undefined) return found
  let current = ''
  parseXml(bytes, {
    open(name, own) {
      if (name !== 'property') return
      current = own.name ?? ''
      found.set(current, '')
    },
    text(text) {
      if (current !== '') found.set(current, found.get(current)! + text)
    },
    close(name) {
      if (name === 'property') current = ''
    },
  })
  return found
}
