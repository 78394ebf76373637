// The one way in which plan files are read: bytes in, plain data with the place of every key and value out.
import { diagnostic, type Text } from '../diagnostic.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'

/** Reads one file. Never throws on what stands in it: what is wrong is in `problems`. */
export type Read = (file: string, bytes: Uint8Array) => Document

/** Loads the YAML reader (a chunk of its own, so that commands which read nothing start without it). */
export async function loadReader(): Promise<Read> {
  const { parseYaml } = await import('./yaml.ts')
  return (file, bytes) => {
    const decoded = decode(file, bytes)
    if ('text' in decoded) return parseYaml(file, decoded.text)
    return { ...unread, file, text: '', problems: [decoded.problem] }
  }
}

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
