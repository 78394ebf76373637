// Text of a plan in Markdown: no links, no HTML, no tables, no headings, and nobody is called.
import { oneLine } from './printable.ts'

export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]>|#!~$]/g, '\\$&')
    // What looks like an address would become a link.
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    // The comment is gone when it is shown; without it, `@name` would be a person.
    .replace(/@(?=\w)/g, '@<!-- -->')

/** Text of several lines in a cell of a table, where each line begins anew. */
export const markdownCell = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => markdownText(line).trim())
    .join('<br>')

/** A text where a line of Markdown begins: no list, no line across the page, no underline of a heading. */
export const markdownLine = (text: string): string =>
  markdownText(text)
    .trim()
    .replace(/^[-+=:]|(?<=^\d{1,9})[.)]/, '\\$&')

/** In a table too: there a bar would end the cell even within code, and behind a backslash that escapes another one. */
export const markdownCode = (text: string): string => {
  const line = oneLine(text).replace(/(\\*)\|/g, '$1$1\\|')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}
