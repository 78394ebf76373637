// Files of every kind → cells: Word documents, CSV in the encodings that Excel writes, text that was pasted; and what is made to do harm.
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/import/convert.ts'
import { readSource } from '../../src/import/source.ts'
import { tableReasons } from '../../src/source/rows.ts'
import { zipOf } from '../source/zip.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark: readonly number[], swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)])
}
const cellsOf = (bytes: Uint8Array, name: string) =>
  readSource(bytes, name).book.sheets.flatMap(({ cells }) => cells.map(({ address, text }) => [address, text]))
const codeOf = (bytes: Uint8Array, name = 'a.xlsx') => {
  try {
    readSource(bytes, name)
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('CSV', () => {
  const rows = [
    ['A1', 'Sasaran'],
    ['B1', 'Target'],
    ['A2', 'Meningkatnya "mutu"\nlayanan – baik'],
    ['B2', '1,5'],
    ['A4', 'x'],
  ]
  const text = (separator: string, end = '\n') =>
    [`Sasaran${separator}Target`, `"Meningkatnya ""mutu""${end}layanan – baik"${separator}"1,5"`, '', 'x', ''].join(end)
  const windows = (written: string) => new Uint8Array(Buffer.from(written.replaceAll('–', '\x96'), 'latin1'))

  test.each<[string, Uint8Array, string]>([
    ['commas', bytesOf(text(',')), 'a.csv'],
    ['semicolons', bytesOf(text(';')), 'a.csv'],
    ['tabs', bytesOf(text('\t')), 'a.tsv'],
    ['CRLF and a byte order mark', bytesOf(`\ufeff${text(';', '\r\n')}`), 'a.CSV'],
    ['UTF-16', utf16(text('\t'), [0xff, 0xfe], false), 'a.csv'],
    ['UTF-16, the other way round', utf16(text('\t'), [0xfe, 0xff], true), 'a.csv'],
    ['Windows-1252', windows(text(';')), 'a.csv'],
  ])('%s', (_, bytes, name) => {
    expect(cellsOf(bytes, name)).toEqual(rows)
  })

  test('a separator within texts is none', () => {
    expect(cellsOf(bytesOf('Sasaran;Indikator\nA, b, c, d;e, f\n'), 'a.csv')).toEqual([
      ['A1', 'Sasaran'],
      ['B1', 'Indikator'],
      ['A2', 'A, b, c, d'],
      ['B2', 'e, f'],
    ])
  })

  test('a line that tells Excel the separator is no row', () => {
    expect(cellsOf(bytesOf('\ufeffsep=;\r\nA, b;c\r\n'), 'a.csv')).toEqual([
      ['A1', 'A, b'],
      ['B1', 'c'],
    ])
  })

  test('what looks like a formula is a text, in quotes', () => {
    const { book } = readSource(bytesOf('Sasaran,Indikator\n"=HYPERLINK(""http://x"")",+1\n'), 'a.csv')
    const { text } = convert(book, { file: 'a.csv', mapping: null, year: null, comments: [] })
    expect(text).toContain(`sasaran: '=HYPERLINK("http://x")'`)
  })

  test('a quote that is not closed, and bytes that are no text', () => {
    expect(tableReasons[codeOf(bytesOf('a,b\n"c,d\n'), 'a.csv')!]).toBeDefined()
    expect(tableReasons[codeOf(new Uint8Array([1, 0, 2, 0, 3]), 'a.csv')!]).toBeDefined()
  })

  test('long and many lines are read or refused', () => {
    expect(cellsOf(bytesOf(`"${'a'.repeat(2e6)}"\tb`), 'a.txt').at(-1)).toEqual(['B1', 'b'])
    expect(codeOf(bytesOf('"a\n'.repeat(500_001)), 'a.txt')).toBe('banyak')
    expect(codeOf(bytesOf('a\n'.repeat(500_001)), 'a.csv')).toBe('banyak')
  }, 60_000)
})

test('pasted text: tabs part cells, quotes are signs', () => {
  expect(cellsOf(bytesOf('Sasaran\t"kutipan" biasa\r\n\r\n\tx'), 'a.txt')).toEqual([
    ['A1', 'Sasaran'],
    ['B1', '"kutipan" biasa'],
    ['B3', 'x'],
  ])
})

test.each([
  ['a web page that is named a workbook', '\r\n<table border=1><tr><td>Sasaran</td></tr></table>', 'web'],
  ['with a mark', '\ufeff<!DOCTYPE html><html></html>', 'web'],
  ['a workbook of Excel 2003', '<?xml version="1.0"?><Workbook></Workbook>', 'web'],
  ['RTF', '{\\rtf1\\ansi Sasaran}', 'rtf'],
  ['PDF', '%PDF-1.4 text', 'biner'],
  ['a table that begins with a sign', '<5\tSasaran', null],
])('text that is no table: %s', (_, text, code) => {
  expect(codeOf(bytesOf(text), 'a.xls')).toBe(code)
})

test("text that Excel wrote: quotes around line breaks and quotes are the file's, others are signs", () => {
  const text = 'Sasaran\t"satu\ndua ""2"""\tC\n"""a"" b"\t"c"\n"d\te\nf"g\t"h'
  expect(cellsOf(bytesOf(text), 'a.txt')).toEqual([
    ['A1', 'Sasaran'],
    ['B1', 'satu\ndua "2"'],
    ['C1', 'C'],
    ['A3', '"a" b'],
    ['B3', '"c"'],
    ['A4', '"d'],
    ['B4', 'e'],
    ['A5', 'f"g'],
    ['B5', '"h'],
  ])
})

describe('text pasted from Word, whose paragraphs are lines', () => {
  const head = 'Judul\nNo\tSasaran\tIndikator\tTarget\n'
  test('is put together where all lines fit', () => {
    const text = `${head}1\tMeningkatnya\nmutu\tIndeks\nmutu\t8\n2\tB\tC\t9\nSumber: x`
    expect(cellsOf(bytesOf(text), 'a.txt').slice(5)).toEqual([
      ['A3', '1'],
      ['B3', 'Meningkatnya\nmutu'],
      ['C3', 'Indeks\nmutu'],
      ['D3', '8'],
      ['A6', '2'],
      ['B6', 'B'],
      ['C6', 'C'],
      ['D6', '9'],
      ['A7', 'Sumber: x'],
    ])
  })

  test.each([
    ['rows whose last cells are missing', '1\tA\tB\n2\tC\tD\tE\n'],
    ['rows with empty parents', '1\tA\tB\tC\n\tD\n\tE\tF\n'],
    ['too many cells', '1\tA\nx\tB\tC\tD\n2\tC\tD\tE\n'],
  ])('is left as it is: %s', (_, rows) => {
    const lines = (head + rows).split('\n')
    const cells = lines.flatMap((line, row) =>
      line.split('\t').flatMap((text, at) => (text === '' ? [] : [[`${'ABCD'[at]}${row + 1}`, text]])),
    )
    expect(cellsOf(bytesOf(head + rows), 'a.txt')).toEqual(cells)
  })
})

/** A document with the given body, in the least that Word writes. */
const document = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    '_rels/.rels':
      '<Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': {
      content: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      deflate: true,
    },
    ...more,
  })
