// Checks one document, which need not fit its schema, and turns ajv's errors into one finding per mistake, placed on the key or value.
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import {
  type Cursor,
  entries,
  follow,
  get,
  isMapping,
  keyPlace,
  root,
  sourceText,
  valuePlace,
} from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { unquotedCodes } from './codes.ts'
import { respell, rewrite } from './fixes.ts'
import { kerangka } from './generated/kerangka.js'
import { pohon, realisasi, rencana, type SchemaError } from './generated/validators.js'
import type { Kind } from './kind.ts'
import { type OptionSchema, wrongOption } from './option.ts'
import { wrongType } from './wrong-type.ts'

const validators = { pohon, rencana, realisasi }

/** A schema without its words. */
export interface Skeleton {
  readonly [keyword: string]: unknown
  readonly type?: string | readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, unknown>>
  readonly patternProperties?: Readonly<Record<string, unknown>>
  readonly items?: { readonly $ref?: string }
}

/** The value that an error is about. */
export interface Subject {
  readonly here: Cursor
  /** The key that it stands under; for a list item, that of the list; empty for the whole file. */
  readonly key: string
  readonly isItem: boolean
  /** Where it is pointed at: the value, or the key of one that has parts. */
  readonly place: Diagnostic['place']
}

const idPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

export function checkSchema(document: Document, kind: Kind): Diagnostic[] {
  const top = root(document)
  if (top === undefined) return []
  const codes = unquotedCodes(document)
  const validate = validators[kind]
  if (validate(document.data)) return codes
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  const found = errors.map((error) => explain(error, top, kind)).filter((problem) => problem !== null)
  // A newer file would only produce follow-up errors: this one says what to do.
  const newer = found.find(({ message }) => message === 'versi-baru')
  return newer === undefined ? [...codes, ...found] : [newer]
}

function explain(error: SchemaError, top: Cursor, kind: Kind): Diagnostic | null {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const subject = subjectAt(top, path)
  const { here, key, place } = subject
  const text = sourceText(here)
  if (kind === 'rencana' && path[0] === 'aturan_opsi' && path.length === 3)
    return wrongOption(subject, schemaAt(error.schemaPath, kind) as unknown as OptionSchema)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(here, String(error.params.additionalProperty), error, kind)
    case 'required':
      return missingKey(here, String(error.params.missingProperty), error, kind)
    case 'type':
      if (key === 'id') return diagnostic('id/bentuk', 'bentuk', place, { teks: text, benar: suggestId(text) })
      return wrongType(subject, schemaAt(error.schemaPath, kind), (ref) => schemaAt(`${ref}/x`, kind))
    case 'const':
      return choice(subject, [error.params.allowedValue])
    case 'enum':
      return choice(subject, error.params.allowedValues as readonly unknown[])
    case 'minimum':
    case 'maximum':
      return diagnostic('skema/pilihan', 'tahun', place, { kunci: key, teks: text })
    case 'pattern': {
      if (error.params.pattern !== idPattern)
        return diagnostic('skema/pilihan', 'bentuk', place, { kunci: key, teks: text })
      if (key !== 'id' && isDerivedId(text)) return diagnostic('id/bentuk', 'turunan', place, { teks: text })
      return diagnostic('id/bentuk', 'bentuk', place, { teks: text, benar: suggestId(text) })
    }
  }
  throw new Error(`no words for the schema's "${error.keyword}" at ${error.schemaPath}`)
}

/** `kompetensi/2.1#1`: an id made from a place, which plan files may not refer to. */
const isDerivedId = (text: string): boolean => /#\d+$|\/\d+(\.\d+)*$/.test(bare(text))

