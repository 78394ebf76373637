// The nodes of each OPD.
import { groupBy } from '../group.ts'
import { samakan } from './satuan.ts'
import type { Node, Plan } from './types.ts'

/** At least one each, in the order of the tree; nodes of the government itself (level 0) and those without `instansi` are nobody's. */
export function nodePerInstansi({ nodes }: Plan): readonly (readonly Node[])[] {
  const milik = nodes.filter(({ instansi, level }) => instansi !== null && level > 0)
  return [...groupBy(milik, ({ instansi }) => samakan(instansi!)).values()]
}
