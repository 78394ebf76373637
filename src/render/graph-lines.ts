// What a box says where another program draws it (Mermaid, Graphviz), line by line.
import type { Language } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import { boxDetails } from '../report/drawing.ts'
import { boxWords } from './svg-box.ts'

interface BoxLines {
  readonly caption: string
  readonly text: string
  /** Indikator, each with its capaian; that of the node; who is responsible; remarks. */
  readonly details: readonly string[]
}

export function linesOfBox(box: Box, language: Language): BoxLines {
  const { caption, text, marks = [], remarks = [] } = box
  const lines = box.lines.map((line, index) => (marks[index] === undefined ? line : `${line}: ${marks[index].text}`))
  const own = box.mark == null ? [] : [`${boxWords.capaian[language]}: ${box.mark.text}`]
  return {
    caption,
    text,
    details: [
      ...boxDetails({ ...box, lines, owner: null }, language),
      ...own,
      ...boxDetails({ ...box, lines: [] }, language),
      ...remarks,
    ],
  }
}
