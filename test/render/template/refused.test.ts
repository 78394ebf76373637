import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderTemplate } from '../../../src/render/template/index.ts'
import { zipOf } from '../../source/zip.ts'
import { type BookParts, bookOf, problemsOf, rows, supply, withRows } from './book.ts'

const of = (names: Readonly<Record<string, string>>, tail = '', more: Partial<BookParts> = {}) =>
  bookOf({ sheets: { Isi: `${rows({ 7: { A: '' }, 9: { A: '1' } })}${tail}`, "D'ua 2": rows({}) }, names, ...more })

test.each([
  ['#REF!', 'nama pohon_pk tidak lagi menunjuk sel (#REF!)'],
  ['Isi!#REF!', 'nama pohon_pk tidak lagi menunjuk sel'],
  ['[1]Isi!$A$7:$F$7', 'nama pohon_pk menunjuk berkas lain ([1]Isi!$A$7:$F$7)'],
  ["'C:\\a\\[b.xlsx]Isi'!$A$7:$F$7", 'nama pohon_pk menunjuk berkas lain'],
  ['Isi!$A$7:$C$7,Isi!$D$7:$F$7', 'nama pohon_pk menunjuk beberapa rentang'],
  ['OFFSET(Isi!$A$7,0,0,1,6)', 'nama pohon_pk bukan rentang biasa'],
  ['"teks"', 'nama pohon_pk bukan rentang biasa'],
  ['$A$7:$F$7', 'nama pohon_pk bukan rentang biasa'],
  ['Isi!$A:$F', 'nama pohon_pk menunjuk kolom atau baris utuh'],
  ['Isi!$7:$7', 'nama pohon_pk menunjuk kolom atau baris utuh'],
  ['Tiada!$A$7:$F$7', 'nama pohon_pk menunjuk lembar "Tiada"'],
  [
    'Isi!$A$7:$E$7',
    'rentangnya 5 kolom, sedangkan tabelnya 6 (no, sasaran, indikator, target, persen, pagu); lebarkan, atau tulis kolom yang dipakai di baris polanya, misalnya {no}',
  ],
  ["'D''ua 2'!$A$7:$B$7", 'rentangnya 2 kolom'],
])('%s does not fit', (reference, expected) => {
  expect(problemsOf(of({ pohon_pk: reference }))).toEqual([expect.stringContaining(expected)])
})

test('what is wrong with each name is said at once', () => {
  const template = of({
    pohon_pk: '#REF!',
    pohon_tahun: 'Isi!$A$1:$A$2',
    pohon_renja_e81: 'Isi!$A:$F',
    pohon_taun: 'Isi!$A$1',
  })
  const { problems, warnings, bytes } = renderTemplate(template, supply()) as Exclude<
    ReturnType<typeof renderTemplate>,
    { unreadable: string }
  >
  expect(problems).toHaveLength(3)
  expect(warnings.map(({ args }) => args)).toEqual([{ nama: 'pohon_taun', benar: 'pohon_tahun' }])
  expect(bytes).toBeNull()
})

test('an annex that is made several times has a place for each, or it is said', () => {
  const { annexes } = supply()
  const twice = {
    annexNames: ['pk', 'kke-1'],
    annexes: (names: readonly string[]) => annexes(names.flatMap((name) => [name, name])),
  }
  const warned = (names: Readonly<Record<string, string>>) => {
    const filled = renderTemplate(of(names), supply(twice))
    return 'unreadable' in filled ? filled.unreadable : filled.warnings.map(({ args }) => args.nama)
  }
  expect(warned({ pohon_pk: 'Isi!$A$7:$F$7' })).toEqual(['pohon_pk_2'])
  expect(warned({ pohon_pk: 'Isi!$A$7:$F$7', pohon_pk_2: 'Isi!$A$9:$F$9' })).toEqual([])
  expect(warned({ pohon_kke_1_tabel1: 'Isi!$A$7:$F$7', pohon_kke_1_2_tabel1: 'Isi!$A$9:$F$9' })).toEqual([])
})

