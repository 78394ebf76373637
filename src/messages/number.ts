// Numbers within texts, with the separators of their language: `1.234,5` in Indonesian, `1,234.5` in English.
import type { Decimal } from 'decimal.js'
import type { Language, Text } from '../diagnostic.ts'

/** A plain decimal (`-1234.50`) with its thousands in groups, and with the decimals that it has. */
export function separated(decimal: string, language: Language): string {
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.']
  const [whole, fraction] = decimal.split('.') as [string, string?]
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? '' : point + fraction)
}

/** A text made once for each language. */
export const inBoth = (write: (language: Language) => string): Text => ({ id: write('id'), en: write('en') })

/** A number in a message, with the decimals that it has. */
export const numberText = (number: Decimal): Text => inBoth((language) => separated(number.toFixed(), language))

/** `Rp 1.250.000.000`, with decimals only where there are any. */
export const rupiah = (amount: Decimal): Text =>
  inBoth((language) => `${amount.isNegative() ? '-' : ''}Rp ${numberText(amount.abs())[language]}`)
