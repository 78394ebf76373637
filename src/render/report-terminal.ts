// Annexes → text for a terminal of a given width: tables with borders, or records where the columns cannot get sensible widths.
import type { ChalkInstance } from 'chalk'
import CliTable from 'cli-table3'
import type { Language } from '../diagnostic.ts'
import type { Annex, Box, Cell, Merge, Role, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { boxDetails } from '../report/drawing.ts'
import { columnTitle } from './column-title.ts'
import { signatureLines } from './signatures-terminal.ts'
import { type Twig, treeLines } from './tree-lines.ts'
import { columnsOf } from './width.ts'
import { wrap } from './wrap.ts'

export interface TerminalOptions {
  /** In columns; below 40 counts as 40. */
  readonly width: number
  readonly language: Language
  /** Null for no colours. */
  readonly paint: ChalkInstance | null
}

export function renderReportTerminal(annexes: readonly Annex[], options: TerminalOptions): string {
  const width = Math.max(40, options.width)
  return annexes.map((annex) => renderAnnex(annex, { ...options, width })).join('\n')
}

function renderAnnex(annex: Annex, options: TerminalOptions): string {
  const { above, title, heading, tables, drawing, notes, signatures } = annex
  const bold = options.paint?.bold ?? String
  const lines = (text: string) => wrap(text, options.width)
  const blocks = [
    [...(above === null ? [] : lines(above)), ...lines(title).map((line) => bold(line)), ...heading.flatMap(lines)],
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => [
        ...(table.title === null ? [] : lines(table.title).map((line) => bold(line))),
        ...renderTable(table, options),
      ]),
    drawing.flatMap((box) => treeLines(twigOf(box, options.language), options)),
    notes.flatMap(lines),
    signatureLines(signatures, options),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

/** The drawn tree as lines: what `pohon tree` shows, with the annex's facts. */
const twigOf = (box: Box, language: Language): Twig => ({
  level: box.level,
  text: `${box.caption} · ${box.text}`,
  facts: boxDetails(box, language),
  children: box.children.map((child) => twigOf(child, language)),
})

function renderTable(table: Table, options: TerminalOptions): string[] {
  if (!table.header) {
    const rows = table.rows.map(({ cells: [label, value] }): Pair => [cellText(label!, options.language), value!])
    return pairs(
      rows,
      options,
      rows.map(([label]) => label),
    )
  }
  const widths = columnWidths(table, options)
  return widths === null ? records(table, options) : grid(table, widths, options)
}

/** Space that cli-table3 takes beside the text of `columns` cells: a border and two blanks each, and the last border. */
const frame = (columns: number): number => 3 * columns + 1

/** Longest word that keeps a column from shrinking, and least width of a column of text that has more to say. */
const wordLimit = 20
const textMinimum = 10

/** Width of the text of each column; null where a table does not fit sensibly. */
function columnWidths(table: Table, { width, language }: TerminalOptions): number[] | null {
  const covered = coverage(table)
  const bounds = table.columns.map(({ align }, index) => {
    const heading = titleOf(table, index)
    const texts = table.rows.flatMap(({ cells }, row) => {
      return (covered[row]![index]?.columns ?? 1) > 1 ? [] : [cellText(cells[index]!, language)]
    })
    const longestLine = widest(texts, '\n')
    const natural = Math.max(longestLine, columnsOf(heading))
    const word = Math.max(widest([heading], /\s/), align === 'right' ? longestLine : widest(texts, /\s/))
    return {
      natural,
      least: align === 'right' ? word : Math.max(Math.min(word, wordLimit), Math.min(natural, textMinimum)),
    }
  })
  const widths = bounds.map(({ least }) => least)
  let left = width - frame(widths.length) - widths.reduce((sum, width) => sum + width, 0)
  if (left < 0) return null
  for (; left > 0; left--) {
    const needs = bounds.map(({ natural }, index) => natural / widths[index]!)
    const neediest = needs.indexOf(Math.max(...needs))
    if (needs[neediest]! <= 1) break
    widths[neediest]!++
  }
  return widths
}

/** Width of the widest part of any of the texts. */
function widest(texts: readonly string[], separator: string | RegExp): number {
  return texts.reduce(
    (most, text) => text.split(separator).reduce((most, part) => Math.max(most, columnsOf(part)), most),
    0,
  )
}

const titleOf = ({ columns }: Table, index: number): string => columnTitle(columns[index]!)

/** The merge that each cell belongs to, by row and column. */
function coverage({ rows, merges }: Table): (Merge | undefined)[][] {
  const covered: (Merge | undefined)[][] = rows.map(() => [])
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) covered[row]![column] = merge
    }
  }
  return covered
}

