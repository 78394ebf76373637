// Makes zip archives for tests: entries stored or deflated, and, where a test asks for it, with a directory that lies.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly content: string | Uint8Array
  readonly deflate?: boolean
  /** What the directory says instead of the truth. */
  readonly size?: number
  readonly check?: number
  readonly flags?: number
}

export function zipOf(entries: Readonly<Record<string, string | ZipEntry>>): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, given] of Object.entries(entries)) {
    const entry: ZipEntry = typeof given === 'string' ? { content: given } : given
    const content = Buffer.from(entry.content as string)
    const packed = entry.deflate ? deflateRawSync(content) : content
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(entry.flags ?? 0, 2)
    common.writeUInt16LE(entry.deflate ? 8 : 0, 4)
    common.writeUInt32LE(entry.check ?? crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(entry.size ?? content.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, title]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}
