// Text as workbooks take it.
import type { Language, Text } from '../diagnostic.ts'

/** Excel's limit, in units of UTF-16. */
const longest = 32_767

/**
 * XML has no place for most control characters, and halves of a pair become another sign. What looks like an escape of the format
 * (`_x000D_`) would be read as one.
 */
export const excelText = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

const page: Text = { id: 'Halaman &P dari &N', en: 'Page &P of &N' }

/** The foot of a page, which may have 255 characters. */
export const footer = (left: string, middle: string, language: Language): string =>
  `&L&8 ${footerText(left, 60)}&C&8 ${footerText(middle, 80)}&R&8 ${page[language]}`

/** A line, where `&` begins a command. */
export function footerText(text: string, most: number): string {
  const line = excelText(text).replace(/\s+/g, ' ')
  const short = line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
  return short.replaceAll('&', '&&')
}
