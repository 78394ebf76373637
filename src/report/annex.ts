// What an annex is: tables that know no output, their numbers exact and their formulas symbolic; and how tables are made of columns.
import type { Decimal } from 'decimal.js'
import type { Finding, Language, Text } from '../diagnostic.ts'
import type { PilihanTarget } from '../figures/index.ts'
import type { Figures, Masa } from '../figures/types.ts'
import type { Level, Plan } from '../plan/types.ts'
import type { Mark } from './mark.ts'

/** What every annex is made from. */
export interface AnnexInput {
  readonly plan: Plan
  readonly figures: Figures
  /** Figures of another year or quarter, or by the Renja's targets (form E.81); computed once and shared. */
  readonly figuresOf: (masa: Masa, pilihan?: PilihanTarget) => Figures
  readonly findings: readonly Finding[]
  /** Ids of the nodes whose rows are shown. */
  readonly shown: ReadonlySet<string>
  /** Annexes that one person signs are made once for each penanggung jawab. */
  readonly perSignatory: boolean
  /** A line above the title of every annex, such as the decree that it belongs to; null for none. */
  readonly above: string | null
  /** What of the plan is shown where that was chosen, in words, for the heading; empty for the whole. */
  readonly only: readonly string[]
  readonly language: Language
  /** Pohon's version. */
  readonly versi: string
  /** Of the plan; null outside git. */
  readonly commit: string | null
}

/** How a cell is meant, for renderers that have colours. A kategori's text always stands in its cell too. */
export type Role = Level | 'total' | 'provisional' | { readonly warna: string }

/** Arithmetic over cells of the same table, named by their row's and column's keys. */
export type Formula =
  | { readonly op: 'cell'; readonly row: string; readonly column: string }
  /** `loose`: the value of what has no cell in the table. */
  | { readonly op: 'number'; readonly value: Decimal; readonly loose?: true }
  | { readonly op: BinaryOp; readonly of: readonly [Formula, Formula] }
  | { readonly op: FunctionOp; readonly of: readonly Formula[] }

/** A comparison stands only as the test of an `if`. */
export type BinaryOp = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '=' | '<>'
export type FunctionOp = 'sum' | 'average' | 'min' | 'max' | 'abs' | 'round' | 'if'

/** `about`: id of the indikator or the node whose figure it is, for outputs that can explain it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly role?: Role; readonly about?: string }
  /** `value` is also the result of `formula`; `decimals` are shown, rounded half-up. */
  | {
      readonly kind: 'number'
      readonly value: Decimal
      readonly decimals: number
      readonly formula?: Formula
      readonly role?: Role
      readonly about?: string
    }
  /** Nothing there or not reported: shown as `-`. */
  | { readonly kind: 'empty'; readonly role?: Role }
  /** Left open on purpose, or covered by a merge. */
  | { readonly kind: 'blank'; readonly role?: Role }

export interface Column {
  readonly key: string
  readonly title: string
  /** Heading over this column and its neighbours with the same group. */
  readonly group: string | null
  /** Hint, in characters. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

export interface Row {
  /** Unique in the table. */
  readonly key: string
  /** One a column. */
  readonly cells: readonly Cell[]
}

/** A cell that covers its neighbours to the right and below, which are blank. Row and column count from 0. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Table {
  readonly title: string | null
  /** False for pairs of a label and a value, whose columns have no titles. */
  readonly header: boolean
  /** Its header is repeated on every page and, where it stands near the top, kept in sight. One a sheet. */
  readonly main: boolean
  /** Columns kept in sight. */
  readonly frozenColumns: number
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
}

export interface Paper {
  readonly size: 'A4' | 'F4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
}

/** One who signs, at the foot of an annex; those of one annex stand side by side. */
export interface Signature {
  /** Place and date, `Lumajang, 15 Januari 2025`; the date left open where the plan has none. Null where another one's says it. */
  readonly dated: string | null
  /** What the signer is, one line each: `Pihak Kedua,`, `Bupati Lumajang`. */
  readonly office: readonly string[]
  /** Null = a line to write on. */
  readonly name: string | null
  /** Below the name: rank, NIP. */
  readonly below: readonly string[]
}

/** A node as the tree is drawn, its texts ready to be read; where it stands is the drawing's business. */
export interface Box {
  readonly id: string
  readonly level: Level
  /** Code and official name, else what the level is called. */
  readonly caption: string
  /** Sasaran or aktivitas. */
  readonly text: string
  /** One an indikator. */
  readonly lines: readonly string[]
  /** The capaian of each, in the order of `lines`; absent or empty where no figures were asked for. */
  readonly marks?: readonly Mark[]
  /** The node's own capaian; null where it has none to show. */
  readonly mark?: Mark | null
  /** Below the indikator, such as why the node is needed. */
  readonly remarks?: readonly string[]
  /** Who is responsible; null where nobody is named. */
  readonly owner: string | null
  readonly children: readonly Box[]
}

