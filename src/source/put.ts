// A path of keys and what to write there → the one splice that puts it into a plan file: in the place of the value that stands there, or
// as keys that are new, where their neighbours and the file's own style have them. Whether the file then reads as meant is the caller's
// to check: nothing here knows YAML's last corner.
import type { Edit } from '../diagnostic.ts'
import { type Cursor, entries, follow, isMapping, items, keyPlace, root, sourceText, valuePlace } from './cursor.ts'
import type { Data, Document } from './document.ts'
import { lineEnd, replaceScalar } from './splice.ts'
import { lineAt } from './text.ts'

export type Path = readonly (string | number)[]

/** What stands around a value that is to be written. */
export interface Spot {
  /** The value's text in the file, quotes included; empty where there is none. */
  readonly old: string
  /** Within `{ … }` or `[ … ]`. */
  readonly flow: boolean
  /** Before the items of a list in block style that stands here. */
  readonly indent: string
  /** Empty where what is written must stay on its line. */
  readonly lineEnd: string
}

/** Gives the value as it is to stand in the file; a list in block style begins with a line end. */
export type Write = (spot: Spot) => string

/** Why a value cannot be put at a path, and how far the path leads. */
export interface Obstacle {
  readonly kind: /** It holds parts, and one of them is to be named. */
    | 'bagian'
    /** A single value, which has no parts. */
    | 'tunggal'
    /** A list that has no such item. */
    | 'butir'
    /** The file is written in a way that a splice could spoil. */
    | 'tata-letak'
  readonly path: Path
  readonly cursor: Cursor
}

export interface PutOptions {
  /** Of mappings of figures for which the file has no example; others are in block style. */
  readonly style: 'flow' | 'block'
  /** A list of texts may be replaced as a whole. */
  readonly lists?: boolean
}

export function put(
  document: Document,
  path: Path,
  write: Write,
  { style, lists = false }: PutOptions,
): Edit | Obstacle {
  let here = root(document)!
  let depth = 0
  let flow = isFlow(here)
  for (; depth < path.length; depth++) {
    const next = follow(here, path.slice(depth, depth + 1))
    if (next === undefined) break
    here = next
    flow ||= isFlow(here)
  }
  const obstacle = (kind: Obstacle['kind']): Obstacle => ({ kind, path: path.slice(0, depth), cursor: here })
  const rest = path.slice(depth)
  if (rest.length === 0)
    return replaceValue(here, write, flow, lists) ?? obstacle(isCollection(here) ? 'bagian' : 'tata-letak')
  // A list that is there takes an item behind its last one; one that is new begins with its first.
  const [next, ...inside] = rest
  const begins = (steps: Path) => steps.every((step) => typeof step === 'string' || step === 0)
  if (Array.isArray(here.data)) {
    if (next !== here.data.length || !begins(inside)) return obstacle('butir')
    return append(here, inside, write, style, flow) ?? obstacle('tata-letak')
  }
  if (!begins(rest)) return obstacle('butir')
  if (here.data === null) {
    const isAlone = sourceText(here) === '' && !flow
    return fill(here, rest, write, isAlone ? style : 'flow') ?? obstacle('tata-letak')
  }
  if (typeof next === 'number') return obstacle('butir')
  const isEnd = next === 'dari' || next === 'sampai'
  if (isMapping(here.data) && (isEnd || !isRange(here.data)))
    return insert(here, rest, write, style, flow) ?? obstacle('tata-letak')
  if (!holdsFigure(path[depth - 1])) return obstacle('tunggal')
  return widen(here, rest, write) ?? obstacle('tata-letak')
}

const isCollection = ({ data }: Cursor): boolean => typeof data === 'object' && data !== null

