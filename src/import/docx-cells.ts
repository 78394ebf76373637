// A .docx document → one grid: paragraphs as rows of one cell, the rows of tables between them where they stand. Merged cells, line breaks
// and numbers of lists stay; deleted text of tracked changes does not count. Cells are named as a reader finds them: `T2.B3` is in the
// third row of the second table, `P4` the fourth paragraph.
import {
  type Area,
  type Cell,
  columnName,
  type Grid,
  maxCells,
  maxColumn,
  maxRow,
  type TablePart,
  type Workbook,
} from '../source/grid.ts'
import { parseXml, textsIn } from '../source/sax.ts'
import { TableError, type Zip } from '../source/zip.ts'

function contentOf(zip: Zip, path: string): Uint8Array {
  try {
    const bytes = zip.get(path)?.()
    if (bytes !== undefined) return bytes
  } catch (error) {
    // What the unpacking says of a damaged file has no words of ours.
    throw error instanceof TableError ? error : new TableError('rusak', error)
  }
  throw new TableError('rusak')
}

/** A cell of a table while it is read. */
interface Box {
  readonly column: number
  span: number
  /** Goes on from the cell above it. */
  continues: boolean
  readonly paragraphs: Paragraph[]
}

interface Paragraph {
  text: string
  /** Of a numbered or bulleted list. */
  listed: boolean
}

interface Row {
  readonly boxes: Box[]
  column: number
  /** By a tracked change. */
  deleted: boolean
}

interface Table {
  readonly number: number
  readonly rows: Row[]
  /** Tables within its cells: they follow it. */
  readonly inner: Table[]
}

type Block = Paragraph | Table

/** `path` is the main part's in the archive. Throws a `TableError`. */
export function readDocument(zip: Zip, path: string): Workbook {
  const grid = gridOf(blocksOf(contentOf(zip, path), listStyles(zip)))
  const beside = {
    shapes: textsIn(zip, /^word\/diagrams\/data[^/]*\.xml$/),
    comments: textsIn(zip, /^word\/comments\.xml$/),
    margins: textsIn(zip, /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/),
  }
  return { sheets: [grid], names: [], properties: new Map(), beside }
}

/** Parts whose texts are none of the document: deleted, moved away, or there twice for older programs. */
const hidden = new Set([
  'tabs',
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rPr',
  'sectPr',
  'tblPr',
])

const stylesPart = 'word/styles.xml'

/** Styles whose paragraphs are numbered or have bullets, by their ids. */
function listStyles(zip: Zip): ReadonlySet<string> {
  const found = new Set<string>()
  let style = ''
  if (!zip.has(stylesPart)) return found
  parseXml(contentOf(zip, stylesPart), {
    open(name, own) {
      if (name === 'style') style = own['w:styleId'] ?? ''
      else if (name === 'numPr') found.add(style)
    },
  })
  return found
}

