import { fill, type Language } from '../diagnostic.ts'
import { jatuhTempo, konsolidasiOf, pengaliOf, samaIsian, siklusHitung } from '../figures/index.ts'
import type { Alasan, Angka, Figures, Operan } from '../figures/types.ts'
import {
  type Indikator,
  type Isian,
  type Node,
  type Plan,
  type Tahunan,
  triwulan,
  type Variabel,
} from '../plan/types.ts'
import { at, locate } from '../plan/where.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import { decimalText, exactValue, isianText, numberText, shownValue, signedOperand } from './explain-values.ts'
import { words } from './explain-words.ts'
import { provisional } from './words.ts'

/** One input of a figure: what it is, its value as shown, and where the user finds it. */
export interface ExplainedInput {
  readonly name: string
  readonly value: string | null
  /** `file:line`, as `pathOf` shows it; null for what has no place of its own (a count). */
  readonly place: string | null
  readonly source: string | null
  readonly reason: Alasan | null
  /** Who owes it, where it is missing. */
  readonly owner: string | null
  /** How it was computed itself; empty where it was not, or deeper than asked for. */
  readonly parts: readonly ExplainedFigure[]
}

export interface ExplainedFigure {
  readonly label: string
  /** As reports show it. */
  readonly shown: string | null
  /** Unrounded, as a plain decimal. */
  readonly exact: string | null
  readonly provisional: boolean
  readonly reason: Alasan | null
  readonly formula: string | null
  readonly substitution: string | null
  readonly inputs: readonly ExplainedInput[]
  readonly notes: readonly string[]
}

export interface ExplainOptions {
  readonly plan: Plan
  readonly figures: Figures
  readonly language: Language
  /** How many levels of computed inputs are opened. */
  readonly depth: number
  /** A plan file as it is shown; by default from the plan's root. */
  readonly pathOf?: (file: string) => string
}

export function explainAngka(
  label: string,
  angka: Angka,
  pemilik: Indikator | Variabel,
  options: ExplainOptions,
  depth: number,
): ExplainedFigure {
  const { language } = options
  const base = {
    label,
    shown: angka.nilai === null ? null : shownValue(angka.nilai, language),
    exact: angka.nilai === null ? null : exactValue(angka.nilai),
    provisional: angka.sementara,
    reason: angka.alasan,
  }
  if (angka.asal?.jenis === 'hitung' && 'node' in pemilik && pemilik.hitung !== null) {
    const { operan } = angka.asal
    const used = operan.filter((satu) => satu.angka.nilai !== null)
    return {
      ...base,
      ...rollUp(pemilik, operan, used, options),
      // A formula that cannot be read is not half filled with numbers.
      ...(angka.alasan === 'rumus-salah' && { substitution: null }),
      inputs: operan.map((satu) => explainOperan(satu, options, depth)),
      notes: [
        ...(used.length < operan.length && angka.nilai !== null ? [words.ignored[language]] : []),
        ...(angka.alasan === 'rumus-salah' ? [words.wrongFormula[language]] : []),
      ],
    }
  }
  const isian = angka.asal?.jenis === 'tertulis' ? angka.asal.isian : []
  const inputs = isian.map((satu) => explainIsian(satu, pemilik, options))
  const cara = 'node' in pemilik ? konsolidasiOf(pemilik) : 'nilai-akhir'
  const notes = isian.length > 1 ? [`${words.consolidation[language]}: ${cara}`] : []
  if (angka.nilai === null && inputs.length === 0) inputs.push(missing(pemilik, angka.alasan, options))
  if (angka.sementara) inputs.push(...overdue(pemilik, options))
  if (angka.alasan === 'siklus') notes.push(...circles(pemilik, options))
  return { ...base, formula: null, substitution: null, inputs, notes }
}

