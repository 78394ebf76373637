// Boxes → a graph for Graphviz (`dot -Tpdf`): texts folded here, since dot folds none.
import type { Language } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import { levelFills } from './colours.ts'
import { linesOfBox } from './graph-lines.ts'
import { sansRuler, type Weight } from './sans.ts'
import { wrap } from './wrap.ts'
import { xmlText } from './xml.ts'

/** Of a box's text and of its letters, in points. */
const width = 170
const size = 10

export function renderDot(boxes: readonly Box[], language: Language): string {
  const nodes: string[] = []
  const edges: string[] = []
  const add = (box: Box, parent: string | null): void => {
    const name = `n${nodes.length + 1}`
    nodes.push(`  ${name} [fillcolor="#${levelFills[box.level]}", label=<${labelOf(box, language)}>]\n`)
    if (parent !== null) edges.push(`  ${parent} -> ${name}\n`)
    for (const child of box.children) add(child, name)
  }
  for (const box of boxes) add(box, null)
  return `digraph pohon {
  charset="UTF-8"
  rankdir=LR
  nodesep=0.15
  node [shape=box, style=filled, color="#404040", fontname="Arial", fontsize=${size}]
  edge [arrowhead=none, color="#404040"]
${nodes.join('')}${edges.join('')}}
`
}

/** Markup like HTML, whose signs are those of XML. */
function labelOf(box: Box, language: Language): string {
  const { caption, text, details } = linesOfBox(box, language)
  const lines = (part: string, weight: Weight) => wrap(part, width, sansRuler(size, weight)).map(xmlText)
  return [
    ...lines(caption, 'regular').map((line) => (line === '' ? '' : `<i>${line}</i>`)),
    ...lines(text, 'bold').map((line) => (line === '' ? '' : `<b>${line}</b>`)),
    ...details.flatMap((part) => lines(part, 'regular')),
  ]
    .map((line) => `${line}<br align="left"/>`)
    .join('')
}
