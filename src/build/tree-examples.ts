// The example plans → docs/pohon/: the tree of Lumajang drawn, and what its pictures are made of.
import { join } from 'node:path'
import { shownNodes } from '../cli/nodes.ts'
import type { TreeOptions } from '../cli/tree.ts'
import { type TreeFormat, textOf } from '../cli/tree-output.ts'
import { nodeHost } from '../host.ts'
import { branchesOf } from '../report/branches.ts'
import { loadPlan } from '../run.ts'

export const treeFolder = 'docs/pohon'

/** The drawing itself, as people open it. */
export const treeSvg = (root: string): Promise<string> => example(root, 'bkd-lumajang', 'svg')

/** A picture: a file opened in a browser, or the pages that it prints. */
export interface TreePicture {
  readonly path: string
  readonly kind: 'screen' | 'dark' | 'print'
  /** Page of the print, from 1. */
  readonly page?: number
  readonly ending: 'svg' | 'html'
  make(root: string): Promise<string>
}

export const treePictures: readonly TreePicture[] = [
  { path: `${treeFolder}/svg.png`, kind: 'print', page: 1, ending: 'svg', make: treeSvg },
  {
    path: `${treeFolder}/html-terang.png`,
    kind: 'screen',
    ending: 'html',
    make: (root) => example(root, 'bkd-lumajang', 'html'),
  },
  {
    path: `${treeFolder}/html-gelap.png`,
    kind: 'dark',
    ending: 'html',
    make: (root) => example(root, 'bkd-lumajang', 'html'),
  },
  ...[1, 2].map(
    (page): TreePicture => ({
      path: `${treeFolder}/cetak-a3-${page}.png`,
      kind: 'print',
      page,
      ending: 'svg',
      make: (root) => example(root, 'bkd-lumajang', 'svg', { fenomena: true }),
    }),
  ),
  {
    path: `${treeFolder}/svg-capaian.png`,
    kind: 'print',
    page: 3,
    ending: 'svg',
    make: (root) => example(root, 'kabupaten-contoh', 'svg', { year: 2025, until: 'tw2' }),
  },
  {
    path: `${treeFolder}/html-capaian.png`,
    kind: 'screen',
    ending: 'html',
    make: (root) => example(root, 'kabupaten-contoh', 'html', { year: 2025, until: 'tw4' }),
  },
]

async function example(root: string, plan: string, format: TreeFormat, options: TreeOptions = {}): Promise<string> {
  const host = { ...nodeHost(), cwd: join(root, 'examples', plan) }
  const loaded = await loadPlan(host, [])
  const shown = shownNodes(loaded)
  const { year, until = 'tw4' } = options
  const { text } = await textOf(host, format, {
    loaded,
    shown,
    branches: branchesOf(loaded.plan.roots, { shown, depth: null }),
    figures: year === undefined ? null : loaded.figures({ year, until }),
    options,
  })
  return text
}
