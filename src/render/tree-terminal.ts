// Nodes → the tree in the terminal: levels in colour, long texts folded to the width under their own branch.
import type { ChalkInstance } from 'chalk'
import type { Decimal } from 'decimal.js'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Level, Node } from '../plan/types.ts'
import { reasons } from '../report/words.ts'
import { wrap } from './wrap.ts'

export interface TreeOptions {
  readonly width: number
  readonly language: Language
  readonly paint: ChalkInstance | null
  /** Levels of nodes shown below each root; null for all. */
  readonly depth: number | null
  /** Ids of the nodes that are shown; a node above one is shown too. */
  readonly shown: ReadonlySet<string>
  /** Of the year asked for; null where no year was. */
  readonly figures: Figures | null
  /** A decimal as the report shows it, two digits. */
  readonly percent: (value: Decimal) => string
}

export function renderTreeTerminal(roots: readonly Node[], options: TreeOptions): string {
  const lines = roots
    .filter((root) => isShown(root, options.shown))
    .flatMap((root) => branch(root, { own: '', below: '' }, 0, options))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

interface Lead {
  /** Before the first line of the node. */
  readonly own: string
  /** Before its other lines and its children. */
  readonly below: string
}

/** Text of a deep branch keeps this width, at the price of lines that the terminal folds. */
const narrowest = 16

function branch(node: Node, lead: Lead, depth: number, options: TreeOptions): string[] {
  const children = node.children.filter((child) => isShown(child, options.shown))
  const hidden = options.depth !== null && depth >= options.depth
  const dim = options.paint?.dim ?? String
  const colour = options.paint === null ? String : colours(options.paint)[node.level]
  const width = Math.max(narrowest, options.width - lead.own.length - 2)
  const more = hidden ? descendants(children, options.shown) : 0
  const facts = [
    ...factsOf(node, options).flatMap((fact) => hanging(fact, width - 2)),
    ...(more > 0 ? hanging(fill(texts.more, { jumlah: more }, options.language), width - 2) : []),
  ]
  const [title = '', ...titleRest] = wrap(node.teks === '' ? '–' : node.teks, width)
  const rest = `${lead.below}${!hidden && children.length > 0 ? '│ ' : '  '}`
  const own = [
    `${lead.own}${colour(`${node.level} ${title}`)}`,
    ...titleRest.map((line) => `${rest}${colour(line)}`),
    ...facts.map((line) => `${rest}  ${dim(line)}`),
  ]
  if (hidden) return own
  return [
    ...own,
    ...children.flatMap((child, index) => {
      const last = index === children.length - 1
      return branch(
        child,
        { own: `${lead.below}${last ? '└ ' : '├ '}`, below: `${lead.below}${last ? '  ' : '│ '}` },
        depth + 1,
        options,
      )
    }),
  ]
}

/** Folded so that the second line stands under the text, not under its bullet. */
function hanging(fact: string, width: number): string[] {
  const [, bullet = '', text = ''] = /^([•…] )?(.*)$/s.exec(fact)!
  return wrap(text, width - bullet.length).map(
    (line, index) => `${index === 0 ? bullet : ' '.repeat(bullet.length)}${line}`,
  )
}

/** What is said below a node's text: its indikator, and its figures when a year was asked for. */
function factsOf(node: Node, { figures, language, percent }: TreeOptions): string[] {
  const own = node.indikator.map((indikator) => {
    const satuan = indikator.satuan === null ? '' : ` (${indikator.satuan})`
    const found = figures?.indikator.get(indikator.id)
    const figure = found === undefined ? '' : `: ${capaianText(found.capaian, language, percent)}`
    return `• ${indikator.nama}${satuan}${figure}`
  })
  const found = figures?.nodes.get(node.id)
  if (found === undefined || node.indikator.length < 2) return own
  return [...own, `${texts.capaian[language]}: ${capaianText(found.capaian, language, percent)}`]
}

function capaianText(
  { persen, alasan, kategori, sementara }: NonNullable<ReturnType<Figures['nodes']['get']>>['capaian'],
  language: Language,
  percent: TreeOptions['percent'],
): string {
  if (persen === null) return alasan === null ? texts.none[language] : reasons[alasan][language]
  const label = sementara ? texts.provisional[language] : (kategori?.nama ?? '')
  return `${percent(persen)}%${label === '' ? '' : ` ${label}`}`
}

const texts = {
  more: { id: '… {jumlah} node lagi di bawahnya', en: '… more nodes below: {jumlah}' },
  capaian: { id: 'Capaian', en: 'Achievement' },
  none: { id: 'belum dapat dihitung', en: 'cannot be computed yet' },
  provisional: { id: '(sementara)', en: '(provisional)' },
} satisfies Record<string, Text>

function isShown(node: Node, shown: ReadonlySet<string>): boolean {
  return shown.has(node.id) || node.children.some((child) => isShown(child, shown))
}

const descendants = (nodes: readonly Node[], shown: ReadonlySet<string>): number =>
  nodes.filter((node) => isShown(node, shown)).reduce((sum, { children }) => sum + 1 + descendants(children, shown), 0)

const colours = (paint: ChalkInstance): Readonly<Record<Level, (text: string) => string>> => ({
  0: paint.bold.magenta,
  1: paint.bold.blue,
  2: paint.bold.cyan,
  3: paint.green,
  4: paint.yellow,
  5: paint.gray,
})
