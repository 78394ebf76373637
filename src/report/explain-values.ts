// Values as an explanation writes them: as shown, unrounded, and as operands of a formula.
import type { Decimal } from 'decimal.js'
import type { Language } from '../diagnostic.ts'
import { bulatkan } from '../figures/index.ts'
import type { Besaran } from '../figures/types.ts'
import type { Isian } from '../plan/types.ts'
import { formatNumber } from './cell.ts'
import { words } from './explain-words.ts'

export function isianText({ nilai }: Isian, language: Language): string | null {
  switch (nilai.jenis) {
    case 'angka':
      return language === 'id' ? nilai.angka.replace('.', ',') : nilai.angka
    case 'rentang':
      return `${nilai.dari}–${nilai.sampai}`.replaceAll('.', language === 'id' ? ',' : '.')
    case 'predikat':
      return nilai.nama
    case 'tidak-terbaca':
      return nilai.teks
    default:
      return null
  }
}

/** Up to six decimals, with ≈ where there are more; without language as formulas write it. */
export const decimalText = (number: Decimal, language: Language | null): string => {
  const short = bulatkan(number, 6)
  const text = language === null ? short.toFixed() : formatNumber(short, short.decimalPlaces(), language)
  return `${short.equals(number) ? '' : '≈'}${text}`
}

/** A negative number between operators. */
export const signedOperand = (text: string): string => (/^≈?[-−]/.test(text) ? `(${text})` : text)

/** A value within a formula: a grade as its score. */
export function numberText(besaran: Besaran, language: Language | null): string {
  if (besaran.jenis === 'angka') return decimalText(besaran.angka, language)
  return besaran.jenis === 'predikat' ? decimalText(besaran.skor, language) : shownValue(besaran, language ?? 'en')
}

export function shownValue(besaran: Besaran, language: Language): string {
  switch (besaran.jenis) {
    case 'angka':
      return formatNumber(
        besaran.angka,
        besaran.desimal ?? Math.min(besaran.angka.decimalPlaces(), besaran.angka.abs().lt(1) ? 4 : 2),
        language,
      )
    case 'rentang':
      return [besaran.dari, besaran.sampai].map((end) => formatNumber(end, end.decimalPlaces(), language)).join('–')
    case 'predikat':
      return `${besaran.nama} (${words.score[language]} ${decimalText(besaran.skor, language)})`
  }
}

export function exactValue(besaran: Besaran): string {
  switch (besaran.jenis) {
    case 'angka':
      return besaran.angka.toFixed()
    case 'rentang':
      return `${besaran.dari.toFixed()}–${besaran.sampai.toFixed()}`
    case 'predikat':
      return besaran.nama
  }
}
