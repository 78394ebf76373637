// The built command reads a code list that is a workbook: what the sources do, with what dist/ has of exceljs.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { start } from './start.ts'

let folder = ''
const write = (name: string, content: string | Uint8Array) => fs.writeFileSync(path.join(folder, name), content)
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-workbook-'))
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Petunjuk').addRow(['Daftar kode daerah'])
  const sheet = workbook.addWorksheet('Daftar')
  sheet.addRows([
    ['Kode', 'Nama', 'Berlaku'],
    ['5.03.02', { richText: [{ text: 'Program Kepegawaian ' }, { text: 'Daerah' }] }, new Date(Date.UTC(2024, 0, 1))],
  ])
  write('daftar.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  const damaged = fs.readFileSync(path.join(folder, 'daftar.xlsx'))
  write('terpotong.xlsx', damaged.subarray(0, damaged.length / 2))
  write(
    'a.pohon.yaml',
    'versi: 1\npohon:\n  level: 4\n  kode: "5.03.02"\n  nomenklatur: Program Lain\n  sasaran: Tersedianya data\n  indikator: []\n',
  )
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function validate(list: string): Promise<{ exit: number; messages: string[] }> {
  write('pohon.yaml', `versi: 1\nnomenklatur: ${list}\naturan: { indikator/kosong: mati, id/*: mati }\n`)
  const { exit, stdout, stderr } = await start(['validate', '--format', 'json'], { cwd: folder })
  expect(stderr).toBe('')
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; file: string; line: number; message: string }[]
  }
  return { exit, messages: findings.map(({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`) }
}

test('its codes and names are compared', async () => {
  expect(await validate('daftar.xlsx')).toEqual({
    exit: 0,
    messages: [
      'a.pohon.yaml:5 kode/tidak-dikenal nama kode 5.03.02 di daftar.xlsx adalah "Program Kepegawaian Daerah"',
    ],
  })
})

test('one that is damaged is a finding', async () => {
  expect(await validate('terpotong.xlsx')).toEqual({
    exit: 2,
    messages: [
      'pohon.yaml:2 yaml/sintaks daftar nomenklatur "terpotong.xlsx" tidak dapat dibaca: buku kerja ini rusak atau terpotong',
    ],
  })
})