export const isFlow = (cursor: Cursor): boolean => isCollection(cursor) && /^[{[]/.test(startOf(cursor))

function startOf({ document, entry }: Cursor): string {
  const { start } = valuePlace(document, entry)
  return document.text.slice(start, start + 1)
}

/** `{ dari, sampai }` is a value, although it is a mapping; a mapping that has such a key among others is none. */
export const isRange = (data: Data | undefined): boolean => {
  const keys = data !== undefined && isMapping(data) ? Object.keys(data) : []
  return keys.length > 0 && keys.every((key) => key === 'dari' || key === 'sampai')
}

/** Years and quarters: their value may stand alone, or as `nilai` beside words. */
const holdsFigure = (step: string | number | undefined): boolean => /^(\d{4}|tw[1-4]|nilai)$/.test(String(step))

/** A single value, or a list of texts as a whole; nothing where comments would go with it, or it has parts. */
function replaceValue(cursor: Cursor, write: Write, flow: boolean, lists: boolean): Edit | null {
  const { document } = cursor
  if (!isCollection(cursor)) {
    return replaceSingle(cursor, write, flow)
  }
  if (!lists || !Array.isArray(cursor.data) || cursor.data.some((item) => typeof item === 'object' && item !== null))
    return null
  const place = { ...valuePlace(document, cursor.entry), end: contentEnd(cursor) }
  if (document.comments.some(({ start }) => start >= place.start && start < place.end)) return null
  const own = isFlow(cursor)
  const indent = ' '.repeat(place.start - lineAt(document.text, place.start).start)
  const written = write({
    old: own ? '[' : '-',
    flow: flow || own,
    indent,
    lineEnd: lineEnd(document.text, place.start),
  })
  return { place, text: own ? written : written.trimStart() }
}

/** A list in its place begins below the key, where that has the line to itself. */
function replaceSingle(cursor: Cursor, write: Write, flow: boolean): Edit {
  const { document, entry } = cursor
  const { text } = document
  const old = sourceText(cursor)
  const [key, value] = [keyPlace(document, entry), valuePlace(document, entry)]
  const line = lineAt(text, key.start)
  const colon = old === '' ? null : /^\s*:(?=[ \t]*$)/.exec(text.slice(key.end, value.start))
  const indent = ' '.repeat(key.start - line.start)
  const end = contentEnd(cursor)
  const alone = !flow && colon !== null && end === line.start + line.text.trimEnd().length
  if (!alone) return replaceScalar(cursor, write({ old, flow, indent: '', lineEnd: '' }))
  const written = write({ old, flow, indent: `${indent}${unitOf(document)}`, lineEnd: lineEnd(text, key.start) })
  if (!/^[\r\n]/.test(written)) return replaceScalar(cursor, written)
  return { place: { ...value, start: key.end + colon[0].length, end }, text: written }
}

/** Adds an item to the end of a list. */
function append(list: Cursor, keys: Path, write: Write, style: 'flow' | 'block', flow: boolean): Edit | null {
  const { document } = list
  const { text } = document
  const whole = valuePlace(document, list.entry)
  const last = items(list).at(-1)
  if (last === undefined)
    return text[whole.start] === '[' ? { place: whole, text: `[${flowValue(keys, write)}]` } : null
  if (flow) {
    if (text[whole.start] !== '[' || sourceText(last) === '') return null
    const { end } = valuePlace(document, last.entry)
    return { place: { ...whole, start: end, end }, text: `, ${flowValue(keys, write)}` }
  }
  const { start } = valuePlace(document, last.entry)
  const line = lineAt(text, start)
  const [, lead] = /^( *)- +$/.exec(text.slice(line.start, start)) ?? []
  if (lead === undefined) return null
  const end = lineEnd(text, start)
  const around = { indent: lead, unit: unitOf(document), lineEnd: end, style, model: undefined }
  const before = lineAt(text, contentEnd(last))
  const offset = before.start + before.text.length
  return { place: { ...whole, start: offset, end: offset }, text: `${end}${itemOf(keys, write, around)}` }
}

/** Adds keys, one within the other, to a mapping. */
function insert(mapping: Cursor, keys: Path, write: Write, style: 'flow' | 'block', flow: boolean): Edit | null {
  const { document } = mapping
  const { text } = document
  const whole = valuePlace(document, mapping.entry)
  const inside = entries(mapping)
  const [key, ...rest] = keys as [string, ...Path]
  const at = (offset: number, own: string): Edit => ({ place: { ...whole, start: offset, end: offset }, text: own })
  if (flow) {
    const own = flowOf(keys, write)
    if (text[whole.start] !== '{') return null
    if (inside.length === 0) return { place: whole, text: `{ ${own} }` }
    const before = neighbour(
      inside.map((one) => one.key),
      key,
    )
    if (before < 0) return at(keyPlace(document, inside[0]!.value.entry).start, `${own}, `)
    const { value } = inside[before]!
    // An empty value ends at its key: a comma there would cut it off from the colon.
    return sourceText(value) === '' ? null : at(valuePlace(document, value.entry).end, `, ${own}`)
  }
  const first = inside[0]
  if (first === undefined) return null
  const start = keyPlace(document, first.value.entry).start
  const line = lineAt(text, start)
  const lead = text.slice(line.start, start)
  if (start !== whole.start || !/^[ -]*$/.test(lead)) return null
  const indent = ' '.repeat(lead.length)
  const end = lineEnd(text, start)
  const models = inside.map(({ value }) => value).filter(isCollection)
  const own = `${key}:${blockOf(rest, write, { indent, unit: unitOf(document), lineEnd: end, style, model: like(models) })}`
  const before = neighbour(
    inside.map((one) => one.key),
    key,
  )
  if (before < 0) return at(start, `${own}${end}${indent}`)
  const last = lineAt(text, contentEnd(inside[before]!.value))
  return at(last.start + last.text.length, `${end}${indent}${own}`)
}

/** Writes keys below one that has no value yet. */
function fill(cursor: Cursor, keys: Path, write: Write, style: 'flow' | 'block'): Edit | null {
  const { document } = cursor
  const { text } = document
  if (style === 'flow') return replaceScalar(cursor, flowValue(keys, write))
  const key = keyPlace(document, cursor.entry)
  const line = lineAt(text, key.start)
  const lead = text.slice(line.start, key.start)
  if (!/^[ -]*$/.test(lead)) return null
  const end = lineEnd(text, key.start)
  const around = { indent: ' '.repeat(lead.length), unit: unitOf(document), lineEnd: end, style, model: undefined }
  const offset = line.start + line.text.length
  return { place: { ...key, start: offset, end: offset }, text: blockOf(keys, write, around) }
}

/** `70` → `{ nilai: 70, tw2: 35 }`. */
function widen(cursor: Cursor, keys: Path, write: Write): Edit | null {
  const { document, entry } = cursor
  const source = sourceText(cursor)
  if (isCollection(cursor) && !isFlow(cursor)) return null
  if (/[\r\n]/.test(source.trimEnd())) return null
  const plain = !isCollection(cursor) && !/^["']/.test(source)
  const nilai = plain && /[,[\]{}]/.test(source) ? `"${source}"` : source
  return { place: valuePlace(document, entry), text: `{ nilai: ${nilai}, ${flowOf(keys, write)} }` }
}

const flowOf = ([key, ...rest]: Path, write: Write): string => `${key}: ${flowValue(rest, write)}`

function flowValue(keys: Path, write: Write): string {
  const [key, ...rest] = keys
  if (key === undefined) return write({ old: '', flow: true, indent: '', lineEnd: '' })
  return typeof key === 'number' ? `[${flowValue(rest, write)}]` : `{ ${flowOf(keys, write)} }`
}

interface Around {
  /** Of the key that the value belongs to. */
  readonly indent: string
  /** One level deeper. */
  readonly unit: string
  readonly lineEnd: string
  readonly style: 'flow' | 'block'
  /** A value at the same level of the file, whose style is taken. */
  readonly model: Cursor | undefined
}

/** What stands behind the colon of a key in block style. */
function blockOf(keys: Path, write: Write, around: Around): string {
  const { indent, unit, lineEnd, style, model } = around
  const [key, ...rest] = keys
  if (key === undefined) {
    const written = write({ old: '', flow: false, indent: `${indent}${unit}`, lineEnd })
    return /^[\r\n]/.test(written) ? written : ` ${written}`
  }
  if (typeof key === 'number') return `${lineEnd}${itemOf(rest, write, { ...around, indent: `${indent}${unit}` })}`
  const flow = model === undefined ? style === 'flow' && holdsFigure(key) : isFlow(model)
  if (flow) return ` { ${flowOf(keys, write)} }`
  const inner =
    model === undefined
      ? undefined
      : like(
          entries(model)
            .map(({ value }) => value)
            .filter(isCollection),
        )
  return `${lineEnd}${indent}${unit}${key}:${blockOf(rest, write, { ...around, indent: `${indent}${unit}`, model: inner })}`
}

/** An item of a list, at the indent of its hyphen. */
function itemOf(keys: Path, write: Write, around: Around): string {
  const { indent } = around
  const [key, ...rest] = keys
  if (key === undefined) return `${indent}- ${write({ old: '', flow: false, indent: '', lineEnd: '' })}`
  return `${indent}- ${key}:${blockOf(rest, write, { ...around, indent: `${indent}  `, model: undefined })}`
}

/** The last mapping: what was written most recently. */
const like = (models: readonly Cursor[]): Cursor | undefined => models.findLast(({ data }) => isMapping(data))

/** Where the last sign of a value stands; comments and blank lines behind it are not its own. */
export function contentEnd(cursor: Cursor): number {
  const { document } = cursor
  const { start, end } = valuePlace(document, cursor.entry)
  const parts = isFlow(cursor)
    ? []
    : Array.isArray(cursor.data)
      ? items(cursor)
      : entries(cursor).map(({ value }) => value)
  const last = parts.at(-1)
  return last === undefined ? start + document.text.slice(start, end).trimEnd().length : contentEnd(last)
}

/** The blanks that one level adds: those of the first key that stands deeper than the first line's. */
const unitOf = ({ text }: Document): string => /^( +)[^\s#-]/m.exec(text)?.[1]?.slice(0, 4) ?? '  '

/** The number of the key after which a new one belongs; -1: before the first. */
function neighbour(keys: readonly string[], key: string): number {
  const own = rank(key)
  if (own === null) return keys.length - 1
  const ranks = keys.map(rank)
  const before = ranks.findLastIndex((other) => other !== null && other < own)
  if (before >= 0) return before
  const behind = ranks.findIndex((other) => other !== null && other > own)
  return behind < 0 ? keys.length - 1 : behind - 1
}

function rank(key: string): number | null {
  if (/^\d{4}$/.test(key)) return Number(key)
  const index = order.indexOf(key)
  return index < 0 ? null : index
}

/** Keys in the order of the format's own description; what is not here (ids, names of a formula) goes to the end. */
const order = (
  'versi judul level id kode nomenklatur tujuan fenomena dasar nama sama_dengan uraian dari sampai opd node peran sasaran ' +
  'aktivitas jadwal penanggung_jawab instansi lokasi periode induk tw1 tw2 tw3 tw4 satuan polaritas jenis iku definisi rumus ' +
  'sumber_data penyedia_data dasar_hukum batas min maks skala frekuensi kondisi_awal tahun nilai target target_dokumen perubahan ' +
  'realisasi anggaran variabel pembanding konsolidasi capaian bobot hitung berlaku awal akhir indikator pagu pagu_dokumen ' +
  'sumber_dana realisasi_anggaran crosscutting lintas_program sumber data catatan pendukung kendala tindak_lanjut bukti pohon anak'
).split(' ')
