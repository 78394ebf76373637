// Small workbooks for tests, written part by part; and what is in one that was filled in.
import { expect } from 'vitest'
import { renderTemplate, type Supply } from '../../../src/render/template/index.ts'
import type { Annex } from '../../../src/report/annex.ts'
import { type ZipEntry, zipOf } from '../../source/zip.ts'
import { oneTable } from '../annex-sample.ts'
import { unzip } from '../unzip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface BookParts {
  /** Inner XML of `worksheet`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>
  /** What each name stands for. */
  readonly names?: Readonly<Record<string, string>>
  /** Kind and path of what a sheet refers to; the ids are rId1, rId2, … */
  readonly relations?: Readonly<Record<string, readonly (readonly [kind: string, path: string])[]>>
  /** Of the workbook, beside its sheets. */
  readonly more?: readonly (readonly [kind: string, path: string])[]
  readonly parts?: Readonly<Record<string, string | ZipEntry>>
  readonly macros?: boolean
  /** XML of `calcPr`. */
  readonly calculation?: string
}

export const relationsXml = (list: readonly (readonly [kind: string, path: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${list
    .map(([kind, path], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="/${path}"/>`)
    .join('')}</Relationships>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('"', '&quot;')

export function bookOf(given: BookParts): Uint8Array {
  const { sheets, names = {}, relations = {}, more = [], parts = {}, macros = false, calculation = '' } = given
  const files = Object.keys(sheets).map((name, index) => ({ name, path: `xl/worksheets/sheet${index + 1}.xml` }))
  const type = macros ? 'application/vnd.ms-excel.sheet.macroEnabled' : `${types}.sheet`
  const defined = Object.entries(names).map(
    ([name, text]) => `<definedName name="${name}">${escaped(text)}</definedName>`,
  )
  const list = files.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${types}.calcChain+xml"/></Types>`,
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}${calculation}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([...files.map(({ path }) => ['worksheet', path] as const), ...more]),
    ...Object.fromEntries(
      files.map(({ name, path }) => [
        path,
        `<worksheet xmlns="${main}" xmlns:r="${office}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(relations).map(([name, list]) => [
        `xl/worksheets/_rels/sheet${files.findIndex((file) => file.name === name) + 1}.xml.rels`,
        relationsXml(list),
      ]),
    ),
    ...parts,
  })
}

/** Rows of cells: `r` of each is written, a value is a number, `=` begins a formula with a result of 1, anything else is a text. */
export function rows(content: Readonly<Record<number, Readonly<Record<string, string>>>>): string {
  const cell = (address: string, value: string) => {
    if (value.startsWith('<')) return `<c r="${address}" s="1">${value}</c>`
    if (value.startsWith('=')) return `<c r="${address}" s="1"><f>${escaped(value.slice(1))}</f><v>1</v></c>`
    if (/^[\d.]+$/.test(value)) return `<c r="${address}" s="1"><v>${value}</v></c>`
    return value === ''
      ? `<c r="${address}" s="1"/>`
      : `<c r="${address}" s="1" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  return `<sheetData>${Object.entries(content)
    .map(([row, cells]) => {
      const inner = Object.entries(cells).map(([column, value]) => cell(`${column}${row}`, value))
      return `<row r="${row}">${inner.join('')}</row>`
    })
    .join('')}</sheetData>`
}

/** `oneTable` has 6 columns and 6 rows: a band, one, one, a band, one, and the sum. */
export const supply = (more: Partial<Supply> = {}): Supply => ({
  annexNames: ['pengukuran', 'renja-e81', 'pk'],
  annexes: (names) => names.map((name): Annex => ({ ...oneTable, name })),
  values: { pohon_tahun: '2025', pohon_instansi: 'Dinas Satu & "Dua"' },
  ending: 'xlsx',
  language: 'id',
  ...more,
})

export const withRows = (count: number): Partial<Supply> => ({
  annexes: (names) =>
    names.map((name): Annex => {
      const [table] = oneTable.tables
      const kept = table!.rows.filter(({ key }) => key !== 'total').slice(0, count)
      return { ...oneTable, name, tables: [{ ...table!, rows: kept, merges: [] }] }
    }),
})

/** The filled workbook; fails where there are problems. */
export function filledOf(template: Uint8Array, more: Partial<Supply> = {}) {
  const filled = renderTemplate(template, supply(more))
  if ('unreadable' in filled) throw new Error(filled.unreadable)
  expect(filled.problems).toEqual([])
  const parts = unzip(filled.bytes!)
  const text = (path: string) => parts.get(path)!.text
  return {
    bytes: filled.bytes!,
    warnings: filled.warnings,
    parts,
    text,
    sheet: (number = 1) => text(`xl/worksheets/sheet${number}.xml`),
  }
}

/** What is wrong with a template, in Indonesian words. */
export function problemsOf(template: Uint8Array, more: Partial<Supply> = {}): readonly string[] {
  const filled = renderTemplate(template, supply(more))
  if ('unreadable' in filled) return [filled.unreadable]
  expect(filled.bytes === null).toBe(filled.problems.length > 0)
  return filled.problems.map(({ text, args }) => text.id.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name])))
}

/** Cells of a sheet by address: formula or value, as they are written. */
export function cellsOf(sheet: string): Readonly<Record<string, string>> {
  const cells = [...sheet.matchAll(/<(?:\w+:)?c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)]
  return Object.fromEntries(
    cells.map(([, address, , inner = '']) => {
      const formula = /<(?:\w+:)?f\b[^>]*>(.*?)<\//s.exec(inner)?.[1]
      const value = /<(?:\w+:)?[vt]\b[^>]*>(.*?)<\//s.exec(inner)?.[1]
      return [address, formula === undefined ? (value ?? '') : `=${formula}${value === undefined ? '' : ` → ${value}`}`]
    }),
  )
}
