// `pohon validate --shard i/n`: the findings of one part of a plan's files, for `pohon merge`. The whole plan is read and linked, so that
// each part says what a run over all would say of its files; rules run over its files only.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Language, Severity, Text } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import type { Host } from '../host.ts'
import { bacaRealisasi } from '../plan/realisasi.ts'
import type { Plan } from '../plan/types.ts'
import { renderFindingsJson } from '../render/findings-json.ts'
import { checkPlan, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { anyAtOrAbove, type GlobalOptions, makeConsole } from './console.ts'
import { type Output, parseFormats } from './findings-output.ts'
import { shownRoot } from './paths.ts'
import { tellingHost } from './progress.ts'
import { save } from './save.ts'
import { version } from './version.ts'

export interface ShardOptions extends GlobalOptions {
  readonly shard?: Shard
  /** Puts the plan's files in, for merging several repositories. */
  readonly index?: boolean
  readonly format?: readonly string[]
  readonly failOn: Severity
}

/** Counted from 1. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** What stands behind the findings of a part, for `pohon merge`. */
export interface Part extends Shard {
  readonly pohon: string
  readonly language: Language
  /** Whose plan it is; null where `pohon.yaml` does not say. */
  readonly instansi: string | null
  /** Hash of everything that was read, and of what was asked about it: parts with the same belong together. */
  readonly plan: string
  /** Whether the paths left nothing out. */
  readonly whole: boolean
  /** Files of this part and `pohon.yaml`, in order; those without findings too. */
  readonly files: readonly string[]
  /** Those of them that are folders which cannot be read. */
  readonly folders: readonly string[]
  /** How many of the suppressed findings are in `pohon.yaml`, which every part has. */
  readonly suppressedInRencana: number
  /** What each finding's fingerprint is made of, in their order. */
  readonly identities: readonly string[]
}

/** `2/4`. Throws wrong usage. */
export function parseShard(written: string): Shard {
  const found = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(written)
  const [part, of] = [Number(found?.[1]), Number(found?.[2])]
  if (!(part >= 1 && part <= of)) throw new UsageError(texts.shard, { nilai: written })
  return { part, of }
}

export async function validateShard(host: Host, paths: readonly string[], options: ShardOptions): Promise<number> {
  const outputs = parseFormats(host, options.format ?? [])
  const [output] = outputs
  if (output?.format !== 'json' || outputs.length > 1) throw new UsageError(texts.json)
  const console = await makeConsole(options)
  const reading = tellingHost(host, console, options.lang ?? 'id')
  const loaded = await loadPlan(reading, paths, options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    const shard = options.shard ?? { part: 1, of: 1 }
    const { shown, isSubject } = filesOf(loaded, shard)
    const checked = checkPlan(
      { ...loaded, shown },
      language,
      (berkas) => console.progress(texts.checking, language, { berkas }),
      isSubject,
    )
    const files = sources(host, loaded)
    const part: Part = {
      ...shard,
      pohon: version,
      language,
      instansi: loaded.plan.rencana.instansi,
      plan: hashOf(files, [language, ...loaded.shown]),
      whole: everyFile(loaded.plan).every((file) => loaded.shown.has(file)),
      files: [...shown, ...(loaded.root.hasRencana ? [namaRencana] : [])].sort(),
      folders: [...shown].filter((file) => host.kind(path.join(loaded.root.folder, file)) === 'folder').sort(),
      suppressedInRencana: checked.suppressedInRencana,
      identities: checked.findings.map(({ identity }) => identity),
    }
    const { plan } = loaded
    const summary = {
      files: plan.documents.size,
      nodes: plan.nodes.length,
      indicators: plan.nodes.reduce((sum, { indikator }) => sum + indikator.length, 0),
      suppressed: checked.suppressed,
    }
    const more = { part, ...(options.index === true && { index: packed(files) }) }
    await write(host, console.out, output, renderFindingsJson(checked.findings, summary, shownRoot(loaded), more))
    if (output.file !== null) console.note(texts.written, language, { path: output.file })
    return rencanaBroken(checked.findings) ? 2 : anyAtOrAbove(checked.findings, options.failOn) ? 1 : 0
  })
}

