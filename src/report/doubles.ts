// A formula worked out as spreadsheets do it, in doubles, to tell whether it gives there what exact decimals gave.
import type { Decimal } from 'decimal.js'
import { Desimal } from '../figures/decimal.ts'
import type { Formula } from './annex.ts'

/**
 * Whether a formula gives the value to 1e-9. Spreadsheets compare with a tolerance that differs from one to the other, so it must do so
 * with none and with more than any has. `cells`: values of the cells in it.
 */
export function worksOut(formula: Formula, value: Decimal, cells: ReadonlyMap<Formula, Decimal>): boolean {
  const expected = value.toNumber()
  return [0, 1e-12].every((tolerance) => {
    const result = work(formula, (cell) => cells.get(cell)!.toNumber(), tolerance)
    return Math.abs(result - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  })
}

function work(formula: Formula, numberIn: (cell: Formula) => number, tolerance: number): number {
  const of = (part: Formula) => work(part, numberIn, tolerance)
  switch (formula.op) {
    case 'cell':
      return numberIn(formula)
    case 'number':
      return formula.value.toNumber()
    case 'if': {
      const [test, yes, no] = formula.of
      return of(of(test!) === 0 ? no! : yes!)
    }
    case 'sum':
      return total(formula.of.map(of))
    case 'average':
      return total(formula.of.map(of)) / formula.of.length
    case 'min':
      return Math.min(...formula.of.map(of))
    case 'max':
      return Math.max(...formula.of.map(of))
    case 'abs':
      return Math.abs(of(formula.of[0]!))
    case 'round': {
      const [number, digits] = formula.of.map(of) as [number, number]
      return round(number, digits)
    }
    default: {
      const [left, right] = formula.of.map(of) as [number, number]
      const difference = left - right
      const equal = Math.abs(difference) <= tolerance * Math.max(1, Math.abs(left), Math.abs(right))
      switch (formula.op) {
        case '+':
          return left + right
        case '-':
          return difference
        case '*':
          return left * right
        case '/':
          return left / right
        case '^':
          // An error in Excel.
          return left === 0 && right === 0 ? Number.NaN : left ** right
        case '=':
          return equal ? 1 : 0
        case '<>':
          return equal ? 0 : 1
        case '<':
          return difference < 0 && !equal ? 1 : 0
        case '<=':
          return difference < 0 || equal ? 1 : 0
        case '>':
          return difference > 0 && !equal ? 1 : 0
        case '>=':
          return difference > 0 || equal ? 1 : 0
      }
    }
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Half away from zero, of the 15 digits that spreadsheets show: 2.675 is a little less as a double, but rounds to 2.68. */
function round(number: number, digits: number): number {
  return Number.isFinite(number)
    ? new Desimal(number.toPrecision(15)).toDecimalPlaces(digits, Desimal.ROUND_HALF_UP).toNumber()
    : number
}
