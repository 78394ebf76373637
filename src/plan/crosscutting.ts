// How a crosscutting stands: answered, one-sided, without a node, or a link that is none.
import { samakan } from './satuan.ts'
import type { Crosscutting, Node, Plan } from './types.ts'

export type StatusCrosscutting =
  /** To the node itself, to one above it, or to its own agency. */
  | 'sendiri'
  | 'leluhur'
  | 'opd-sama'
  /** The other node does not name this one or its agency; or it does. */
  | 'sepihak'
  | 'dua-arah'
  /** No node of the plan is named. */
  | 'tanpa-node'

export function statusCrosscutting(plan: Plan, node: Node, link: Crosscutting): StatusCrosscutting {
  const target = link.node === null ? undefined : plan.nodeById.get(link.node)
  if (target === node) return 'sendiri'
  if (target !== undefined && isAncestor(target, node)) return 'leluhur'
  if (sameAgency(link, node) || (target !== undefined && isColleague(target, node, plan.rencana.instansi)))
    return 'opd-sama'
  if (target === undefined) return 'tanpa-node'
  return answers(target, node) ? 'dua-arah' : 'sepihak'
}

function isAncestor(candidate: Node, node: Node): boolean {
  for (let here = node.parent; here !== null; here = here.parent) if (here === candidate) return true
  return false
}

/** Whether a link names the agency of a node. */
export const sameAgency = ({ opd }: Crosscutting, { instansi }: Node): boolean =>
  instansi !== null && samakan(opd) === samakan(instansi)

/** A node of the same agency, whatever `opd` says; the plan's own name is no agency. */
const isColleague = (target: Node, { instansi }: Node, umum: string | null): boolean =>
  instansi !== null &&
  target.instansi !== null &&
  samakan(instansi) === samakan(target.instansi) &&
  (umum === null || samakan(instansi) !== samakan(umum))

/** It names this node, or this node's agency. */
function answers(target: Node, node: Node): boolean {
  return target.crosscutting.some((back) => back.node === node.id || sameAgency(back, node))
}
