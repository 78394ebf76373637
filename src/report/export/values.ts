// Figures of a plan as rows: every one that is written, with its place, then what counts in each year, with the reason where nothing does.
import type { Decimal } from 'decimal.js'
import { besaranDari } from '../../figures/angka.ts'
import type { Angka, Besaran, Capaian, FiguresIndikator, FiguresNode } from '../../figures/types.ts'
import {
  type Deret,
  type Isian,
  type Located,
  type Node,
  type Plan,
  type Triwulan,
  triwulan,
} from '../../plan/types.ts'
import { at, locate } from '../../plan/where.ts'
import { liner } from '../place.ts'
import type { ExportInput } from './table.ts'

/**
 * One figure; what it has none of is null. What figures have in common they share: there are many, and an object that is spread
 * into another costs more than the figure itself.
 */
export interface Value {
  readonly owner: Owner
  readonly kind: 'target' | 'realisasi' | 'pembanding' | 'pagu' | 'anggaran' | 'capaian'
  readonly year: number
  readonly period: 'year' | Triwulan
  readonly origin: 'written' | 'counted'
  readonly document: string | null
  readonly besaran: Besaran | null
  readonly unit: string | null
  readonly reason: string | null
  readonly counted: Counted | null
  readonly written: Written | null
}

interface Owner {
  readonly node: string | null
  readonly indicator: string | null
  readonly variable: string | null
}

interface Counted {
  readonly provisional: boolean
  readonly status: string | null
  readonly band: string | null
}

interface Written {
  readonly text: string
  readonly source: string | null
  readonly file: string
  readonly line: number
}

export function* valuesOf(input: ExportInput): Generator<Value> {
  const { plan, isShown } = input
  const written = writer(plan)
  const nodes = plan.nodes.filter(({ file }) => isShown(file))
  for (const node of nodes) yield* writtenOf(node, written)
  for (const variabel of plan.variabelList) {
    if (!isShown(variabel.file)) continue
    const owner: Owner = { node: null, indicator: null, variable: variabel.id }
    yield* written(owner, variabel.satuan, 'target', null, variabel.target)
    yield* written(owner, variabel.satuan, 'realisasi', null, variabel.nilai)
  }
  for (const year of input.years) {
    const figures = input.figures({ year, until: input.until })
    const counted = counting(year, input.until === 'tw4' ? 'year' : input.until)
    for (const node of nodes) {
      const own = figures.nodes.get(node.id)
      // Of an id that is used twice, the first has the figures.
      if (own?.node === node) yield* countedOfNode(own, counted)
      for (const indikator of node.indikator) {
        const own = figures.indikator.get(indikator.id)
        if (own?.indikator === indikator) yield* countedOf(own, counted)
      }
    }
  }
}

type Writer = (
  owner: Owner,
  unit: string | null,
  kind: Value['kind'],
  document: string | null,
  deret: Deret,
) => Generator<Value>

function* writtenOf(node: Node, written: Writer): Generator<Value> {
  const ofNode: Owner = { node: node.id, indicator: null, variable: null }
  yield* written(ofNode, 'rupiah', 'pagu', 'pagu', node.pagu)
  for (const [document, deret] of node.paguDokumen) yield* written(ofNode, 'rupiah', 'pagu', document, deret)
  yield* written(ofNode, 'rupiah', 'anggaran', null, node.realisasiAnggaran)
  for (const { id, satuan, target, targetDokumen, realisasi, pembanding } of node.indikator) {
    const owner: Owner = { node: node.id, indicator: id, variable: null }
    yield* written(owner, satuan, 'target', 'renstra', target)
    for (const [document, deret] of targetDokumen) yield* written(owner, satuan, 'target', document, deret)
    yield* written(owner, satuan, 'realisasi', null, realisasi)
    for (const [document, deret] of pembanding) yield* written(owner, satuan, 'pembanding', document, deret)
  }
}

const periods = ['year', ...triwulan] as const

