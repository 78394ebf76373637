// Workbooks as offices have them, made by exceljs or by hand → rows of texts; and what is no workbook.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { readRows, rowsOf as rowsIn, tableReasons } from '../../src/source/rows.ts'
import { readCells } from '../../src/source/xlsx-cells.ts'
import { type ZipEntry, zipOf } from './zip.ts'

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void

async function made(sheets: Readonly<Record<string, Fill>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, fill] of Object.entries(sheets)) fill(workbook.addWorksheet(name), workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const readWorkbook = (bytes: Uint8Array) =>
  readCells(bytes).sheets.map((grid) => ({ name: grid.name, rows: rowsIn(grid) }))

const rowsOf = async (fill: Fill) => readWorkbook(await made({ Daftar: fill }))[0]!.rows

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await readRows(bytes).then(
    () => null,
    (reason: { code: string }) => reason,
  )
  return error?.code ?? 'terbaca'
}

describe('texts of cells', () => {
  test.each<[string, ExcelJS.CellValue, string, string?]>([
    ['text', ' Program Kepegawaian\u00a0', 'Program Kepegawaian'],
    ['text of several lines', 'Program\nKepegawaian', 'Program\nKepegawaian'],
    ['text that looks like a number', '5.10', '5.10'],
    [
      'rich text',
      { richText: [{ text: 'Program ' }, { font: { bold: true }, text: 'Kepegawaian' }] },
      'Program Kepegawaian',
    ],
    ['a hyperlink', { text: 'Program Kepegawaian', hyperlink: 'https://example.go.id' }, 'Program Kepegawaian'],
    ['a number', 5.03, '5.03'],
    ['a number that lost its zero', 5.1, '5.1'],
    ['a number shown with two decimals', 5.1, '5.10', '0.00'],
    ['a whole number shown with two decimals', 5, '5.00', '#,##0.00'],
    ['a number shown with fewer decimals than it has', 66.96, '66.96', '0.0'],
    ['a number that is binary', 0.1 + 0.2, '0.3'],
    ['money', 1595757500, '1595757500', '"Rp"#,##0'],
    ['a large number', 1e20, '100000000000000000000'],
    ['a share', 0.125, '12.50%', '0.00%'],
    ['a share that is binary', 0.07, '7%', '0%'],
    ['zero', 0, '0'],
    ['a day', new Date(Date.UTC(2025, 0, 31)), '2025-01-31', 'dd/mm/yyyy'],
    ['a moment', new Date(Date.UTC(2025, 0, 31, 8, 30)), '2025-01-31 08:30:00', 'dd/mm/yyyy hh:mm'],
    ['a formula with text', { formula: 'A1&"x"', result: 'Program' }, 'Program'],
    ['a formula with a number', { formula: '2+3', result: 5 }, '5'],
    ['a formula with zero', { formula: '0', result: 0 }, '0'],
    ['a formula that was never computed', { formula: 'A1' } as ExcelJS.CellValue, ''],
    ['a formula that failed', { formula: '1/0', result: { error: '#DIV/0!' } }, '#DIV/0!'],
    ['an error', { error: '#N/A' }, '#N/A'],
    ['yes', true, 'TRUE'],
    ['no', false, 'FALSE'],
    ['nothing', null, ''],
  ])('%s', async (_, value, expected, numFmt) => {
    const rows = await rowsOf((sheet) => {
      sheet.getCell('B1').value = value
      if (numFmt !== undefined) sheet.getCell('B1').numFmt = numFmt
      sheet.getCell('C1').value = 'x'
    })
    expect(rows).toEqual([['', expected, 'x']])
  })

  test('each row stands at its number, and ends with its last text', async () => {
    const rows = await rowsOf((sheet) => {
      sheet.getCell('A1').value = 'a'
      sheet.getCell('XFD1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
      sheet.getCell('C4').value = 'b'
      sheet.getCell('A5').value = ' '
    })
    expect(rows).toEqual([['a'], [], [], ['', '', 'b']])
  })

  test('merged cells give their text once', async () => {
    const rows = await rowsOf((sheet) => {
      sheet.getCell('A1').value = 'Daftar'
      sheet.mergeCells('A1:C2')
      sheet.getCell('A3').value = 'x'
    })
    expect(rows).toEqual([['Daftar'], [], ['x']])
  })

  test('formulas that share one, in a workbook that counts days from 1904', async () => {
    const bytes = await made({
      Daftar(sheet, workbook) {
        workbook.properties.date1904 = true
        sheet.fillFormula('A1:A2', 'ROW()', [1, 2])
        sheet.getCell('B1').value = new Date(Date.UTC(2025, 5, 1))
      },
    })
    expect(readWorkbook(bytes)[0]!.rows).toEqual([['1', '2025-06-01'], ['2']])
  })
})

test('all sheets in their order, hidden ones too', async () => {
  const fill: Fill = (sheet) => (sheet.getCell('A1').value = sheet.name)
  const hidden: Fill = (sheet) => {
    fill(sheet, sheet.workbook)
    sheet.state = 'hidden'
  }
  const sheets = readWorkbook(await made({ Satu: fill, Dua: hidden, 'Ke-3 & lain': fill }))
  expect(sheets).toEqual([
    { name: 'Satu', rows: [['Satu']] },
    { name: 'Dua', rows: [['Dua']] },
    { name: 'Ke-3 & lain', rows: [['Ke-3 & lain']] },
  ])
})

test('what a sheet has beside its cells does not matter', async () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const rows = await rowsOf((sheet, workbook) => {
    sheet.addImage(workbook.addImage({ base64: png, extension: 'png' }), 'E1:F2')
    sheet.addTable({
      name: 'T',
      ref: 'A1',
      columns: [{ name: 'kode' }, { name: 'nama' }],
      rows: [['5.03', 'Kepegawaian']],
    })
    sheet.getCell('A2').note = 'catatan'
    for (const column of ['A', 'B']) {
      Object.assign((sheet as unknown as { dataValidations: { model: object } }).dataValidations.model, {
        [`${column}2:${column}1048576`]: { type: 'list', formulae: ['"a,b"'] },
      })
    }
    sheet.addConditionalFormatting({
      ref: 'A1:B1048576',
      rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { font: { bold: true } } }],
    })
    sheet.autoFilter = 'A1:B2'
    sheet.pageSetup.printArea = 'A1:B2'
    workbook.definedNames.add("'Daftar'!$A$1:$B$2", 'nama')
  })
  expect(rows).toEqual([
    ['kode', 'nama'],
    ['5.03', 'Kepegawaian'],
  ])
})

