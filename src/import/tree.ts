// The tree that grows while tables are read, with what a mapping says of single cells and rows.
import { isId } from '../rename.ts'
import { type Cell, columnName } from '../source/grid.ts'
import {
  type DraftIndikator,
  type DraftNode,
  type Evidence,
  nameOf,
  newIndikator,
  newNode,
  type Skip,
  type Statement,
  type Words,
} from './draft.ts'
import type { Field } from './headers.ts'
import { reasons } from './reasons.ts'
import { oneLine, partsOf, plain, withoutBasis } from './words.ts'

/** What a mapping says of one cell. */
export interface CellRule {
  /** What its text is, where no heading or label says so. */
  readonly isi?: Field | 'judul'
  /** Of the node, or of the indikator that stand in it, in their order. */
  readonly id?: readonly string[]
  readonly level?: number
  readonly instansi?: string
  /** How a statement is split, and the evidence in it. */
  readonly bagian?: readonly {
    readonly uraian: string
    readonly sumber?: string
    readonly data?: readonly Evidence[]
  }[]
}

/** What a mapping says of one table's cells and rows. */
export interface Rules {
  readonly hidden: boolean
  readonly rows: ReadonlyMap<number, 'abaikan' | 'ikut' | number>
  readonly cells: ReadonlyMap<string, CellRule>
  /** By address or letters of a column: the id, or the address, of the node above. */
  readonly parents: ReadonlyMap<string, string>
}

export const noRules: Rules = { hidden: false, rows: new Map(), cells: new Map(), parents: new Map() }

export class Tree {
  readonly roots: DraftNode[] = []
  readonly title: Words[] = []
  instansi: Words | null = null
  /** Whose the table is that is being read: nodes of two agencies are two, whatever their words. */
  owner = ''
  readonly skip: Skip
  /** By sheet and address of the cells with their texts. */
  private readonly byPlace = new Map<string, DraftNode>()
  /** Ids that the mapping gives to two things. */
  readonly twice: { readonly id: string; readonly cell: Cell }[] = []
  private readonly ids = new Set<string>()
  /** By what a table has for an id, where that can be none. */
  private readonly byRef = new Map<string, DraftNode>()
  private readonly byWords = new Map<DraftNode | null, Map<string, DraftNode[]>>()
  private readonly byName = new Map<DraftNode, Map<string, DraftIndikator>>()
  private readonly moves: {
    readonly node: DraftNode
    readonly ref: string
    readonly sheet: string
    readonly cell: Cell
    readonly byMapping: boolean
  }[] = []

  constructor(skip: Skip) {
    this.skip = skip
  }

  /** The node with these words below a parent; the one that is there already, or a new one. */
  node(level: number, parent: DraftNode | null, key: Field, cell: Cell, text: string, kode: string | null): DraftNode {
    const siblings = parent?.children ?? this.roots
    const own = parent === null || parent.level === 0 ? this.owner : ''
    const words = `${own} ${level} ${key} ${plain(text)}`
    const alike = this.byWords.get(parent)?.get(words) ?? []
    const known = alike.find((one) => kode === null || (one.fields.get('kode')?.text ?? kode) === kode)
    const node = known ?? newNode(level, parent)
    if (known === undefined) {
      siblings.push(node)
      const below = this.byWords.get(parent) ?? new Map<string, DraftNode[]>()
      below.set(words, [...alike, node])
      this.byWords.set(parent, below)
    }
    const old = node.fields.get(key)
    if (old === undefined) node.fields.set(key, { text, cells: [cell] })
    else old.cells.push(cell)
    return node
  }

  /** The one root of an agency, where it is just above a level: a second table of programs below the first of sasaran. */
  onlyAbove(level: number, agency: Words | null): DraftNode | null {
    const roots = this.roots.filter(({ instansi }) => instansi === agency?.text)
    return roots.length === 1 && roots[0]!.level === level - 1 ? roots[0]! : null
  }

  /** A node of an agency that has no words yet. */
  nameless(): DraftNode {
    const node = newNode(1, null)
    this.roots.push(node)
    return node
  }

  /** Remembers where a node stands, and takes what the mapping says of it. */
  placed(node: DraftNode, cell: Cell, sheet: string, rules: Rules): void {
    this.byPlace.set(`${sheet}!${cell.address}`, node)
    const rule = rules.cells.get(cell.address)
    const id = rule?.id?.[0]
    if (id !== undefined && !this.named(node, id)) this.twice.push({ id, cell })
    if (rule?.instansi !== undefined) node.instansi = rule.instansi
    const ref = rules.parents.get(cell.address) ?? rules.parents.get(columnName(cell.column))
    if (ref !== undefined) this.refer(node, ref, sheet, cell, true)
  }

