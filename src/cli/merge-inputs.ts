// What `validate --shard` and `--index` wrote, read back: parts that fit together, or wrong usage that says which do not.
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Finding, Text } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import type { Host } from '../host.ts'
import { samakan } from '../plan/satuan.ts'
import type { Summary } from '../render/findings-count.ts'
import { fingerprint } from '../render/findings-json.ts'
import { UsageError } from '../usage.ts'
import type { Part } from './shard.ts'
import { version } from './version.ts'

/** One file of the command line. */
export interface Input {
  /** As written. */
  readonly file: string
  /** Before `=`, or null. */
  readonly name: string | null
  readonly root: string
  readonly summary: Summary
  readonly findings: readonly Finding[]
  readonly part: Part
  /** Files of the plan, where they were put in. */
  readonly index: Readonly<Record<string, string>> | null
}

/** `name=file` or `file`. */
export function readInput(host: Host, written: string): Input {
  const [, name, file] = /^(?:([^=\\/]+)=)?(.*)$/s.exec(written) as unknown as [string, string | undefined, string]
  const full = path.resolve(host.cwd, file)
  if (host.kind(full) !== 'file') throw new UsageError(texts.missing, { path: file })
  let output: Output
  try {
    output = JSON.parse(new TextDecoder().decode(host.read(full))) as Output
  } catch {
    throw new UsageError(texts.noJson, { path: file })
  }
  const { root, summary, findings, part, index = null } = output
  if (part === undefined || !Array.isArray(findings)) throw new UsageError(texts.noPart, { path: file })
  if (part.pohon !== version)
    throw new UsageError(texts.version, { path: file, lain: String(part.pohon), versi: version })
  if (part.identities.length !== findings.length) throw new UsageError(texts.changed, { path: file })
  const whole = findings.map(({ fingerprint: print, ...finding }, at): Finding => {
    const identity = part.identities[at]!
    if (fingerprint(identity) !== print) throw new UsageError(texts.changed, { path: file })
    return { ...finding, identity }
  })
  return { file, name: name ?? null, root, summary, findings: whole, part, index }
}

interface Output {
  readonly root: string
  readonly summary: Summary
  readonly findings: readonly (Omit<Finding, 'identity'> & { readonly fingerprint: string })[]
  readonly part?: Part
  readonly index?: Readonly<Record<string, string>>
}

/** The parts of one run over one plan, complete. */
export type Run = readonly [Input, ...Input[]]

/** Throws wrong usage for a part that is absent or there twice, and for outputs in different languages. */
export function runsOf(inputs: readonly Input[]): readonly Run[] {
  const [first] = inputs
  const other = inputs.find(({ part }) => part.language !== first!.part.language)
  if (other !== undefined) throw new UsageError(texts.language, { satu: first!.file, dua: other.file })
  const runs = [...groupBy(inputs, ({ part }) => `${part.plan} ${part.of}`).values()] as unknown as readonly Run[]
  for (const run of runs) {
    const { of } = run[0].part
    for (let part = 1; part <= of; part++) {
      const own = run.filter((input) => input.part.part === part)
      if (own.length > 1)
        throw new UsageError(texts.twice, { satu: own[0]!.file, dua: own[1]!.file, bagian: `${part}/${of}` })
      if (own.length === 0) throw new UsageError(texts.absent, { bagian: `${part}/${of}`, berkas: run[0].file })
    }
  }
  return runs
}

/** By whose plan they are: runs over different files of one government are repositories of one plan. */
export const governmentsOf = (runs: readonly Run[]): readonly (readonly [Run, ...Run[]])[] =>
  [...groupBy(runs, ([{ part }]) => (part.instansi === null ? part.plan : samakan(part.instansi))).values()] as never

