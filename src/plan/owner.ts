// A place in a plan file → the node and indikator it belongs to, so that every finding can name them.

import type { Place } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import { keyPlace, valuePlace } from '../source/cursor.ts'
import { bacaRealisasi } from './realisasi.ts'
import type { Node, Plan } from './types.ts'

export interface Owner {
  readonly node: string | null
  readonly indikator: string | null
}

interface Stretch extends Owner {
  readonly start: number
  readonly end: number
  /** The stretch around it. */
  outer: Stretch | null
}

const nobody: Owner = { node: null, indikator: null }

/** The lookup for one plan; the stretches of a file are listed when it is first asked for. */
export function ownerFinder(plan: Plan): (place: Place) => Owner {
  const files = new Map<string, readonly Stretch[]>()
  const nodes = groupBy(plan.nodes, ({ file }) => file)
  return (place) => {
    const stretches = files.get(place.file) ?? stretchesOf(plan, place.file, nodes.get(place.file) ?? [])
    files.set(place.file, stretches)
    let innermost = lastStart(stretches, place.start)
    while (innermost !== null && innermost.end <= place.start) innermost = innermost.outer
    return innermost ?? nobody
  }
}

/** The last stretch that starts at or before an offset. */
function lastStart(stretches: readonly Stretch[], offset: number): Stretch | null {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return stretches[low - 1] ?? null
}

function stretchesOf(plan: Plan, file: string, nodes: readonly Node[]): Stretch[] {
  const document = plan.documents.get(file)
  if (document === undefined || document.data === undefined) return []
  const found: Stretch[] = []
  for (const node of nodes) {
    found.push(stretch(valuePlace(document, node.entry), node.id, null))
    for (const { entry, id } of node.indikator) {
      found.push(stretch(valuePlace(document, entry), node.id, id))
    }
  }
  for (const { jenis, id, cursor } of bacaRealisasi(document)) {
    const { start } = keyPlace(document, cursor.entry)
    const indikator = jenis === 'realisasi' ? (plan.indikator.get(id) ?? null) : null
    const node = jenis === 'anggaran' ? (plan.nodeById.get(id)?.id ?? null) : (indikator?.node.id ?? null)
    const { end } = valuePlace(document, cursor.entry)
    found.push(stretch({ start, end }, node, indikator?.id ?? null))
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Stretch[] = []
  for (const stretch of found) {
    while (open.length > 0 && open.at(-1)!.end <= stretch.start) open.pop()
    stretch.outer = open.at(-1) ?? null
    open.push(stretch)
  }
  return found
}

const stretch = (
  { start, end }: Pick<Place, 'start' | 'end'>,
  node: string | null,
  indikator: string | null,
): Stretch => ({
  start,
  end,
  node,
  indikator,
  outer: null,
})
