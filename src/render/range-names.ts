// What ranges of a workbook are called that hold an annex: `pohon_renja_e81`.
import type { Annex, Table } from '../report/annex.ts'

export const rangeName = (annex: string): string => `pohon_${annex.replaceAll('-', '_')}`

/** For formulas and templates, the rows of each annex's main table; the second one of a kind ends in `_2`. */
export function rangeNames(annexes: readonly Annex[]): readonly string[] {
  const seen = new Map<string, number>()
  return annexes.map(({ name }) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return `${rangeName(name)}${number === 1 ? '' : `_${number}`}`
  })
}

/** The further tables of an annex, the second one as `pohon_pk_tabel2`. */
export const tableName = (range: string, number: number): string => `${range}_tabel${number}`

/** The table that has an annex's own name: the main one, else the first. */
export const mainTable = (tables: readonly Table[]): Table | undefined => tables.find(({ main }) => main) ?? tables[0]
