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
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
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
      return fixZipTimes(Buffer.concat(chunks), about.moment ?? undefined)
    },
  }
}
