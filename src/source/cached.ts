// `yaml`, asked once for each text: the second time its document comes from the cache.
//
// Kept are parsed files, never findings of rules, under a hash of the bytes, the file's name (its findings hold it), this reader, the
// schemas and Node's serialisation; so nothing in the cache can be out of date. Files that the fast reader reads are not kept: it is as
// fast as reading them back.
import { createHash } from 'node:crypto'
import type { Document } from './document.ts'
import { type Cache, pack, unpack } from './stored.ts'

/** Hash of the version, the reader's sources and the schemas. */
declare const __READER__: string

const digestLength = 32

const digest = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(typeof part === 'string' ? `${part}\0` : part)
  return hash.digest()
}

export async function readCached(
  cache: Cache,
  file: string,
  text: string,
  bytes: Uint8Array,
  parse: () => Promise<Document>,
): Promise<Document> {
  const name = digest(__READER__, process.versions.v8, file, bytes).toString('hex')
  const kept = cache.get(name)
  if (kept !== undefined) {
    // What was cut off or changed on the disk is not what was kept.
    const content = kept.subarray(digestLength)
    if (digest(content).equals(kept.subarray(0, digestLength))) return unpack(content, file, text)
  }
  const document = await parse()
  const content = pack(document)
  cache.set(name, Buffer.concat([digest(content), content]))
  return document
}
