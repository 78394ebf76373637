// The formula language of plans (format.md, "Roll-up") in the language of spreadsheets.
import { bacaRumus, Desimal, type Ungkapan } from '../figures/index.ts'
import type { BinaryOp, Formula, FunctionOp } from './annex.ts'

/** Keeps the formula within what a cell takes: 8192 characters, 255 arguments. */
const mostParts = 250
/** Functions nest 64 deep at most; a power counts as one, for its parentheses. */
const deepest = 60

const zero: Formula = { op: 'number', value: new Desimal(0) }
const one: Formula = { op: 'number', value: new Desimal(1) }

const comparisons: Readonly<Record<string, BinaryOp>> = {
  '==': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

const functions: Readonly<Record<string, FunctionOp>> = {
  jumlah: 'sum',
  rata: 'average',
  min: 'min',
  maks: 'max',
  abs: 'abs',
  bulat: 'round',
}

/** A formula of the file with a formula for each name in it; nothing where it is too long or too deep for a cell. */
export function rumusFormula(rumus: string, parts: ReadonlyMap<string, Formula>): Formula | undefined {
  const read = bacaRumus(rumus, parts.keys())
  if (!('bentuk' in read)) return undefined
  const formula = translate(read.bentuk, parts)
  const { size, depth } = measure(formula)
  return size <= mostParts && depth <= deepest ? formula : undefined
}

function translate(ungkapan: Ungkapan, parts: ReadonlyMap<string, Formula>): Formula {
  if (ungkapan.jenis === 'angka') return { op: 'number', value: ungkapan.angka }
  if (ungkapan.jenis === 'nama') return parts.get(ungkapan.nama)!
  const { operasi, bagian } = ungkapan
  const test = (of: Ungkapan): Formula => {
    const comparison = of.jenis === 'operasi' ? comparisons[of.operasi] : undefined
    if (of.jenis !== 'operasi' || comparison === undefined) return { op: '<>', of: [translate(of, parts), zero] }
    return { op: comparison, of: of.bagian.map((part) => translate(part, parts)) as [Formula, Formula] }
  }
  if (operasi === 'jika') {
    const [condition, ...branches] = bagian
    return { op: 'if', of: [test(condition!), ...branches.map((part) => translate(part, parts))] }
  }
  if (operasi in comparisons) return { op: 'if', of: [test(ungkapan), one, zero] }
  const of = bagian.map((part) => translate(part, parts))
  // A sign before a power binds tighter in spreadsheets: -2^2 is 4 there.
  if (operasi === 'lawan') return { op: '-', of: [zero, of[0]!] }
  const name = functions[operasi]
  return name === undefined ? { op: operasi as BinaryOp, of: of as [Formula, Formula] } : { op: name, of }
}

function measure(formula: Formula): { readonly size: number; readonly depth: number } {
  if (formula.op === 'number') return { size: Math.ceil(formula.value.toString().length / 20), depth: 0 }
  if (formula.op === 'cell') return { size: 1, depth: 0 }
  const parts = formula.of.map(measure)
  // Sums and products stand side by side, without parentheses of their own.
  const own = /^[-+*/]$/.test(formula.op) ? 0 : 1
  return {
    size: 1 + parts.reduce((total, { size }) => total + size, 0),
    depth: own + Math.max(...parts.map(({ depth }) => depth)),
  }
}
