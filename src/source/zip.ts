// Zip bytes → what is in them, unpacked one by one when asked for, within a limit. Archives beyond 4 GB (zip64) are not meant.
import { crc32, inflateRawSync } from 'node:zlib'

/** Why a table cannot be read: one of the codes that rows.ts has words for. */
export class TableError extends Error {
  readonly code: string
  constructor(code: string, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Names in lower case, since some programs do not agree with themselves → bytes. */
export type Zip = ReadonlyMap<string, () => Uint8Array>

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** `limit` holds for all that is unpacked together, in bytes: a small file can hold gigabytes. */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u16 = (at: number) => view.getUint16(at, true)
  const u32 = (at: number) => view.getUint32(at, true)
  let end = bytes.length - 22
  // A comment may follow, of at most 64 KB.
  while (end >= 0 && u32(end) !== endOfDirectory) end--
  if (end < 0) throw new TableError('rusak')

  const entries = new Map<string, () => Uint8Array>()
  let left = limit
  let at = u32(end + 16)
  for (let count = u16(end + 10); count > 0; count--) {
    if (u32(at) !== directoryEntry) throw new TableError('rusak')
    const [flags, method, check, packed, size, local] = [
      u16(at + 8),
      u16(at + 10),
      u32(at + 16),
      u32(at + 20),
      u32(at + 24),
      u32(at + 42),
    ] as const
    const [name, extra, comment] = [u16(at + 28), u16(at + 30), u16(at + 32)] as const
    const text = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))
    entries.set(text.replaceAll('\\', '/').toLowerCase(), () => {
      if ((flags & 1) === 1) throw new TableError('sandi')
      if (size > left) throw new TableError('besar')
      left -= size
      const start = local + 30 + u16(local + 26) + u16(local + 28)
      const content = bytes.subarray(start, start + packed)
      // What is larger than the directory says is not unpacked to its end.
      const whole = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
      if (whole.length !== size || crc32(whole) !== check) throw new TableError('rusak')
      return whole
    })
    at += 46 + name + extra + comment
  }
  return entries
}
