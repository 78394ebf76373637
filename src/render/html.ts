// Text and attributes → HTML: nothing of a plan's text is markup, and what would be invisible is shown.
import { printable, printableJson } from './printable.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => entities[sign]!)

/** Line breaks of the text stay. */
export const htmlText = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(escaped)
    .join('<br>')

/** ` name="value"` for each; `true` stands alone, `null` and `false` are left out. */
export const htmlAttributes = (attributes: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (value === null || value === false) return ''
      return value === true ? ` ${name}` : ` ${name}="${escaped(String(value).replace(/[\r\n\u2028\u2029]+/g, ' '))}"`
    })
    .join('')

/** For a `script` element: no tag can begin in it. */
export const htmlJson = (value: unknown): string => printableJson(JSON.stringify(value)).replaceAll('<', '\\u003c')

/** Of an id of the plan: one word, the same behind `#`. */
export const anchorOf = (kind: 'node' | 'jelas' | 'lampiran', id: string): string =>
  `${kind}-${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd')).replaceAll("'", '%27')}`
