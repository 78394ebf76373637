// Efisiensi of an LKjIP: each program's money beside what it reached.
import { fill, type Text } from '../diagnostic.ts'
import type { EfisiensiSelisih } from '../figures/efisiensi.ts'
import { efisiensiSelisih } from '../figures/index.ts'
import type { FiguresNode } from '../figures/types.ts'
import { type AnnexInput, type Cell, type ColumnOf, makeTable, type Table } from './annex.ts'
import { capaian, count, money, percent, text } from './cell.ts'
import { methodDifference } from './efisiensi.ts'
import { efficiencies } from './explain-words.ts'
import { cell, share, subtract } from './formula.ts'
import { shownNodes } from './heading.ts'
import { officialName } from './program.ts'
import { columnSum, totalRow, withTotal } from './total.ts'
import { provisional, quarters, reasons } from './words.ts'

const words = {
  title: { id: 'Efisiensi', en: 'Efficiency' },
  no: { id: 'No', en: 'No' },
  program: { id: 'Program', en: 'Program' },
  pagu: { id: 'Pagu', en: 'Budget' },
  realisasi: { id: 'Realisasi', en: 'Spent' },
  serapan: { id: 'Serapan (%)', en: 'Absorption (%)' },
  capaian: { id: 'Capaian (%)', en: 'Achievement (%)' },
  selisih: { id: 'Selisih', en: 'Difference' },
  keterangan: { id: 'Keterangan', en: 'Verdict' },
  total: { id: 'Jumlah', en: 'Total' },
  achievement: { id: 'capaian: {alasan}', en: 'achievement: {alasan}' },
  noBudget: { id: 'pagu belum ada', en: 'no budget' },
  zeroBudget: { id: 'pagu nol', en: 'budget of zero' },
  notSpent: { id: 'realisasi anggaran belum dilaporkan', en: 'spending not reported' },
  early: {
    id: 'Capaian program s.d. {tw} terhadap target s.d. {tw}, serapan terhadap pagu setahun: selisih dan keterangan efisiensi baru diisi setelah tahun selesai, sebelum itu semua tampak efisien.',
    en: 'The achievement of a program is that to {tw} against the target to {tw}, its absorption is of the whole year: difference and verdict are left open until the year is over, before that everything looks efficient.',
  },
  capaianProgram: {
    id: 'Capaian program adalah rata-rata (menurut bobot bila ada) capaian indikatornya sendiri.',
    en: 'The achievement of a program is the mean (by weight where given) of its own indicators.',
  },
  cap: {
    id: 'Dalam rata-rata, capaian di atas {batas} % dihitung {batas} %.',
    en: 'Within the mean, an achievement above {batas} % counts as {batas} %.',
  },
  none: {
    id: 'Efisiensi: tidak ada program di antara yang ditampilkan.',
    en: 'Efficiency: there is no program among what is shown.',
  },
  incomplete: {
    id: 'Jumlah tanpa serapan, karena pagu atau realisasi {jumlah} program belum ada.',
    en: 'The total has no absorption, because {jumlah} programs have no budget or no spending.',
  },
} satisfies Record<string, Text>

interface Item {
  readonly key: string
  readonly number: number
  readonly own: FiguresNode
  /** Null before the year is over, and where something of it is missing or provisional. */
  readonly selisih: EfisiensiSelisih | null
}

/** The shown programs; nothing is compared before the year is over (efisiensi.ts). */
export function efficiencyTable(input: AnnexInput): { readonly table: Table; readonly notes: readonly string[] } {
  const { plan, figures, language } = input
  const batas = plan.rencana.capaian.batasRataRata
  const { until } = figures.masa
  const over = until === 'tw4'
  const items = shownNodes(input)
    .filter(({ level }) => level === 2)
    .map(({ id }, index): Item => {
      const own = figures.nodes.get(id)!
      return { key: String(index), number: index + 1, own, selisih: over ? efisiensiSelisih(own) : null }
    })
  const table = makeTable(items, columns(input, over), { title: words.title[language] })
  if (items.length === 0) return { table, notes: [words.none[language]] }
  const incomplete = items.filter(({ own: { anggaran } }) => anggaran.planned === null || anggaran.actual === null)
  const [pagu, realisasi] = [columnSum(table, 'pagu'), columnSum(table, 'realisasi')]
  const serapan = incomplete.length > 0 ? empty : totalAbsorption(pagu, realisasi)
  return {
    table: withTotal(table, words.total[language], 2, { pagu, realisasi, serapan }),
    notes: [
      words.capaianProgram[language],
      ...(batas === null ? [] : [fill(words.cap, { batas }, language)]),
      ...(incomplete.length === 0 ? [] : [fill(words.incomplete, { jumlah: incomplete.length }, language)]),
      over ? methodDifference[language] : fill(words.early, { tw: quarters[until] }, language),
    ],
  }
}

const empty: Cell = { kind: 'empty', role: 'total' }

function totalAbsorption(pagu: Cell, realisasi: Cell): Cell {
  if (pagu.kind !== 'number' || realisasi.kind !== 'number' || pagu.value.isZero()) return empty
  const formula = share(cell(totalRow, 'realisasi'), cell(totalRow, 'pagu'))
  return percent(realisasi.value.times(100).div(pagu.value), formula, 'total')
}

function columns({ language }: AnnexInput, over: boolean): readonly ColumnOf<Item>[] {
  const number = { width: 9, align: 'right' } as const
  return [
    { key: 'no', title: words.no[language], width: 5, align: 'center', cell: (item) => count(item.number) },
    {
      key: 'program',
      title: words.program[language],
      width: 50,
      cell: ({ own: { node } }) => text(officialName(node, node.teks)),
    },
    {
      key: 'pagu',
      title: words.pagu[language],
      ...number,
      width: 18,
      cell: ({ own }) => money(own.anggaran.planned),
    },
    {
      key: 'realisasi',
      title: words.realisasi[language],
      ...number,
      width: 18,
      cell: ({ own }) => money(own.anggaran.actual),
    },
    {
      key: 'serapan',
      title: words.serapan[language],
      ...number,
      cell: ({ key, own }) => percent(own.anggaran.absorption, share(cell(key, 'realisasi'), cell(key, 'pagu'))),
    },
    { key: 'capaian', title: words.capaian[language], ...number, cell: ({ own }) => capaian(own.capaian) },
    {
      key: 'selisih',
      title: words.selisih[language],
      ...number,
      cell: ({ key, selisih }) => {
        return percent(selisih?.selisih ?? null, subtract(cell(key, 'capaian'), cell(key, 'serapan')))
      },
    },
    {
      key: 'keterangan',
      title: words.keterangan[language],
      width: 48,
      cell: (item) => text(over ? verdict(item, language) : null),
    },
  ]
}

/** What the difference is called, else what is missing for it. */
function verdict({ own: { capaian, anggaran }, selisih }: Item, language: AnnexInput['language']): string {
  if (selisih !== null) return efficiencies[selisih.label][language]
  const say = (text: Text, args: Parameters<typeof fill>[1] = {}) => fill(text, args, language)
  const parts = [
    ...(capaian.alasan === null ? [] : [say(words.achievement, { alasan: reasons[capaian.alasan] })]),
    ...(capaian.sementara ? [say(words.achievement, { alasan: provisional })] : []),
    ...(anggaran.planned === null ? [say(words.noBudget)] : anggaran.planned.isZero() ? [say(words.zeroBudget)] : []),
    ...(anggaran.actual === null ? [say(words.notSpent)] : []),
  ]
  return parts.join('; ')
}
