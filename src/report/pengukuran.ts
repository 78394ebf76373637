// Pengukuran Kinerja: a row an indikator, its figures to date and against the whole year, and its node's money.
import { fill, type Text } from '../diagnostic.ts'
import { Desimal } from '../figures/index.ts'
import type { Anggaran, FiguresIndikator } from '../figures/types.ts'
import { type Node, triwulan } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, makeTable } from './annex.ts'
import { capaian, count, kategori, money, percent, text, value } from './cell.ts'
import { capaianFormula, cell, share } from './formula.ts'
import { shownNodes } from './heading.ts'
import { baselineOf, looseNotes, quarterCell, quarterCells, rollupCell, rowsByIndikator, samePlaces } from './live.ts'
import { program } from './program.ts'
import { childrenSum } from './tahunan.ts'
import { quarters, reasons, targetSources } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  cara: { id: 'Cara Pengukuran', en: 'Measured by' },
  targetTahun: { id: 'Target Tahun', en: 'Target of the Year' },
  target: { id: 'Target s.d. {tw}', en: 'Target to {tw}' },
  triwulan: { id: 'Realisasi', en: 'Actual' },
  realisasi: { id: 'Realisasi s.d. {tw}', en: 'Actual to {tw}' },
  capaian: { id: 'Capaian s.d. {tw} (%)', en: 'Achievement to {tw} (%)' },
  capaianTahun: { id: 'Capaian Tahun (%)', en: 'Achievement of the Year (%)' },
  kategori: { id: 'Kategori', en: 'Category' },
  program: { id: 'Program', en: 'Program' },
  pagu: { id: 'Pagu', en: 'Budget' },
  anggaran: { id: 'Realisasi Anggaran', en: 'Budget Spent' },
  serapan: { id: 'Serapan (%)', en: 'Absorption (%)' },
  keterangan: { id: 'Keterangan', en: 'Remarks' },
} satisfies Record<string, Text>

const words = {
  formula: { id: 'Capaian: {rumus}', en: 'Achievement: {rumus}' },
  provisional: { id: 'sementara: yang jatuh tempo belum lengkap', en: 'provisional: what is due is incomplete' },
  yearOnly: { id: 'capaian tahun: {alasan}', en: 'achievement of the year: {alasan}' },
  targetSource: { id: 'target: {sumber}', en: 'target: {sumber}' },
  computed: { id: 'realisasi: hasil hitung', en: 'actual: computed' },
  budgetSource: { id: 'pagu: {sumber}', en: 'budget: {sumber}' },
  noteYear: {
    id: 'Capaian Tahun adalah realisasi s.d. {tw} terhadap target tahun {year}. Kategori menurut capaian s.d. {tw}.',
    en: 'Achievement of the Year is the actual to {tw} against the target of {year}. Category by the achievement to {tw}.',
  },
  noteQuarters: {
    id: 'Realisasi tiap triwulan seperti dilaporkan; untuk indikator hasil hitung, nilainya s.d. triwulan itu.',
    en: 'Actuals of each quarter are as reported; for a computed indicator, its value up to that quarter.',
  },
  noteEmpty: {
    id: '- = belum ada atau belum dilaporkan (bukan nol). Sementara = yang jatuh tempo belum lengkap, maka tanpa kategori.',
    en: '- = absent or not reported (not zero). Provisional = what is due is incomplete, hence no category.',
  },
} satisfies Record<string, Text>

export const pengukuran: AnnexDefinition = {
  name: 'pengukuran',
  title: { id: 'Pengukuran Kinerja', en: 'Performance Measurement' },
  paper: { size: 'A3', orientation: 'landscape' },
  applies: (input) => shownNodes(input).some(({ indikator }) => indikator.length > 0),
  make(input) {
    const items = itemsOf(input)
    const table = makeTable(items, columns(input, items), {
      main: true,
      frozenColumns: 3,
      about: ({ node, figures }) => ({ node: node.id, indikator: figures?.indikator.id ?? null }),
    })
    const notes = [words.noteYear, words.noteQuarters, words.noteEmpty].map(speaker(input))
    return { tables: [table], notes: [...notes, ...looseNotes(table, input.language)] }
  },
}

