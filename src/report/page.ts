// A plan → what its page carries: the tree with the figures of every year and quarter, findings by node, annexes, explanations.

import type { Finding, Language } from '../diagnostic.ts'
import { adaIsi } from '../figures/index.ts'
import type { Figures, Masa } from '../figures/types.ts'
import { groupBy } from '../group.ts'
import { type Indikator, type Level, type Node, type Plan, triwulan } from '../plan/types.ts'
import type { Annex, AnnexInput } from './annex.ts'
import { type Branch, branchesOf } from './branches.ts'
import { cellText, formatNumber, value } from './cell.ts'
import { type Explanation, explain } from './explain.ts'
import { origin, owners, period } from './heading.ts'
import { type Mark, markOf } from './mark.ts'
import { captionOf } from './pohon.ts'
import { fenomenaOf } from './tree-boxes.ts'

export interface Page {
  readonly language: Language
  readonly title: string
  /** Whose plan it is. */
  readonly heading: readonly string[]
  /** Version of pohon, and the commit. */
  readonly origin: string
  /** Years and quarters to choose from, the quarters of a year after each other; empty in a plan without years. */
  readonly periods: readonly Masa[]
  /** Which of them is shown first. */
  readonly first: number
  /** Null where the page has no tree. */
  readonly tree: readonly PageNode[] | null
  /** Findings that are about no node of the tree. */
  readonly findings: readonly Finding[]
  /** Of the period `explained`, as are the explanations. */
  readonly annexes: readonly Annex[]
  readonly explanations: readonly Explanation[]
  readonly explained: Masa | null
}

export interface PageNode {
  readonly id: string
  readonly level: Level
  readonly caption: string
  readonly text: string
  readonly owner: string | null
  readonly fenomena: readonly string[]
  readonly indikator: readonly PageIndikator[]
  /** One a period. */
  readonly figures: readonly NodeFigures[]
  readonly findings: readonly Finding[]
  /** Nodes below that are left out. */
  readonly more: number
  readonly children: readonly PageNode[]
}

/** Ready to be read; null for nothing known. */
export interface NodeFigures {
  /** Null in a node with less than two indikator: it would say the same again. */
  readonly mark: Mark | null
  readonly planned: string | null
  readonly spent: string | null
  readonly absorption: string | null
}

export interface PageIndikator {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  /** One a period; null where it is not in force. */
  readonly figures: readonly (IndikatorFigures | null)[]
}

export interface IndikatorFigures {
  readonly target: string
  readonly actual: string
  readonly mark: Mark
}

/** The years of the plan, each with its quarters; a year asked for that is none of them too. */
export function periodsOf({ tahun }: Plan, asked: number | null): readonly Masa[] {
  const years =
    asked === null || tahun.includes(asked) ? tahun : [...tahun, asked].toSorted((one, other) => one - other)
  return years.flatMap((year) => triwulan.map((until) => ({ year, until })))
}

/** The year to begin with where none was asked for: the last one with an actual, else the first. */
export function firstYear({ tahun, indikator }: Plan): number | null {
  const reported = (year: number) => [...indikator.values()].some(({ realisasi }) => adaIsi(realisasi.get(year)))
  return tahun.findLast(reported) ?? tahun[0] ?? null
}

export interface TreeOptions {
  readonly language: Language
  readonly periods: readonly Masa[]
  readonly figuresOf: (masa: Masa) => Figures
  readonly findings: readonly Finding[]
}

/** The tree, and the findings that are about none of its nodes. */
export function pageTree(branches: readonly Branch[], options: TreeOptions) {
  const { periods, figuresOf, findings, language } = options
  const all = periods.map((masa) => figuresOf(masa))
  const byNode = groupBy(findings, ({ node }) => node ?? '')
  const make = ({ node, children, more }: Branch): PageNode => {
    const own = byNode.get(node.id) ?? []
    byNode.delete(node.id)
    return {
      id: node.id,
      level: node.level,
      caption: captionOf(node, language),
      text: node.teks === '' ? '-' : node.teks,
      owner: node.penanggungJawab,
      fenomena: fenomenaOf(node, language),
      indikator: node.indikator.map((one) => pageIndikator(one, all, language)),
      figures: all.map((figures) => nodeFigures(node, figures, language)),
      findings: own,
      more,
      children: children.map(make),
    }
  }
  const tree = branches.map(make)
  const rest = new Set([...byNode.values()].flat())
  return { tree, findings: findings.filter((finding) => rest.has(finding)) }
}

function pageIndikator({ id, nama, satuan }: Indikator, all: readonly Figures[], language: Language): PageIndikator {
  return {
    id,
    name: nama,
    unit: satuan,
    figures: all.map((figures) => {
      const found = figures.indikator.get(id)
      if (found === undefined) return null
      const [target, actual] = [found.target, found.realisasi].map(({ nilai }) =>
        cellText(value(found, nilai, language), language),
      )
      return { target: target!, actual: actual!, mark: markOf(found.capaian, language) }
    }),
  }
}

function nodeFigures(node: Node, figures: Figures, language: Language): NodeFigures {
  const { capaian, anggaran } = figures.nodes.get(node.id)!
  const inForce = node.indikator.filter(({ id }) => figures.indikator.has(id))
  const rupiah = (amount: typeof anggaran.planned) =>
    amount === null ? null : `Rp ${formatNumber(amount, amount.isInteger() ? 0 : 2, language)}`
  return {
    mark: inForce.length < 2 ? null : markOf(capaian, language),
    planned: rupiah(anggaran.planned),
    spent: rupiah(anggaran.actual),
    absorption: anggaran.absorption === null ? null : `${formatNumber(anggaran.absorption, 2, language)} %`,
  }
}

/** The page of a report: its tree stands for the annex `pohon`, and figures of the report's period lead to how they came about. */
export function reportPage(input: AnnexInput, annexes: readonly Annex[], title: string): Page {
  const { plan, figures, figuresOf, findings, shown, language } = input
  const periods = periodsOf(plan, figures.masa.year)
  const drawn = annexes.some(({ drawing }) => drawing.length > 0)
  const branches = branchesOf(plan.roots, { shown, depth: null })
  const { tree, ...rest } = pageTree(branches, { language, periods, figuresOf: (masa) => figuresOf(masa), findings })
  return {
    language,
    title: input.above ?? title,
    heading: [...owners(input), period(input), ...input.only],
    origin: origin(input),
    periods,
    first: periods.findIndex((masa) => samePeriod(masa, figures.masa)),
    tree: drawn ? tree : null,
    findings: drawn ? rest.findings : [],
    annexes: annexes.filter(({ drawing }) => drawing.length === 0),
    explanations: explanationsOf(input),
    explained: figures.masa,
  }
}

/** Of every shown node and each of its indikator that is in force. */
function explanationsOf({ plan, figures, shown, language }: AnnexInput): readonly Explanation[] {
  const options = { plan, figures, language, depth: 1 }
  return plan.nodes
    .filter(({ id }) => shown.has(id))
    .flatMap(({ id, indikator }) => [id, ...indikator.map((one) => one.id).filter((one) => figures.indikator.has(one))])
    .flatMap((id) => explain(id, options) ?? [])
}

export const samePeriod = (one: Masa, other: Masa): boolean => one.year === other.year && one.until === other.until