/** The way round, from this indikator back to it where it lies on the way that is shown. */
function circles(pemilik: Indikator | Variabel, { language, plan }: ExplainOptions): string[] {
  if (!('node' in pemilik)) return []
  const found = siklusHitung(plan).find(({ anggota }) => anggota.includes(pemilik))
  if (found === undefined) return []
  const from = Math.max(0, found.jalur.indexOf(pemilik))
  const round = [...found.jalur.slice(from), ...found.jalur.slice(0, from)]
  return [fill(words.circle, { lingkaran: [...round, round[0]!].map(({ id }) => id).join(' → ') }, language)]
}

/** Quarters that are due and empty, which make the actual provisional. */
function overdue(pemilik: Indikator | Variabel, options: ExplainOptions): ExplainedInput[] {
  const { year, until } = options.figures.masa
  const indikator = 'node' in pemilik ? pemilik : null
  const tahunan = (indikator === null ? (pemilik as Variabel).nilai : indikator.realisasi).get(year)
  const due = jatuhTempo[indikator?.frekuensi ?? 'triwulan'].filter((ke) => ke <= triwulan.indexOf(until) + 1)
  const last = indikator === null || konsolidasiOf(indikator) === 'nilai-akhir'
  const empty = (ke: number) => (tahunan?.triwulan[ke - 1]?.nilai.jenis ?? 'kosong') === 'kosong'
  return (last ? due.slice(-1) : due)
    .filter(empty)
    .map((ke) => ({ ...missing(pemilik, 'realisasi-kosong', options), name: triwulan[ke - 1]! }))
}

function missing(pemilik: Indikator | Variabel, alasan: Alasan | null, options: ExplainOptions): ExplainedInput {
  return {
    name: pemilik.nama ?? pemilik.id,
    value: null,
    place: placeOf(options, pemilik),
    source: null,
    reason: alasan,
    owner: owedBy(pemilik),
    parts: [],
  }
}

function explainOperan(operan: Operan, options: ExplainOptions, depth: number): ExplainedInput {
  const { language } = options
  const { sumber, angka } = operan
  const written = angka.asal?.jenis === 'tertulis' ? angka.asal.isian.at(-1) : undefined
  const own = operan.nama === sumber.id || operan.nama === sumber.nama ? '' : `${operan.nama} = `
  const open = depth > 0 && angka.asal !== null
  return {
    name: `${own}${sumber.nama ?? sumber.id} (${sumber.id})`,
    value:
      angka.nilai === null
        ? null
        : `${shownValue(angka.nilai, language)}${angka.sementara ? ` (${provisional[language]})` : ''}`,
    place: placeOf(options, written ?? sumber),
    source: written === undefined ? null : sourceOf(written, sumber, options),
    reason: angka.alasan,
    owner: angka.nilai === null ? owedBy(sumber) : null,
    parts:
      open && (angka.asal?.jenis === 'hitung' || angka.sementara || angka.asal!.isian.length > 1)
        ? [explainAngka(sumber.nama ?? sumber.id, angka, sumber, options, depth - 1)]
        : [],
  }
}

function explainIsian(isian: Isian, pemilik: Indikator | Variabel, options: ExplainOptions): ExplainedInput {
  const { figures, language } = options
  return {
    name: quarterOf(isian, pemilik, figures.masa.year) ?? String(figures.masa.year),
    value: isianText(isian, language),
    place: placeOf(options, isian),
    source: sourceOf(isian, pemilik, options),
    reason: isian.ganda ? 'nilai-ganda' : null,
    owner: null,
    parts: [],
  }
}

/** The quarter that a written figure is of; null for the year's own. */
function quarterOf(isian: Isian, pemilik: Indikator | Variabel, year: number): string | null {
  const own = 'node' in pemilik ? [pemilik.realisasi, ...pemilik.targetDokumen.values()] : [pemilik.nilai]
  for (const deret of [pemilik.target, ...own]) {
    const ke = deret.get(year)?.triwulan.findIndex((satu) => samaIsian(satu, isian)) ?? -1
    if (ke >= 0) return triwulan[ke]!
  }
  return null
}

