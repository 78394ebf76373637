// Evaluasi Renja (E.81): performance and money of programs, kegiatan and sub kegiatan, of the year against the Renstra, in the form's 15 columns.
import type { Decimal } from 'decimal.js'
import { fill, type Text } from '../diagnostic.ts'
import { type AntarTahun, Desimal } from '../figures/index.ts'
import type { Masa } from '../figures/types.ts'
import { type Indikator, type Node, triwulan } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type Cell, type ColumnOf, type Formula, makeTable } from './annex.ts'
import { caraText, missing, missingMoney, missingYears, provisionalIf } from './antar-tahun.ts'
import { capaian, money, percent, text, value } from './cell.ts'
import { ownerOf } from './explain-figure.ts'
import { capaianFormula, cell, combination, quartersFormula, share, sum } from './formula.ts'
import { shownNodes } from './heading.ts'
import { originalOf } from './original.ts'
import { officialName } from './program.ts'
import { type E81, e81, type Kinerja } from './renja-e81-figures.ts'
import { factors, withFooter } from './renja-e81-footer.ts'
import { notes } from './renja-e81-notes.ts'
import { type NodeRow, nodeRows, numberColumn, ofIndikator, perNode } from './rows.ts'
import { headSignature } from './signatures.ts'
import { sumOfChildren } from './tahunan.ts'
import { quarters, reasons } from './words.ts'

const titles = {
  no: { id: 'No (1)', en: 'No (1)' },
  sasaran: { id: 'Sasaran (2)', en: 'Objective (2)' },
  program: { id: 'Program/Kegiatan (3)', en: 'Program/Activity Group (3)' },
  indikator: {
    id: 'Indikator program (outcome)/kegiatan (output) (4)',
    en: 'Indicator of the program (outcome)/activity group (output) (4)',
  },
  target: {
    id: 'Target Renstra akhir periode {akhir} (5)',
    en: "Renstra's target at the end of the period {akhir} (5)",
  },
  lalu: {
    id: 'Realisasi Renstra s.d. Renja tahun lalu {lalu} (6)',
    en: 'Actual of the Renstra to the Renja of last year {lalu} (6)',
  },
  renja: { id: 'Target dan anggaran Renja {year} (7)', en: 'Target and budget of the Renja {year} (7)' },
  triwulan: { id: 'Realisasi {triwulan} ({nomor})', en: 'Actual of {triwulan} ({nomor})' },
  realisasi: {
    id: 'Realisasi Renja {year} yang dievaluasi s.d. {tw} (12)',
    en: 'Actual of the Renja {year} evaluated to {tw} (12)',
  },
  total: {
    id: 'Realisasi Renstra s.d. {year} (13 = 6 + 12)',
    en: 'Actual of the Renstra to {year} (13 = 6 + 12)',
  },
  tingkat: { id: 'Tingkat capaian, % (14 = 13 ÷ 5 × 100)', en: 'Degree of achievement, % (14 = 13 ÷ 5 × 100)' },
  unit: { id: 'Unit penanggung jawab (15)', en: 'Responsible unit (15)' },
} satisfies Record<string, Text>

const words = {
  cara: { id: 'antar tahun: {cara}', en: 'years: {cara}' },
  tunggu: {
    id: 'tingkat capaian dihitung setelah realisasi s.d. {akhir} lengkap',
    en: 'degree of achievement once actuals to {akhir} are complete',
  },
  alasan: { id: 'tingkat capaian: {alasan}', en: 'degree of achievement: {alasan}' },
} satisfies Record<string, Text>

export const renjaE81: AnnexDefinition = {
  name: 'renja-e81',
  title: { id: 'Evaluasi Renja (E.81)', en: 'Evaluation of the Renja (E.81)' },
  paper: { size: 'A3', orientation: 'landscape' },
  rowsOfNode: 6,
  applies: (input) => rowsOf(input).length > 0,
  make(input) {
    const rows = rowsOf(input)
    const figures = e81(input)
    const table = makeTable(rows, columns(input, figures, rows), { main: true, frozenColumns: 4 })
    return {
      tables: [withFooter(table, rows, figures, input), factors(input, rows)],
      notes: notes(input, figures, rows),
      signatures: headSignature(input),
    }
  },
}

/** Programs, kegiatan and sub kegiatan with their indikator in force. */
function rowsOf(input: AnnexInput): readonly NodeRow[] {
  return nodeRows(shownNodes(input), ({ level, indikator }) => {
    return level >= 2 && level <= 4 ? indikator.filter(({ id }) => input.figures.indikator.has(id)) : null
  })
}

