// `pohon tree`: the tree of what the paths choose, or of one node, in the terminal.
import type { Host } from '../host.ts'
import { renderTreeTerminal } from '../render/tree-terminal.ts'
import { formatNumber } from '../report/cell.ts'
import { findingsOf, loadPlan, rencanaBroken } from '../run.ts'
import { speaking } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { nodeNamed, shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteNoNodes, noteRencanaErrors, noteYearOutside } from './notes.ts'

export interface TreeOptions extends GlobalOptions {
  readonly node?: string
  readonly depth?: number
  readonly year?: number
}

export async function tree(host: Host, paths: readonly string[], options: TreeOptions): Promise<number> {
  const loaded = await loadPlan(host, paths, options.lang, options.reader)
  const { plan } = loaded
  const { node, year } = options
  const language = options.lang ?? plan.rencana.bahasa ?? 'id'
  const roots = node === undefined ? plan.roots : [await speaking(language, () => nodeNamed(loaded, node))]
  const shown = node === undefined ? shownNodes(loaded) : new Set(plan.nodes.map(({ id }) => id))
  const console = await makeConsole(options)
  console.out(
    renderTreeTerminal(roots, {
      width: console.width,
      language,
      paint: console.paint,
      depth: options.depth ?? null,
      shown,
      figures: year === undefined ? null : loaded.figures({ year, until: 'tw4' }),
      percent: (value) => formatNumber(value, 2, language),
    }),
  )
  const findings = findingsOf(loaded, language)
  noteBrokenFiles(console, findings, loaded, language)
  noteRencanaErrors(console, findings, loaded, language)
  if (year !== undefined) noteYearOutside(console, year, loaded, language)
  return rencanaBroken(findings) || noteNoNodes(console, loaded, shown, language) ? 2 : 0
}
