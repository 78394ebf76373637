// Figures of indikator that stand on other cells of their table: rolled up from those of other rows, or made of their own quarters.
import type { Decimal } from 'decimal.js'
import { fill, type Language, type Text } from '../diagnostic.ts'
import { angkaDari, pengaliOf, samaAngka, targetTertulis } from '../figures/index.ts'
import type { Angka, Figures, FiguresIndikator, Operan } from '../figures/types.ts'
import { type Indikator, type Plan, triwulan } from '../plan/types.ts'
import type { AnnexInput, Cell, Formula, Table } from './annex.ts'
import { value } from './cell.ts'
import { cell, hasLoose, quartersFormula, rollupFormula } from './formula.ts'
import { originalOf } from './original.ts'

const words = {
  loose: {
    id: 'Di lembar kerja, rumus menunjuk sel asal angkanya; yang tidak punya sel di tabel ini (variabel, indikator lain, kondisi awal) tertulis di dalam rumus sebagai angka. Rinciannya: pohon explain.',
    en: 'In a worksheet, formulas refer to the cells that a figure comes from; what has no cell in this table (variables, other indicators, baselines) stands in the formula as a number. Details: pohon explain.',
  },
} satisfies Record<string, Text>

/** A line where formulas of the table hold numbers that have no cell in it. */
export function looseNotes(table: Table, language: Language): readonly string[] {
  return hasLoose(table) ? [fill(words.loose, {}, language)] : []
}

type Which = 'target' | 'targetTahun' | 'realisasi'

/** Keys of the rows of a table by indikator; one that is shown again elsewhere stands in for the original that has no row. */
export function rowsByIndikator(
  plan: Plan,
  rows: readonly { readonly key: string; readonly indikator: Indikator | null }[],
): ReadonlyMap<Operan['sumber'], string> {
  const found = rows.flatMap(({ key, indikator }) => (indikator === null ? [] : [{ key, indikator }])).toReversed()
  return new Map([
    ...found.map(({ key, indikator }) => [originalOf(plan, indikator), key] as const),
    ...found.map(({ key, indikator }) => [indikator, key] as const),
  ])
}

/** Where a figure is rolled up: from the cells of its operands in a column. `capaian`: the column that `hitung-tercapai` counts in. */
export function rollupCell(
  { plan }: Pick<AnnexInput, 'plan'>,
  figures: Figures,
  own: FiguresIndikator,
  which: Which,
  rowOf: ReadonlyMap<Operan['sumber'], string>,
  columns: { readonly own: string; readonly capaian?: string },
): Formula | undefined {
  const asli = originalOf(plan, own.indikator)
  const at = (column: string | undefined, holds: (operand: FiguresIndikator, angka: Angka) => boolean) => {
    return ({ sumber, angka }: Operan) => {
      const row = rowOf.get(sumber)
      const operand = figures.indikator.get(sumber.id)
      const known = row !== undefined && column !== undefined && operand !== undefined && holds(operand, angka)
      return known ? cell(row, column) : undefined
    }
  }
  return rollupFormula(
    asli,
    own[which],
    pengaliOf(asli, plan.rencana),
    at(columns.own, (operand, angka) => samaAngka(operand[which], angka) && standsAsNumber(operand, which)),
    at(
      columns.capaian,
      ({ capaian: { persen } }, { nilai }) => nilai?.jenis === 'angka' && persen?.eq(nilai.angka) === true,
    ),
  )
}

const standsAsNumber = (own: FiguresIndikator, which: Which): boolean =>
  value(own, own[which].nilai, 'id').kind === 'number'

/**
 * A written target of the year or actual to date from its quarters in the row, whose columns' keys are those of the quarters; the
 * year's target is the one that counts in the performance agreement.
 */
export function quarterCells(
  { plan, figures: { masa } }: Pick<AnnexInput, 'plan' | 'figures'>,
  own: FiguresIndikator,
  which: 'targetTahun' | 'realisasi',
  row: string,
): Formula | undefined {
  const asli = originalOf(plan, own.indikator)
  const tahunan = which === 'realisasi' ? asli.realisasi.get(masa.year) : targetTertulis(asli, masa.year, 'pk')?.tahunan
  return quartersFormula(asli, own[which], tahunan?.triwulan, (quarter) => {
    const besaran = own.triwulan[which === 'realisasi' ? 'realisasi' : 'target'][quarter]!
    return value(own, besaran, 'id').kind === 'number' ? cell(row, triwulan[quarter]!) : undefined
  })
}

/** A quarter as written; the last one of a computed figure is that figure, and refers to its cell. */
export function quarterCell(
  own: FiguresIndikator,
  which: 'targetTahun' | 'realisasi',
  quarter: number,
  figure: Formula,
  language: Language,
): Cell {
  const besaran = own.triwulan[which === 'realisasi' ? 'realisasi' : 'target'][quarter]!
  const { asal, nilai } = own[which]
  return value(own, besaran, language, asal?.jenis === 'hitung' && besaran === nilai ? figure : undefined)
}

/** Kondisi awal as a number, for capaian that stand on it. */
export function baselineOf({ plan }: Pick<AnnexInput, 'plan'>, { indikator }: FiguresIndikator): Decimal | null {
  return angkaDari(originalOf(plan, indikator).kondisiAwal?.nilai)
}

/** Whether two written figures are the same places. */
export function samePlaces(one: Angka, other: Angka): boolean {
  const [places, others] = [one, other].map(({ asal }) => (asal?.jenis === 'tertulis' ? asal.isian : []))
  return places!.length > 0 && places!.length === others!.length && places!.every((place) => others!.includes(place))
}
