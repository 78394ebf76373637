// Crosscutting: which sasaran lean on another agency, on which of its nodes, and whether that one says the same.
import type { Text } from '../diagnostic.ts'
import { type StatusCrosscutting, statusCrosscutting } from '../plan/crosscutting.ts'
import { samakan } from '../plan/satuan.ts'
import type { Crosscutting, Node } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, makeTable } from './annex.ts'
import { count, text } from './cell.ts'
import { shownNodes } from './heading.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  opd: { id: 'OPD', en: 'Agency' },
  other: { id: 'Perangkat Daerah Lain', en: 'Other Agency' },
  node: { id: 'Node', en: 'Node' },
  peran: { id: 'Peran', en: 'Role' },
  status: { id: 'Status', en: 'Status' },
} satisfies Record<string, Text>

const statuses: Readonly<Record<StatusCrosscutting | 'luar', Text>> = {
  'dua-arah': { id: 'timbal balik', en: 'both ways' },
  sepihak: { id: 'sepihak: belum disebut balik', en: 'one-sided: not named in return' },
  'tanpa-node': { id: 'belum menyebut node', en: 'names no node yet' },
  luar: { id: 'di luar rencana ini', en: 'outside of this plan' },
  sendiri: { id: 'keliru: node ini sendiri', en: 'wrong: this node itself' },
  leluhur: { id: 'keliru: leluhurnya sendiri', en: 'wrong: an ancestor of it' },
  'opd-sama': { id: 'keliru: perangkat daerah yang sama', en: 'wrong: the same agency' },
}

interface Item {
  readonly number: number
  readonly node: Node
  readonly link: Crosscutting
}

export const crosscutting: AnnexDefinition = {
  name: 'crosscutting',
  title: { id: 'Crosscutting', en: 'Crosscutting' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: (input) => shownNodes(input).some((node) => node.crosscutting.length > 0),
  make(input) {
    const items = shownNodes(input)
      .filter((node) => node.crosscutting.length > 0)
      .flatMap((node, index) => node.crosscutting.map((link): Item => ({ number: index + 1, node, link })))
    return { tables: [tableOf(items, input)], notes: [] }
  },
}

function tableOf(items: readonly Item[], { plan, language }: AnnexInput) {
  const title = (text: Text) => text[language]
  const agencies = new Set(plan.nodes.map(({ instansi }) => samakan(instansi ?? '')))
  const statusOf = ({ node, link }: Item) => {
    const status = statusCrosscutting(plan, node, link)
    return statuses[status === 'tanpa-node' && !agencies.has(samakan(link.opd)) ? 'luar' : status][language]
  }
  /** The other node's sasaran, with its id; an id that the plan does not have stands alone. */
  const nameOf = ({ node }: Crosscutting) => {
    const target = node === null ? undefined : plan.nodeById.get(node)
    return target === undefined ? node : `${target.teks} (${target.id})`
  }
  const perNode = { merge: ({ node }: Item) => node }
  return makeTable<Item>(
    items,
    [
      {
        key: 'no',
        title: title(titles.no),
        width: 5,
        align: 'center',
        ...perNode,
        cell: ({ number }) => count(number),
      },
      {
        key: 'sasaran',
        title: title(titles.sasaran),
        width: 34,
        ...perNode,
        cell: ({ node }) => text(node.teks, node.level),
      },
      { key: 'opd', title: title(titles.opd), width: 22, ...perNode, cell: ({ node }) => text(node.instansi) },
      { key: 'other', title: title(titles.other), width: 22, cell: ({ link }) => text(link.opd) },
      { key: 'node', title: title(titles.node), width: 30, cell: ({ link }) => text(nameOf(link)) },
      { key: 'peran', title: title(titles.peran), width: 26, cell: ({ link }) => text(link.peran) },
      { key: 'status', title: title(titles.status), width: 20, cell: (item) => text(statusOf(item)) },
    ],
    { main: true, frozenColumns: 2 },
  )
}
