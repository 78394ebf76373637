// Ringkasan: whose plan, which period, how much of it, how it stands, and by which rules its figures were made.
import { fill, type Severity, type Text } from '../diagnostic.ts'
import type { FiguresIndikator, FiguresInstansi, Status } from '../figures/types.ts'
import type { Level } from '../plan/types.ts'
import { type AnnexDefinition, type AnnexInput, type ColumnOf, makeTable, type Table } from './annex.ts'
import { capaian, count, kategori, money, percent, text } from './cell.ts'
import { efficiency } from './efisiensi.ts'
import { cell, share, sum } from './formula.ts'
import { owners, period, shownAgencies, shownNodes } from './heading.ts'
import { perBand, perFormula, settings } from './ketentuan.ts'
import { pairs } from './pairs.ts'
import { levels, severities } from './words.ts'

const words = {
  owner: { id: 'Instansi', en: 'Agency' },
  period: { id: 'Periode', en: 'Period' },
  year: { id: 'Pelaporan', en: 'Reporting' },
  files: { id: 'Berkas pohon', en: 'Tree files' },
  commit: { id: 'Commit rencana', en: 'Commit of the plan' },
  version: { id: 'Versi pohon', en: 'Version of pohon' },
  levels: { id: 'Node dan Indikator', en: 'Nodes and Indicators' },
  level: { id: 'Level', en: 'Level' },
  nodes: { id: 'Node', en: 'Nodes' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  achieved: { id: 'Tercapai', en: 'Achieved' },
  missed: { id: 'Belum Tercapai', en: 'Missed' },
  unknown: { id: 'Tidak Dapat Dihitung', en: 'Not Computable' },
  total: { id: 'Jumlah', en: 'Total' },
  findings: { id: 'Temuan', en: 'Findings' },
  severity: { id: 'Tingkat', en: 'Severity' },
  agencies: { id: 'Perangkat Daerah', en: 'Agencies' },
  agency: { id: 'Perangkat Daerah', en: 'Agency' },
  band: { id: 'Kategori', en: 'Category' },
  achievement: { id: 'Capaian (%)', en: 'Achievement (%)' },
  budget: { id: 'Pagu', en: 'Budget' },
  spent: { id: 'Realisasi Anggaran', en: 'Budget Spent' },
  absorption: { id: 'Serapan (%)', en: 'Absorption (%)' },
  outside: {
    id: 'Tahun {year} di luar periode rencana ({period}).',
    en: 'The year {year} is outside the period of the plan ({period}).',
  },
  partial: {
    id: 'Angka perangkat daerah selalu seluruh perangkat daerah itu, apa pun node yang ditampilkan.',
    en: 'Figures of an agency are always those of the whole agency, whichever nodes are shown.',
  },
  counting: {
    id: 'Tercapai = capaian belum dibulatkan minimal 100. Tidak dapat dihitung termasuk yang masih sementara.',
    en: 'Achieved = unrounded achievement of at least 100. Not computable includes what is still provisional.',
  },
} satisfies Record<string, Text>

export const ringkasan: AnnexDefinition = {
  name: 'ringkasan',
  title: { id: 'Ringkasan', en: 'Summary' },
  paper: { size: 'A4', orientation: 'portrait' },
  applies: () => true,
  make(input) {
    const { plan, figures, language } = input
    const { year } = figures.masa
    const outside = plan.tahun.length > 0 && !plan.tahun.includes(year)
    const note = outside ? [fill(words.outside, { year, period: years(input) }, language)] : []
    const tables = [identity, perLevel, perSeverity, perFormula, settings, perBand, perAgency].map((table) =>
      table(input),
    )
    const partial = input.only.length === 0 || shownAgencies(input).length === 0 ? [] : [words.partial[language]]
    const efficient = efficiency(input)
    return {
      tables: [...tables, ...efficient.tables],
      notes: [...note, words.counting[language], ...partial, ...efficient.notes],
    }
  },
}

function identity(input: AnnexInput): Table {
  const { plan, shown, versi, commit, language } = input
  const files = new Set(plan.nodes.filter(({ id }) => shown.has(id)).map(({ file }) => file))
  return pairs(
    [
      [words.owner, owners(input).join(', ')],
      [words.period, years(input)],
      [words.year, period(input)],
      [words.files, String(files.size)],
      [words.commit, commit],
      [words.version, versi],
    ],
    language,
  )
}

/** First and last year of the plan; it need not say any. */
const years = ({ plan: { tahun } }: AnnexInput): string => [...new Set([tahun.at(0), tahun.at(-1)])].join('–')

interface Count {
  readonly name: string
  readonly nodes: number
  readonly figures: readonly FiguresIndikator[]
}

function perLevel(input: AnnexInput): Table {
  const { figures, language } = input
  const nodes = shownNodes(input)
  const present = [...new Set(nodes.map(({ level }) => level))].toSorted()
  const countOf = (name: string, levels: readonly Level[]): Count => {
    const those = nodes.filter(({ level }) => levels.includes(level))
    const own = those.flatMap(({ indikator }) => indikator.flatMap(({ id }) => figures.indikator.get(id) ?? []))
    return { name, nodes: those.length, figures: own }
  }
  const items = [
    ...present.map((level) => countOf(`${level} ${levels[level][language]}`, [level])),
    countOf(words.total[language], present),
  ]
  const last = items.at(-1)
  const roleOf = (item: Count) => (item === last ? 'total' : undefined)
  const total = (key: string, item: Count) =>
    item === last ? sum(present.map((_, row) => cell(String(row), key))) : undefined
  const amount = (key: string, title: Text, of: (item: Count) => number): ColumnOf<Count> => ({
    key,
    title: title[language],
    width: 10,
    align: 'right',
    cell: (item) => count(of(item), total(key, item), roleOf(item)),
  })
  const status = (status: Status) =>
    amount(status, words[status], ({ figures }) => figures.filter((own) => own.status === status).length)
  return makeTable(
    items,
    [
      {
        key: 'level',
        title: words.level[language],
        width: 28,
        cell: (item) => text(item.name, roleOf(item)),
      },
      amount('nodes', words.nodes, ({ nodes }) => nodes),
      amount('indicators', words.indicators, ({ figures }) => figures.length),
      status('achieved'),
      status('missed'),
      status('unknown'),
    ],
    { title: words.levels[language] },
  )
}

function perSeverity({ findings, language }: AnnexInput): Table {
  return makeTable<Severity>(
    ['error', 'warning', 'info'],
    [
      {
        key: 'severity',
        title: words.severity[language],
        width: 28,
        cell: (severity) => text(severities[severity][language]),
      },
      {
        key: 'total',
        title: words.total[language],
        width: 10,
        align: 'right',
        cell: (severity) => count(findings.filter((finding) => finding.severity === severity).length),
      },
    ],
    { title: words.findings[language] },
  )
}

function perAgency(input: AnnexInput): Table {
  const { language } = input
  const number = { width: 10, align: 'right' } as const
  const status = (key: Status): ColumnOf<FiguresInstansi> => ({
    key,
    title: words[key][language],
    ...number,
    cell: ({ jumlah }) => count(jumlah[key]),
  })
  const items = shownAgencies(input)
  const rowOf = new Map(items.map((item, row) => [item, String(row)]))
  return makeTable<FiguresInstansi>(
    items,
    [
      { key: 'agency', title: words.agency[language], width: 28, cell: ({ nama }) => text(nama) },
      { key: 'achievement', title: words.achievement[language], ...number, cell: (item) => capaian(item.capaian) },
      {
        key: 'band',
        title: words.band[language],
        width: 13,
        align: 'center',
        cell: (item) => kategori(item.capaian, language),
      },
      status('achieved'),
      status('missed'),
      status('unknown'),
      {
        key: 'budget',
        title: words.budget[language],
        ...number,
        width: 16,
        cell: ({ anggaran }) => money(anggaran.planned),
      },
      {
        key: 'spent',
        title: words.spent[language],
        ...number,
        width: 16,
        cell: ({ anggaran }) => money(anggaran.actual),
      },
      {
        key: 'absorption',
        title: words.absorption[language],
        ...number,
        cell: (item) => {
          const row = rowOf.get(item)!
          return percent(item.anggaran.absorption, share(cell(row, 'spent'), cell(row, 'budget')))
        },
      },
    ],
    { title: words.agencies[language], main: true },
  )
}
