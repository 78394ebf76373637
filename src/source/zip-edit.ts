// Zip bytes and new contents → the archive with those entries changed; of all others every byte stays, their headers too.
import { crc32, deflateRawSync } from 'node:zlib'
import { TableError } from './zip.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

interface Entry {
  /** As in the directory, in lower case and with `/`. */
  readonly name: string
  /** Its record in the directory. */
  readonly record: Buffer
  readonly local: number
}

/** Names as `openZip` gives them; null takes an entry out. Archives beyond 4 GB (zip64) are not meant. */
export function editZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, directory, end } = directoryOf(zip)
  // What follows an entry up to the next one is its own: its bytes, and sometimes their sizes.
  const starts = [...entries.map(({ local }) => local), directory].sort((a, b) => a - b)
  const places = new Map<Entry, { readonly at: number; readonly packed?: Packed }>()
  const out: Buffer[] = [zip.subarray(0, starts[0])]
  let at = starts[0]!
  for (const entry of entries.toSorted((a, b) => a.local - b.local)) {
    const change = changes.get(entry.name)
    if (change === null) continue
    const whole = zip.subarray(entry.local, starts[starts.lastIndexOf(entry.local) + 1])
    const packed = change === undefined ? undefined : pack(change)
    const written = packed === undefined ? [whole] : [localHeader(whole, packed), packed.content]
    places.set(entry, packed === undefined ? { at } : { at, packed })
    out.push(...written)
    at += written.reduce((sum, { length }) => sum + length, 0)
  }
  const records = entries.flatMap((entry) => {
    const place = places.get(entry)
    return place === undefined ? [] : [recordOf(entry.record, place.at, place.packed)]
  })
  const size = records.reduce((sum, { length }) => sum + length, 0)
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(records.length, 8)
  tail.writeUInt16LE(records.length, 10)
  tail.writeUInt32LE(size, 12)
  tail.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...out, ...records, tail]))
}

function directoryOf(zip: Buffer): { entries: readonly Entry[]; directory: number; end: number } {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0) throw new TableError('rusak')
  const directory = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = directory
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > end || zip.readUInt32LE(at) !== directoryEntry) throw new TableError('rusak')
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const text = zip.toString('utf8', at + 46, at + 46 + name)
    const entry = {
      name: text.replaceAll('\\', '/').toLowerCase(),
      record: zip.subarray(at, at + 46 + name + extra + comment),
      local: zip.readUInt32LE(at + 42),
    }
    // Programs do not agree which of two entries with one name counts.
    if (names.has(entry.name) || entry.local >= directory) throw new TableError('rusak')
    names.add(entry.name)
    entries.push(entry)
    at += 46 + name + extra + comment
  }
  return { entries, directory, end }
}

interface Packed {
  readonly content: Buffer
  readonly size: number
  readonly check: number
}

const pack = (content: Uint8Array): Packed => ({
  content: deflateRawSync(content, { level: 9 }),
  size: content.length,
  check: crc32(content),
})

/** Sizes stand in the header from now on, not behind the content. */
const sizesBehind = 0b1000
const deflated = 8

/** The header and name of an entry, without the extra fields that may hold its old sizes. */
function localHeader(whole: Buffer, packed: Packed): Buffer {
  const header = Buffer.from(whole.subarray(0, 30 + whole.readUInt16LE(26)))
  describe(header, 6, packed)
  header.writeUInt16LE(0, 28)
  return header
}

function recordOf(old: Buffer, at: number, packed: Packed | undefined): Buffer {
  const record = Buffer.from(old)
  if (packed !== undefined) describe(record, 8, packed)
  record.writeUInt32LE(at, 42)
  return record
}

/** Flags, method, check sum and sizes: the same in both headers, from `flags` on. */
function describe(header: Buffer, flags: number, { content, size, check }: Packed): void {
  header.writeUInt16LE(header.readUInt16LE(flags) & ~sizesBehind, flags)
  header.writeUInt16LE(deflated, flags + 2)
  header.writeUInt32LE(check, flags + 8)
  header.writeUInt32LE(content.length, flags + 12)
  header.writeUInt32LE(size, flags + 16)
}
