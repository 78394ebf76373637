// Where drawings, controls and objects stand on a sheet: those below a table that grows move down with their rows.
import { type Growth, rowAfter } from './push.ts'
import { allNamed, attribute, childNamed, type Element, type Splice, setText } from './xml.ts'

/** Kinds that are drawn around cells; pictures and charts would be distorted. */
const stretched = ['sp', 'cxnSp', 'grpSp'] as const

/** Of an element with `from` and, mostly, `to`; their rows count from 0. Nothing for any other element. */
export function anchorSplices(anchor: Element, growths: readonly Growth[]): readonly Splice[] {
  const row = (name: string): Element | undefined => {
    const corner = childNamed(anchor, name)
    return corner === undefined ? undefined : childNamed(corner, 'row')
  }
  const from = row('from')
  if (from === undefined || growths.length === 0) return []
  const after = (element: Element) => rowAfter(growths, Number(element.text) + 1) - 1
  const moved = after(from) - Number(from.text)
  const splices = moved === 0 ? [] : [setText(from, String(after(from)))]
  const to = row('to')
  if (to === undefined) return splices
  const grows =
    (attribute(anchor, 'editAs') ?? 'twoCell') === 'twoCell' && [...allNamed(anchor, ...stretched)].length > 0
  const end = grows ? after(to) : Number(to.text) + moved
  return end === Number(to.text) ? splices : [...splices, setText(to, String(end))]
}