function unknownKey(here: Cursor, key: string, error: SchemaError, kind: Kind): Diagnostic | null {
  const place = keyPlace(here.document, get(here, key)!.entry)
  const schema = schemaAt(error.schemaPath, kind)
  const level = isMapping(here.data) ? here.data.level : undefined
  if (/level-\d\//.test(error.schemaPath) && levelsWith(key).length > 0) {
    return diagnostic('skema/level', 'kunci', place, {
      kunci: key,
      level: String(level),
      boleh: levelsWith(key).join(', '),
    })
  }
  const names = Object.keys(schema.properties ?? {})
  // Rules: what is wrong with such a key is said where the rules are known.
  if (names.some((name) => name.includes('/'))) return null
  const free = names.filter((name) => get(here, name) === undefined)
  const quarter = quarterOf(key)
  const benar = quarter !== null && free.includes(quarter) ? quarter : nearest(bare(key), free)
  if (benar !== null) {
    const fix = benar === quarter ? rewrite(place, benar) : respell(place, bare(key), benar)
    return diagnostic('skema/kunci-asing', 'mirip', place, { kunci: key, benar }, { fix })
  }
  if (/\/aturan_opsi\//.test(error.schemaPath))
    return diagnostic('skema/kunci-asing', 'opsi', place, { kunci: key, kenal: names.join(', ') })
  const [pattern] = Object.keys(schema.patternProperties ?? {})
  if (pattern?.includes('[0-9]{4}')) {
    const year = /^\D*(\d{4})\D*$/.exec(key)?.[1]
    if (year !== undefined && get(here, year) === undefined)
      return diagnostic('skema/kunci-asing', 'mirip', place, { kunci: key, benar: year })
    if (quarter !== null)
      return diagnostic('skema/kunci-asing', 'triwulan', place, { kunci: key, benar: `2025: { ${quarter}: … }` })
    return diagnostic('skema/kunci-asing', 'tahun', place, { kunci: key })
  }
  if (pattern !== undefined)
    return diagnostic('skema/kunci-asing', 'komponen', place, { kunci: key, benar: suggestName(key) })
  const [home, ...others] =
    kind === 'pohon' ? homes.filter(({ schema }) => Object.hasOwn(schemaAt(schema, kind).properties ?? {}, key)) : []
  if (home !== undefined && others.length === 0)
    return diagnostic('skema/kunci-asing', 'tempat-lain', place, { kunci: key, milik: home.name })
  return diagnostic('skema/kunci-asing', 'daftar', place, { kunci: key, kenal: free.join(', ') })
}

/** Where a key belongs that stands one step too far in or out. */
const homes = [
  { schema: '#/$defs/level-belum-ada/x', name: { id: 'node', en: 'a node' } },
  { schema: '#/$defs/satu-indikator/x', name: { id: 'indikator', en: 'an indikator' } },
]

/** `TW1`, `TW I`, `tw 1`, `Triwulan 2` → `tw1`, `tw2`. */
function quarterOf(key: string): string | null {
  const match = /^(?:tw|triwulan)[\s._-]*(iv|i{1,3}|[1-4])$/i.exec(bare(key))
  if (match === null) return null
  const number = ['i', 'ii', 'iii', 'iv'].indexOf(match[1]!.toLowerCase()) + 1
  return `tw${number > 0 ? number : match[1]}`
}

const levelsWith = (key: string): number[] =>
  [0, 1, 2, 3, 4, 5].filter((level) =>
    Object.hasOwn(schemaAt(`#/$defs/level-${level}/x`, 'pohon').properties ?? {}, key),
  )

/** A key that is missing because it is misspelt, or written for another level, is that mistake and no other. */
function missingKey(here: Cursor, key: string, error: SchemaError, kind: Kind): Diagnostic | null {
  const schema = schemaAt(error.schemaPath, kind)
  const known = { ...schema.properties, ...(key === 'level' ? schemaAt(homes[0]!.schema, kind).properties : {}) }
  const written = entries(here)
  const meant = written.find((entry) => !Object.hasOwn(known, entry.key) && nearest(bare(entry.key), [key]) !== null)
  if (meant !== undefined) {
    const place = keyPlace(here.document, meant.value.entry)
    const fix = respell(place, bare(meant.key), key)
    return diagnostic('skema/kunci-asing', 'mirip', place, { kunci: meant.key, benar: key }, { fix })
  }
  if (key === 'sasaran' && get(here, 'aktivitas') !== undefined) return unknownKey(here, 'aktivitas', error, kind)
  const place = keyPlace(here.document, written[0]?.value.entry ?? here.entry)
  return diagnostic('skema/kunci-wajib', 'kurang', place, { kunci: key })
}

function choice({ here, key, place }: Subject, allowed: readonly unknown[]): Diagnostic {
  const text = sourceText(here)
  // One published scale judges falling indikator by a mirrored scale on R/T: here the formula turns them, not the scale.
  if (key === 'kategori' && /sumbar/i.test(text)) return diagnostic('skema/pilihan', 'cermin', place, { teks: text })
  const names = allowed.filter((value) => value !== null).map(String)
  if (here.data === null) {
    const harapan =
      names.length === 1 ? names[0]! : { id: `salah satu dari ${names.join(', ')}`, en: `one of ${names.join(', ')}` }
    return diagnostic('skema/jenis', 'kosong', place, { kunci: key, harapan })
  }
  const word = typeof here.data === 'string' ? bare(here.data) : ''
  if (key === 'level') {
    if (names.includes(word))
      return diagnostic('skema/level', 'teks', place, { teks: text, benar: word }, { fix: rewrite(place, word) })
    return diagnostic('skema/level', 'di-luar', place, { teks: text })
  }
  if (key === 'versi') {
    const newer = typeof here.data === 'number' && here.data > Number(names[0])
    return diagnostic('skema/pilihan', newer ? 'versi-baru' : 'versi', place, { versi: text, dikenal: names[0]! })
  }
  if (key === 'dari') return diagnostic('skema/pilihan', 'dari', place, { kunci: key, teks: text })
  const quarter = quarterOf(word)
  const benar = quarter ?? nearest(word, names)
  const args = { kunci: key, teks: text, pilihan: names.join(', ') }
  return diagnostic(
    'skema/pilihan',
    benar === null ? 'daftar' : 'mirip',
    place,
    benar === null ? args : { ...args, benar },
    { fix: benar === null ? null : benar === quarter ? rewrite(place, benar) : respell(place, word, benar) },
  )
}

/** Without the quotes that word processors put around words. */
const bare = (text: string): string => text.replace(/[“”‘’„"']/g, '').trim()

/** The nearest thing to a valid id that can be made of a text. */
function suggestId(text: string): string {
  const id = bare(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
  return id === '' ? 'nama-node' : id
}

/** The nearest thing to a name within a formula. */
const suggestName = (text: string): string => suggestId(text).replaceAll('-', '_')

function subjectAt(top: Cursor, path: readonly string[]): Subject {
  let here = top
  let key = ''
  let isItem = false
  for (const step of path) {
    isItem = Array.isArray(here.data)
    if (!isItem) key = step
    here = follow(here, [isItem ? Number(step) : step])!
  }
  const collection = typeof here.data === 'object' && here.data !== null
  const place = collection ? keyPlace(here.document, here.entry) : valuePlace(here.document, here.entry)
  return { here, key, isItem, place }
}

/** The part of the schema that an error's `schemaPath` stands in. */
function schemaAt(schemaPath: string, kind: Kind): Skeleton {
  const [file, pointer] = schemaPath.split('#') as [string, string]
  let schema: unknown = kerangka[file === '' ? `${kind}.schema.json` : file]
  for (const step of pointer.split('/').slice(1, -1))
    schema = (schema as Record<string, unknown>)[step.replaceAll('~1', '/')]
  return schema as Skeleton
}
