// Zip bytes → the same with all times of entries fixed, so that the same content is the same file, whenever and wherever it is made.

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
/** 1980-01-01 00:00:00, the first moment that DOS time knows. */
const firstMoment = 0x00210000

/** Changes the bytes in place. Archives beyond 4 GB (zip64) are not meant. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== endOfDirectory) end--
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === directoryEntry) {
    view.setUint32(entry + 12, firstMoment, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstMoment, true)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + name! + extra! + comment!
  }
  return bytes
}
