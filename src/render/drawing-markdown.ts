// A drawing → Markdown: a nested list, a line a fact, so that a diff shows what changed.
import type { Language } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import { boxDetails } from '../report/drawing.ts'
import { markdownText } from './markdown.ts'

export const drawingMarkdown = (boxes: readonly Box[], language: Language): string =>
  boxes.map((box) => `${item(box, '', language).join('\n')}\n`).join('')

/**
 * Lines end in hard breaks, which GitHub and GitLab both take. No text of a plan begins a line: there `-` or `1.` would be a list and
 * `---` a heading.
 */
function item(box: Box, indent: string, language: Language): readonly string[] {
  const title = `- **${markdownText(box.caption.trim())}** · ${markdownText(box.text)}`
  const details = boxDetails(box, language).map((line) => `  ${markdownText(line)}`)
  return [
    [title, ...details].map((line) => indent + line).join('\\\n'),
    ...box.children.flatMap((child) => item(child, `${indent}  `, language)),
  ]
}