function blocksOf(bytes: Uint8Array, lists: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = []
  const tables: Table[] = []
  // A text box stands within a paragraph: its own paragraphs come before what follows it.
  const paragraphs: Paragraph[] = []
  let count = 0
  let skipping = 0
  let inText = false
  let inRowProperties = false
  const box = () => tables.at(-1)?.rows.at(-1)?.boxes.at(-1)
  parseXml(bytes, {
    open(name, own) {
      if (skipping > 0 || hidden.has(name)) {
        const row = tables.at(-1)?.rows.at(-1)
        if (skipping === 0 && name === 'del' && inRowProperties && row !== undefined) row.deleted = true
        skipping++
        return
      }
      const value = own['w:val'] ?? own.val ?? Object.entries(own).find(([key]) => key.endsWith(':val'))?.[1]
      switch (name) {
        case 'tbl': {
          // Made to keep us busy: nobody reads a table in a hundred others.
          if (tables.length > 100) throw new TableError('rusak')
          const table: Table = { number: ++count, rows: [], inner: [] }
          if (tables.length > 0) tables.at(-1)!.inner.push(table)
          else blocks.push(table)
          tables.push(table)
          return
        }
        case 'tr':
          tables.at(-1)?.rows.push({ boxes: [], column: 1, deleted: false })
          return
        case 'trPr':
          inRowProperties = true
          return
        case 'gridBefore': {
          const row = tables.at(-1)?.rows.at(-1)
          if (row !== undefined) row.column += Number(value) || 0
          return
        }
        case 'tc': {
          const row = tables.at(-1)?.rows.at(-1)
          if (row !== undefined) row.boxes.push({ column: row.column++, span: 1, continues: false, paragraphs: [] })
          return
        }
        case 'gridSpan': {
          const cell = box()
          const span = Number(value)
          if (cell === undefined || !(span > 1 && span < 1000)) return
          cell.span = span
          tables.at(-1)!.rows.at(-1)!.column = cell.column + span
          return
        }
        case 'vMerge':
          if (box() !== undefined && value !== 'restart') box()!.continues = true
          return
        case 'p': {
          const paragraph: Paragraph = { text: '', listed: false }
          paragraphs.push(paragraph)
          const cell = box()
          if (cell === undefined) blocks.push(paragraph)
          else cell.paragraphs.push(paragraph)
          return
        }
        case 'pStyle':
        case 'numPr':
          if (paragraphs.length > 0 && (name === 'numPr' || lists.has(value ?? ''))) paragraphs.at(-1)!.listed = true
          return
        case 'numId':
          // A paragraph that its style numbers, and that is not.
          if (paragraphs.length > 0 && value === '0') paragraphs.at(-1)!.listed = false
          return
        case 't':
          inText = true
          return
        case 'tab':
        case 'ptab':
          add('\t')
          return
        case 'br':
        case 'cr':
          add('\n')
          return
        case 'noBreakHyphen':
          add('-')
          return
        // A sign of a font of signs, mostly a tick.
        case 'sym':
          add(/^f0(fc|fe|52)$/i.test(own['w:char'] ?? '') ? '✓' : '•')
      }
    },
    text(text) {
      if (inText && skipping === 0) add(text)
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 't') inText = false
      else if (name === 'trPr') inRowProperties = false
      else if (name === 'p') paragraphs.pop()
      else if (name === 'tbl') tables.pop()
    },
  })
  return blocks

  function add(text: string): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.text += text
  }
}

function gridOf(blocks: readonly Block[]): Grid {
  const cells: Cell[] = []
  const merges: Area[] = []
  const tables: TablePart[] = []
  let row = 0
  let paragraph = 0
  const put = (address: string, at: number, column: number, text: string) => {
    if (at > maxRow || column > maxColumn || cells.length >= maxCells) throw new TableError('banyak')
    if (text !== '') cells.push({ address, row: at, column, text, kind: 'text' })
  }
  const writeTable = ({ number, rows, inner }: Table, depth: number): void => {
    const top = row
    let width = 0
    // By column: the merged cell that goes on downward.
    const open = new Map<number, Area & { bottom: number }>()
    for (const [index, { boxes, deleted }] of rows.entries()) {
      row++
      if (deleted) continue
      for (const { column, span, continues, paragraphs } of boxes) {
        width = Math.max(width, column + span - 1)
        const text = textOf(paragraphs)
        const above = open.get(column)
        if (continues && above !== undefined) above.bottom = row
        else {
          const area = { top: row, left: column, bottom: row, right: column + span - 1 }
          open.set(column, area)
          merges.push(area)
        }
        put(`T${number}.${columnName(column)}${index + 1}`, top + index + 1, column, text)
      }
    }
    tables.push({ top: top + 1, bottom: row, width, depth })
    // Two tables are not one.
    row++
    for (const table of inner) writeTable(table, depth + 1)
  }
  for (const block of blocks) {
    if ('rows' in block) writeTable(block, 0)
    else {
      row++
      paragraph++
      // Tabs part what stands side by side.
      const parts = block.text.split('\t')
      for (const [index, text] of parts.entries())
        put(
          parts.length === 1 ? `P${paragraph}` : `P${paragraph}.${columnName(index + 1)}`,
          row,
          index + 1,
          text.trim(),
        )
    }
  }
  const real = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
  return { name: '', hidden: false, cells, merges: real, tables }
}

/** Lines; those of a list with their numbers, which Word counts itself. */
function textOf(paragraphs: readonly Paragraph[]): string {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '')
  const listed = filled.length > 1 && filled.every((one) => one.listed)
  return filled.map(({ text }, index) => (listed ? `${index + 1}. ${text.trim()}` : text.trim())).join('\n')
}
