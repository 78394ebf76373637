// Boxes → the pages of a drawn tree: one where everything fits, else an overview and a page for each part that is cut off.
import type { Box } from '../report/annex.ts'
import {
  type BoxKind,
  chart,
  chartOfRoots,
  columns,
  type LayoutOptions,
  type Line,
  list,
  lowestColumns,
  type Placed,
  pile,
  row,
  type Shape,
  stack,
  type Tree,
  underHead,
  widest,
} from './tree-shapes.ts'

export interface TreePage {
  /** Whose children stand on it; null on the first page of all, and where there is more than one root. */
  readonly head: Box | null
  /** Above the head. */
  readonly ancestors: readonly Box[]
  /** Page where the head stands as a box of its own, from 0; null on the first. */
  readonly from: number | null
  readonly boxes: readonly Placed[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

/** Nodes of this level and below it leave for a page of their own where a tree does not fit on one. */
const cutLevel = 2

/**
 * One page where everything fits. Else an overview down to level 2, and a page for each node of level 2 with what is below it; where
 * one page is not enough, children go on on the next one below the repeated head. Each box is `whole` or `cut` once.
 */
export function layoutTree(roots: readonly Box[], options: LayoutOptions): readonly TreePage[] {
  const pages: TreePage[] = []
  const add = (part: Part): void => {
    const from = pages.length
    const { head } = part
    const shapes = pagesOf(part, from === 0, options)
    for (const [index, shape] of shapes.entries()) {
      const own = index === 0 || head === null ? part.from : from
      pages.push({ ...shape, head, ancestors: part.ancestors, from: own })
    }
    for (const [index, { boxes }] of shapes.entries()) {
      for (const { box } of boxes.filter(({ kind }) => kind === 'cut')) {
        const ancestors = pathTo(box, head === null ? part.roots : [head])
        add({ head: box, kind: 'repeat', roots: [], ancestors: [...part.ancestors, ...ancestors], from: from + index })
      }
    }
  }
  for (const part of partsOf(roots, options)) add(part)
  return pages
}

/** All roots together; but one that has no room on a page of its own begins one. */
function partsOf(roots: readonly Box[], options: LayoutOptions): readonly Part[] {
  const pages = pagesOf(partOf(roots), true, options)
  const cut = new Set(pages.flatMap(({ boxes }) => boxes.flatMap(({ box, kind }) => (kind === 'cut' ? [box] : []))))
  const runs: Box[][] = []
  for (const [index, root] of roots.entries()) {
    const alone = index === 0 || cut.has(root) || cut.has(roots[index - 1]!)
    if (alone) runs.push([root])
    else runs.at(-1)!.push(root)
  }
  return runs.map(partOf)
}

const partOf = (roots: readonly Box[]): Part => ({
  head: roots.length === 1 ? roots[0]! : null,
  kind: 'whole',
  roots,
  ancestors: [],
  from: null,
})

/** What is laid out at once: a head with all that is below it, or several roots. */
interface Part {
  readonly head: Box | null
  readonly kind: BoxKind
  readonly roots: readonly Box[]
  readonly ancestors: readonly Box[]
  readonly from: number | null
}

/** The nodes above a node. */
function pathTo(box: Box, trees: readonly Box[]): readonly Box[] {
  for (const tree of trees) {
    if (tree.children.includes(box)) return [tree]
    const below = pathTo(box, tree.children)
    if (below.length > 0) return [tree, ...below]
  }
  return []
}

function pagesOf(part: Part, first: boolean, options: LayoutOptions): readonly Shape[] {
  const { head, kind } = part
  const boxes = head === null ? part.roots : head.children
  if (head !== null && boxes.length === 0) return [list({ box: head, kind, children: [] }, options)]
  const whole = boxes.map((box) => prune(box, 6))
  const page = pageOf(part, first, 0, options)
  const one = chartOf(whole, [5, 4, 3, 2], page, options)
  if (one !== undefined) return [one]
  const above = ({ level }: Box) => level < cutLevel
  const overview = head === null ? boxes.some(above) : above(head)
  const [trees, levels] = overview
    ? [boxes.map((box) => prune(box, head === null && !above(box) ? 6 : cutLevel)), [2, 1, 0]]
    : [whole, [5, 4, 3, 2]]
  const charts = chartPages(part, trees, levels, first, options)
  const lists = columnPages(part, trees, first, options)
  return lists === null || charts.length <= lists.length ? charts : lists
}

interface Page {
  readonly head: Pick<Tree, 'box' | 'kind'> | null
  readonly height: number
}

/** The page of a part of this number, from 0: its head is a repeated one from the second on. */
function pageOf({ head, kind, ancestors }: Part, first: boolean, number: number, options: LayoutOptions): Page {
  return {
    head: head && { box: head, kind: number === 0 ? kind : 'repeat' },
    height: options.heightBelow(first && number === 0 ? null : ancestors),
  }
}

/** The first of the charts that fits, each with the children of levels above `level` beside each other. */
function chartOf(
  children: readonly Tree[],
  levels: readonly number[],
  page: Page,
  options: LayoutOptions,
): Shape | undefined {
  for (const level of levels) {
    const shape = chartWith(children, level, page, options)
    if (shape.width <= options.width && shape.height <= page.height) return shape
  }
  return undefined
}

function chartWith(children: readonly Tree[], level: number, { head, height }: Page, options: LayoutOptions): Shape {
  return head === null
    ? chartOfRoots(children, level, height, options)
    : chart({ ...head, children }, level, height, options)
}

/** The tree without what is below nodes of `level`. */
function prune(box: Box, level: number): Tree {
  const cut = box.level >= level && box.children.length > 0
  return {
    box,
    kind: cut ? 'cut' : 'whole',
    children: cut ? [] : box.children.map((child) => prune(child, level)),
  }
}

/** Charts with as many children beside each other as fit; one that has no room on a page of its own is cut. */
function chartPages(
  part: Part,
  trees: readonly Tree[],
  levels: readonly number[],
  first: boolean,
  options: LayoutOptions,
): readonly Shape[] {
  const pages: Shape[] = []
  for (let rest = trees; rest.length > 0; ) {
    const page = pageOf(part, first, pages.length, options)
    const here: Tree[] = []
    let drawn: Shape | undefined
    for (const tree of rest) {
      const fitting = chartOf([tree], levels, page, options) === undefined ? prune(tree.box, 0) : tree
      const next = chartOf([...here, fitting], levels, page, options)
      if (next === undefined && here.length > 0) break
      here.push(fitting)
      drawn = next
      if (next === undefined) break
    }
    // A box that is higher than a page stands alone.
    pages.push(drawn ?? chartWith(here, 0, page, options))
    rest = rest.slice(here.length)
  }
  return pages
}

/** Lists in as many columns as the paper is wide, on as many pages as that takes; null where one is higher than a page. */
function columnPages(
  part: Part,
  trees: readonly Tree[],
  first: boolean,
  options: LayoutOptions,
): readonly Shape[] | null {
  const pages: Shape[] = []
  const { head, height } = pageOf(part, first, 0, options)
  const room = roomBelow(head, height, options)
  const shapes = trees.map((tree) => list(tree, options))
  if (shapes.some((shape) => shape.height > room)) return null
  const wide = widest(shapes) + (head === null ? 0 : options.indent)
  const most = Math.max(1, Math.floor((options.width + options.gap.across) / (wide + options.gap.across)))
  for (let rest = shapes; rest.length > 0; ) {
    const { shape, count } = columnPage(rest, pageOf(part, first, pages.length, options), most, options)
    pages.push(shape)
    rest = rest.slice(count)
  }
  return pages
}

/** As many lists as fit in so many columns, these as low as can be; how many lists they are. */
function columnPage(shapes: readonly Shape[], { head, height }: Page, most: number, options: LayoutOptions) {
  const room = roomBelow(head, height, options)
  const here = columns(shapes, room, options).slice(0, most).flat()
  const lowest = lowestColumns(here, most, room, options)
  const drawn = row(
    lowest.map((column) => (head === null ? pile(column, options) : stack(column, options))),
    options.gap.across,
  )
  const tall = head === null ? 0 : options.heightOf(head.box, head.kind)
  return { shape: head === null ? drawn : underHead(head, drawn, tall, options), count: here.length }
}

const roomBelow = (head: Page['head'], height: number, { heightOf, gap }: LayoutOptions): number =>
  head === null ? height : height - heightOf(head.box, head.kind) - gap.tier
