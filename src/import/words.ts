// Small facts about texts in tables: how they are compared, and where one cell holds several things.
import { indikatorStarts } from './headers.ts'

/** A heading as it is compared: lower case, signs away, `%` and `Rp.` as words. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('%', ' persen ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether words stand in a plain text, whole. */
export const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

export const holdsAny = (text: string, list: readonly string[]): boolean => list.some((words) => holds(text, words))

/** Line breaks and runs of spaces are the table's, not the text's. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\u00a0\u2007\u202f]+/g, ' ').trim()

/**
 * What stands numbered in one cell (`1. … 2. …`, `a) …`, `- …` line by line), or line by line where each line begins as an indikator
 * does: its parts without their numbers; else the text alone.
 */
export function partsOf(text: string): readonly string[] {
  const numbered = numberedParts(text)
  if (numbered !== null) return numbered
  const lines = linesOf(text)
  if (lines.length < 2) return [withoutNumber(oneLine(text))]
  const bullet = /^[-–•●▪*]\s+/
  if (lines.every((line) => bullet.test(line))) return lines.map((line) => line.replace(bullet, ''))
  if (lines.every((line) => /^\p{L}/u.test(line) && indikatorStarts.includes(plain(line).split(' ')[0]!))) return lines
  return [oneLine(text)]
}

/** `2. Persentase …` → the text: what is numbered row by row is numbered by the table. */
export const withoutNumber = (text: string): string => text.replace(/^\(?\d{1,2}[.)]\s+(?=\p{L})/u, '')

/** The values of a cell beside one that has several parts: as many lines or numbered values, or null. */
export function valuesFor(text: string, count: number): readonly string[] | null {
  if (count === 1) return [oneLine(text)]
  const found = numberedParts(text) ?? numberedFigures(text, count) ?? linesOf(text)
  return found.length === count ? found : null
}

/** `1. 98,5 2. 85`: figures behind numbers, each with a space between, as many as there are indikator. */
function numberedFigures(text: string, count: number): readonly string[] | null {
  const starts: { readonly at: number; readonly behind: number }[] = []
  for (let number = 1; number <= count; number++) {
    const mark = new RegExp(`(^|\\s)\\(?${number}[.)]\\s+(?=\\S)`, number === 1 ? 'y' : 'g')
    mark.lastIndex = starts.at(-1)?.behind ?? 0
    const found = mark.exec(text)
    if (found === null) return null
    starts.push({ at: found.index, behind: mark.lastIndex })
  }
  return starts.map(({ behind }, index) => oneLine(text.slice(behind, starts[index + 1]?.at)).replace(/;$/, ''))
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')

/** Null where the text is not numbered from one on. */
function numberedParts(text: string): readonly string[] | null {
  for (const number of [(n: number) => String(n + 1), (n: number) => String.fromCharCode(97 + n)]) {
    const starts: { readonly at: number; readonly behind: number }[] = []
    for (let from = 0; ; ) {
      const mark = new RegExp(
        `(^|[\\s;])\\(?${number(starts.length)}[.)]\\s*(?=[^\\d\\s.,)])`,
        starts.length === 0 ? 'iy' : 'ig',
      )
      mark.lastIndex = from
      const found = mark.exec(text)
      if (found === null) break
      starts.push({ at: found.index, behind: mark.lastIndex })
      from = mark.lastIndex
      if (starts.length > 25) break
    }
    if (starts.length < 2) continue
    return starts.map(({ behind }, index) => oneLine(text.slice(behind, starts[index + 1]?.at)).replace(/;$/, ''))
  }
  return null
}

/** `Indeks … (Dasar PERKA BKN nomor 8)` → the name, and what it rests on. */
export function withoutBasis(text: string): { readonly nama: string; readonly dasar: string | null } {
  const [, nama, dasar] = /^(.*\S)\s*\((?:dasar(?:\s+hukum)?)\s*:?\s+([^()]+)\)$/is.exec(text) ?? []
  return nama === undefined ? { nama: text, dasar: null } : { nama, dasar: dasar!.trim() }
}
