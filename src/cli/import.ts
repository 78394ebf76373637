// `pohon import`: a table as an office has it becomes a tree file; a form that pohon made goes back to where it came from.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { tableReasons } from '../source/rows.ts'
import { UsageError } from '../usage.ts'
import type { GlobalOptions } from './console.ts'
import { marked } from './import-marked.ts'

export interface ImportOptions extends GlobalOptions {
  readonly output?: string
  readonly preview?: boolean
  readonly map?: string
  readonly force?: boolean
}

export async function importFile(host: Host, written: string | undefined, options: ImportOptions): Promise<number> {
  if (written === undefined) throw new UsageError(texts.noFile)
  const bytes = readFile(host, written)
  const { readSource } = await import('../import/index.ts')
  const source = await reading(written, () => readSource(bytes, written))
  const form = marked.find(({ carries }) => carries(source.book))
  if (form !== undefined) return (await form.load()).take(host, written, bytes, source.book, options)
  throw new UsageError(texts.nothing, { path: written })
}

function readFile(host: Host, written: string): Uint8Array {
  const file = path.resolve(host.cwd, written)
  if (host.kind(file) === 'folder') throw new UsageError(texts.folder, { path: written })
  try {
    return host.read(file)
  } catch (error) {
    throw unreadable(written, error)
  }
}

/** Runs what reads a file, and says in words what is wrong with it. */
async function reading<T>(written: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw unreadable(written, error)
  }
}

function unreadable(written: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const { sebab, saran } = tableReasons[code] ?? { sebab: code, saran: null }
  const args = { path: written, sebab }
  return saran === null ? new UsageError(texts.unread, args) : new UsageError(texts.unreadHelp, { ...args, saran })
}

const texts = {
  noFile: {
    id: 'sebutkan berkas tabelnya, misalnya "pohon import renstra.xlsx --preview"',
    en: 'name the file with the table, such as "pohon import renstra.xlsx --preview"',
  },
  folder: {
    id: '"{path}" adalah folder; sebutkan berkas tabelnya (.xlsx, .docx, .csv, .tsv, atau .txt)',
    en: '"{path}" is a folder; name the file with the table (.xlsx, .docx, .csv, .tsv or .txt)',
  },
  unread: { id: '"{path}" tidak dapat dibaca: {sebab}', en: '"{path}" cannot be read: {sebab}' },
  unreadHelp: {
    id: '"{path}" tidak dapat dibaca: {sebab}; {saran}',
    en: '"{path}" cannot be read: {sebab}; {saran}',
  },
  nothing: { id: '"{path}" tidak memuat tabel yang dikenali', en: 'no table was recognised in "{path}"' },
} satisfies Record<string, Text>
