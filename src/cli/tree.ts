// `pohon tree`: the tree of what the paths choose, or of one node, in the terminal or drawn.
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Triwulan } from '../plan/types.ts'
import { renderTreeTerminal } from '../render/tree-terminal.ts'
import { branchesOf } from '../report/branches.ts'
import { findingsOf, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { nodeNamed, shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteNoNodes, noteRencanaErrors, noteYearOutside } from './notes.ts'
import { page } from './report-output.ts'
import { drawTo, type PaperName, saveText, type TreeFormat, treeOutputOf } from './tree-output.ts'

export interface TreeOptions extends GlobalOptions {
  readonly node?: string
  readonly depth?: number
  readonly year?: number
  readonly until?: Triwulan
  readonly fenomena?: boolean
  readonly format?: TreeFormat
  readonly paper?: PaperName
  readonly output?: string
}

export async function tree(host: Host, paths: readonly string[], options: TreeOptions): Promise<number> {
  const { node, year, until, depth = null, fenomena = false } = options
  const output = treeOutputOf(host, options)
  if (until !== undefined && year === undefined && output.format !== 'html')
    throw new UsageError(texts.until, { until })
  const loaded = await loadPlan(host, paths, options.lang, options.reader)
  const { plan } = loaded
  const language = options.lang ?? plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    const roots = node === undefined ? plan.roots : [nodeNamed(loaded, node)]
    const shown = node === undefined ? shownNodes(loaded) : new Set(plan.nodes.map(({ id }) => id))
    const console = await makeConsole(options)
    const figures = year === undefined ? null : loaded.figures({ year, until: until ?? 'tw4' })
    const branches = branchesOf(roots, { shown, depth })
    if (output.format === 'terminal') {
      const { width, paint } = output.file === null ? console : page
      const text = renderTreeTerminal(branches, { width, language, paint, figures, fenomena })
      if (output.file === null) console.out(text)
      else await saveText(host, console, output.file, text, language)
    } else if (branches.length > 0) {
      await drawTo(host, console, output, { loaded, branches, shown, figures, options }, language)
    }
    const findings = findingsOf(loaded, language)
    noteBrokenFiles(console, findings, loaded, language)
    noteRencanaErrors(console, findings, loaded, language)
    if (year !== undefined) noteYearOutside(console, year, loaded, language)
    return rencanaBroken(findings) || noteNoNodes(console, loaded, shown, language) ? 2 : 0
  })
}

const texts = {
  until: {
    id: 'untuk --until {until} sebutkan juga tahunnya, misalnya --year 2025',
    en: 'with --until {until} name the year too, such as --year 2025',
  },
} satisfies Record<string, Text>
