// Every annex in LibreOffice: its formulas recalculate to the cached results, and its pages hold the rows that they are meant to hold.
import fs from 'node:fs'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { sheetOf } from '../../src/render/xlsx-sheet.ts'
import type { Annex, AnnexInput, Cell } from '../../src/report/annex.ts'
import { cellText } from '../../src/report/cell.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { annexInput, contohInput } from '../report/sample.ts'
import { type Office, pdfPages, pdfSizes, startOffice } from './office.ts'

/** Annexes that have nothing to compute; the main indicators of the example have written targets only. */
const plain = ['pohon', 'cascading', 'iku', 'crosscutting', 'temuan']

/** The plan files of an example. */
function filesOf(example: string): Readonly<Record<string, string>> {
  const folder = new URL(`../../examples/${example}/`, import.meta.url)
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  const names = files.map((file) => file.replaceAll('\\', '/')).toSorted()
  return Object.fromEntries(names.map((file) => [file, fs.readFileSync(new URL(file, folder), 'utf8')]))
}
const kabupaten = (until: 'tw2' | 'tw4', more?: Partial<AnnexInput>) =>
  annexInput(filesOf('kabupaten-contoh'), { year: 2025, until }, more)
/** A real tree without figures, of many pages. */
const lumajang = () => annexInput(filesOf('bkd-lumajang'), { year: 2025, until: 'tw4' })

let office: Office
beforeAll(() => {
  office = startOffice()
})
afterAll(() => office.remove())

describe('recalculated', () => {
  const inputs = {
    'kabupaten-contoh tw4': kabupaten('tw4'),
    // Half of the figures are not there yet.
    'kabupaten-contoh tw2, one sheet a signatory': kabupaten('tw2', { perSignatory: true }),
    // A plan that lacks figures of every kind.
    contoh: contohInput(),
  }
  const annexes = Object.values(inputs).map((input) => makeAnnexes(input, annexNames))
  const planted = annexes[0]!.filter(({ name }) => name === 'pengukuran').map(withWrongValues)

  interface Results {
    /** By sheet and address. */
    readonly formulas: ReadonlyMap<string, unknown>
    /** How many formulas, sheet by sheet. */
    readonly counts: readonly number[]
    readonly errors: readonly string[]
  }
  const resultsOf = async (bytes: Uint8Array): Promise<Results> => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    const formulas = new Map<string, unknown>()
    const errors: string[] = []
    const counts = workbook.worksheets.map((sheet) => {
      const before = formulas.size
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const place = `${sheet.name} ${cell.address}`
          const shown = cell.formula ? cell.result : cell.value
          if (cell.formula) formulas.set(place, cell.result)
          if (shown !== null && typeof shown === 'object' && 'error' in shown) errors.push(place)
        }),
      )
      return formulas.size - before
    })
    return { formulas, counts, errors }
  }
  const wrongIn = (cached: Results, fresh: Results) =>
    [...cached.formulas].filter(([place, result]) => {
      const [one, other] = [result, fresh.formulas.get(place)] as [number, unknown]
      return !(typeof other === 'number' && Math.abs(other - one) <= 1e-9 * Math.max(1, Math.abs(one)))
    })

  let before: readonly Results[]
  let after: readonly Results[]
  beforeAll(async () => {
    const workbooks = await Promise.all([...annexes, planted].map((some) => renderXlsx(some, 'id')))
    before = await Promise.all(workbooks.map(resultsOf))
    const recalculated = office.convertAll(workbooks, 'xlsx')
    after = await Promise.all(recalculated.map((file) => resultsOf(fs.readFileSync(file))))
  })

  test.each([...Object.keys(inputs).entries()])('%i %s: every formula gives its cached result', (index) => {
    const [cached, fresh] = [before[index]!, after[index]!]
    expect([...fresh.formulas.keys()]).toEqual([...cached.formulas.keys()])
    expect(wrongIn(cached, fresh)).toEqual([])
    expect([cached.errors, fresh.errors]).toEqual([[], []])
  })

  test('every annex but those that compute nothing has formulas', () => {
    const live = new Set(annexes[0]!.filter((_, sheet) => before[0]!.counts[sheet]! > 0).map(({ name }) => name))
    expect(annexNames.filter((name) => !live.has(name))).toEqual(plain)
  })

  test('wrong cached results would be seen', () => {
    const [cached, fresh] = [before.at(-1)!, after.at(-1)!]
    expect(cached.formulas.size).toBeGreaterThan(200)
    expect(wrongIn(cached, fresh).length).toBe(cached.formulas.size)
  })
})

/** Every formula's cached result is another one than it gives. */
function withWrongValues(annex: Annex): Annex {
  const wrong = (cell: Cell): Cell =>
    cell.kind === 'number' && cell.formula !== undefined ? { ...cell, value: cell.value.times(2).plus(1) } : cell
  const tables = annex.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(wrong) })),
  }))
  return { ...annex, tables }
}

describe('printed', () => {
  // Drawings have no rows.
  const annexes = [makeAnnexes(kabupaten('tw4'), annexNames), makeAnnexes(lumajang())]
    .flat()
    .filter(({ drawing }) => drawing.length === 0)
  const millimetres = { A4: [210, 297], F4: [216, 330], A3: [297, 420] } as const
  /** Lines end where a cell ends: words must not count. */
  const solid = (text: string) => text.replace(/\s+/g, '')

  let prints: readonly { readonly pages: readonly string[]; readonly sizes: ReturnType<typeof pdfSizes> }[]
  beforeAll(async () => {
    const workbooks = await Promise.all(annexes.map((annex) => renderXlsx([annex], 'id')))
    prints = office
      .convertAll(workbooks, 'pdf')
      .map((file) => ({ pages: pdfPages(file, 'raw'), sizes: pdfSizes(file) }))
  })

  test.each(annexes.map(({ title }, index) => [index, title] as const))('%i %s', (index) => {
    const annex = annexes[index]!
    const sheet = sheetOf(annex)
    const { pages, sizes } = prints[index]!
    const size = millimetres[annex.paper.size]
    const paper = annex.paper.orientation === 'portrait' ? size : size.toReversed()
    expect(sizes).toEqual(pages.map(() => paper))
    // As many as its rows need, none for columns that did not fit.
    const ends = [...sheet.breaks, sheet.rows.length]
    expect(pages.length).toBe(ends.length)
    const titles =
      annex.tables.find(({ main }) => main)?.columns.flatMap(({ group, title }) => [group ?? '', title]) ?? []
    for (const [number, page] of pages.entries()) {
      const [from, to] = [ends[number - 1] ?? 0, ends[number]!]
      const texts = sheet.rows.slice(from, to).flatMap(({ cells }) =>
        cells.flatMap((cell) => {
          // In the number format of LibreOffice's own language.
          return cell === undefined ? [] : [cellText(cell.cell, cell.cell.kind === 'number' ? 'en' : 'id')]
        }),
      )
      const rowsOfMain = sheet.body !== undefined && from < sheet.body.to && to >= sheet.body.from
      const found = solid(page)
      const missing = [...texts, ...(rowsOfMain ? titles : [])].filter((text) => !found.includes(solid(text)))
      expect(missing, `page ${number + 1}`).toEqual([])
      expect(found).not.toContain('###')
      expect(found).toContain(solid(`Halaman ${number + 1} dari ${pages.length}`))
    }
  })

  test('some go on over several pages', () => {
    const several = annexes.filter((_, index) => prints[index]!.pages.length > 1).map(({ name }) => name)
    expect(several).toEqual(expect.arrayContaining(['cascading', 'matriks', 'pengukuran', 'renja-e81']))
  })
})