  /** Gives a node the id that its table has for it; false for what is no id, or another node's. */
  named(node: DraftNode, id: string): boolean {
    if (node.id === id) return true
    if (!isId(id) && !this.byRef.has(id)) this.byRef.set(id, node)
    if (node.id !== undefined || this.ids.has(id) || !isId(id)) return false
    this.ids.add(id)
    node.id = id
    return true
  }

  /** Says which node stands above one: its id, its code, its words, or the address of its cell. */
  refer(node: DraftNode, ref: string, sheet: string, cell: Cell, byMapping = false): void {
    this.moves.push({ node, ref, sheet, cell, byMapping })
  }

  /** Puts nodes where the mapping says; gives the references that lead nowhere, or into their own branch. */
  move(): readonly { readonly ref: string; readonly cell: Cell }[] {
    const known = new Map(this.byRef)
    const all = (nodes: readonly DraftNode[]): void => {
      for (const node of nodes) {
        for (const name of [node.id, node.fields.get('kode')?.text, plain(nameOf(node))])
          if (name !== undefined && !known.has(name)) known.set(name, node)
        all(node.children)
      }
    }
    all(this.roots)
    const guessed = new Set<DraftNode>()
    const lost = this.moves.flatMap(({ node, ref, sheet, cell, byMapping }) => {
      const parent =
        this.byPlace.get(`${sheet}!${ref}`) ?? this.byPlace.get(ref) ?? known.get(ref) ?? known.get(plain(ref))
      let at = parent ?? null
      while (at !== null && at !== node) at = at.parent
      const isGuess = node.guess !== undefined && !byMapping
      if (parent === undefined || at === node || !(byMapping || isGuess || parent.level < node.level)) {
        if (byMapping) return [{ ref, cell }]
        node.structure.splice(node.structure.indexOf(cell), 1)
        this.skip(cell, reasons.indukTiada)
        return []
      }
      const old = node.parent?.children ?? this.roots
      old.splice(old.indexOf(node), 1)
      node.parent = parent
      if (isGuess) guessed.add(node)
      delete node.guess
      parent.children.push(node)
      return []
    })
    this.relevel(guessed)
    return lost
  }

  /** Levels that were only guessed follow from the nodes that the table has above; below the fifth there is none. */
  private relevel(guessed: ReadonlySet<DraftNode>): void {
    const open = [...this.roots]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const child of node.children.filter((one) => guessed.has(one))) {
        child.level = Math.min(5, node.level + 1)
        const sasaran = child.fields.get('sasaran')
        if (child.level === 5 && sasaran !== undefined && child.fields.delete('sasaran'))
          child.fields.set('aktivitas', sasaran)
        if (node.level < 5) continue
        node.children.splice(node.children.indexOf(child), 1)
        child.parent = node.parent
        node.parent!.children.push(child)
        open.push(child)
      }
      open.push(...node.children)
    }
  }

  /** The indikator that stand in a cell, or in a part of its text, added to a node. */
  indikator(node: DraftNode, cell: Cell, rules: Rules, text = cell.text): readonly DraftIndikator[] {
    const ids = rules.cells.get(cell.address)?.id ?? []
    return partsOf(text.trim()).map((part, index) => {
      const { nama, dasar } = withoutBasis(part)
      const names = this.byName.get(node) ?? new Map<string, DraftIndikator>()
      this.byName.set(node, names)
      const known = names.get(plain(nama))
      const own = known ?? newIndikator({ text: nama, cells: [cell] })
      names.set(plain(nama), own)
      if (known === undefined) node.indikator.push(own)
      else own.nama.cells.push(cell)
      const id = ids[index]
      if (id !== undefined && own.id !== id) {
        if (this.ids.has(id)) this.twice.push({ id, cell })
        else own.id = id
        this.ids.add(id)
      }
      if (dasar !== null) own.fields.set('dasar_hukum', { text: dasar, cells: [cell] })
      return own
    })
  }

  statements(cell: Cell, rules: Rules): readonly Statement[] {
    const parts = rules.cells.get(cell.address)?.bagian
    if (parts === undefined) return partsOf(cell.text.trim()).map((text) => ({ uraian: { text, cells: [cell] } }))
    return parts.map(({ uraian, ...more }) => ({ uraian: { text: uraian, cells: [cell] }, ...more }))
  }
}

/** Words of a cell that the parts a mapping gives for it leave out; none may be lost. */
export function wordsLost(cell: Cell, { bagian = [] }: CellRule): readonly string[] {
  const given = plain(bagian.map((part) => JSON.stringify(part)).join(' ')).split(' ')
  const left = new Set(given)
  return plain(oneLine(cell.text))
    .split(' ')
    .filter((word) => !left.has(word))
}
