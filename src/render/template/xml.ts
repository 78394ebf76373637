// The text of an XML part → its elements with the place of every tag and value, and splices of that text: what is not edited stays.

import { type SaxesAttributePlain, SaxesParser, type SaxesStartTagPlain } from 'saxes'
import { xmlEscape } from '../xml.ts'

/** Offsets are UTF-16 units into the part's text. */
interface Span {
  readonly start: number
  readonly end: number
}

export interface Attribute extends Span {
  readonly value: string
}

export interface Element {
  /** Without prefix. */
  readonly name: string
  /** With its colon; empty for none. */
  readonly prefix: string
  readonly start: number
  /** Behind the tag's name, and behind its `>`. */
  readonly nameEnd: number
  openEnd: number
  /** Where the closing tag begins; `openEnd` where there is none (`<c/>`). */
  closeStart: number
  end: number
  /** By their whole name. */
  attributes: ReadonlyMap<string, Attribute>
  children: readonly Element[]
  /** Of the element itself, without that of its children. */
  text: string
}

export interface Splice extends Span {
  readonly text: string
}

export interface Part {
  readonly text: string
  readonly root: Element
}

/** Shared by the many elements that have none. */
const noAttributes: ReadonlyMap<string, Attribute> = new Map()
const noChildren: readonly Element[] = []

/** Parts of workbooks have no DTD: one that has is made to do harm. Throws what the parser says. */
export function parseXml(text: string): Part {
  const parser = new SaxesParser({ position: true })
  const open: Element[] = []
  let root: Element | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed')
  })
  parser.on('opentagstart', ({ name: whole }: SaxesStartTagPlain) => {
    const start = text.lastIndexOf('<', parser.position - 1)
    const nameEnd = start + 1 + whole.length
    const colon = whole.indexOf(':') + 1
    const [prefix, name] = [whole.slice(0, colon), whole.slice(colon)]
    const element: Element = {
      name,
      prefix,
      start,
      nameEnd,
      openEnd: 0,
      closeStart: 0,
      end: 0,
      attributes: noAttributes,
      children: noChildren,
      text: '',
    }
    const parent = open.at(-1)
    if (parent?.children === noChildren) parent.children = [element]
    else (parent?.children as Element[] | undefined)?.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('attribute', ({ name, value }: SaxesAttributePlain) => {
    // The value has no quote of its own kind in it.
    const end = parser.position - 1
    const start = text.lastIndexOf(text[end]!, end - 1) + 1
    const element = open.at(-1)!
    if (element.attributes === noAttributes) element.attributes = new Map()
    ;(element.attributes as Map<string, Attribute>).set(name, { value, start, end })
  })
  parser.on('opentag', () => {
    const element = open.at(-1)!
    element.openEnd = parser.position
    element.closeStart = parser.position
  })
  const addText = (own: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += own
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()!
    element.end = parser.position
    if (element.end !== element.openEnd) element.closeStart = text.lastIndexOf('<', parser.position - 1)
  })
  parser.write(text).close()
  return { text, root: root! }
}

export const attribute = (element: Element, name: string): string | undefined => element.attributes.get(name)?.value

export const childrenNamed = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name)

export const childNamed = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name)

/** The element itself and all below it. */
export function* allElements(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* allElements(child)
}

/** Elements of a name, wherever they stand. */
export function* allNamed(element: Element, ...names: readonly string[]): Generator<Element> {
  for (const each of allElements(element)) if (names.includes(each.name)) yield each
}

/** The text with splices that do not overlap; those at the same place stay in their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text: own } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < done) throw new Error(`splices overlap at ${start}`)
    result += text.slice(done, start) + own
    done = end
  }
  return result + text.slice(done)
}

export const setAttribute = (element: Element, name: string, value: string): Splice => {
  const old = element.attributes.get(name)
  if (old !== undefined) return { start: old.start, end: old.end, text: xmlEscape(value) }
  return { start: element.nameEnd, end: element.nameEnd, text: ` ${name}="${xmlEscape(value)}"` }
}

export const setText = ({ openEnd, closeStart }: Element, text: string): Splice => ({
  start: openEnd,
  end: closeStart,
  text: xmlEscape(text),
})

export const removal = ({ start, end }: Element): Splice => ({ start, end, text: '' })

/** Puts XML behind the last child; `<a/>` becomes `<a>…</a>`. */
export function append({ text }: Part, element: Element, xml: string): Splice {
  const { prefix, name, closeStart, end } = element
  if (end !== element.openEnd) return { start: closeStart, end: closeStart, text: xml }
  const slash = text.lastIndexOf('/', end - 1)
  return { start: slash, end, text: `>${xml}</${prefix}${name}>` }
}
