// `12 Dokumen`, as tables without a column of units have it → the figure, and the unit in the key for it. Nothing is lost: the words of
// the cell stand apart where the format has a place for each.
import type { DraftIndikator, Series, Slot, Words } from './draft.ts'
import { monthWords } from './headers.ts'
import { plain } from './words.ts'

/** Only where all figures of an indikator that name a unit name the same, and its own is that one or none. */
export function takeUnits(indikator: DraftIndikator): void {
  const { fields, kondisiAwal, target, targetDokumen, realisasi } = indikator
  const written = figuresOf(indikator).flatMap(({ text }) => parted(text) ?? [])
  const [first] = written
  if (first === undefined || written.some(({ unit }) => plain(unit) !== plain(first.unit))) return
  const own = fields.get('satuan')
  if (own !== undefined && plain(own.text) !== plain(first.unit)) return
  if (own === undefined) fields.set('satuan', { text: first.unit, cells: [] })
  const bare = (words: Words): Words => ({ text: parted(words.text)?.figure ?? words.text, cells: words.cells })
  if (kondisiAwal !== undefined) indikator.kondisiAwal = { tahun: kondisiAwal.tahun, nilai: bare(kondisiAwal.nilai) }
  for (const series of [target, realisasi, ...targetDokumen.values()])
    for (const [year, { nilai, tw }] of series)
      series.set(year, {
        ...(nilai !== undefined && { nilai: bare(nilai) }),
        tw: tw.map((words) => (words === undefined ? words : bare(words))),
      })
}

function figuresOf({ kondisiAwal, target, targetDokumen, realisasi }: DraftIndikator): readonly Words[] {
  const inSlot = ({ nilai, tw }: Slot) => [nilai, ...tw]
  const inSeries = (series: Series) => [...series.values()].flatMap(inSlot)
  const all = [target, realisasi, ...targetDokumen.values()].flatMap(inSeries)
  return [kondisiAwal?.nilai, ...all].filter((words): words is Words => words !== undefined)
}

/** Behind a number they are a part of it, or make it a day. */
const noUnits: ReadonlySet<string> = new Set([...monthWords, 'ribu', 'juta', 'miliar', 'milyar', 'triliun', 'rb', 'jt'])

/** A number and one to four words without digits behind it; a percentage stays together. */
function parted(text: string): { readonly figure: string; readonly unit: string } | null {
  const [, figure, unit] = /^(-?\d[\d.,]*\d|\d)\s*(\p{L}[\p{L}\p{M}/.()' -]*)$/u.exec(text) ?? []
  const words = plain(unit ?? '').split(' ')
  if (figure === undefined || words.length > 4 || words.some((word) => noUnits.has(word))) return null
  return { figure, unit: unit!.trim() }
}
