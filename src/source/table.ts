// A table as analysts have it (TSV or CSV) → rows of texts. A chunk of its own: few plans name one.
import { parse } from 'csv-parse/sync'

/** Rows of texts. Throws what is wrong with the file's form. */
export function readTable(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decodeTable(bytes)
  return parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  })
}

/** UTF-8, UTF-16 (Excel's "Unicode text"), else what Excel writes for "CSV" on Windows; without a byte order mark. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw Object.assign(new Error('not text'), { code: 'biner' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Some versions of Node decode windows-1252 as Latin-1, which has no signs in 80–9F.
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (sign) => tambahan[sign.charCodeAt(0) - 0x80]!)
  }
}

/** What Windows-1252 has at 80–9F; five places are empty. */
const tambahan = [...'€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ']

/** The sign that the header line has most of; titles of the whole table may stand above it. */
function delimiterOf(text: string): string {
  const header = (/^.*\bkode\b.*[\t;,].*$/im.exec(text) ?? /^.*/.exec(text)!)[0]
  const count = (sign: string) => header.split(sign).length
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
