// Nodes → those of each OPD or of each penanggung jawab: what goes into a file of its own.
import { groupBy } from '../group.ts'
import { samakan } from '../plan/satuan.ts'
import type { Node } from '../plan/types.ts'
import { penanggungJawabOf } from './nodes.ts'

export const reportParts = ['opd', 'penanggung-jawab'] as const
export type ReportPart = (typeof reportParts)[number]

export interface NodeGroup {
  /** For names of files, which are Indonesian. */
  readonly name: string
  readonly instansi: string | null
  readonly jabatan: string | null
  readonly nodes: readonly Node[]
}

/** In the order of the tree. A node below an OPD's is the OPD's, one without penanggung jawab its ancestor's. */
export function groupNodes(nodes: readonly Node[], per: ReportPart): readonly NodeGroup[] {
  const groups = groupBy(nodes, (node) => {
    const owner = per === 'opd' ? [node.instansi] : [penanggungJawabOf(node), node.instansi]
    return JSON.stringify(owner.map((name) => (name === null ? null : samakan(name))))
  })
  return [...groups.values()].map((own) => {
    const [{ instansi }] = own as [Node, ...Node[]]
    const jabatan = penanggungJawabOf(own[0]!)
    const agency = instansi ?? 'tanpa opd'
    const name = per === 'opd' ? agency : `${jabatan ?? 'tanpa penanggung jawab'} ${agency}`
    return { name, instansi, jabatan, nodes: own }
  })
}
