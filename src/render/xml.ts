// Text and attributes → XML 1.0, which has no place for control characters and the like, not even escaped.
import { oneLine } from './printable.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Of a text that has only what XML has a place for; line ends and tabs stay, in attributes as references. */
export const xmlEscape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

export const xmlText = (text: string): string => xmlEscape(oneLine(text).replace(/[\ufffe\uffff]/g, '\ufffd'))

/** ` name="value"` for each. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
