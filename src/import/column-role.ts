// The headings of a column → what it is taken for.
import type { Text } from '../diagnostic.ts'
import {
  achievedWords,
  actualWords,
  agencyWords,
  amountLeaves,
  documents,
  endWords,
  type Field,
  ignoredWords,
  mixedNames,
  moneyLeaves,
  moneyWords,
  monthWords,
  type NamedDocument,
  nodeWords,
  percentLeaves,
  sasaranWords,
  startWords,
  synonyms,
  targetWords,
  totalWords,
} from './headers.ts'
import { reasons } from './reasons.ts'
import type { Role } from './role.ts'
import { holds, holdsAny, plain } from './words.ts'

/** What stands around a table and tells the years of its columns. */
export interface Around {
  /** Year of columns that name none; null where it is not known. */
  readonly year: number | null
  /** First year of the plan, for `Tahun ke-1`. */
  readonly first: number | null
  /** Money is written in thousands or millions. */
  readonly scaled?: boolean
  /** Whose figures they are where a heading names no document: of the title that names one. */
  readonly document?: NamedDocument
}

/** The document that a plain text names. */
export const documentIn = (text: string): NamedDocument | undefined =>
  documents.find(({ words }) => holdsAny(text, words))

/** What a column is taken for by its headings, from the highest to the lowest; null where they say nothing. */
export function roleOf(
  title: readonly string[],
  { year, first, scaled = false, document: whole }: Around,
): Role | null {
  const parts = title
    .filter((text) => !isNumbering(text) || /^\d{4}$/.test(text))
    .map((text) => plain(withoutNumber(text)))
  const leaf = parts.at(-1)
  if (leaf === undefined) return null
  const all = parts.join(' ')
  const written =
    [...parts]
      .reverse()
      .flatMap((part) => yearsIn(part, first))
      .at(0) ?? countedYear(title, first)
  const quarter =
    parts.map(quarterOf).findLast((number) => number !== null) ??
    (/triwulan|\btw\b/.test(all) ? (roman[leaf] ?? lastRoman(parts)) : null)
  // The lowest heading that is more than K, Rp, a year or a quarter names the column.
  const name = [...parts].reverse().find((part) => !isLeaf(part) || figureLeaves.includes(part)) ?? leaf
  const has = (list: readonly string[]) => holdsAny(all, list)
  const ignore = (reason: Text): Role => ({ field: 'abaikan', reason })
  if (monthWords.includes(leaf)) return ignore(reasons.bulanan)
  if (holds(name, 'kode') && holdsAny(name, agencyWords)) return ignore(reasons.kodeInstansi)

  if (ignoredWords.includes(leaf) || ignoredWords.some((word) => leaf.startsWith(`${word} `)))
    return ignore(reasons.visiMisi)
  // `Kode` above its parts: urusan, program, kegiatan.
  if (parts.slice(0, -1).some((part) => holds(part, 'kode')) && !holds(leaf, 'indikator')) return { field: 'kode' }
  const isMoney = saysMoney(parts)
  const figure =
    has(targetWords) || has(actualWords) || has(startWords) || has(endWords) || has(achievedWords) || isMoney
  const found = synonyms.find(({ exact = [], within = [] }) => exact.includes(name) || holdsAny(name, within))
  // `Tahun` above 2025 and 2026 is their group.
  const named = found?.field === 'tahun' && name !== leaf ? undefined : found
  // `Indikator` above target columns is their group; `Realisasi` below an indikator's is a figure.
  if (named !== undefined && !(figure && isGroup(named.field, name, leaf, isMoney))) {
    if (named.field === 'indikator') return { field: 'indikator', ...levelIn(name) }
    return { field: named.field, ...(named.field === 'aktivitas' && levelWritten(name)) }
  }
  if (has(achievedWords) || isAchieved(leaf)) return ignore(reasons.capaian)
  if (has(startWords)) {
    if (isMoney) return ignore(reasons.kumulatif)
    return { field: 'kondisi_awal', ...yearField(written) }
  }
  const isActual = has(actualWords)
  // Without `target` or `realisasi` nobody knows whether it is a percentage.
  if (!isActual && !has(targetWords) && holds(all, 'capaian')) return ignore(reasons.capaian)
  if (isPercent(leaf)) return ignore(isActual ? reasons.persen : reasons.capaian)
  const own = written ?? year
  const document = documentIn(all) ?? whole
  if (isActual) {
    if (has(totalWords) && (!isMoney || quarter === null)) return ignore(reasons.kumulatif)
    if (isMoney) {
      if (scaled || isScaled(title.join(' '))) return ignore(reasons.ribuan)
      if (quarter !== null && !has(totalWords)) return ignore(reasons.uangTriwulan)
      return { field: 'realisasi_anggaran', ...dated(own, quarter) }
    }
    return { field: 'realisasi', ...dated(own, quarter) }
  }
  if (has(endWords)) {
    if (isMoney || written === undefined) return ignore(reasons.seluruhPeriode)
    return { field: 'target', year: written }
  }
  const isFigure = isMoney || has(targetWords) || (written !== undefined && (isLeaf(leaf) || holds(leaf, 'tahun')))
  if (isFigure) {
    if (isMoney && (scaled || isScaled(title.join(' ')))) return ignore(reasons.ribuan)
    const kind = isMoney ? document?.pagu : document?.target
    return { field: isMoney ? 'pagu' : 'target', ...dated(own, quarter), ...(kind != null && { document: kind }) }
  }
  return nameRole(name, parts.slice(0, -1).join(' '))
}

