// Rencana Aksi: what is to be reached in each quarter of the year, by which sub kegiatan and aktivitas, with which money.
import { fill, type Text } from '../diagnostic.ts'
import { konsolidasiOf } from '../figures/index.ts'
import type { FiguresIndikator } from '../figures/types.ts'
import { type Indikator, type Konsolidasi, type Node, triwulan } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, makeTable } from './annex.ts'
import { money, text, value } from './cell.ts'
import { ownerOf } from './explain-figure.ts'
import { cell } from './formula.ts'
import { shownNodes } from './heading.ts'
import { looseNotes, quarterCell, quarterCells, rollupCell, rowsByIndikator } from './live.ts'
import { originalOf } from './original.ts'
import { officialName } from './program.ts'
import { aboutRow, type NodeRow, nodeColumn, nodeRows, numberColumn, ofIndikator, perNode } from './rows.ts'
import { headSignature } from './signatures.ts'
import { childrenSum, sourceNotes } from './tahunan.ts'
import { konsolidasiWords, quarters } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  tahun: { id: 'Target Tahun', en: 'Target of the Year' },
  target: { id: 'Target', en: 'Target' },
  sub: { id: 'Sub Kegiatan', en: 'Sub-activity Group' },
  aktivitas: { id: 'Aktivitas', en: 'Activities' },
  anggaran: { id: 'Anggaran', en: 'Budget' },
  owner: { id: 'Penanggung Jawab', en: 'Responsible' },
} satisfies Record<string, Text>

const words = {
  quarters: { id: 'triwulan: {cara}', en: 'quarters: {cara}' },
  absent: { id: '- = belum ada (bukan nol).', en: '- = absent (not zero).' },
} satisfies Record<string, Text>

export const rencanaAksi: AnnexDefinition = {
  name: 'rencana-aksi',
  title: { id: 'Rencana Aksi', en: 'Action Plan' },
  paper: { size: 'A3', orientation: 'landscape' },
  applies: (input) => rowsOf(input).some(({ indikator }) => indikator !== null),
  make(input) {
    const rows = rowsOf(input)
    const table = makeTable(rows, columns(input, rows), { main: true, frozenColumns: 3, about: aboutRow })
    return {
      tables: [table],
      notes: [
        ...sourceNotes(
          input,
          rows.flatMap(({ indikator }) => indikator ?? []),
        ),
        words.absent[input.language],
        ...looseNotes(table, input.language),
      ],
      signatures: headSignature(input),
    }
  },
}

/** Levels 0–4 with their indikator in force; an aktivitas stands with its sub kegiatan, and alone only where it has none. */
function rowsOf(input: AnnexInput): readonly NodeRow[] {
  return nodeRows(shownNodes(input), (node) => {
    const inForce = node.indikator.filter(({ id }) => input.figures.indikator.has(id))
    const alone = node.level < 5 || inForce.length > 0 || node.parent?.level !== 4
    return alone ? inForce : null
  })
}

function columns(input: AnnexInput, rows: readonly NodeRow[]): readonly ColumnOf<NodeRow>[] {
  const { plan, figures, language } = input
  const title = (text: Text) => text[language]
  const rowOf = new Map(rows.toReversed().map(({ node, key }) => [node, key]))
  const indikatorRows = rowsByIndikator(plan, rows)
  const own = (cell: (own: FiguresIndikator, key: string) => Cell) => {
    return ofIndikator(({ id }, { key }) => cell(figures.indikator.get(id)!, key))
  }
  const number = { width: 9, align: 'right' } as const
  const shown = new Set(shownNodes(input))
  return [
    numberColumn(title(titles.no)),
    nodeColumn(title(titles.sasaran), 28),
    {
      key: 'indikator',
      title: title(titles.indikator),
      width: 28,
      cell: own(({ indikator, triwulan }) => {
        const quarterly = triwulan.target.some((target) => target !== null)
        return text([indikator.nama, ...(quarterly ? [readingOf(input, indikator)] : [])].join('\n'))
      }),
    },
    {
      key: 'satuan',
      title: title(titles.satuan),
      width: 10,
      align: 'center',
      cell: ofIndikator((indikator) => text(originalOf(plan, indikator).satuan)),
    },
    {
      key: 'tahun',
      title: title(titles.tahun),
      ...number,
      cell: own((own, key) => {
        const rolled = rollupCell(input, figures, own, 'targetTahun', indikatorRows, { own: 'tahun' })
        return value(own, own.targetTahun.nilai, language, rolled ?? quarterCells(input, own, 'targetTahun', key))
      }),
    },
    ...triwulan.map(
      (quarter, index): ColumnOf<NodeRow> => ({
        key: quarter,
        title: quarters[quarter][language],
        group: title(titles.target),
        ...number,
        cell: own((own, key) => quarterCell(own, 'targetTahun', index, cell(key, 'tahun'), language)),
      }),
    ),
    {
      key: 'sub',
      title: title(titles.sub),
      width: 28,
      ...perNode,
      cell: ({ node }) => text(node.level === 4 ? officialName(node, null) : null),
    },
    {
      key: 'aktivitas',
      title: title(titles.aktivitas),
      width: 34,
      ...perNode,
      cell: ({ node }) => text(activities(node, shown, input)),
    },
    {
      key: 'anggaran',
      title: title(titles.anggaran),
      width: 16,
      align: 'right',
      ...perNode,
      cell: ({ node }) => {
        const { planned, sumberPagu } = figures.nodes.get(node.id)!.anggaran
        const live = sumberPagu === 'anak' ? childrenSum(node, 'planned', figures.nodes, 'anggaran', rowOf) : undefined
        return money(planned, live)
      },
    },
    {
      key: 'owner',
      title: title(titles.owner),
      width: 20,
      ...perNode,
      cell: ({ node }) => text(ownerOf({ node })),
    },
  ]
}

/** Whether quarterly targets add up, run on, or stand for themselves: without it nobody can read them. */
function readingOf({ plan, language }: AnnexInput, indikator: Indikator): string {
  const cara: Konsolidasi = konsolidasiOf(originalOf(plan, indikator))
  return `(${fill(words.quarters, { cara: konsolidasiWords[cara] }, language)})`
}

/** A line an aktivitas, with the quarters it is planned for. */
function activities({ level, children }: Node, shown: ReadonlySet<Node>, { language }: AnnexInput): string | null {
  if (level !== 4) return null
  const lines = children
    .filter((child) => child.level === 5 && shown.has(child))
    .map(({ teks, jadwal }, index) => {
      const when = jadwal.length === 0 ? '' : ` (${jadwal.map((quarter) => quarters[quarter][language]).join(', ')})`
      return `${index + 1}. ${teks}${when}`
    })
  return lines.join('\n') || null
}
