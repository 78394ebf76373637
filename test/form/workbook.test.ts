// The workbook that goes out: locked but for its inputs, checked as it is filled in, and the same file each time.
import { expect, test } from 'vitest'
import { renderForm } from '../../src/render/xlsx-form.ts'
import { unzip } from '../render/unzip.ts'
import { contoh, type Files, makeOf } from './forms.ts'

const plan = (indikator: string, more = ''): Files =>
  new Map([
    [
      'a.pohon.yaml',
      `versi: 1\npohon:\n  - level: 2\n    id: merit\n    sasaran: S\n    indikator:\n${indikator}${more}`,
    ],
  ])

async function partsOf(
  files: Files,
): Promise<{ sheet: string; strings: string; book: string; all: ReadonlyMap<string, string> }> {
  const parts = unzip(await renderForm(await makeOf(files), 'id'))
  const all = new Map([...parts].map(([name, { text }]) => [name, text]))
  return {
    all,
    sheet: all.get('xl/worksheets/sheet2.xml')!,
    strings: all.get('xl/sharedStrings.xml')!,
    book: all.get('xl/workbook.xml')!,
  }
}

test('the same plan gives the same bytes', async () => {
  const form = await makeOf(contoh)
  expect(Buffer.compare(await renderForm(form, 'id'), await renderForm(form, 'id'))).toBe(0)
})

test('every sheet is protected without a password; in the order of parts that Excel asks for', async () => {
  const { all, sheet, book } = await partsOf(contoh)
  const sheets = [...all.keys()].filter((name) => name.startsWith('xl/worksheets/'))
  const open = sheets.filter(
    (name) => !all.get(name)!.includes('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>'),
  )
  // The hidden one cannot be reached.
  expect(open).toEqual([`xl/worksheets/sheet${sheets.length}.xml`])
  expect(book).toMatch(/<sheet [^>]*name="pohon"[^>]*state="veryHidden"/)
  expect(book).not.toContain('workbookProtection')
  const parts = ['</sheetData>', '<sheetProtection', '<dataValidations', '<pageMargins', '<pageSetup'].map((part) =>
    sheet.indexOf(part),
  )
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(Math.min(...parts)).toBeGreaterThan(0)
})

test('printed pages say whose they are and which', async () => {
  const { sheet } = await partsOf(contoh)
  const [, foot = ''] = /<oddFooter>(.*?)<\/oddFooter>/.exec(sheet) ?? []
  expect(foot).toBe(
    '&amp;L&amp;8 Semua&amp;C&amp;8 Realisasi Indikator · Formulir Realisasi Tahun 2025&amp;R&amp;8 Halaman &amp;P dari &amp;N',
  )
})

test('only cells that are asked for can be changed', async () => {
  const { all, sheet } = await partsOf(
    plan('      - { id: x, nama: N, satuan: indeks, frekuensi: semester, target: { 2025: 5 } }\n'),
  )
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s
    .exec(all.get('xl/styles.xml')!)![1]!
    .match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!
  const cells = [...sheet.matchAll(/<c r="([A-Z]+6)" s="(\d+)"/g)]
  const open = cells
    .filter(([, , style]) => formats[Number(style)]!.includes('locked="0"'))
    .map(([, address]) => address)
  // Two quarters that are due, and what is said beside them.
  expect(open).toEqual(['K6', 'M6', 'O6', 'P6', 'Q6', 'R6', 'S6'])
})

test('what goes in is checked: choices, bounds that hold, and those that are only usual', async () => {
  const long = Array.from({ length: 60 }, (_, index) => `Predikat ${index}`)
  const { sheet } = await partsOf(
    plan(
      `      - { id: x, nama: X, satuan: predikat, skala: [${long.join(', ')}], target: { 2025: Predikat 3 } }
      - { id: y, nama: Y, satuan: persen, target: { 2025: 5 } }
      - { id: z, nama: Z, satuan: indeks, batas: { min: 1, maks: 5 }, target: { 2025: 5 } }
      - { id: w, nama: W, satuan: ya/tidak, target: { 2025: ya } }
      - { id: v, nama: V, satuan: dokumen, target: { 2025: 5 } }
`,
    ),
  )
  const rules = [
    ...sheet.matchAll(/<dataValidation type="(\w+)".*?errorStyle="(\w+)".*?sqref="([^"]+)">(.*?)<\/dataValidation>/g),
  ]
  expect(
    rules.map(([, type, style, area, formulas]) => [
      area,
      type,
      style,
      formulas!.replace(/<\/?formula\d>/g, ' ').trim(),
    ]),
  ).toEqual([
    ['J10:M10', 'decimal', 'stop', '-1000000000000000  1000000000000000'],
    ['J6:M6', 'list', 'stop', 'pohon!$G$1:$G$60'],
    ['J7:M7', 'decimal', 'warning', '0  100'],
    ['J8:M8', 'decimal', 'stop', '1  5'],
    ['J9:M9', 'list', 'stop', 'pohon!$H$1:$H$2'],
  ])
})

