// Daftar Kelengkapan: what the tree still lacks, a row a node or indikator, from its absent facts and from findings about absence.

import type { Finding, Language, Text } from '../diagnostic.ts'
import { Desimal } from '../figures/decimal.ts'
import { groupBy } from '../group.ts'
import type { Indikator, Located, Node } from '../plan/types.ts'
import { absentWords } from './absent-words.ts'
import { type AnnexDefinition, type AnnexInput, type ColumnOf, makeTable, type Table } from './annex.ts'
import { count, percent, text } from './cell.ts'
import { type Fact, indikatorFacts, nodeFacts } from './facts.ts'
import { cell, share, subtract } from './formula.ts'
import { shownNodes } from './heading.ts'
import { liner } from './place.ts'
import { levels } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  level: { id: 'Level', en: 'Level' },
  sasaran: { id: 'Sasaran/Aktivitas', en: 'Objective/Activity' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  rule: { id: 'Aturan/Dasar', en: 'Rule/Basis' },
  place: { id: 'Berkas:Baris', en: 'File:Line' },
  kind: { id: 'Yang Belum Ada', en: 'What Is Absent' },
  absent: { id: 'Belum Ada', en: 'Absent' },
  of: { id: 'Dari', en: 'Of' },
  filled: { id: 'Terisi (%)', en: 'Filled (%)' },
} satisfies Record<string, Text>

const words = {
  totals: { id: 'Rekapitulasi', en: 'Totals' },
  list: { id: 'Rincian', en: 'Details' },
  plan: { id: 'Rencana', en: 'Plan' },
  noteOf: {
    id: 'Dari = jumlah node atau indikator yang memerlukannya. Yang tidak wajib menurut format pun dicatat di sini.',
    en: 'Of = nodes or indicators that need it. Facts that the format leaves optional are listed too.',
  },
  complete: { id: 'Tidak ada yang kurang.', en: 'Nothing is absent.' },
} satisfies Record<string, Text>

/** Rules that say that something is not there, by their names; those about the text of files and about suppressions are not meant. */
export function saysAbsent({ rule }: Pick<Finding, 'rule'>): boolean {
  return (
    /(^|-)(kosong|tanpa|belum)(-|$)|^kunci-wajib$/.test(rule.split('/')[1] ?? '') && !/^(yaml|abaikan)\//.test(rule)
  )
}

/** One thing looked at: a fact of an owner, or a finding about it. */
interface Check {
  /** The fact's label, or the words of what the rule says is absent. */
  readonly name: string
  readonly isFact: boolean
  /** What is absent; null where nothing is. */
  readonly absent: string | null
  readonly findings: readonly Finding[]
}

/** A row: a node, an indikator of it, or (without node) the plan as a whole. */
interface Item {
  readonly number: number
  readonly node: Node | null
  readonly indikator: Indikator | null
  readonly checks: readonly Check[]
  readonly place: string
}

/** Everything that was looked at, a list for each node, rows with nothing absent included. */
function groupsOf(input: AnnexInput): readonly (readonly Omit<Item, 'number'>[])[] {
  const line = liner(input.plan)
  const left = groupBy(input.findings.filter(saysAbsent), ({ indicator, node }) => indicator ?? node)
  const look = <Owner extends Located & { readonly id: string }>(facts: readonly Fact<Owner>[], owner: Owner) => {
    const checks = checksOf(facts, owner, left.get(owner.id) ?? [], input)
    left.delete(owner.id)
    return { checks, place: `${owner.file}:${line(owner)}` }
  }
  const ofNodes = shownNodes(input).map((node) => [
    { node, indikator: null, ...look(nodeFacts, node) },
    ...node.indikator.map((indikator) => ({ node, indikator, ...look(indikatorFacts, indikator) })),
  ])
  const ofPlan = [...left.values()].flat().map((finding) => {
    return [
      {
        node: null,
        indikator: null,
        checks: [checkOf(finding, input.language)],
        place: `${finding.file}:${finding.line}`,
      },
    ]
  })
  return [...ofNodes, ...ofPlan]
}

/** The facts of an owner, each with the findings that say the same, and the other findings about it. */
function checksOf<Owner>(
  facts: readonly Fact<Owner>[],
  owner: Owner,
  findings: readonly Finding[],
  input: AnnexInput,
): readonly Check[] {
  const checks = facts
    .filter((fact) => fact.applies(owner, input))
    .map(({ label, rules, absent }): Check => {
      const name = label[input.language]
      const detail = absent(owner, input)
      const same = detail === null ? [] : findings.filter(({ rule }) => rules.includes(rule))
      return { name, isFact: true, absent: detail === null ? null : `${name} ${detail}`.trim(), findings: same }
    })
  const explained = new Set(checks.flatMap(({ findings }) => findings))
  return [
    ...checks,
    ...findings.filter((finding) => !explained.has(finding)).map((finding) => checkOf(finding, input.language)),
  ]
}

