// Annexes → Markdown as GitHub and GitLab show it: for reviews in git, where a line that changed is a fact that changed.
import type { Language } from '../diagnostic.ts'
import type { Annex, Column, Row, Signature, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { columnTitle } from './column-title.ts'
import { drawingMarkdown } from './drawing-markdown.ts'
import { markdownCell, markdownLine, markdownText } from './markdown.ts'
import { openName } from './open-name.ts'

export const renderReportMarkdown = (annexes: readonly Annex[], language: Language): string =>
  annexes.map((annex) => renderAnnex(annex, language)).join('\n')

/** Where the page comes from is left out: the commit would make it another text with each commit. */
function renderAnnex({ above, title, heading, tables, drawing, notes, signatures }: Annex, language: Language): string {
  const blocks = [
    above === null ? '' : `${markdownLine(above)}\n`,
    `# ${markdownText(title)}\n`,
    lines(heading.map(markdownLine)),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap((table) => renderTable(table, language)),
    drawingMarkdown(drawing, language),
    // Another sign: behind the same one they would belong to the list before them.
    notes.map((note) => `* ${markdownLine(note)}\n`).join(''),
    ...signatures.map(renderSignature),
  ]
  return blocks.filter((block) => block !== '').join('\n')
}

/** One paragraph with breaks that GitHub and GitLab both take. */
const lines = (texts: readonly string[]): string => (texts.length === 0 ? '' : `${texts.join('\\\n')}\n`)

/**
 * A merged cell is said once, in the first row of what it covers: repeated, a changed sasaran would change all its rows, and the
 * money of a node would stand there once an indikator.
 */
function renderTable({ title, header, columns, rows }: Table, language: Language): readonly string[] {
  const caption = title === null ? [] : [`## ${markdownText(title)}\n`]
  if (!header) return [...caption, rows.map((row) => pair(row, language)).join('')]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [
    ...caption,
    [
      columns.map((column) => markdownCell(columnTitle(column))),
      columns.map(({ align }) => rulers[align]),
      ...rows.map(({ cells }) => cells.map((cell) => markdownCell(cellText(cell, language)))),
    ]
      .map(line)
      .join(''),
  ]
}

const rulers: Readonly<Record<Column['align'], string>> = { left: '---', center: ':-:', right: '--:' }

/** A label and its value: Markdown has no table without titles. */
function pair({ cells }: Row, language: Language): string {
  const [label, value] = cells.map((cell) => markdownCell(cellText(cell, language)))
  return `- **${label}**: ${value}\n`
}

function renderSignature({ dated, office, name, below }: Signature): string {
  const before = [...(dated === null ? [] : [dated]), ...office].map(markdownLine)
  const signer = name === null ? openName : `**${markdownText(name).trim()}**`
  return lines([...before, signer, ...below.map(markdownLine)])
}
