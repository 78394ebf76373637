// Names of nodes in planning documents: code and official name, else their own text.
import type { Node } from '../plan/types.ts'

/** `5.03.02 Program Kepegawaian Daerah` of the nearest level 2 upwards; nothing above level 2. */
export function program(node: Node): string | null {
  let here: Node | null = node
  while (here !== null && here.level !== 2) here = here.parent
  return here && officialName(here, here.teks)
}

/** Codes and nomenklatur, `otherwise` standing for an absent nomenklatur. */
export function officialName({ kode, nomenklatur }: Node, otherwise: string | null): string {
  return [...kode.map(({ teks }) => teks), nomenklatur ?? otherwise ?? ''].join(' ').trim()
}
