// Texts and figures → how they stand in a plan file: quoted as what they replace, else plain where YAML reads that back.
import { separated } from '../messages/number.ts'
import type { Spot, Write } from './put.ts'
import { doubleQuoted, scalarOf, singleQuoted } from './quote.ts'

/** A text, letter for letter. */
export const textWriter =
  (text: string): Write =>
  ({ old, flow }) => {
    if (old.startsWith("'") && !/\p{Cc}/u.test(text)) return singleQuoted(text)
    return old.startsWith('"') ? doubleQuoted(text) : scalarOf(text, flow)
  }

/** Texts below each other, or `[…, …]` where the file has them so. */
export const listWriter =
  (texts: readonly string[]): Write =>
  (spot) => {
    const own = (text: string, flow: boolean) => textWriter(text)({ ...spot, old: '', flow })
    if (spot.flow || spot.old.startsWith('[') || spot.lineEnd === '' || texts.length === 0) {
      return `[${texts.map((text) => own(text, true)).join(', ')}]`
    }
    return texts.map((text) => `${spot.lineEnd}${spot.indent}- ${own(text, false)}`).join('')
  }

/**
 * A canonical decimal (`-1234.50`) in the manner of the figure it replaces: with its quotes, its comma, its groups of thousands. Three
 * decimals get a zero where the reader could take them for thousands.
 */
export const figureWriter =
  (decimal: string): Write =>
  (spot) => {
    const quote = /^["']/.exec(spot.old)?.[0] ?? ''
    const old = quote === '' ? spot.old : spot.old.slice(1, -1)
    const written = `${quote}${inManner(unambiguous(decimal), old, spot)}${quote}`
    return /^[\d-]/.test(written) || quote !== '' ? written : `"${written}"`
  }

function inManner(decimal: string, old: string, { flow, old: source }: Spot): string {
  const quoted = source !== old
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(old) && Math.abs(Number(decimal)) >= 1e6) return separated(decimal, 'id')
  return /^-?\d+,\d+$/.test(old) && (quoted || !flow) ? decimal.replace('.', ',') : decimal
}

const unambiguous = (decimal: string): string => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal)