/** `Capaian`, `Capaian (%)`, `Capaian 2025 (%)`, but no `Data Capaian`. */
const isAchieved = (leaf: string): boolean =>
  leaf === 'capaian' || /^(kategori|predikat)( |$)/.test(leaf) || /^(capaian|persen|persentase) .*persen$/.test(leaf)

const lastRoman = (parts: readonly string[]): number | null =>
  parts.flatMap((part) => (/^(iv|i{1,3})$/.test(part) ? [roman[part]!] : [])).at(-1) ?? null

/** What may stand above figures of both kinds. */
const figureLeaves: readonly string[] = ['target', 'realisasi']

const isPercent = (leaf: string): boolean => percentLeaves.includes(leaf)

/** Whether a column holds money: the lowest heading that tells decides. */
function saysMoney(parts: readonly string[]): boolean {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!
    if (moneyLeaves.includes(part)) return true
    if (amountLeaves.includes(part)) return figureLeaves.includes(part) && parts.slice(0, index).some(isPurelyMoney)
    if (isPercent(part)) return false
    if (!isLeaf(part)) return holdsAny(withoutUnits(part), moneyWords)
  }
  return false
}

/** `(Rp. 000)`, `x Rp1.000`, `dalam jutaan`, `ribuan rupiah`, `Rp juta`. */
export const isScaled = (text: string): boolean =>
  [
    /\b(rp|rupiah)[.,]?\s*0{3}\b/i,
    /\bx\s*(rp\.?\s*)?1[.]?0{3}\b/i,
    /\b(dalam|rp\.?|rupiah|x)\s*(ribu|juta|miliar)(an)?\b/i,
    /\b(ribu|juta|miliar)(an)?\s*(rp|rupiah)\b/i,
  ].some((scale) => scale.test(text))

/** `Anggaran` above `Target` and `Realisasi`, but not `Target Kinerja dan Kerangka Pendanaan`. */
const isPurelyMoney = (part: string): boolean =>
  holdsAny(part, moneyWords) && !holdsAny(part, ['kinerja', 'target', 'kerangka', 'indikator', 'capaian'])

/** `Target (%)`, `Target 2025 (Rp)`: the unit in brackets says money, the word percent nothing. */
const withoutUnits = (name: string): string => name.replace(/\bpersen\b/g, '')

/** Whether a heading with a known name is above figures after all: `Indikator Kinerja > Target > 2025`. */
function isGroup(field: Field, name: string, leaf: string, isMoney: boolean): boolean {
  if (isMoney && ['catatan', 'kode', 'sumber_dana', 'penanggung_jawab'].includes(field)) return false
  if (field === 'indikator') return !/^(iku|ikk|iki|indikator|tolok|ukuran)/.test(name) || name !== leaf
  return name !== leaf
}

/** `2025`; `Tahun ke-2` where the first year is known. */
function yearsIn(part: string, first: number | null): readonly number[] {
  const [year] = /\b20\d\d\b/.exec(part) ?? []
  if (year !== undefined) return [Number(year)]
  const [, number] = /^(?:tahun|th)(?: ke)? ?(\d|iv|v|i{1,3})$/.exec(part) ?? []
  if (number === undefined || first === null) return []
  return [first - 1 + (roman[number] ?? (number === 'v' ? 5 : Number(number)))]
}

/** `Target pada Tahun ke- > 3`: the third year. */
function countedYear(title: readonly string[], first: number | null): number | undefined {
  const at = title.findIndex((text) => /\btahun ke$/.test(plain(text)))
  const [number] = at < 0 || first === null ? [] : (/^\d$/.exec(title[at + 1]?.trim() ?? '') ?? [])
  return number === undefined ? undefined : first! - 1 + Number(number)
}

const dated = (year: number | null, quarter: number | null) => ({
  ...(year !== null && { year }),
  ...(quarter !== null && { quarter }),
})

const yearField = (year: number | undefined) => (year === undefined ? {} : { year })

