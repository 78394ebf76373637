// Works out the formulas of a table as a spreadsheet does, so that tests can hold them against the values that stand in their cells.
import type { Formula, Table } from '../../src/report/annex.ts'

/** What is in a cell; null for a text, which functions pass over where they refer to it. */
type CellValue = (row: string, column: string) => number | null

function work(formula: Formula, cellValue: CellValue): number {
  const of = (part: Formula) => work(part, cellValue)
  if (formula.op === 'number') return formula.value.toNumber()
  if (formula.op === 'cell') {
    const value = cellValue(formula.row, formula.column)
    if (value === null) throw new Error(`${formula.column} of row ${formula.row} is no number`)
    return value
  }
  if (formula.op === 'if') {
    const [test, yes, no] = formula.of
    return of(of(test!) === 1 ? yes! : no!)
  }
  const passed = (part: Formula) => part.op === 'cell' && cellValue(part.row, part.column) === null
  const takesMany = ['sum', 'average', 'min', 'max'].includes(formula.op)
  const operands = formula.of.filter((part) => !takesMany || !passed(part)).map(of)
  const [first, second] = operands as [number, number]
  const sum = () => operands.reduce((all, number) => all + number, 0)
  const truth = (holds: boolean) => (holds ? 1 : 0)
  switch (formula.op) {
    case 'sum':
      return sum()
    case 'average':
      return sum() / operands.length
    case 'min':
      return Math.min(...operands)
    case 'max':
      return Math.max(...operands)
    case 'abs':
      return Math.abs(first)
    case 'round': {
      // Of the 15 digits that are shown: 2.675 is a little less as a double.
      const [shown, exponent] = Math.abs(first).toExponential(14).split('e') as [string, string]
      // Moved by its exponent: 67860.305 * 100 is a little less too.
      return (Math.sign(first) * Math.round(Number(`${shown}e${Number(exponent) + second}`))) / 10 ** second
    }
    case '+':
      return first + second
    case '-':
      return first - second
    case '*':
      return first * second
    case '/':
      return first / second
    case '^':
      return first ** second
    case '<':
      return truth(first < second)
    case '<=':
      return truth(first <= second)
    case '>':
      return truth(first > second)
    case '>=':
      return truth(first >= second)
    case '=':
      return truth(first === second)
    case '<>':
      return truth(first !== second)
  }
}

/** How many formulas a table has, and the cells where one does not give the value: `row column: value ≠ result`. */
export function checkFormulas({ rows, columns }: Table): { readonly count: number; readonly wrong: readonly string[] } {
  const rowOf = new Map(rows.map((row) => [row.key, row]))
  const columnOf = new Map(columns.map(({ key }, index) => [key, index]))
  const known = new Map<string, number>()
  /** Formulas stand on what other formulas give: none on the value that is remembered. */
  const cellValue = (row: string, column: string): number | null => {
    const cell = rowOf.get(row)!.cells[columnOf.get(column)!]!
    if (cell.kind !== 'number') return null
    if (cell.formula === undefined) return cell.value.toNumber()
    const key = JSON.stringify([row, column])
    const value = known.get(key) ?? work(cell.formula, cellValue)
    known.set(key, value)
    return value
  }
  const live = rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, index) => {
      if (cell.kind !== 'number' || cell.formula === undefined) return []
      const column = columns[index]!.key
      return [{ name: `${key} ${column}`, value: cell.value.toNumber(), result: cellValue(key, column)! }]
    }),
  )
  const wrong = live.filter(({ value, result }) => !(Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value))))
  return { count: live.length, wrong: wrong.map(({ name, value, result }) => `${name}: ${value} ≠ ${result}`) }
}
