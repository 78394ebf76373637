import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openZip } from '../../src/source/zip.ts'
import { editZip } from '../../src/source/zip-edit.ts'
import { zipOf } from './zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const texts = (zip: Uint8Array) => {
  return Object.fromEntries([...openZip(zip, 1e6)].map(([name, read]) => [name, new TextDecoder().decode(read())]))
}
const zip = zipOf({ 'A.xml': 'satu', 'b/C.bin': { content: 'dua'.repeat(50), deflate: true }, 'd.xml': 'tiga' })

test('one entry changes, one goes, the others stay as they are packed', () => {
  const edited = editZip(
    zip,
    new Map([
      ['a.xml', bytes('lebih panjang')],
      ['d.xml', null],
    ]),
  )
  expect(texts(edited)).toEqual({ 'a.xml': 'lebih panjang', 'b/c.bin': 'dua'.repeat(50) })
  const whole = Buffer.from(zip)
  const start = whole.indexOf('b/C.bin') - 30
  expect(Buffer.from(edited).includes(whole.subarray(start, whole.indexOf('PK', start + 2)))).toBe(true)
  expect(Buffer.from(edited).includes('A.xml')).toBe(true)
})

test('without changes it is the same file, to the byte', () => {
  expect(editZip(zip, new Map())).toEqual(zip)
})

/** As programs write that do not know the size beforehand: it stands behind the content. */
function streamed(name: string, text: string): { local: Buffer; record: Buffer } {
  const packed = deflateRawSync(text)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(text), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(text.length, 8)
  const header = (known: boolean) => {
    const common = Buffer.from([
      20,
      0,
      8,
      0,
      8,
      0,
      0,
      0,
      33,
      0,
      ...(known ? sizes : Buffer.alloc(12)),
      name.length,
      0,
      0,
      0,
    ])
    return common
  }
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    header(false),
    Buffer.from(name),
    packed,
    Buffer.from('PK\x07\x08'),
    sizes,
  ])
  const tail = Buffer.alloc(14)
  return { local, record: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header(true), tail, Buffer.from(name)]) }
}

test('sizes that stand behind the content are understood, and kept or dropped with it', () => {
  const parts = [streamed('a.xml', 'satu'), streamed('b.xml', 'dua')]
  parts[1]!.record.writeUInt32LE(parts[0]!.local.length, 42)
  const locals = Buffer.concat(parts.map(({ local }) => local))
  const directory = Buffer.concat(parts.map(({ record }) => record))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(2, 8)
  end.writeUInt16LE(2, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(locals.length, 16)
  const whole = new Uint8Array(Buffer.concat([locals, directory, end]))
  const edited = editZip(whole, new Map([['a.xml', bytes('baru')]]))
  expect(texts(edited)).toEqual({ 'a.xml': 'baru', 'b.xml': 'dua' })
  expect(Buffer.from(edited).includes(parts[1]!.local)).toBe(true)
  expect(editZip(whole, new Map())).toEqual(whole)
})

test('two entries of one name, and a directory that points nowhere, are refused', () => {
  expect(() => editZip(zipOf({ 'a.xml': '1', 'A.XML': '2' }), new Map())).toThrow('rusak')
  expect(() => editZip(bytes('halo'), new Map())).toThrow('rusak')
  const wrong = Uint8Array.from(zip)
  new DataView(wrong.buffer).setUint32(wrong.length - 6, wrong.length - 30, true)
  expect(() => editZip(wrong, new Map())).toThrow('rusak')
})
