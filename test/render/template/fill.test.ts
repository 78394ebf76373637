import { expect, test } from 'vitest'
import { makeTable } from '../../../src/report/annex.ts'
import { text } from '../../../src/report/cell.ts'
import { oneTable } from '../annex-sample.ts'
import { bookOf, cellsOf, filledOf, rows, withRows } from './book.ts'
import { hostileTexts } from './hostile-texts.ts'

const styled = (row: number) => Object.fromEntries([...'ABCDEF'].map((column) => [column, row === 7 ? 'pola' : '']))
const form = (more: Partial<Parameters<typeof bookOf>[0]> = {}, tail = '') =>
  bookOf({
    sheets: {
      Isi: `${rows({
        2: { A: 'tahun' },
        7: { ...styled(7), H: '=F7*2' },
        8: { A: 'Jumlah', F: '=SUM(F7:F7)', G: '=A8+$F$8+Lain!A1' },
        10: { B: 'ttd' },
      })}${tail}`,
      Lain: rows({ 1: { A: '5', B: '=Isi!F8', C: '=SUM(Isi!F$7:F$7)', D: '="Isi!F8"' } }),
      Tetap: rows({ 1: { A: '1', B: '=A1*2' } }),
    },
    names: { pohon_renja_e81: 'Isi!$A$7:$F$7', pohon_tahun: 'Isi!$A$2', jumlah: 'Isi!$F$8' },
    ...more,
  })

test('a table grows, pushes what is below, and every reference follows', () => {
  const { sheet, text } = filledOf(form())
  const cells = cellsOf(sheet())
  expect(cells).toMatchObject({
    A2: '2025',
    A7: 'Dinas Satu',
    A8: '1',
    B8: 'Meningkatnya a | b',
    D9: '-',
    F8: '1700000000.5',
    A12: 'Jumlah',
    F12: '=SUM(F8,F11) → 90071992549109920000',
    A13: 'Jumlah',
    F13: '=SUM(F7:F12)',
    G13: '=A13+$F$13+Lain!A1',
    B15: 'ttd',
    H7: '=F7*2',
  })
  expect(cells.H8).toBe('')
  expect(cellsOf(sheet(2))).toEqual({ A1: '5', B1: '=Isi!F13', C1: '=SUM(Isi!F$7:F$12)', D1: '=&quot;Isi!F8&quot;' })
  expect(cellsOf(sheet(3))).toEqual({ A1: '1', B1: '=A1*2 → 1' })
  expect(text('xl/workbook.xml')).toContain('>Isi!$A$7:$F$12<')
  expect(text('xl/workbook.xml')).toContain('>Isi!$F$13<')
  expect(text('xl/workbook.xml')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>')
})

test('the band and the cells of one sasaran are merged, and no others', () => {
  const { sheet } = filledOf(
    form(
      {},
      '<autoFilter ref="A6:F7"/><mergeCells count="2"><mergeCell ref="A2:C2"/><mergeCell ref="B10:D11"/></mergeCells><pageMargins/>',
    ),
  )
  const list = /<mergeCells count="(\d+)">(.*)<\/mergeCells>/.exec(sheet())!
  const refs = [...list[2]!.matchAll(/ref="([^"]*)"/g)].map(([, ref]) => ref)
  expect(refs).toEqual(['A2:C2', 'B15:D16', 'A7:F7', 'A8:A9', 'B8:B9', 'F8:F9', 'A10:F10', 'A12:C12'])
  expect(list[1]).toBe(String(refs.length))
  expect(sheet()).toContain('<autoFilter ref="A6:F12"/><mergeCells')
})

test('columns that are merged in the pattern row are one column, on every row', () => {
  const wide = bookOf({
    sheets: { Isi: `${rows({ 7: { A: '' } })}<mergeCells count="1"><mergeCell ref="C7:D7"/></mergeCells>` },
    names: { pohon_renja_e81: 'Isi!$A$7:$G$7' },
  })
  const { sheet } = filledOf(wide, withRows(3))
  const refs = [...sheet().matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)
  expect(refs).toEqual(['C7:D7', 'C8:D8', 'C9:D9'])
  expect(cellsOf(sheet())).toMatchObject({ C8: 'Indeks *a*', E9: '-', G8: '1700000000.5' })
})

test('columns named in the pattern row stand where they are named; formulas of the office are repeated', () => {
  const own = bookOf({
    sheets: {
      Isi: rows({ 7: { A: '{indikator}', B: '=C7/$C$9+A8', C: ' {pagu} ', D: 'tetap' }, 9: { C: '=SUM(C7:C7)' } }),
    },
    names: { pohon_renja_e81: 'Isi!$A$7:$D$7' },
  })
  expect(cellsOf(filledOf(own, withRows(3)).sheet())).toEqual({
    A7: '',
    A8: 'Indeks *a*',
    A9: '-Jumlah &lt;b&gt;',
    B7: '=C7/$C$11+A10',
    B8: '=C8/$C$11+A11',
    B9: '=C9/$C$11+A12',
    C7: '',
    C8: '1700000000.5',
    C9: '',
    D7: 'tetap',
    D8: '',
    D9: '',
    C11: '=SUM(C7:C9)',
  })
})

test('a formula whose cells the form leaves out is its result', () => {
  const without = bookOf({
    sheets: { Isi: rows({ 7: { A: '{pagu}' } }) },
    names: { pohon_renja_e81: 'Isi!$A$7:$B$7' },
  })
  expect(cellsOf(filledOf(without).sheet()).A12).toBe('=SUM(A8,A11) → 90071992549109920000')
})

test('fewer rows than the range has: the rest is emptied and stays', () => {
  const tall = (count: number) => {
    const template = bookOf({
      sheets: { Isi: rows({ 7: styled(7), 8: styled(7), 9: styled(7), 10: { A: 'bawah', B: '=A9' } }) },
      names: { pohon_renja_e81: 'Isi!$A$7:$F$9' },
    })
    return filledOf(template, withRows(count))
  }
  const two = cellsOf(tall(2).sheet())
  expect(two).toMatchObject({ C8: 'Indeks *a*', A9: '', F9: '', A10: 'bawah', B10: '=A9' })
  const none = tall(0)
  expect(none.warnings.map(({ text }) => text.id)).toEqual([
    'nama {nama}: tidak ada baris untuk diisikan; rentangnya dikosongkan',
  ])
  expect(Object.entries(cellsOf(none.sheet())).filter(([, value]) => value !== '')).toEqual([
    ['A10', 'bawah'],
    ['B10', '=A9'],
  ])
})

test('the result is a template again: filled once more it is the same', () => {
  const first = filledOf(form())
  const again = filledOf(first.bytes)
  expect(cellsOf(again.sheet())).toEqual(cellsOf(first.sheet()))
  expect(again.sheet()).toBe(first.sheet())
  const less = filledOf(first.bytes, withRows(2))
  expect(cellsOf(less.sheet())).toMatchObject({ C8: 'Indeks *a*', C9: '', F12: '', F13: '=SUM(F7:F12)' })
  expect(filledOf(form()).bytes).toEqual(first.bytes)
})

test('several tables below each other, in rows that the file leaves out', () => {
  const two = bookOf({
    sheets: { Isi: `<dimension ref="A1"/>${rows({ 1: { A: 'atas' }, 20: { A: '=A5+A12+A13' } })}` },
    names: { pohon_renja_e81: 'Isi!$A$5:$F$5', pohon_pk: 'Isi!$B$12:$G$12' },
  })
  const { sheet } = filledOf(two, withRows(3))
  expect(cellsOf(sheet())).toMatchObject({ C6: 'Indeks *a*', D15: 'Indeks *a*', A24: '=A5+A14+A17' })
  const numbers = [...sheet().matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))
  expect(numbers).toEqual([1, 5, 6, 7, 14, 15, 16, 24])
  expect(sheet()).toContain('<dimension ref="A1:G16"/>')
})

