// Every annex of a plan of hostile texts in every format: read back it says what the annex says, and nothing in it is obeyed.
import { parse } from 'csv-parse/sync'
import exceljs, { type CellValue } from 'exceljs'
import MarkdownIt from 'markdown-it'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderReportCsv } from '../../src/render/report-csv.ts'
import { renderReportMarkdown } from '../../src/render/report-markdown.ts'
import { renderReportTerminal } from '../../src/render/report-terminal.ts'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { type Annex, type Box, makeTable, type Table } from '../../src/report/annex.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { hostileInput, hostileTexts, marker } from './hostile.ts'

const plans = hostileTexts.map((text) => [JSON.stringify(text), makeAnnexes(hostileInput(text))] as const)
const filled = ({ tables }: Annex): readonly Table[] => tables.filter(({ rows }) => rows.length > 0)

const boxTexts = ({ caption, text, lines, owner, children }: Box): readonly string[] => [
  caption,
  text,
  ...lines,
  owner ?? '',
  ...children.flatMap(boxTexts),
]
const cellTexts = ({ rows }: Table): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])))
/** All that an annex says in words. */
const textsOf = (annex: Annex): readonly string[] => [
  annex.above ?? '',
  annex.title,
  ...annex.heading,
  ...filled(annex).flatMap((table) => [table.title ?? '', ...cellTexts(table)]),
  ...annex.drawing.flatMap(boxTexts),
  ...annex.notes,
  ...annex.signatures.flatMap(({ dated, office, name, below }) => [dated ?? '', ...office, name ?? '', ...below]),
]
const marks = (texts: readonly string[]): number => texts.join('').split(marker).length - 1

test('the plan fills every annex with its texts', () => {
  const [, annexes] = plans[0]!
  expect([...new Set(annexes.map(({ name }) => name))]).toEqual(annexNames)
  for (const annex of annexes) expect(marks(textsOf(annex)), annex.name).toBeGreaterThan(1)
})

describe('terminal', () => {
  test.each(plans)('%s', (_, annexes) => {
    for (const width of [60, 160]) {
      for (const annex of annexes) {
        const text = renderReportTerminal([annex], { width, language: 'id', paint: null })
        const widest = Math.max(...text.split('\n').map((line) => stringWidth(line)))
        expect(widest, `${annex.name} ${width}`).toBeLessThanOrEqual(width)
        expect(marks([text]), `${annex.name} ${width}`).toBe(marks(textsOf(annex)))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
      }
    }
  })
})

describe('markdown', () => {
  // As GitHub and GitLab: HTML is let through (and cleaned), addresses become links.
  const markdown = new MarkdownIt({ html: true, linkify: true })
  type Tokens = ReturnType<typeof markdown.parse>
  const blocks = 'heading paragraph table thead tbody tr th td bullet_list list_item inline'.split(' ')
  const kinds = (tokens: Tokens) => [...new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, '')))]
  const count = (tokens: Tokens, type: string) => tokens.filter((token) => token.type === type).length
  /** What a cell shows, by its tokens. */
  const shown = (tokens: Tokens): string => {
    const html = (content: string) => (content === '<br>' ? '\n' : '')
    return tokens.map(({ type, content }) => (type === 'html_inline' ? html(content) : content)).join('')
  }
  /** What is left to see of a text: signs that are not shown are replaced, blanks around lines are not kept. */
  const plain = (text: string): string =>
    text
      .split(/\r\n|[\r\n\u2028\u2029]/)
      .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu, '').trim())
      .join('\n')

  test.each(plans)('%s', (_, annexes) => {
    for (const annex of annexes) {
      const text = renderReportMarkdown([annex], 'id')
      const tokens = markdown.parse(text, {})
      const inline = tokens.flatMap(({ children }) => children ?? [])
      const html = inline.filter(({ type }) => type === 'html_inline').map(({ content }) => content)
      const strange = [
        ...kinds(tokens).filter((kind) => !blocks.includes(kind)),
        ...kinds(inline).filter((kind) => !['text', 'html_inline', 'hardbreak', 'strong'].includes(kind)),
        ...html.filter((tag) => tag !== '<br>' && tag !== '<!-- -->'),
      ]
      expect(strange, annex.name).toEqual([])
      expect(marks([text]), annex.name).toBe(marks(textsOf(annex)))
      const tables = filled(annex).filter(({ header }) => header)
      const rows = tables.flatMap(({ rows }) => rows)
      const cells = rows.flatMap(({ cells }) => cells)
      expect([count(tokens, 'table_open'), count(tokens, 'tr_open'), count(tokens, 'td_open')], annex.name).toEqual([
        tables.length,
        tables.length + rows.length,
        cells.length,
      ])
      const read = tokens.flatMap(({ type }, index) =>
        type === 'td_open' ? [shown(tokens[index + 1]!.children!)] : [],
      )
      for (const [index, cell] of cells.entries()) {
        if (cell.kind === 'text') expect(plain(read[index]!), annex.name).toBe(plain(cell.text))
      }
    }
  })

  test('without care, these texts are links, images, HTML and lists', () => {
    const tokens = markdown.parse(hostileTexts.join('\n\n'), {})
    const inline = tokens.flatMap(({ children }) => children ?? [])
    expect([...kinds(tokens), ...kinds(inline)]).toEqual(
      expect.arrayContaining(['ordered_list', 'bullet_list', 'html_block', 'image', 'link', 'code_inline', 's', 'em']),
    )
  })
})

