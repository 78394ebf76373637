// The tree to be drawn: a box a node with its sasaran, its indikator with target and satuan, and who is responsible.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Indikator, Node } from '../plan/types.ts'
import type { AnnexDefinition, AnnexInput, Box } from './annex.ts'
import { cellText, value } from './cell.ts'
import { shownNodes } from './heading.ts'
import { officialName } from './program.ts'
import { sourceNotes } from './tahunan.ts'
import { levels } from './words.ts'

const words = {
  none: { id: 'Indikator: -', en: 'Indicator: -' },
  note: {
    id: 'Target adalah target setahun {tahun}; - = belum ada.',
    en: 'Targets are those of the whole year {tahun}; - = none yet.',
  },
} satisfies Record<string, Text>

export const pohon: AnnexDefinition = {
  name: 'pohon',
  title: { id: 'Pohon Kinerja', en: 'Performance Tree' },
  paper: { size: 'A3', orientation: 'landscape' },
  rowsOfNode: 6,
  applies: ({ shown }) => shown.size > 0,
  make(input) {
    const nodes = shownNodes(input)
    const { figures, language } = input
    const note = fill(words.note, { tahun: figures.masa.year }, language)
    const indikator = nodes.flatMap((node) => inForce(input, node))
    return {
      tables: [],
      drawing: nodes
        .filter(({ parent }) => parent === null || !input.shown.has(parent.id))
        .map((node) => boxOf(input, node)),
      notes: indikator.length === 0 ? [] : [note, ...sourceNotes(input, indikator)],
    }
  },
}

function boxOf(input: AnnexInput, node: Node): Box {
  const { language, shown } = input
  const { id, level, teks, penanggungJawab, children } = node
  const indikator = inForce(input, node).map((one) => indikatorLine(input, one))
  return {
    id,
    level,
    caption: captionOf(node, language),
    text: teks === '' ? '-' : teks,
    lines: indikator.length === 0 && level < 5 ? [words.none[language]] : indikator,
    owner: penanggungJawab,
    children: children.filter((child) => shown.has(child.id)).map((child) => boxOf(input, child)),
  }
}

/** What has no official name is called by its level; an agency by its own name too, for a tree has several. */
export function captionOf(node: Node, language: Language): string {
  const { nomenklatur, instansi } = node
  const level = levels[node.level][language]
  const named = node.level === 1 && nomenklatur === null && instansi !== null
  return officialName(node, named ? `${level}: ${instansi}` : level)
}

/** An indikator outside its `berlaku` has no figures in that year, and no line. */
const inForce = ({ figures }: AnnexInput, { indikator }: Node): readonly Indikator[] =>
  indikator.filter(({ id }) => figures.indikator.has(id))

/** `Indeks Sistem Merit: 0,70 indeks (2025)`. */
function indikatorLine(input: AnnexInput, indikator: Indikator): string {
  const { masa, indikator: figures } = input.figures
  const found = figures.get(indikator.id)!
  const target = cellText(value(found, found.targetTahun.nilai, input.language), input.language)
  const satuan = indikator.satuan === null ? '' : ` ${indikator.satuan}`
  return `${indikator.nama}: ${target}${satuan} (${masa.year})`
}
