// `pohon export` as an engine reads it: DuckDB takes all three formats as they are, with the same types and rows, and answers from them.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ExportOptions, exportFormats, exportPlan } from '../../src/cli/export.ts'
import { nodeHost } from '../../src/host.ts'
import { exportParquet } from '../../src/render/export-parquet.ts'
import { exportTables } from '../../src/report/export/index.ts'
import type { ExportType } from '../../src/report/export/table.ts'

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-ekspor-')))
afterAll(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

const hostile = 'Terwujudnya "mutu", =1+1\nbaris \'kedua\' \u2028 \ud83d\ude00 \\N NULL'
const plan = {
  'pohon.yaml': 'versi: 1\ninstansi: Kabupaten Uji\nperiode: { awal: 2024, akhir: 2025 }\n',
  'a.pohon.yaml': `versi: 1
instansi: Dinas Satu
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2024: 9120 } }
pohon:
  - level: 1
    id: mutu
    kode: ["1.01", "1.02"]
    sasaran: ${JSON.stringify(hostile)}
    indikator:
      - id: tercapai
        nama: Indeks Mutu
        satuan: indeks
        polaritas: naik
        iku: true
        target: { 2024: "66,90", 2025: { tw1: "-", tw2: 69, tw4: 70 } }
        target_dokumen: { pk: { 2025: 71 } }
        realisasi: { 2024: { nilai: 67.4, sumber: LKj 2024 } }
      - { id: meleset, nama: Nilai Mutu, satuan: nilai, target: { 2024: 10 }, realisasi: { 2024: 1.333 } }
    pagu: { 2024: "1.595.757.500" }
    anak:
      - level: 2
        id: opini
        sasaran: Meningkatnya kualitas laporan
        pagu: { 2025: 1000000 }
        realisasi_anggaran: { 2025: 250000.50 }
        indikator:
          - { id: wtp, nama: Opini BPK, skala: [TMP, TW, WDP, WTP], target: { 2024: WTP }, realisasi: { 2024: WDP } }
          - { id: rentang, nama: Rasio, satuan: persen, target: { 2024: "2,5-3,5" }, realisasi: { 2024: 24 Dokumen } }
      - { level: 2, id: kosong, sasaran: Meningkatnya tertib arsip }
`,
}

const write = (name: string, files: Readonly<Record<string, string>> = plan) => {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, name), { recursive: true })
    fs.writeFileSync(path.join(folder, name, file), text)
  }
}
const run = (output: string, options: Partial<ExportOptions> = {}, from = 'rencana') =>
  exportPlan({ ...nodeHost(), cwd: path.join(folder, from) }, [], {
    format: 'parquet',
    until: 'tw4',
    output: path.join(folder, output),
    lang: 'id',
    color: false,
    ...options,
  })

let query: (sql: string) => Promise<readonly Record<string, unknown>[]>
const readers = { parquet: 'read_parquet', csv: 'read_csv', ndjson: 'read_json' }
const from = (format: keyof typeof readers, table: string) =>
  `${readers[format]}('${folder}/${format}/${table}.${format}')`

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  write('rencana')
  for (const format of exportFormats) expect(await run(format, { format })).toBe(0)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
})

describe.each(exportFormats)('%s', (format) => {
  const expected: Readonly<Record<ExportType, readonly string[]>> = {
    text: ['VARCHAR'],
    whole: format === 'parquet' ? ['INTEGER'] : ['BIGINT'],
    number: ['DOUBLE'],
    truth: ['BOOLEAN'],
  }
  test.each(exportTables)('types of $name', async ({ name, columns }) => {
    const types = await query(`describe select * from ${from(format, name)}`)
    expect(types.map(({ column_name }) => column_name)).toEqual(columns.map(({ name }) => name))
    const filled = Object.values(
      (
        await query(
          `select ${columns.map((one) => `count("${one.name}") as "${one.name}"`).join(', ')} from ${from(format, name)}`,
        )
      )[0]!,
    )
    for (const [index, { name, type }] of columns.entries()) {
      // Without types of its own, a file says nothing of a column without values, and texts of digits alone look like numbers.
      if (format !== 'parquet' && (filled[index] === '0' || (format === 'csv' && name === 'exact'))) continue
      expect(expected[type], name).toContain(types[index]!.column_type)
    }
  })

  test('a question over three tables: which sasaran have no indikator on target', async () => {
    const rows = await query(`
      select n.node, count(i.indicator) as indicators
      from ${from(format, 'nodes')} n join ${from(format, 'indicators')} i using (plan, node)
      where not exists (
        select 1 from ${from(format, 'values')} v
        where v.plan = n.plan and v.node = n.node and v.kind = 'capaian' and v.year = 2024 and v.status = 'achieved')
      group by all order by all`)
    expect(rows).toEqual([{ node: 'opini', indicators: '2' }])
  })
})

