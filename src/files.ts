// The files of a plan, one after the other → documents, what is known of each, tree files, and what was found on the way. Of a large plan
// the tree files are packed as they come.
import type { Diagnostic } from './diagnostic.ts'
import { bacaBerkas, type DraftBerkas } from './plan/berkas.ts'
import { ciriDari } from './plan/ciri.ts'
import type { PlanFiles } from './plan/link.ts'
import type { Rak } from './plan/rak.ts'
import type { Ciri, Rencana } from './plan/types.ts'
import { unreadParts } from './plan/unread.ts'
import { checkRencana } from './rules/config.ts'
import { findingLimit } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { unquotedCodes } from './schema/codes.ts'
import { fits } from './schema/fits.ts'
import type { Kind } from './schema/kind.ts'
import { isMapping } from './source/cursor.ts'
import type { Data, Document } from './source/document.ts'
import { isFast, refused, unreadable } from './source/read.ts'

export interface FilesToRead {
  /** Tree files and realisasi files, each in order; folders that cannot be looked into. */
  readonly pohon: readonly string[]
  readonly realisasi: readonly string[]
  readonly closed: readonly string[]
  readonly rencana: Rencana
  readonly rencanaDocument: Document | null
  readonly open: (file: string) => Promise<Document>
  /** Signs of tree files above which they are packed. */
  readonly packedAbove: number
}

export interface FilesRead extends Omit<PlanFiles, 'rencana' | 'nomenklatur'> {
  /** Found by the readers of YAML, by the schemas, and in the values of tree files. */
  readonly reading: readonly Diagnostic[]
  readonly validated: readonly Diagnostic[]
  readonly read: readonly Diagnostic[]
}

export async function readFiles({
  pohon,
  realisasi,
  closed,
  rencana,
  rencanaDocument,
  open,
  packedAbove,
}: FilesToRead): Promise<FilesRead> {
  /** Null: packed. */
  const documents = new Map<string, Document | null>()
  const ciri = new Map<string, Ciri>()
  const unread: { readonly pohon: string[]; readonly all: string[] } = { pohon: [], all: [] }
  const [reading, validated, read]: [Diagnostic[], Diagnostic[], Diagnostic[]] = [[], [], []]
  const take = async (document: Document, kind: Kind): Promise<readonly string[]> => {
    documents.set(document.file, document)
    ciri.set(document.file, ciriDari(document))
    append(reading, document.problems)
    if (validated.length <= findingLimit) append(validated, await validate(document, kind))
    const parts = unreadParts(document)
    append(unread.all, parts)
    return parts
  }
  if (rencanaDocument !== null) {
    await take(rencanaDocument, 'rencana')
    append(validated, checkRencana(rencanaDocument, rules))
  }

  let left = contentLimit
  async function* opened(files: readonly string[]): AsyncIterable<Document> {
    for (const [index, file] of files.entries()) {
      const document = await open(file)
      left -= sizeOf(document.data)
      if (left < 0) {
        yield refused(file, 'rencana-besar', { batas: contentLimit, sisa: files.length - index - 1 })
        return
      }
      yield document
    }
  }

  let berkas: DraftBerkas[] = []
  let rak: Rak | null = null
  let signs = 0
  const pack = (one: DraftBerkas): DraftBerkas => {
    const document = documents.get(one.file)!
    if (!isFast(document)) return one
    documents.set(one.file, null)
    return rak!.pack(document, one)
  }
  for await (const document of opened(pohon)) {
    append(unread.pohon, await take(document, 'pohon'))
    const one = bacaBerkas(document, { problems: read, sinonim: rencana.satuan })
    if (one === null) continue
    signs += document.text.length
    if (rak === null && signs > packedAbove) {
      rak = (await import('./plan/rak.ts')).makeRak(rencana.satuan)
      berkas = berkas.map(pack)
    }
    berkas.push(rak === null ? one : pack(one))
  }
  for (const folder of closed) append(unread.pohon, await take(unreadable(folder, 'EACCES'), 'pohon'))
  const recorded: Document[] = []
  for await (const document of opened(realisasi)) {
    recorded.push(document)
    await take(document, 'realisasi')
  }
  return {
    documents: rak === null ? (documents as ReadonlyMap<string, Document>) : rak.view(documents),
    ciri,
    berkas,
    isPacked: rak !== null,
    realisasi: recorded,
    unread,
    reading,
    validated,
    read,
  }
}

/** Any number of items: as arguments there would be too many. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}

/** Nodes and indikator of a plan, or entries of realisasi files: twelve times a kabupaten. Each takes memory until the end. */
const contentLimit = 150_000

/** How many nodes and indikator a tree file holds, and how many figures a realisasi file is about. */
function sizeOf(data: Data | undefined): number {
  if (data === undefined || !isMapping(data)) return 0
  const entries = [data.realisasi, data.anggaran, data.variabel].filter((part) => part !== undefined && isMapping(part))
  return nodesOf(data.pohon) + entries.reduce<number>((sum, part) => sum + Object.keys(part as object).length, 0)
}

function nodesOf(data: Data | undefined): number {
  if (data === undefined || data === null || typeof data !== 'object') return 0
  if (Array.isArray(data)) return data.reduce<number>((sum, node: Data) => sum + nodesOf(node), 0)
  const { indikator, anak } = data as { readonly [key: string]: Data }
  return 1 + (Array.isArray(indikator) ? indikator.length : 0) + nodesOf(anak)
}

/** Nearly all documents fit: the words for those that do not are loaded where there is one. */
async function validate(document: Document, kind: Kind): Promise<readonly Diagnostic[]> {
  if (document.data === undefined) return []
  return fits(document.data, kind)
    ? unquotedCodes(document)
    : (await import('./schema/check.ts')).checkSchema(document, kind)
}
