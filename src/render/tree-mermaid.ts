// Boxes → a flowchart in Mermaid, which GitHub, GitLab and wikis draw from the text.
import type { Language } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import { levelFills } from './colours.ts'
import { linesOfBox } from './graph-lines.ts'
import { oneLine } from './printable.ts'

export function renderMermaid(boxes: readonly Box[], language: Language): string {
  const nodes: string[] = []
  const edges: string[] = []
  const used = new Set<number>()
  const add = (box: Box, parent: string | null): void => {
    const name = `n${nodes.length + 1}`
    used.add(box.level)
    const { caption, text, details } = linesOfBox(box, language)
    const label = [`<i>${mermaidText(caption)}</i>`, `<b>${mermaidText(text)}</b>`, ...details.map(mermaidText)]
    nodes.push(`  ${name}["${label.join('<br>')}"]:::level${box.level}\n`)
    if (parent !== null) edges.push(`  ${parent} --> ${name}\n`)
    for (const child of box.children) add(child, name)
  }
  for (const box of boxes) add(box, null)
  const classes = [...used].toSorted().map((level) => {
    return `  classDef level${level} fill:#${levelFills[level]},stroke:#404040,color:#000000\n`
  })
  return `flowchart LR\n${nodes.join('')}${edges.join('')}${classes.join('')}`
}

/** Letters, digits, blanks and a few signs; every other sign by its number, so that none is Markdown, HTML, a link or a directive. */
export const mermaidText = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} ,()]|(?<=^\d+)[.)]/gu, (sign) => `#${sign.codePointAt(0)};`)
