// Parts beside the sheets (drawings, charts, comments, Excel's tables, pivots, controls) → their new XML where rows move.
import { anchorSplices } from './anchors.ts'
import type { Package, SheetPart } from './package.ts'
import { TemplateError } from './problem.ts'
import { type Area, areaOf, growthsOf, type Pushes, pushed, rowAfter } from './push.ts'
import { ownSplices } from './settings.ts'
import {
  allElements,
  allNamed,
  attribute,
  childNamed,
  type Element,
  type Part,
  removal,
  type Splice,
  setAttribute,
  setText,
  spliced,
} from './xml.ts'

type Change = (pushes: Pushes, sheet: string, part: Part) => readonly Splice[]

/** By kind of the relation from a sheet. */
const ofSheet: Readonly<Record<string, Change>> = {
  drawing(pushes, sheet, { root }) {
    const growths = growthsOf(pushes, sheet)
    return [...allElements(root)].flatMap((element) => [
      ...anchorSplices(element, growths),
      ...(element.attributes.has('textlink') ? ownSplices(pushes, sheet, element) : []),
    ])
  },
  comments: references('comment'),
  threadedComment: references('threadedComment'),
  table: (pushes, sheet, { root }) => [...allElements(root)].flatMap((element) => ownSplices(pushes, sheet, element)),
  pivotTable: (pushes, sheet, { root }) => {
    const growths = growthsOf(pushes, sheet)
    const [location] = allNamed(root, 'location')
    const area = location && areaOf(attribute(location, 'ref') ?? '')
    if (location === undefined || area == null || growths.length === 0) return []
    const moved = pushed(pushes, sheet, attribute(location, 'ref')!, 'nothing')
    return moved === attribute(location, 'ref') ? [] : [setAttribute(location, 'ref', moved)]
  },
  tableSingleCells: references('singleXmlCell', 'r'),
  ctrlProp: (pushes, sheet, { root }) => ownSplices(pushes, sheet, root),
}

function references(name: string, key = 'ref'): Change {
  return (pushes, sheet, { root }) =>
    [...allNamed(root, name)].flatMap((element) => {
      const old = attribute(element, key) ?? ''
      const moved = pushed(pushes, sheet, old, 'nothing')
      return moved === old ? [] : [setAttribute(element, key, moved)]
    })
}

/** Parts that change, by path. */
export function relatedParts(book: Package, pushes: Pushes, filled: ReadonlySet<string>): ReadonlyMap<string, string> {
  const changed = new Map<string, string>()
  const apply = (path: string | null, splices: (part: Part) => readonly Splice[]): void => {
    if (path === null || changed.has(path) || !book.has(path)) return
    const part = book.part(path)
    const own = splices(part)
    if (own.length > 0) changed.set(path, spliced(part.text, own))
  }
  if (pushes.growths.size > 0) {
    for (const sheet of book.sheets) {
      for (const { id, kind, target } of book.relations(sheet.path)) {
        const change = ofSheet[kind]
        if (change !== undefined) apply(target, (part) => change(pushes, sheet.name, part))
        if (kind === 'vmlDrawing' && growthsOf(pushes, sheet.name).length > 0 && isNotes(book, sheet, id))
          apply(legible(book, sheet, target), (part) => noteSplices(pushes, sheet.name, part))
      }
    }
    for (const path of chartsOf(book)) apply(path, (part) => chartSplices(pushes, part))
  }
  for (const { kind, target } of book.relations(book.workbookPath)) {
    if (kind === 'pivotCacheDefinition') apply(target, (part) => cacheSplices(pushes, filled, part))
  }
  return changed
}

/** Of drawings on sheets and on sheets of their own, classic and new. */
function chartsOf(book: Package): readonly string[] {
  const sheets = book.relations(book.workbookPath).flatMap(({ kind, target }) => {
    return target !== null && /^(worksheet|chartsheet|dialogsheet)$/.test(kind) ? [target] : []
  })
  const below = (path: string, kinds: RegExp) =>
    book.relations(path).flatMap(({ kind, target }) => (target !== null && kinds.test(kind) ? [target] : []))
  const drawings = sheets.flatMap((path) => below(path, /^drawing$/))
  return drawings.flatMap((path) => below(path, /^chart(Ex)?$/))
}

const caches = new Set(['numCache', 'strCache', 'multiLvlStrCache', 'lvl'])

