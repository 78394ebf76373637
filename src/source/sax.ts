// XML → what stands in it, tag by tag: nothing is kept, so that a part of a million empty rows costs no memory.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { TableError, type Zip } from './zip.ts'

export interface Handlers {
  /** Names without prefix; attributes by their whole names. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Throws a `TableError` for what is no XML, and for a document type: Office writes none, one that is there is made to do harm. */
export function parseXml(bytes: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false })
  const fail = (cause: unknown) => {
    throw new TableError('rusak', cause)
  }
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', fail)
  parser.on('doctype', fail)
  // Without namespaces attributes are plain texts, which the library's types do not say.
  parser.on('opentag', (tag) => open(local(tag.name), (tag as SaxesTagPlain).attributes))
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)))
  parser.write(decode(bytes)).close()
}

/** Office writes UTF-8; some programs UTF-16 with its mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(name).decode(bytes)
}

/** How many texts (`t`) there are in parts of an archive whose paths fit: what a reader leaves out is said. */
export function textsIn(zip: Zip, parts: RegExp): number {
  let count = 0
  for (const [path, content] of zip) {
    if (!parts.test(path)) continue
    let inText = false
    try {
      parseXml(content(), {
        open(name) {
          inText = name === 't'
        },
        text(text) {
          if (inText && text.trim() !== '') count++
          inText = false
        },
        close() {
          inText = false
        },
      })
    } catch {
      // What is not read anyway does not keep the rest from being read.
    }
  }
  return count
}
