// Zip bytes → the same with one time at all entries, so that the same content is the same file, whenever and wherever it is made.

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
/** The first and the last moment that DOS time knows. */
const [first, last] = [Date.UTC(1980, 0, 1), Date.UTC(2107, 11, 31, 23, 59, 58)]

/** Changes the bytes in place. Archives beyond 4 GB (zip64) are not meant. */
export function fixZipTimes(bytes: Uint8Array, moment: Date = new Date(first)): Uint8Array {
  const time = dosTime(moment)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== endOfDirectory) end--
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === directoryEntry) {
    view.setUint32(entry + 12, time, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, time, true)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + name! + extra! + comment!
  }
  return bytes
}

/** In the time zone of Greenwich: the format has none, and the machine's would make it another file. */
function dosTime(moment: Date): number {
  const known = new Date(Math.min(last, Math.max(first, moment.getTime())))
  const date = ((known.getUTCFullYear() - 1980) << 9) | ((known.getUTCMonth() + 1) << 5) | known.getUTCDate()
  const time = (known.getUTCHours() << 11) | (known.getUTCMinutes() << 5) | (known.getUTCSeconds() >> 1)
  return ((date << 16) | time) >>> 0
}
