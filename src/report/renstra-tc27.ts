// Rencana Program (T-C.27): the Renstra's sasaran, programs, kegiatan and sub kegiatan with targets and budgets of each year and at the end.
import { fill, type Text } from '../diagnostic.ts'
import { type AntarTahun, type CaraAntarTahun, type UangAntarTahun, uangAntarTahun } from '../figures/index.ts'
import type { Figures } from '../figures/types.ts'
import type { Indikator, Node } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, type Formula, makeTable } from './annex.ts'
import {
  caraOf,
  caraText,
  missingMoney,
  missingYears,
  provisionalIf,
  renstraYears,
  targetAkhirOf,
  yearsNote,
} from './antar-tahun.ts'
import { money, text, value } from './cell.ts'
import { ownerOf } from './explain-figure.ts'
import { cell, combination, sum } from './formula.ts'
import { owners, shownNodes } from './heading.ts'
import { kondisiAwal } from './kondisi-awal.ts'
import { originalOf } from './original.ts'
import { type NodeRow, nodeRows, ofIndikator, perNode } from './rows.ts'
import { headSignature } from './signatures.ts'
import { paguCell, targetCell } from './tahunan.ts'

const titles = {
  tujuan: { id: 'Tujuan', en: 'Goal' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  kode: { id: 'Kode', en: 'Code' },
  program: { id: 'Program/Kegiatan/Sub Kegiatan', en: 'Program/Activity Group/Sub-activity Group' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  awal: { id: 'Kondisi Awal', en: 'Baseline' },
  akhir: { id: 'Kondisi Akhir', en: 'At the End' },
  target: { id: 'Target', en: 'Target' },
  unit: { id: 'Unit Kerja Penanggung Jawab', en: 'Responsible Unit' },
} satisfies Record<string, Text>

const words = {
  period: { id: 'Periode {awal}–{akhir}', en: 'Period {awal}–{akhir}' },
  akhir: { id: 'kondisi akhir: {cara}', en: 'at the end: {cara}' },
  last: { id: 'target tahun terakhir', en: "last year's target" },
  source: {
    id: 'Target dan Rp menurut Renstra (target dan pagu rencana), bukan menurut dokumen tahunan yang mengubahnya. Rp tanpa angka sendiri adalah jumlah di bawahnya.',
    en: "Targets and Rp are the Renstra's own (target and pagu of the plan), not those of yearly documents that change them. An Rp without a figure of its own is the sum of those below.",
  },
  end: {
    id: 'Kondisi akhir: jumlah target semua tahun bagi yang dijumlahkan, selebihnya target tahun terakhir, seperti tertulis di bawah nama indikator; Rp jumlah semua tahun.',
    en: "At the end: the sum of all years' targets of what is added up, else the last year's, as stands below the indicator's name; Rp the sum of all years.",
  },
  absent: {
    id: '- = belum ada (bukan nol). Miring = belum lengkap: yang kurang tertulis di bawah nama indikator atau program/kegiatannya.',
    en: '- = absent (not zero). Italics = incomplete: what is missing stands below the name of the indicator or the program/activity group.',
  },
} satisfies Record<string, Text>

export const renstraTc27: AnnexDefinition = {
  name: 'renstra-tc27',
  title: { id: 'Rencana Program (T-C.27)', en: 'Program Plan (T-C.27)' },
  paper: { size: 'A3', orientation: 'landscape' },
  rowsOfNode: 3,
  applies: (input) => shownNodes(input).some(({ level }) => level >= 2 && level <= 4),
  make(input) {
    const { language } = input
    const rows = nodeRows(shownNodes(input), ({ level, indikator }) => (level >= 1 && level <= 4 ? indikator : null))
    const table = makeTable(rows, columns(input, rows), { main: true, frozenColumns: 5 })
    return {
      heading: [...owners(input), ...period(input)],
      tables: [table],
      notes: [words.source, words.end, yearsNote, words.absent].map((note) => note[language]),
      signatures: headSignature(input),
    }
  },
}

/** The whole plan's: the Renstra does not change with the year of the report. */
function period({ plan: { tahun }, language }: AnnexInput): readonly string[] {
  const [awal, akhir] = [tahun[0], tahun.at(-1)]
  return awal === undefined || akhir === undefined ? [] : [fill(words.period, { awal, akhir }, language)]
}

function columns(input: AnnexInput, rows: readonly NodeRow[]): readonly ColumnOf<NodeRow>[] {
  const { plan, language } = input
  const title = (text: Text) => text[language]
  const renstra = renstraYears(input)
  const rowOf = new Map(rows.toReversed().map(({ node, key }) => [node, key]))
  const ends = new Map(
    rows.flatMap(({ indikator }) => (indikator ? [[indikator, endOf(input, renstra, indikator)]] : [])),
  )
  const totals = new Map([...rowOf.keys()].map((node) => [node, uangAntarTahun(node, renstra, 'planned')]))
  const number = { align: 'right' } as const
  return [
    {
      key: 'tujuan',
      title: title(titles.tujuan),
      width: 20,
      merge: ({ node }) => holderOf(node, ({ tujuan }) => tujuan !== null),
      cell: ({ node }) => text(holderOf(node, ({ tujuan }) => tujuan !== null)?.tujuan ?? null),
    },
    {
      key: 'sasaran',
      title: title(titles.sasaran),
      width: 20,
      merge: ({ node }) => sasaranOf(node),
      cell: ({ node }) => text(sasaranOf(node)?.teks ?? null, sasaranOf(node)?.level),
    },
    {
      key: 'kode',
      title: title(titles.kode),
      width: 17,
      ...perNode,
      cell: ({ node }) => text(node.kode.map(({ teks }) => teks).join('\n')),
    },
    {
      key: 'program',
      title: title(titles.program),
      width: 28,
      ...perNode,
      cell: ({ node }) => programCell(input, node, totals.get(node)!),
    },
    {
      key: 'indikator',
      title: title(titles.indikator),
      width: 30,
      cell: ofIndikator((indikator) => text(indikatorText(input, indikator, ends.get(indikator)!))),
    },
    {
      key: 'awal',
      title: title(titles.awal),
      width: 10,
      ...number,
      cell: ofIndikator((indikator) => kondisiAwal(indikator, plan, language)),
    },
    ...plan.tahun.flatMap((year): readonly ColumnOf<NodeRow>[] => [
      {
        key: `target-${year}`,
        title: title(titles.target),
        group: String(year),
        width: 9,
        ...number,
        cell: ofIndikator((indikator) => targetCell(input, indikator, year, 'renstra')),
      },
      {
        key: `rp-${year}`,
        title: 'Rp',
        group: String(year),
        width: 15,
        ...number,
        ...perNode,
        cell: ({ node }) => paguCell(input, node, year, `rp-${year}`, rowOf, 'renstra'),
      },
    ]),
    {
      key: 'target-akhir',
      title: title(titles.target),
      group: title(titles.akhir),
      width: 9,
      ...number,
      cell: ofIndikator((indikator, { key }) => endCell(input, renstra, indikator, ends.get(indikator)!, key)),
    },
    {
      key: 'rp-akhir',
      title: 'Rp',
      group: title(titles.akhir),
      width: 15,
      ...number,
      ...perNode,
      cell: ({ node, key }) => {
        const { jumlah, kurang } = totals.get(node)!
        const years = renstra.filter(({ nodes }) => nodes.get(node.id)!.anggaran.planned !== null)
        const cells = years.map(({ masa }) => cell(key, `rp-${masa.year}`))
        return provisionalIf(kurang.length > 0, money(jumlah, sum(cells)))
      },
    },
    {
      key: 'unit',
      title: title(titles.unit),
      width: 20,
      ...perNode,
      cell: ({ node }) => text(ownerOf({ node }) ?? node.instansi),
    },
  ]
}

/** The nearest node upwards that is one. */
function holderOf(node: Node, isOne: (node: Node) => boolean): Node | null {
  for (let here: Node | null = node; here !== null; here = here.parent) if (isOne(here)) return here
  return null
}

/** Of level 1, where there is one. */
const sasaranOf = (node: Node): Node | null => holderOf(node, ({ level }) => level <= 1)

/** In the row of a sasaran, the urusan it belongs to where the plan names it. */
function programCell(input: AnnexInput, node: Node, pagu: UangAntarTahun): Cell {
  const remarks = missingMoney('pagu', pagu, input).map((line) => `(${line})`)
  const name = node.nomenklatur ?? (node.level === 1 ? null : node.teks)
  return text([...(name === null ? [] : [name]), ...remarks].join('\n'), node.level)
}

interface End {
  readonly cara: CaraAntarTahun
  readonly target: AntarTahun
}

function endOf(input: AnnexInput, renstra: readonly Figures[], indikator: Indikator): End {
  const cara = caraOf(input, indikator)
  return { cara, target: targetAkhirOf(renstra, indikator, cara) }
}

function indikatorText(input: AnnexInput, indikator: Indikator, { cara, target }: End): string {
  const { plan, language } = input
  const { satuan } = originalOf(plan, indikator)
  const how = fill(words.akhir, { cara: cara === 'jumlah' ? caraText(cara, input) : words.last }, language)
  const remarks = [
    [satuan, how].filter((part) => part !== null && part !== '').join('; '),
    ...missingYears('target', target, input),
  ]
  return [indikator.nama, ...remarks.map((line) => `(${line})`)].join('\n')
}

function endCell(
  { language }: AnnexInput,
  renstra: readonly Figures[],
  { id }: Indikator,
  { cara, target }: End,
  row: string,
): Cell {
  const years = renstra.filter(({ masa }) => target.dipakai.includes(masa.year))
  const figures = years.flatMap(({ indikator }) => indikator.get(id) ?? [])
  const last = figures.at(-1)
  if (last === undefined) return { kind: 'empty' }
  const numbers = figures.every(
    ({ targetTahun, rumus }) => targetTahun.nilai?.jenis === 'angka' && rumus !== 'ya-tidak',
  )
  const cells = years.map(({ masa }) => ({ cell: cell(row, `target-${masa.year}`), of: 1 }))
  const formula: Formula | undefined = numbers ? combination(cara, cells) : undefined
  return provisionalIf(target.angka.sementara, value(last, target.angka.nilai, language, formula))
}
