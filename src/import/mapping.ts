// A mapping: what columns, rows and cells of a file's tables mean, as the preview writes it and `--map` reads it back.
import type { Args, Text } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import { isId } from '../rename.ts'
import { type Cursor, entries, get, isMapping, items, root, sourceText, textOf, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { columnName, placeOf } from '../source/grid.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import { scalarOf } from '../source/quote.ts'
import type { Evidence } from './draft.ts'
import { fields } from './headers.ts'
import type { Table } from './layout.ts'
import { parseRole, type Role, roleText } from './role.ts'
import type { CellRule, Rules } from './tree.ts'

export interface TableMap {
  /** Name of the sheet; empty for text and documents. */
  readonly nama: string
  readonly bentuk: 'tabel' | 'kotak'
  /** Rows; absent: as recognised. */
  readonly judul?: { readonly top: number; readonly bottom: number }
  readonly data?: { readonly top: number; readonly bottom: number }
  /** By number of the column. */
  readonly kolom: ReadonlyMap<number, Role>
  readonly rules: Rules
}

export interface Mapping {
  readonly judul: string | null
  readonly instansi: string | null
  readonly periode: { readonly awal: number; readonly akhir: number } | null
  readonly tahun: number | null
  readonly lembar: readonly TableMap[]
}

/** What is wrong in a mapping, with its line. */
export class MappingError extends Error {
  readonly text: Text
  readonly args: Args
  readonly line: number
  constructor(text: Text, args: Args, line: number) {
    super(text.en)
    this.text = text
    this.args = args
    this.line = line
  }
}

export function readMapping(document: Document): Mapping {
  const top = root(document)
  const line = (cursor: Cursor | undefined) => {
    const start =
      cursor === undefined ? (document.problems[0]?.place.start ?? 0) : valuePlace(document, cursor.entry).start
    return lineAndColumn(lineStarts(document.text), start).line
  }
  const refuse = (text: Text, cursor: Cursor | undefined, args: Args = {}): never => {
    throw new MappingError(text, args, line(cursor))
  }
  if (top === undefined || !isMapping(top.data)) return refuse(texts.notYaml, top)

  keysOf(top, ['versi', 'judul', 'instansi', 'periode', 'tahun', 'tersembunyi', 'lembar'])
  if (textOf(get(top, 'versi')) !== '1') refuse(texts.version, get(top, 'versi') ?? top)
  const hidden = word(get(top, 'tersembunyi'), ['ikut', 'abaikan']) === 'ikut'
  const lembar = get(top, 'lembar')
  if (lembar === undefined || (!Array.isArray(lembar.data) && lembar.data !== null))
    return refuse(texts.noSheets, lembar ?? top)
  const periode = get(top, 'periode')
  return {
    judul: textOf(get(top, 'judul')) ?? null,
    instansi: textOf(get(top, 'instansi')) ?? null,
    periode:
      periode === undefined
        ? null
        : { awal: year(get(periode, 'awal') ?? periode), akhir: year(get(periode, 'akhir') ?? periode) },
    tahun: get(top, 'tahun') === undefined ? null : year(get(top, 'tahun')!),
    lembar: items(lembar).map(tableMap),
  }

  function tableMap(item: Cursor): TableMap {
    if (!isMapping(item.data)) return refuse(texts.notSheet, item)
    keysOf(item, ['nama', 'bentuk', 'judul', 'data', 'kolom', 'baris', 'sel', 'induk'])
    const [judul, data] = [get(item, 'judul'), get(item, 'data')]
    return {
      nama: textOf(get(item, 'nama')) ?? '',
      bentuk: word(get(item, 'bentuk'), ['tabel', 'kotak']) === 'kotak' ? 'kotak' : 'tabel',
      ...(judul !== undefined && { judul: span(judul) }),
      ...(data !== undefined && { data: span(data) }),
      kolom: new Map(list(item, 'kolom').map(({ key, value }) => [column(key, value), role(value)])),
      rules: {
        hidden,
        rows: new Map(list(item, 'baris').flatMap(({ key, value }) => rowRule(key, value))),
        cells: new Map(list(item, 'sel').map(({ key, value }) => [key.toUpperCase(), cellRule(value)])),
        parents: new Map(list(item, 'induk').map(({ key, value }) => [key.toUpperCase(), needed(value)])),
      },
    }
  }

  function cellRule(value: Cursor): CellRule {
    if (!isMapping(value.data)) return { isi: content(value) }
    keysOf(value, ['isi', 'id', 'instansi', 'bagian'])
    const [isi, id, instansi, bagian] = ['isi', 'id', 'instansi', 'bagian'].map((key) => get(value, key))
    const ids = id === undefined ? [] : Array.isArray(id.data) ? items(id) : [id]
    for (const one of ids) if (!isId(textOf(one) ?? '')) refuse(texts.id, one, { isi: textOf(one) ?? '' })
    return {
      ...(isi !== undefined && { isi: content(isi) }),
      ...(ids.length > 0 && { id: ids.map(needed) }),
      ...(instansi !== undefined && { instansi: needed(instansi) }),
      ...(bagian !== undefined && { bagian: items(bagian).map(part) }),
    }
  }

  function part(value: Cursor) {
    keysOf(value, ['uraian', 'sumber', 'data'])
    const [uraian, sumber, data] = ['uraian', 'sumber', 'data'].map((key) => get(value, key))
    if (uraian === undefined) return refuse(texts.noText, value)
    return {
      uraian: needed(uraian),
      ...(sumber !== undefined && { sumber: needed(sumber) }),
      ...(data !== undefined && { data: items(data).map(evidence) }),
    }
  }

  function evidence(value: Cursor): Evidence {
    keysOf(value, ['nama', 'nilai', 'tahun', 'sumber'])
    return Object.fromEntries(entries(value).map(({ key, value: own }) => [key, needed(own)]))
  }

  function content(value: Cursor): NonNullable<CellRule['isi']> {
    const text = needed(value)
    if (text === 'judul') return text
    const field = fields.find((name) => name === text)
    return field ?? refuse(texts.content, value, { isi: text, pilihan: 'judul, fenomena, dasar, catatan, abaikan' })
  }

  function rowRule(key: string, value: Cursor): readonly (readonly [number, 'abaikan' | 'ikut' | number])[] {
    const text = needed(value)
    const level = /^level ([0-5])$/.exec(text)?.[1]
    const rule = level === undefined ? (text === 'abaikan' || text === 'ikut' ? text : null) : Number(level)
    if (rule === null) return refuse(texts.row, value, { isi: text })
    const { top: from, bottom } = rowSpan(key, value)
    return Array.from({ length: bottom - from + 1 }, (_, index) => [from + index, rule] as const)
  }

  function role(value: Cursor): Role {
    const text = needed(value)
    const found = parseRole(text)
    if (found !== null) return found
    const [first = ''] = text.toLowerCase().split(/\s/)
    const benar = nearest(first, fields) ?? fields.slice(2).join(', ')
    return refuse(texts.role, value, { isi: text, benar })
  }

  function column(key: string, value: Cursor): number {
    return placeOf(`${key}1`)?.column ?? refuse(texts.column, value, { kolom: key })
  }

  function list(item: Cursor, key: string) {
    const field = get(item, key)
    if (field === undefined || field.data === null) return []
    return isMapping(field.data) ? entries(field) : refuse(texts.notMapping, field, { kunci: key })
  }

  function span(value: Cursor) {
    return rowSpan(needed(value), value)
  }

  function rowSpan(text: string, value: Cursor) {
    const [, from, to = from] = /^([1-9]\d{0,6})(?:\s*-\s*([1-9]\d{0,6}))?$/.exec(text.trim()) ?? []
    if (from === undefined || Number(to) < Number(from) || Number(to) - Number(from) > 100_000)
      return refuse(texts.rows, value, { isi: text })
    return { top: Number(from), bottom: Number(to) }
  }

  function year(value: Cursor): number {
    const text = needed(value)
    return /^\d{4}$/.test(text) ? Number(text) : refuse(texts.year, value, { isi: text })
  }

  function needed(value: Cursor): string {
    return textOf(value)?.trim() || refuse(texts.empty, value, { isi: sourceText(value) })
  }

  function word<T extends string>(value: Cursor | undefined, allowed: readonly T[]): T | null {
    if (value === undefined) return null
    const text = needed(value)
    return allowed.find((one) => one === text) ?? refuse(texts.word, value, { isi: text, pilihan: allowed.join(', ') })
  }

  function keysOf(cursor: Cursor, allowed: readonly string[]): void {
    for (const { key, value } of entries(cursor)) {
      if (allowed.includes(key)) continue
      const benar = nearest(key, allowed)
      refuse(texts.key, value, { kunci: key, pilihan: benar ?? allowed.join(', ') })
    }
  }
}

/** The mapping that gives what was recognised. */
export function mappingText(
  file: string,
  tahun: number | null,
  sheets: readonly { readonly name: string; readonly tables: readonly Table[]; readonly kotak: boolean }[],
): string {
  const lines = [
    `# Peta impor untuk ${file}: arti setiap kolom. Ubah yang keliru, lalu: pohon import ${file} --map PETA`,
    '# Kata yang dapat dipakai, dan cara menetapkan baris dan sel: docs/impor.md',
    'versi: 1',
    ...(tahun === null
      ? ['# tahun: 2025 # bagi kolom yang tidak menyebut tahunnya']
      : [`tahun: ${tahun} # bagi kolom yang tidak menyebut tahunnya`]),
    'tersembunyi: abaikan # atau ikut: baris dan kolom yang tersembunyi',
    'lembar:',
  ]
  for (const { name, tables, kotak } of sheets) {
    const nama = scalarOf(name)
    if (!kotak && tables.length === 0)
      lines.push(
        `  # - nama: ${nama} # tidak dikenali; bila diimpor, tulis baris judul dan arti kolomnya:`,
        '  #   judul: 1',
        '  #   kolom: { A: sasaran, B: indikator, C: target 2025 }',
      )
    if (kotak) lines.push(`  - nama: ${nama}`, '    bentuk: kotak')
    for (const { head, body, columns } of tables) {
      lines.push(
        `  - nama: ${nama}`,
        `    judul: ${head.top}-${head.bottom}`,
        `    data: ${body.top}-${Math.max(body.top, body.bottom)}`,
        '    kolom:',
      )
      for (const { column, title, role } of columns) {
        const heading = title.join(' > ').replaceAll(/\s+/g, ' ')
        const shown = heading.length > 90 ? `${heading.slice(0, 90)}…` : heading
        lines.push(
          `      ${keyText(columnName(column))}: ${roleText(role ?? { field: 'abaikan' })}${shown === '' && role !== null ? '' : ` # ${role === null ? '? ' : ''}${shown}`.trimEnd()}`,
        )
      }
    }
  }
  return `${lines.join('\n')}\n`
}

/** `N` and `Y` alone are words of YAML 1.1. */
const keyText = (name: string): string => (/^(y|n|on|no)$/i.test(name) ? `"${name}"` : name)

const texts = {
  notYaml: {
    id: 'bukan peta yang dapat dibaca; tulis ulang dengan --preview',
    en: 'no mapping that can be read; write it anew with --preview',
  },
  version: { id: 'tulis "versi: 1" di atas', en: 'write "versi: 1" at the top' },
  noSheets: {
    id: 'tidak ada "lembar": daftar tabel yang diimpor',
    en: 'there is no "lembar": the list of tables to import',
  },
  notSheet: { id: 'setiap butir "lembar" memuat nama dan kolom', en: 'each item of "lembar" has nama and kolom' },
  notMapping: {
    id: '"{kunci}" ditulis sebagai kunci dan isi, misalnya "A: nomor"',
    en: '"{kunci}" is written as keys and values, such as "A: nomor"',
  },
  key: {
    id: 'kunci "{kunci}" tidak dikenal; mungkin maksudnya {pilihan}',
    en: 'unknown key "{kunci}"; did you mean {pilihan}?',
  },
  role: {
    id: '"{isi}" bukan arti kolom; mungkin maksudnya {benar}',
    en: '"{isi}" is no meaning of a column; did you mean {benar}?',
  },
  column: { id: '"{kolom}" bukan kolom, misalnya A atau AB', en: '"{kolom}" is no column, such as A or AB' },
  row: {
    id: '"{isi}": tulis abaikan, ikut, atau level 0 sampai level 5',
    en: '"{isi}": write abaikan, ikut, or level 0 to level 5',
  },
  rows: { id: '"{isi}" bukan baris, misalnya 6 atau 6-9', en: '"{isi}" is no row, such as 6 or 6-9' },
  content: {
    id: '"{isi}" bukan isi sebuah sel; pilih {pilihan}',
    en: '"{isi}" is nothing that a cell can be; choose {pilihan}',
  },
  id: {
    id: '"{isi}" tidak dapat menjadi id; pakai huruf kecil, angka, dan tanda hubung',
    en: '"{isi}" cannot be an id; use lower-case letters, digits and hyphens',
  },
  year: { id: '"{isi}" bukan tahun empat angka', en: '"{isi}" is no four-digit year' },
  word: { id: '"{isi}" tidak dapat dipakai; pilih {pilihan}', en: '"{isi}" cannot be used; choose {pilihan}' },
  noText: { id: 'setiap butir "bagian" memerlukan uraian', en: 'each item of "bagian" needs uraian' },
  empty: { id: 'isinya kosong', en: 'there is nothing here' },
} satisfies Record<string, Text>
