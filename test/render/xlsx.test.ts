// The workbook read back: values, formulas with results, merges, print set-up, and the same bytes each time.
import { createHash } from 'node:crypto'
import exceljs, { type CellValue, type Worksheet } from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import type { Annex } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { contohInput } from '../report/sample.ts'

const read = async (annexes: readonly Annex[]) => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await renderXlsx(annexes, 'id')).buffer as ArrayBuffer)
  return workbook
}
let workbook: exceljs.Workbook
let pengukuran: Worksheet
beforeAll(async () => {
  workbook = await read(makeAnnexes(contohInput()))
  pengukuran = workbook.getWorksheet('Pengukuran Kinerja')!
})

/** The row with this indikator, and a cell of it under a title. */
const cellOf = (indikator: string, title: string) => {
  const titles = [pengukuran.getRow(5), pengukuran.getRow(6)].flatMap((row) => [row.values as CellValue[]])
  const column = titles.map((values) => values.indexOf(title)).find((index) => index > 0)!
  let found: exceljs.Cell | undefined
  pengukuran.eachRow((row) => {
    if (row.getCell(3).value === indikator) found = row.getCell(column)
  })
  return found!
}

test('a sheet an annex', () => {
  const titles = makeAnnexes(contohInput()).map(({ title }) => title)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(titles.map((title) => title.slice(0, 31).trimEnd()))
})

describe('values', () => {
  test('numbers are numbers in a format that the viewer localises', () => {
    expect(cellOf('Nilai kompetensi ASN', 'TW II')).toMatchObject({ value: 70.25, numFmt: '#,##0.00' })
    expect(cellOf('Jumlah ASN yang mengikuti diklat', 'Pagu')).toMatchObject({ value: 1_700_000_000, numFmt: '#,##0' })
  })

  test('codes and ranges are text, nothing is a dash', () => {
    expect(cellOf('Nilai disiplin ASN', 'Program').value).toBe('5.03.02 Program Kepegawaian Daerah')
    expect(cellOf('Rasio pegawai terhadap penduduk', 'Target Tahun').value).toBe('0,9–1,1')
    expect(cellOf('Nilai disiplin ASN', 'TW I').value).toBe('-')
  })

  test('capaian, serapan and roll-ups are formulas with their cached result', () => {
    expect(cellOf('Nilai kompetensi ASN', 'Capaian s.d. TW II (%)').value).toEqual({
      formula: 'MAX(0,L12/G12*100)',
      result: 101.81159420289855,
    })
    expect(cellOf('Jumlah temuan berulang', 'Capaian Tahun (%)').value).toEqual({
      formula: 'MAX(0,(2*F9-L9)/F9*100)',
      result: 110,
    })
    expect(cellOf('Angka kematian ibu per seratus ribu kelahiran hidup', 'Capaian s.d. TW II (%)').value).toMatchObject(
      { formula: 'MAX(0,IF(L17<=0,100,G17/L17*100))' },
    )
    expect(cellOf('Indeks Profesionalitas ASN', 'Realisasi s.d. TW II').value).toEqual({
      formula: 'AVERAGE(L12,L16)',
      result: 68.375,
    })
    expect(cellOf('Jumlah ASN yang mengikuti diklat', 'Serapan (%)').value).toMatchObject({
      formula: 'R13/Q13*100',
    })
    expect(cellOf('Indeks Sistem Merit', 'Pagu').value).toEqual({ formula: 'SUM(Q10)', result: 2_050_000_000 })
  })

  test('no text of the user is a formula', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://contoh.id")',
      '\t=1',
      '<b>&amp;</b>',
      "'=1",
      'a\u0000b\u001bc',
      '{=1}',
    ]
    const annex: Annex = {
      ...makeAnnexes(contohInput(), ['cascading'])[0]!,
      heading: texts,
      tables: [
        {
          title: '=1+1',
          header: true,
          main: true,
          frozenColumns: 0,
          columns: [{ key: 'a', title: '=2+2', group: '=3+3', width: 20, align: 'left' }],
          rows: texts.map((text, key) => ({ key: String(key), cells: [{ kind: 'text', text }] })),
          merges: [],
        },
      ],
      notes: ['=4+4'],
    }
    const types = new Set<exceljs.ValueType>()
    const written: CellValue[] = []
    ;(await read([annex])).worksheets[0]!.eachRow((row) => {
      row.eachCell((cell) => {
        types.add(cell.type)
        written.push(cell.value)
      })
    })
    expect([...types]).toEqual([exceljs.ValueType.String])
    for (const text of ['=1+1', '@SUM(A1)', '=2+2', '=3+3', '=4+4', '<b>&amp;</b>', 'abc'])
      expect(written).toContain(text)
  })
})

