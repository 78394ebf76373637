// Files of one plan → one tree: ids, parents across files, instansi, and realisasi files merged in. Order of files does not matter.
import { type Args, type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { nearestOf } from '../messages/nearest.ts'
import { cursorAt, get, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { bidangDari, type DraftBerkas, type DraftNode, type Mutable, preorder } from './berkas.ts'
import type { Nomenklatur } from './nomenklatur.ts'
import { bacaRealisasi, type Catatan, gabung, idPlace } from './realisasi.ts'
import type { Berkas, Ciri, Indikator, Node, Plan, Rencana, Variabel } from './types.ts'
import { idsUnread } from './unread.ts'

/** The documents of a plan, sorted by path within each kind. */
export interface PlanFiles {
  readonly rencana: Rencana
  /** The official code list, where `pohon.yaml` names one that can be read. */
  readonly nomenklatur: Nomenklatur | null
  /** All of them, `pohon.yaml` first: other stages find their places here. */
  readonly documents: ReadonlyMap<string, Document>
  readonly ciri: ReadonlyMap<string, Ciri>
  /** What was read of the tree files, and whether they are packed now. */
  readonly berkas: readonly DraftBerkas[]
  readonly isPacked: boolean
  readonly realisasi: readonly Document[]
  /** What could not be read of the tree files, and of all files (`unreadParts`). */
  readonly unread: { readonly pohon: readonly string[]; readonly all: readonly string[] }
}

export interface Linked {
  readonly plan: Plan
  readonly diagnostics: readonly Diagnostic[]
}

export function linkPlan({
  rencana,
  nomenklatur,
  documents,
  ciri,
  berkas,
  isPacked,
  realisasi,
  unread,
}: PlanFiles): Linked {
  const problems: Diagnostic[] = []
  const written = berkas.flatMap(({ roots }) => preorder(roots))
  const nodeById = firstById(written)
  const indikatorList = written.flatMap(({ indikator }) => indikator) as Mutable<Indikator>[]
  const indikator = firstById(indikatorList)
  const variabelList = berkas.flatMap(({ variabel }) => variabel) as Mutable<Variabel>[]
  const variabel = firstById(variabelList)

  attachRoots(berkas, nodeById, documents, problems)
  const roots = berkas.flatMap(({ roots }) => roots.filter(({ parent }) => parent === null))
  const nodes = preorder(roots)
  const instansiBerkas = new Map(berkas.map(({ file, instansi }) => [file, instansi]))
  for (const node of nodes) {
    const diBerkas = node.parent?.file === node.file ? node.parent.instansi : instansiBerkas.get(node.file)
    node.instansi ??= diBerkas ?? node.parent?.instansi ?? rencana.instansi
  }

  const near = {
    realisasi: nearestWritten([indikator]),
    anggaran: nearestWritten([nodeById]),
    variabel: nearestWritten([variabel]),
  }
  const targets = { nodeById, indikator, variabel, unread: idsUnread(unread.pohon), near }
  for (const item of realisasi.flatMap(bacaRealisasi)) mergeOne(item, targets, rencana, documents, problems)

  const plan: Plan = {
    rencana,
    nomenklatur,
    documents,
    ciri,
    berkas: berkas as readonly Berkas[],
    nodes: nodes as readonly Node[],
    roots: roots as readonly Node[],
    indikator,
    variabel,
    variabelList,
    nodeById: nodeById as ReadonlyMap<string, Node>,
    unread: idsUnread(unread.all),
    isPacked,
    tahun: yearsOf(rencana, berkas, indikatorList),
  }
  return { plan, diagnostics: problems }
}

function firstById<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of list) if (!found.has(item.id)) found.set(item.id, item)
  return found
}

/** Hangs the roots of each file under the node that its `induk` names, unless that closes a circle or makes too long a chain. */
function attachRoots(
  berkas: readonly DraftBerkas[],
  nodeById: ReadonlyMap<string, DraftNode>,
  documents: ReadonlyMap<string, Document>,
  problems: Diagnostic[],
): void {
  const parentOf = (file: DraftBerkas): DraftNode | undefined => {
    const parent = file.induk === null ? undefined : nodeById.get(file.induk)
    return parent?.idTertulis ? parent : undefined
  }
  const byFile = new Map(berkas.map((file) => [file.file, file]))
  const above = (file: DraftBerkas): DraftBerkas | undefined => byFile.get(parentOf(file)?.file ?? '')
  const report = (message: string, { file }: DraftBerkas, args: Args) =>
    problems.push(diagnostic('cascade/siklus', message, indukPlace(documents.get(file)!), args))
  /** How many files are above one, each of which is asked once; null for one of a circle. */
  const depths = new Map<DraftBerkas, number | null>()
  for (const file of berkas) {
    const way = new Set<DraftBerkas>()
    let here: DraftBerkas | undefined = file
    for (; here !== undefined && !depths.has(here) && !way.has(here); here = above(here)) way.add(here)
    if (here !== undefined && way.has(here)) {
      const circle = [...way].slice([...way].indexOf(here))
      for (const one of circle) depths.set(one, null)
      // It begins at the file whose name comes first, whichever the search came by.
      const names = circle.map((one) => one.file)
      const first = names.reduce((least, name, at) => (name < names[least]! ? at : least), 0)
      const lingkaran = [...names.slice(first), ...names.slice(0, first), names[first]!]
      report('lingkaran', circle[first]!, { lingkaran: shortened(lingkaran).join(' → ') })
    }
    for (const one of [...way].reverse()) {
      if (depths.has(one)) continue
      const parent = above(one)
      const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1
      if (depth === chainLimit) report('terlalu-panjang', one, { batas: chainLimit })
      depths.set(one, depth % chainLimit)
    }
  }
  for (const file of berkas) {
    const parent = parentOf(file)
    if (parent === undefined || depths.get(file) === null) continue
    if (depths.get(file) === 0 && above(file) !== undefined) continue
    for (const node of file.roots) {
      node.parent = parent
      parent.children.push(node)
    }
  }
}

