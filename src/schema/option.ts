// An option of a rule that its description in the schema refuses → one finding that says what it may be.
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { inRange, type Range, rangeText } from '../messages/range.ts'
import { sourceText } from '../source/cursor.ts'
import type { Subject } from './check.ts'

/** An option's description, as `rules/define.ts` has it. */
export type OptionSchema = Range & { readonly default: number }

export function wrongOption({ here, key, place }: Subject, schema: OptionSchema): Diagnostic {
  const teks = sourceText(here)
  const harapan = rangeText(schema)
  if (here.data === null) return diagnostic('skema/jenis', 'kosong', place, { kunci: key, harapan })
  // `12,5` and `"50"` are the number that was meant, once they are written as YAML reads numbers.
  const written = typeof here.data === 'string' ? here.data.trim().replace(',', '.') : ''
  const meant = /^\d+(\.\d+)?$/.test(written) && inRange(Number(written), schema) ? Number(written) : schema.default
  const contoh = `${key}: ${meant}`
  if (typeof here.data !== 'number') return diagnostic('skema/jenis', 'opsi', place, { kunci: key, harapan, contoh })
  return diagnostic('skema/pilihan', 'opsi', place, { kunci: key, teks, harapan, contoh })
}
