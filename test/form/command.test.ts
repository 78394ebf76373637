// The built command takes a workbook that another program filled in: what it says of cells, and of what stands beside them.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { start } from '../cli/start.ts'

let folder = ''
const inside = (name: string) => path.join(folder, name)
const tree = `versi: 1
instansi: Dinas Contoh
pohon:
  - level: 2
    id: mutu
    sasaran: Meningkatnya mutu layanan
    indikator:
      - { id: skm, nama: Survei kepuasan, satuan: indeks, polaritas: naik, target: { 2025: 80 }, realisasi: { 2025: { tw1: 78 } } }
`

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-formulir-'))
  fs.writeFileSync(inside('a.pohon.yaml'), tree)
  expect(await start(['form', '--year', '2025', '-o', 'f'], { cwd: folder })).toMatchObject({ exit: 0 })
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** The form with these cells, taken back. */
async function taken(cells: Readonly<Record<string, number | string>>, note: string | null = null) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(inside('f/formulir-2025-dinas-contoh.xlsx'))
  const sheet = book.getWorksheet('Realisasi')!
  for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value
  if (note !== null) sheet.getCell('K6').note = note
  await book.xlsx.writeFile(inside('kembali.xlsx'))
  const { exit, stderr } = await start(['import', 'kembali.xlsx'], { cwd: folder })
  return { exit, lines: stderr.trim().split('\n') }
}

test('a comment that an office left on a cell is not taken, and that is said', async () => {
  expect(await taken({}, 'menurut rapat')).toEqual({
    exit: 0,
    lines: [
      'perhatian: kembali.xlsx: 1 komentar sel atau teks gambar tidak diambil; pindahkan isinya ke kolom keterangan',
      'tidak ada yang berubah',
    ],
  })
})

test('refused and suspicious cells are named at once, and nothing is written', async () => {
  expect(await taken({ K6: 70, L6: '1.234' })).toEqual({
    exit: 1,
    lines: [
      'perhatian: kembali.xlsx Realisasi!K6: 70 lebih kecil daripada TW I (78); periksa',
      'galat: kembali.xlsx Realisasi!L6: "1.234" dapat berarti ribuan atau desimal; tulis sebagai angka, bukan teks',
      'tidak ada yang ditulis: 1 galat; perbaiki formulirnya, lalu impor lagi',
    ],
  })
  expect(fs.readFileSync(inside('a.pohon.yaml'), 'utf8')).toBe(tree)
})