test('all formats say the same, with every sign of a text', async () => {
  // What the documentation says of CSV: it has no types, and a column of digits looks like doubles.
  const types = ", types = {'exact': 'VARCHAR'}"
  for (const { name } of exportTables) {
    const all = (format: keyof typeof readers) => {
      const typed = format === 'csv' && name === 'values' ? types : ''
      return query(`select * from ${readers[format]}('${folder}/${format}/${name}.${format}'${typed})`)
    }
    const plain = (rows: Awaited<ReturnType<typeof all>>) =>
      rows.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))))
    const expected = plain(await all('parquet'))
    expect(expected.length, name).toBeGreaterThan(0)
    expect(plain(await all('csv')), name).toEqual(expected)
    expect(plain(await all('ndjson')), name).toEqual(expected)
  }
  const [mutu] = await query(`select text, codes, line from ${from('parquet', 'nodes')} where node = 'mutu'`)
  expect(mutu).toEqual({ text: hostile, codes: '1.01 1.02', line: 6 })
})

describe('values', () => {
  const found = (where: string) =>
    query(
      `select value, exact, low, high, grade, reason, text, document, line from ${from('parquet', 'values')} where ${where} order by line, document desc, value`,
    )
  const none = { value: null, exact: null, low: null, high: null, grade: null, reason: null, document: null }

  test('as written, exact, with document and line', async () => {
    expect(await found("indicator = 'tercapai' and kind = 'target' and origin = 'written' and reason is null")).toEqual(
      [
        { ...none, value: 66.9, exact: '66.9', text: '"66,90"', document: 'renstra', line: 16 },
        { ...none, value: 69, exact: '69', text: '69', document: 'renstra', line: 16 },
        { ...none, value: 70, exact: '70', text: '70', document: 'renstra', line: 16 },
        { ...none, value: 71, exact: '71', text: '71', document: 'pk', line: 17 },
      ],
    )
    expect(await found("kind = 'pagu' and origin = 'written' and year = 2024")).toMatchObject([
      { value: 1595757500, text: '"1.595.757.500"' },
    ])
    expect(await found("variable = 'jumlah-asn'")).toMatchObject([{ value: 9120, line: 4 }])
  })

  test('what is missing has a reason and is not 0', async () => {
    expect(await found("indicator = 'tercapai' and kind = 'target' and period = 'tw1'")).toEqual([])
    expect(await found("indicator = 'tercapai' and kind = 'capaian' and year = 2025")).toMatchObject([
      { ...none, reason: 'realisasi-kosong' },
    ])
    expect(await found("indicator = 'rentang' and kind = 'realisasi' and origin = 'written'")).toMatchObject([
      { ...none, reason: 'tidak-terbaca', text: '24 Dokumen' },
    ])
    expect(await found("node = 'kosong' and kind = 'capaian' and year = 2024")).toMatchObject([
      { reason: 'tanpa-indikator' },
    ])
    const [{ gap } = {}] = await query(
      `select count(*) as gap from ${from('parquet', 'values')} where (value is null and low is null and grade is null) = (reason is null)`,
    )
    expect(gap).toBe('0')
  })

  test('a range, a grade, and a capaian', async () => {
    expect(await found("indicator = 'rentang' and kind = 'target' and origin = 'written'")).toMatchObject([
      { value: null, low: 2.5, high: 3.5 },
    ])
    expect(await found("indicator = 'wtp' and kind = 'realisasi' and origin = 'written'")).toMatchObject([
      { value: null, grade: 'WDP' },
    ])
    const [{ exact } = {}] = await found("indicator = 'meleset' and kind = 'capaian' and year = 2024")
    expect(exact).toBe('13.33')
  })
})