function checkOf(finding: Finding, language: Language): Check {
  const name = absentWords[finding.rule]?.[language] ?? finding.rule
  return { name, isFact: false, absent: finding.message, findings: [finding] }
}

/** What is absent, numbered by node. */
function itemsOf(groups: readonly (readonly Omit<Item, 'number'>[])[]): readonly Item[] {
  return groups
    .map((group) => {
      const absent = group.map((item) => ({ ...item, checks: item.checks.filter(({ absent }) => absent !== null) }))
      return absent.filter(({ checks }) => checks.length > 0)
    })
    .filter((group) => group.length > 0)
    .flatMap((group, index) => group.map((item) => ({ number: index + 1, ...item })))
}

/** How many need a fact and how many of them lack it; `of` is null for what only a rule knows. */
interface Total {
  readonly name: string
  readonly of: number | null
  readonly absent: number
}

/** Facts in their order, then rules. */
function totalsOf(checks: readonly Check[], language: Language): readonly Total[] {
  const facts = [...nodeFacts, ...indikatorFacts].map(({ label }) => label[language])
  const rules = checks.filter(({ isFact }) => !isFact).map(({ name }) => name)
  return [...facts, ...new Set(rules.toSorted())].flatMap((name): Total[] => {
    const own = checks.filter((check) => check.name === name)
    if (own.length === 0) return []
    return [
      { name, of: own[0]!.isFact ? own.length : null, absent: own.filter(({ absent }) => absent !== null).length },
    ]
  })
}

export const kelengkapan: AnnexDefinition = {
  name: 'kelengkapan',
  title: { id: 'Daftar Kelengkapan', en: 'Completeness' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: () => true,
  make(input) {
    const { language } = input
    const groups = groupsOf(input)
    const totals = totalsOf(
      groups.flat().flatMap(({ checks }) => checks),
      language,
    )
    const items = itemsOf(groups)
    const notes = [...(items.length === 0 ? [words.complete] : []), words.noteOf].map((text) => text[language])
    return { tables: [totalsTable(totals, language), listTable(items, language)], notes }
  },
}

function totalsTable(totals: readonly Total[], language: Language): Table {
  const rows = totals.map((total, row) => ({ ...total, row: String(row) }))
  const number = { width: 24, align: 'center' } as const
  return makeTable(
    rows,
    [
      { key: 'kind', title: titles.kind[language], width: 57, cell: ({ name }) => text(name) },
      { key: 'absent', title: titles.absent[language], ...number, cell: ({ absent }) => count(absent) },
      { key: 'of', title: titles.of[language], ...number, cell: ({ of }) => (of === null ? text(null) : count(of)) },
      {
        key: 'filled',
        title: titles.filled[language],
        ...number,
        cell: ({ row, of, absent }) => {
          if (of === null) return text(null)
          const filled = subtract(cell(row, 'of'), cell(row, 'absent'))
          return percent(new Desimal(of - absent).div(of).times(100), share(filled, cell(row, 'of')))
        },
      },
    ],
    { title: words.totals[language] },
  )
}

function listTable(items: readonly Item[], language: Language): Table {
  const perNode = { merge: ({ number }: Item) => number }
  const columns: readonly ColumnOf<Item>[] = [
    {
      key: 'no',
      title: titles.no[language],
      width: 5,
      align: 'center',
      ...perNode,
      cell: ({ number }) => count(number),
    },
    {
      key: 'level',
      title: titles.level[language],
      width: 16,
      ...perNode,
      cell: ({ node }) => text(node === null ? words.plan[language] : `${node.level} ${levels[node.level][language]}`),
    },
    {
      key: 'sasaran',
      title: titles.sasaran[language],
      width: 36,
      ...perNode,
      cell: ({ node }) => text(node?.teks ?? null, node?.level),
    },
    {
      key: 'indikator',
      title: titles.indikator[language],
      width: 32,
      cell: ({ indikator }) => (indikator === null ? { kind: 'blank' } : text(indikator.nama)),
    },
    {
      key: 'absent',
      title: titles.kind[language],
      width: 44,
      cell: ({ checks }) => text(checks.map(({ absent }) => absent).join('; ')),
    },
    { key: 'rule', title: titles.rule[language], width: 28, cell: ({ checks }) => text(rulesOf(checks)) },
    { key: 'place', title: titles.place[language], width: 26, cell: ({ place }) => text(place) },
  ]
  return makeTable(items, columns, { title: words.list[language], main: true })
}

/** Each rule once, with its basis. */
function rulesOf(checks: readonly Check[]): string {
  const rules = checks.flatMap(({ findings }) =>
    findings.map(({ rule, basis }) => (basis === null ? rule : `${rule} (${basis})`)),
  )
  return [...new Set(rules)].join(', ')
}
