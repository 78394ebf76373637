// The example plans → docs/lampiran/: a page for each annex that shows it in every format, the list of them, and workbooks for pictures.
import { join } from 'node:path'
import { shownNodes } from '../cli/nodes.ts'
import { findingsAbout, select } from '../cli/selection.ts'
import { nodeHost } from '../host.ts'
import { columnTitle } from '../render/column-title.ts'
import { renderReportCsv } from '../render/report-csv.ts'
import { renderReportMarkdown } from '../render/report-markdown.ts'
import { renderReportTerminal } from '../render/report-terminal.ts'
import { tablesByName } from '../render/template/meant.ts'
import { renderXlsx } from '../render/xlsx.ts'
import type { Annex } from '../report/annex.ts'
import { annexNames, makeAnnexes } from '../report/index.ts'
import { findingsOf, loadPlan } from '../run.ts'
import { type AnnexPreview, annexPreviews, previewYear } from './annex-previews.ts'

export const annexFolder = 'docs/lampiran'

const mark = '<!-- Dibuat dari examples/ oleh npm run docs. Jangan diubah di sini. -->'

/** How much of the longer formats is shown, in lines. */
const terminalLines = 40
const csvLines = 10

export async function annexPage(root: string, name: string): Promise<string> {
  const preview = previewOf(name)
  const annexes = await annexesOf(root, name)
  const terminal = renderReportTerminal(annexes, { width: 100, language: 'id', paint: null })
  const csv = renderReportCsv(annexes, 'id')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
  return `# \`${name}\`

${mark}

${preview.purpose} [Semua lampiran](README.md)

${source(preview)}

\`\`\`sh
${command(name, preview)}
\`\`\`

## Excel

![Halaman pertama ${name} di Excel](${name}.png)

## Templat kantor

Nama rentang dan tanda kolomnya di [templat kantor sendiri](../panduan.md#templat-kantor-sendiri):

${templateColumns(annexes[0]!)}

## Terminal

\`--format terminal\`, pada lebar 100:

\`\`\`text
${start(terminal, terminalLines)}
\`\`\`

## CSV

\`--format csv\`, untuk program lain:

\`\`\`text
${start(csv, csvLines)}
\`\`\`

## Markdown

\`--format markdown\`, untuk ditinjau di git:

---

${renderReportMarkdown(annexes, 'id').replace(/^#/gm, '##')}`
}

/** What the tables of an annex are called in a template, and their columns: a column of a year has that of the example. */
function templateColumns(annex: Annex): string {
  const names = [...tablesByName([annex], 'id')].filter(([, table], index, all) => {
    return all.findIndex(([, other]) => other === table) === index
  })
  const rows = names.map(([range, { columns }]) => {
    const words = columns.map((column) => `\`{${column.key}}\` ${columnTitle(column)}`.trim())
    return `| \`${range}\` | ${words.join(' · ')} |`
  })
  return `| nama | kolom |\n| --- | --- |\n${rows.join('\n')}`
}

/** The pages by their pictures. */
export async function annexList(root: string): Promise<string> {
  const rows = await Promise.all(
    annexNames.map(async (name) => {
      const [{ title }] = (await annexesOf(root, name)) as [Annex]
      const picture = `<a href="${name}.md"><img src="${name}.png" width="240" alt="${title}"></a>`
      return `| ${picture} | [\`${name}\`](${name}.md)<br>${title} | ${previewOf(name).purpose} |`
    }),
  )
  return `# Contoh lampiran

${mark}

Rupa setiap lampiran yang dibuat \`pohon report\`: gambar halaman pertamanya di Excel, dan di halamannya sendiri juga di
terminal, CSV, dan Markdown. Angkanya dari [rencana rekaan](../../examples/kabupaten-contoh/README.md), kecuali \`temuan\`.

| gambar | lampiran | gunanya |
| --- | --- | --- |
${rows.join('\n')}
`
}

/** What the picture of an annex is made of. */
export const annexWorkbook = async (root: string, name: string): Promise<Uint8Array> =>
  renderXlsx(await annexesOf(root, name), 'id')

function previewOf(name: string): AnnexPreview {
  const preview = annexPreviews[name]
  if (preview === undefined) throw new Error(`src/build/annex-previews.ts says nothing of the annex ${name}`)
  return preview
}

const plans = new Map<string, ReturnType<typeof readPlan>>()

/** Read and checked once. */
function planOf(folder: string, paths: readonly string[]): ReturnType<typeof readPlan> {
  const key = [folder, ...paths].join('\0')
  const plan = plans.get(key) ?? readPlan(folder, paths)
  plans.set(key, plan)
  return plan
}

async function readPlan(folder: string, paths: readonly string[]) {
  const loaded = await loadPlan({ ...nodeHost(), cwd: folder }, paths)
  return { loaded, findings: findingsOf(loaded, 'id') }
}

async function annexesOf(root: string, name: string): Promise<readonly Annex[]> {
  const { plan: folder, paths, options = {}, until } = previewOf(name)
  const { loaded, findings } = await planOf(join(root, 'examples', folder), paths)
  const { shown, only } = select(loaded, shownNodes(loaded), options, 'id')
  return makeAnnexes(
    {
      plan: loaded.plan,
      figures: loaded.figures({ year: previewYear, until }),
      figuresOf: loaded.figures,
      findings: findingsAbout(findings, loaded.plan, shown),
      shown,
      only,
      perSignatory: false,
      above: null,
      language: 'id',
      // Real ones would make these pages other texts with each version and each commit.
      versi: 'x.y.z',
      commit: null,
    },
    [name],
  )
}

function source({ plan }: AnnexPreview): string {
  const link = `[examples/${plan}](../../examples/${plan}/README.md)`
  return plan === 'kabupaten-contoh'
    ? `Contohnya dari ${link}; semua angka di sana rekaan. Dari folder itu:`
    : `Contohnya dari ${link}. Dari folder itu:`
}

function command(name: string, { paths, options = {}, until }: AnnexPreview): string {
  const { node = [], level } = options
  return [
    `pohon report --year ${previewYear}`,
    ...(until === 'tw4' ? [] : [`--until ${until}`]),
    `--annex ${name}`,
    ...node.map((id) => `--node ${id}`),
    ...(level === undefined ? [] : [`--level ${level.join(',')}`]),
    `-o ${name}.xlsx`,
    ...paths,
  ].join(' ')
}

function start(text: string, most: number): string {
  const lines = text.trimEnd().split('\n')
  return [...lines.slice(0, most), ...(lines.length > most ? ['…'] : [])].join('\n')
}