const p = (inner: string) => `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${inner}</w:p>`
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const cell = (text: string, properties = '') => tc(p(r(text)), properties)
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const [start, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']

describe('Word', () => {
  test('merged cells, line breaks, lists, tracked changes, nested tables, text boxes', () => {
    const listed = (text: string) => `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`
    const box = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${p(r('kotak'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('kotak'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
    const bytes = document(
      p(r('RENSTRA ') + r('DINAS')) +
        tbl(
          tr(cell('Sasaran', start), cell('Target', span(2))),
          tr(cell('', goesOn), cell('2025'), cell('2026')),
          tr(
            tc(
              p(
                `${r('Meningkatnya ')}<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del><w:ins>${r('mutu')}</w:ins>`,
              ),
            ),
            tc(p(`${r('8')}<w:r><w:br/></w:r>${r('9')}`)),
            tc(listed('satu') + listed('dua') + tbl(tr(cell('dalam')))),
          ),
        ) +
        p(`${r('Catatan')}${box}`) +
        p(`${r('kiri')}<w:r><w:tab/></w:r>${r('kanan')}`),
    )
    const [grid] = readSource(bytes, 'a.docx').book.sheets
    expect(grid!.cells.map(({ address, row, column, text }) => [address, row, column, text])).toEqual([
      ['P1', 1, 1, 'RENSTRA DINAS'],
      ['T1.A1', 2, 1, 'Sasaran'],
      ['T1.B1', 2, 2, 'Target'],
      ['T1.B2', 3, 2, '2025'],
      ['T1.C2', 3, 3, '2026'],
      ['T1.A3', 4, 1, 'Meningkatnya mutu'],
      ['T1.B3', 4, 2, '8\n9'],
      ['T1.C3', 4, 3, '1. satu\n2. dua'],
      ['T2.A1', 6, 1, 'dalam'],
      ['P2', 8, 1, 'Catatan'],
      ['P3', 9, 1, 'kotak'],
      ['P4.A', 10, 1, 'kiri'],
      ['P4.B', 10, 2, 'kanan'],
    ])
    expect(grid!.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ])
  })

  test('a table becomes a tree', () => {
    const bytes = document(
      p(r('Perjanjian Kinerja Tahun 2025')) +
        tbl(
          tr(cell('No'), cell('Sasaran Strategis'), cell('Indikator Kinerja'), cell('Target')),
          tr(cell('1', start), cell('Meningkatnya mutu', start), cell('Indeks mutu'), cell('80')),
          tr(cell('', goesOn), cell('', goesOn), cell('Persentase baku'), cell('90 %')),
        ) +
        p(r('Kepala Dinas')),
    )
    const { book } = readSource(bytes, 'a.docx')
    const { text, ledger } = convert(book, { file: 'a.docx', mapping: null, year: null, comments: [] })
    expect(text).toBe(`versi: 1
judul: Perjanjian Kinerja Tahun 2025

pohon:
  - level: 1
    id: mutu
    sasaran: Meningkatnya mutu
    indikator:
      - id: indeks-mutu
        nama: Indeks mutu
        target_dokumen:
          pk: { 2025: 80 }
      - id: persentase-baku
        nama: Persentase baku
        target_dokumen:
          pk: { 2025: "90 %" }
`)
    expect(ledger.find(({ cell }) => cell.text === 'Kepala Dinas')!.reason).not.toBeNull()
  })

  const head = tr(cell('Sasaran'), cell('Indikator Kinerja'), cell('Target'))
  const table = (...rows: readonly string[]) => tbl(head, ...rows)
  const row = (name: string) => tr(cell(name), cell(`Indeks ${name}`), cell('80'))
  const becomes = (body: string) =>
    convert(readSource(document(body), 'a.docx').book, { file: 'a.docx', mapping: null, year: null, comments: [] })

  test('a table goes on in the next one; tables within cells, paragraphs and signatures are none of it', () => {
    const inner = tr(cell('A'), tc(p(r('Indeks A')) + tbl(tr(cell('Satuan'), cell('orang')))), cell('80'))
    const { text, ledger, sheets } = becomes(
      p(r('PERJANJIAN KINERJA TAHUN 2025')) +
        p(r('Kami yang bertanda tangan di bawah ini:')) +
        p(r('Selanjutnya disebut pihak pertama')) +
        table(inner, row('B')) +
        p(r('Lanjutan')) +
        tbl(row('C')) +
        table(row('D')) +
        tbl(tr(cell('Bupati'), cell('Kepala Dinas'))),
    )
    expect(text).toContain('judul: PERJANJIAN KINERJA TAHUN 2025\n')
    expect(sheets[0]!.rows.map(({ level, text }) => [level, text])).toEqual(
      ['A', 'B', 'C', 'D'].map((name) => [1, name]),
    )
    const left = ledger.flatMap(({ cell, reason }) => (reason === null ? [] : [[cell.address, reason.en]]))
    expect(left.filter(([, reason]) => !reason!.startsWith('heading'))).toEqual([
      ['P2', 'no data of the table'],
      ['P3', 'no data of the table'],
      ['T2.A1', expect.stringContaining('no table recognised')],
      ['T2.B1', expect.stringContaining('no table recognised')],
      ['P4', 'notes or signatures below the table'],
      ['T5.A1', expect.stringContaining('no table recognised')],
      ['T5.B1', expect.stringContaining('no table recognised')],
    ])
  })

  test('a paragraph above a table says whose it is, and its sasaran', () => {
    const own = tr(cell('Indikator Kinerja'), cell('Satuan'), cell('Target 2025'))
    const line = (name: string) => tbl(own, tr(cell(name), cell('%'), cell('80')))
    const { text } = becomes(
      p(r('IKU')) +
        p(r('Perangkat Daerah : Dinas A')) +
        p(r('Sasaran 1: Meningkatnya a')) +
        line('Indeks a') +
        p(r('Perangkat Daerah : Dinas B')) +
        p(r('Sasaran 2: Meningkatnya b')) +
        line('Indeks b') +
        p(r('Kepala Dinas')),
    )
    expect(text!.match(/(instansi|sasaran|nama): .*/g)).toEqual([
      'instansi: Dinas A',
      'sasaran: Meningkatnya a',
      'nama: Indeks a',
      'instansi: Dinas B',
      'sasaran: Meningkatnya b',
      'nama: Indeks b',
    ])
  })

  test('lists by their style; a paragraph taken out of one is none', () => {
    const listed = (text: string, more = '') =>
      `<w:p><w:pPr><w:pStyle w:val="DaftarNomor"/>${more}</w:pPr>${r(text)}</w:p>`
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const bytes = document(tbl(tr(tc(listed('a') + listed('b')), tc(listed('a') + listed('b', none)))), {
      'word/styles.xml':
        '<w:styles xmlns:w="w"><w:style w:styleId="Lain"/><w:style w:styleId="DaftarNomor"><w:pPr><w:numPr/></w:pPr></w:style></w:styles>',
    })
    expect(cellsOf(bytes, 'a.docx')).toEqual([
      ['T1.A1', '1. a\n2. b'],
      ['T1.B1', 'a\nb'],
    ])
  })

  test('a row that a tracked change deletes is gone', () => {
    const gone = row('B').replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    expect(becomes(table(row('A'), gone, row('C'))).sheets[0]!.rows.map(({ text }) => text)).toEqual(['A', 'C'])
  })

  test('a second table far below takes its year from the first title', () => {
    const rows = Array.from({ length: 20 }, (_, index) => row(`A${index}`))
    const second = tbl(
      tr(cell('Program'), cell('Anggaran'), cell('Ket')),
      tr(cell('Program X'), cell('Rp 5.000.000'), cell('x')),
    )
    const { text } = becomes(p(r('TAHUN 2025')) + table(...rows) + p('') + second)
    expect(text).toContain('pagu: { 2025: "Rp 5.000.000" }')
  })

  test('texts beside the body are counted', () => {
    const { book } = readSource(
      document(p(r('x')), {
        'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Kop</w:t></w:r></w:p></w:hdr>',
        'word/diagrams/data1.xml':
          '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:t>Sasaran</a:t><a:t> </a:t><a:t>Lain</a:t>',
      }),
      'a.docx',
    )
    expect(book.beside).toEqual({ shapes: 2, comments: 0, margins: 1 })
  })

  test('what is made to do harm', () => {
    expect(codeOf(document(' '.repeat(60e6)), 'a.docx')).toBe('besar')
    expect(codeOf(document('<w:p>'), 'a.docx')).toBe('rusak')
    expect(codeOf(document('<w:tbl><w:tr><w:tc>'.repeat(3000)), 'a.docx')).toBe('rusak')
    const entity = zipOf({
      '_rels/.rels': '<Relationships><Relationship Type="a/officeDocument" Target="word/d.xml"/></Relationships>',
      'word/d.xml': '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>',
    })
    expect(codeOf(entity, 'a.docx')).toBe('rusak')
  })
})

describe('workbooks', () => {
  test('an old file, a file with a password, and other archives are told apart', () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect([codeOf(old), codeOf(locked), codeOf(zipOf({ 'a.txt': 'x' }))]).toEqual(['lama', 'sandi', 'bukan-xlsx'])
  })
})

describe('boxes', () => {
  const text = `POHON KINERJA
Level 1
Fenomena	Masih rendah
Sasaran Kinerja	Meningkatnya mutu
Indikator	Indeks mutu
Level 2
Sasaran	Terjaganya A	Sasaran	Terjaganya B
Indikator	1. Satu 2. Dua	Indikator	Tiga
Penanggung jawab	Kabid A
Level 3
Sasaran	Tersedianya C`

  test('beside each other and below each other; a parent that is not written is said to be a guess', () => {
    const { book } = readSource(bytesOf(text), 'a.txt')
    const { text: made, nodes, indikator } = convert(book, { file: 'a.txt', mapping: null, year: null, comments: [] })
    expect([nodes, indikator]).toEqual([[0, 1, 2, 1, 0, 0], 4])
    expect(made!.match(/# induk dugaan.*\n.*\n.*id: (\S+)/)?.[1]).toBe('tersedianya-c'.replace('tersedianya-', ''))
  })
})
