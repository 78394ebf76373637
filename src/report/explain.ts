// Where a number comes from: an indikator, node or variabel of one period → formula, substitution, inputs with their places, result.
import type { Decimal } from 'decimal.js'
import { fill, type Language, type Text } from '../diagnostic.ts'
import { angkaDari, Desimal, efisiensiKeluaran, efisiensiSelisih, konsolidasiOf } from '../figures/index.ts'
import { targetSampai, variabelSampai } from '../figures/periode.ts'
import type { Alasan, FiguresIndikator } from '../figures/types.ts'
import { type Indikator, type Node, triwulan, type Variabel } from '../plan/types.ts'
import { formatNumber } from './cell.ts'
import { explainBudget } from './explain-budget.ts'
import { capaianBase, explainCapaian } from './explain-capaian.ts'
import { type ExplainedFigure, type ExplainOptions, explainAngka, owedBy, ownerOf, placeOf } from './explain-figure.ts'
import { decimalText } from './explain-values.ts'
import { efficiencies, words } from './explain-words.ts'
import { originalOf } from './original.ts'
import { provisional, quarters, reasons, targetSources } from './words.ts'

export interface Explanation {
  readonly id: string
  readonly name: string
  readonly kind: 'indicator' | 'node' | 'variable'
  /** Lines about what it is: node, agency, satuan, definisi … */
  readonly facts: readonly (readonly [string, string])[]
  readonly year: number
  readonly period: string
  readonly figures: readonly ExplainedFigure[]
}

/** The explanation of an id; null where the plan has none such. */
export function explain(id: string, options: ExplainOptions): Explanation | null {
  const { plan } = options
  const indikator = plan.indikator.get(id)
  if (indikator !== undefined) return explainIndikator(indikator, options)
  const node = plan.nodeById.get(id)
  if (node !== undefined) return explainNode(node, options)
  const variabel = plan.variabel.get(id)
  return variabel === undefined ? null : explainVariabel(variabel, options)
}

function explainIndikator(indikator: Indikator, options: ExplainOptions): Explanation {
  const { figures, language, plan } = options
  const say = (text: Text) => text[language]
  const found = figures.indikator.get(indikator.id)
  const asli = originalOf(plan, indikator)
  const facts: [string, string | null][] = [
    [say(words.node), `${indikator.node.teks} (${indikator.node.id}, level ${indikator.node.level})`],
    [say(words.agency), indikator.node.instansi],
    [say(words.owner), ownerOf(indikator)],
    [say(words.unit), asli.satuan],
    [say(words.polarity), asli.polaritas],
    [say(words.definition), asli.definisi],
    [say(words.measure), asli.rumus],
    [say(words.source), asli.sumberData],
    [say(words.basis), asli.dasarHukum],
    [say(words.same), indikator.samaDengan],
    [say(words.consolidation), konsolidasiOf(asli)],
    [say(words.targetSource), found?.sumberTarget == null ? null : say(targetSources[found.sumberTarget])],
  ]
  const explained = found === undefined ? [] : figuresOf(found, asli, options)
  return { ...heading(indikator.id, indikator.nama, 'indicator', facts, options), figures: explained }
}

function figuresOf(found: FiguresIndikator, asli: Indikator, options: ExplainOptions): ExplainedFigure[] {
  const { figures, language } = options
  const quarter = quarters[figures.masa.until][language]
  const label = (text: Text) => fill(text, { tw: quarter }, language)
  const wholeYear = figures.masa.until === 'tw4'
  return [
    explainAngka(label(wholeYear ? words.target : words.targetToDate), found.target, asli, options, options.depth),
    ...(wholeYear ? [] : [explainAngka(label(words.target), found.targetTahun, asli, options, options.depth)]),
    explainAngka(label(wholeYear ? words.actual : words.actualToDate), found.realisasi, asli, options, options.depth),
    ...comparison(found, asli, options),
    explainCapaian(
      label(wholeYear ? words.achievement : words.achievementToDate),
      found,
      found.target,
      found.capaian,
      options,
    ),
    ...(wholeYear
      ? []
      : [explainCapaian(label(words.achievement), found, found.targetTahun, found.capaianTahun, options)]),
  ]
}

/** Where both a declared and a computed value stand, the computed one is explained too: evaluators compare them. */
function comparison(
  { declared, computed }: FiguresIndikator,
  asli: Indikator,
  options: ExplainOptions,
): ExplainedFigure[] {
  const pairs = [
    [words.computedTarget, declared.target, computed.target],
    [words.computedActual, declared.realisasi, computed.realisasi],
  ] as const
  return pairs.flatMap(([label, written, other]) =>
    written.nilai !== null && (other.nilai !== null || other.alasan !== null)
      ? [explainAngka(label[options.language], other, asli, options, options.depth)]
      : [],
  )
}

