// Bytes of one file → its text, or the diagnostic that says which encoding it is in and what to do.
import { type Diagnostic, diagnostic } from '../diagnostic.ts'

/** The text without a byte order mark; the diagnostic stands at the start of the file, where no better place exists. */
export function decode(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Diagnostic } {
  const refuse = (message: string) => ({ problem: diagnostic('yaml/sintaks', message, { file, start: 0, end: 0 }) })
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('utf-16')
  const zero = bytes.indexOf(0)
  // UTF-16 without a mark: ASCII text has a zero in every other byte.
  if (zero === 0 || zero === 1) return refuse('utf-16')
  if (zero > 1) return refuse('biner')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.trim() === '' ? refuse('kosong') : { text }
  } catch {
    return refuse('windows-1252')
  }
}
