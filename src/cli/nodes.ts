// Which nodes the paths choose, the node an `--node` names, and who answers for a node.
import { nearest } from '../messages/nearest.ts'
import type { Node } from '../plan/types.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'

/** Ids of the nodes that stand in the chosen files. */
export function shownNodes({ plan, shown }: Loaded): ReadonlySet<string> {
  return new Set(plan.nodes.filter(({ file }) => shown.has(file)).map(({ id }) => id))
}

/** Its own, else its nearest ancestor's. */
export function penanggungJawabOf({ penanggungJawab, parent }: Node): string | null {
  return penanggungJawab ?? (parent === null ? null : penanggungJawabOf(parent))
}

/** Throws wrong usage for an id that no node has. */
export function nodeNamed({ plan }: Loaded, id: string): Node {
  const node = plan.nodeById.get(id)
  if (node !== undefined) return node
  const owner = plan.nodes.find(({ indikator }) => indikator.some((own) => own.id === id))
  if (owner !== undefined) throw new UsageError(texts.indikator, { id, node: owner.id })
  const benar = nearest(id, [...plan.nodeById.keys()])
  if (benar !== null) throw new UsageError(texts.near, { id, benar })
  const ada = plan.nodes.slice(0, 5).map((known) => `"${known.id}"`)
  throw ada.length === 0 ? new UsageError(texts.empty, { id }) : new UsageError(texts.none, { id, ada: ada.join(', ') })
}

const texts = {
  empty: {
    id: 'tidak ada node "{id}": rencana ini belum memuat node',
    en: 'there is no node "{id}": this plan has none yet',
  },
  none: {
    id: 'tidak ada node "{id}" di rencana ini; yang ada antara lain {ada}',
    en: 'there is no node "{id}" in this plan; there are {ada}, among others',
  },
  near: {
    id: 'tidak ada node "{id}"; mungkin maksudnya "{benar}"',
    en: 'there is no node "{id}"; did you mean "{benar}"?',
  },
  indikator: {
    id: '"{id}" adalah indikator; node-nya "{node}"',
    en: '"{id}" is an indikator; its node is "{node}"',
  },
}
