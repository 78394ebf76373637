// What stands above a table: its title, whose it is, and the years that its columns leave out.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'
import { type Around, documentIn, isScaled } from './column-role.ts'
import type { Words } from './draft.ts'
import type { Rows } from './grid-rows.ts'
import type { NamedDocument } from './headers.ts'
import { agencyIn, type Heading, headingIn } from './labels.ts'
import type { Before } from './reading.ts'
import { reasons } from './reasons.ts'
import type { Tree } from './tree.ts'
import { holds, oneLine, plain } from './words.ts'

/** The years around a table: the nearest line above that names one, else the name of the sheet, else of the file. */
export function aroundOf(rows: Rows, file: string, given: number | null): (top: number) => Around {
  const numbers = [...rows.byRow.keys()]
  const lineOf = (row: number) => (rows.byRow.get(row) ?? []).map(({ text }) => oneLine(text)).join(' ')
  const scaled = numbers.find((row) => isScaled(lineOf(row))) ?? Number.POSITIVE_INFINITY
  return (top) => {
    const count = rows.before(top)
    const near = numbers.slice(Math.max(0, count - 12), count).reverse()
    const high = numbers.slice(0, Math.min(12, count))
    const texts = [...near.map(lineOf), rows.grid.name, file, ...high.map(lineOf)]
    const spans = texts.flatMap((text) => [
      ...(/\b(20\d\d)\s*(?:[-–—]|s\.?\/?d\.?|sampai)\s*(20\d\d)\b/i.exec(text)?.slice(1, 2) ?? []),
    ])
    const single = texts.flatMap((text) => {
      const bare = text.replaceAll(/\b20\d\d\s*(?:[-–—]|s\.?\/?d\.?|sampai)\s*20\d\d\b/gi, '')
      const years = new Set(bare.match(/\b20\d\d\b/g))
      return years.size === 1 ? [...years] : []
    })
    return {
      year: given ?? (single[0] === undefined ? null : Number(single[0])),
      first: spans[0] === undefined ? null : Number(spans[0]),
      scaled: scaled < top,
      ...agreement(high.slice(0, 6).map(lineOf)),
    }
  }
}

/** Its title makes a table that of a Perjanjian Kinerja. */
function agreement(lines: readonly string[]): { readonly document?: NamedDocument } {
  const title = lines.map(plain).find((line) => holds(line, 'perjanjian kinerja'))
  const document = title === undefined ? undefined : documentIn(title)
  return document === undefined ? {} : { document }
}

/**
 * Lines above the first table of a sheet: texts alone in their rows are the title, of the first sheet that has one. Gives whose the
 * sheet is, where that is not the agency of the whole file, and the sasaran or tujuan that hold for the table.
 */
export function readTitle(rows: Rows, top: number, tree: Tree): Before {
  const isFirst = tree.title.length === 0
  let lines = 0
  let ended = false
  let agency: Words | null = null
  let named: string | null = null
  const headings: Heading[] = []
  for (const [row, all] of rows.byRow) {
    if (row >= top) continue
    const cells = all.filter(({ text }) => text.trim() !== '')
    for (const cell of all) if (!cells.includes(cell)) tree.skip(cell, reasons.strip)
    const whole = cells.map(({ text }) => oneLine(text)).join(' ')
    const owner = agencyIn(whole)
    const heading =
      cells.length > 2 || cells.length === 0
        ? null
        : headingIn(cells.at(-1)!, cells.length === 1 ? cells[0]!.text : whole)
    if (owner !== null) {
      if (tree.instansi === null) tree.instansi = { text: owner, cells }
      else if (tree.instansi.text === owner) tree.instansi.cells.push(...cells)
      else agency = { text: owner, cells }
    } else if (heading !== null) {
      headings.push(heading)
      skipAll(cells.slice(0, -1), reasons.bukanData, tree)
    } else if (!ended && cells.length === 1 && lines < 6 && cells[0]!.kind === 'text' && isTitle(cells[0]!.text)) {
      lines++
      named ??= agencyNamed(oneLine(cells[0]!.text))
      if (isFirst) tree.title.push({ text: oneLine(cells[0]!.text), cells })
      else tree.skip(cells[0]!, reasons.judulLain)
    } else {
      // What follows a sentence, as in a letter, is no title either.
      ended ||= lines > 0 && cells.some(({ text }) => isSentence(text))
      skipAll(cells, reasons.bukanData, tree)
    }
  }
  // What the title only names counts where no line says it by its label.
  if (named !== null && agency === null && !(isFirst && tree.instansi !== null)) {
    if (tree.instansi === null) tree.instansi = { text: named, cells: [] }
    else if (named !== tree.instansi.text) agency = { text: named, cells: [] }
  }
  return { agency, headings, group: null, tujuan: new Map() }
}

const isSentence = (text: string): boolean => text.length > 160 || /[:;,.]\s*$/.test(text)

/** Neither a number, nor who signs, nor what a regulation says it is the annex of. */
const isTitle = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !isSentence(text) &&
  !/^\s*((lampiran (peraturan|keputusan|surat)|nomor|tanggal)\b|[\p{L} ]{2,30}:\s)/iu.test(text)

/** `Perjanjian Kinerja Dinas Kesehatan Tahun 2025` → `Dinas Kesehatan`; null where a line names no agency. */
function agencyNamed(line: string): string | null {
  const [, name] =
    /(?:^|\b(?:kinerja|aksi|strategis|kerja|utama|perubahan|renstra|renja|pohon|cascading|\d{4})\s+)((?:badan|dinas|inspektorat|sekretariat|kecamatan|kelurahan|satuan polisi|satpol|rsud|rumah sakit|kantor|bagian)\s\p{L}.*)$/iu.exec(
      line,
    ) ?? []
  return name === undefined ? null : name.replace(/[,(\s]*\btahun\b.*$/i, '').trim()
}

const skipAll = (cells: readonly Cell[], reason: Text, { skip }: Tree): void => {
  for (const cell of cells) skip(cell, reason)
}