/** A row; `key` is the row's, for formulas; `figures` is null for a node of level 0–4 that has no indikator in force. */
interface Item {
  readonly key: string
  readonly number: number
  readonly node: Node
  readonly anggaran: Anggaran
  readonly figures: FiguresIndikator | null
}

function itemsOf(input: AnnexInput): readonly Item[] {
  const items: Item[] = []
  let number = 0
  for (const node of shownNodes(input)) {
    const inForce = node.indikator.flatMap(({ id }) => input.figures.indikator.get(id) ?? [])
    if (inForce.length === 0 && node.level === 5) continue
    number++
    const { anggaran } = input.figures.nodes.get(node.id)!
    for (const figures of inForce.length === 0 ? [null] : inForce) {
      items.push({ key: String(items.length), number, node, anggaran, figures })
    }
  }
  return items
}

function columns(input: AnnexInput, items: readonly Item[]): readonly ColumnOf<Item>[] {
  const { language, plan, figures } = input
  const { year, until } = figures.masa
  const title = speaker(input)
  const floor = new Desimal(plan.rencana.capaian.batasBawah)
  const indikatorRows = rowsByIndikator(
    plan,
    items.map(({ key, figures }) => ({ key, indikator: figures?.indikator ?? null })),
  )
  const rowOf = new Map(items.toReversed().map(({ node, key }) => [node, key]))

  const own = (pick: (own: FiguresIndikator, key: string) => Cell) => {
    return (item: Item): Cell => (item.figures === null ? { kind: 'empty' } : pick(item.figures, item.key))
  }
  const achievement = (which: 'capaian' | 'capaianTahun', goal: 'target' | 'targetTahun') => {
    return own((own, key) => {
      const cells = { target: cell(key, goal), realisasi: cell(key, 'realisasi') }
      return capaian(
        own[which],
        capaianFormula(own.rumus, own[goal], own.realisasi, cells, floor, baselineOf(input, own)),
      )
    })
  }
  /** A value to date or of the year, with the cells of this table that it is made of. */
  const figure = (which: 'target' | 'targetTahun' | 'realisasi') => {
    return own((own, key) => {
      const columns = { own: which, ...(which === 'realisasi' && { capaian: 'capaian' }) }
      const formula = rollupCell(input, figures, own, which, indikatorRows, columns) ?? written(own, which, key)
      return value(own, own[which].nilai, language, formula)
    })
  }
  const written = (own: FiguresIndikator, which: 'target' | 'targetTahun' | 'realisasi', key: string) => {
    if (which === 'realisasi') return quarterCells(input, own, which, key)
    return which === 'target' && samePlaces(own.target, own.targetTahun) ? cell(key, 'targetTahun') : undefined
  }
  const number = { align: 'right', width: 9 } as const
  const perNode = { merge: ({ node }: Item) => node }

  return [
    { key: 'no', title: title(titles.no), width: 5, align: 'center', ...perNode, cell: (item) => count(item.number) },
    {
      key: 'sasaran',
      title: title(titles.sasaran),
      width: 24,
      ...perNode,
      cell: ({ node }) => text(node.teks, node.level),
    },
    { key: 'indikator', title: title(titles.indikator), width: 24, cell: own(({ indikator }) => text(indikator.nama)) },
    {
      key: 'satuan',
      title: title(titles.satuan),
      width: 9,
      align: 'center',
      cell: own((own) => text(own.indikator.satuan)),
    },
    {
      key: 'cara',
      title: title(titles.cara),
      width: 18,
      cell: own(({ indikator, rumus }) => {
        const formula = fill(words.formula, { rumus }, language)
        return text(indikator.rumus === null ? formula : `${indikator.rumus}\n${formula}`)
      }),
    },
    {
      key: 'targetTahun',
      title: title(titles.targetTahun),
      ...number,
      cell: figure('targetTahun'),
    },
    {
      key: 'target',
      title: title(titles.target),
      ...number,
      cell: figure('target'),
    },
    ...triwulan.map((quarter, index): ColumnOf<Item> => {
      const later = index > triwulan.indexOf(until)
      return {
        key: quarter,
        title: title(quarters[quarter]),
        group: title(titles.triwulan),
        ...number,
        cell: own((own, key) => {
          return later ? { kind: 'empty' } : quarterCell(own, 'realisasi', index, cell(key, 'realisasi'), language)
        }),
      }
    }),
    {
      key: 'realisasi',
      title: title(titles.realisasi),
      ...number,
      cell: figure('realisasi'),
    },
    { key: 'capaian', title: title(titles.capaian), ...number, cell: achievement('capaian', 'target') },
    {
      key: 'capaianTahun',
      title: title(titles.capaianTahun),
      ...number,
      cell: achievement('capaianTahun', 'targetTahun'),
    },
    {
      key: 'kategori',
      title: title(titles.kategori),
      width: 12,
      align: 'center',
      cell: own((own) => kategori(own.capaian, language)),
    },
    { key: 'program', title: title(titles.program), width: 20, ...perNode, cell: ({ node }) => text(program(node)) },
    {
      key: 'pagu',
      title: title(titles.pagu),
      ...number,
      width: 16,
      ...perNode,
      cell: ({ node, anggaran }) => {
        return money(
          anggaran.planned,
          anggaran.sumberPagu === 'anak' ? childrenSum(node, 'planned', figures.nodes, 'pagu', rowOf) : undefined,
        )
      },
    },
    {
      key: 'anggaran',
      title: title(titles.anggaran),
      ...number,
      width: 16,
      ...perNode,
      cell: ({ node, anggaran }) => {
        return money(
          anggaran.actual,
          node.realisasiAnggaran.has(year) ? undefined : childrenSum(node, 'actual', figures.nodes, 'anggaran', rowOf),
        )
      },
    },
    {
      key: 'serapan',
      title: title(titles.serapan),
      ...number,
      ...perNode,
      cell: ({ key, anggaran }) => percent(anggaran.absorption, share(cell(key, 'anggaran'), cell(key, 'pagu'))),
    },
    { key: 'keterangan', title: title(titles.keterangan), width: 22, cell: (item) => text(remarks(item, input)) },
  ]
}

