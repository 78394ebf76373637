// Columns `[th]`: one a year of the plan, with each year's target or budget that counts; and which document a target is from.
import type { Decimal } from 'decimal.js'
import { fill, type Text } from '../diagnostic.ts'
import type { PilihanTarget } from '../figures/index.ts'
import type { Figures, SumberTarget } from '../figures/types.ts'
import type { Indikator, Node } from '../plan/types.ts'
import type { AnnexInput, Cell, ColumnOf, Formula } from './annex.ts'
import { money, value } from './cell.ts'
import { cell, mostOperands, sum } from './formula.ts'
import { rollupCell, type rowsByIndikator } from './live.ts'
import { type NodeRow, ofIndikator } from './rows.ts'
import { targetSources } from './words.ts'

const words = {
  source: {
    id: 'Target {tahun} menurut {sumber}: {jumlah} indikator; selebihnya menurut Renstra.',
    en: 'Target of {tahun} by {sumber}: {jumlah} indicators; the others by the Renstra.',
  },
  sourceOfYear: {
    id: 'Target menurut {sumber}: {jumlah} indikator.',
    en: 'Targets by {sumber}: {jumlah} indicators.',
  },
} satisfies Record<string, Text>

/** Figures of a whole year. */
export function wholeYear(
  { figuresOf }: Pick<AnnexInput, 'figuresOf'>,
  year: number,
  pilihan?: PilihanTarget,
): Figures {
  return figuresOf({ year, until: 'tw4' }, pilihan)
}

/**
 * The target that counts in a year; empty outside `berlaku`, which ends an indikator's figures. A rolled-up one stands on the cells of
 * its operands in a `column`, with `rowOf` of `rowsByIndikator`.
 */
export function targetCell(
  input: AnnexInput,
  { id }: Indikator,
  year: number,
  pilihan?: PilihanTarget,
  column?: string,
  rowOf: ReturnType<typeof rowsByIndikator> = new Map(),
): Cell {
  const figures = wholeYear(input, year, pilihan)
  const found = figures.indikator.get(id)
  if (found === undefined) return { kind: 'empty' }
  const formula =
    column === undefined ? undefined : rollupCell(input, figures, found, 'targetTahun', rowOf, { own: column })
  return value(found, found.targetTahun.nilai, input.language, formula)
}

/** Columns `Target [th]`: one a year of the plan, roll-ups live within each. */
export function targetColumns(
  input: AnnexInput,
  group: string,
  rowOf: ReturnType<typeof rowsByIndikator>,
): readonly ColumnOf<NodeRow>[] {
  return input.plan.tahun.map((year) => {
    const key = `target-${year}`
    const cell = ofIndikator((indikator) => targetCell(input, indikator, year, undefined, key, rowOf))
    return { key, title: String(year), group, width: 9, align: 'right', cell }
  })
}

/** A node's budget of a year; the live sum of its children's where that is what it is and all of those have a row. */
export function paguCell(
  input: AnnexInput,
  node: Node,
  year: number,
  column: string,
  rowOf: ReadonlyMap<Node, string>,
  pilihan?: PilihanTarget,
): Cell {
  const { nodes } = wholeYear(input, year, pilihan)
  const { planned, sumberPagu } = nodes.get(node.id)!.anggaran
  return money(planned, sumberPagu === 'anak' ? childrenSum(node, 'planned', nodes, column, rowOf) : undefined)
}

/** Where a node's amount is the sum of its children's, and all of those stand in the table. */
export function childrenSum(
  node: Node,
  part: 'planned' | 'actual',
  nodes: Figures['nodes'],
  column: string,
  rowOf: ReadonlyMap<Node, string>,
): Formula | undefined {
  return sumOfChildren(node, ({ id }) => nodes.get(id)!.anggaran[part], column, rowOf)
}

/** Likewise, of any amount. */
export function sumOfChildren(
  { children }: Node,
  amountOf: (node: Node) => Decimal | null,
  column: string,
  rowOf: ReadonlyMap<Node, string>,
): Formula | undefined {
  const parts = children.filter((child) => amountOf(child) !== null)
  const rows = parts.flatMap((child) => rowOf.get(child) ?? [])
  if (rows.length === 0 || rows.length < parts.length || rows.length > mostOperands) return undefined
  return sum(rows.map((row) => cell(row, column)))
}

/** A line a year and document for targets that are not the Renstra's: the same target must be found again in that document. */
export function targetNotes(
  input: AnnexInput,
  indikator: readonly Indikator[],
  years = input.plan.tahun,
): readonly string[] {
  const { language } = input
  return years.flatMap((tahun) => {
    const { indikator: figures } = wholeYear(input, tahun)
    const uses = new Map<SumberTarget, number>()
    for (const { id } of indikator) {
      const sumber = figures.get(id)?.sumberTarget
      if (sumber == null || sumber === 'target') continue
      uses.set(sumber, (uses.get(sumber) ?? 0) + 1)
    }
    return [...uses].map(([sumber, jumlah]) => {
      return fill(words.source, { tahun, sumber: targetSources[sumber], jumlah }, language)
    })
  })
}

/** A line a document whose targets of the report's year these are, the Renstra's too. */
export function sourceNotes({ figures, language }: AnnexInput, indikator: readonly Indikator[]): readonly string[] {
  const found = indikator.flatMap(({ id }) => figures.indikator.get(id)?.sumberTarget ?? [])
  return [...new Set(found)].map((sumber) => {
    const jumlah = found.filter((other) => other === sumber).length
    return fill(words.sourceOfYear, { sumber: targetSources[sumber], jumlah }, language)
  })
}