async function write(host: Host, out: (text: string) => void, { file }: Output, text: string): Promise<void> {
  if (file === null) out(text)
  else await save(host, file, new TextEncoder().encode(text), 'temuan.json')
}

const everyFile = ({ documents }: Plan): readonly string[] =>
  [...documents.keys()].filter((file) => file !== namaRencana)

/**
 * Which files are shown in a part, and which files' nodes rules have to look at for that. A file stays in its part whatever other files
 * come or go; a realisasi file goes with the tree file that it is about.
 */
function filesOf({ plan, shown }: Loaded, shard: Shard) {
  const trees = new Set(plan.berkas.map(({ file }) => file))
  const homes = new Map(
    [...plan.documents.keys()].map((file) => [
      file,
      trees.has(file) || plan.documents.get(file)!.data === undefined
        ? [file]
        : ownersOf(
            plan,
            bacaRealisasi(plan.documents.get(file)!).map(({ id }) => id),
          ),
    ]),
  )
  const partOf = (file: string): number => Number(BigInt(`0x${sha256(file).slice(0, 12)}`) % BigInt(shard.of)) + 1
  const own = [...shown].filter((file) => partOf(homes.get(file)?.[0] ?? file) === shard.part)
  const subjects = new Set([...own, ...own.flatMap((file) => homes.get(file) ?? [])])
  // Findings of nodes with one id are told apart by counting them.
  const counts = new Map<string, string[]>()
  for (const { id, file } of plan.nodes) counts.set(id, [...(counts.get(id) ?? []), file])
  for (const files of counts.values()) {
    if (files.length > 1 && files.some((file) => subjects.has(file))) for (const file of files) subjects.add(file)
  }
  return { shown: new Set(own), isSubject: (file: string) => subjects.has(file) }
}

/** Tree files that have what these ids name, in the order in which they are named. */
function ownersOf({ indikator, nodeById, variabel }: Plan, ids: readonly string[]): readonly string[] {
  const owners = ids.flatMap((id) => (indikator.get(id) ?? nodeById.get(id) ?? variabel.get(id))?.file ?? [])
  return [...new Set(owners)]
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

type Sources = readonly (readonly [file: string, bytes: Uint8Array])[]

/** Everything that was read of the plan, as it is on disk. */
function sources(host: Host, { plan, root }: Loaded): Sources {
  const { nomenklatur } = plan.rencana
  const files = [...new Set([...plan.documents.keys(), ...(nomenklatur === null ? [] : [nomenklatur])])].sort()
  return files.flatMap((file) => {
    const full = path.join(root.folder, file)
    try {
      return host.kind(full) === 'file' ? [[file, host.read(full)] as const] : []
    } catch {
      // A finding says so.
      return []
    }
  })
}

const hashOf = (files: Sources, more: readonly string[]): string =>
  sha256(JSON.stringify([...more, ...files.map(([file, bytes]) => [file, sha256(bytes)])]))

/** Compressed, in base64, each file apart. */
const packed = (files: Sources): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(([file, bytes]) => [file, deflateRawSync(bytes).toString('base64')]))

const texts = {
  shard: {
    id: 'opsi --shard: "{nilai}" tidak dapat dipakai; tulis bagian ke berapa dari berapa, misalnya 1/4',
    en: 'option --shard: "{nilai}" cannot be used; write which part of how many, such as 1/4',
  },
  json: {
    id: 'opsi --shard dan --index hanya untuk --format json, satu saja; tulis misalnya --format json=bagian-1.json',
    en: 'options --shard and --index are for --format json, and only one; write for example --format json=part-1.json',
  },
  checking: { id: 'memeriksa {berkas}', en: 'checking {berkas}' },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
} satisfies Record<string, Text>
