// Formulas that stand behind figures, over cells of one row or table, so that whoever audits the sheet sees where they come from.
import type { Decimal } from 'decimal.js'
import { aritmetika, Desimal, total } from '../figures/decimal.ts'
import { konsolidasiOf, samaIsian } from '../figures/index.ts'
import type { Angka, Operan } from '../figures/types.ts'
import type { Hitung, Indikator, Konsolidasi, RumusCapaian, Tahunan } from '../plan/types.ts'
import type { BinaryOp, Formula, Table } from './annex.ts'
import { worksOut } from './doubles.ts'
import { rumusFormula } from './formula-rumus.ts'

export const cell = (row: string, column: string): Formula => ({ op: 'cell', row, column })
export const subtract = (from: Formula, what: Formula): Formula => binary('-', from, what)
export const sum = (of: readonly Formula[]): Formula => ({ op: 'sum', of })
const average = (of: readonly Formula[]): Formula => ({ op: 'average', of })

/**
 * Values of cells brought to one, as `konsolidasi` brings together the values of quarters and of years. `of`: how many values a cell
 * holds the mean of.
 */
export function combination(
  cara: Konsolidasi,
  parts: readonly { readonly cell: Formula; readonly of: number }[],
): Formula {
  const cells = parts.map((part) => part.cell)
  if (cells.length === 1) return cells[0]!
  switch (cara) {
    case 'jumlah':
      return sum(cells)
    case 'rata-rata': {
      if (parts.every(({ of }) => of === 1)) return average(cells)
      const weighted = parts.map(({ cell, of }) => (of === 1 ? cell : binary('*', cell, number(of))))
      return binary('/', sum(weighted), number(parts.reduce((all, { of }) => all + of, 0)))
    }
    case 'maksimum':
      return { op: 'max', of: cells }
    case 'minimum':
      return { op: 'min', of: cells }
    default:
      return cells.at(-1)!
  }
}

/** Functions of spreadsheets take no more; what is made of more is a plain value. */
export const mostOperands = 255

/** A formula in a cell is at most 8192 characters long: of longer means, made of formulas instead of cells, the value is plain. */
const mostFormulas = 60

/** The mean of percentages, each capped; nothing where one has no formula. */
export function meanFormula(parts: readonly (Formula | undefined)[], cap: Decimal | null): Formula | undefined {
  const formulas = parts.filter((part) => part !== undefined)
  const simple = cap === null && formulas.every(({ op }) => op === 'cell')
  const most = simple ? mostOperands : mostFormulas
  if (formulas.length === 0 || formulas.length < parts.length || formulas.length > most) return undefined
  const capped = cap === null ? formulas : formulas.map((of): Formula => ({ op: 'min', of: [number(cap), of] }))
  return average(capped)
}

/** `part ÷ whole × 100`. */
export const share = (part: Formula, whole: Formula): Formula => times100(binary('/', part, whole))

/**
 * Capaian from a target's and an actual's cell (domain.md 3.5), with its floor. Nothing where it is no plain arithmetic of the two:
 * grades, ranges, a target of 0. `baseline`: the kondisi awal, which `turun-baseline` needs.
 */
export function capaianFormula(
  rumus: RumusCapaian,
  target: Angka,
  realisasi: Angka,
  cells: { readonly target: Formula; readonly realisasi: Formula },
  floor: Decimal,
  baseline: Decimal | null = null,
): Formula | undefined {
  if (target.nilai?.jenis !== 'angka' || realisasi.nilai?.jenis !== 'angka' || target.nilai.angka.isZero())
    return undefined
  const { target: t, realisasi: r } = cells
  const upward = share(r, t)
  const downward = share(subtract(binary('*', number(2), t), r), t)
  const formulas: Partial<Record<RumusCapaian, Formula>> = {
    naik: upward,
    'turun-linear': downward,
    'turun-rasio': { op: 'if', of: [binary('<=', r, number(0)), number(100), share(t, r)] },
    'turun-sisa': share(subtract(t, r), t),
    'stabil-linear': { op: 'if', of: [binary('<=', r, t), upward, downward] },
    'stabil-rasio': { op: 'if', of: [binary('<=', r, t), upward, share(t, r)] },
  }
  const numbers = { t: target.nilai.angka, r: realisasi.nilai.angka, b: baseline }
  const formula = rumus === 'turun-baseline' ? fromBaseline(cells, numbers) : formulas[rumus]
  return formula && { op: 'max', of: [number(floor), formula] }
}

/** `(b - r) ÷ (b - t) × 100`, with the baseline as a number; nothing where doubles are too coarse for the differences. */
function fromBaseline(
  { target, realisasi }: { readonly target: Formula; readonly realisasi: Formula },
  { t, r, b }: { readonly t: Decimal; readonly r: Decimal; readonly b: Decimal | null },
): Formula | undefined {
  const start = b === null ? undefined : loose(b)
  if (b === null || start === undefined) return undefined
  const formula = share(subtract(start, realisasi), subtract(start, target))
  const exact = b.minus(r).times(100).div(b.minus(t))
  const values = new Map([
    [target, t],
    [realisasi, r],
  ])
  return worksOut(formula, exact, values) ? formula : undefined
}

