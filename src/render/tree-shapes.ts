// Parts of a drawn tree: lists below their head, charts of tiers, rows and columns of both; where boxes stand and lines go.
import type { Box } from '../report/annex.ts'

/** `whole` with all that it says; `cut` too, its children on another page; `repeat` where it heads a page with its children. */
export type BoxKind = 'whole' | 'cut' | 'repeat'

/** Sizes across are in any unit, whole numbers, as are those down; the width of a box and `indent` are even. */
export interface LayoutOptions {
  readonly boxWidth: number
  /** Between a head and the list below it; the line goes down in its middle. */
  readonly indent: number
  /** Between boxes beside each other, between the tiers of the chart, and between the boxes of a list. */
  readonly gap: { readonly across: number; readonly tier: number; readonly list: number }
  heightOf(box: Box, kind: BoxKind): number
  /** What a page has room for; the first one, or one below these nodes. */
  readonly width: number
  heightBelow(ancestors: readonly Box[] | null): number
}

export interface Placed {
  readonly box: Box
  readonly kind: BoxKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Straight across or straight down. */
export interface Line {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** A drawing from (0, 0) on; `middle` is where a line from above meets it. */
export interface Shape {
  readonly boxes: readonly Placed[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
  readonly middle: number
}

/** Of a tree, what stands on one page. */
export interface Tree {
  readonly box: Box
  readonly kind: BoxKind
  readonly children: readonly Tree[]
}

function headOf({ box, kind }: Pick<Tree, 'box' | 'kind'>, x: number, options: LayoutOptions): Placed {
  return { box, kind, x, y: 0, width: options.boxWidth, height: options.heightOf(box, kind) }
}

/** A head, and below it its children one below the other, each with its own list. */
export function list(tree: Tree, options: LayoutOptions): Shape {
  const head = headOf(tree, 0, options)
  const below = stack(
    tree.children.map((child) => list(child, options)),
    options,
  )
  const middle = options.boxWidth / 2
  if (tree.children.length === 0)
    return { boxes: [head], lines: [], width: options.boxWidth, height: head.height, middle }
  const y = head.height + options.gap.list
  const lines = shiftLines(below.lines, 0, y)
  return {
    boxes: [head, ...shiftBoxes(below.boxes, 0, y)],
    lines: [{ from: [options.indent / 2, head.height], to: [options.indent / 2, y] }, ...lines],
    width: Math.max(options.boxWidth, below.width),
    // With some room behind it: what follows is not its part.
    height: y + below.height + options.gap.list,
    middle,
  }
}

/** Shapes one below the other, indented, each with a line from the one that goes down at their left. */
export function stack(shapes: readonly Shape[], { indent, gap }: LayoutOptions): Shape {
  const boxes: Placed[] = []
  const lines: Line[] = []
  let y = 0
  let end = 0
  for (const shape of shapes) {
    const meets = y + shape.boxes[0]!.height / 2
    lines.push({ from: [indent / 2, meets], to: [indent, meets] })
    boxes.push(...shiftBoxes(shape.boxes, indent, y))
    lines.push(...shiftLines(shape.lines, indent, y))
    end = meets
    y += shape.height + gap.list
  }
  return {
    boxes,
    lines: [...lines, { from: [indent / 2, 0], to: [indent / 2, end] }],
    width: indent + widest(shapes),
    height: y - gap.list,
    middle: indent / 2,
  }
}

/** A list; where it would be higher than `room`, its parts beside each other in as few columns as that allows. */
function block(tree: Tree, room: number, options: LayoutOptions): Shape {
  const whole = list(tree, options)
  if (whole.height <= room || tree.children.length < 2) return whole
  const tall = options.heightOf(tree.box, tree.kind)
  const parts = tree.children.map((child) => list(child, options))
  const limit = room - tall - options.gap.tier
  const filled = lowestColumns(parts, columns(parts, limit, options).length, limit, options)
  const single = filled.every((column) => column.length === 1)
  const below = row(single ? parts : filled.map((column) => stack(column, options)), options.gap.across)
  return underHead(tree, below, tall, options)
}

/**
 * A head above its children, those of levels above `level` beside each other in tiers, the others in lists below these; as high as
 * `room` where it can be.
 */
export function chart(tree: Tree, level: number, room: number, options: LayoutOptions): Shape {
  const tiers: number[] = []
  measureTiers(tree, 0, level, tiers, options)
  return tier(tree, 0, level, tiers, room, options)
}

/** Several charts beside each other; their tiers are the same. */
export function chartOfRoots(trees: readonly Tree[], level: number, room: number, options: LayoutOptions): Shape {
  const tiers: number[] = []
  const tiered = ({ box }: Tree) => box.level < level
  for (const tree of trees.filter(tiered)) measureTiers(tree, 0, level, tiers, options)
  return row(
    trees.map((tree) => (tiered(tree) ? tier(tree, 0, level, tiers, room, options) : block(tree, room, options))),
    2 * options.gap.across,
  )
}

/** Heights of the highest heads at each depth whose children stand beside each other. */
function measureTiers(tree: Tree, depth: number, level: number, tiers: number[], options: LayoutOptions): void {
  tiers[depth] = Math.max(tiers[depth] ?? 0, options.heightOf(tree.box, tree.kind))
  for (const child of tree.children) {
    if (child.box.level < level) measureTiers(child, depth + 1, level, tiers, options)
  }
}

function tier(
  tree: Tree,
  depth: number,
  level: number,
  tiers: readonly number[],
  room: number,
  options: LayoutOptions,
): Shape {
  if (tree.children.length === 0) return list(tree, options)
  const tall = tiers[depth]!
  const left = room - tall - options.gap.tier
  const shapes = tree.children.map((child) =>
    child.box.level < level ? tier(child, depth + 1, level, tiers, left, options) : block(child, left, options),
  )
  return underHead(tree, row(shapes, options.gap.across), tall, options)
}

/** A head over a drawing, with a bar over all places where that is met. `tall` is the height of the head's tier. */
export function underHead(head: Pick<Tree, 'box' | 'kind'>, below: Row, tall: number, options: LayoutOptions): Shape {
  const { middles } = below
  const middle = Math.floor((middles[0]! + middles.at(-1)!) / 2)
  const left = Math.max(0, options.boxWidth / 2 - middle)
  const placed = headOf(head, middle + left - options.boxWidth / 2, options)
  const y = tall + options.gap.tier
  const bar = tall + options.gap.tier / 2
  const across = [...middles.map((x) => x + left), middle + left]
  return {
    boxes: [placed, ...shiftBoxes(below.boxes, left, y)],
    lines: [
      { from: [middle + left, placed.height], to: [middle + left, bar] },
      { from: [Math.min(...across), bar], to: [Math.max(...across), bar] },
      ...middles.map((x): Line => ({ from: [x + left, bar], to: [x + left, y] })),
      ...shiftLines(below.lines, left, y),
    ],
    width: Math.max(below.width + left, placed.x + options.boxWidth),
    height: y + below.height,
    middle: middle + left,
  }
}

/** Shapes beside each other, with the places where each is met. */
interface Row extends Shape {
  readonly middles: readonly number[]
}

export function row(shapes: readonly Shape[], gap: number): Row {
  let x = 0
  const boxes: Placed[] = []
  const lines: Line[] = []
  const middles: number[] = []
  for (const shape of shapes) {
    boxes.push(...shiftBoxes(shape.boxes, x, 0))
    lines.push(...shiftLines(shape.lines, x, 0))
    middles.push(x + shape.middle)
    x += shape.width + gap
  }
  const height = Math.max(0, ...shapes.map(({ height }) => height))
  return { boxes, lines, middles, width: x - gap, height, middle: middles[0] ?? 0 }
}

/** One column after the other filled up to a height; a shape that is higher stands alone. */
export function columns(
  shapes: readonly Shape[],
  limit: number,
  { gap }: LayoutOptions,
): readonly (readonly Shape[])[] {
  const filled: Shape[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const shape of shapes) {
    if (used + gap.list + shape.height > limit) {
      filled.push([])
      used = -gap.list
    }
    filled.at(-1)!.push(shape)
    used += gap.list + shape.height
  }
  return filled
}

/** The same shapes in at most so many columns, the highest of them as low as can be. */
export function lowestColumns(shapes: readonly Shape[], most: number, limit: number, options: LayoutOptions) {
  let [low, high] = [0, limit]
  while (low < high) {
    const half = Math.floor((low + high) / 2)
    if (columns(shapes, half, options).length <= most) high = half
    else low = half + 1
  }
  return columns(shapes, high, options)
}

/** Shapes one below the other, without lines between them. */
export function pile(shapes: readonly Shape[], { gap }: LayoutOptions): Shape {
  let y = 0
  const placed = shapes.map((shape) => {
    const boxes = shiftBoxes(shape.boxes, 0, y)
    const lines = shiftLines(shape.lines, 0, y)
    y += shape.height + gap.list
    return { boxes, lines }
  })
  return {
    boxes: placed.flatMap(({ boxes }) => boxes),
    lines: placed.flatMap(({ lines }) => lines),
    width: widest(shapes),
    height: y - gap.list,
    middle: 0,
  }
}

export const widest = (shapes: readonly Shape[]): number => Math.max(0, ...shapes.map(({ width }) => width))

const shiftBoxes = (boxes: readonly Placed[], x: number, y: number): readonly Placed[] =>
  boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y }))

const shiftLines = (lines: readonly Line[], x: number, y: number): readonly Line[] =>
  lines.map(({ from, to }) => ({ from: [from[0] + x, from[1] + y], to: [to[0] + x, to[1] + y] }))