describe('csv', () => {
  const formula = /^[\s"'\u200b]*[=+\-@＝＋－＠]|^[\t\r]/
  /** Numbers of ours may begin with a sign. */
  const isNumber = (field: string) => /^-?\d+(\.\d+)?$/.test(field)

  test.each(plans)('%s', (_, annexes) => {
    for (const annex of annexes.filter(({ drawing }) => drawing.length === 0)) {
      const text = renderReportCsv([annex], 'id')
      const records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
      const titles = annex.tables.length > 1 ? annex.tables.filter(({ title }) => title !== null).length : 0
      const rows = annex.tables.reduce((sum, { header, rows }) => sum + rows.length + (header ? 1 : 0), titles)
      expect(records.length, annex.name).toBe(rows)
      expect(marks([text])).toBeGreaterThanOrEqual(marks(annex.tables.flatMap(cellTexts)))
      for (const field of records.flat()) if (!isNumber(field)) expect(field.replace(/^'/, 'x')).not.toMatch(formula)
      // A program that expects semicolons sees other fields: no formula begins there either.
      for (const field of text.slice(1).split(/[;\r\n]/)) expect(field).not.toMatch(/^[\s"\u200b]*[=+\-@＝＋－＠]/)
      const [table] = annex.tables
      if (annex.tables.length > 1 || table === undefined) continue
      for (const [row, { cells }] of table.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const field = records[row + 1]![column]!
          if (cell.kind === 'text')
            expect(field.replaceAll("'", '')).toBe(cell.text.replaceAll("'", '').replace(/[\0\p{Cs}]/gu, '\ufffd'))
        }
      }
    }
  })
})

describe('xlsx', () => {
  test.each(plans)('%s', async (_, annexes) => {
    const bytes = await renderXlsx(annexes, 'id', {
      title: hostileTexts.join(),
      company: hostileTexts.join(),
      moment: null,
    })
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(workbook.worksheets.length).toBe(annexes.length)
    for (const [index, sheet] of workbook.worksheets.entries()) {
      const texts = new Set<string>()
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.hyperlink).toBeUndefined()
          if (cell.type === exceljs.ValueType.Formula) expect(cell.formula).toMatch(/^[A-Z\d(),.:<=+\-*/]+$/)
          else if (cell.type === exceljs.ValueType.String) texts.add(cell.value as string)
          else expect([exceljs.ValueType.Number, exceljs.ValueType.Merge, exceljs.ValueType.Null]).toContain(cell.type)
        }),
      )
      for (const text of filled(annexes[index]!).flatMap(cellTexts)) expect(texts).toContain(kept(text))
      expect(sheet.headerFooter.oddFooter!.length).toBeLessThan(255)
    }
  })
  test('texts that stand in their cells, as in large sheets, say the same as those of the list', async () => {
    const rows = hostileTexts.flatMap((text) => [text, `${text}\n`, ` ${text}\t`, `_x000D_${text}&amp;`])
    const columns = [
      { key: 'teks', title: 'Teks', width: 30, cell: (text: string) => ({ kind: 'text' as const, text }) },
    ]
    const annex = {
      ...plans[0]![1][0]!,
      tables: [makeTable(rows, columns, { main: true })],
      drawing: [],
      notes: [],
      signatures: [],
    }
    const about = { title: '', company: null, moment: null }
    const read = async (most: number) => {
      const workbook = new exceljs.Workbook()
      await workbook.xlsx.load((await renderXlsx([annex], 'id', about, most)).buffer as ArrayBuffer)
      return workbook.worksheets[0]!.getSheetValues()
    }
    // exceljs does not read the escapes of the format in such cells; Excel and LibreOffice do.
    const inCells = (await read(0)).map((cells) =>
      (cells as CellValue[]).map((cell) => (typeof cell === 'string' ? cell.replaceAll('_x005F_', '_') : cell)),
    )
    expect(inCells).toEqual(await read(1000))
    const texts = new Set(inCells.flat())
    expect(rows.map(kept).filter((text) => !texts.has(text))).toEqual([])
  })

  /** XML has no place for the others. */
  const kept = (text: string): string => text.replace(/\r\n/g, '\n').replace(/(?![\t\n])\p{Cc}|[\p{Cs}\ufffe]/gu, '')
})
