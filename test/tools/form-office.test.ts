// A form is filled in with LibreOffice and goes back: exactly what was typed changes in the plan's files, byte for byte otherwise.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository, start } from '../cli/start.ts'
import { type Filled, type Office, startOffice } from './office.ts'

const file = 'realisasi/2025-bkpsdm.realisasi.yaml'
const plan = path.join(repository, 'examples/kabupaten-contoh')
let office: Office
let folder = ''
let filled: readonly Filled[] = []

const inside = (name: string) => path.join(folder, name)
const read = (name: string) => fs.readFileSync(inside(name), 'utf8')
const pohon = (...args: string[]) => start(args, { cwd: folder })

/** All files of the plan, as they now are. */
const snapshot = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (fs.readdirSync(root, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(root, name), 'utf8')]),
  )

beforeAll(async () => {
  office = startOffice()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-form-'))
  fs.cpSync(plan, folder, { recursive: true })
  const { exit } = await pohon(
    'form',
    '--year',
    '2025',
    '--opd',
    'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    '-o',
    'f',
  )
  expect(exit).toBe(0)
  const [name] = fs.readdirSync(inside('f'))
  const workbook = fs.readFileSync(inside(`f/${name}`))
  filled = office.fillAll([
    {
      workbook,
      cells: {
        'Realisasi!D7': 'nama lain',
        'Realisasi!J7': '68.25',
        'Realisasi!N24': '72',
        'Realisasi!P8': '=Beasiswa: LPDP, daerah',
        'Anggaran!K16': '5331655501',
        'Data!J6': '6201',
      },
    },
    { workbook, cells: { 'Realisasi!J7': '24 dokumen', 'Realisasi!K8': '900', 'Anggaran!J7': '1' } },
  ])
  for (const [index, { workbook }] of filled.entries()) fs.writeFileSync(inside(`f/${index}.xlsx`), workbook)
}, 120_000)
afterAll(() => {
  office.remove()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('LibreOffice keeps what is not to be filled in from being changed', () => {
  expect(filled.map(({ locked }) => locked)).toEqual([['Realisasi!D7'], []])
})

test('what was typed changes, and nothing else; a second time nothing does', async () => {
  const { exit, stderr } = await pohon('import', 'f/0.xlsx')
  expect({ exit, stderr }).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('4 angka dan 1 keterangan berubah'),
  })
  const before = snapshot(plan)
  const expected = before[file]!.replace('tw1: 68.20', 'tw1: 68.25')
    .replace('nilai: 71.60', 'nilai: 72')
    .replace('tw4: 5331655500', 'tw4: 5331655501')
    .replace('tw4: 6200', 'tw4: 6201')
    .replace(
      'sumber: Rekap tugas belajar dan izin belajar\n',
      (line) => `${line}      pendukung: "=Beasiswa: LPDP, daerah"\n`,
    )
  expect(snapshot(folder)).toEqual({ ...before, [file]: expected })
  const again = await pohon('import', 'f/0.xlsx')
  expect(again).toMatchObject({ exit: 0, stderr: expect.stringContaining('tidak ada yang berubah') })
  expect(read(file)).toBe(expected)
})

test('a wrong form names its cells, those to be checked too, and changes nothing', async () => {
  const before = snapshot(folder)
  const { exit, stderr } = await pohon('import', 'f/1.xlsx')
  expect(exit).toBe(1)
  expect(stderr).toContain('galat: f/1.xlsx Realisasi!J7: "24 dokumen" memuat satuan')
  expect(stderr).toContain('perhatian: f/1.xlsx Anggaran!J7: 1 lebih kecil daripada TW II')
  expect(snapshot(folder)).toEqual(before)
})

test('a stale form says what changed, a conflicting one shows both', async () => {
  fs.writeFileSync(
    inside(file),
    read(file).replace('tw1: 68.25', 'tw1: 68.5').replaceAll('asn-pendidikan-lanjutan:', 'asn-tugas-belajar:'),
  )
  const tree = 'opd/bkpsdm.pohon.yaml'
  fs.writeFileSync(inside(tree), read(tree).replaceAll('asn-pendidikan-lanjutan', 'asn-tugas-belajar'))
  const before = snapshot(folder)
  const { exit, stderr } = await pohon('import', 'f/0.xlsx')
  expect(exit).toBe(1)
  expect(stderr).toContain('"asn-pendidikan-lanjutan" sekarang ber-id "asn-tugas-belajar"')
  expect(stderr).toContain(
    'Realisasi!J7: dimensi-kualifikasi tw1: formulir berisi 68,25, rencana sekarang 68,5, saat formulir dibuat 68,2',
  )
  expect(snapshot(folder)).toEqual(before)
})
