// Rows of a column that holds programs, kegiatan and sub kegiatan together → the level of each: by its code, its first word, what it is
// summed up in, and last by what is bold.
import { isKode, saranKode } from '../plan/kode.ts'
import { kataCapaian } from '../rules/words/verbs.ts'
import { type Cell, placeOf } from '../source/grid.ts'
import type { BodyRow, Known, Kode } from './body.ts'
import { headingIn } from './labels.ts'
import { outlineLevels } from './outline.ts'
import type { Rules } from './tree.ts'
import { holdsAny, oneLine, plain, withoutNumber } from './words.ts'

export interface Leveled {
  /** By row; `urusan` stands above the programs. Absent where nothing tells. */
  readonly levels: ReadonlyMap<number, number | 'urusan'>
  /** Row that a row's amounts are summed up in. */
  readonly parents: ReadonlyMap<number, number>
  /** Rows whose level is only guessed from their look. */
  readonly guessed: ReadonlySet<number>
  /** Rows that name no node, but the outcome or output of the one above; that one's row. */
  readonly conditions: ReadonlyMap<number, number>
}

export interface NameRow {
  readonly row: number
  readonly name: Cell
  readonly kode: string | null
}

/** `5.3.2` → `5.03.02`; null for what is no code. */
export const kodeOf = (text: string): string | null => {
  const bare = text.trim().replace(/\.$/, '')
  return isKode(bare) ? bare : saranKode(bare)
}

/** Segments of a code → level. */
const byLength: Readonly<Record<number, number | 'urusan'>> = { 1: 'urusan', 2: 'urusan', 3: 2, 5: 3, 6: 4 }

/** Of the node that a code is of; of its urusan. */
export const levelOfKode = (kode: string): number | 'urusan' | undefined => byLength[kode.split('.').length]

function levelsOf(names: readonly NameRow[], cells: readonly Cell[]): Leveled {
  const levels = new Map<number, number | 'urusan'>()
  const guessed = new Set<number>()
  const rows = new Set(names.map(({ row }) => row))
  const parents = summedUp(cells, rows)
  for (const { row, name, kode } of names) {
    const level = (kode === null ? undefined : levelOfKode(kode)) ?? byLabel(name) ?? byWord(name.text)
    if (level !== undefined) levels.set(row, level)
  }
  // Down from what is known, then up: what programs are summed up in stands above them.
  for (let changed = true; changed; ) {
    changed = false
    for (const [child, parent] of parents) {
      const [own, above] = [levels.get(child), levels.get(parent)]
      if (own === undefined && typeof above === 'number' && above >= 2 && above < 4) {
        levels.set(child, above + 1)
        changed = true
      } else if (above === undefined && (own === 2 || own === 'urusan')) {
        levels.set(parent, 'urusan')
        changed = true
      } else if (above === undefined && typeof own === 'number' && own > 2) {
        levels.set(parent, own - 1)
        changed = true
      }
    }
  }
  const program = names.find(({ row }) => levels.get(row) === 2)?.row ?? Number.POSITIVE_INFINITY
  const open = () => names.filter(({ row }) => row > program && !levels.has(row))
  // What sums up others below a program is a kegiatan, although nothing sums it up in turn.
  const sums = new Set(parents.values())
  for (const { row } of open()) {
    if (!sums.has(row)) continue
    levels.set(row, 3)
    guessed.add(row)
    for (const [child, parent] of parents) if (parent === row && !levels.has(child)) levels.set(child, 4)
  }
  const bolds = new Set(open().map(({ name }) => name.bold === true))
  const known = names.some(({ row }) => levels.get(row) === 3)
  for (const { row, name } of open()) {
    levels.set(row, bolds.size > 1 ? (name.bold === true ? 3 : 4) : known ? 4 : 3)
    guessed.add(row)
  }
  return { levels, parents, guessed, conditions: new Map() }
}

function byLabel(name: Cell): number | undefined {
  const level = headingIn(name)?.level
  return typeof level === 'number' ? level : undefined
}

