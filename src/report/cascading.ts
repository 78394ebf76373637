// Cascading: a row a path from level 1 down to the lowest node, with what is shared by neighbours merged.
import type { Language, Text } from '../diagnostic.ts'
import type { Level, Node } from '../plan/types.ts'
import { type AnnexDefinition, type Cell, type ColumnOf, makeTable } from './annex.ts'
import { text } from './cell.ts'
import { officialName } from './program.ts'

const titles = {
  daerah: { id: 'Sasaran L0', en: 'Objective L0' },
  1: { id: 'Sasaran L1', en: 'Objective L1' },
  2: { id: 'Sasaran L2 (Program)', en: 'Objective L2 (Program)' },
  3: { id: 'Sasaran L3 (Kegiatan)', en: 'Objective L3 (Kegiatan)' },
  4: { id: 'Sasaran L4 (Sub Kegiatan)', en: 'Objective L4 (Sub Kegiatan)' },
  5: { id: 'Aktivitas L5', en: 'Activity L5' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  penanggungJawab: { id: 'Penanggung Jawab', en: 'Responsible' },
} satisfies Record<number | string, Text>

const note: Text = {
  id: '- = tidak ada node atau indikator pada tingkat itu. Penanggung jawab adalah yang tertulis pada node terdalam di baris itu.',
  en: '- = no node or indicator at that level. Responsible is who is named at the deepest node of the row.',
}

/** What stands at each level of a row; levels may be skipped. */
type Path = readonly (Node | undefined)[]

export const cascading: AnnexDefinition = {
  name: 'cascading',
  title: { id: 'Cascading', en: 'Cascading' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: ({ plan, shown }) => plan.nodes.some(({ id, level }) => level > 0 && shown.has(id)),
  make(input) {
    const { plan, language } = input
    const paths = plan.roots.flatMap((root) => pathsFrom(root, [], input.shown))
    const banded = paths.some(([daerah]) => daerah !== undefined)
    const band = {
      of: ([daerah]: Path) => daerah,
      cell: ([daerah]: Path) => (banded ? daerahCell(daerah, language) : null),
    }
    return { tables: [makeTable(paths, columns(language), { main: true, band })], notes: [note[language]] }
  },
}

/**
 * The rows below a node: one for each lowest shown node, the nodes above it as its context. A child whose level is not below its
 * parent's (a finding says so) gets rows of its own, under those ancestors that are above it.
 */
function pathsFrom(node: Node, above: Path, shown: ReadonlySet<string>): readonly Path[] {
  const path: (Node | undefined)[] = above.slice(0, node.level)
  path[node.level] = node
  const below = node.children.map((child) => ({ child, paths: pathsFrom(child, path, shown) }))
  const continued = below.some(({ child, paths }) => child.level > node.level && paths.length > 0)
  const own = !continued && shown.has(node.id) ? [path] : []
  return [...own, ...below.flatMap(({ paths }) => paths)]
}

function columns(language: Language): readonly ColumnOf<Path>[] {
  return [
    ...([1, 2, 3, 4, 5] as const).flatMap((level): ColumnOf<Path>[] => {
      const merge = (path: Path) => path[level] ?? gap(path, level)
      const sasaran: ColumnOf<Path> = {
        key: `sasaran${level}`,
        title: titles[level][language],
        width: 21,
        merge,
        cell: (path) => sasaranCell(path[level]),
      }
      if (level === 5) return [sasaran]
      const indikator: ColumnOf<Path> = {
        key: `indikator${level}`,
        title: titles.indikator[language],
        width: 21,
        merge,
        cell: (path) => text(indikatorText(path[level])),
      }
      return [sasaran, indikator]
    }),
    {
      key: 'penanggungJawab',
      title: titles.penanggungJawab[language],
      width: 17,
      merge: (path) => responsible(path) ?? gap(path, 5),
      cell: (path) => text(responsible(path)?.penanggungJawab ?? null),
    },
  ]
}

/** Equal for the rows below the same node that have nothing at this level. */
function gap(path: Path, level: Level): string {
  const { file, entry } = path.findLast((node, at) => at < level && node !== undefined) ?? { file: '', entry: 0 }
  return `${file} ${entry}`
}

/** The deepest node of the row that names who is responsible. */
const responsible = (path: Path): Node | undefined =>
  path.findLast((node) => node !== undefined && node.penanggungJawab !== null)

/** Its own words, and below them its code and official name. */
function sasaranCell(node: Node | undefined): Cell {
  if (node === undefined) return text(null)
  return text([node.teks, officialName(node, null)].filter(Boolean).join('\n'), node.level)
}

/** One a line, numbered where there are several. */
function indikatorText(node: Node | undefined): string | null {
  const names = node?.indikator.map(({ nama }) => nama) ?? []
  return names.length > 1 ? names.map((nama, index) => `${index + 1}. ${nama}`).join('\n') : (names[0] ?? null)
}

function daerahCell(daerah: Node | undefined, language: Language): Cell {
  const name = titles.daerah[language]
  if (daerah === undefined) return text(`${name}: -`, 0)
  const indikator = indikatorText(daerah)
  const lines = [
    `${name}: ${daerah.teks}`,
    ...(indikator === null ? [] : [`${titles.indikator[language]}: ${indikator}`]),
  ]
  return text(lines.join('\n'), 0)
}