/** Files below each other: a tree has six levels. What walks the tree calls itself for each. */
const chainLimit = 32

const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= 12 ? names : [...names.slice(0, 8), '…', ...names.slice(-3)]

const indukPlace = (document: Document): Place => valuePlace(document, get(cursorAt(document, 0), 'induk')!.entry)

interface Targets {
  readonly nodeById: ReadonlyMap<string, DraftNode>
  readonly indikator: ReadonlyMap<string, Mutable<Indikator>>
  readonly variabel: ReadonlyMap<string, Mutable<Variabel>>
  readonly unread: (id: string) => boolean
  /** The id of one part that is nearest to one that is not there. */
  readonly near: Readonly<Record<Catatan['jenis'], (id: string) => string | null>>
}

function mergeOne(
  catatan: Catatan,
  targets: Targets,
  rencana: Rencana,
  documents: ReadonlyMap<string, Document>,
  problems: Diagnostic[],
): void {
  const pembaca = { problems, sinonim: rencana.satuan }
  const id = isWritten(catatan.id) ? catatan.id : ''
  const node = catatan.jenis === 'anggaran' ? targets.nodeById.get(id) : undefined
  const satuIndikator = catatan.jenis === 'realisasi' ? targets.indikator.get(id) : undefined
  const satuVariabel = catatan.jenis === 'variabel' ? targets.variabel.get(id) : undefined
  if (node !== undefined) {
    node.realisasiAnggaran = gabung(node.realisasiAnggaran, catatan, { uang: true }, pembaca, documents)
  } else if (satuIndikator !== undefined) {
    const bidang = bidangDari(satuIndikator, pembaca)
    satuIndikator.realisasi = gabung(satuIndikator.realisasi, catatan, bidang, pembaca, documents)
  } else if (satuVariabel !== undefined) {
    const bidang = bidangDari(satuVariabel, pembaca)
    satuVariabel.nilai = gabung(satuVariabel.nilai, catatan, bidang, pembaca, documents)
  } else {
    problems.push(...withoutTarget(catatan, targets))
  }
}

const bagian = [
  { jenis: 'realisasi', milik: { id: 'indikator', en: 'an indikator' } },
  { jenis: 'anggaran', milik: { id: 'node', en: 'a node' } },
  { jenis: 'variabel', milik: { id: 'variabel', en: 'a variabel' } },
] as const

/** An entry that belongs to nothing: a derived id, one of another kind, or one that there is not. */
function withoutTarget(catatan: Catatan, { nodeById, indikator, variabel, unread, near }: Targets): Diagnostic[] {
  const { id, jenis } = catatan
  const place = idPlace(catatan)
  if (!isWritten(id)) return [diagnostic('id/bentuk', 'turunan', place, { teks: id })]
  if (unread(id)) return []
  const maps = { realisasi: indikator, anggaran: nodeById, variabel }
  const lain = bagian.find((other) => other.jenis !== jenis && maps[other.jenis].has(id))
  if (lain !== undefined) {
    const harapan = bagian.find((own) => own.jenis === jenis)!.milik
    return [diagnostic('id/tidak-ada', 'jenis-lain', place, { id, milik: lain.milik, harapan, bagian: lain.jenis })]
  }
  const benar = near[jenis](id)
  if (benar === null) return [diagnostic('id/tidak-ada', 'tidak-ada', place, { id })]
  // What is meant is written in a form that no id has: that is the mistake.
  if (!bentukId.test(benar)) return []
  return [diagnostic('id/tidak-ada', 'mirip', place, { id, benar })]
}

/** Made when the first id is asked for: most plans have none that is not there. */
export function nearestWritten(known: readonly ReadonlyMap<string, unknown>[]): (id: string) => string | null {
  let near: ((id: string) => string | null) | null = null
  return (id) => {
    near ??= nearestOf(known.flatMap((map) => [...map.keys()]).filter(isWritten))
    return near(id)
  }
}

/** Only an id that someone wrote can be meant: the derived ones have a sign that none of these has. */
export const isWritten = (id: string): boolean => !/[#/]/.test(id)

/** The form of an id that files may name. */
export const bentukId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The plan's period, else the union of the files', else the years in which something is planned. */
function yearsOf(rencana: Rencana, berkas: readonly DraftBerkas[], indikator: readonly Indikator[]): number[] {
  const periods = rencana.periode === null ? berkas.flatMap(({ periode }) => periode ?? []) : [rencana.periode]
  if (periods.length > 0) {
    const awal = Math.min(...periods.map((periode) => periode.awal))
    const akhir = Math.max(...periods.map((periode) => periode.akhir))
    // A typing error in a period must not make a table of a thousand columns; `periode/di-luar` is about single years.
    return Array.from({ length: Math.min(Math.max(akhir - awal + 1, 0), 50) }, (_, index) => awal + index)
  }
  return [...new Set(indikator.flatMap(({ target, realisasi }) => [...target.keys(), ...realisasi.keys()]))].sort(
    (a, b) => a - b,
  )
}