// By hand: as other programs than Excel write it.
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = (list: Readonly<Record<string, readonly [string, string]>>) =>
  `<?xml version="1.0"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    list,
  )
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
const parts: Readonly<Record<string, string | ZipEntry>> = {
  '_rels/.rels': relationships({ R1: ['officeDocument', '/xl/workbook.xml'] }),
  'xl/_rels/workbook.xml.rels': relationships({
    a: ['worksheet', '/xl/worksheets/Lembar.xml'],
    b: ['sharedStrings', 'sharedStrings.xml'],
    c: ['chartsheet', 'chartsheets/sheet1.xml'],
  }),
  'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:sheets><x:sheet name="Grafik" sheetId="1" r:id="c"/><x:sheet name="Daftar" sheetId="2" r:id="a"/></x:sheets><x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="0">Daftar!#REF!</x:definedName></x:definedNames></x:workbook>`,
  'xl/sharedStrings.xml': `<?xml version="1.0"?>\n<x:sst xmlns:x="${main}"><x:si><x:t>kode</x:t></x:si><x:si><x:r><x:t>na</x:t></x:r><x:r><x:t>ma</x:t></x:r></x:si></x:sst>`,
  'xl/worksheets/lembar.xml': {
    deflate: true,
    content: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>5.03</x:t></x:is></x:c><x:c t="str"><x:f>X</x:f><x:v>Kepegawaian</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:XFD1048576"/><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
  },
}

test('a workbook of another program: prefixes, no addresses, no styles, a name in another case, a print area that is gone', async () => {
  expect(readWorkbook(zipOf(parts))).toEqual([
    {
      name: 'Daftar',
      rows: [
        ['kode', 'nama'],
        ['5.03', 'Kepegawaian'],
      ],
    },
  ])
})

const sheetPart = 'xl/worksheets/lembar.xml'
const changed = (change: Partial<ZipEntry>) =>
  zipOf({ ...parts, [sheetPart]: { ...(parts[sheetPart] as ZipEntry), ...change } })
const beyond = (cell: string, row = '1') =>
  changed({
    content: `<worksheet><sheetData><row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`,
  })