function columns(input: AnnexInput, figures: E81, rows: readonly NodeRow[]): readonly ColumnOf<NodeRow>[] {
  const { plan, language } = input
  const { year, until } = input.figures.masa
  const akhir = plan.tahun.at(-1) ?? year
  const title = (text: Text, args: Parameters<typeof fill>[1] = {}) => {
    return fill(text, { year, akhir, lalu: year - 1, tw: quarters[until], ...args }, language)
  }
  const rowOf = new Map(rows.toReversed().map(({ node, key }) => [node, key]))
  const { kinerja, uang } = figures
  const written = (node: Node, years: readonly number[]) => years.some((year) => node.realisasiAnggaran.has(year))

  const pair = (
    number: number,
    group: string,
    k: (own: Kinerja, row: NodeRow, indikator: Indikator) => Cell,
    rp: (row: NodeRow) => Cell,
  ): readonly ColumnOf<NodeRow>[] => [
    {
      key: `k${number}`,
      title: 'K',
      group,
      width: 9,
      align: 'right',
      cell: ofIndikator((indikator, row) => k(kinerja(indikator), row, indikator)),
    },
    { key: `rp${number}`, title: 'Rp', group, width: 13, align: 'right', ...perNode, cell: rp },
  ]
  /** An amount that may be the sum of its children's. */
  const amount = (node: Node, number: number, of: (node: Node) => Decimal | null, isSum: boolean): Cell => {
    return money(of(node), isSum ? sumOfChildren(node, of, `rp${number}`, rowOf) : undefined)
  }
  const overYears = (own: Kinerja, { angka }: AntarTahun, formula?: Formula) => {
    return provisionalIf(angka.sementara, value(own, angka.nilai, language, formula))
  }

  return [
    numberColumn(title(titles.no)),
    {
      key: 'sasaran',
      title: title(titles.sasaran),
      width: 18,
      merge: ({ node }) => sasaranOf(node),
      cell: ({ node }) => text(sasaranOf(node)?.teks ?? null, sasaranOf(node)?.level),
    },
    {
      key: 'program',
      title: title(titles.program),
      width: 24,
      ...perNode,
      cell: ({ node }) => text(lines(officialName(node, node.teks), moneyRemarks(input, figures, node)), node.level),
    },
    {
      key: 'indikator',
      title: title(titles.indikator),
      width: 26,
      cell: ofIndikator((indikator) => text(lines(indikator.nama, remarks(input, kinerja(indikator), indikator)))),
    },
    ...pair(
      5,
      title(titles.target),
      (own) => overYears(own, own.target),
      ({ node }) =>
        provisionalIf(
          uang(node).target.kurang.length > 0,
          amount(node, 5, (one) => uang(one).target.jumlah, figures.paguAnak(node)),
        ),
    ),
    ...pair(
      6,
      title(titles.lalu),
      (own) => overYears(own, own.lalu),
      ({ node }) =>
        provisionalIf(
          uang(node).lalu.kurang.length > 0,
          amount(node, 6, (one) => uang(one).lalu.jumlah, !written(node, figures.before)),
        ),
    ),
    ...pair(
      7,
      title(titles.renja),
      ({ renja }) => value(renja, renja.targetTahun.nilai, language),
      ({ node }) => amount(node, 7, (one) => uang(one).renja.planned, uang(node).renja.sumberPagu === 'anak'),
    ),
    ...triwulan.flatMap((quarter, index) => {
      const nomor = 8 + index
      return pair(
        nomor,
        title(titles.triwulan, { triwulan: quarters[quarter][language].replace('TW', 'triwulan'), nomor }),
        ({ renja }) => {
          const shown = value(renja, renja.triwulan.realisasi[index]!, language)
          return provisionalIf(renja.triwulan.sementara[index]!, shown)
        },
        ({ node }) => amount(node, nomor, (one) => uang(one).triwulan[index]!, !written(node, [year])),
      )
    }),
    ...pair(
      12,
      title(titles.realisasi),
      (own, { key }, indikator) => {
        const { realisasi } = own.renja
        const formula = yearFormula(own, key, originalOf(plan, indikator), input.figures.masa)
        return provisionalIf(realisasi.sementara, value(own.renja, realisasi.nilai, language, formula))
      },
      ({ node, key }) => {
        const { renja, triwulan } = uang(node)
        const added = triwulan.flatMap((amount, index) =>
          amount === null ? [] : [{ amount, cell: cell(key, `rp${8 + index}`) }],
        )
        const whole = added.reduce((all, { amount }) => all.plus(amount), new Desimal(0))
        if (added.length > 0 && renja.actual?.eq(whole)) return money(renja.actual, sum(added.map((one) => one.cell)))
        return amount(node, 12, (one) => uang(one).renja.actual, !written(node, [year]))
      },
    ),
    ...pair(
      13,
      title(titles.total),
      (own, { key }) => overYears(own, own.total, totalFormula(own, key, year)),
      ({ node, key }) => {
        const { lalu, renja, total } = uang(node)
        const parts = [
          ...(lalu.jumlah === null ? [] : [cell(key, 'rp6')]),
          ...(renja.actual ? [cell(key, 'rp12')] : []),
        ]
        return provisionalIf(total.kurang.length > 0, money(total.jumlah, sum(parts)))
      },
    ),
    ...pair(
      14,
      title(titles.tingkat),
      (own, { key }) => {
        const cells = { target: cell(key, 'k5'), realisasi: cell(key, 'k13') }
        const floor = new Desimal(plan.rencana.capaian.batasBawah)
        return capaian(own.tingkat, capaianFormula(own.rumus, own.target.angka, own.total.angka, cells, floor))
      },
      ({ node, key }) => {
        const { target, total, tingkat } = uang(node)
        const incomplete = target.kurang.length + total.kurang.length > 0
        return provisionalIf(incomplete, percent(tingkat, share(cell(key, 'rp13'), cell(key, 'rp5'))))
      },
    ),
    {
      key: 'unit',
      title: title(titles.unit),
      width: 16,
      ...perNode,
      cell: ({ node }) => text(ownerOf({ node }) ?? node.instansi),
    },
  ]
}