/** The roll-up in names and in numbers. */
export function rollUp(
  indikator: Indikator,
  operan: readonly Operan[],
  used: readonly Operan[],
  { plan, language }: Pick<ExplainOptions, 'plan' | 'language'>,
): { readonly formula: string; readonly substitution: string | null } {
  const { cara, rumus } = indikator.hitung!
  const names = operan.map(({ nama, sumber }) => (cara === 'rasio' ? (sumber.nama ?? sumber.id) : nama))
  const numbers = used.map(({ angka }) => signedOperand(numberText(angka.nilai!, language)))
  const weights = (list: readonly Operan[]) =>
    list.map(({ bobot }) => (bobot === null ? '1' : decimalText(bobot, language)))
  const weighted = (values: readonly string[], list: readonly Operan[]) => {
    const parts = values.map((value, index) => `${weights(list)[index]} × ${value}`)
    return `(${parts.join(' + ')}) ÷ (${weights(list).join(' + ')})`
  }
  const pengali = decimalText(pengaliOf(indikator, plan.rencana), language)
  const complete = used.length === operan.length
  const write = (values: readonly string[], list: readonly Operan[]): string => {
    switch (cara) {
      case 'jumlah':
        return values.join(' + ')
      case 'rata-rata':
        return `(${values.join(' + ')}) ÷ ${values.length}`
      case 'rata-rata-tertimbang':
        return weighted(values, list)
      case 'minimum':
      case 'maksimum':
        return `${cara}(${values.join('; ')})`
      case 'rasio':
        return `${values[0]} ÷ ${values[1]}${pengali === '1' ? '' : ` × ${pengali}`}`
      case 'hitung-tercapai':
        return fill(words.reached, { jumlah: values.length }, language)
      case 'formula':
        return rumus ?? ''
    }
  }
  // In the formula's own language: a decimal point, because commas separate arguments there.
  const byName = new Map(used.map(({ nama, angka }) => [nama, signedOperand(numberText(angka.nilai!, null))]))
  const substituted =
    cara === 'formula'
      ? (rumus ?? '').replace(/\b[a-z][a-z0-9_]*\b(?!\s*\()/g, (name) => byName.get(name) ?? name)
      : write(numbers, used)
  const possible = numbers.length > 0 && (complete || indikator.hitung!.abaikanKosong)
  return { formula: write(names, operan), substitution: possible ? substituted : null }
}

/** The nearest node upwards that names an owner. */
export function ownerOf({ node }: Pick<Indikator, 'node'>): string | null {
  for (let here: Node | null = node; here !== null; here = here.parent) {
    if (here.penanggungJawab !== null) return here.penanggungJawab
  }
  return null
}

/** Who has to enter it: the provider of the data, else the owner; of raw data, its source. */
export const owedBy = (pemilik: Indikator | Variabel): string | null =>
  'node' in pemilik ? (pemilik.penyediaData ?? ownerOf(pemilik)) : pemilik.sumber

export function placeOf(
  { plan, pathOf = String }: ExplainOptions,
  owner: { readonly file: string; readonly entry: number },
): string {
  const place = locate(plan.documents, at(owner))
  return `${pathOf(place.file)}:${lineAndColumn(lineStarts(plan.documents.get(place.file)!.text), place.start).line}`
}

function sourceOf(isian: Isian, pemilik: Indikator | Variabel, { figures }: ExplainOptions): string | null {
  const deret = 'node' in pemilik ? pemilik.realisasi : pemilik.nilai
  const tahunan: Tahunan | undefined = deret.get(figures.masa.year)
  const actual = tahunan !== undefined && [tahunan.nilai, ...tahunan.triwulan].some((satu) => samaIsian(satu, isian))
  const general = 'node' in pemilik ? pemilik.sumberData : pemilik.sumber
  return isian.keterangan?.sumber ?? (actual ? (tahunan.keterangan.sumber ?? general) : null)
}