function grid(table: Table, widths: readonly number[], { language, paint }: TerminalOptions): string[] {
  const covered = coverage(table)
  const header = table.columns.map(({ align }, index): Drawn => {
    const lines = wrap(titleOf(table, index), widths[index]!).map((line) => paint?.bold(line) ?? line)
    return { lines, align: align === 'right' ? 'center' : align, span: 1, continued: false }
  })
  const rows = table.rows.map(({ cells }, row) => {
    const drawn: Drawn[] = []
    for (let column = 0; column < cells.length; ) {
      const merge = covered[row]![column]
      const span = merge?.columns ?? 1
      const width = widths.slice(column, column + span).reduce((sum, width) => sum + width + 3, -3)
      const color = painter(cells[column]!.role, paint)
      const lines = wrap(cellText(cells[column]!, language), width).map((line) => color(line))
      drawn.push({
        lines,
        align: table.columns[column]!.align,
        span,
        continued: merge !== undefined && merge.row < row,
      })
      column += span
    }
    return drawn
  })
  const all = [header, ...rows]
  return [
    ...all.flatMap((row, index) => [rule(all[index - 1], row, widths), ...textLines(row, widths)]),
    rule(all.at(-1), undefined, widths),
  ]
}

/** A cell as it is drawn; `continued` where it belongs to the cell above. */
interface Drawn {
  readonly lines: readonly string[]
  readonly align: 'left' | 'center' | 'right'
  readonly span: number
  readonly continued: boolean
}

/** The text of one row. Each is a table of its own, without rules: cli-table3 looks at all earlier rows for each cell it draws. */
function textLines(cells: readonly Drawn[], widths: readonly number[]): string[] {
  const none = ['top', 'top-left', 'top-mid', 'top-right', 'bottom', 'bottom-left', 'bottom-mid', 'bottom-right']
  const table = new CliTable({
    colWidths: widths.map((width) => width + 2),
    style: { head: [], border: [] },
    chars: Object.fromEntries(none.map((place) => [place, ''])),
  })
  table.push(cells.map(({ lines, align, span }) => ({ content: lines.join('\n'), hAlign: align, colSpan: span })))
  return table.toString().split('\n')
}

/** Where lines meet, by whether one comes from below (1), above (2), the left (4) and the right (8). */
const crossings = ' ╷╵│╴┐┘┤╶┌└├─┬┴┼'

/** The line between two rows; it leaves out what both share. */
function rule(
  above: readonly Drawn[] | undefined,
  below: readonly Drawn[] | undefined,
  widths: readonly number[],
): string {
  const [upper, lower] = [borders(above), borders(below)]
  const open = below?.flatMap(({ span, continued }) => Array.from({ length: span }, () => continued)) ?? []
  const drawn = (column: number) => column >= 0 && column < widths.length && !open[column]
  return [...widths, 0].reduce((line, width, column) => {
    const [right, left] = [drawn(column), drawn(column - 1)]
    const crossing =
      crossings[(lower.has(column) ? 1 : 0) + (upper.has(column) ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0)]!
    return line + crossing + (column < widths.length ? (right ? '─' : ' ').repeat(width + 2) : '')
  }, '')
}

/** Columns at whose left a row has a vertical line, the end of the row included. */
function borders(cells: readonly Drawn[] | undefined): ReadonlySet<number> {
  let end = 0
  return new Set(cells && [0, ...cells.map(({ span }) => (end += span))])
}

/** A block of `title: value` lines for each row; what is merged is said once, and a row that is mostly merged follows without a rule. */
function records(table: Table, options: TerminalOptions): string[] {
  const covered = coverage(table)
  const rule = '─'.repeat(options.width)
  const labels = table.columns.map((_, column) => titleOf(table, column))
  const lines = table.rows.flatMap(({ cells }, row) => {
    const band = covered[row]![0]
    const across = band !== undefined && band.columns > 1
    const title = across ? wrap(cellText(cells[0]!, options.language), options.width) : []
    const own = [...cells.keys()].filter((column) => cells[column]!.kind !== 'blank' && !(across && column === 0))
    const said = pairs(
      own.map((column) => [labels[column]!, cells[column]!]),
      options,
      labels,
    )
    return !across && own.length * 2 < cells.length ? said : [rule, ...title, ...said]
  })
  return [...lines, rule]
}

type Pair = readonly [label: string, value: Cell]

/** Labels and values in two columns, the first as wide as all `labels` need. */
function pairs(rows: readonly Pair[], options: TerminalOptions, labels: readonly string[]): string[] {
  const { width, language, paint } = options
  const labelWidth = Math.min(widest(labels, '\n'), Math.floor(width * 0.4))
  return rows.flatMap(([label, value]) => {
    const color = painter(value.role, paint)
    const left = wrap(label, labelWidth)
    const right = wrap(cellText(value, language), width - labelWidth - 3).map((line) => color(line))
    return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
      const padding = ' '.repeat(labelWidth - columnsOf(left[line] ?? ''))
      return `${left[line] ?? ''}${padding} ${line === 0 ? ':' : ' '} ${right[line] ?? ''}`.trimEnd()
    })
  })
}

/** Colours of a terminal for those of kategori; any other is left as it is. */
const colors: Readonly<Record<string, 'green' | 'yellow' | 'red' | 'blue' | 'gray'>> = {
  hijau: 'green',
  kuning: 'yellow',
  jingga: 'yellow',
  merah: 'red',
  biru: 'blue',
  'abu-abu': 'gray',
}

function painter(role: Role | undefined, paint: ChalkInstance | null): (text: string) => string {
  if (paint === null || role === undefined || typeof role === 'number') return String
  if (role === 'total') return paint.bold
  if (role === 'provisional') return paint.italic
  const color = colors[role.warna.replace(/-(tua|muda)$/, '')]
  return color === undefined ? String : paint[color]
}
