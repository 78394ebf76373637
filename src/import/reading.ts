// What is known while a table is read row by row: its columns, and what the rows above have opened. Kept in one place, since what the
// parts of a row mean depends on it.
import type { Cell } from '../source/grid.ts'
import { type BodyRow, bodyRows, type Known, type Kode, kodesOf } from './body.ts'
import type { DraftIndikator, DraftNode, Words } from './draft.ts'
import type { Rows } from './grid-rows.ts'
import type { Heading } from './labels.ts'
import type { Column, Table } from './layout.ts'
import { type Leveled, leveledRows, unknownLevels } from './levels.ts'
import { isNode } from './role.ts'
import type { Rules, Tree } from './tree.ts'

/** What became of a row, for the preview. */
export interface RowNote {
  readonly row: number
  readonly level: number
  readonly text: string
  readonly indikator: number
  /** Whose level may follow from what other rows say. */
  readonly node?: DraftNode
}

export interface Reading {
  readonly rows: Rows
  readonly table: Table
  readonly tree: Tree
  readonly rules: Rules
  readonly body: readonly BodyRow[]
  readonly columns: readonly Known[]
  readonly roleAt: ReadonlyMap<number, Column>
  /** Columns of names of nodes, from the left. */
  readonly names: readonly Known[]
  /** The one of them whose rows tell their levels. */
  readonly mixed: Known | undefined
  readonly hasLevels: boolean
  /** Columns that say whose a row is: before the names they part the table, behind them they tell something of the row's node. */
  readonly agencies: { readonly before: readonly number[]; readonly behind: readonly number[] }
  readonly indikatorColumns: readonly Known[]
  readonly leveled: Leveled
  readonly kodes: ReadonlyMap<number, Kode>
  readonly notes: RowNote[]

  /** Whose the rows are, where that is not the agency of the whole file. */
  agency: Words | null
  /** The open node of each level. */
  readonly current: (DraftNode | undefined)[]
  /** The node that a row alone above others names. */
  group: DraftNode | null
  last: DraftNode | null
  /** By row, the deepest node in it. */
  readonly byRow: Map<number, DraftNode>
  /** By column of indikator, whose the ones below are. */
  readonly owners: Map<number, DraftNode>
  /** By column of indikator, those of its last cell. */
  readonly onIndikator: Map<number, readonly DraftIndikator[]>
  /** By level. */
  readonly tujuan: Map<number, Words>
}

/** What stands above a table and holds for it: in the lines over it, or at the end of the table before. */
export interface Before {
  readonly agency: Words | null
  readonly headings: readonly Heading[]
  readonly group: DraftNode | null
  readonly tujuan: ReadonlyMap<number, Words>
}

/** Of what a table opened, that which nothing in it has used. */
export function unused({ agency, group, tujuan }: Reading): Before {
  const open = group !== null && group.indikator.length === 0 && group.children.length === 0 ? group : null
  return { agency, headings: [], group: open, tujuan: new Map([...tujuan].filter(([, { cells }]) => cells.length > 0)) }
}

/** What a row holds, while it is read. */
export interface Row {
  readonly row: number
  /** By column, cells that no use is found for yet. */
  readonly free: Map<number, Cell>
  /** Columns with a tujuan. */
  readonly aims: readonly Known[]
  /** Nodes that the row names, from the highest level, each with the column of a name. */
  readonly here: { readonly node: DraftNode; readonly column: number }[]
  /** Indikator by their column, those too of a merged cell that goes on from above. */
  readonly indikator: Map<number, readonly DraftIndikator[]>
}

export function begin(rows: Rows, table: Table, tree: Tree, rules: Rules, before: Before): Reading {
  const { agency, group, tujuan } = before
  const columns = table.columns.filter((column): column is Known => column.role !== null)
  const body = bodyRows(rows, table, tree, rules, columns)
  const names = columns.filter(({ role }) => isNode(role))
  const kodes = kodesOf(
    body,
    columns.filter(({ role }) => role.field === 'kode'),
    tree,
  )
  const mixed = names.find(({ role }) => role.field === 'nama') ?? names.find(({ role }) => role.level === undefined)
  const levelColumn = columns.find(({ role }) => role.field === 'level')
  const agencies = columns.filter(({ role }) => role.field === 'instansi').map(({ column }) => column)
  const firstName = names[0]?.column ?? 0
  tree.owner = agency?.text ?? tree.instansi?.text ?? ''
  return {
    rows,
    table,
    tree,
    rules,
    body,
    columns,
    roleAt: new Map(table.columns.map((column) => [column.column, column])),
    names,
    mixed,
    hasLevels: levelColumn !== undefined,
    agencies: {
      before: agencies.filter((column) => column < firstName),
      behind: agencies.filter((column) => column > firstName),
    },
    indikatorColumns: columns.filter(({ role }) => role.field === 'indikator'),
    leveled: mixed === undefined ? unknownLevels : leveledRows(body, mixed, levelColumn, kodes, rules),
    kodes,
    notes: [],
    agency,
    current: group === null ? [] : [...Array.from<undefined>({ length: group.level }), group],
    group,
    last: group,
    byRow: new Map(),
    owners: new Map(),
    onIndikator: new Map(),
    tujuan: new Map(tujuan),
  }
}
