// Perjanjian Kinerja: what an official promises to reach in the year and with which budget, signed with the one above.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Indikator, Node } from '../plan/types.ts'
import {
  type AnnexBody,
  type AnnexDefinition,
  type AnnexInput,
  type ColumnOf,
  makeTable,
  type Signature,
  type Table,
} from './annex.ts'
import { count, money, text } from './cell.ts'
import { budgetSources } from './explain-words.ts'
import { owners } from './heading.ts'
import { originalOf } from './original.ts'
import { alike, type Perjanjian, type Pihak, perjanjian } from './pihak.ts'
import { officialName } from './program.ts'
import { aboutRow, type NodeRow, nodeColumn, nodeRows, numberColumn, ofIndikator } from './rows.ts'
import { dated, dateText, signature } from './signatures.ts'
import { sourceNotes, targetCell } from './tahunan.ts'
import { columnSum, withTotal } from './total.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran', en: 'Objective' },
  indikator: { id: 'Indikator Kinerja', en: 'Performance Indicator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  target: { id: 'Target', en: 'Target' },
  nama: { id: 'Program/Kegiatan/Sub Kegiatan', en: 'Program/Activity Group/Sub-activity Group' },
  anggaran: { id: 'Anggaran (Rp)', en: 'Budget (Rp)' },
  keterangan: { id: 'Keterangan', en: 'Remarks' },
} satisfies Record<string, Text>

const words = {
  targets: { id: 'Target Kinerja', en: 'Performance Targets' },
  budget: { id: 'Anggaran', en: 'Budget' },
  total: { id: 'Jumlah', en: 'Total' },
  changed: { id: 'Perubahan', en: '(Changed)' },
  year: { id: 'Tahun {year}', en: 'Year {year}' },
  document: { id: 'Nomor {nomor}, tanggal {tanggal}', en: 'Number {nomor}, dated {tanggal}' },
  changes: {
    id: 'Mengubah Perjanjian Kinerja nomor {nomor}, tanggal {tanggal}',
    en: 'Changes the performance agreement number {nomor}, dated {tanggal}',
  },
  first: { id: 'Pihak Pertama', en: 'First Party' },
  second: { id: 'Pihak Kedua', en: 'Second Party' },
  signer: { id: 'Penanda Tangan', en: 'Signed by' },
  agreed: {
    id: 'Kedua pihak sepakat bahwa target kinerja tahun {year} di bawah ini menjadi tanggung jawab Pihak Pertama dan menjadi dasar penilaian kinerjanya oleh Pihak Kedua.',
    en: 'Both parties agree that the First Party answers for the performance targets of {year} below and that the Second Party judges its performance by them.',
  },
  promised: {
    id: 'Target kinerja tahun {year} di bawah ini menjadi tanggung jawab penanda tangan.',
    en: 'The undersigned answers for the performance targets of {year} below.',
  },
  budgetSource: { id: 'Sumber anggaran: {daftar}.', en: 'Source of the budgets: {daftar}.' },
  budgetMissing: {
    id: 'Jumlah belum memuat {jumlah} baris yang anggarannya belum ada.',
    en: 'The total leaves out {jumlah} rows whose budget is absent.',
  },
  nothingBelow: {
    id: 'Tanpa rincian anggaran, karena di pohon belum ada {jenis} di bawahnya: {sasaran}.',
    en: 'Without a budget, because the tree has no {jenis} below it: {sasaran}.',
  },
  absent: { id: '- = belum ada (bukan nol).', en: '- = absent (not zero).' },
} satisfies Record<string, Text>

/** What a level's budget is broken down by, in the plan's words. */
const below: Readonly<Record<2 | 3 | 4, Text>> = {
  2: { id: 'program', en: 'program' },
  3: { id: 'kegiatan', en: 'activity group' },
  4: { id: 'sub kegiatan', en: 'sub-activity group' },
}

/** To be filled in by hand. */
const open = '………………………'

export const pk: AnnexDefinition = {
  name: 'pk',
  title: { id: 'Perjanjian Kinerja', en: 'Performance Agreement' },
  paper: { size: 'F4', orientation: 'portrait' },
  applies: (input) => perjanjian(input).some(({ nodes }) => nodes.some((node) => inForce(input, node).length > 0)),
  make: (input) => perjanjian(input).map((one) => bodyOf(input, one)),
}

