// What a workbook says about itself: properties, times, named styles, names of ranges; text as its format takes it.
import { expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { excelText, footerText } from '../../src/render/xlsx-text.ts'
import type { Annex } from '../../src/report/annex.ts'
import { drawn, oneTable, signed } from './annex-sample.ts'
import { unzip } from './unzip.ts'

const made = async (annexes: readonly Annex[], moment: Date | null = null) =>
  unzip(await renderXlsx(annexes, 'id', { title: 'Lampiran <a> & b', company: 'Pemerintah $& <Contoh>', moment }))

test('more rows than a sheet takes are refused, with a way out', async () => {
  const [table] = oneTable.tables
  const rows = new Array(1_048_577).fill(table!.rows[0])
  const annex = { ...oneTable, tables: [{ ...table!, rows, merges: [] }] }
  await expect(renderXlsx([annex], 'id')).rejects.toMatchObject({
    args: { jumlah: 1_048_577, lampiran: oneTable.title },
  })
})

test('title, creator and company', async () => {
  const parts = await made([oneTable])
  expect(parts.get('docProps/core.xml')!.text).toContain('<dc:title>Lampiran &lt;a&gt; &amp; b</dc:title>')
  expect(parts.get('docProps/core.xml')!.text).toContain('<dc:creator>pohon</dc:creator>')
  expect(parts.get('docProps/app.xml')!.text).toContain('<Company>Pemerintah $&amp; &lt;Contoh&gt;</Company>')
})

test.each([
  [null, '2000-01-01T00:00:00Z', [1980, 1, 1, 0, 0, 0]],
  [new Date(Date.UTC(2025, 0, 31, 23, 59, 58)), '2025-01-31T23:59:58Z', [2025, 1, 31, 23, 59, 58]],
  [new Date(0), '1970-01-01T00:00:00Z', [1980, 1, 1, 0, 0, 0]],
  [new Date(Date.UTC(2999, 0, 1)), '2999-01-01T00:00:00Z', [2107, 12, 31, 23, 59, 58]],
] as const)('made at %s', async (moment, written, entry) => {
  const parts = await made([oneTable], moment)
  const core = parts.get('docProps/core.xml')!.text
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([written, written])
  for (const { time } of parts.values()) {
    const [date, clock] = [time >>> 16, time & 0xffff]
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, clock >> 11, (clock >> 5) & 63, (clock & 31) * 2]).toEqual(
      entry,
    )
  }
})

test('cells have named styles that say how they look, so that a change of one reaches them all', async () => {
  const styles = (await made([oneTable, signed])).get('xl/styles.xml')!.text
  const list = (tag: string) => new RegExp(`<${tag} count="(\\d+)">(.*?)</${tag}>`, 's').exec(styles)!
  const formats = (tag: string) => list(tag)[2]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!
  const names = [...list('cellStyles')[2]!.matchAll(/name="([^"]*)" xfId="(\d+)"/g)].map(([, name, id]) => [
    name,
    Number(id),
  ])
  expect(names.map(([name]) => name)).toEqual([
    'Normal',
    'pohon catatan',
    'pohon isi',
    'pohon judul',
    'pohon jumlah',
    'pohon kepala kolom',
    'pohon kop',
    'pohon level 1',
    'pohon nama penanda tangan',
    'pohon nama tabel',
    'pohon sementara',
    'pohon tanda tangan',
  ])
  const own = formats('cellStyleXfs')
  expect([list('cellStyleXfs')[1], list('cellStyles')[1]]).toEqual([String(own.length), String(own.length)])
  expect(names.map(([, id]) => id)).toEqual(own.map((_, index) => index))
  const [, ...cells] = formats('cellXfs')
  expect(cells.length).toBe(Number(list('cellXfs')[1]) - 1)
  const look = (format: string) => /fontId="\d+" fillId="\d+" borderId="\d+"/.exec(format)![0]
  for (const cell of cells) {
    const id = Number(/xfId="(\d+)"/.exec(cell)![1])
    expect(id).toBeGreaterThan(0)
    expect(look(cell)).toBe(look(own[id]!))
    expect(cell).not.toMatch(/apply(Font|Fill|Border)/)
  }
})

test('every column has its width: of nine characters by that of all others', async () => {
  const sheet = (await made([oneTable])).get('xl/worksheets/sheet1.xml')!.text
  expect(sheet).toMatch(/<sheetFormatPr [^>]*defaultColWidth="9"/)
})

test('the rows of each main table have a name', async () => {
  const workbook = (await made([oneTable, signed, drawn, signed])).get('xl/workbook.xml')!.text
  const names = [...workbook.matchAll(/<definedName name="(pohon_\w+)">([^<]*)</g)].map(([, name, area]) => [
    name,
    area,
  ])
  expect(names).toEqual([
    ['pohon_renja_e81', '&apos;Evaluasi Renja&apos;!$A$8:$F$13'],
    ['pohon_pk', '&apos;Perjanjian Kinerja Dinas Satu&apos;!$A$11:$F$16'],
    ['pohon_pk_2', '&apos;Perjanjian Kinerja Dinas Sa (2)&apos;!$A$11:$F$16'],
  ])
})

test('text that looks like a formula stays text when its cell is edited; blanks at its ends stay', async () => {
  const table = oneTable.tables[0]!
  const rows = ['=1+1', '  a  ', 'biasa'].map((words, key) => ({
    key: String(key),
    cells: table.columns.map(() => ({ kind: 'text', text: words }) as const),
  }))
  const parts = await made([{ ...oneTable, tables: [{ ...table, rows, merges: [] }] }])
  expect(parts.get('xl/sharedStrings.xml')!.text).toContain('<t xml:space="preserve">  a  </t>')
  const formats = parts.get('xl/styles.xml')!.text.match(/<xf [^>]*>/g)!
  const text = formats.filter((format) => format.includes('numFmtId="49"'))
  expect(text.length).toBeGreaterThan(0)
})

test('text as XML takes it', () => {
  expect(excelText('a\r\nb\rc\td\u0000\u001b\u0085\ufffe\ud800e _x000D_ _x1_')).toBe('a\nb\nc\tde _x005F_x000D_ _x1_')
  expect(excelText('👩‍👧 e\u0301 \u202e')).toBe('👩‍👧 e\u0301 \u202e')
  expect(excelText('a'.repeat(40_000)).length).toBe(32_767)
  expect(footerText('a & b\nc', 80)).toBe('a && b c')
  expect(footerText('a '.repeat(100), 9)).toBe('a a a a a…')
})

test('a drawing without a node is a sheet of its own, with what stands around it', async () => {
  const parts = await made([{ ...drawn, drawing: [], tables: [] }])
  expect(parts.get('xl/worksheets/sheet1.xml')!.text).toContain('<sheetData')
})