/** Makes rows of what is written, in the order of years and quarters. */
function writer(plan: Plan): Writer {
  const line = liner(plan)
  const textOf = (isian: Located): string => {
    const { file, start, end } = locate(plan.documents, at(isian))
    return plan.documents.get(file)!.text.slice(start, end)
  }
  return function* (owner, unit, kind, document, deret) {
    for (const [year, tahunan] of [...deret].toSorted(([one], [other]) => one - other)) {
      for (const [index, period] of periods.entries()) {
        const isian: Isian | null = index === 0 ? tahunan.nilai : tahunan.triwulan[index - 1]!
        if (isian === null) continue
        const besaran = besaranDari(isian)
        const unread = typeof besaran === 'string'
        yield {
          owner,
          kind,
          year,
          period,
          origin: 'written',
          document,
          besaran: unread ? null : besaran,
          unit,
          reason: unread ? reasonOf(isian, besaran) : null,
          counted: null,
          written: {
            text: textOf(isian),
            source: isian.keterangan?.sumber ?? tahunan.keterangan.sumber,
            file: isian.file,
            line: line(isian),
          },
        }
      }
    }
  }
}

/** What cannot be read is a finding too. */
const reasonOf = ({ nilai, ganda }: Isian, reason: string): string =>
  !ganda && nilai.jenis === 'tidak-terbaca' ? nilai.jenis : reason

type Counting = (
  owner: Owner,
  kind: Value['kind'],
  document: string | null,
  unit: string | null,
  besaran: Besaran | null,
  reason: string | null,
  counted: Counted | null,
) => Value

/** Makes rows of what counts in a year. */
const counting =
  (year: number, period: Value['period']): Counting =>
  (owner, kind, document, unit, besaran, reason, counted) => ({
    owner,
    kind,
    year,
    period,
    origin: 'counted',
    document,
    besaran,
    unit,
    reason,
    counted,
    written: null,
  })

function* countedOf(own: FiguresIndikator, counted: Counting): Generator<Value> {
  const { indikator, target, realisasi, capaian, status, sumberTarget } = own
  const owner: Owner = { node: indikator.node.id, indicator: indikator.id, variable: null }
  const row = (kind: 'target' | 'realisasi', document: string | null, { nilai, alasan, sementara }: Angka) => {
    const reason = nilai === null ? (alasan ?? `${kind}-kosong`) : null
    return counted(owner, kind, document, indikator.satuan, nilai, reason, wordsOf(sementara))
  }
  // As beside a written one: `target` is the Renstra's.
  yield row('target', sumberTarget === 'target' ? 'renstra' : sumberTarget, target)
  yield row('realisasi', null, realisasi)
  yield capaianOf(owner, capaian, status, counted)
}

function* countedOfNode({ node, capaian, anggaran }: FiguresNode, counted: Counting): Generator<Value> {
  const owner: Owner = { node: node.id, indicator: null, variable: null }
  const money = (kind: 'pagu' | 'anggaran', document: string | null, amount: Decimal | null) =>
    counted(owner, kind, document, 'rupiah', angka(amount), amount === null ? `${kind}-kosong` : null, null)
  yield money('pagu', anggaran.sumberPagu, anggaran.planned)
  yield money('anggaran', null, anggaran.actual)
  yield capaianOf(owner, capaian, null, counted)
}

function capaianOf(owner: Owner, capaian: Capaian, status: string | null, counted: Counting): Value {
  const { persen, alasan, sementara, kategori } = capaian
  return counted(
    owner,
    'capaian',
    null,
    'persen',
    angka(persen),
    alasan,
    wordsOf(sementara, status, kategori?.nama ?? null),
  )
}

const wordsOf = (provisional: boolean, status: string | null = null, band: string | null = null): Counted => ({
  provisional,
  status,
  band,
})

const angka = (decimal: Decimal | null): Besaran | null =>
  decimal === null ? null : { jenis: 'angka', angka: decimal, desimal: null }