test('the questions of docs/ekspor.md, over two plans', async () => {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/ekspor.md'), 'utf8')
  const blocks = (kind: string) =>
    [...page.matchAll(new RegExp(`^\`\`\`sql ${kind}\\n([^]*?)^\`\`\``, 'gm'))].map(([, sql]) => sql!)
  const second = { ...plan, 'pohon.yaml': plan['pohon.yaml'].replace('Uji', 'Lain') }
  write('lain', {
    ...second,
    'a.pohon.yaml': second['a.pohon.yaml']
      .replace('"-"', '70')
      .replace('tw4: 70 }', 'tw4: 70 }')
      .replace('sumber: LKj 2024 }', 'sumber: LKj 2024 }, 2025: 75'),
  })
  expect(await run('nasional/uji')).toBe(0)
  expect(await run('nasional/lain', {}, 'lain')).toBe(0)
  for (const view of blocks('duckdb')[0]!.replaceAll('nasional/', `${folder}/nasional/`).split(';'))
    if (view.trim() !== '') await query(view)
  const [unreached, spent] = blocks('pertanyaan')
  expect(await query(unreached!)).toMatchObject([
    { plan: 'Kabupaten Lain', node: 'opini', indikator: '2' },
    { plan: 'Kabupaten Uji', node: 'mutu', indikator: '2' },
    { plan: 'Kabupaten Uji', node: 'opini', indikator: '2' },
  ])
  expect(await query(spent!)).toEqual([
    { plan: 'Kabupaten Lain', agency: 'Dinas Satu', pagu: 1000000, realisasi: 250000.5 },
    { plan: 'Kabupaten Uji', agency: 'Dinas Satu', pagu: 1000000, realisasi: 250000.5 },
  ])
})

describe('the folder', () => {
  const bytes = (name: string) =>
    fs
      .readdirSync(path.join(folder, name))
      .map((file) => [file, fs.readFileSync(path.join(folder, name, file)).toString('hex')])

  test('the same plan gives the same bytes, and may be exported again', async () => {
    for (const format of exportFormats) {
      const before = bytes(format)
      expect(before.length).toBe(exportTables.length + 1)
      expect(await run(format, { format })).toBe(0)
      expect(bytes(format)).toEqual(before)
      await run(`${format}-lagi`, { format })
      expect(bytes(`${format}-lagi`)).toEqual(before)
    }
  })

  test.each([
    ['files of somebody else', 'foreign', {}],
    ['another format', 'csv', {}],
    ['another plan', 'parquet', { plan: 'Kabupaten Lain' }],
    ['no folder', 'x.parquet', {}],
    ['stdout', '-', { output: '-' }],
    ['nothing', '', { output: undefined }],
  ])('%s: nothing is written', async (_, output, options) => {
    write('foreign', { 'values.parquet': 'milik orang' })
    const before = fs.readdirSync(folder, { recursive: true }).sort()
    await expect(run(output, options as Partial<ExportOptions>)).rejects.toThrow()
    expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual(before)
    expect(fs.readFileSync(path.join(folder, 'foreign/values.parquet'), 'utf8')).toBe('milik orang')
  })

  test('many rows are written in groups, each taken before the next is made', async () => {
    const columns = exportTables.find(({ name }) => name === 'values')!.columns.filter(({ type }) => type === 'number')
    let made = 0
    const rows = function* () {
      for (; made < 45_000; made++) yield columns.map((_, index) => (made % 7 === index ? null : made + index / 4))
    }
    const file = path.join(folder, 'banyak.parquet')
    const steps: number[] = []
    const opened = fs.openSync(file, 'w')
    for (const piece of exportParquet(columns, rows())) {
      fs.writeSync(opened, piece)
      steps.push(made)
    }
    fs.closeSync(opened)
    expect(steps[0]).toBeLessThan(20_001)
    const [row] = await query(`select count(*) as rows, count(value) as filled, sum(low) as sum from '${file}'`)
    const low = Array.from({ length: 45_000 }, (_, made) => (made % 7 === 1 ? 0 : made + 0.25))
    expect(row).toEqual({ rows: '45000', filled: '38571', sum: low.reduce((sum, one) => sum + one) })
  })
})
