// A document → the codes and numbers of persons and documents in it that YAML reads as numbers.
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { cursorAt, items, sourceText, valuePlace } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { rewrite } from './fixes.ts'

/** Identifiers that YAML reads as numbers: `5.10` would become 5.1, an 18-digit NIP lose its last digits. */
export function unquotedCodes(document: Document): Diagnostic[] {
  const problems: Diagnostic[] = []
  document.places.keys.forEach((key, entry) => {
    if (key !== 'kode' && key !== 'nip' && key !== 'nomor') return
    const field = cursorAt(document, entry)
    for (const part of Array.isArray(field.data) ? items(field) : [field]) {
      const place = valuePlace(document, part.entry)
      if (typeof part.data !== 'number' || document.problems.some((known) => overlap(known.place, place))) continue
      const teks = sourceText(part)
      const benar = part === field ? `${key}: "${teks}"` : `"${teks}"`
      const fix = rewrite(place, `"${teks}"`)
      problems.push(diagnostic('yaml/kode-tanpa-kutip', 'angka', place, { kunci: key, teks, benar }, { fix }))
    }
  })
  return problems
}

const overlap = (a: Diagnostic['place'], b: Diagnostic['place']): boolean => a.start < b.end && b.start < a.end
