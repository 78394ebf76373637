// What drawings of a tree share: the lines of a box, and the same boxes as a table for outputs that cannot draw.
import type { Language, Text } from '../diagnostic.ts'
import { type Box, makeTable, type Table } from './annex.ts'
import { count, text } from './cell.ts'

const titles = {
  level: { id: 'Level', en: 'Level' },
  id: { id: 'ID', en: 'ID' },
  parent: { id: 'ID Induk', en: 'Parent ID' },
  caption: { id: 'Nomenklatur', en: 'Official Name' },
  text: { id: 'Sasaran/Aktivitas', en: 'Objective/Activity' },
  lines: { id: 'Indikator', en: 'Indicators' },
  owner: { id: 'Penanggung Jawab', en: 'Responsible' },
} satisfies Record<string, Text>

const responsible: Text = { id: 'Penanggung jawab', en: 'Responsible' }

/** What stands below the sasaran: a line an indikator, then who is responsible. */
export function boxDetails({ lines, owner }: Box, language: Language): readonly string[] {
  return [...lines.map((line) => `• ${line}`), ...(owner === null ? [] : [`${responsible[language]}: ${owner}`])]
}

/** A row a box, a parent before its children. */
export function drawingTable(boxes: readonly Box[], language: Language): Table {
  const rows = boxes.flatMap((box) => withParents(box, null))
  const column = (key: keyof typeof titles, width: number) => ({ key, title: titles[key][language], width })
  return makeTable(
    rows,
    [
      { ...column('level', 7), align: 'center', cell: ({ box }) => count(box.level) },
      { ...column('id', 24), cell: ({ box }) => text(box.id) },
      { ...column('parent', 24), cell: ({ parent }) => text(parent) },
      { ...column('caption', 30), cell: ({ box }) => text(box.caption, box.level) },
      { ...column('text', 40), cell: ({ box }) => text(box.text) },
      { ...column('lines', 50), cell: ({ box }) => text(box.lines.join('\n')) },
      { ...column('owner', 24), cell: ({ box }) => text(box.owner) },
    ],
    { main: true },
  )
}

interface Row {
  readonly box: Box
  readonly parent: string | null
}

const withParents = (box: Box, parent: string | null): readonly Row[] => [
  { box, parent },
  ...box.children.flatMap((child) => withParents(child, box.id)),
]
