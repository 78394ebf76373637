// Temuan: every finding as a row, the gravest first, so that an office can work through them on paper.
import type { Finding, Severity, Text } from '../diagnostic.ts'
import { type AnnexDefinition, type AnnexInput, makeTable } from './annex.ts'
import { count, text } from './cell.ts'
import { severities } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  severity: { id: 'Tingkat', en: 'Severity' },
  rule: { id: 'Aturan', en: 'Rule' },
  basis: { id: 'Dasar', en: 'Basis' },
  node: { id: 'Node', en: 'Node' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  message: { id: 'Pesan', en: 'Message' },
  help: { id: 'Saran', en: 'Advice' },
  place: { id: 'Berkas:Baris', en: 'File:Line' },
} satisfies Record<string, Text>

const words = {
  none: { id: 'Tidak ada temuan.', en: 'There are no findings.' },
  basis: {
    id: 'Dasar = kriteria LKE (PermenPANRB 88/2021) yang dilayani aturan; tanpa dasar berarti bentuk berkas atau praktik.',
    en: 'Basis = criterion of the LKE (PermenPANRB 88/2021) that the rule serves; without one it is a matter of the file or practice.',
  },
} satisfies Record<string, Text>

const order: readonly Severity[] = ['error', 'warning', 'info']

export const temuan: AnnexDefinition = {
  name: 'temuan',
  title: { id: 'Temuan', en: 'Findings' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: ({ findings }) => findings.length > 0,
  make(input) {
    const items = order.flatMap((severity) => input.findings.filter((finding) => finding.severity === severity))
    return {
      tables: [tableOf(items, input)],
      notes: (items.length === 0 ? [words.none] : [words.basis]).map((text) => text[input.language]),
    }
  },
}

interface Item {
  readonly number: number
  readonly finding: Finding
}

function tableOf(findings: readonly Finding[], { plan, language }: AnnexInput) {
  const title = (text: Text) => text[language]
  const column = (key: keyof typeof titles, width: number, of: (finding: Finding) => string | null) => ({
    key,
    title: title(titles[key]),
    width,
    cell: ({ finding }: Item) => text(of(finding)),
  })
  /** What the reader knows it by: its words, its id where it has none. */
  const nodeName = (id: string | null) => (id === null ? null : plan.nodeById.get(id)?.teks || id)
  const indikatorName = (id: string | null) => (id === null ? null : plan.indikator.get(id)?.nama || id)
  return makeTable<Item>(
    findings.map((finding, index) => ({ number: index + 1, finding })),
    [
      { key: 'no', title: title(titles.no), width: 5, align: 'center', cell: ({ number }) => count(number) },
      column('severity', 11, ({ severity }) => severities[severity][language]),
      column('rule', 22, ({ rule }) => rule),
      column('basis', 11, ({ basis }) => basis),
      column('node', 26, ({ node }) => nodeName(node)),
      column('indikator', 24, ({ indicator }) => indikatorName(indicator)),
      column('message', 38, ({ message }) => message),
      column('help', 32, ({ help }) => help),
      column('place', 20, ({ file, line }) => `${file}:${line}`),
    ],
    { main: true, frozenColumns: 1 },
  )
}
