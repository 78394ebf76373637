// Formulas that stand behind figures, over cells of one row or table, so that whoever audits the sheet sees where they come from.
import type { Decimal } from 'decimal.js'
import { Desimal, total } from '../figures/decimal.ts'
import type { Angka, Operan } from '../figures/types.ts'
import type { Indikator, RumusCapaian } from '../plan/types.ts'
import type { Formula } from './annex.ts'

export const cell = (row: string, column: string): Formula => ({ op: 'cell', row, column })
export const subtract = (from: Formula, what: Formula): Formula => binary('-', from, what)
export const sum = (of: readonly Formula[]): Formula => ({ op: 'sum', of })

/** Functions of spreadsheets take no more; what is made of more is a plain value. */
export const mostOperands = 255

/** `part ÷ whole × 100`. */
export const share = (part: Formula, whole: Formula): Formula => times100(binary('/', part, whole))

/**
 * Capaian from a target's and an actual's cell (domain.md 3.5), with its floor. Nothing where it is no plain arithmetic of the two:
 * grades, ranges, a baseline that stands elsewhere, a target of 0.
 */
export function capaianFormula(
  rumus: RumusCapaian,
  target: Angka,
  realisasi: Angka,
  cells: { readonly target: Formula; readonly realisasi: Formula },
  floor: Decimal,
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
  const formula = formulas[rumus]
  return formula && { op: 'max', of: [number(floor), formula] }
}

/**
 * A rolled-up value from the cells of its operands; those without a value took no part. Nothing where an operand has no cell, and
 * for formulas of the file's own.
 */
export function rollupFormula(
  { hitung }: Indikator,
  { asal }: Angka,
  factor: Decimal,
  cellOf: (operan: Operan) => Formula | undefined,
): Formula | undefined {
  if (hitung === null || asal?.jenis !== 'hitung') return undefined
  const used = asal.operan.filter(({ angka }) => angka.nilai !== null)
  const cells = used.flatMap((operan) => cellOf(operan) ?? [])
  if (cells.length === 0 || cells.length < used.length || cells.length > mostOperands) return undefined
  switch (hitung.cara) {
    case 'jumlah':
      return sum(cells)
    case 'rata-rata':
      return binary('/', sum(cells), number(cells.length))
    case 'rata-rata-tertimbang': {
      const weights = used.map(({ bobot }) => bobot!)
      const weighted = cells.map((cell, index) => binary('*', number(weights[index]!), cell))
      return binary('/', sum(weighted), number(total(weights)))
    }
    case 'minimum':
      return { op: 'min', of: cells }
    case 'maksimum':
      return { op: 'max', of: cells }
    case 'rasio':
      return binary('/', binary('*', cells[0]!, number(factor)), cells[1]!)
    default:
      return undefined
  }
}

function binary(op: '-' | '*' | '/' | '<=', left: Formula, right: Formula): Formula {
  return { op, of: [left, right] }
}

function number(value: number | Decimal): Formula {
  return { op: 'number', value: new Desimal(value) }
}

function times100(formula: Formula): Formula {
  return binary('*', formula, number(100))
}
