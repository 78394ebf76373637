// Lines above every annex: whose it is and for which period; and where the page comes from.
import type { Language } from '../diagnostic.ts'
import type { Figures, FiguresInstansi } from '../figures/types.ts'
import { samakan } from '../plan/satuan.ts'
import type { Node } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { quarters } from './words.ts'

/** The nodes whose rows are shown, in the order of reports. */
export function shownNodes({ plan, shown }: Pick<AnnexInput, 'plan' | 'shown'>): readonly Node[] {
  return plan.nodes.filter(({ id }) => shown.has(id))
}

/** The agencies of nodes below level 0, each as it is first written. */
function agencies(nodes: readonly Node[]): readonly string[] {
  const names = nodes.flatMap(({ level, instansi }) => (level > 0 ? (instansi ?? []) : []))
  return [...new Map(names.toReversed().map((name) => [samakan(name), name])).values()]
}

/** The figures of the agencies whose nodes are shown. */
export function shownAgencies(input: Pick<AnnexInput, 'plan' | 'figures' | 'shown'>): readonly FiguresInstansi[] {
  const keys = new Set(agencies(shownNodes(input)).map(samakan))
  return input.figures.instansi.filter(({ nama }) => keys.has(samakan(nama)))
}

/** The one OPD that all shown nodes below level 0 belong to, and the plan's owner; each only where known, no name twice. */
export function owners(input: Pick<AnnexInput, 'plan' | 'shown'>): readonly string[] {
  const names = agencies(shownNodes(input))
  const owner = input.plan.rencana.instansi ?? input.plan.roots.find(({ level }) => level === 0)?.instansi ?? null
  return [...new Set([...(names.length === 1 ? names : []), ...(owner === null ? [] : [owner])])]
}

/** `Tahun 2025 s.d. Triwulan II`. */
export function period({
  figures: { masa },
  language,
}: {
  readonly figures: Pick<Figures, 'masa'>
  readonly language: Language
}): string {
  const quarter = quarters[masa.until][language]
  return language === 'id'
    ? `Tahun ${masa.year} s.d. ${quarter.replace('TW', 'Triwulan')}`
    : `Year ${masa.year} to ${quarter}`
}

export const heading = (input: AnnexInput): readonly string[] => [...owners(input), period(input)]

/** `pohon 1.0.0 · commit 1a2b3c4`. */
export function origin({ versi, commit }: Pick<AnnexInput, 'versi' | 'commit'>): string {
  return commit === null ? `pohon ${versi}` : `pohon ${versi} · commit ${commit}`
}
