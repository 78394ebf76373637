// Files that offices made: nothing of them is lost, and the tree that the example was typed from comes out as the example.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { convert } from '../../src/import/convert.ts'
import { readMapping } from '../../src/import/mapping.ts'
import { readSource } from '../../src/import/source.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { read } from '../../src/source/read.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { openZip } from '../../src/source/zip.ts'

const shared = path.resolve(import.meta.dirname, '../../../shared')
const real = path.join(shared, 'real')
const lumajang = path.join(shared, 'data/pohon-bkd-lumajang-2024-2026.txt')
const workbooks = fs.existsSync(real) ? fs.readdirSync(real).filter((name) => name.endsWith('.xlsx')) : []

const imported = (file: string, more: Partial<Parameters<typeof convert>[1]> = {}) => {
  const bytes = fs.readFileSync(file)
  const { book } = readSource(bytes, file)
  return {
    bytes,
    book,
    ...convert(book, { file: path.basename(file), mapping: null, year: null, comments: [], ...more }),
  }
}

/** Cells with a value, a text of their own, or a formula, counted in the XML itself. */
function cellsIn(bytes: Uint8Array): number {
  const sheets = [...openZip(bytes, 50e6)].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  const xml = sheets.map(([, content]) => new TextDecoder().decode(content())).join('')
  return xml.match(/<c\b[^>]*>(?=<(v|is|f)\b)/g)?.length ?? 0
}

describe.skipIf(workbooks.length === 0)('workbooks of offices', () => {
  test.each(workbooks)('%s: imported + listed = cells that hold something', (name) => {
    const { bytes, ledger, text } = imported(path.join(real, name))
    expect(ledger).toHaveLength(cellsIn(bytes))
    expect(new Set(ledger.map(({ sheet, cell }) => `${sheet}!${cell.address}`)).size).toBe(ledger.length)
    for (const { path: at, reason } of ledger) expect([at === null, reason === null]).toContain(true)
    expect(ledger.filter(({ path: at, reason }) => (at === null) === (reason === null))).toEqual([])
    // What is said to be imported does stand in the file, letter for letter but for the spaces of the table.
    const document = parseYaml('a.pohon.yaml', text!)
    const texts = new Set<string>()
    const collect = (data: unknown): void => {
      if (typeof data === 'object' && data !== null) Object.values(data).forEach(collect)
      else texts.add(String(data))
    }
    collect(document.data)
    const whole = [...texts].join('\n')
    const missing = ledger.filter(
      ({ path: at, cell }) => at !== null && !partsIn(cell.text).every((part) => whole.includes(part)),
    )
    expect(missing.map(({ cell }) => cell.address)).toEqual([])
  })

  test('Evaluasi Renja: programs by their first word, what is below them by the formulas that sum it up', async () => {
    const { nodes, indikator, text, sheets, ledger } = imported(
      path.join(real, 'deli-serdang-evaluasi-renja-2025.xlsx'),
    )
    expect([nodes, indikator]).toEqual([[1, 4, 5, 17, 62, 0], 85])
    expect(sheets[0]!.tables.map(({ head, body }) => [head, body])).toEqual([
      [
        { top: 6, bottom: 9 },
        { top: 10, bottom: 125 },
      ],
    ])
    // A kegiatan beside another sasaran stays in the program that its money is summed up in.
    const row27 = ledger.find(({ cell }) => cell.address === 'G27')!
    const row13 = ledger.find(({ cell }) => cell.address === 'G13')!
    expect(row27.path).toContain(row13.path!.replace('.nomenklatur', '.anak'))
    const findings = findingsOf(await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', text!]])), []), 'id')
    expect(new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))).toEqual(
      new Set(['indikator/kosong']),
    )
  })

  test('a list of indikator without sasaran and year: the year can be given', () => {
    const file = path.join(real, 'templat-impor-sasaran-indikator.xlsx')
    const target = (year: number | null) =>
      imported(file, { year }).ledger.filter(({ path: at }) => at?.includes('target'))
    expect(target(null)).toEqual([])
    expect(target(2025).map(({ cell, path: at }) => [cell.address, at])).toEqual([
      ['C2', 'pohon[0].indikator[0].target.2025'],
      ['C3', 'pohon[0].indikator[1].target.2025'],
      ['C4', 'pohon[0].indikator[2].target.2025'],
    ])
  })
})

/** Numbers of a list and spaces are the table's. */
const partsIn = (text: string): readonly string[] =>
  text
    .split(/(?:^|\s)\d[.)]\s|\n/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .map((part) => part.replace(/^[^:]*Perangkat Daerah : /, ''))
    .filter((part) => part !== '')

test.skipIf(!fs.existsSync(lumajang))('the text of a tree comes out as the example, text for text', async () => {
  const peta = await read('lumajang.peta.yaml', fs.readFileSync(path.join(import.meta.dirname, 'lumajang.peta.yaml')))
  const { text, problems, ledger } = imported(lumajang, { mapping: readMapping(peta) })
  expect(problems).toEqual([])
  const example = path.resolve(import.meta.dirname, '../../examples/bkd-lumajang/bkd.pohon.yaml')
  expect(written(parseYaml('a', text!))).toEqual(written(parseYaml('b', fs.readFileSync(example, 'utf8'))))
  expect(ledger.filter(({ reason }) => reason !== null).map(({ reason }) => reason!.en)).toEqual(
    expect.arrayContaining(['label of a box']),
  )
})

/** The data with its scalars as they are written: 66,90 and 66.90 are not the same text. */
function written({ data }: ReturnType<typeof parseYaml>): unknown {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]))
    return String(value)
  }
  return plain(data)
}
