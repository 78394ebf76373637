// Numbers within messages, written as Indonesian documents write them in both languages.
import type { Decimal } from 'decimal.js'

/** `Rp 1.250.000.000`, with decimals only where there are any. */
export function rupiah(amount: Decimal): string {
  const [whole, fraction] = amount.abs().toFixed().split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount.isNegative() ? '-' : ''}Rp ${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}
