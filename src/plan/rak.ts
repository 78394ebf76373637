// The shelf of a large plan: of each tree file that was read, what other files may ask for stays in memory, all else is packed and read
// again when it is asked for. A few files are open at a time, so memory follows the number of nodes, not what is written about them.
//
// Nodes and indikator from here are used like any others. Each value is made anew when its file is opened again, so nothing may be
// remembered by the identity of a figure or a text; by that of a node or indikator it may.
import { setFlagsFromString } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ownData, ownText } from '../own.ts'
import type { Document } from '../source/document.ts'
import { readFast } from '../source/fast.ts'
import { bacaBerkas, type DraftBerkas, type DraftNode, preorder } from './berkas.ts'
import type { Deret, Indikator, Node } from './types.ts'

/** Files that are open at a time: the one that is checked, those above it, and some that they refer to. */
const openFiles = 8

interface Page {
  readonly document: Document
  /** In the order of the file, made when first asked for. */
  nodes: readonly DraftNode[] | null
}

export interface Rak {
  /** Packs a file that the fast reader has read; gives its nodes as they stay in memory. */
  pack(document: Document, berkas: DraftBerkas): DraftBerkas
  /** What was packed, and what was not, by the name of the file. */
  view(documents: ReadonlyMap<string, Document | null>): ReadonlyMap<string, Document>
}

export function makeRak(sinonim: ReadonlyMap<string, string>): Rak {
  // Opening files leaves much behind at once. V8 would let the memory grow to several times what is in use before it looks.
  setFlagsFromString('--heap-growing-percent=30')
  const packed = new Map<string, Buffer>()
  const open = new Map<string, Page>()
  let last: { readonly file: string; readonly page: Page } | null = null

  const pageOf = (file: string): Page => {
    if (last?.file === file) return last.page
    const page = open.get(file) ?? { document: readAgain(file), nodes: null }
    // The one that was asked for last stands last; the first one is closed.
    open.delete(file)
    open.set(file, page)
    if (open.size > openFiles) open.delete(open.keys().next().value!)
    last = { file, page }
    return page
  }
  const readAgain = (file: string): Document => readFast(file, inflateRawSync(packed.get(file)!).toString('utf8'))!
  const nodesOf = (file: string): readonly DraftNode[] => {
    const page = pageOf(file)
    page.nodes ??= preorder(bacaBerkas(page.document, { problems: [], sinonim })?.roots ?? [])
    return page.nodes
  }

  return {
    pack(document, berkas) {
      packed.set(document.file, deflateRawSync(Buffer.from(document.text, 'utf8'), { level: 1 }))
      const nodes = preorder(berkas.roots)
      const kept = new Map<DraftNode, NodeRingkas>()
      nodes.forEach((node, nomor) => {
        const parent = node.parent === null ? null : kept.get(node.parent)!
        const light = new NodeRingkas(node, nomor, parent, nodesOf)
        parent?.children.push(light as unknown as DraftNode)
        kept.set(node, light)
      })
      const { variabel, roots, ...own } = berkas
      return {
        ...ownData(own),
        variabel: ownData(variabel),
        roots: roots.map((root) => kept.get(root) as unknown as DraftNode),
      }
    },
    view: (documents) => new View(documents, (file) => pageOf(file).document),
  }
}

type NodesOf = (file: string) => readonly DraftNode[]

const none: readonly never[] = []

/** What is asked of every node of a plan at once. */
class NodeRingkas {
  readonly file: string
  readonly entry: number
  readonly id: string
  readonly idTertulis: boolean
  readonly level: Node['level']
  readonly kode: Node['kode']
  readonly crosscutting: Node['crosscutting']
  readonly lintasProgram: boolean
  instansi: string | null
  parent: DraftNode | null
  readonly children: DraftNode[] = []
  readonly indikator: readonly Indikator[]
  readonly #nomor: number
  readonly #nodesOf: NodesOf
  /** With what realisasi files add. */
  #realisasi: Deret | null = null

  constructor(node: DraftNode, nomor: number, parent: NodeRingkas | null, nodesOf: NodesOf) {
    this.file = node.file
    this.entry = node.entry
    this.id = ownText(node.id)
    this.idTertulis = node.idTertulis
    this.level = node.level
    this.kode = node.kode.length === 0 ? none : ownData(node.kode)
    this.crosscutting = node.crosscutting.length === 0 ? none : ownData(node.crosscutting)
    this.lintasProgram = node.lintasProgram
    this.instansi = ownData(node.instansi)
    this.parent = parent as unknown as DraftNode | null
    this.#nomor = nomor
    this.#nodesOf = nodesOf
    this.indikator =
      node.indikator.length === 0
        ? none
        : node.indikator.map((one) => new IndikatorRingkas(one, this) as unknown as Indikator)
  }

