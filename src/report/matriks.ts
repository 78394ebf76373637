// Matriks Kinerja: the tree as a table, with the targets and the budget of each year of the plan.
import type { Text } from '../diagnostic.ts'
import type { Indikator } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, makeTable } from './annex.ts'
import { text } from './cell.ts'
import { shownNodes } from './heading.ts'
import { kondisiAwal } from './kondisi-awal.ts'
import { looseNotes, rowsByIndikator } from './live.ts'
import { type NodeRow, nodeColumn, nodeRows, numberColumn, ofIndikator, perNode } from './rows.ts'
import { paguCell, targetColumns, targetNotes } from './tahunan.ts'
import { levels } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  kode: { id: 'Kode', en: 'Code' },
  level: { id: 'Level', en: 'Level' },
  sasaran: { id: 'Sasaran/Aktivitas', en: 'Objective/Activity' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  awal: { id: 'Kondisi Awal', en: 'Baseline' },
  target: { id: 'Target', en: 'Target' },
  pagu: { id: 'Pagu', en: 'Budget' },
  owner: { id: 'Penanggung Jawab', en: 'Responsible' },
} satisfies Record<string, Text>

const words = {
  nothing: {
    id: '- = belum ada (bukan nol). Pagu tanpa angka sendiri adalah jumlah pagu di bawahnya.',
    en: '- = absent (not zero). A budget without a figure of its own is the sum of those below.',
  },
} satisfies Record<string, Text>

export const matriks: AnnexDefinition = {
  name: 'matriks',
  title: { id: 'Matriks Kinerja', en: 'Performance Matrix' },
  paper: { size: 'A3', orientation: 'landscape' },
  rowsOfNode: 2,
  applies: (input) => shownNodes(input).length > 0,
  make(input) {
    const rows = nodeRows(shownNodes(input), ({ indikator }) => indikator)
    const indikator = rows.flatMap((row): readonly Indikator[] => (row.indikator === null ? [] : [row.indikator]))
    const table = makeTable(rows, columns(input, rows), { main: true, frozenColumns: 4 })
    return {
      tables: [table],
      notes: [...targetNotes(input, indikator), words.nothing[input.language], ...looseNotes(table, input.language)],
    }
  },
}

function columns(input: AnnexInput, rows: readonly NodeRow[]): readonly ColumnOf<NodeRow>[] {
  const { plan, language } = input
  const title = (text: Text) => text[language]
  const rowOf = new Map(rows.toReversed().map(({ node, key }) => [node, key]))
  const indikatorRows = rowsByIndikator(plan, rows)
  const level = ({ node }: NodeRow): Cell => text(`${node.level} ${levels[node.level][language]}`)
  return [
    numberColumn(title(titles.no)),
    {
      key: 'kode',
      title: title(titles.kode),
      width: 17,
      ...perNode,
      cell: ({ node }) => text(node.kode.map(({ teks }) => teks).join('\n')),
    },
    { key: 'level', title: title(titles.level), width: 12, ...perNode, cell: level },
    nodeColumn(title(titles.sasaran), 34),
    {
      key: 'indikator',
      title: title(titles.indikator),
      width: 32,
      cell: ofIndikator(({ nama }) => text(nama)),
    },
    {
      key: 'satuan',
      title: title(titles.satuan),
      width: 10,
      align: 'center',
      cell: ofIndikator(({ satuan }) => text(satuan)),
    },
    {
      key: 'awal',
      title: title(titles.awal),
      width: 12,
      align: 'right',
      cell: ofIndikator((indikator) => kondisiAwal(indikator, plan, language)),
    },
    ...targetColumns(input, title(titles.target), indikatorRows),
    ...plan.tahun.map(
      (year): ColumnOf<NodeRow> => ({
        key: `pagu-${year}`,
        title: String(year),
        group: title(titles.pagu),
        width: 16,
        align: 'right',
        ...perNode,
        cell: ({ node }) => paguCell(input, node, year, `pagu-${year}`, rowOf),
      }),
    ),
    {
      key: 'owner',
      title: title(titles.owner),
      width: 20,
      ...perNode,
      cell: ({ node }) => text(node.penanggungJawab),
    },
  ]
}
