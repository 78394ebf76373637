// What a name of a template stands for: a single value or a table of an annex; one that is neither is a warning.
import { nearest } from '../../messages/nearest.ts'
import type { Annex, Table } from '../../report/annex.ts'
import { drawingTable } from '../../report/drawing.ts'
import { mainTable, rangeName, rangeNames, tableName } from '../range-names.ts'
import type { Said } from './problem.ts'

interface Known {
  readonly annexNames: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

export interface Meant {
  /** The name in lower case, as names are compared. */
  readonly key: string
  /** Null for a single value. */
  readonly annex: string | null
}

export function meantBy(written: string, { annexNames, values }: Known): Meant | { readonly said: Said } {
  const key = written.toLowerCase()
  if (Object.hasOwn(values, key)) return { key, annex: null }
  const annex = annexNames.find((name) => {
    const own = rangeName(name)
    return key.startsWith(own) && /^(_[2-9]|_[1-9]\d+)?(_tabel[1-9]\d*)?$/.test(key.slice(own.length))
  })
  if (annex !== undefined) return { key, annex }
  const benar = nearest(key, [...annexNames.map(rangeName), ...Object.keys(values)])
  const args = { nama: written }
  return { said: benar === null ? { text: texts.unknown, args } : { text: texts.near, args: { ...args, benar } } }
}

/** Every table under its names; a drawing as the table of its boxes. */
export function tablesByName(annexes: readonly Annex[], language: 'id' | 'en'): ReadonlyMap<string, Table> {
  const ranges = rangeNames(annexes)
  return new Map(
    annexes.flatMap(({ tables, drawing }, index) => {
      const own = drawing.length === 0 ? tables : [drawingTable(drawing, language)]
      const main = mainTable(own)
      const range = ranges[index]!
      return [
        ...(main === undefined ? [] : [[range, main] as const]),
        ...own.map((table, number) => [tableName(range, number + 1), table] as const),
      ]
    }),
  )
}

/** Names of annexes that are made once more, for another signatory: a template that has no place for them leaves them out. */
export const furtherNames = (annexes: readonly Annex[]): readonly string[] =>
  rangeNames(annexes).filter((name, index) => name !== rangeName(annexes[index]!.name))

const texts = {
  unknown: {
    id: 'nama {nama} tidak dikenal pohon; selnya tidak diisi',
    en: 'pohon does not know the name {nama}; its cells are not filled in',
  },
  near: {
    id: 'nama {nama} tidak dikenal pohon; mungkin maksudnya {benar}; selnya tidak diisi',
    en: 'pohon does not know the name {nama}; did you mean {benar}? Its cells are not filled in',
  },
}