function explainNode(node: Node, options: ExplainOptions): Explanation {
  const { figures, language, plan } = options
  const say = (text: Text) => text[language]
  const found = figures.nodes.get(node.id)!
  const own = node.indikator.flatMap(({ id }) => figures.indikator.get(id) ?? [])
  const cap = plan.rencana.capaian.batasRataRata
  const weights = own.every(({ indikator }) => angkaDari(indikator.bobot)?.gte(0))
  const counted = own.filter(({ capaian }) => capaian.persen !== null)
  const isCapped = (persen: Decimal | null) => cap !== null && persen?.greaterThan(cap) === true
  const capped = ({ capaian: { persen } }: FiguresIndikator) =>
    decimalText(isCapped(persen) ? new Desimal(cap!) : persen!, language)
  const weightOf = ({ indikator: { bobot } }: FiguresIndikator) =>
    decimalText(angkaDari(bobot) ?? new Desimal(1), language)
  const substitution = weights
    ? `(${counted.map((one) => `${weightOf(one)} × ${capped(one)}`).join(' + ')}) ÷ (${counted.map(weightOf).join(' + ')})`
    : `(${counted.map(capped).join(' + ')}) ÷ ${counted.length}`
  const quarter = quarters[figures.masa.until][language]
  const wholeYear = figures.masa.until === 'tw4'
  const selisih = wholeYear ? efisiensiSelisih(found) : null
  const keluaran = wholeYear ? efisiensiKeluaran(figures, [node]) : null
  const facts: [string, string | null][] = [
    ['Level', String(node.level)],
    [say(words.agency), node.instansi],
    [say(words.code), node.kode.map(({ teks }) => teks).join(', ') || null],
    [say(words.owner), node.penanggungJawab],
    [say(words.counts), own.length === 0 ? null : fill(words.countsValue, { ...found.jumlah }, language)],
    [say(words.efficiency), selisih && `${signed(selisih.selisih, language)}: ${say(efficiencies[selisih.label])}`],
    [
      say(words.outputEfficiency),
      keluaran &&
        fill(
          words.outputEfficiencyValue,
          {
            e: formatNumber(keluaran.efisiensi, 2, language),
            ne: formatNumber(keluaran.nilai, 2, language),
            dipakai: keluaran.dipakai,
            dilewati: keluaran.dilewati,
          },
          language,
        ),
    ],
  ]
  const figure: ExplainedFigure = {
    ...capaianBase(
      fill(wholeYear ? words.achievement : words.achievementToDate, { tw: quarter }, language),
      found.capaian,
      language,
    ),
    formula: say(weights && own.length > 0 ? words.weightedMean : words.mean),
    substitution: counted.length === 0 ? null : substitution,
    inputs: own.map((one) => ({
      name: `${one.indikator.nama} (${one.indikator.id})`,
      value:
        one.capaian.persen === null
          ? null
          : `${formatNumber(one.capaian.persen, 2, language)} %${one.capaian.sementara ? ` (${say(provisional)})` : ''}`,
      place: placeOf(options, one.indikator),
      source: null,
      reason: one.capaian.alasan,
      owner: one.capaian.persen === null ? owedBy(originalOf(plan, one.indikator)) : null,
      parts:
        options.depth > 0
          ? figuresOf(one, originalOf(plan, one.indikator), { ...options, depth: options.depth - 1 })
          : [],
    })),
    notes: [
      ...(found.capaian.kategori === null
        ? []
        : [`${say(words.band)}: ${found.capaian.kategori.nama} (${plan.rencana.kategori.nama})`]),
      ...(found.capaian.sementara ? [say(words.noBand)] : []),
      ...(cap === null || !counted.some(({ capaian }) => isCapped(capaian.persen))
        ? []
        : [fill(words.cap, { batas: cap }, language)]),
    ],
  }
  return { ...heading(node.id, node.teks, 'node', facts, options), figures: [figure, ...explainBudget(node, options)] }
}

/** With its sign: a difference. */
const signed = (number: Decimal, language: Language): string =>
  `${number.isPositive() && !number.isZero() ? '+' : ''}${formatNumber(number, 2, language)}`

function explainVariabel(variabel: Variabel, options: ExplainOptions): Explanation {
  const { figures, language } = options
  const say = (text: Text) => text[language]
  const { year, until } = figures.masa
  const sampai = triwulan.indexOf(until) + 1
  const label = (whole: Text, toDate: Text) =>
    fill(sampai === 4 ? whole : toDate, { tw: quarters[until][language] }, language)
  const actual = variabelSampai(variabel.nilai.get(year), sampai)
  const target = variabel.target.get(year)
  const explained = [
    ...(target === undefined
      ? []
      : [
          explainAngka(
            label(words.target, words.targetToDate),
            targetSampai(target, 'nilai-akhir', sampai),
            variabel,
            options,
            0,
          ),
        ]),
    explainAngka(label(words.actual, words.actualToDate), actual, variabel, options, 0),
  ]
  const facts: [string, string | null][] = [
    [say(words.unit), variabel.satuan],
    [say(words.source), variabel.sumber],
  ]
  return { ...heading(variabel.id, variabel.nama ?? variabel.id, 'variable', facts, options), figures: explained }
}

function heading(
  id: string,
  name: string,
  kind: Explanation['kind'],
  facts: readonly (readonly [string, string | null])[],
  { figures: { masa } }: ExplainOptions,
): Omit<Explanation, 'figures'> {
  const known = facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
  return { id, name, kind, facts: known, year: masa.year, period: masa.until }
}

/** The reason in words, for renderers. */
export const reasonText = (reason: Alasan, language: Language): string => reasons[reason][language]