/** What an annex says below its heading. */
export interface AnnexBody {
  /** Behind the title, where an annex is made several times: whose it is. */
  readonly of?: string
  /** Lines between the title and the tables, instead of the usual ones. */
  readonly heading?: readonly string[]
  readonly tables: readonly Table[]
  /** A drawing instead of tables: the roots of a tree. */
  readonly drawing?: readonly Box[]
  readonly notes: readonly string[]
  readonly signatures?: readonly Signature[]
}

export interface Annex extends Required<Omit<AnnexBody, 'of'>> {
  readonly name: string
  /** A line above the title; null for none. */
  readonly above: string | null
  /** The sheet's title, also printed above the tables. */
  readonly title: string
  readonly paper: Paper
  /** Where the page comes from, for its foot. */
  readonly origin: string
}

/** What one file of this folder defines. */
export interface AnnexDefinition {
  readonly name: string
  readonly title: Text
  readonly paper: Paper
  /** What a node takes in it, in rows of a plain annex (2.5 KB until it is written); 1 unless given. */
  readonly rowsOfNode?: number
  /** Whether the plan has anything to show in it. */
  applies(input: AnnexInput): boolean
  /** Several where it is made once for each signatory. */
  make(input: AnnexInput): AnnexBody | readonly AnnexBody[]
}

/** A column by what it shows of an item. `align` is `left`, `group` none unless given. */
export interface ColumnOf<Item> extends Pick<Column, 'key' | 'title' | 'width'> {
  readonly group?: string
  readonly align?: Column['align']
  cell(item: Item): Cell
  /** Rows next to each other with the same value share one cell. */
  merge?(item: Item): unknown
}

/** Ids; `indikator` is null in the row of a node without one. */
export interface About {
  readonly node: string
  readonly indikator: string | null
}

interface TableOptions<Item> {
  readonly title?: string
  readonly header?: boolean
  readonly main?: boolean
  readonly frozenColumns?: number
  /** A full-width row where `of` changes from one item to the next; null for none. */
  readonly band?: { of(item: Item): unknown; cell(item: Item): Cell | null }
  /**
   * Whose figures of the report's period stand in a row: in columns that its neighbours share the node's, in the others the indikator's;
   * null for other figures.
   */
  readonly about?: (item: Item, column: string) => About | null
}

/** One row an item, with merges; a row's key is its item's number, from 0. */
export function makeTable<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  options: TableOptions<Item> = {},
): Table {
  const rows: Row[] = []
  const merges: Merge[] = []
  const open: (Merge & { of: unknown })[] = []
  const close = (column: number): void => {
    const merge = open[column]
    if (merge !== undefined && merge.rows > 1) merges.push({ row: merge.row, column, rows: merge.rows, columns: 1 })
    delete open[column]
  }
  const { band } = options
  let bandOf: unknown
  for (const [number, item] of items.entries()) {
    if (band !== undefined && (number === 0 || band.of(item) !== bandOf)) {
      bandOf = band.of(item)
      const cell = band.cell(item)
      if (cell !== null) {
        for (const column of columns.keys()) close(column)
        merges.push({ row: rows.length, column: 0, rows: 1, columns: columns.length })
        rows.push({
          key: `band ${rows.length}`,
          cells: columns.map((_, index) => (index === 0 ? cell : { kind: 'blank' })),
        })
      }
    }
    const cells = columns.map((column, index): Cell => {
      const of = column.merge?.(item)
      const above = open[index]
      if (above !== undefined && of !== undefined && above.of === of) {
        open[index] = { ...above, rows: above.rows + 1 }
        return { kind: 'blank' }
      }
      close(index)
      if (of !== undefined) open[index] = { row: rows.length, column: index, rows: 1, columns: 1, of }
      return aboutCell(column, item, options.about)
    })
    rows.push({ key: String(number), cells })
  }
  for (const column of columns.keys()) close(column)
  return {
    title: options.title ?? null,
    header: options.header ?? true,
    main: options.main ?? false,
    frozenColumns: options.frozenColumns ?? 0,
    columns: columns.map(({ key, title, group, width, align }) => ({
      key,
      title,
      group: group ?? null,
      width,
      align: align ?? 'left',
    })),
    rows,
    merges,
  }
}

/** Numbers that are figures, and the words of a kategori, with whose they are. */
function aboutCell<Item>(column: ColumnOf<Item>, item: Item, about: TableOptions<Item>['about']): Cell {
  const cell = column.cell(item)
  if (about === undefined || (cell.kind !== 'number' && cell.kind !== 'text')) return cell
  const { role } = cell
  const isJudged = role === 'provisional' || typeof role === 'object'
  if (cell.kind === 'number' ? column.align !== 'right' : !isJudged) return cell
  const of = about(item, column.key)
  const id = of === null ? null : column.merge === undefined ? of.indikator : of.node
  return id === null ? cell : { ...cell, about: id }
}