const inForce = ({ figures }: AnnexInput, { indikator }: Node): readonly Indikator[] => {
  return indikator.filter(({ id }) => figures.indikator.has(id))
}

function bodyOf(input: AnnexInput, one: Perjanjian): AnnexBody {
  const { figures, language } = input
  const rows = nodeRows(one.nodes, (node) => inForce(input, node))
  const indikator = rows.flatMap((row) => row.indikator ?? [])
  const changed = indikator.some(({ id }) => figures.indikator.get(id)!.sumberTarget === 'pk-perubahan')
  const document = changed ? 'pk-perubahan' : 'pk'
  const of = [...(changed ? [words.changed[language]] : []), ...(one.of === null ? [] : [one.of])].join(' ')
  const own = new Set(one.nodes)
  const parts = one.nodes.filter((node) => !hasAncestor(node, own)).map(partsOf)
  const budgets = [...parts.flatMap(({ nodes }) => nodes), ...elsewhere(input, one)]
  return {
    ...(of !== '' && { of }),
    heading: opening(input, one, document),
    tables: [
      makeTable(rows, targetColumns(input), { title: words.targets[language], main: true, about: aboutRow }),
      budgetTable(input, budgets, one),
    ],
    notes: [
      ...sourceNotes(input, indikator),
      ...budgetNotes(input, budgets),
      ...parts
        .filter(({ nodes }) => nodes.length === 0)
        .map(({ top, level }) => {
          return fill(words.nothingBelow, { jenis: below[level], sasaran: top.teks }, language)
        }),
      words.absent[language],
    ],
    signatures: signatures(input, one, document),
  }
}

/** Whose it is, number and date of the document, and what the parties agree on. */
function opening(input: AnnexInput, { of, nodes, pertama, kedua }: Perjanjian, document: string): readonly string[] {
  const { figures, language, plan } = input
  const { year } = figures.masa
  const numbered = (text: Text, of: string): readonly string[] => {
    const found = plan.rencana.dokumen.get(of)?.get(year)
    if (found === undefined && of !== document) return []
    const { nomor = null, tanggal = null } = found ?? {}
    return [
      fill(text, { nomor: nomor ?? open, tanggal: tanggal === null ? open : dateText(tanggal, language) }, language),
    ]
  }
  const own = { ...input, plan: { ...plan, nodes }, shown: new Set(nodes.map(({ id }) => id)) }
  return [
    ...owners(own).filter((owner) => owner !== of),
    fill(words.year, { year }, language),
    ...numbered(words.document, document),
    ...(document === 'pk' ? [] : numbered(words.changes, 'pk')),
    party(kedua === null ? words.signer : words.first, pertama, language),
    ...(kedua === null ? [] : [party(words.second, kedua, language)]),
    fill(kedua === null ? words.promised : words.agreed, { year }, language),
  ]
}

function party(role: Text, { nama, jabatan }: Pihak, language: Language): string {
  return `${role[language]}: ${[nama, jabatan].filter((part) => part !== null).join(', ') || open}`
}

function targetColumns(input: AnnexInput): readonly ColumnOf<NodeRow>[] {
  const { plan, figures, language } = input
  const title = (text: Text) => text[language]
  return [
    numberColumn(title(titles.no)),
    nodeColumn(title(titles.sasaran), 30),
    {
      key: 'indikator',
      title: title(titles.indikator),
      width: 34,
      cell: ofIndikator(({ nama }) => text(nama)),
    },
    {
      key: 'satuan',
      title: title(titles.satuan),
      width: 17,
      align: 'center',
      cell: ofIndikator((indikator) => text(originalOf(plan, indikator).satuan)),
    },
    {
      key: 'target',
      title: title(titles.target),
      width: 17,
      align: 'right',
      cell: ofIndikator((indikator) => targetCell(input, indikator, figures.masa.year)),
    },
  ]
}

interface Parts {
  readonly top: Node
  /** The level that its budget is broken down by. */
  readonly level: 2 | 3 | 4
  readonly nodes: readonly Node[]
}

/**
 * Programs below levels 0 and 1, kegiatan below a program, sub kegiatan below a kegiatan; from level 4 on the node itself. All of
 * them, whatever is shown: an agreement over a part of the budget would be another agreement. Another OPD's are its own head's.
 */