const below = 'Isi!$A$7:$F$7'
test.each([
  [
    'a merged cell across its edge',
    of({ pohon_pk: below }, '<mergeCells><mergeCell ref="F6:F7"/></mergeCells>'),
    'sel gabungan Isi!F6:F7',
  ],
  [
    'shared rows',
    of({ pohon_pk: below, pohon_renja_e81: 'Isi!$H$7:$M$7' }),
    'pohon_renja_e81 dan pohon_pk memakai baris yang sama',
  ],
  ['a value within', of({ pohon_pk: below, pohon_tahun: 'Isi!$C$7' }), 'berada di dalam rentang pohon_pk'],
  ['a value of many cells', of({ pohon_tahun: 'Isi!$C$7:$D$7' }), 'arahkan ke satu sel'],
  [
    'a marker that is no column',
    bookOf({ sheets: { Isi: rows({ 7: { A: '{indkator}' } }) }, names: { pohon_pk: below } }),
    'mungkin maksudnya "indikator"',
  ],
  ['no name', of({ pohon_xyzzy: below }), 'tidak ada nama yang dikenal pohon'],
  [
    'an array',
    of({ pohon_pk: below }, '', { sheets: { Isi: rows({ 7: { A: '', H: '<f t="array" ref="H7:H9">A7:A9</f>' } }) } }),
    'rumus array di Isi!H7',
  ],
  [
    'a table of data',
    of({ pohon_pk: below }, '', { sheets: { Isi: rows({ 7: { A: '', H: '<f t="dataTable" ref="H20:H21"/>' } }) } }),
    'tabel data (analisis bagaimana-jika) di Isi!H7',
  ],
  [
    'several sheets',
    of({ pohon_pk: below }, '', {
      sheets: { Isi: rows({ 7: { A: '' } }), Lain: rows({ 1: { A: '=SUM(Isi:Lain!A9)' } }) },
    }),
    'merujuk beberapa lembar sekaligus',
  ],
  [
    'the last row',
    of({ pohon_pk: below }, '', { sheets: { Isi: rows({ 7: { A: '' }, 1048576: { A: '1' } }) } }),
    'lebih panjang daripada',
  ],
  ['macros', of({ pohon_tahun: 'Isi!$A$1' }, '', { macros: true }), 'templat ini memuat makro'],
])('%s is refused in words', (_, template, expected) => {
  expect(problemsOf(template, withRows(5))).toEqual([expect.stringContaining(expected)])
})

test.each([
  [
    'pivotTable',
    '<pivotTableDefinition><location ref="H6:J9"/></pivotTableDefinition>',
    'tabel pivot di Isi!H6:J9 terbelah',
  ],
  ['table', '<table ref="A7:F9"/>', 'tabel Excel Isi!A7:F9'],
  ['table', '<table ref="C5:D9"/>', 'tabel Excel Isi!C5:D9'],
])('a %s in the way is named', (kind, xml, expected) => {
  const path = 'xl/inTheWay.xml'
  const template = of({ pohon_pk: below }, '', { relations: { Isi: [[kind, path]] }, parts: { [path]: xml } })
  expect(problemsOf(template, withRows(5))).toEqual([expect.stringContaining(expected)])
})

const sheet = (xml: string) => of({ pohon_pk: below }, '', { parts: { 'xl/worksheets/sheet1.xml': xml } })
test.each([
  ['no archive', new TextEncoder().encode('halo'), 'bukan-xlsx'],
  ['nothing', new Uint8Array(), 'bukan-xlsx'],
  ['an old file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'lama'],
  ['an archive of something else', zipOf({ 'a.txt': 'a' }), 'bukan-xlsx'],
  [
    'a document type',
    sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData>&b;</sheetData></worksheet>'),
    'rusak',
  ],
  ['an entity', sheet('<worksheet><sheetData/>&b;</worksheet>'), 'rusak'],
  ['a sheet without data', sheet('<worksheet/>'), 'rusak'],
  ['an open tag', sheet('<worksheet><sheetData>'), 'rusak'],
  [
    'a part that is too large',
    of({ pohon_pk: below }, '', { parts: { 'xl/worksheets/sheet1.xml': { content: '<a/>', size: 2 ** 31 } } }),
    'besar',
  ],
  [
    'a part that lies about its size',
    of({ pohon_pk: below }, '', {
      parts: { 'xl/worksheets/sheet1.xml': { content: `<a>${' '.repeat(9999)}</a>`, deflate: true, size: 9 } },
    }),
    'rusak',
  ],
  [
    'a password',
    of({ pohon_pk: below }, '', { parts: { 'xl/worksheets/sheet1.xml': { content: '<a/>', flags: 1 } } }),
    'sandi',
  ],
  [
    'letters that are no UTF-8',
    of({ pohon_pk: below }, '', { parts: { 'xl/worksheets/sheet1.xml': { content: new Uint8Array([60, 255, 62]) } } }),
    'rusak',
  ],
])('%s cannot be read', (_, bytes, code) => {
  expect(renderTemplate(bytes, supply())).toEqual({ unreadable: code })
})

test('whatever is done to its bytes, a template is filled in or refused', () => {
  const template = of({ pohon_pk: below, pohon_tahun: 'Isi!$A$1' }, '<mergeCells><mergeCell ref="A9:B9"/></mergeCells>')
  fc.assert(
    fc.property(fc.nat(template.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const changed = Uint8Array.from(cut ? template.subarray(0, at) : template)
      if (!cut) changed[at] = byte
      expect(() => renderTemplate(changed, supply())).not.toThrow()
    }),
    { numRuns: 150 },
  )
})

test('what goes wrong in making an annex is no fault of the template', () => {
  const annexes = () => {
    throw new Error('kesalahan sendiri')
  }
  expect(() => renderTemplate(of({ pohon_pk: below }), supply({ annexes }))).toThrow('kesalahan sendiri')
})
