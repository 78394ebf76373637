// Nodes → the tree in the terminal: each with its indikator, and with its figures when a year was asked for.
import type { ChalkInstance } from 'chalk'
import type { Decimal } from 'decimal.js'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Node } from '../plan/types.ts'
import { reasons } from '../report/words.ts'
import { type Twig, treeLines } from './tree-lines.ts'

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
    .flatMap((root) => treeLines(twig(root, 0, options), options))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** The node as a twig, with what of it and below it is shown. */
function twig(node: Node, depth: number, options: TreeOptions): Twig {
  const children = node.children.filter((child) => isShown(child, options.shown))
  const hidden = options.depth !== null && depth >= options.depth
  const more = hidden ? descendants(children, options.shown) : 0
  return {
    level: node.level,
    text: node.teks === '' ? '–' : node.teks,
    facts: [...factsOf(node, options), ...(more > 0 ? [fill(texts.more, { jumlah: more }, options.language)] : [])],
    children: hidden ? [] : children.map((child) => twig(child, depth + 1, options)),
  }
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
  return `${percent(persen)} %${label === '' ? '' : ` ${label}`}`
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