test('whatever the plan holds, checks stay within what Excel takes', async () => {
  const name = 'Predikat "sangat" panjang & <baik> '.repeat(9)
  const { sheet, book } = await partsOf(
    plan(
      `      - { id: x, nama: X, satuan: '${'satuan & "lain" '.repeat(40)}', batas: { min: 0.0000001, maks: 999999999999999999 } }
      - { id: y, nama: Y, satuan: persen }
      - { id: z, nama: Z, satuan: predikat, skala: ['${name}1', '${name}2'] }
`,
    ),
  )
  const plain = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, '?')
  const [, count, rules = ''] = /<dataValidations count="(\d+)">(.*?)<\/dataValidations>/s.exec(sheet)!
  const all = [...rules.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)]
  expect(all).toHaveLength(Number(count))
  for (const [, attributes = '', inside = ''] of all) {
    const attribute = (key: string) => plain(new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    expect([
      attribute('error').length > 0,
      attribute('error').length <= 255,
      attribute('errorTitle').length <= 32,
    ]).toEqual([true, true, true])
    for (const [, formula = ''] of inside.matchAll(/<formula\d>(.*?)<\/formula\d>/g)) {
      expect(formula).toMatch(/^(-?\d+(\.\d+)?(e-?\d+)?|pohon!\$[A-Z]+\$1:\$[A-Z]+\$\d+)$/)
    }
  }
  for (const [, own = ''] of book.matchAll(/<sheet [^>]*name="([^"]*)"/g))
    expect(plain(own)).toMatch(/^[^[\]:*?/\\']{1,31}$/)
})

test('texts of the plan never are formulas', async () => {
  const { sheet, strings } = await partsOf(
    plan(
      '      - id: x\n        nama: "=1+1"\n        satuan: "@orang"\n        realisasi: { 2025: { tw1: 5, sumber: "-cmd|x", kendala: ["+1", "=2"] } }\n',
    ),
  )
  expect(sheet).not.toContain('<f>')
  for (const text of ['=1+1', '@orang', '-cmd|x']) expect(strings).toContain(`>${text}<`)
})

test('an office is asked for what is due and not computed, and money at the lowest pagu', async () => {
  const form = await makeOf(
    plan(
      `      - { id: x, nama: X, satuan: indeks, target: { 2025: 5 } }
      - { id: y, nama: Y, satuan: indeks, hitung: { cara: jumlah, dari: [x] } }
      - { id: z, nama: Z, satuan: indeks, sama_dengan: x }
      - { id: t, nama: T, satuan: indeks, frekuensi: tahunan, target: { 2025: 5 } }
      - { id: l, nama: L, satuan: indeks, berlaku: { awal: 2026 }, target: { 2026: 5 } }
      - { nama: Tanpa id, satuan: indeks }
`,
      `    pagu: { 2025: 10 }
    anak:
      - { level: 3, id: bawah, sasaran: T, pagu: { 2025: 10 } }
`,
    ),
    'tw2',
  )
  expect(form.sheets.map(({ jenis, rows }) => [jenis, rows.map(({ id }) => id)])).toEqual([
    ['realisasi', ['x']],
    ['anggaran', ['bawah']],
  ])
})

test('how to fill in: what is chosen from a list is', async () => {
  const form = await makeOf(
    plan(
      `      - { id: w, nama: W, satuan: ya/tidak, target: { 2025: ya } }
      - { id: x, nama: X, satuan: predikat, skala: [B, A], frekuensi: semester }
      - { id: y, nama: Jumlah Y, satuan: orang }
`,
    ),
  )
  const { columns, rows } = form.sheets[0]!
  const at = columns.findIndex(({ key }) => key === 'cara')
  expect(rows.map(({ cells }) => cells[at])).toEqual(
    ['pilih dari daftar', 'pilih dari daftar; TW II dan TW IV saja', 'hanya triwulan itu; pohon menjumlahkannya'].map(
      (teks) => ({ jenis: 'tampil', teks }),
    ),
  )
})

test('the figure before stands beside the cell to fill in', async () => {
  const files = plan('      - { id: x, nama: X, satuan: indeks, realisasi: { 2024: 3, 2025: { tw1: 4.50 } } }\n')
  const shown = async (quarter: 'tw1' | 'tw2' | 'tw3') => {
    const { columns, rows } = (await makeOf(files, quarter)).sheets[0]!
    const at = (key: string) => rows[0]!.cells[columns.findIndex((column) => column.key === key)]
    return [at('lalu'), at('kapan')].map((cell) => (cell?.jenis === 'tampil' ? cell.teks : null))
  }
  expect(await shown('tw1')).toEqual(['3', '2024'])
  expect(await shown('tw2')).toEqual(['4.5', 'TW I'])
  expect(await shown('tw3')).toEqual(['4.5', 'TW I'])
})