/** Why a figure is missing or provisional, where it comes from when that is not the usual place, and the reporter's own note. */
function remarks({ node, anggaran, figures }: Item, { language, figures: { masa } }: AnnexInput): string {
  const say = (text: Text, args: Parameters<typeof fill>[1] = {}) => fill(text, args, language)
  if (figures === null) return say(reasons['tanpa-indikator'])
  const { indikator, capaian, capaianTahun, sumberTarget, declared, computed } = figures
  const parts: (string | null | undefined)[] = []
  if (capaian.alasan !== null) parts.push(say(reasons[capaian.alasan]))
  else if (capaianTahun.alasan !== null) parts.push(say(words.yearOnly, { alasan: reasons[capaianTahun.alasan] }))
  if (capaian.sementara) parts.push(say(words.provisional))
  if (sumberTarget !== null && sumberTarget !== 'target')
    parts.push(say(words.targetSource, { sumber: targetSources[sumberTarget] }))
  if (declared.realisasi.nilai === null && computed.realisasi.nilai !== null) parts.push(say(words.computed))
  const { sumberPagu } = anggaran
  if (indikator.urutan === 0 && sumberPagu !== null && sumberPagu !== 'pagu' && sumberPagu !== 'anak') {
    parts.push(say(words.budgetSource, { sumber: sumberPagu.toUpperCase() }))
  }
  parts.push(indikator.realisasi.get(masa.year)?.keterangan.catatan, indikator.catatan, node.catatan)
  return parts.filter((part) => part != null && part !== '').join('; ')
}

/** The annex's words, its year and quarter filled in. */
function speaker({ language, figures: { masa } }: AnnexInput): (text: Text) => string {
  return (text) => fill(text, { tw: quarters[masa.until], year: masa.year }, language)
}