/** The sasaran that a program serves: of level 1, where there is one. */
function sasaranOf(node: Node): Node | null {
  for (let here: Node | null = node; here !== null; here = here.parent) if (here.level <= 1) return here
  return null
}

const lines = (first: string, more: readonly string[]): string => [first, ...more.map((line) => `(${line})`)].join('\n')

/** Below an indikator's name: its satuan, how its years come together, and what its figures lack. */
function remarks(input: AnnexInput, own: Kinerja, indikator: Indikator): readonly string[] {
  const { plan, language } = input
  const { satuan } = originalOf(plan, indikator)
  const how = fill(words.cara, { cara: caraText(own.cara, input) }, language)
  const { alasan } = own.tingkat
  const unexplained = alasan !== null && own.target.angka.nilai !== null && own.total.angka.nilai !== null
  return [
    [satuan, how].filter((part) => part !== null && part !== '').join('; '),
    ...missingYears('target', own.target, input),
    ...(own.total.angka.nilai === null ? [] : missing('realisasi', [...own.lalu.kurang, ...own.total.kurang], input)),
    ...missing('sementara', [...own.lalu.sementara, ...own.total.sementara], input),
    ...(own.tunggu
      ? [fill(words.tunggu, { akhir: plan.tahun.at(-1)! }, language)]
      : unexplained
        ? [fill(words.alasan, { alasan: reasons[alasan] }, language)]
        : []),
  ]
}

function moneyRemarks(input: AnnexInput, { uang }: E81, node: Node): readonly string[] {
  const { target, total } = uang(node)
  return [...missingMoney('pagu', target, input), ...missingMoney('anggaran', total, input)]
}

/** Column 12 from the quarters; a computed value stands in its last quarter's cell, as it is up to then. */
function yearFormula({ renja }: Kinerja, row: string, asli: Indikator, { year, until }: Masa): Formula | undefined {
  const cellOf = (quarter: number): Formula | undefined => {
    const isNumber = renja.triwulan.realisasi[quarter]?.jenis === 'angka' && renja.rumus !== 'ya-tidak'
    return isNumber ? cell(row, `k${8 + quarter}`) : undefined
  }
  if (renja.realisasi.asal?.jenis === 'hitung') return cellOf(triwulan.indexOf(until))
  return quartersFormula(asli, renja.realisasi, asli.realisasi.get(year)?.triwulan, cellOf)
}

/** Column 13 from columns 6 and 12. */
function totalFormula({ cara, lalu, renja, total, rumus }: Kinerja, row: string, year: number): Formula | undefined {
  const parts = [
    ...(lalu.angka.nilai === null ? [] : [{ nilai: lalu.angka.nilai, cell: cell(row, 'k6'), of: lalu.dipakai.length }]),
    ...(total.dipakai.includes(year) ? [{ nilai: renja.realisasi.nilai, cell: cell(row, 'k12'), of: 1 }] : []),
  ]
  const numbers = parts.every(({ nilai }) => nilai?.jenis === 'angka') && rumus !== 'ya-tidak'
  return parts.length > 0 && numbers ? combination(cara, parts) : undefined
}
