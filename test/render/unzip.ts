// The parts of a zip file as text, by name, and the time of each entry as DOS writes it.
import { inflateRawSync } from 'node:zlib'

export interface Part {
  readonly text: string
  /** Date in the upper half, time in the lower. */
  readonly time: number
}

export function unzip(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf('PK\u0005\u0006')
  const parts = new Map<string, Part>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at)) as [number, number, number]
    const local = zip.readUInt32LE(entry + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    const text = (zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString()
    parts.set(zip.toString('utf8', entry + 46, entry + 46 + name), { text, time: zip.readUInt32LE(entry + 12) })
    entry += 46 + name + extra + comment
  }
  return parts
}