test('a sheet without any row, elements with a prefix, and cells without addresses', () => {
  const names = { pohon_renja_e81: 'Isi!$A$1:$F$1' }
  const empty = filledOf(bookOf({ sheets: { Isi: '<sheetData/>' }, names }), withRows(2))
  expect(cellsOf(empty.sheet())).toMatchObject({ C2: 'Indeks *a*' })
  const bare = '<sheetData><row><c s="4"/><c s="5"><v>1</v></c></row><row><c><f>A1</f><v>1</v></c></row></sheetData>'
  const { sheet } = filledOf(bookOf({ sheets: { Isi: bare }, names }), withRows(2))
  expect(sheet()).toContain('<row r="3"><c r="A3"><f>A1</f></c></row>')
  expect(sheet()).toContain('<c r="B2" s="5" t="inlineStr">')
  const prefixed = bare
    .replaceAll(/<(\/?)/g, '<$1x:')
    .replace('<x:sheetData', '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
  const found = filledOf(bookOf({ sheets: { Isi: prefixed }, names }), withRows(2)).sheet()
  expect(found).toContain('<x:row r="2"><x:c r="A2" s="4"><x:v>1</x:v></x:c>')
})

test('texts of plans are texts', () => {
  const table = makeTable(hostileTexts, [{ key: 'a', title: 'A', width: 9, cell: (own: string) => text(own) }], {
    main: true,
  })
  const { sheet } = filledOf(bookOf({ sheets: { Isi: rows({ 1: { A: '' } }) }, names: { pohon_pk: 'Isi!$A$1' } }), {
    annexes: () => [{ ...oneTable, name: 'pk', tables: [table] }],
  })
  expect(sheet()).not.toMatch(/<f>|<script/)
  const cells = Object.values(cellsOf(sheet()))
  expect(cells).toHaveLength(hostileTexts.length)
  expect(cells).toMatchInlineSnapshot(`
    [
      "=1+1",
      "=HYPERLINK(&quot;http://contoh.id&quot;,&quot;klik&quot;)",
      "+62 811",
      "-5",
      "@SUM(A1)",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "]]&gt;&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;",
      "a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos;",
      "dua
    baris
    tiga",
      "nol dan _x005F_x000D_ dan ",
      " berspasi ",
    ]
  `)
})
