// Nodes → what of a tree is shown: the chosen ones with those above them, down to a depth.
import type { Node } from '../plan/types.ts'

/** A node with what is shown below it. */
export interface Branch {
  readonly node: Node
  readonly children: readonly Branch[]
  /** How many nodes below it are left out by the depth. */
  readonly more: number
}

export interface BranchOptions {
  /** Ids of the nodes that are shown; a node above one is shown too. */
  readonly shown: ReadonlySet<string>
  /** Levels of nodes shown below each root; null for all. */
  readonly depth: number | null
}

export function branchesOf(nodes: readonly Node[], { shown, depth }: BranchOptions): readonly Branch[] {
  return nodes.flatMap((node): Branch[] => {
    const below = branchesOf(node.children, { shown, depth: depth === null ? null : Math.max(0, depth - 1) })
    if (below.length === 0 && !shown.has(node.id)) return []
    return depth === 0 ? [{ node, children: [], more: countOf(below) }] : [{ node, children: below, more: 0 }]
  })
}

/** With what the depth leaves out. */
const countOf = (branches: readonly Branch[]): number =>
  branches.reduce((sum, { children, more }) => sum + 1 + more + countOf(children), 0)
