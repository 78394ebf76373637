// The stages on one screen: tables → headings → rows → tree → text of a tree file, and for every cell where it went or why it did not.
import type { Text } from '../diagnostic.ts'
import { beriId } from '../rules/words/id.ts'
import type { Cell, Grid, Workbook } from '../source/grid.ts'
import { hasBoxes, readBoxes } from './boxes.ts'
import { type DraftIndikator, type DraftNode, nameOf } from './draft.ts'
import { type Rows, rowsOf } from './grid-rows.ts'
import { type Column, type Table, tableOf, tablesOf } from './layout.ts'
import { aroundOf, readTitle } from './layout-title.ts'
import { type Mapping, mappingText, type TableMap } from './mapping.ts'
import type { RowNote } from './reading.ts'
import { reasons } from './reasons.ts'
import { readTable } from './table.ts'
import { noRules, Tree, wordsLost } from './tree.ts'
import { takeUnits } from './units.ts'
import { treeText } from './yaml-text.ts'

/** One cell, and what became of it: exactly one of `path` and `reason` is null. */
export interface Entry {
  readonly sheet: string
  readonly cell: Cell
  /** Where it stands in the tree file: `pohon[0].indikator[1].target.2025`. */
  readonly path: string | null
  readonly reason: Text | null
}

export interface SheetView {
  readonly name: string
  readonly kotak: boolean
  readonly tables: readonly Table[]
  readonly rows: readonly RowNote[]
}

export interface Converted {
  /** Null where there is no node. */
  readonly text: string | null
  /** Every cell that holds something, in the order of the file. */
  readonly ledger: readonly Entry[]
  readonly sheets: readonly SheetView[]
  /** The mapping that gives the same. */
  readonly mapping: string
  /** Nodes by level, and indikator. */
  readonly nodes: readonly number[]
  readonly indikator: number
  /** Nodes whose level or parent is a guess; a comment at each says so. */
  readonly guesses: number
  /** Of the mapping: what it says of cells that are not there, and words that its parts leave out. */
  readonly problems: readonly { readonly text: Text; readonly args: Readonly<Record<string, string>> }[]
}

export interface ConvertSetting {
  /** Name of the file, without folders. */
  readonly file: string
  readonly mapping: Mapping | null
  /** For columns that name none. */
  readonly year: number | null
  /** Lines above the tree. */
  readonly comments: readonly string[]
  /** Ids that the plan has already. */
  readonly taken?: ReadonlySet<string>
}