/** What a chart shows grows with its table, even from a single cell; its titles do not. Values kept from before go. */
function chartSplices(pushes: Pushes, { root }: Part): readonly Splice[] {
  const splices: Splice[] = []
  const visit = (element: Element, titled: boolean): void => {
    for (const child of element.children) {
      if (child.name !== 'f' && child.name !== 'sqref') {
        visit(child, titled || child.name === 'tx')
        continue
      }
      const moved = pushed(pushes, '', child.text, titled ? 'ranges' : 'cells')
      if (moved === child.text) continue
      splices.push(setText(child, moved), ...element.children.filter(({ name }) => caches.has(name)).map(removal))
    }
  }
  visit(root, false)
  return splices
}

/** Pictures in headers are drawn in the same language, without places. */
function isNotes(book: Package, sheet: SheetPart, id: string): boolean {
  const notes = childNamed(book.part(sheet.path).root, 'legacyDrawing')
  return notes !== undefined && [...notes.attributes].some(([name, { value }]) => name.endsWith(':id') && value === id)
}

/** Older programs write it as HTML, where tags stay open. */
function legible(book: Package, { name }: SheetPart, path: string | null): string | null {
  try {
    if (path !== null && book.has(path)) book.part(path)
    return path
  } catch {
    throw new TemplateError(texts.notes, { lembar: name })
  }
}

/** The boxes of comments and old controls: `Anchor` has column, offset, row, offset of both corners, rows from 0. */
function noteSplices(pushes: Pushes, name: string, { root }: Part): readonly Splice[] {
  const growths = growthsOf(pushes, name)
  const after = (row: number) => rowAfter(growths, row + 1) - 1
  return [...allElements(root)].flatMap((element) => {
    if (element.name === 'Row') {
      const row = Number(element.text)
      return after(row) === row ? [] : [setText(element, String(after(row)))]
    }
    if (element.name === 'Anchor') {
      const numbers = element.text.split(',').map((number) => Number(number.trim()))
      const [top = 0, bottom = 0] = [numbers[2], numbers[6]]
      const moved = after(top) - top
      if (numbers.length !== 8 || moved === 0) return []
      return [
        setText(
          element,
          numbers
            .with(2, top + moved)
            .with(6, bottom + moved)
            .join(', '),
        ),
      ]
    }
    if (!element.name.startsWith('Fmla')) return []
    const moved = pushed(pushes, name, element.text)
    return moved === element.text ? [] : [setText(element, moved)]
  })
}

/** The source of pivots; where it was filled in, Excel is to read it again when it opens the file. */
function cacheSplices(pushes: Pushes, filled: ReadonlySet<string>, { root }: Part): readonly Splice[] {
  const [source] = allNamed(root, 'worksheetSource')
  if (source === undefined || [...source.attributes.keys()].some((name) => name.endsWith(':id'))) return []
  const sheet = attribute(source, 'sheet') ?? ''
  const old = attribute(source, 'ref')
  const moved = old === undefined ? undefined : pushed(pushes, sheet, old)
  const touched = attribute(source, 'name') !== undefined || filled.has(sheet.toLowerCase())
  return [
    ...(moved === old ? [] : [setAttribute(source, 'ref', moved!)]),
    ...(touched ? [setAttribute(root, 'refreshOnLoad', '1')] : []),
  ]
}

/** Stretches of a sheet that other parts describe, such as Excel's tables, by the kind of their relation. */
export function describedAreas(book: Package, sheet: SheetPart, kind: 'table' | 'pivotTable'): readonly Area[] {
  return book.relations(sheet.path).flatMap((relation) => {
    if (relation.kind !== kind || relation.target === null || !book.has(relation.target)) return []
    const { root } = book.part(relation.target)
    const element = kind === 'table' ? root : childNamed(root, 'location')
    return (element && areaOf(attribute(element, 'ref') ?? '')) ?? []
  })
}

const texts = {
  notes: {
    id: 'komentar atau kontrol di lembar {lembar} tidak dapat ikut bergeser, karena gambarnya (VML) tidak terbaca; buka lalu simpan kembali di Excel, atau pindahkan ke lembar lain',
    en: 'comments or controls in sheet {lembar} cannot be moved along, because their drawing (VML) is not readable; open and save the file again in Excel, or move them to another sheet',
  },
}