  /** The whole of it. */
  get isi(): DraftNode {
    return this.#nodesOf(this.file)[this.#nomor]!
  }
  get realisasiAnggaran(): Deret {
    return this.#realisasi ?? this.isi.realisasiAnggaran
  }
  set realisasiAnggaran(deret: Deret) {
    this.#realisasi = ownData(deret)
  }
}

class IndikatorRingkas {
  readonly file: string
  readonly entry: number
  readonly id: string
  readonly idTertulis: boolean
  readonly node: Node
  readonly urutan: number
  readonly nama: string
  readonly satuan: string | null
  readonly samaDengan: string | null
  readonly hitung: Indikator['hitung']
  #realisasi: Deret | null = null

  constructor(indikator: Indikator, node: NodeRingkas) {
    this.file = indikator.file
    this.entry = indikator.entry
    this.id = ownText(indikator.id)
    this.idTertulis = indikator.idTertulis
    this.node = node as unknown as Node
    this.urutan = indikator.urutan
    this.nama = ownText(indikator.nama)
    this.satuan = ownData(indikator.satuan)
    this.samaDengan = ownData(indikator.samaDengan)
    this.hitung = ownData(indikator.hitung)
  }

  get isi(): Indikator {
    return (this.node as unknown as NodeRingkas).isi.indikator.find(({ urutan }) => urutan === this.urutan)!
  }
  get realisasi(): Deret {
    return this.#realisasi ?? this.isi.realisasi
  }
  set realisasi(deret: Deret) {
    this.#realisasi = ownData(deret)
  }
}

/** Fields that are read again; one that is in no list and in no class does not compile. */
const ofNode: Readonly<Record<Exclude<keyof Node, keyof NodeRingkas>, true>> = {
  nomenklatur: true,
  tujuan: true,
  fenomena: true,
  dasar: true,
  teks: true,
  sasaran: true,
  aktivitas: true,
  penanggungJawab: true,
  lokasi: true,
  pagu: true,
  paguDokumen: true,
  sumberDana: true,
  jadwal: true,
  catatan: true,
}
const ofIndikator: Readonly<Record<Exclude<keyof Indikator, keyof IndikatorRingkas>, true>> = {
  polaritas: true,
  jenis: true,
  iku: true,
  definisi: true,
  rumus: true,
  sumberData: true,
  penyediaData: true,
  dasarHukum: true,
  catatan: true,
  batas: true,
  frekuensi: true,
  kondisiAwal: true,
  target: true,
  targetDokumen: true,
  perubahan: true,
  pembanding: true,
  konsolidasi: true,
  capaian: true,
  bobot: true,
  skala: true,
  berlaku: true,
}
for (const [prototype, keys] of [
  [NodeRingkas.prototype, ofNode],
  [IndikatorRingkas.prototype, ofIndikator],
] as const) {
  for (const key of Object.keys(keys)) {
    Object.defineProperty(prototype, key, {
      get(this: { readonly isi: Readonly<Record<string, unknown>> }) {
        return this.isi[key]
      },
    })
  }
}

/** Documents by file: those in memory, and those that are opened. */
class View implements ReadonlyMap<string, Document> {
  readonly #known: ReadonlyMap<string, Document | null>
  readonly #open: (file: string) => Document
  constructor(known: ReadonlyMap<string, Document | null>, open: (file: string) => Document) {
    this.#known = known
    this.#open = open
  }
  get size(): number {
    return this.#known.size
  }
  has(file: string): boolean {
    return this.#known.has(file)
  }
  get(file: string): Document | undefined {
    const known = this.#known.get(file)
    return known === null ? this.#open(file) : known
  }
  keys(): MapIterator<string> {
    return this.#known.keys()
  }
  *entries(): MapIterator<[string, Document]> {
    for (const file of this.#known.keys()) yield [file, this.get(file)!]
  }
  *values(): MapIterator<Document> {
    for (const file of this.#known.keys()) yield this.get(file)!
  }
  [Symbol.iterator](): MapIterator<[string, Document]> {
    return this.entries()
  }
  forEach(each: (value: Document, key: string, map: ReadonlyMap<string, Document>) => void): void {
    for (const [file, document] of this) each(document, file, this)
  }
}
