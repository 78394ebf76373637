// Indikator Kinerja Utama: the main indicators, how each is measured, who answers for it, and its targets.
import type { Text } from '../diagnostic.ts'
import type { Indikator } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type ColumnOf, makeTable } from './annex.ts'
import { text } from './cell.ts'
import { ownerOf } from './explain-figure.ts'
import { shownNodes } from './heading.ts'
import { howMeasured } from './how-measured.ts'
import { looseNotes, rowsByIndikator } from './live.ts'
import { originalOf } from './original.ts'
import { type NodeRow, nodeColumn, nodeRows, numberColumn, ofIndikator } from './rows.ts'
import { headSignature } from './signatures.ts'
import { targetColumns, targetNotes } from './tahunan.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  indikator: { id: 'Indikator Kinerja Utama', en: 'Main Performance Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  definisi: { id: 'Definisi Operasional/Alasan', en: 'Operational Definition/Reason' },
  formula: { id: 'Formula', en: 'Formula' },
  sumber: { id: 'Sumber Data', en: 'Data Source' },
  owner: { id: 'Penanggung Jawab', en: 'Responsible' },
  target: { id: 'Target', en: 'Target' },
} satisfies Record<string, Text>

export const iku: AnnexDefinition = {
  name: 'iku',
  title: { id: 'Indikator Kinerja Utama', en: 'Main Performance Indicators' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: (input) => main(input).length > 0,
  make(input) {
    const indikator = main(input)
    const chosen = new Set(indikator)
    const rows = nodeRows(shownNodes(input), (node) => {
      const own = node.indikator.filter((one) => chosen.has(one))
      return own.length === 0 ? null : own
    })
    const table = makeTable(rows, columns(input, rows), { main: true, frozenColumns: 3 })
    return {
      tables: [table],
      notes: [...targetNotes(input, indikator), ...looseNotes(table, input.language)],
      signatures: headSignature(input),
    }
  },
}

function main(input: AnnexInput): readonly Indikator[] {
  return shownNodes(input).flatMap(({ indikator }) => indikator.filter((one) => originalOf(input.plan, one).iku))
}

function columns(input: AnnexInput, rows: readonly NodeRow[]): readonly ColumnOf<NodeRow>[] {
  const { plan, language } = input
  const indikatorRows = rowsByIndikator(plan, rows)
  const title = (text: Text) => text[language]
  /** Texts stand with the original of an indikator that is shown again. */
  const words = (
    key: string,
    name: Text,
    width: number,
    of: (asli: Indikator) => string | null,
  ): ColumnOf<NodeRow> => ({
    key,
    title: title(name),
    width,
    cell: ofIndikator((indikator) => text(of(originalOf(plan, indikator)))),
  })
  const both = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\n') || null
  return [
    numberColumn(title(titles.no)),
    nodeColumn(title(titles.sasaran), 26),
    { key: 'indikator', title: title(titles.indikator), width: 26, cell: ofIndikator(({ nama }) => text(nama)) },
    { ...words('satuan', titles.satuan, 10, ({ satuan }) => satuan), align: 'center' },
    words('definisi', titles.definisi, 32, ({ definisi, dasarHukum }) => both(definisi, dasarHukum)),
    {
      key: 'formula',
      title: title(titles.formula),
      width: 28,
      cell: ofIndikator((indikator) => text(howMeasured(input, indikator))),
    },
    words('sumber', titles.sumber, 18, ({ sumberData, penyediaData }) => both(sumberData, penyediaData)),
    {
      key: 'owner',
      title: title(titles.owner),
      width: 18,
      cell: ofIndikator((indikator) => text(ownerOf(indikator))),
    },
    ...targetColumns(input, title(titles.target), indikatorRows),
  ]
}