export function convert(book: Workbook, setting: ConvertSetting): Converted {
  const { file, mapping, year, comments, taken = new Set() } = setting
  const skipped = new Map<Cell, Text>()
  const tree = new Tree((cell, reason) => skipped.set(cell, reason))
  const given = year ?? mapping?.tahun ?? null
  const problems: { text: Text; args: Record<string, string> }[] = []
  let usedYear: number | null = given

  const sheets = book.sheets.map((grid): SheetView => {
    const rows = rowsOf(grid)
    const around = aroundOf(rows, file, given)
    const named = mapping?.lembar.filter(({ nama }) => nama === grid.name)
    const none = (reason: Text): SheetView => {
      for (const cell of grid.cells) skipped.set(cell, reason)
      return { name: grid.name, kotak: false, tables: [], rows: [] }
    }
    if (named?.length === 0) return none(reasons.lembarLain)
    if (mapping === null && grid.hidden) return none(reasons.lembarTersembunyi)
    for (const one of named ?? []) problems.push(...rulesProblems(one, grid))
    const boxes = named === undefined ? hasBoxes(rows) : named.some(({ bentuk }) => bentuk === 'kotak')
    if (boxes) {
      const found = readBoxes(rows, tree, named?.find(({ bentuk }) => bentuk === 'kotak')?.rules ?? noRules)
      return { name: grid.name, kotak: true, tables: [], rows: found }
    }
    const tables =
      named === undefined
        ? tablesOf(rows, around).map((table) => ({ table, rules: noRules }))
        : mappedAll(rows, named, around)
    const usable = tables.filter(({ table }) => isUsable(table))
    if (usable.length === 0) return none(reasons.tanpaTabel)
    const top = usable.reduce((least, { table }) => Math.min(least, table.head.top), Number.POSITIVE_INFINITY)
    usedYear ??= around(top).year
    let before = readTitle(rows, top, tree)
    const notes = usable.flatMap(({ table, rules }) => {
      const read = readTable(rows, table, tree, rules, before)
      before = read.after
      return read.notes
    })
    // Columns without heading are told of where something stands in them.
    const asking = new Set(
      grid.cells.flatMap((cell) => (skipped.get(cell) === reasons.kolomAsing ? [cell.column] : [])),
    )
    const shown = usable.map(({ table }) => {
      const columns = table.columns.filter(
        ({ column, title, role }) => title.length > 0 || role !== null || asking.has(column),
      )
      return { ...table, columns }
    })
    return { name: grid.name, kotak: false, tables: shown, rows: notes }
  })
  for (const name of new Set(mapping?.lembar.map(({ nama }) => nama)))
    if (!book.sheets.some((sheet) => sheet.name === name))
      problems.push({ text: texts.noSheet, args: { lembar: name } })
  for (const { id, cell } of tree.twice) problems.push({ text: texts.twice, args: { id, sel: cell.address } })
  for (const { ref, cell } of tree.move())
    problems.push({ text: texts.noParent, args: { induk: ref, sel: cell.address } })

  const all = [...nodesOf(tree.roots)]
  for (const node of all) for (const own of node.indikator) takeUnits(own)
  const written = new Map<Cell, string>()
  const title =
    tree.title.length === 0
      ? null
      : { text: tree.title.map(({ text }) => text).join(' '), cells: tree.title.flatMap(({ cells }) => cells) }
  const heading = {
    comments,
    judul: mapping?.judul != null ? { text: mapping.judul, cells: title?.cells ?? [] } : title,
    instansi: mapping?.instansi != null ? { text: mapping.instansi, cells: tree.instansi?.cells ?? [] } : tree.instansi,
    periode: mapping?.periode ?? null,
  }
  const text =
    all.length === 0
      ? null
      : treeText(tree, idsOf(all, taken), heading, (cell, path) => {
          if (!written.has(cell)) written.set(cell, path)
        })
  const ledger = book.sheets.flatMap(({ name, cells }) =>
    cells.map((cell): Entry => {
      const path = written.get(cell) ?? null
      return { sheet: name, cell, path, reason: path === null ? (skipped.get(cell) ?? reasons.tanpaInduk) : null }
    }),
  )
  return {
    text,
    ledger,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((note) => ({ ...note, level: note.node?.level ?? note.level })),
    })),
    mapping: mappingText(file, usedYear, sheets),
    nodes: [0, 1, 2, 3, 4, 5].map((level) => all.filter((node) => node.level === level).length),
    indikator: all.reduce((sum, node) => sum + node.indikator.length, 0),
    guesses: all.filter(({ guess }) => guess !== undefined).length,
    problems,
  }
}

/** A table is imported where a column has names of nodes, or indikator. */
const isUsable = ({ columns }: Table): boolean =>
  columns.some(
    ({ role }) => role !== null && ['sasaran', 'nomenklatur', 'aktivitas', 'nama', 'indikator'].includes(role.field),
  )

function mappedAll(rows: Rows, named: readonly TableMap[], around: ReturnType<typeof aroundOf>) {
  const found = tablesOf(rows, around)
  return named.map((one) => mapped(rows, one, around, found))
}

