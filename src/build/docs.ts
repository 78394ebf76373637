// Texts that are made of the rules and of the example plans: which file, and what belongs into it. `npm run docs` writes them, a test
// compares them.
import { annexNames } from '../report/index.ts'
import { rules } from '../rules/index.ts'
import { annexFolder, annexList, annexPage, annexWorkbook } from './annex-pages.ts'
import { exportPage } from './export-page.ts'
import { rulesPage } from './rules-page.ts'
import { schemaWithRules } from './schema-rules.ts'
import { treeFolder, treeSvg } from './tree-examples.ts'

export { treePictures } from './tree-examples.ts'

/** A generated file: its path from the root, and its text made of the text it has now (empty where there is none yet). */
export interface GeneratedText {
  readonly path: string
  make(now: string, root: string): string | Promise<string>
}

export const generated: readonly GeneratedText[] = [
  { path: 'docs/aturan.md', make: () => rulesPage(rules) },
  { path: 'docs/ekspor.md', make: exportPage },
  { path: 'schemas/rencana.schema.json', make: (now) => schemaWithRules(now, rules) },
  { path: `${treeFolder}/lumajang.svg`, make: (_, root) => treeSvg(root) },
  { path: `${annexFolder}/README.md`, make: (_, root) => annexList(root) },
  ...annexNames.map(
    (name): GeneratedText => ({ path: `${annexFolder}/${name}.md`, make: (_, root) => annexPage(root, name) }),
  ),
]

/** A picture beside a page, of a workbook's first page. No test compares it: each version of LibreOffice draws a bit differently. */
export interface DrawnPicture {
  readonly path: string
  workbook(root: string): Promise<Uint8Array>
}

export const drawn: readonly DrawnPicture[] = annexNames.map((name) => ({
  path: `${annexFolder}/${name}.png`,
  workbook: (root) => annexWorkbook(root, name),
}))