/** `Sasaran L2`, `Indikator Level 3`. */
function levelWritten(name: string): { readonly level?: number } {
  const [, digit] = /\b(?:level|l) ?([0-5])\b/.exec(name) ?? []
  return digit === undefined ? {} : { level: Number(digit) }
}

function levelIn(name: string): { readonly level?: number } {
  const written = levelWritten(name)
  if (written.level !== undefined) return written
  const own = nodeWords.filter(({ words }) => holdsAny(withoutLower(name, words), words))
  if (own.length === 1) return { level: own[0]!.level }
  if (own.length > 1) return {}
  if (holds(name, 'tujuan')) return {}
  const sasaran = holds(name, 'sasaran') ? sasaranWords.find(({ words }) => holdsAny(name, words)) : undefined
  return sasaran === undefined ? {} : { level: sasaran.level }
}

/** `kegiatan` within `sub kegiatan` is no kegiatan. */
const withoutLower = (name: string, words: readonly string[]): string =>
  words.includes('kegiatan') ? name.replaceAll(/\bsub ?kegiatan\b/g, '') : name

/** `above` is what stands over the name: whose sasaran it is, where it does not say so itself. */
function nameRole(name: string, above: string): Role | null {
  if (holds(name, 'tujuan') && !holds(name, 'sasaran'))
    return {
      field: 'tujuan',
      level:
        holdsAny(name, ['rpjmd', 'rpd', 'daerah rpjmd', 'kabupaten', 'kota']) &&
        !holdsAny(name, ['perangkat daerah', 'opd', 'skpd'])
          ? 0
          : 1,
    }
  const nodes = nodeWords.filter(({ words }) => holdsAny(withoutLower(name, words), words))
  // Whom it is for, not what is to be reached.
  if (holds(name, 'kelompok sasaran')) return null
  const written = levelWritten(name)
  if (written.level !== undefined) return { field: written.level === 5 ? 'aktivitas' : 'sasaran', ...written }
  if (holds(name, 'sasaran')) {
    if (nodes.length > 1) return { field: 'nama' }
    const levelOf = (text: string) => sasaranWords.find(({ words }) => holdsAny(text, words))?.level
    const several = nodeWords.filter(({ words }) => holdsAny(withoutLower(above, words), words)).length > 1
    const level = levelOf(name) ?? (several ? undefined : levelOf(above))
    return level === undefined
      ? mixedNames.includes(name)
        ? { field: 'nama' }
        : { field: 'sasaran' }
      : { field: 'sasaran', level }
  }
  if (nodes.length > 1 || (nodes.length > 0 && holdsAny(name, ['urusan']))) return { field: 'nama' }
  if (nodes.length === 1) {
    if (holdsAny(name, ['outcome', 'output', 'kinerja', 'hasil'])) return { field: 'sasaran', level: nodes[0]!.level }
    return { field: 'nomenklatur', level: nodes[0]!.level }
  }
  if (holdsAny(name, ['outcome', 'output', 'hasil', 'keluaran'])) {
    const level = /(ultimate|akhir)/.test(name) ? 0 : /(intermediate|antara)/.test(name) ? 1 : null
    if (level !== null) return { field: 'sasaran', level }
    return { field: 'sasaran', beside: holdsAny(name, ['outcome', 'hasil']) ? 2 : 4 }
  }
  if (holdsAny(name, agencyWords)) return null
  if (mixedNames.includes(name) || mixedNames.some((word) => name.startsWith(`${word} `))) return { field: 'nama' }
  return null
}

/** `Target Renstra (5)`, `Realisasi (13 = 6 + 12)`: the number of the column, behind its heading. */
const withoutNumber = (text: string): string => text.replace(/\s*\(\d{1,2}[a-z]?(?:\s*=[^()]*)?\)$/, '')

/** `1`, `(2)`, `13 = 9 + 10`, `5a`. */
export const isNumbering = (text: string): boolean =>
  /^\(?\d{1,2}[a-z]?\)?(\s*=\s*[\d\s+\-x×*/:()÷a-z.,]+)?$/i.test(text.trim())

export const isLeaf = (text: string): boolean => {
  const leaf = plain(text)
  return (
    /^((tahun|th) )?(ke )?(\d{4}|\d|i{1,3}|iv|v)$/.test(leaf) ||
    /^(triwulan|tw|trw|triw|tri wulan)( ke)? ?(iv|i{1,3}|[1-4])( \d{4})?$/.test(leaf) ||
    [...moneyLeaves, ...amountLeaves, ...percentLeaves].includes(leaf)
  )
}

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

function quarterOf(text: string): number | null {
  const [, number] = /\b(?:triwulan|tw|trw|triw|tri wulan)(?: ke)? ?(iv|i{1,3}|[1-4])\b/.exec(text) ?? []
  return number === undefined ? null : roman[number]!
}
