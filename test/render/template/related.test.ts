import { expect, test } from 'vitest'
import { unzip } from '../unzip.ts'
import { type BookParts, bookOf, filledOf, problemsOf, relationsXml, rows, withRows } from './book.ts'

/** Table A7:F7 of `Isi`; `five` rows push what is below by four. */
const five = withRows(5)
const names = { pohon_renja_e81: 'Isi!$A$7:$F$7' }
const cells = rows({ 7: { A: '' }, 9: { A: '1' } })

/** The part at `path`, referred to by the sheet `Isi` as a `kind`, before → after. */
function after(kind: string, path: string, xml: string, more: Partial<BookParts> = {}, tail = '') {
  const template = bookOf({
    sheets: { Isi: `${cells}${tail}`, Lain: rows({ 1: { A: '1' } }) },
    names,
    relations: { Isi: [[kind, path]] },
    ...more,
    parts: { [path]: xml, ...more.parts },
  })
  return filledOf(template, five).text(path)
}

const corner = (name: string, row: number) => `<xdr:${name}><xdr:col>1</xdr:col><xdr:row>${row}</xdr:row></xdr:${name}>`
const anchor = (from: number, to: number, inner: string, edit = '') =>
  `<xdr:twoCellAnchor${edit}>${corner('from', from)}${corner('to', to)}<xdr:${inner}/></xdr:twoCellAnchor>`
const drawing = (inner: string) => `<xdr:wsDr xmlns:xdr="x">${inner}</xdr:wsDr>`

test('drawings below move, those beside stay, shapes around the table grow', () => {
  const found = after(
    'drawing',
    'xl/drawings/drawing1.xml',
    drawing(
      anchor(7, 12, 'pic') +
        anchor(2, 12, 'graphicFrame') +
        anchor(2, 12, 'sp') +
        anchor(2, 12, 'sp', ' editAs="oneCell"') +
        `<xdr:oneCellAnchor>${corner('from', 9)}<xdr:sp textlink="Isi!$A$9"/></xdr:oneCellAnchor>`,
    ),
  )
  expect(found).toBe(
    drawing(
      anchor(11, 16, 'pic') +
        anchor(2, 12, 'graphicFrame') +
        anchor(2, 16, 'sp') +
        anchor(2, 12, 'sp', ' editAs="oneCell"') +
        `<xdr:oneCellAnchor>${corner('from', 13)}<xdr:sp textlink="Isi!$A$13"/></xdr:oneCellAnchor>`,
    ),
  )
})

test('charts show all rows, wherever they stand, and keep no values of before', () => {
  const series = (one: string, all: string, cache: string) =>
    `<c:chart xmlns:c="c"><c:ser><c:tx><c:strRef><c:f>Isi!$F$7</c:f><c:strCache/></c:strRef></c:tx><c:cat><c:strRef><c:f>${one}</c:f>${cache}</c:strRef></c:cat><c:val><c:numRef><c:f>${all}</c:f>${cache}</c:numRef></c:val></c:ser></c:chart>`
  const template = bookOf({
    sheets: { Isi: cells, Lain: rows({ 1: { A: '1' } }) },
    names,
    relations: { Lain: [['drawing', 'xl/drawings/drawing1.xml']] },
    parts: {
      'xl/drawings/drawing1.xml': drawing(anchor(9, 20, 'graphicFrame')),
      'xl/drawings/_rels/drawing1.xml.rels': relationsXml([['chart', 'xl/charts/chart1.xml']]),
      'xl/charts/chart1.xml': series('Isi!$C$7', 'Isi!$F$7:$F$7', '<c:numCache><c:v>1</c:v></c:numCache>'),
    },
  })
  const { text } = filledOf(template, five)
  expect(text('xl/charts/chart1.xml')).toBe(series('Isi!$C$7:$C$11', 'Isi!$F$7:$F$11', ''))
  expect(text('xl/drawings/drawing1.xml')).toBe(drawing(anchor(9, 20, 'graphicFrame')))
})

