// The one way in which plan files are read: bytes in, plain data with the place of every key and value out.
import { diagnostic, type Text } from '../diagnostic.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { readFast } from './fast.ts'
import type { Cache } from './stored.ts'

/** Who reads YAML: the fast reader where it can and else `yaml`, or always `yaml`. Both give the same. */
export type Reader = 'fast' | 'yaml'

/** Reads one file. Never throws on what stands in it: what is wrong is in `problems`. `cache` keeps what took long to read. */
export async function read(file: string, bytes: Uint8Array, reader: Reader = 'fast', cache?: Cache): Promise<Document> {
  const decoded = decode(file, bytes)
  if ('problem' in decoded) return { ...unread, file, text: '', problems: [decoded.problem] }
  const { text } = decoded
  const fast = reader === 'fast' ? readFast(file, text) : null
  if (fast !== null) {
    fastDocuments.add(fast)
    return fast
  }
  // Chunks of their own: most plans are read without them.
  const parse = async () => (await import('./yaml.ts')).parseYaml(file, text)
  if (cache === undefined || reader === 'yaml') return parse()
  return (await import('./cached.ts')).readCached(cache, file, text, bytes, parse)
}

/** Whether the fast reader has read it, and will again. */
export const isFast = (document: Document): boolean => fastDocuments.has(document)
const fastDocuments = new WeakSet<Document>()

const unread = { data: undefined, places: { ints: new Int32Array(0), keys: [] }, comments: [] }

/** The document of a file that the system could not give us, by the code of its error. */
export function unreadable(file: string, code: string): Document {
  const args = { sebab: systemReasons[code] ?? code }
  return {
    ...unread,
    file,
    text: '',
    problems: [diagnostic('yaml/sintaks', 'tidak-terbaca', { file, start: 0, end: 0 }, args)],
  }
}

/** What the system's codes mean; its own words hold absolute paths. */
export const systemReasons: Readonly<Record<string, Text>> = {
  EACCES: { id: 'izin ditolak', en: 'permission denied' },
  EBUSY: { id: 'sedang dipakai program lain', en: 'in use by another program' },
  EISDIR: { id: 'ini folder, bukan berkas', en: 'this is a folder, not a file' },
  ENOENT: { id: 'berkasnya tidak ada lagi', en: 'the file is gone' },
  EPERM: { id: 'izin ditolak', en: 'permission denied' },
}
