// Figures of a plan as rows: every one that is written, with its place, then what counts in each year, with the reason where nothing does.
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

/** One figure; what it has none of is null. */
export interface Value {
  readonly node: string | null
  readonly indicator: string | null
  readonly variable: string | null
  readonly kind: 'target' | 'realisasi' | 'pembanding' | 'pagu' | 'anggaran' | 'capaian'
  readonly year: number
  readonly period: 'year' | Triwulan
  readonly origin: 'written' | 'counted'
  readonly document: string | null
  readonly besaran: Besaran | null
  readonly unit: string | null
  readonly reason: string | null
  readonly provisional: boolean | null
  readonly status: string | null
  readonly band: string | null
  readonly text: string | null
  readonly source: string | null
  readonly file: string | null
  readonly line: number | null
}

type Owner = Pick<Value, 'node' | 'indicator' | 'variable' | 'unit'>

const noWords = { provisional: null, status: null, band: null, text: null, source: null, file: null, line: null }

export function* valuesOf(input: ExportInput): Generator<Value> {
  const { plan, isShown } = input
  const written = writer(plan)
  const nodes = plan.nodes.filter(({ file }) => isShown(file))
  for (const node of nodes) yield* writtenOf(node, written)
  for (const variabel of plan.variabelList) {
    if (!isShown(variabel.file)) continue
    const owner: Owner = { node: null, indicator: null, variable: variabel.id, unit: variabel.satuan }
    yield* written(owner, 'target', null, variabel.target)
    yield* written(owner, 'realisasi', null, variabel.nilai)
  }
  for (const year of input.years) {
    const figures = input.figures({ year, until: input.until })
    const counted = { year, period: input.until === 'tw4' ? 'year' : input.until, origin: 'counted' } as const
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

type Writer = (owner: Owner, kind: Value['kind'], document: string | null, deret: Deret) => Generator<Value>

function* writtenOf(node: Node, written: Writer): Generator<Value> {
  const ofNode: Owner = { node: node.id, indicator: null, variable: null, unit: 'rupiah' }
  yield* written(ofNode, 'pagu', 'pagu', node.pagu)
  for (const [document, deret] of node.paguDokumen) yield* written(ofNode, 'pagu', document, deret)
  yield* written(ofNode, 'anggaran', null, node.realisasiAnggaran)
  for (const indikator of node.indikator) {
    const owner: Owner = { node: node.id, indicator: indikator.id, variable: null, unit: indikator.satuan }
    yield* written(owner, 'target', 'renstra', indikator.target)
    for (const [document, deret] of indikator.targetDokumen) yield* written(owner, 'target', document, deret)
    yield* written(owner, 'realisasi', null, indikator.realisasi)
    for (const [document, deret] of indikator.pembanding) yield* written(owner, 'pembanding', document, deret)
  }
}

/** Makes rows of what is written, in the order of years and quarters. */
function writer(plan: Plan): Writer {
  const line = liner(plan)
  const textOf = (isian: Located): string => {
    const { file, start, end } = locate(plan.documents, at(isian))
    return plan.documents.get(file)!.text.slice(start, end)
  }
  return function* (owner, kind, document, deret) {
    for (const [year, tahunan] of [...deret].toSorted(([one], [other]) => one - other)) {
      const isian: readonly (readonly [Value['period'], Isian | null])[] = [
        ['year', tahunan.nilai],
        ...triwulan.map((tw, index) => [tw, tahunan.triwulan[index]!] as const),
      ]
      for (const [period, one] of isian) {
        if (one === null) continue
        const besaran = besaranDari(one)
        yield {
          ...owner,
          ...noWords,
          ...{ kind, year, period, document, origin: 'written' },
          besaran: typeof besaran === 'string' ? null : besaran,
          reason: typeof besaran === 'string' ? reasonOf(one, besaran) : null,
          text: textOf(one),
          source: one.keterangan?.sumber ?? tahunan.keterangan.sumber,
          file: one.file,
          line: line(one),
        }
      }
    }
  }
}

/** What cannot be read is a finding too. */
const reasonOf = ({ nilai, ganda }: Isian, reason: string): string =>
  !ganda && nilai.jenis === 'tidak-terbaca' ? nilai.jenis : reason

type Counted = Pick<Value, 'year' | 'period' | 'origin'>

function* countedOf(own: FiguresIndikator, counted: Counted): Generator<Value> {
  const { indikator, target, realisasi, capaian, status, sumberTarget } = own
  const owner: Owner = { node: indikator.node.id, indicator: indikator.id, variable: null, unit: indikator.satuan }
  const row = (kind: Value['kind'], { nilai, alasan, sementara }: Angka): Value => {
    // As beside a written one: `target` is the Renstra's.
    const document = kind !== 'target' ? null : sumberTarget === 'target' ? 'renstra' : sumberTarget
    const reason = nilai === null ? (alasan ?? `${kind}-kosong`) : null
    return { ...owner, ...noWords, ...counted, kind, document, besaran: nilai, reason, provisional: sementara }
  }
  yield row('target', target)
  yield row('realisasi', realisasi)
  yield { ...capaianOf(capaian), ...owner, ...counted, unit: 'persen', status }
}

function* countedOfNode({ node, capaian, anggaran }: FiguresNode, counted: Counted): Generator<Value> {
  const owner: Owner = { node: node.id, indicator: null, variable: null, unit: 'rupiah' }
  const money = (kind: 'pagu' | 'anggaran', angka: typeof anggaran.planned, document: string | null): Value => {
    const besaran: Besaran | null = angka === null ? null : { jenis: 'angka', angka, desimal: null }
    return {
      ...owner,
      ...noWords,
      ...counted,
      kind,
      document,
      besaran,
      reason: angka === null ? `${kind}-kosong` : null,
    }
  }
  yield money('pagu', anggaran.planned, anggaran.sumberPagu)
  yield money('anggaran', anggaran.actual, null)
  yield { ...capaianOf(capaian), ...owner, ...counted, unit: 'persen' }
}

function capaianOf({ persen, alasan, sementara, kategori }: Capaian): Omit<Value, keyof Counted | keyof Owner> {
  const besaran: Besaran | null = persen === null ? null : { jenis: 'angka', angka: persen, desimal: null }
  const band = kategori?.nama ?? null
  return { ...noWords, kind: 'capaian', document: null, besaran, reason: alasan, provisional: sementara, band }
}
