// The analyst's code list: tables as they come from Excel, and codes found in them.
import { describe, expect, test } from 'vitest'
import { cariKode, namaSama, nomenklaturDari, terdekat } from '../../src/plan/nomenklatur.ts'
import { readTable } from '../../src/source/table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const listOf = (bytes: Uint8Array) => nomenklaturDari('daftar.tsv', readTable(bytes))
const names = (bytes: Uint8Array) =>
  [...listOf(bytes)!.butir.values()].map(({ kode, nama, satuan }) => [kode, nama, satuan])
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('a table', () => {
  const plain = [['5.03.02', 'Program Kepegawaian, Daerah', 'Dokumen']]
  test.each([
    ['with tabs', utf8('kode\tnama\tsatuan\n5.03.02\tProgram Kepegawaian, Daerah\tDokumen\n')],
    [
      'with an empty column between',
      utf8('kode\tnama\tkinerja\tsatuan\n5.03.02\tProgram Kepegawaian, Daerah\t\tDokumen\n'),
    ],
    ['with an empty first column', utf8('\tkode\tnama\tsatuan\n\t5.03.02\tProgram Kepegawaian, Daerah\tDokumen\n')],
    ['with semicolons', utf8('kode;nama;satuan\r\n5.03.02;Program Kepegawaian, Daerah;Dokumen\r\n')],
    ['with commas', utf8('kode,nama,satuan\n5.03.02,"Program Kepegawaian, Daerah",Dokumen\n')],
    ['with a byte order mark', utf8('\ufeffkode;nama;satuan\n5.03.02;Program Kepegawaian, Daerah;Dokumen\n')],
    ['in UTF-16', utf16('kode\tnama\tsatuan\r\n5.03.02\tProgram Kepegawaian, Daerah\tDokumen\r\n')],
    [
      'with titles above',
      utf8('Daftar, Nomenklatur\n\nkode;nama;satuan\n5.03.02;Program Kepegawaian, Daerah;Dokumen\n'),
    ],
    ['with sep=', utf8('sep=;\nkode;nama;satuan\n5.03.02;Program Kepegawaian, Daerah;Dokumen\n')],
    [
      'with other header names',
      utf8('No\tKODE REKENING\tNomenklatur Urusan\tSatuan\n1\t5.03.02\tProgram Kepegawaian, Daerah\tDokumen\n'),
    ],
    ['with columns in another order', utf8('Satuan\tNama\tKode\nDokumen\tProgram Kepegawaian, Daerah\t5.03.02\n')],
    [
      'with rows that are no codes',
      utf8('kode\tnama\tsatuan\n\tUrusan\t\nA.1\tX\t\n5.03.02\tProgram Kepegawaian, Daerah\tDokumen\n5\n'),
    ],
    [
      'with one code twice',
      utf8('kode\tnama\tsatuan\n5.03.02\tProgram Kepegawaian, Daerah\tDokumen\n5.03.02\tLain\t\n'),
    ],
  ])('%s', (_, bytes) => {
    expect(names(bytes)).toEqual(plain)
  })

  test('in Windows-1252', () => {
    const bytes = new Uint8Array(Buffer.from('kode;nama\n5.03.02;Pelayanan \x93Prima\x94 Daerah\n', 'latin1'))
    expect(names(bytes)).toEqual([['5.03.02', 'Pelayanan “Prima” Daerah', null]])
  })

  test('with quotes inside a text', () => {
    expect(names(utf8('kode\tnama\n5.03.02\tProgram "Satu" Data\n'))).toEqual([
      ['5.03.02', 'Program "Satu" Data', null],
    ])
  })

  test.each([
    ['without the columns', 'nomor\turaian\n1\tX\n'],
    ['of nothing', ''],
    ['with one column', 'kode\n5.03.02\n'],
  ])('%s is none', (_, text) => {
    expect(listOf(utf8(text))).toBeNull()
  })

  test('that is not text is refused', () => {
    expect(() => readTable(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 9]))).toThrow(
      expect.objectContaining({ code: 'biner' }),
    )
  })
})

const list = listOf(
  utf8(
    `kode\tnama
X.XX.01\tProgram Penunjang
1.01.02\tProgram Pengelolaan Pendidikan
5.03.02\tProgram Kepegawaian Daerah
5.03.02.2.01.03\tKoordinasi Pengadaan
5.03.02.2.01.0010\tPengelolaan Sistem Informasi
`,
  ),
)!

test.each([
  ['5.03.02.2.01.0003', ['Koordinasi Pengadaan']],
  ['5.03.02.2.01.03', ['Koordinasi Pengadaan']],
  ['5.03.02.2.01.10', ['Pengelolaan Sistem Informasi']],
  ['5.03.01', ['Program Penunjang']],
  ['X.XX.01', ['Program Penunjang']],
  ['x.xx.02', ['Program Pengelolaan Pendidikan', 'Program Kepegawaian Daerah']],
  ['5.03.09', []],
  ['X.XX', []],
  ['5.03', []],
])('%s is in the list as %j', (kode, expected) => {
  expect(cariKode(list, kode).map(({ nama }) => nama)).toEqual(expected)
})

test.each([
  ['5.03.03', null, '5.03.02'],
  ['5.03.02.2.01.0004', null, '5.03.02.2.01.03'],
  ['5.03.02.2.01.0098', null, null],
  ['9.99.99', 'Program  kepegawaian daerah', '5.03.02'],
  ['9.99.99', null, null],
])('nearest to %s %s is %s', (kode, nama, expected) => {
  expect(terdekat(list, kode, nama)?.kode ?? null).toBe(expected)
})

test.each([
  ['PROGRAM KEPEGAWAIAN DAERAH', 'Kepegawaian  Daerah', true],
  ['Sub Kegiatan Mutasi, Promosi', 'Mutasi Promosi', true],
  ['Mutasi ASN', 'Mutasi PNS', false],
])('%s and %s are the same name: %s', (a, b, expected) => {
  expect(namaSama(a, b)).toBe(expected)
})