/**
 * A written figure that several quarters make, or the last of them, from their cells. Nothing where the year's own value counts, or a
 * quarter does not stand as a number in a cell. `quarters`: where the figure is written; `cellOf`: by quarters, from 0.
 */
export function quartersFormula(
  asli: Indikator,
  { asal }: Angka,
  quarters: Tahunan['triwulan'] | undefined,
  cellOf: (quarter: number) => Formula | undefined,
): Formula | undefined {
  if (asal?.jenis !== 'tertulis' || quarters === undefined) return undefined
  const cells = asal.isian.flatMap((isian) => {
    const quarter = quarters.findIndex((one) => samaIsian(one, isian))
    return quarter === -1 ? [] : (cellOf(quarter) ?? [])
  })
  const complete = cells.length > 0 && cells.length === asal.isian.length
  return complete
    ? combination(
        konsolidasiOf(asli),
        cells.map((cell) => ({ cell, of: 1 })),
      )
    : undefined
}

/** One operand that takes part in a roll-up: its cell, or its value as a number. */
interface Part {
  readonly operan: Operan
  readonly value: Decimal
  readonly formula: Formula
}

/**
 * A rolled-up value from the cells of its operands; those without a value took no part. An operand without a cell (a variabel, an
 * indikator that has no row) stands as its number. Nothing where that number has more digits than a spreadsheet keeps, or where doubles
 * would give another value than exact decimals. `capaianOf`: cells that `hitung-tercapai` counts.
 */
export function rollupFormula(
  { hitung }: Indikator,
  { asal, nilai }: Angka,
  factor: Decimal,
  cellOf: (operan: Operan) => Formula | undefined,
  capaianOf: (operan: Operan) => Formula | undefined = () => undefined,
): Formula | undefined {
  if (hitung === null || asal?.jenis !== 'hitung' || nilai?.jenis !== 'angka') return undefined
  const reached = hitung.cara === 'hitung-tercapai'
  const used = asal.operan.filter(({ angka }) => angka.nilai !== null)
  const parts = used.flatMap((operan): readonly Part[] => {
    const value = aritmetika(operan.angka.nilai!)!
    const formula = reached ? capaianOf(operan) : (cellOf(operan) ?? loose(value))
    return formula === undefined ? [] : [{ operan, value, formula }]
  })
  if (parts.length === 0 || parts.length < used.length || parts.length > (reached ? mostFormulas : mostOperands))
    return undefined
  const formula = rolledUp(hitung, parts, factor)
  if (formula === undefined || formula.op === 'number') return undefined
  const values = new Map(parts.map(({ formula, value }) => [formula, value]))
  return worksOut(formula, nilai.angka, values) ? formula : undefined
}

function rolledUp({ cara, rumus }: Hitung, parts: readonly Part[], factor: Decimal): Formula | undefined {
  const cells = parts.map(({ formula }) => formula)
  switch (cara) {
    case 'jumlah':
      return sum(cells)
    case 'rata-rata':
      return average(cells)
    case 'rata-rata-tertimbang': {
      const weights = parts.map(({ operan }) => operan.bobot!)
      const weighted = cells.map((cell, index) => binary('*', number(weights[index]!), cell))
      return binary('/', sum(weighted), number(total(weights)))
    }
    case 'minimum':
      return { op: 'min', of: cells }
    case 'maksimum':
      return { op: 'max', of: cells }
    case 'rasio': {
      const ratio = binary('/', cells[0]!, cells[1]!)
      return factor.eq(1) ? ratio : binary('*', ratio, number(factor))
    }
    case 'hitung-tercapai': {
      const counted = parts.map(({ operan, formula }): Formula => {
        const test = binary('>=', formula, number(100))
        return operan.angka.sementara ? number(0) : { op: 'if', of: [test, number(1), number(0)] }
      })
      return times100(average(counted))
    }
    case 'formula':
      return rumusFormula(rumus!, new Map(parts.map(({ operan, formula }) => [operan.nama, formula])))
  }
}

/** A value that has no cell; nothing where a spreadsheet would not keep all its digits. */
function loose(value: Decimal): Formula | undefined {
  const kept = value.precision() <= 15 && value.toString().length <= 20
  return kept ? { op: 'number', value, loose: true } : undefined
}

/** Whether a value stands in a formula because it has no cell. */
export function hasLoose({ rows }: Table): boolean {
  const search = (formula: Formula): boolean =>
    formula.op === 'number' ? formula.loose === true : 'of' in formula && formula.of.some(search)
  return rows.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'number' && cell.formula !== undefined && search(cell.formula)),
  )
}

function binary(op: BinaryOp, left: Formula, right: Formula): Formula {
  return { op, of: [left, right] }
}

function number(value: number | Decimal): Formula {
  return { op: 'number', value: new Desimal(value) }
}

function times100(formula: Formula): Formula {
  return binary('*', formula, number(100))
}
