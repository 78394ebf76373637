// Boxes → the formats in which a tree is drawn; a chunk of its own, loaded for them.
import type { Language } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import { type DrawingOptions, drawTree } from './drawing.ts'
import { renderDot } from './tree-dot.ts'
import { renderMermaid } from './tree-mermaid.ts'
import { renderSvg, renderSvgPages } from './tree-svg.ts'

/** For a program that draws it. */
export const renderGraph = (format: 'mermaid' | 'dot', boxes: readonly Box[], language: Language): string =>
  format === 'mermaid' ? renderMermaid(boxes, language) : renderDot(boxes, language)

/** All pages in one file; how many they are. */
export function renderDrawing(boxes: readonly Box[], options: DrawingOptions): { svg: string; pages: number } {
  const drawing = drawTree(boxes, options)
  return { svg: renderSvg(drawing, options.title), pages: drawing.pages.length }
}

/** A file a page. */
export function renderDrawingPages(boxes: readonly Box[], options: DrawingOptions) {
  const drawing = drawTree(boxes, options)
  const digits = String(drawing.pages.length).length
  const nameOf = (index: number) => `pohon-${String(index + 1).padStart(digits, '0')}.svg`
  return renderSvgPages(drawing, options.title, nameOf).map((svg, index) => ({ name: nameOf(index), svg }))
}
