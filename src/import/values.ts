// Texts and figures of a table's cells → an indikator's fields; a reason where one cannot be taken.
import type { Text } from '../diagnostic.ts'
import { type DraftIndikator, merged, put, putField, type Series, seriesOf, type Words } from './draft.ts'
import { choices } from './headers.ts'
import { reasons } from './reasons.ts'
import type { Role } from './role.ts'
import { plain } from './words.ts'

/** Null where it was taken. */
export function setOn(indikator: DraftIndikator, role: Role, words: Words): Text | null {
  const { field, year } = role
  if (/^[–—-]?$/.test(words.text)) return reasons.strip
  if (field === 'kondisi_awal') {
    const nilai = merged(indikator.kondisiAwal?.nilai, words)
    if (nilai === null) return reasons.nilaiKedua
    indikator.kondisiAwal ??= { tahun: year ?? null, nilai }
    return null
  }
  const { target, targetDokumen, realisasi } = indikator
  if (field === 'realisasi') return putFigure(realisasi, null, role, words)
  if (field === 'target') return putFigure(target, targetDokumen, role, words)
  const known = choices[field]
  const word = known === undefined ? words.text : chosen(words.text, known)
  if (word === null) return reasons.pilihanAsing
  return putField(indikator.fields, field, { ...words, text: word }) ? null : reasons.nilaiKedua
}

/** A figure at the year and quarter of its column, of the document that it names, where there are `others`. Null where it was taken. */
export function putFigure(
  own: Series,
  others: Map<string, Series> | null,
  { year, quarter, document }: Role,
  words: Words,
): Text | null {
  if (year === undefined) return reasons.tanpaTahun
  const series = others === null || document === undefined ? own : seriesOf(others, document)
  return put(series, year, quarter ?? null, words) ? null : reasons.nilaiKedua
}

function chosen(text: string, known: Readonly<Record<string, readonly string[]>>): string | null {
  const words = text.trim() === '✓' || text.trim() === '√' ? 'v' : plain(text)
  return Object.entries(known).find(([word, list]) => word === words || list.includes(words))?.[0] ?? null
}

/** What the heading says of the quarters. The name of an indikator would leave that open, or say another thing. */
export function addUp(list: readonly DraftIndikator[]): void {
  for (const { fields } of list) fields.set('konsolidasi', { text: 'jumlah', cells: [] })
}
