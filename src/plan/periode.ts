// `awal` and `akhir` of a period or of the years in which an indikator counts; a finding where they run backwards.
import { diagnostic } from '../diagnostic.ts'
import { type Cursor, keyPlace } from '../source/cursor.ts'
import { type Pembaca, tahunDari } from './fields.ts'
import type { Indikator, Periode } from './types.ts'

/** Null where a year is missing, or where it ends before it begins. */
export function periode(cursor: Cursor | undefined, pembaca: Pembaca): Periode | null {
  const [awal, akhir] = [tahunDari(cursor, 'awal'), tahunDari(cursor, 'akhir')]
  if (awal === null || akhir === null || isTerbalik(cursor!, awal, akhir, pembaca)) return null
  return { awal, akhir }
}

/** Years of which the last is before the first are a finding. */
function isTerbalik(cursor: Cursor, awal: number, akhir: number, pembaca: Pembaca): boolean {
  if (awal <= akhir) return false
  const place = keyPlace(cursor.document, cursor.entry)
  pembaca.problems.push(diagnostic('nilai/tidak-terbaca', 'tahun-terbalik', place, { awal, akhir }))
  return true
}

/** Years in which an indikator counts, open at an end that is not written; all years where they run backwards. */
export function masaBerlaku(cursor: Cursor | undefined, pembaca: Pembaca): Indikator['berlaku'] {
  if (cursor === undefined) return null
  const [awal, akhir] = [tahunDari(cursor, 'awal'), tahunDari(cursor, 'akhir')]
  if (awal !== null && akhir !== null && isTerbalik(cursor, awal, akhir, pembaca)) return null
  return { awal, akhir }
}
