// `pohon set`: one field of a node, indikator or variabel gets another value, and nothing else in the plan's files changes.
import type { Finding, Language, Text } from '../diagnostic.ts'
import { isWord } from '../edit.ts'
import {
  change,
  changedFiles,
  type Draft,
  draftOf,
  loadWith,
  newFormFindings,
  placesOf,
  removeAll,
} from '../edit-plan.ts'
import { filesOutside } from '../fix.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import { bidangAngka, type Pemilik, pathTo, seriDari, type Tempat } from '../plan/place.ts'
import type { Plan } from '../plan/types.ts'
import { countOrNone } from '../render/findings-count.ts'
import { checkPlan, type Loaded, loadPlan } from '../run.ts'
import { follow, isMapping, root, sourceText, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import type { Obstacle, Path, Write } from '../source/put.ts'
import { textWriter } from '../source/written.ts'
import { speaking, UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { putChanges } from './fix.ts'
import { beginRealisasi } from './new-realisasi.ts'
import { pathOf } from './paths.ts'
import { unknownId } from './unknown-id.ts'

export interface SetOptions extends GlobalOptions {
  /** Shows the diff and writes nothing. */
  readonly dryRun?: boolean
}

export async function set(
  host: Host,
  id: string | undefined,
  bidang: string | undefined,
  isi: string | undefined,
  paths: readonly string[],
  options: SetOptions,
): Promise<number> {
  if (!id || !bidang || isi === undefined) throw new UsageError(texts.arguments)
  const loaded = await loadPlan(host, paths, options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  const console = await makeConsole(options)
  return speaking(language, async () => {
    const { milik, first } = fieldOf(loaded, id, bidang)
    const draft = draftOf(loaded, beginRealisasi(host, loaded), options.reader)
    const places = await placesFor(draft, milik, first)
    const show = pathOf(loaded)
    const outside = filesOutside(host, loaded)
    const linked = places.find(({ file }) => outside.has(file))
    if (linked !== undefined) throw new UsageError(texts.outside, { path: show(linked.file) })
    const old = places.map((place) => valueAt(draft, place))
    const before = checkPlan(loaded, language)
    const after = await written(host, paths, draft, places, { id, bidang, isi }, before, language)
    const { dryRun = false } = options
    if (after.files.size === 0) {
      console.note(texts.same, language, { id, bidang, isi: shortened(isi) })
      return 0
    }
    await putChanges(host, loaded, after.files, console, dryRun)
    for (const [index, place] of places.entries()) {
      const now = valueAt(after.draft, place)
      const was = old[index] ?? null
      const args = {
        path: `${show(place.file)}:${(now ?? was)!.line}`,
        baru: shortened(now?.text ?? ''),
        lama: shortened(was?.text ?? ''),
      }
      const isRemoved = now === null || after.isRemoved
      console.note(
        isRemoved ? texts.removed : was === null || was.text === '' ? texts.added : texts.changed,
        language,
        args,
      )
    }
    const args = { sebelum: countOrNone(before.findings), sesudah: countOrNone(after.checked.findings) }
    console.note(dryRun ? texts.would : texts.done, language, args)
    return 0
  })
}

/** One value, which is there. */
function isSingle({ documents }: Draft, { file, path }: Tempat): boolean {
  const cursor = follow(root(documents.get(file)!), path)
  return cursor !== undefined && (typeof cursor.data !== 'object' || cursor.data === null)
}

interface Wanted {
  readonly id: string
  readonly bidang: string
  readonly isi: string
}

/** The owner of the id, and the steps of the field. */
function fieldOf({ plan }: Loaded, id: string, bidang: string): { milik: Pemilik; first: readonly string[] } {
  const found = ownersOf(plan, id)
  if (found.length === 0)
    throw unknownId(id, [...plan.nodeById.keys(), ...plan.indikator.keys(), ...plan.variabel.keys()])
  if (found.length > 1) throw new UsageError(texts.twice, { id })
  const steps = bidang.split('.')
  if (steps.includes('')) throw new UsageError(texts.field, { bidang })
  if (steps[0] === 'id') throw new UsageError(texts.rename, { id })
  const [milik] = found as [Pemilik]
  const own = bidangAngka[milik.jenis]
  if (steps[0] !== own && Object.values<string>(bidangAngka).includes(steps[0]!))
    throw new UsageError(texts.figures, { id, benar: [own, ...steps.slice(1)].join('.') })
  return { milik, first: steps }
}

function ownersOf(plan: Plan, id: string): readonly Pemilik[] {
  return [
    ...plan.nodes.flatMap((node): Pemilik[] => [
      ...(node.id === id ? [{ jenis: 'anggaran', milik: node } as const] : []),
      ...node.indikator.filter((own) => own.id === id).map((milik): Pemilik => ({ jenis: 'realisasi', milik })),
    ]),
    ...plan.variabelList.filter((own) => own.id === id).map((milik): Pemilik => ({ jenis: 'variabel', milik })),
  ]
}

/** Actual figures are changed where they come from, which may be a realisasi file; everything else in the tree file. */
async function placesFor(draft: Draft, milik: Pemilik, steps: readonly string[]): Promise<readonly Tempat[]> {
  const { plan } = draft.loaded
  const seri = seriDari(plan, milik)
  const { file } = milik.milik
  const document = plan.documents.get(file)!
  const own = pathTo(document, milik.milik.entry)
  const [field, tahun, bagian = 'nilai', ...rest] = steps
  if (field !== seri.path.at(-1) || !/^\d{4}$/.test(tahun ?? ''))
    return [{ file, path: withItems(document, own, steps) }]
  const places = await placesOf(draft, seri, Number(tahun), bagian)
  // A year that is not written yet takes a figure alone, unless its `nilai` was asked for; words of a quarter stand beside its value.
  const words = rest.filter((step) => step !== 'nilai')
  const isNew = ({ file, path }: Tempat) => follow(root(draft.documents.get(file)!), path.slice(0, -1)) === undefined
  const isBeside = ({ path }: Tempat) => words.length > 0 && bagian !== 'nilai' && path.at(-1) === 'nilai'
  return places.map((place) => {
    const cut = (steps.length === 2 && isNew(place)) || isBeside(place)
    const start = cut ? place.path.slice(0, -1) : place.path
    return { ...place, path: withItems(draft.documents.get(place.file)!, start, words) }
  })
}

/** `fenomena.1.uraian`: items are counted from 1. Behind a mapping a number is a key. */
function withItems(document: Document, start: Path, steps: readonly string[]): Path {
  const path = [...start]
  for (const step of steps) {
    const here = follow(root(document), path)
    const isItem = /^[1-9]\d{0,2}$/.test(step) && !(here !== undefined && isMapping(here.data))
    path.push(isItem ? Number(step) - 1 : step)
  }
  return path
}

interface Value {
  readonly text: string
  readonly line: number
}

function valueAt({ documents }: Draft, { file, path }: Tempat): Value | null {
  const document = documents.get(file)!
  const cursor = follow(root(document), path)
  if (cursor === undefined) return null
  const { line } = lineAndColumn(lineStarts(document.text), valuePlace(document, cursor.entry).start)
  return { text: sourceText(cursor), line }
}

interface Written {
  /** The value is gone, and with it its key, or the item of a list. */
  readonly isRemoved: boolean
  readonly draft: Draft
  readonly files: ReturnType<typeof changedFiles>
  readonly checked: Checked
}

type Checked = ReturnType<typeof checkPlan>

type Refused = Obstacle & { readonly file: string }

/**
 * The plan with the value: as it was typed where that stands on its own in YAML and in the format, else between quotes. Throws wrong
 * usage where neither does.
 */
async function written(
  host: Host,
  paths: readonly string[],
  draft: Draft,
  places: readonly Tempat[],
  wanted: Wanted,
  before: Checked,
  language: Language,
): Promise<Written> {
  const { isi } = wanted
  const { loaded, reader } = draft
  const typed: Write = (spot) => (/^["']/.test(spot.old) || isi === '' ? textWriter(isi)(spot) : isi)
  const quoted: Write = (spot) => textWriter(isi)({ ...spot, old: spot.old.startsWith("'") ? spot.old : '"' })
  const tried: (Written & { readonly worse: readonly Finding[] })[] = []
  let obstacle: Refused | null = null
  // Nothing in the place of a value takes its key away; where it must be there, or a comment would go with it, it becomes empty.
  for (const write of isi === '' && places.every((place) => isSingle(draft, place))
    ? [null, quoted]
    : [typed, quoted]) {
    const own: Draft = { ...draft, documents: new Map(draft.documents) }
    const isRemoved = write === null
    if (isRemoved && !(await removeAll(own, places))) continue
    const refused = isRemoved
      ? null
      : await change(own, places, { write: [write], isMeant: isWord(isi), style: 'flow' })
    obstacle ??= refused
    if (refused !== null) continue
    const files = changedFiles(host, own)
    const checked = checkPlan(await loadWith(host, paths, loaded, files, language, reader), language)
    tried.push({ isRemoved, draft: own, files, checked, worse: newFormFindings(before.all, checked.all) })
    if (tried.at(-1)!.worse.length === 0) break
  }
  const errors = ({ worse }: { readonly worse: readonly Finding[] }) =>
    worse.filter(({ severity }) => severity === 'error')
  // What is only a warning is the user's to weigh.
  const best = tried.find(({ worse }) => worse.length === 0) ?? tried.find((one) => errors(one).length === 0)
  if (best !== undefined) return best
  throw tried[0] === undefined
    ? refusal(obstacle!, wanted, loaded)
    : refusedBy(errors(tried[0])[0]!, wanted, nearKey(draft, places[0]!))
}

function refusedBy({ rule, message, help }: Finding, { id, bidang, isi }: Wanted, near: Near | null): UsageError {
  if (rule === 'skema/kunci-asing' && near !== null && message.includes(`"${near.kunci}"`))
    return new UsageError(texts.nearField, { ...near, id })
  const pesan = help === null ? message : `${message}; ${help}`
  return new UsageError(texts.refused, { id, bidang, isi: shortened(isi), pesan })
}

interface Near {
  readonly kunci: string
  readonly benar: string
}

/** The first key of a path that is not there, and the one that is there and may be meant. */
function nearKey({ documents }: Draft, { file, path }: Tempat): Near | null {
  let here = root(documents.get(file)!)!
  for (const step of path) {
    const next = follow(here, [step])
    if (next === undefined) {
      const benar = nearest(String(step), isMapping(here.data) ? Object.keys(here.data) : [])
      return benar === null ? null : { kunci: String(step), benar }
    }
    here = next
  }
  return null
}

function refusal({ kind, path, cursor, file }: Refused, { bidang }: Wanted, loaded: Loaded): UsageError {
  const { document, entry, data } = cursor
  const { line } = lineAndColumn(lineStarts(document.text), valuePlace(document, entry).start)
  const tempat = `${pathOf(loaded)(file)}:${line}`
  const depth = [...path].findLastIndex((step) => typeof step === 'string')
  const kunci = String(path[depth] ?? '')
  const parts = Array.isArray(data) ? data.map((_, index) => String(index + 1)) : Object.keys(data ?? {})
  switch (kind) {
    case 'bagian':
      return new UsageError(texts.parts, {
        bidang,
        tempat,
        contoh: parts
          .map((part) => `${bidang}.${part}`)
          .slice(0, 6)
          .join(', '),
      })
    case 'tunggal':
      return new UsageError(texts.single, { tempat, kunci })
    case 'butir':
      return Array.isArray(data)
        ? new UsageError(texts.item, { bidang, tempat, kunci, jumlah: data.length, baru: data.length + 1 })
        : new UsageError(texts.noList, { bidang, tempat })
    case 'tata-letak':
      return new UsageError(texts.layout, { tempat })
  }
}

/** Of a long text, its beginning. */
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

const texts = {
  arguments: {
    id: 'tulis id, bidang, lalu isinya, misalnya "pohon set ip-asn target.2026 72"',
    en: 'write an id, a field and its value, such as "pohon set ip-asn target.2026 72"',
  },
  field: {
    id: '"{bidang}" bukan nama bidang; tulis bagian-bagiannya dengan titik, misalnya target.2026 atau realisasi.2025.tw2',
    en: '"{bidang}" is no field; write its parts with dots, such as target.2026 or realisasi.2025.tw2',
  },
  rename: {
    id: 'id dirujuk di tempat lain; ganti dengan "pohon rename {id} id-baru"',
    en: 'an id is referred to elsewhere; change it with "pohon rename {id} new-id"',
  },
  twice: {
    id: 'id "{id}" dipakai lebih dari sekali; beri salah satunya id lain dahulu',
    en: 'id "{id}" is used more than once; give one of them another id first',
  },
  outside: {
    id: '{path}: tidak diubah, karena tautan ini menuju ke luar folder rencana',
    en: '{path}: not changed, since this link leads out of the folder of the plan',
  },
  parts: {
    id: '{tempat}: "{bidang}" terdiri atas beberapa bagian; sebutkan satu, misalnya {contoh}',
    en: '{tempat}: "{bidang}" has parts; name one, such as {contoh}',
  },
  single: {
    id: '{tempat}: "{kunci}" berisi satu nilai tanpa bagian; sebutkan bidang itu saja',
    en: '{tempat}: "{kunci}" is a single value without parts; name that field alone',
  },
  item: {
    id: '{tempat}: "{kunci}" memuat {jumlah} butir, dihitung dari 1; tidak ada yang cocok dengan "{bidang}" (butir baru: {baru})',
    en: '{tempat}: "{kunci}" has {jumlah} items, counted from 1; none fits "{bidang}" (a new item: {baru})',
  },
  noList: {
    id: '{tempat}: daftar pada "{bidang}" belum ada; butir pertamanya bernomor 1',
    en: '{tempat}: there is no list at "{bidang}" yet; its first item has the number 1',
  },
  figures: {
    id: 'angka "{id}" ada di bidang lain: tulis {benar}',
    en: 'the figures of "{id}" are in another field: write {benar}',
  },
  layout: {
    id: '{tempat}: tata letak di sini tidak biasa, sehingga tidak dapat diubah tanpa menyentuh yang lain; ubah sendiri',
    en: '{tempat}: the layout here is unusual and cannot be changed without touching something else; edit it by hand',
  },
  refused: {
    id: '{id} {bidang} = "{isi}" ditolak: {pesan}',
    en: '{id} {bidang} = "{isi}" is refused: {pesan}',
  },
  nearField: {
    id: '{id} tidak mempunyai bidang "{kunci}"; mungkin maksudnya "{benar}"',
    en: '{id} has no field "{kunci}"; did you mean "{benar}"?',
  },
  same: {
    id: '{id} {bidang} sudah berisi "{isi}"; tidak ada yang diubah',
    en: '{id} {bidang} is "{isi}" already; nothing is changed',
  },
  changed: { id: '{path}: {lama} menjadi {baru}', en: '{path}: {lama} is now {baru}' },
  removed: { id: '{path}: {lama} dihapus', en: '{path}: {lama} removed' },
  added: { id: '{path}: {baru} ditambahkan', en: '{path}: {baru} added' },
  done: { id: 'sebelum: {sebelum}; sesudah: {sesudah}', en: 'before: {sebelum}; after: {sesudah}' },
  would: {
    id: 'sebelum: {sebelum}; sesudah: {sesudah} (--dry-run: belum ada yang ditulis)',
    en: 'before: {sebelum}; after: {sesudah} (--dry-run: nothing is written)',
  },
} satisfies Record<string, Text>
