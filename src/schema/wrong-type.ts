// A value of the wrong type → one finding that says what belongs there and how the value at hand would be written so.
import { type Diagnostic, diagnostic, type Text } from '../diagnostic.ts'
import { entries, sourceText } from '../source/cursor.ts'
import { quoted } from '../source/quote.ts'
import type { Skeleton, Subject } from './check.ts'
import { rewrite } from './fixes.ts'

const names: Readonly<Record<string, Text>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  // All whole numbers of the format are years.
  integer: { id: 'tahun empat angka', en: 'a four-digit year' },
  boolean: { id: 'true atau false', en: 'true or false' },
  object: { id: 'kunci dan isinya', en: 'keys with values' },
  array: { id: 'daftar (baris yang diawali "- ")', en: 'a list (lines that begin with "- ")' },
}

/** `resolve` gives the schema that a `$ref` leads to. */
export function wrongType(subject: Subject, schema: Skeleton, resolve: (ref: string) => Skeleton): Diagnostic {
  const { here, key, isItem, place } = subject
  const allowed = [schema.type ?? []].flat().filter((type) => type !== 'null')
  const harapan = expected(allowed)
  const { data } = here
  if (key === '') {
    const whole = sourceText(here)
    const first = { ...place, end: place.start + whole.split(/[\r\n]/, 1)[0]!.length }
    return diagnostic('skema/jenis', 'berkas', first, { tertulis: names[typeOf(data)]! })
  }
  if (data === null)
    return diagnostic('skema/jenis', isItem ? 'butir-kosong' : 'kosong', place, { kunci: key, harapan })
  const text = sourceText(here)
  if (typeof data !== 'object' && allowed.includes('string')) {
    const benar = isItem ? quoted(text) : `${key}: ${quoted(text)}`
    // What has a form of its own, as an id, is no such text between quotes either.
    const fix = schema.pattern === undefined ? rewrite(place, quoted(text)) : null
    return diagnostic('skema/jenis', 'teks', place, { kunci: key, teks: text, benar }, { fix })
  }
  const args = { kunci: key, harapan, tertulis: names[typeOf(data)]!, saran: advice(subject, allowed, schema, resolve) }
  return diagnostic('skema/jenis', isItem ? 'butir' : 'lain', place, args)
}

function typeOf(data: Subject['here']['data']): string {
  return Array.isArray(data) ? 'array' : typeof data
}

/** Figures may be written in many ways: their types are one thing to the reader. */
function expected(allowed: readonly string[]): Text {
  if (allowed.includes('number') && allowed.includes('string')) return { id: 'satu nilai', en: 'one value' }
  const list = allowed.map((type) => names[type]!)
  return { id: list.map(({ id }) => id).join(' atau '), en: list.map(({ en }) => en).join(' or ') }
}

/** How to write what was meant. */
function advice(
  { here, key, isItem }: Subject,
  allowed: readonly string[],
  schema: Skeleton,
  resolve: (ref: string) => Skeleton,
): Text {
  const { data } = here
  const text = sourceText(here)
  const scalar = typeof data !== 'object'
  const write = (id: string, en: string, what: string): Text => ({ id: `${id}: ${what}`, en: `${en}: ${what}` })
  const glued = /^([\w-]+):(\S.*)$/.exec(text)
  if (scalar && glued !== null && allowed.includes('object')) {
    return write('beri spasi sesudah titik dua', 'put a space behind the colon', `${glued[1]}: ${glued[2]}`)
  }
  if (allowed.includes('number') && allowed.includes('string')) {
    return { id: 'tulis satu nilai sesudah titik dua', en: 'write one value behind the colon' }
  }
  if (Object.keys(schema.patternProperties ?? {}).some((pattern) => pattern.includes('[0-9]{4}'))) {
    return write('tulis per tahun', 'write it by year', `${key}: { 2025: ${scalar ? text : '…'} }`)
  }
  if (allowed.includes('array')) {
    const first = entries(here)[0]
    if (first !== undefined) return write('tulis sebagai daftar', 'write it as a list', `- ${first.key}: …`)
    const [itemKey] = schema.items?.$ref === undefined ? [] : (resolve(schema.items.$ref).required ?? [])
    return write(
      'tulis sebagai daftar di baris berikutnya',
      'write it as a list on the next line',
      `- ${itemKey === undefined ? '' : `${itemKey}: `}${text}`,
    )
  }
  if (allowed.includes('object')) {
    const [needed, ...others] = schema.required ?? []
    if (isItem && scalar && needed !== undefined && needed !== 'level' && others.length === 0) {
      return write('tulis', 'write', `- ${needed}: ${text}`)
    }
    // There are too many rules to list.
    const keys = Object.keys(schema.properties ?? {}).filter((name) => !name.includes('/'))
    return keys.length === 0
      ? {
          id: 'tulis kunci, titik dua, lalu isinya di baris berikutnya',
          en: 'write key, colon and value on the next line',
        }
      : write('tulis dengan kunci', 'write it with the keys', `${keys.join(', ')}${keys.length === 1 ? ', …' : ''}`)
  }
  if (allowed.includes('boolean')) {
    const yes = /^["']?(ya|y|yes|benar)["']?$/i.test(text)
    const no = /^["']?(tidak|t|no|salah|bukan)["']?$/i.test(text)
    return write('tulis', 'write', yes ? `${key}: true` : no ? `${key}: false` : `${key}: true / ${key}: false`)
  }
  if (allowed.includes('integer')) {
    return write(
      'tulis empat angka tanpa tanda kutip',
      'write four digits without quotes',
      `${key}: ${/\d{4}/.exec(text)?.[0] ?? '2025'}`,
    )
  }
  if (allowed.includes('string'))
    return { id: 'tulis satu teks sesudah titik dua', en: 'write one text behind the colon' }
  return { id: 'tulis bilangannya', en: 'write the number' }
}
