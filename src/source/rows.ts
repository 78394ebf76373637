// A table file that the analyst has, in whatever form → rows of texts, sheet by sheet. Its content tells the form, not its ending.
import type { Text } from '../diagnostic.ts'
import type { Grid } from './grid.ts'
import { systemReasons } from './read.ts'

/** One sheet; TSV and CSV have one. Throws an error with a `code` of `tableReasons` where the file is no such table. */
export async function readRows(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  if (isOffice(bytes)) {
    const { readCells } = await import('./xlsx-cells.ts')
    return readCells(bytes).sheets.map(rowsOf)
  }
  const { readTable } = await import('./table.ts')
  return [readTable(bytes)]
}

/** Row n of a sheet is at n - 1, and ends with its last text; spaces around texts are none of them. */
export function rowsOf({ cells }: Grid): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const { row, column, text } of cells) {
    const own = text.trim()
    if (own === '') continue
    while (rows.length < row) rows.push([])
    const texts = rows[row - 1]!
    while (texts.length < column - 1) texts.push('')
    texts.push(own)
  }
  return rows
}

/** Begins as a zip archive (an .xlsx file is one), or as what Office wrote before and writes around a file with a password. */
export const isOffice = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, index) => bytes[index] === byte))

/** Why a table cannot be read, and what to do about it. */
export interface TableReason {
  readonly sebab: Text
  /** Null where it is the name or the place of the file that is wrong. */
  readonly saran: Text | null
}

const csv = { id: 'pakai berkas .xlsx, .tsv, atau .csv', en: 'use an .xlsx, .tsv or .csv file' }

/** By code of the error; what the system's codes mean is different here only for a name that was written by hand. */
export const tableReasons: Readonly<Record<string, TableReason>> = {
  ...Object.fromEntries(Object.entries(systemReasons).map(([code, sebab]) => [code, { sebab, saran: null }])),
  ENOENT: { sebab: { id: 'berkasnya tidak ada', en: 'there is no such file' }, saran: null },
  biner: {
    sebab: { id: 'ini bukan teks dan bukan buku kerja', en: 'this is neither text nor a workbook' },
    saran: csv,
  },
  CSV_QUOTE_NOT_CLOSED: {
    sebab: { id: 'ada tanda kutip yang tidak ditutup', en: 'a quote is not closed' },
    saran: {
      id: 'tutup tanda kutip itu, atau simpan ulang dari Excel',
      en: 'close that quote, or save it again from Excel',
    },
  },
  lama: {
    sebab: { id: 'ini berkas Office lama (misalnya .xls)', en: 'this is an old Office file (such as .xls)' },
    saran: {
      id: 'buka di Excel, lalu Simpan sebagai Buku Kerja Excel (.xlsx)',
      en: 'open it in Excel and save it as an Excel workbook (.xlsx)',
    },
  },
  sandi: {
    sebab: { id: 'buku kerja ini dikunci dengan sandi', en: 'this workbook is locked with a password' },
    saran: {
      id: 'simpan salinan tanpa sandi (Excel: Berkas, Info, Proteksi Buku Kerja)',
      en: 'save a copy without password (Excel: File, Info, Protect Workbook)',
    },
  },
  'bukan-xlsx': {
    sebab: { id: 'ini bukan buku kerja .xlsx', en: 'this is no .xlsx workbook' },
    saran: {
      id: 'simpan daftarnya sebagai Buku Kerja Excel (.xlsx), .tsv, atau .csv',
      en: 'save the list as an Excel workbook (.xlsx), .tsv or .csv',
    },
  },
  rusak: {
    sebab: { id: 'buku kerja ini rusak atau terpotong', en: 'this workbook is damaged or cut off' },
    saran: {
      id: 'salin ulang dari asalnya, atau buka lalu simpan kembali di Excel',
      en: 'copy it again from where it came, or open it in Excel and save it again',
    },
  },
  banyak: {
    sebab: { id: 'sel atau sel gabungannya terlalu banyak', en: 'it has too many cells or merged cells' },
    saran: {
      id: 'simpan hanya lembar yang memuat tabelnya, tanpa isi di luarnya',
      en: 'save the sheet with the table alone, with nothing outside of it',
    },
  },
  besar: {
    sebab: { id: 'isinya melebihi 50 MB setelah dibuka', en: 'its content is above 50 MB when unpacked' },
    saran: {
      id: 'simpan hanya lembar daftarnya, sebagai .xlsx, .tsv, atau .csv',
      en: 'save the sheet with the list alone, as .xlsx, .tsv or .csv',
    },
  },
}
