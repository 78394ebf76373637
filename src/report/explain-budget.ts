// Money of a node explained: which pagu counts, what is spent, and the absorption, each with what it is made of and where that stands.
import type { Decimal } from 'decimal.js'
import { fill, type Language } from '../diagnostic.ts'
import { terisi } from '../figures/angka.ts'
import { angkaDari, samaIsian } from '../figures/index.ts'
import { rupiah } from '../messages/number.ts'
import { type Isian, type Node, type Tahunan, triwulan } from '../plan/types.ts'
import { formatNumber } from './cell.ts'
import { type ExplainedFigure, type ExplainedInput, type ExplainOptions, placeOf } from './explain-figure.ts'
import { budgetSources, words } from './explain-words.ts'
import { quarters } from './words.ts'

type Part = 'planned' | 'actual'

const empty = {
  provisional: false,
  reason: null,
  formula: null,
  substitution: null,
  inputs: [],
  notes: [],
} satisfies Partial<ExplainedFigure>

/** Pagu, money spent and absorption; what is not known is left out. */
export function explainBudget(node: Node, options: ExplainOptions): ExplainedFigure[] {
  const { figures, language } = options
  const { year, until } = figures.masa
  const { planned, actual, absorption, sumberPagu } = figures.nodes.get(node.id)!.anggaran
  const sampai = triwulan.indexOf(until) + 1
  const explained: ExplainedFigure[] = []
  if (planned !== null && sumberPagu !== null) {
    const document = sumberPagu === 'pagu' || sumberPagu === 'anak' ? node.pagu : node.paguDokumen.get(sumberPagu)
    const tahunan = document?.get(year)
    const isian = tahunan && (terisi(tahunan.nilai) ? [tahunan.nilai] : tahunan.triwulan.filter(terisi))
    const own = sumberPagu !== 'anak'
    explained.push({
      ...amount(words.planned[language], planned, language),
      ...(own && { notes: [fill(words.budgetSource, { sumber: budgetSources[sumberPagu][language] }, language)] }),
      ...madeOf(node, 'planned', tahunan, own ? (isian ?? []) : [], options),
    })
  }
  if (actual !== null) {
    const tahunan = node.realisasiAnggaran.get(year)
    const label = sampai === 4 ? words.spent : words.spentToDate
    explained.push({
      ...amount(fill(label, { tw: quarters[until][language] }, language), actual, language),
      ...madeOf(node, 'actual', tahunan, lastSpent(tahunan, sampai), options),
    })
  }
  if (planned !== null && actual !== null && absorption !== null) {
    explained.push({
      ...empty,
      label: words.absorption[language],
      shown: `${formatNumber(absorption, 2, language)} %`,
      exact: absorption.toFixed(),
      formula: words.absorptionFormula[language],
      substitution: `${plain(actual, language)} ÷ ${plain(planned, language)} × 100`,
    })
  }
  return explained
}

const plain = (amount: Decimal, language: Language) => formatNumber(amount, amount.decimalPlaces(), language)

const amount = (label: string, value: Decimal, language: Language): ExplainedFigure => ({
  ...empty,
  label,
  shown: rupiah(value)[language],
  exact: value.toFixed(),
})

/** The running amount that counts: the year's own at the end, else the last quarter reported. */
function lastSpent(tahunan: Tahunan | undefined, sampai: number): readonly Isian[] {
  if (tahunan === undefined) return []
  if (sampai === 4 && terisi(tahunan.nilai)) return [tahunan.nilai]
  return tahunan.triwulan.slice(0, sampai).filter(terisi).slice(-1)
}

/** What is written, else the children that have an amount, with the sum of these; children without are named. */
function madeOf(
  node: Node,
  part: Part,
  tahunan: Tahunan | undefined,
  isian: readonly Isian[],
  options: ExplainOptions,
): Partial<ExplainedFigure> {
  const { figures, language } = options
  if (tahunan !== undefined && isian.length > 0) return { inputs: isian.map((satu) => written(satu, tahunan, options)) }
  const amountOf = ({ id }: Node) => figures.nodes.get(id)!.anggaran[part]
  const known = node.children.flatMap((child) => {
    const value = amountOf(child)
    return value === null ? [] : [{ child, value }]
  })
  const without = node.children.filter((child) => amountOf(child) === null)
  return {
    formula: budgetSources.anak[language],
    substitution: known.length < 2 ? null : known.map(({ value }) => plain(value, language)).join(' + '),
    inputs: known.map(
      ({ child, value }): ExplainedInput => ({
        ...nowhere,
        name: `${child.teks} (${child.id})`,
        value: rupiah(value)[language],
        place: placeOf(options, child),
      }),
    ),
    notes:
      without.length === 0
        ? []
        : [fill(words.childrenWithout, { anak: without.map(({ id }) => id).join(', ') }, language)],
  }
}

const nowhere = { source: null, reason: null, owner: null, parts: [] } as const

function written(isian: Isian, tahunan: Tahunan, options: ExplainOptions): ExplainedInput {
  const ke = tahunan.triwulan.findIndex((satu) => samaIsian(satu, isian))
  const value = angkaDari(isian.nilai)
  return {
    ...nowhere,
    name: ke < 0 ? String(options.figures.masa.year) : triwulan[ke]!,
    value: value === null ? null : rupiah(value)[options.language],
    place: placeOf(options, isian),
    source: isian.keterangan?.sumber ?? tahunan.keterangan.sumber,
  }
}