function byWord(text: string): number | 'urusan' | undefined {
  const words = plain(text)
  if (/^(urusan|bidang urusan|unsur) /.test(words)) return 'urusan'
  if (/^sub ?kegiatan /.test(words)) return 4
  if (/^kegiatan /.test(words)) return 3
  if (/^program /.test(words)) return 2
  return undefined
}

/** Child row → the row whose formulas add it up, by most columns. Only sums of cells of the same column count. */
function summedUp(cells: readonly Cell[], rows: ReadonlySet<number>): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>()
  // More than any form sums up: a file that is made to keep us busy.
  let left = 1_000_000
  for (const { row, column, formula } of cells) {
    if (formula === undefined || formula.length > 1000 || !rows.has(row) || left < 0) continue
    const all = summed(formula, column)
    left -= all.length
    const children = all.filter((child) => child !== row && rows.has(child))
    for (const child of children) {
      const own = votes.get(child) ?? new Map<number, number>()
      own.set(row, (own.get(row) ?? 0) + 1)
      votes.set(child, own)
    }
  }
  return new Map(
    [...votes].map(([child, own]) => {
      // Among equals the nearest above: totals over several steps name a row as well.
      const best = [...own].sort(([a, m], [b, n]) => n - m || Number(b < child) - Number(a < child) || b - a)[0]!
      return [child, best[0]]
    }),
  )
}

/** Rows of `SUM(K14+K22)`, `K14+K22`, `K14`, `SUM(K15:K21)`, `SUM(K3,K9)`; none where the formula does anything else. */
function summed(formula: string, column: number): readonly number[] {
  const bare = formula.replaceAll('$', '').replaceAll(/\s/g, '').toUpperCase()
  const inner = /^\+?SUM\(([^()]*)\)$/.exec(bare)?.[1] ?? bare
  if (!/^\+?[A-Z]{1,3}\d+([+,;:][A-Z]{1,3}\d+)*$/.test(inner)) return []
  return inner
    .replace(/^\+/, '')
    .split(/[+,;]/)
    .flatMap((part) => {
      const [from, to = from] = part.split(':').map((address) => placeOf(address))
      if (!from || !to || from.column !== column || to.column !== column || to.row - from.row > 5000) return []
      return Array.from({ length: Math.max(0, to.row - from.row + 1) }, (_, index) => from.row + index)
    })
}

/** What one cell says of a node: `5.03.02 - Program Kepegawaian`, or a sasaran and in the line below the code with its name. */
export function splitName(text: string): {
  readonly kode: string | null
  readonly text: string
  readonly nomenklatur: string | null
} {
  const lines = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
  const last = lines.length > 1 ? withKode(lines.at(-1)!) : null
  const above = lines.slice(0, -1)
  if (last !== null && above.every((line) => withKode(line) === null))
    return { kode: last.kode, text: above.join(' '), nomenklatur: last.text }
  // Of an agency with several urusan.
  if (above.length > 0 && kodesIn(lines.at(-1)!).length > 0)
    return { kode: lines.at(-1)!, text: above.join(' '), nomenklatur: null }
  const whole = oneLine(text)
  const own = withKode(whole)
  return { kode: own?.kode ?? null, text: own?.text ?? withoutNumber(whole), nomenklatur: null }
}

/** `5.03 5.04` → both codes, as written; none where anything else stands there. */
export function kodesIn(text: string): readonly string[] {
  const parts = text.split(/[\s;,]+/).filter((part) => part !== '')
  return parts.every((part) => part.includes('.') && isKode(part)) ? parts : []
}

function withKode(line: string): { readonly kode: string; readonly text: string } | null {
  const [, code, text] = /^([1-9X](?:\.[0-9X]{1,4}){1,5})\.?\s*[-–:]?\s+(\p{L}.*)$/iu.exec(line) ?? []
  const kode = code === undefined ? null : kodeOf(code)
  return kode === null ? null : { kode, text: text! }
}

