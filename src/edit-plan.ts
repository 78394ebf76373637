// A loaded plan and changes of single values → the new texts of its files, and the plan as it reads with them. Writes nothing.
import path from 'node:path'
import type { Finding, Language, Text } from './diagnostic.ts'
import { type Change, removeValue, setValue, setValues } from './edit.ts'
import { changedMeanwhile } from './fix.ts'
import { type Host, overlaidHost } from './host.ts'
import { berkasRealisasi, berkasUntuk, type Seri, type Tempat, tempatBagian } from './plan/place.ts'
import { type Loaded, loadPlan } from './run.ts'
import type { Document } from './source/document.ts'
import type { Obstacle } from './source/put.ts'
import { type Reader, read } from './source/read.ts'
import { encode } from './source/splice.ts'
import { UsageError } from './usage.ts'

/** The plan's documents on their way to what they are to be. */
export interface Draft {
  readonly loaded: Loaded
  readonly documents: Map<string, Document>
  /** Realisasi files, new ones too. */
  readonly realisasi: string[]
  readonly reader: Reader | undefined
  readonly begin: Begin
}

/** The file in which the figures of an OPD for a year begin: its path from the plan's root, and what stands in it before there are any. */
export type Begin = (instansi: string | null, year: number) => { readonly file: string; readonly text: string }

export function draftOf(loaded: Loaded, begin: Begin, reader?: Reader): Draft {
  return {
    loaded,
    documents: new Map(loaded.plan.documents),
    realisasi: [...berkasRealisasi(loaded.plan)],
    reader,
    begin,
  }
}

/** Changes one value, in all of the places; the first obstacle leaves the draft as it was. */
export async function change(
  draft: Draft,
  places: readonly Tempat[],
  what: Omit<Change, 'path'>,
): Promise<(Obstacle & { readonly file: string }) | null> {
  const changed = new Map<string, Document>()
  for (const { file, path } of places) {
    const result = await setValue(changed.get(file) ?? draft.documents.get(file)!, { ...what, path }, draft.reader)
    if ('kind' in result) return { ...result, file }
    changed.set(file, result)
  }
  for (const [file, document] of changed) draft.documents.set(file, document)
  return null
}

/** Takes a value out of all of the places; false where one of them cannot do without it, and then the draft is as it was. */
export async function removeAll(draft: Draft, places: readonly Tempat[]): Promise<boolean> {
  const changed = new Map<string, Document>()
  for (const { file, path } of places) {
    const result = await removeValue(changed.get(file) ?? draft.documents.get(file)!, path, draft.reader)
    if (result === null) return false
    changed.set(file, result)
  }
  for (const [file, document] of changed) draft.documents.set(file, document)
  return true
}

/** Changes of one value each, of one file: all at once where they go together, else in halves. The first obstacle ends it. */
export async function changeAll<One extends Tempat & { readonly what: Omit<Change, 'path'> }>(
  draft: Draft,
  all: readonly One[],
): Promise<(Obstacle & { readonly file: string; readonly one: One }) | null> {
  const [one, ...more] = all
  if (one === undefined) return null
  if (more.length === 0) {
    const refused = await change(draft, [one], one.what)
    return refused === null ? null : { ...refused, one }
  }
  const changes = all.map(({ path, what }) => ({ ...what, path }))
  const document = await setValues(draft.documents.get(one.file)!, changes, draft.reader)
  if (document !== null) {
    draft.documents.set(one.file, document)
    return null
  }
  const half = all.length >> 1
  return (await changeAll(draft, all.slice(0, half))) ?? (await changeAll(draft, all.slice(half)))
}

/**
 * Where a part of a year is to be written; begins a realisasi file where there is none for it. Throws wrong usage where a file cannot be
 * read: the figure may stand in it.
 */
export async function placesOf(draft: Draft, seri: Seri, year: number, bagian: string): Promise<readonly Tempat[]> {
  const { documents, realisasi, loaded, reader } = draft
  const broken = [...documents.values()].find(({ data }) => data === undefined)
  if (broken !== undefined) throw new UsageError(unread, { path: broken.file })
  const known = tempatBagian(documents, realisasi, seri, year, bagian)
  if (known.length > 0) return known
  const path = [seri.jenis, seri.id, String(year), bagian]
  const file = berkasUntuk(loaded.plan, documents, realisasi, seri, year)
  if (file !== null) return [{ file, path }]
  const { file: name, text } = draft.begin(seri.instansi, year)
  if (!documents.has(name)) {
    documents.set(name, await read(name, new TextEncoder().encode(text), reader))
    realisasi.push(name)
  }
  return [{ file: name, path }]
}

export interface Changed {
  /** Null for a file that is new. */
  readonly before: Uint8Array | null
  readonly after: Uint8Array
}

/** The bytes of the files that really change, by their path from the plan's root. */
export function changedFiles(host: Host, { loaded, documents }: Draft): ReadonlyMap<string, Changed> {
  const files = new Map<string, Changed>()
  for (const [file, document] of documents) {
    const old = loaded.plan.documents.get(file)
    if (old?.text === document.text) continue
    const before = old === undefined ? null : host.read(path.join(loaded.root.folder, file))
    if (before !== null && new TextDecoder().decode(before) !== old?.text)
      throw new UsageError(changedMeanwhile, { path: file })
    files.set(file, { before, after: encode(document.text, before ?? new Uint8Array()) })
  }
  return files
}

/** The plan as it reads with these files. Throws wrong usage where it would not read one that is new. */
export async function loadWith(
  host: Host,
  paths: readonly string[],
  { root }: Loaded,
  files: ReadonlyMap<string, Changed>,
  language: Language,
  reader?: Reader,
): Promise<Loaded> {
  const bytes = [...files].map(([file, { after }]) => [path.join(root.folder, file), after] as const)
  const loaded = await loadPlan(overlaidHost(host, new Map(bytes)), paths, language, reader)
  const ignored = [...files.keys()].find((file) => !loaded.plan.documents.has(file))
  if (ignored !== undefined) throw new UsageError(notRead, { path: ignored })
  return loaded
}

/** Rules on the form of what is written: a change that breaks one was not meant so. */
const form = /^(yaml|skema|id|nilai)\//

/** Findings on the form of what is written that a change brings, errors first: a file that was sound stays sound. */
export function newFormFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(({ identity }) => identity))
  const found = after.filter(({ rule, identity }) => form.test(rule) && !known.has(identity))
  const isError = ({ severity }: Finding) => severity === 'error'
  return [...found.filter(isError), ...found.filter((one) => !isError(one))]
}

const unread: Text = {
  id: '"{path}" tidak dapat dibaca, sehingga angka di dalamnya tidak diketahui; perbaiki dahulu (lihat "pohon validate")',
  en: '"{path}" cannot be read, so nobody knows the figures in it; correct it first (see "pohon validate")',
}

const notRead: Text = {
  id: 'berkas baru "{path}" tidak akan terbaca sebagai bagian rencana ini; periksa .gitignore dan pola realisasi di pohon.yaml, atau sebut foldernya, bukan berkasnya',
  en: 'the new file "{path}" would not be read as a part of this plan; check .gitignore and the globs of realisasi in pohon.yaml, or name the folder instead of files',
}