test('comments, their boxes, and links of controls move', () => {
  const notes = (row: number) =>
    `<comments><commentList><comment ref="A${row}"/><comment ref="A7"/></commentList></comments>`
  expect(after('comments', 'xl/comments1.xml', notes(9))).toBe(notes(13))
  const boxes = (top: number, bottom: number, row: number) =>
    `<xml xmlns:x="x"><x:ClientData><x:Anchor>1, 2, ${top}, 3, 4, 5, ${bottom}, 6</x:Anchor><x:Row>${row}</x:Row><x:FmlaLink>$A$${row + 1}</x:FmlaLink></x:ClientData></xml>`
  const legacy = '<legacyDrawing r:id="rId1"/>'
  expect(after('vmlDrawing', 'xl/drawings/vml1.vml', boxes(7, 10, 8), {}, legacy)).toBe(boxes(11, 14, 12))
  const control = (row: number) => `<formControlPr objectType="CheckBox" fmlaLink="Isi!$A$${row}"/>`
  expect(after('ctrlProp', 'xl/ctrlProps/ctrlProp1.xml', control(9))).toBe(control(13))
})

test('a drawing of comments that is no XML is named, unless nothing moves', () => {
  const template = bookOf({
    sheets: { Isi: `${cells}<legacyDrawing r:id="rId1"/>` },
    names,
    relations: { Isi: [['vmlDrawing', 'xl/drawings/vml1.vml']] },
    parts: { 'xl/drawings/vml1.vml': '<xml><br></xml>' },
  })
  expect(problemsOf(template, five)).toEqual([expect.stringContaining('di lembar Isi tidak dapat ikut bergeser')])
  expect(problemsOf(template, withRows(1))).toEqual([])
})

test("Excel's own tables grow with what fills them, and have no merged cells", () => {
  const list = (last: number) =>
    `<table ref="A6:F${last}"><autoFilter ref="A6:F${last}"/><tableColumns><tableColumn><calculatedColumnFormula>Isi!$A$${last + 2}</calculatedColumnFormula></tableColumn></tableColumns></table>`
  const template = bookOf({
    sheets: { Isi: cells },
    names,
    relations: { Isi: [['table', 'xl/tables/table1.xml']] },
    parts: { 'xl/tables/table1.xml': list(7) },
  })
  const { text, sheet } = filledOf(template)
  expect(text('xl/tables/table1.xml')).toBe(list(12))
  expect(sheet()).not.toContain('mergeCell')
})

test('pivots below move; where their source was filled in, Excel reads it again', () => {
  const pivot = (top: number) => `<pivotTableDefinition><location ref="B${top}:C${top + 4}"/></pivotTableDefinition>`
  expect(after('pivotTable', 'xl/pivotTables/pivotTable1.xml', pivot(20))).toBe(pivot(24))
  const cache = (more: string, sheet: string, last: number) =>
    `<pivotCacheDefinition${more}><cacheSource><worksheetSource ref="A6:F${last}" sheet="${sheet}"/></cacheSource></pivotCacheDefinition>`
  const of = (sheet: string) => {
    const path = 'xl/pivotCache/pivotCacheDefinition1.xml'
    const more = [['pivotCacheDefinition', path]] as const
    return filledOf(
      bookOf({ sheets: { Isi: cells, Lain: '<sheetData/>' }, names, more, parts: { [path]: cache('', sheet, 7) } }),
      five,
    ).text(path)
  }
  expect(of('Isi')).toBe(cache(' refreshOnLoad="1"', 'Isi', 11))
  expect(of('Lain')).toBe(cache('', 'Lain', 7))
})