describe('looks', () => {
  test('kategori in its colour with its name, a provisional one without', () => {
    const fill = (indikator: string) => cellOf(indikator, 'Kategori').fill as exceljs.FillPattern | undefined
    expect(fill('Nilai kompetensi ASN')?.fgColor?.argb).toBe('FF00803C')
    expect(cellOf('Nilai kompetensi ASN', 'Kategori').value).toBe('Sangat Tinggi')
    expect(cellOf('-Jumlah peserta & lulusan <diklat>', 'Kategori').value).toBe('sementara')
    expect(fill('-Jumlah peserta & lulusan <diklat>')?.fgColor).toBeUndefined()
  })

  test('sasaran and money are merged per node, with borders on every covered cell', () => {
    const merges = (pengukuran.model as unknown as { merges: string[] }).merges
    expect(merges).toEqual(expect.arrayContaining(['B8:B9', 'Q8:Q9', 'S8:S9', 'H5:K5', 'A5:A6', 'A1:T1']))
    expect(pengukuran.getCell('B9').border).toEqual(pengukuran.getCell('B8').border)
    expect(pengukuran.getCell('B9').border.bottom?.style).toBe('thin')
  })

  test('text is wrapped, and rows are high enough for it', () => {
    expect(pengukuran.getCell('B8').alignment.wrapText).toBe(true)
    expect(
      cellOf('Angka kematian ibu per seratus ribu kelahiran hidup', 'Indikator').worksheet.getRow(17).height,
    ).toBeGreaterThanOrEqual(27)
    expect(pengukuran.getColumn(2).width).toBe(24)
  })
})

describe('print', () => {
  test.each([
    ['Ringkasan', 9, 'portrait'],
    ['Cascading', 14, 'landscape'],
    ['Pengukuran Kinerja', 8, 'landscape'],
    ['Daftar Kelengkapan', 14, 'landscape'],
  ])('%s: paper %i %s, one page wide, numbered', (name, paperSize, orientation) => {
    const { pageSetup, headerFooter } = workbook.getWorksheet(name)!
    expect(pageSetup).toMatchObject({ paperSize, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    expect(headerFooter.oddFooter).toBe(`&L&8 pohon 1.2.3 · commit 1a2b3c4&C&8 ${name}&R&8 Halaman &P dari &N`)
  })

  test('print area, header rows repeated, panes frozen below them', () => {
    expect(pengukuran.pageSetup.printArea).toBe(`A1:T${pengukuran.rowCount}`)
    expect(pengukuran.pageSetup.printTitlesRow).toBe('5:6')
    expect(pengukuran.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 6, showGridLines: false })
  })

  test('a header far down is repeated, but not kept in sight', () => {
    const sheet = workbook.getWorksheet('Daftar Kelengkapan')!
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^(\d+):\1$/)
    expect(sheet.views[0]!.state).toBe('normal')
  })
})

test('names of sheets are valid, stable and unique', async () => {
  const [annex] = makeAnnexes(contohInput(), ['cascading'])
  const titled = (title: string): Annex => ({ ...annex!, title })
  const long = 'Perjanjian Kinerja: Kepala Bidang/Seksi'
  expect((await read([titled(long), titled(long.toUpperCase())])).worksheets.map(({ name }) => name)).toEqual([
    'Perjanjian Kinerja Kepala Bidan',
    'PERJANJIAN KINERJA KEPALA B (2)',
  ])
})

describe('the same bytes', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('twice, some time apart', async () => {
    const annexes = makeAnnexes(contohInput())
    const first = hash(await renderXlsx(annexes, 'id'))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(hash(await renderXlsx(annexes, 'id'))).toBe(first)
  })

  test('in every time zone', async () => {
    const zone = process.env.TZ
    const hashes = new Set<string>()
    for (const TZ of ['Asia/Jakarta', 'America/New_York', 'UTC']) {
      process.env.TZ = TZ
      hashes.add(hash(await renderXlsx(makeAnnexes(contohInput()), 'id')))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(hashes.size).toBe(1)
  })
})

test('exceljs still has the private fields that the writer uses', async () => {
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  const { PassThrough } = await import('node:stream')
  const moment = new Date(0)
  const writer = new WorkbookWriter({
    stream: new PassThrough(),
    useStyles: true,
    useSharedStrings: true,
    created: moment,
    modified: moment,
    creator: '',
    lastModifiedBy: '',
  })
  const sheet = writer.addWorksheet('a', {})
  const { _merges, rowBreaks, stream, startedData, _writeColumns, _writeOpenSheetData } = sheet
  expect([_merges, rowBreaks, stream.pipes].every(Array.isArray)).toBe(true)
  expect([startedData, typeof _writeColumns, typeof _writeOpenSheetData]).toEqual([false, 'function', 'function'])
  expect([typeof writer.addSharedStrings, writer.sharedStrings.count]).toEqual(['function', 0])
  expect([typeof writer.zip.append, typeof writer.styles.addStyleModel]).toEqual(['function', 'function'])
})