function mapped(
  rows: Rows,
  one: TableMap,
  around: ReturnType<typeof aroundOf>,
  found: readonly Table[],
): { readonly table: Table; readonly rules: TableMap['rules'] } {
  const known = found.find(({ head }) => one.judul === undefined || head.top === one.judul.top) ?? found[0]
  const { last } = rows
  // Without headings the mapping says what the columns are.
  const head = one.judul ?? known?.head ?? { top: one.data?.top ?? 1, bottom: (one.data?.top ?? 1) - 1 }
  const own = known !== undefined && known.head.top === head.top ? known : null
  const body = one.data ?? own?.body ?? { top: head.bottom + 1, bottom: last }
  const table = tableOf(rows, head, body, around(head.top))
  const rowsTell = [...one.kolom.values(), ...table.columns.map(({ role }) => role)].some(
    (role) => role?.field === 'tahun',
  )
  const year = rowsTell ? null : around(head.top).year
  const columns = table.columns.map((column): Column => {
    const role = one.kolom.get(column.column)
    // Where both leave a column out, its heading says why.
    if (role === undefined || (role.field === 'abaikan' && column.role?.field === 'abaikan')) return column
    const dated = ['target', 'realisasi', 'pagu', 'realisasi_anggaran'].includes(role.field)
    if (!dated || role.year !== undefined) return { ...column, role }
    return { ...column, role: year === null ? role : { ...role, year } }
  })
  const repeated = own?.repeated ?? new Set<number>()
  const whole = own !== null && own.body.top === body.top && own.body.bottom === body.bottom
  const outside = whole ? own.outside : table.outside
  return { table: { ...table, columns, repeated, outside }, rules: one.rules }
}

function* nodesOf(nodes: readonly DraftNode[]): Generator<DraftNode> {
  for (const node of nodes) {
    yield node
    yield* nodesOf(node.children)
  }
}

/** As the mapping says, else made from the words; activities need none. */
function idsOf(
  nodes: readonly DraftNode[],
  others: ReadonlySet<string>,
): ReadonlyMap<DraftNode | DraftIndikator, string> {
  const owners = nodes.flatMap((node): (readonly [DraftNode | DraftIndikator, string])[] => [
    ...(node.level === 5 && node.id === undefined ? [] : [[node, nameOf(node)] as const]),
    ...node.indikator.map((own) => [own, own.nama.text] as const),
  ])
  const given = new Map<DraftNode | DraftIndikator, string>()
  const taken = new Set<string>()
  for (const [owner] of owners) {
    const id = owner.id
    if (id === undefined || taken.has(id)) continue
    given.set(owner, id)
    taken.add(id)
  }
  const made = beriId(
    owners.filter(([owner]) => !given.has(owner)),
    (id) => !taken.has(id) && !others.has(id),
  )
  return new Map([...given, ...made])
}

function rulesProblems({ rules, nama }: TableMap, grid: Grid): { text: Text; args: Record<string, string> }[] {
  const byAddress = new Map(grid.cells.map((cell) => [cell.address.toUpperCase(), cell]))
  const missing = [...rules.cells.keys()].filter((address) => !byAddress.has(address))
  const lost = [...rules.cells].flatMap(([address, rule]) => {
    const cell = byAddress.get(address)
    const words = cell === undefined || rule.bagian === undefined ? [] : wordsLost(cell, rule)
    return words.length === 0 ? [] : [{ text: texts.lost, args: { sel: address, kata: words.join(' ') } }]
  })
  return [...missing.map((sel) => ({ text: texts.noCell, args: { sel, lembar: nama } })), ...lost]
}

const texts = {
  noSheet: { id: 'peta: tidak ada lembar "{lembar}"', en: 'mapping: there is no sheet "{lembar}"' },
  noCell: { id: 'peta: sel {sel} kosong atau tidak ada', en: 'mapping: cell {sel} is empty or not there' },
  twice: {
    id: 'peta: id "{id}" bagi {sel} sudah dipakai node atau indikator lain',
    en: 'mapping: the id "{id}" of {sel} is another node\'s or indikator\'s already',
  },
  noParent: {
    id: 'peta: induk "{induk}" bagi {sel} tidak ditemukan, atau berada di bawahnya sendiri',
    en: 'mapping: the parent "{induk}" of {sel} is not found, or lies below it',
  },
  lost: {
    id: 'peta: "bagian" untuk {sel} kehilangan kata: {kata}',
    en: 'mapping: "bagian" of {sel} loses words: {kata}',
  },
} satisfies Record<string, Text>