test('settings of the sheet move with their rows', () => {
  const settings = (row: number, end: number, range: string) =>
    `<conditionalFormatting sqref="${range} A${row}"><cfRule><formula>A${row}&gt;1</formula></cfRule></conditionalFormatting>` +
    `<dataValidations><dataValidation sqref="${range}"><formula1>Isi!$A$${row}</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A7"/><hyperlink ref="A${row}" location="Isi!A${row}"/></hyperlinks>` +
    `<rowBreaks><brk id="6"/><brk id="${end}"/><brk id="${row}"/></rowBreaks><colBreaks><brk id="9"/></colBreaks>` +
    `<extLst><ext><x14:conditionalFormatting><xm:f>Isi!$A$${row}</xm:f><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>` +
    `<x14:sparkline><xm:f>Isi!A7:F7</xm:f><xm:sqref>G7</xm:sqref></x14:sparkline></ext></extLst>`
  const template = bookOf({
    sheets: {
      Isi: `<sheetViews><sheetView><selection sqref="A9"/></sheetView></sheetViews>${cells}${settings(9, 7, 'B7')}`,
    },
    names,
  })
  const found = filledOf(template, five).sheet()
  expect(found.slice(found.indexOf('<conditionalF')).replace('</worksheet>', '')).toBe(
    // A range of one row that ends with the table goes on with it.
    settings(13, 11, 'B7:B11').replace('Isi!A7:F7', 'Isi!A7:F11'),
  )
  expect(found).toContain('<selection sqref="A9"/>')
})

test('formulas that share a text stay right, row by row', () => {
  const shared = rows({
    7: { A: '' },
    8: { H: '<f t="shared" ref="H8:H10" si="0">A8*$A$7+Lain!A8</f><v>1</v>' },
    9: { H: '<f t="shared" si="0"/><v>1</v>' },
    10: { H: '<f t="shared" si="0"/><v>1</v>' },
  })
  const lain = rows({
    1: { B: '<f t="shared" ref="B1:B3" si="3">Isi!A6</f><v>1</v>' },
    2: { B: '<f t="shared" si="3"/><v>1</v>' },
    3: { B: '<f t="shared" si="3"/><v>1</v>' },
    4: { C: '<f t="shared" ref="C4:C5" si="4">A4</f><v>1</v>' },
    5: { C: '<f t="shared" si="4"/><v>1</v>' },
  })
  const { sheet } = filledOf(bookOf({ sheets: { Isi: shared, Lain: lain }, names }), five)
  const formulas = (xml: string) =>
    [...xml.matchAll(/<c r="(\w+)"[^>]*><f([^>]*?)(?:\/>|>([^<]*)<)/g)].map(([, ...parts]) => parts.join(' ').trim())
  expect(formulas(sheet())).toEqual(['H12  A12*$A$7+Lain!A8', 'H13  A13*$A$7+Lain!A9', 'H14  A14*$A$7+Lain!A10'])
  expect(formulas(sheet(2))).toEqual([
    'B1  Isi!A6',
    'B2  Isi!A7',
    'B3  Isi!A12',
    'C4  t="shared" ref="C4:C5" si="4" A4',
    'C5  t="shared" si="4"',
  ])
})

test('the order of calculation goes, with all that names it', () => {
  const { parts, text } = filledOf(
    bookOf({
      sheets: { Isi: cells },
      names,
      more: [['calcChain', 'xl/calcChain.xml']],
      parts: { 'xl/calcChain.xml': '<calcChain><c r="A9"/></calcChain>' },
      calculation: '<calcPr calcId="191029"/>',
    }),
  )
  expect(parts.has('xl/calcChain.xml')).toBe(false)
  expect(text('[Content_Types].xml') + text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  // There is no formula of the office whose result could be of before.
  expect(text('xl/workbook.xml')).toContain('<calcPr calcId="191029"/>')
})

test('what is not touched keeps every byte, macros too', () => {
  const macros = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 255, 1])
  const template = bookOf({
    sheets: { Isi: cells, Lain: rows({ 1: { A: '=A2' } }) },
    names,
    macros: true,
    parts: {
      'xl/vbaProject.bin': { content: macros, deflate: true },
      'xl/media/image1.png': { content: 'gambar' },
      'xl/printerSettings/printerSettings1.bin': { content: 'cetak' },
    },
  })
  const { bytes, parts } = filledOf(template, { ...five, ending: 'xlsm' })
  const before = unzip(template)
  const changed = [...before].filter(([name, { text }]) => parts.get(name)?.text !== text).map(([name]) => name)
  expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
  // As it is packed, with its header.
  const zip = Buffer.from(template)
  const start = zip.indexOf('xl/vbaProject.bin') - 30
  expect(Buffer.from(bytes).includes(zip.subarray(start, zip.indexOf('PK', start + 2)))).toBe(true)
})