function partsOf(top: Node): Parts {
  const level = top.level <= 1 ? 2 : top.level === 2 ? 3 : 4
  if (top.level >= 4) return { top, level, nodes: [top] }
  const ofLevel = (node: Node): readonly Node[] => {
    const own = node.children.filter((child) => top.level === 0 || alike(child.instansi, top.instansi))
    return own.flatMap((child) => (child.level >= level ? [child] : ofLevel(child)))
  }
  return { top, level, nodes: ofLevel(top) }
}

/** Programs of an OPD that stand under another one's sasaran: its head answers for their budget. */
function elsewhere({ plan, shown }: AnnexInput, { head, nodes }: Perjanjian): readonly Node[] {
  const { level, instansi } = nodes[0]!
  if (!head || level !== 1) return []
  return plan.nodes.filter((node) => {
    const own = node.level === 2 && alike(node.instansi, instansi) && shown.has(node.id)
    return own && node.parent !== null && !alike(node.parent.instansi, instansi)
  })
}

function hasAncestor({ parent }: Node, among: ReadonlySet<Node>): boolean {
  return parent !== null && (among.has(parent) || hasAncestor(parent, among))
}

function budgetTable(input: AnnexInput, nodes: readonly Node[], { nodes: promised }: Perjanjian): Table {
  const { figures, language } = input
  const title = (text: Text) => text[language]
  const region = promised[0]!.level === 0
  const table = makeTable(
    nodes.map((node, index) => ({ node, number: index + 1 })),
    [
      { key: 'no', title: title(titles.no), width: 5, align: 'center', cell: ({ number }) => count(number) },
      {
        key: 'nama',
        title: title(titles.nama),
        width: 64,
        cell: ({ node }) => text(officialName(node, node.teks)),
      },
      {
        key: 'anggaran',
        title: title(titles.anggaran),
        width: 17,
        align: 'right',
        cell: ({ node }) => money(figures.nodes.get(node.id)!.anggaran.planned),
      },
      {
        key: 'keterangan',
        title: title(titles.keterangan),
        width: 17,
        cell: ({ node }) => text(fundsOf(node)),
      },
    ],
    {
      title: words.budget[language],
      // Programs of several OPDs have the same names.
      ...(region && {
        band: {
          of: ({ node }) => node.instansi,
          cell: ({ node }) => (node.instansi === null ? null : text(node.instansi)),
        },
      }),
    },
  )
  return nodes.length === 0
    ? table
    : withTotal(table, words.total[language], 2, { anggaran: columnSum(table, 'anggaran') })
}

/** Its own source of funds, else those of what it is made of. */
function fundsOf(node: Node): string {
  const funds = ({ sumberDana, children }: Node): readonly string[] => {
    return sumberDana === null ? children.flatMap(funds) : [sumberDana]
  }
  return [...new Set(funds(node))].join('; ')
}

/** Which document's budgets these are, and what the total leaves out. */
function budgetNotes({ figures, language }: AnnexInput, nodes: readonly Node[]): readonly string[] {
  const found = nodes.map(({ id }) => figures.nodes.get(id)!.anggaran)
  const sources = found.flatMap(({ sumberPagu }) => sumberPagu ?? [])
  const listed = [...new Set(sources)].map((sumber) => {
    return `${budgetSources[sumber][language]} (${sources.filter((other) => other === sumber).length})`
  })
  const missing = found.filter(({ planned }) => planned === null).length
  return [
    ...(sources.length === 0 ? [] : [fill(words.budgetSource, { daftar: listed.join(', ') }, language)]),
    ...(missing === 0 ? [] : [fill(words.budgetMissing, { jumlah: missing }, language)]),
  ]
}

/** The one above on the left, the official on the right below place and date, as agreements are signed. */
function signatures(input: AnnexInput, { pertama, kedua }: Perjanjian, document: string): readonly Signature[] {
  const sign = (pihak: Pihak, role: Text | null, when: string | null) => {
    const before = role === null ? [] : [`${role[input.language]},`]
    return signature({ ...pihak, jabatan: pihak.jabatan ?? open }, when, before)
  }
  const when = dated(input, document)
  return kedua === null
    ? [sign(pertama, null, when)]
    : [sign(kedua, words.second, null), sign(pertama, words.first, when)]
}