/** Levels of the rows of a mixed column: by the mapping, a column of levels, or what they are. */
export function leveledRows(
  body: readonly BodyRow[],
  mixed: Known,
  levelColumn: Known | undefined,
  kodes: ReadonlyMap<number, Kode>,
  rules: Rules,
): Leveled {
  const names = body.flatMap(({ row, cells }): NameRow[] => {
    const name = cells.find(({ column, text }) => column === mixed.column && text.trim() !== '')
    if (name === undefined) return []
    const code = splitName(name.text).kode ?? kodes.get(row)?.text ?? null
    return [{ row, name, kode: code === null ? null : kodeOf(code) }]
  })
  const levels = new Map<number, number | 'urusan'>()
  const conditions = levelColumn === undefined ? conditionsOf(names, rules) : new Map<number, number>()
  const named = names.filter(({ row }) => !conditions.has(row))
  const found: Leveled =
    levelColumn === undefined
      ? levelsOf(
          named,
          body.flatMap(({ cells }) => cells),
        )
      : writtenLevels(body, levelColumn)
  for (const [row, level] of found.levels) levels.set(row, level)
  for (const [row, rule] of rules.rows) if (typeof rule === 'number') levels.set(row, rule)
  if (levels.size > 0 || levelColumn !== undefined) return { ...found, levels, conditions }
  // Nothing tells of any row but how far its text stands to the right: else it is a list of sasaran of one agency.
  const steps = [...new Set(names.map(({ name }) => indentOf(name)))].sort((a, b) => a - b)
  return {
    ...unknownLevels,
    levels: new Map(names.map(({ row, name }) => [row, Math.min(5, 1 + steps.indexOf(indentOf(name)))])),
    guessed: new Set(names.map(({ row }) => row)),
  }
}

/** Steps of the cell, or spaces before its text. */
const indentOf = ({ indent = 0, text }: Cell): number => indent * 100 + /^[ \u00a0\t]*/.exec(text)![0].length

/** Levels as a column names them, or as the numbers in it are within each other, which is only a guess. */
function writtenLevels(body: readonly BodyRow[], { column }: Known): Leveled {
  const texts = body.flatMap(({ row, cells }) => {
    const text = cells.find((cell) => cell.column === column)?.text.trim() ?? ''
    return text === '' ? [] : [{ row, text }]
  })
  const numbered = outlineLevels(texts.map(({ text }) => text))
  const levels = new Map<number, number>()
  for (const [index, { row, text }] of texts.entries()) {
    const level = numbered === null ? levelNamed(text) : numbered[index]!
    if (level !== null) levels.set(row, level)
  }
  return { ...unknownLevels, levels, guessed: new Set(numbered === null ? [] : levels.keys()) }
}

/** `2`, `Level 2`, `Program`. */
function levelNamed(text: string): number | null {
  const words = plain(text)
  const [, digit] = /^(?:level|tingkat|l)? ?([0-5])$/.exec(words) ?? []
  if (digit !== undefined) return Number(digit)
  const named: readonly (readonly [number, readonly string[]])[] = [
    [5, ['aktivitas', 'aktifitas', 'rencana aksi']],
    [4, ['sub kegiatan', 'subkegiatan']],
    [3, ['kegiatan']],
    [2, ['program']],
    [1, ['perangkat daerah', 'opd', 'skpd', 'sasaran strategis']],
    [0, ['daerah', 'kabupaten', 'kota', 'rpjmd', 'pemda']],
  ]
  return named.find(([, list]) => holdsAny(words, list))?.[0] ?? null
}

export const unknownLevels: Leveled = {
  levels: new Map(),
  parents: new Map(),
  guessed: new Set(),
  conditions: new Map(),
}

const conditionWords = new Set(kataCapaian.map((word) => word.toLowerCase()))

/** `Meningkatnya …`: what is to be reached, not what is done or who does it. */
export const isCondition = (text: string): boolean => conditionWords.has(plain(text).split(' ')[0]!)

/** `Meningkatnya …` below `Program …`, in the column of names: since 2025 a Renstra's tables have it so. */
function conditionsOf(names: readonly NameRow[], { rows }: Rules): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let above: number | null = null
  for (const { row, name, kode } of names) {
    if (kode === null && isCondition(name.text) && above !== null && typeof rows.get(row) !== 'number')
      found.set(row, above)
    else above = row
  }
  return found
}
