// A symbolic formula → the language of workbooks, in English and with commas as their files have it, without needless parentheses.
import type { BinaryOp, Formula } from '../report/annex.ts'
import { columnNumber } from '../source/grid.ts'

/** The higher, the tighter it binds. Powers stand in parentheses wherever they meet: they do not group the same way everywhere. */
const strength: Readonly<Record<BinaryOp, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
}

/** Without `=`. `locate` gives the address of a cell. */
export function formulaText(formula: Formula, locate: (row: string, column: string) => string): string {
  const text = (part: Formula) => formulaText(part, locate)
  switch (formula.op) {
    case 'cell':
      return locate(formula.row, formula.column)
    case 'number':
      return formula.value.toString()
    case 'sum':
    case 'average':
    case 'min':
    case 'max':
      return `${formula.op.toUpperCase()}(${joined(formula.of.map(text)).join(',')})`
    case 'abs':
    case 'round':
    case 'if':
      return `${formula.op.toUpperCase()}(${formula.of.map(text).join(',')})`
    default: {
      const { op, of } = formula
      const [left, right] = of.map((part, index) => {
        const weak = strengthOf(part) < strength[op] + (index === 1 || op === '^' ? 1 : 0)
        return weak ? `(${text(part)})` : text(part)
      })
      return `${left}${op}${right}`
    }
  }
}

function strengthOf(formula: Formula): number {
  if (formula.op === 'number') return formula.value.isNegative() ? 0 : 9
  return formula.op in strength ? strength[formula.op as BinaryOp] : 9
}

/** Arguments of a function, cells next to each other as one range: it takes no more than 255 of them. */
function joined(parts: readonly string[]): readonly string[] {
  const runs: { from: string; to: string; across: boolean | null }[] = []
  for (const part of parts) {
    const run = runs.at(-1)
    const across = run === undefined ? null : stepOf(run.to, part)
    if (run === undefined || across === null || (run.across !== null && run.across !== across))
      runs.push({ from: part, to: part, across: null })
    else Object.assign(run, { to: part, across })
  }
  return runs.map(({ from, to }) => (from === to ? from : `${from}:${to}`))
}

/** Whether the second address stands right of the first (true), below it (false), or elsewhere (null). */
function stepOf(first: string, second: string): boolean | null {
  const [one, other] = [first, second].map((part) => /^([A-Z]+)(\d+)$/.exec(part))
  if (one == null || other == null) return null
  if (one[1] === other[1]) return Number(other[2]) === Number(one[2]) + 1 ? false : null
  return one[2] === other[2] && columnNumber(other[1]!) === columnNumber(one[1]!) + 1 ? true : null
}