const ole = (text: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')])

describe('what is no workbook', () => {
  test.each<[string, string, Uint8Array]>([
    ['an old workbook', 'lama', ole('Workbook')],
    ['a workbook with a password', 'sandi', ole('EncryptedPackage')],
    ['an archive with a password', 'sandi', changed({ flags: 1 })],
    [
      'a document',
      'bukan-xlsx',
      zipOf({
        '_rels/.rels': relationships({ R1: ['officeDocument', 'word/document.xml'] }),
        'word/document.xml': '<w/>',
      }),
    ],
    [
      'an OpenDocument sheet',
      'bukan-xlsx',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    ],
    [
      'a binary workbook',
      'bukan-xlsx',
      zipOf({ '_rels/.rels': relationships({ R1: ['officeDocument', 'xl/workbook.bin'] }), 'xl/workbook.bin': '' }),
    ],
    ['an archive of anything', 'bukan-xlsx', zipOf({ 'catatan.txt': 'x' })],
    ['the beginning of one', 'rusak', zipOf(parts).subarray(0, 400)],
    ['one with changed content', 'rusak', changed({ check: 1 })],
    [
      'one without its sheet',
      'rusak',
      zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== sheetPart))),
    ],
    ['one that is no XML', 'rusak', changed({ content: '<worksheet><sheetData><row' })],
    ['one with a broken element', 'rusak', changed({ content: '<worksheet><sheetData></row></worksheet>' })],
    ['one with too many rows', 'rusak', beyond('A1048577', '1048577')],
    ['one with too many columns', 'rusak', beyond('XFE1')],
    ['one that says it is huge', 'besar', changed({ size: 60 * 1024 * 1024 })],
    ['one that is larger than it says', 'rusak', changed({ content: ' '.repeat(1e7), size: 100 })],
    ['one that is huge', 'besar', changed({ content: ' '.repeat(51 * 1024 * 1024) })],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code)
    expect(tableReasons[code]?.saran).toBeTruthy()
  })

  test('the last row and column of a sheet are no damage', async () => {
    expect(await codeOf(beyond('XFD1048576', '1048576'))).toBe('terbaca')
  })

  test('damage anywhere: rows, or a reason that has words', async () => {
    const bytes = zipOf(parts)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const copy = cut ? bytes.slice(0, at) : bytes.slice()
        if (!cut) copy[at] = byte
        const code = await codeOf(copy)
        expect(code === 'terbaca' || tableReasons[code] !== undefined, code).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('as the list of a plan', () => {
  const findings = async (list: Uint8Array | string, name = 'daftar.xlsx') => {
    const files = new Map<string, string | Uint8Array>([
      ['/plan/pohon.yaml', `versi: 1\nnomenklatur: ${name}\n`],
      [
        '/plan/a.pohon.yaml',
        'versi: 1\npohon:\n  level: 4\n  kode: "5.03.02"\n  nomenklatur: Program Lain\n  sasaran: Tersedianya data\n',
      ],
      [`/plan/${name}`, list],
    ])
    const found = findingsOf(await loadPlan(memoryHost(files), []), 'id')
    return found
      .filter(({ rule }) => /^(yaml|kode)\//.test(rule))
      .map(({ file, line, severity, message, help }) => ({
        at: `${file}:${line}`,
        severity,
        words: `${message}; ${help}`,
      }))
  }
  const list: Fill = (sheet) => {
    sheet.addRow(['Lampiran'])
    sheet.addRow([])
    sheet.addRow(['No', 'KODE', 'Nomenklatur'])
    sheet.addRow([1, '5.03.02', 'Program Kepegawaian Daerah'])
  }

  test('the first sheet with a header is it, whatever the name of the file', async () => {
    const bytes = await made({ Petunjuk: (sheet) => sheet.addRow(['isi kolom kode']), Daftar: list })
    for (const name of ['daftar.xlsx', 'daftar.csv']) {
      expect(await findings(bytes, name)).toEqual([
        {
          at: 'a.pohon.yaml:5',
          severity: 'warning',
          words: `nama kode 5.03.02 di ${name} adalah "Program Kepegawaian Daerah"; samakan nomenklatur dengan daftar itu, atau perbaiki kodenya`,
        },
      ])
    }
  })

  test('text named .xlsx is read as text', async () => {
    expect(await findings('kode;nama\n5.03.02;Program Lain\n')).toEqual([])
  })

  test('without the columns', async () => {
    const found = await findings(await made({ Kosong: () => {} }))
    expect(found).toEqual([
      expect.objectContaining({
        at: 'pohon.yaml:2',
        severity: 'error',
        words: expect.stringContaining('kolom kode dan nama'),
      }),
    ])
  })

  test('codes that became numbers or dates are told', async () => {
    const bytes = await made({
      Daftar(sheet, workbook) {
        list(sheet, workbook)
        sheet.addRow([2, 5.1, 'Penelitian'])
        sheet.addRow([3, new Date(Date.UTC(2002, 2, 5)), 'Program Lain'])
        sheet.addRow([4, 5.03, 'Kepegawaian'])
        sheet.addRow([5, 5, 'Unsur penunjang'])
      },
    })
    const told = (await findings(bytes)).find(({ at }) => at === 'pohon.yaml:2')
    expect(told?.severity).toBe('warning')
    expect(told?.words).toMatch(/"daftar\.xlsx", kode 5\.1 .* 2 baris/)
  })

  test('what cannot be read is told at its name, with what to do', async () => {
    expect(await findings(ole('Workbook'), 'lama.xls')).toEqual([
      {
        at: 'pohon.yaml:2',
        severity: 'error',
        words:
          'daftar nomenklatur "lama.xls" tidak dapat dibaca: ini berkas Office lama (misalnya .xls); buka di Excel, lalu Simpan sebagai Buku Kerja Excel (.xlsx)',
      },
    ])
  })
})
