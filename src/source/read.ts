// The one way in which plan files are read: bytes in, plain data with the place of every key and value out.
import { type Args, diagnostic, type Text } from '../diagnostic.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { readFast } from './fast.ts'
import type { Cache } from './stored.ts'

/** Who reads YAML: the fast reader where it can and else `yaml`, or always `yaml`. Both give the same. */
export type Reader = 'fast' | 'yaml'

/** Reads one file. Never throws on what stands in it: what is wrong is in `problems`. `cache` keeps what took long to read. */
export async function read(file: string, bytes: Uint8Array, reader: Reader = 'fast', cache?: Cache): Promise<Document> {
  if (bytes.length > byteLimit) return refused(file, 'terlalu-besar', { batas: byteLimit / 1_000_000 })
  const decoded = decode(file, bytes)
  if ('problem' in decoded) return { ...unread, file, text: '', problems: [decoded.problem] }
  const { text } = decoded
  const fast = reader === 'fast' ? readFast(file, text) : null
  if (fast !== null) {
    if (fast.places.keys.length > valueLimit) return refused(file, 'terlalu-banyak-isi', { batas: valueLimit })
    const long = longText(fast)
    if (long >= 0) return refused(file, 'teks-panjang', { batas: textLimit }, { text, start: long })
    fastDocuments.add(fast)
    return fast
  }
  if (reader === 'fast' && bytes.length > slowByteLimit)
    return refused(file, 'berat', { batas: slowByteLimit / 1_000_000 })
  const long = longLine(text)
  if (long >= 0) return refused(file, 'baris-panjang', { batas: lineLimit }, { text, start: long })
  // Chunks of their own: most plans are read without them.
  const parse = async () => (await import('./yaml.ts')).parseYaml(file, text)
  if (cache === undefined || reader === 'yaml') return parse()
  return (await import('./cached.ts')).readCached(cache, file, text, bytes, parse)
}

/** Whether the fast reader has read it, and will again. */
export const isFast = (document: Document): boolean => fastDocuments.has(document)
const fastDocuments = new WeakSet<Document>()

/** A whole kabupaten in one file has 18 MB and 450,000 values. What is beyond would take more than a gigabyte of memory. */
const byteLimit = 20_000_000
const valueLimit = 500_000
/** What only `yaml` can read takes thirty times as long and a hundred times its size. */
const slowByteLimit = 4_000_000
/** Words for errors are looked for along the line, more than once. */
const lineLimit = 50_000

/** Where the first line that is too long begins; -1 where there is none. */
function longLine(text: string): number {
  for (let start = 0; text.length - start > lineLimit; ) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end - start > lineLimit) return start
    start = end + 1
  }
  return -1
}

/** Rules look at every word of a text. */
const textLimit = 20_000

/** Where the first text that is too long begins; -1 where there is none. */
function longText({ places: { ints, keys } }: Document): number {
  for (let entry = 0; entry < keys.length; entry++) {
    const start = ints[entry * 5 + 2]!
    if (ints[entry * 5 + 3]! - start > textLimit && ints[entry * 5 + 4] === entry + 1) return start
  }
  return -1
}

/** The document of a file of which nothing is kept, by a message of `yaml/sintaks`; `at` is where something is too long. */
export function refused(file: string, message: string, args: Args, at = { text: '', start: 0 }): Document {
  const { text, start } = at
  const place = { file, start, end: Math.min(start + 1, text.length) }
  return { ...unread, file, text, problems: [diagnostic('yaml/sintaks', message, place, args)] }
}

const unread = { data: undefined, places: { ints: new Int32Array(0), keys: [] }, comments: [] }

/** The document of a file that the system could not give us, by the code of its error. */
export function unreadable(file: string, code: string): Document {
  return refused(file, 'tidak-terbaca', { sebab: systemReasons[code] ?? code })
}

/** What the system's codes mean; its own words hold absolute paths. */
export const systemReasons: Readonly<Record<string, Text>> = {
  EACCES: { id: 'izin ditolak', en: 'permission denied' },
  EBUSY: { id: 'sedang dipakai program lain', en: 'in use by another program' },
  EFBIG: { id: 'berkas ini terlalu besar', en: 'this file is too large' },
  EISDIR: { id: 'ini folder, bukan berkas', en: 'this is a folder, not a file' },
  ENOENT: { id: 'berkasnya tidak ada lagi', en: 'the file is gone' },
  EPERM: { id: 'izin ditolak', en: 'permission denied' },
}
