// Branches → the tree in the terminal: each with its indikator, and with its figures when a year was asked for.
import type { ChalkInstance } from 'chalk'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Node } from '../plan/types.ts'
import type { Branch } from '../report/branches.ts'
import { markOf } from '../report/mark.ts'
import { fenomenaOf } from '../report/tree-boxes.ts'
import { type Twig, treeLines } from './tree-lines.ts'

export interface TreeOptions {
  readonly width: number
  readonly language: Language
  readonly paint: ChalkInstance | null
  /** Of the year asked for; null where no year was. */
  readonly figures: Figures | null
  /** Why a node is needed is shown too. */
  readonly fenomena: boolean
}

export function renderTreeTerminal(branches: readonly Branch[], options: TreeOptions): string {
  const lines = branches.flatMap((branch) => treeLines(twig(branch, options), options))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function twig({ node, children, more }: Branch, options: TreeOptions): Twig {
  return {
    level: node.level,
    text: node.teks === '' ? '–' : node.teks,
    facts: [...factsOf(node, options), ...(more > 0 ? [fill(texts.more, { jumlah: more }, options.language)] : [])],
    children: children.map((child) => twig(child, options)),
  }
}

/** What is said below a node's text: its indikator, and its figures when a year was asked for. */
function factsOf(node: Node, { figures, language, fenomena }: TreeOptions): string[] {
  const own = node.indikator.map((indikator) => {
    const satuan = indikator.satuan === null ? '' : ` (${indikator.satuan})`
    const found = figures?.indikator.get(indikator.id)
    const figure = found === undefined ? '' : `: ${markOf(found.capaian, language).text}`
    return `• ${indikator.nama}${satuan}${figure}`
  })
  const found = figures?.nodes.get(node.id)
  return [
    ...own,
    ...(found === undefined || node.indikator.length < 2
      ? []
      : [`${texts.capaian[language]}: ${markOf(found.capaian, language).text}`]),
    ...(fenomena ? fenomenaOf(node, language) : []),
  ]
}

const texts = {
  more: { id: '… {jumlah} node lagi di bawahnya', en: '… more nodes below: {jumlah}' },
  capaian: { id: 'Capaian', en: 'Achievement' },
} satisfies Record<string, Text>
