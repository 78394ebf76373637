// Perjanjian Kinerja are made between two: who answers for which nodes, and who is above them.
import { groupBy } from '../group.ts'
import { samakan } from '../plan/satuan.ts'
import type { Node, Pejabat, Plan } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { shownNodes } from './heading.ts'
import { pejabatOf } from './signatures.ts'

/** One who agrees; jabatan and name are null where the plan does not say them. */
export type Pihak = Pejabat

export interface Perjanjian {
  /** Whose it is, where there are several. */
  readonly of: string | null
  /** What the first party answers for, in the order of the tree. */
  readonly nodes: readonly Node[]
  /** Whether the first party is the head of its OPD. */
  readonly head: boolean
  readonly pertama: Pihak
  /** Null at the head of the region, whom nobody is above. */
  readonly kedua: Pihak | null
}

/** The nodes of one agreement, before it is known who signs. */
interface Bagian {
  readonly opd: string | null
  readonly jabatan: string | null
  readonly nodes: readonly Node[]
  /** Whether the first party is the head of the OPD. */
  readonly head: boolean
}

/**
 * One agreement an OPD, of its head (where no node of level 1 is shown, of those who answer for the highest level that is), or
 * one for each penanggung jawab. The region's own where it is shown alone. A plan that names no penanggung jawab has the former only.
 */
export function perjanjian(input: AnnexInput): readonly Perjanjian[] {
  const isHead = headsOf(input.plan)
  const owned = input.perSignatory ? perOwner(input, isHead) : []
  const parts = owned.length > 0 ? owned : perAgency(input, isHead)
  const opd = countsOf(parts.map((part) => part.opd))
  const jabatan = countsOf(parts.map((part) => part.jabatan))
  const nameOf = (part: Bagian): string | null => {
    if (owned.length === 0 && parts.length === 1) return null
    if (owned.length === 0 && (opd(part.opd) === 1 || part.jabatan === null)) return part.opd
    if (jabatan(part.jabatan) === 1) return part.jabatan
    return [part.jabatan, part.opd].filter((name) => name !== null).join(', ') || null
  }
  return parts.map((part) => {
    const pertama = official(input, part)
    const { nodes, head } = part
    return { of: nameOf(part), nodes, head, pertama, kedua: superior(input, part, pertama, isHead) }
  })
}

/** An aktivitas is agreed on only where it has an indikator. A node that nobody is named for is in none. */
function perOwner(input: AnnexInput, isHead: IsHead): readonly Bagian[] {
  const nodes = shownNodes(input).filter(({ penanggungJawab, level, indikator }) => {
    return penanggungJawab !== null && (level < 5 || indikator.length > 0)
  })
  return groups(nodes, ({ instansi, penanggungJawab }) => [instansi, penanggungJawab]).map((own) => {
    const { instansi: opd, penanggungJawab: jabatan } = own[0]!
    return { opd, jabatan, nodes: own, head: isHead(own[0]!) }
  })
}

function perAgency(input: AnnexInput, isHead: IsHead): readonly Bagian[] {
  const all = shownNodes(input)
  const below = all.filter(({ level }) => level > 0)
  return groups(below.length > 0 ? below : all, ({ instansi }) => [instansi]).flatMap((own): readonly Bagian[] => {
    const { instansi: opd } = own[0]!
    const top = own.reduce((least, { level }) => Math.min(least, level), 5)
    const nodes = own.filter(({ level }) => level === top)
    const owners = groups(nodes, ({ penanggungJawab }) => [penanggungJawab])
    if (top <= 1) {
      return [{ opd, jabatan: owners.length === 1 ? nodes[0]!.penanggungJawab : null, nodes, head: true }]
    }
    return owners.map((owned) => {
      return { opd, jabatan: owned[0]!.penanggungJawab, nodes: owned, head: isHead(owned[0]!) }
    })
  })
}

type IsHead = (node: Node) => boolean

/** Whoever answers for all nodes of an OPD's highest level is its head. */
function headsOf({ nodes }: Plan): IsHead {
  const heads = new Map<string, { readonly level: number; readonly jabatan: string; readonly one: boolean }>()
  for (const { instansi, level, penanggungJawab } of nodes) {
    const known = heads.get(keyOf(instansi))
    const jabatan = keyOf(penanggungJawab)
    if (known === undefined || level < known.level) heads.set(keyOf(instansi), { level, jabatan, one: true })
    else if (level === known.level && jabatan !== known.jabatan) heads.set(keyOf(instansi), { ...known, one: false })
  }
  return ({ instansi, level }) => {
    const head = heads.get(keyOf(instansi))!
    return head.one && head.level === level
  }
}

/** The entry of `pejabat` with that jabatan, for the head of an OPD else the OPD's first; unnamed where there is none. */
function official(input: AnnexInput, { opd, jabatan, head }: Omit<Bagian, 'nodes'>): Pihak {
  const { pejabat } = input.plan.rencana
  const named = pejabat.find((one) => alike(one.opd, opd) && jabatan !== null && alike(one.jabatan, jabatan))
  const found = named ?? (head && opd !== null ? pejabatOf(input, opd) : undefined)
  const office = found?.jabatan ?? jabatan ?? (head ? opd : null)
  return found === undefined ? unnamed(office) : { ...found, jabatan: office }
}

/** Who has an office: of the same OPD, else the only one there is, for every OPD may have its own Kepala Dinas. */
function holder({ plan }: AnnexInput, jabatan: string, opd: string | null): Pihak {
  const all = plan.rencana.pejabat.filter((one) => alike(one.jabatan, jabatan))
  const found = all.find((one) => alike(one.opd, opd)) ?? (all.length === 1 ? all[0] : undefined)
  return found ?? unnamed(jabatan)
}

const unnamed = (jabatan: string | null): Pihak => {
  return { opd: '', jabatan, nama: null, nip: null, pangkat: null, atasan: null }
}

/** `atasan` where the plan names one, else who answers for the parent, past nodes that the first party answers for itself. */
function superior(input: AnnexInput, part: Bagian, { atasan }: Pihak, isHead: IsHead): Pihak | null {
  const { nodes, opd, jabatan, head } = part
  if (atasan !== null) return holder(input, atasan, opd)
  const self = (node: Node) => jabatan !== null && alike(node.instansi, opd) && alike(node.penanggungJawab, jabatan)
  let above = nodes[0]!.parent
  while (above !== null && self(above)) above = above.parent
  if (above !== null) {
    return official(input, { opd: above.instansi, jabatan: above.penanggungJawab, head: isHead(above) })
  }
  if (nodes[0]!.level === 0) return null
  return head ? unnamed(null) : official(input, { opd, jabatan: null, head: true })
}

/** Texts that a reader takes for the same have the same key. */
const keyOf = (text: string | null): string => (text === null ? '' : samakan(text))
export const alike = (one: string | null, other: string | null): boolean => keyOf(one) === keyOf(other)

function countsOf(texts: readonly (string | null)[]): (text: string | null) => number {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1)
  return (text) => counts.get(keyOf(text))!
}

function groups(nodes: readonly Node[], by: (node: Node) => readonly (string | null)[]): readonly (readonly Node[])[] {
  return [...groupBy(nodes, (node) => JSON.stringify(by(node).map(keyOf))).values()]
}
