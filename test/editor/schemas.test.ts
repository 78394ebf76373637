// In an editor: the files that `pohon init` writes, opened in the server of the YAML extension; then files with mistakes in them.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository, start } from '../cli/start.ts'
import { type Server, startServer } from './server.ts'

let folder = ''
let server: Server
beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-editor-')))
  const { exit, stderr } = await start(['init', '--yes', '--opd', 'Badan Contoh', '--ci', 'none'], { cwd: folder })
  expect(exit, stderr).toBe(0)
  server = await startServer()
})
afterAll(() => {
  server?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Writes a file; `|` is where the cursor stands, and is taken out. */
function write(name: string, text: string): { readonly file: string; readonly line: number; readonly column: number } {
  const file = path.join(folder, name)
  const before = text.slice(0, text.indexOf('|'))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text.replace('|', ''))
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

const keys = (offered: ReadonlyMap<string, string>) => [...offered.keys()]

describe('pohon.schema.json', () => {
  test('the first tree: nothing to complain about', async () => {
    expect(await server.open(path.join(folder, 'opd/badan-contoh.pohon.yaml'))).toEqual([])
  })

  test('mistakes, each at its line', async () => {
    const { file } = write(
      'opd/salah.pohon.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/pohon.schema.json
versi: 2
pohon:
  - level: 2
    id: Salah Id
    sasarn: Meningkatnya mutu
    indikator:
      - satuan: orang
        polaritas: nik
        target: { 25: 1 }
    anak:
      - level: 3
        sasaran: Meningkatnya mutu
        tujuan: Terwujudnya mutu
|`,
    )
    const problems = (await server.open(file)).map(({ line, message }) => `${line}: ${message}`).sort()
    expect(problems).toEqual([
      expect.stringMatching(/^10: .*\b25\b/),
      expect.stringMatching(/^14: .*\btujuan\b/),
      expect.stringMatching(/^2: /),
      expect.stringMatching(/^4: .*\bsasaran\b/),
      expect.stringMatching(/^5: .*pattern/),
      expect.stringMatching(/^6: .*\bsasarn\b/),
      expect.stringMatching(/^8: .*\bnama\b/),
      expect.stringMatching(/^9: .*"naik".*"turun"/),
    ])
  })

  test('keys of a node: those of its level that are not there yet, with what they mean', async () => {
    const { file, line, column } = write(
      'opd/node.pohon.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/pohon.schema.json
versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya mutu
    |
`,
    )
    await server.open(file)
    const offered = await server.complete(file, line, column)
    expect(keys(offered)).toEqual(expect.arrayContaining(['indikator', 'anak', 'pagu', 'kode', 'fenomena']))
    for (const absent of ['level', 'sasaran', 'aktivitas', 'tujuan', 'jadwal'])
      expect(keys(offered)).not.toContain(absent)
    expect(offered.get('fenomena')).toMatch(/^Mengapa node ini dibutuhkan/)
    for (const [key, what] of offered) expect(what, key).not.toBe('')
  })

  test('keys of an activity', async () => {
    const { file, line, column } = write(
      'opd/aktivitas.pohon.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/pohon.schema.json
versi: 1
pohon:
  - level: 5
    |
`,
    )
    await server.open(file)
    const offered = keys(await server.complete(file, line, column))
    expect(offered).toEqual(expect.arrayContaining(['aktivitas', 'jadwal']))
    expect(offered).not.toContain('tujuan')
  })

  test('keys and choices of an indikator', async () => {
    const node = `# yaml-language-server: $schema=../.pohon/skema/pohon.schema.json
versi: 1
pohon:
  level: 2
  sasaran: Meningkatnya mutu
  indikator:
    - nama: Indeks
`
    const key = write('opd/kunci.pohon.yaml', `${node}      |\n`)
    await server.open(key.file)
    const offered = keys(await server.complete(key.file, key.line, key.column))
    expect(offered).toEqual(expect.arrayContaining(['satuan', 'target', 'realisasi', 'polaritas', 'hitung']))
    expect(offered).not.toContain('nama')
    const choice = write('opd/pilihan.pohon.yaml', `${node}      polaritas: |\n`)
    await server.open(choice.file)
    expect(keys(await server.complete(choice.file, choice.line, choice.column))).toEqual(
      expect.arrayContaining(['naik', 'turun', 'stabil', 'rentang']),
    )
  })

  test('what a key means: under its own name, in Indonesian', async () => {
    const file = path.join(folder, 'opd/badan-contoh.pohon.yaml')
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    const over = (key: string) => {
      const line = lines.findIndex((text) => new RegExp(`^ *(- )?${key}:`).test(text))
      return server.hover(file, line + 1, lines[line]!.indexOf(key) + 2)
    }
    expect(await over('sasaran')).toMatch(/^#### Sasaran\n\nKondisi yang harus terwujud, bukan kegiatan/)
    expect(await over('polaritas')).toMatch(/^#### Polaritas\n\nArah yang baik/)
    expect(await over('judul')).toMatch(/^#### Judul\n\nJudul pohon/)
    expect(await over('level')).toContain('anak selalu satu tingkat di bawah induknya')
    expect(await over('kondisi_awal')).toContain('Nilai sebelum periode dimulai')
  })
})

describe('rencana.schema.json', () => {
  test('the first pohon.yaml', async () => {
    expect(await server.open(path.join(folder, 'pohon.yaml'))).toEqual([])
  })

  test('mistakes, keys, meaning', async () => {
    const { file, line, column } = write(
      'lain/pohon.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/rencana.schema.json
versi: 1
periode: { awal: 2025 }
bahasa: jawa
pejabat:
  - nama: Rekaan
kategory: sakip
|
`,
    )
    const problems = (await server.open(file)).map(({ line, message }) => `${line}: ${message}`).sort()
    expect(problems).toEqual([
      expect.stringMatching(/^3: .*\bakhir\b/),
      expect.stringMatching(/^4: .*"id".*"en"/),
      expect.stringMatching(/^6: .*\bopd\b/),
      expect.stringMatching(/^7: .*\bkategory\b/),
    ])
    const offered = await server.complete(file, line, column)
    expect(keys(offered)).toEqual(expect.arrayContaining(['instansi', 'kategori', 'aturan', 'tempat']))
    for (const there of ['versi', 'periode', 'pejabat']) expect(keys(offered)).not.toContain(there)
    expect(await server.hover(file, 4, 3)).toMatch(/^#### Bahasa\n\nBahasa pesan/)
  })
})

describe('realisasi.schema.json', () => {
  test('mistakes, keys, meaning', async () => {
    const good = write(
      'realisasi/2025.realisasi.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/realisasi.schema.json
versi: 1
realisasi:
  nilai-akip:
    2025: { tw4: 66.5, sumber: LHE AKIP 2025 }
anggaran:
  dokumen-perencanaan: { 2025: { tw1: 5000000 } }
|`,
    )
    expect(await server.open(good.file)).toEqual([])
    expect(await server.hover(good.file, 3, 3)).toContain('Realisasi indikator: id indikator, lalu tahun')

    const bad = write(
      'realisasi/salah.realisasi.yaml',
      `# yaml-language-server: $schema=../.pohon/skema/realisasi.schema.json
versi: 1
realisasi:
  nilai-akip:
    2025:
      tw5: 66.5
      |
`,
    )
    expect(await server.open(bad.file)).toEqual([{ line: 6, message: expect.stringMatching(/\btw5\b/) as string }])
    const offered = await server.complete(bad.file, bad.line, bad.column)
    expect(keys(offered)).toEqual(expect.arrayContaining(['tw1', 'tw4', 'nilai', 'sumber', 'catatan']))
    expect(offered.get('tw1')).toMatch(/^Nilai triwulan I\./)
  })
})

// A schema that refers to pohon.schema.json, which is recursive, makes the server turn in circles for seconds.
test('each schema stands alone, and what they share is the same', () => {
  const load = (name: string) => {
    const text = fs.readFileSync(path.join(repository, `schemas/${name}.schema.json`), 'utf8')
    for (const [, reference] of text.matchAll(/"\$ref": "([^"]*)"/g)) expect(reference, name).toMatch(/^#/)
    return (JSON.parse(text) as { readonly $defs: Readonly<Record<string, unknown>> }).$defs
  }
  const pohon = load('pohon')
  for (const name of ['rencana', 'realisasi']) {
    const shared = Object.entries(load(name)).filter(([part]) => part in pohon)
    expect(shared.length, name).toBeGreaterThan(3)
    for (const [part, schema] of shared) expect(schema, `${name} ${part}`).toEqual(pohon[part])
  }
})
