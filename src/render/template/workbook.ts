// The parts that say what a workbook is made of → the same for a template that was filled in: names, and formulas to be worked out.
import { contentTypes, type Package, relationsPath } from './package.ts'
import { type Pushes, pushed } from './push.ts'
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  removal,
  type Splice,
  setAttribute,
  setText,
  spliced,
} from './xml.ts'

/** What stands before the settings of calculation, by the order that the format prescribes. */
const before =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'.split(
    ' ',
  )

/** `stale`: formulas of the template have lost their results. Null takes a part out. */
export function workbookParts(book: Package, pushes: Pushes, stale: boolean): ReadonlyMap<string, string | null> {
  const { workbook, workbookPath } = book
  const splices: Splice[] = []
  for (const element of childrenNamed(childNamed(workbook.root, 'definedNames') ?? workbook.root, 'definedName')) {
    const moved = pushed(pushes, '', element.text)
    if (moved !== element.text) splices.push(setText(element, moved))
  }
  const settings = childNamed(workbook.root, 'calcPr')
  if (stale && settings !== undefined) splices.push(setAttribute(settings, 'fullCalcOnLoad', '1'))
  else if (stale) {
    const last = before.map((name) => childNamed(workbook.root, name)).findLast((element) => element !== undefined)!
    splices.push({ start: last.end, end: last.end, text: `<${workbook.root.prefix}calcPr fullCalcOnLoad="1"/>` })
  }
  const parts = new Map<string, string | null>()
  if (splices.length > 0) parts.set(workbookPath, spliced(workbook.text, splices))
  for (const [path, text] of withoutChain(book)) parts.set(path, text)
  return parts
}

/** The order of calculation lists the cells of formulas: Excel makes it anew. */
function withoutChain(book: Package): ReadonlyMap<string, string | null> {
  const chain = book.relations(book.workbookPath).find(({ kind }) => kind === 'calcChain')
  if (chain === undefined || chain.target === null) return new Map()
  const types = book.part(contentTypes)
  const own = [...allNamed(types.root, 'Override')].filter((element) => {
    return attribute(element, 'PartName')?.toLowerCase() === `/${chain.target}`
  })
  const file = relationsPath(book.workbookPath)
  const relations = book.part(file)
  const links = childrenNamed(relations.root, 'Relationship').filter((element) => attribute(element, 'Id') === chain.id)
  return new Map<string, string | null>([
    [chain.target, null],
    [contentTypes, spliced(types.text, own.map(removal))],
    [file, spliced(relations.text, links.map(removal))],
  ])
}
