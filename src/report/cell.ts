// Values → cells of a table, and cells → text. All rounding for the eye happens here: half-up.
import type { Decimal } from 'decimal.js'
import type { Language } from '../diagnostic.ts'
import { bulatkan, Desimal } from '../figures/decimal.ts'
import type { Besaran, Capaian, FiguresIndikator } from '../figures/types.ts'
import { separated } from '../messages/number.ts'
import type { Band } from '../plan/types.ts'
import type { Cell, Formula, Role } from './annex.ts'
import { provisional, yesNo } from './words.ts'

/** A text; `-` where there is none. */
export function text(words: string | null, role?: Role): Cell {
  if (words === null || words === '') return { kind: 'empty', ...withRole(role) }
  return { kind: 'text', text: words, ...withRole(role) }
}

/** A whole number. */
export function count(value: number, formula?: Formula, role?: Role): Cell {
  return { kind: 'number', value: new Desimal(value), decimals: 0, ...(formula && { formula }), ...withRole(role) }
}

/** Rupiah; decimals only where there are sen. */
export function money(value: Decimal | null, formula?: Formula): Cell {
  if (value === null) return { kind: 'empty' }
  return { kind: 'number', value, decimals: value.isInteger() ? 0 : 2, ...(formula && { formula }) }
}

/** Percent, two decimals. The column's title says that it is percent. */
export function percent(value: Decimal | null, formula?: Formula, role?: Role): Cell {
  if (value === null) return { kind: 'empty' }
  return { kind: 'number', value, decimals: 2, ...(formula && { formula }), ...withRole(role) }
}

export function capaian({ persen, sementara }: Capaian, formula?: Formula): Cell {
  return percent(persen, formula, sementara ? 'provisional' : undefined)
}

/** The band's name in its colour; `sementara` for a provisional capaian, which has no band. */
export function kategori({ persen, sementara, kategori }: Capaian, language: Language): Cell {
  if (sementara && persen !== null) return text(provisional[language], 'provisional')
  return text(kategori?.nama ?? null, bandRole(kategori))
}

export function bandRole(band: Band | null): Role | undefined {
  return band?.warna == null ? undefined : { warna: band.warna }
}

/** A target or an actual of an indikator: decimals as written, at most two (four below 1) where it is computed. */
export function value(
  { rumus }: Pick<FiguresIndikator, 'rumus'>,
  besaran: Besaran | null,
  language: Language,
  formula?: Formula,
): Cell {
  if (besaran === null) return { kind: 'empty' }
  if (besaran.jenis === 'predikat') return text(besaran.nama)
  if (besaran.jenis === 'rentang') {
    const [low, high] = [besaran.dari, besaran.sampai].map((end) => formatNumber(end, end.decimalPlaces(), language))
    return text(`${low}–${high}`)
  }
  const { angka, desimal } = besaran
  if (rumus === 'ya-tidak' && (angka.isZero() || angka.eq(1)))
    return text(yesNo[angka.isZero() ? 'no' : 'yes'][language])
  const computed = Math.min(angka.decimalPlaces(), angka.abs().lt(1) ? 4 : 2)
  return { kind: 'number', value: angka, decimals: desimal ?? computed, ...(formula && { formula }) }
}

/** What a cell says, for outputs that are text. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return formatNumber(cell.value, cell.decimals, language)
    case 'empty':
      return '-'
    case 'blank':
      return ''
  }
}

/** `1.234,50` in Indonesian, `1,234.50` in English. */
export function formatNumber(number: Decimal, decimals: number, language: Language): string {
  const digits = separated(bulatkan(number.abs(), decimals).toFixed(decimals), language)
  return number.isNegative() && /[1-9]/.test(digits) ? `-${digits}` : digits
}

function withRole(role: Role | undefined): { role?: Role } {
  return role === undefined ? {} : { role }
}
