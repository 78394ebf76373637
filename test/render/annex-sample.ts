// An annex made by hand with everything that a renderer meets: groups, merges, a band, a total, nothing, provisional, notes, signatures.
import { Desimal } from '../../src/figures/decimal.ts'
import { type Annex, makeTable } from '../../src/report/annex.ts'
import { count, money, percent, text } from '../../src/report/cell.ts'
import { columnSum, withTotal } from '../../src/report/total.ts'

interface Item {
  readonly opd: string
  readonly sasaran: string
  readonly indikator: string
  readonly target: string | null
  readonly persen: string | null
  readonly pagu: string | null
}

const items: readonly Item[] = [
  {
    opd: 'Dinas Satu',
    sasaran: 'Meningkatnya a | b',
    indikator: 'Indeks *a*',
    target: '0,9–1,1',
    persen: '101.81159420289855',
    pagu: '1700000000.5',
  },
  {
    opd: 'Dinas Satu',
    sasaran: 'Meningkatnya a | b',
    indikator: '-Jumlah <b>',
    target: null,
    persen: null,
    pagu: '1700000000.5',
  },
  {
    opd: 'Dinas Dua',
    sasaran: '=1+1',
    indikator: 'satu\ndua "tiga"',
    target: '5.03.02',
    persen: '-0.004',
    pagu: '90071992547409931234',
  },
]

const sasaran = { merge: ({ sasaran }: Item) => sasaran }

const main = makeTable<Item>(
  items,
  [
    { key: 'no', title: 'No', width: 5, align: 'center', ...sasaran, cell: (item) => count(items.indexOf(item) + 1) },
    { key: 'sasaran', title: 'Sasaran', width: 24, ...sasaran, cell: (item) => text(item.sasaran, 1) },
    { key: 'indikator', title: 'Indikator', width: 24, cell: (item) => text(item.indikator) },
    { key: 'target', title: '2025', group: 'Target', width: 10, cell: (item) => text(item.target) },
    {
      key: 'persen',
      title: '(%)',
      group: 'Target',
      width: 10,
      align: 'right',
      cell: ({ persen }) => percent(persen === null ? null : new Desimal(persen), undefined, 'provisional'),
    },
    {
      key: 'pagu',
      title: 'Pagu',
      width: 16,
      align: 'right',
      ...sasaran,
      cell: ({ pagu }) => money(pagu === null ? null : new Desimal(pagu)),
    },
  ],
  { main: true, frozenColumns: 2, band: { of: ({ opd }) => opd, cell: ({ opd }) => text(opd, 'total') } },
)

const pairs = makeTable(
  [
    ['Periode', '2024–2026'],
    ['Commit', ''],
  ] as const,
  [
    { key: 'label', title: '', width: 20, cell: ([label]) => text(label) },
    { key: 'value', title: '', width: 40, cell: ([, value]) => text(value) },
  ],
  { title: 'Identitas', header: false },
)

/** Of one table. */
export const oneTable: Annex = {
  name: 'renja-e81',
  above: null,
  title: 'Evaluasi [Renja]',
  heading: ['Pemerintah Kabupaten Contoh', '1. Tahun 2025', '==='],
  tables: [withTotal(main, 'Jumlah', 3, { pagu: columnSum(main, 'pagu') })],
  drawing: [],
  notes: ['- = belum ada (bukan nol).', 'Angka miring sementara; lihat www.contoh.id.'],
  signatures: [],
  paper: { size: 'A4', orientation: 'landscape' },
  origin: 'pohon 1.2.3 · commit 1a2b3c4',
}

/** Of two tables, and signed by two. */
export const signed: Annex = {
  ...oneTable,
  name: 'pk',
  title: 'Perjanjian Kinerja Dinas Satu',
  heading: ['Tahun 2025'],
  tables: [pairs, { ...oneTable.tables[0]!, title: 'Target' }],
  signatures: [
    { dated: null, office: ['Pihak Kedua,', 'Bupati Contoh,'], name: null, below: [] },
    {
      dated: 'Contoh, 15 Januari 2025',
      office: ['Pihak Pertama,', 'Kepala Dinas Satu,'],
      name: 'Sari Dewi, S.E.',
      below: ['Pembina', 'NIP 000000000000000001'],
    },
  ],
}

/** A drawing, without tables. */
export const drawn: Annex = {
  ...oneTable,
  name: 'pohon',
  title: 'Pohon Kinerja',
  tables: [],
  drawing: [
    {
      id: 'daerah',
      level: 0,
      caption: 'Visi',
      text: 'Meningkatnya Kinerja',
      lines: ['Opini BPK: WTP (2025)'],
      owner: 'Bupati',
      children: [{ id: 'merit', level: 1, caption: 'Dinas Satu', text: '=1+1', lines: [], owner: null, children: [] }],
    },
  ],
}
