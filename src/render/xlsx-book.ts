// A workbook that is being written: exceljs, whose output is made the same bytes for the same content.
import { Writable } from 'node:stream'
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import { excelText } from './xlsx-text.ts'
import { fixZipTimes } from './xlsx-zip.ts'
import { xmlText } from './xml.ts'

/** What a workbook says about itself. */
export interface About {
  readonly title: string
  /** Whose it is. */
  readonly company: string | null
  /** When it was made; null for a fixed moment, since the clock would make it another file each time. */
  readonly moment: Date | null
}

const fixedMoment = new Date(Date.UTC(2000, 0, 1))

type Changes = Readonly<Record<string, (xml: string) => string>>

export interface Book {
  readonly workbook: WorkbookWriter
  /** Changes parts of the file on their way into the archive: exceljs has no room there for what we know. */
  readonly change: (changes: Changes) => void
  readonly finish: () => Promise<Uint8Array>
}

export function openBook(about: About): Book {
  const { stream, bytes } = collector()
  const moment = about.moment ?? fixedMoment
  const options = { created: moment, modified: moment, creator: 'pohon', lastModifiedBy: 'pohon' }
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true, ...options })
  workbook.title = excelText(about.title)
  // The list of exceljs notes every cell of a range.
  workbook._definedNames = { model: [] }
  const changes: Record<string, (xml: string) => string> = {
    'docProps/app.xml': (xml) => {
      return xml.replace('<Company></Company>', () => `<Company>${xmlText(about.company ?? '')}</Company>`)
    },
  }
  const { zip } = workbook
  const append = zip.append.bind(zip)
  zip.append = (content, entry) => {
    const own = changes[entry.name]
    return append(own === undefined ? content : own(content as string), entry)
  }
  return {
    workbook,
    change: (more) => void Object.assign(changes, more),
    async finish() {
      await workbook.commit()
      return fixZipTimes(bytes(), about.moment ?? undefined)
    },
  }
}

/** What was written to the stream, kept once: a list of its pieces would have to be joined in the end. */
function collector(): { readonly stream: Writable; readonly bytes: () => Uint8Array } {
  let kept = new Uint8Array(1 << 16)
  let length = 0
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      if (length + chunk.length > kept.length) kept = larger(kept, length + chunk.length)
      kept.set(chunk, length)
      length += chunk.length
      done()
    },
  })
  return { stream, bytes: () => kept.subarray(0, length) }
}

/** From this size on bytes are not copied to a larger place: the place itself grows. */
const growing = 1 << 22

/** With room for so many bytes and more. */
function larger(kept: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  if (kept.buffer.resizable) {
    kept.buffer.resize(needed + growing)
    return kept
  }
  const room = needed < growing ? new ArrayBuffer(Math.max(needed, kept.length * 2)) : reserved(needed + growing)
  const place = new Uint8Array(room)
  place.set(kept)
  return place
}

/** Addresses for the largest archive without zip64; where the system has none to spare, a place that is copied each time. */
function reserved(size: number): ArrayBuffer {
  try {
    return new ArrayBuffer(size, { maxByteLength: 2 ** 32 - 1 })
  } catch {
    return new ArrayBuffer(size * 2)
  }
}