/** The files of several repositories as those of one plan. Throws wrong usage where they do not fit together. */
export function unite(runs: readonly Run[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly from: string }>()
  for (const run of runs) {
    const input = run.find(({ index }) => index !== null)
    const others = { satu: runs[0]![0].file, dua: runs[1]![0].file, instansi: runs[0]![0].part.instansi! }
    if (input === undefined) throw new UsageError(texts.noIndex, { ...others, path: run[0].file })
    if (!input.part.whole) throw new UsageError(texts.notWhole, { path: input.file })
    const unread = run.flatMap(({ part }) => part.files).find((file) => !Object.hasOwn(input.index!, file))
    if (unread !== undefined) throw new UsageError(texts.unread, { path: input.file, berkas: unread })
    for (const [file, packed] of Object.entries(input.index!)) {
      const bytes = inflateRawSync(Buffer.from(packed, 'base64'))
      const known = files.get(file)
      if (known === undefined) files.set(file, { bytes, from: input.file })
      else if (!bytes.equals(known.bytes))
        throw new UsageError(texts.differ, { berkas: file, satu: known.from, dua: input.file })
    }
  }
  return new Map([...files].map(([file, { bytes }]) => [file, bytes]))
}

const texts = {
  missing: {
    id: '"{path}" tidak ada atau bukan berkas; tulis hasil "pohon validate --shard", misalnya bagian-1.json',
    en: '"{path}" does not exist or is no file; give what "pohon validate --shard" wrote, such as part-1.json',
  },
  noJson: {
    id: '"{path}" tidak terbaca sebagai JSON; buat ulang dengan "pohon validate --shard 1/4 --format json={path}"',
    en: '"{path}" cannot be read as JSON; make it again by "pohon validate --shard 1/4 --format json={path}"',
  },
  noPart: {
    id: '"{path}" bukan bagian yang dapat digabung; buat dengan --shard atau --index: "pohon validate --index --format json={path}"',
    en: '"{path}" is no part that can be merged; make it with --shard or --index: "pohon validate --index --format json={path}"',
  },
  version: {
    id: '"{path}" dibuat pohon {lain}, sedangkan ini pohon {versi}; pakai versi yang sama untuk semua bagian',
    en: '"{path}" was made by pohon {lain}, and this is pohon {versi}; use one version for all parts',
  },
  changed: {
    id: '"{path}" berubah sesudah ditulis: temuan dan sidiknya tidak cocok; buat ulang',
    en: '"{path}" was changed after it was written: findings and fingerprints do not match; make it again',
  },
  language: {
    id: '"{satu}" dan "{dua}" berbeda bahasa; buat semuanya dengan --lang yang sama',
    en: '"{satu}" and "{dua}" are in different languages; make all of them with the same --lang',
  },
  twice: {
    id: 'bagian {bagian} ada dua kali, "{satu}" dan "{dua}"; sebutkan satu saja',
    en: 'part {bagian} is there twice, "{satu}" and "{dua}"; name one of them',
  },
  absent: {
    id: 'bagian {bagian} tidak ada (yang sejenis dengan "{berkas}"); setiap bagian harus ada dan dibuat dari isi rencana yang sama',
    en: 'part {bagian} is absent (of the kind of "{berkas}"); every part must be there and made from the same contents of the plan',
  },
  noIndex: {
    id: '"{satu}" dan "{dua}" sama-sama milik {instansi}, jadi satu rencana: rujukan di antaranya perlu isi berkasnya; buat ulang "{path}" dengan --index',
    en: '"{satu}" and "{dua}" are both of {instansi}, so they are one plan: references between them need its files; make "{path}" again with --index',
  },
  notWhole: {
    id: '"{path}" hanya memuat sebagian rencananya; buat ulang dengan --index tanpa menyebut berkas atau folder',
    en: '"{path}" has a part of its plan only; make it again with --index and without naming files or folders',
  },
  unread: {
    id: '"{path}" tidak memuat "{berkas}", yang tidak dapat dibaca ketika hasil itu dibuat; perbaiki dahulu, lalu buat ulang',
    en: '"{path}" is without "{berkas}", which could not be read when it was made; mend that first, then make it again',
  },
  differ: {
    id: '"{berkas}" berbeda isi di "{satu}" dan "{dua}", padahal keduanya satu rencana; samakan, atau beri nama berkas yang berbeda',
    en: '"{berkas}" differs between "{satu}" and "{dua}", which are one plan; make them equal, or give the files different names',
  },
} satisfies Record<string, Text>
