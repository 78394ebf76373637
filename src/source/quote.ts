// A text → how it stands in a plan file so that YAML reads it back letter for letter.

/**
 * A text as a value: as it is typed where that is beyond doubt (it begins with a letter or a bracket, and has no sign that ends a text or a
 * part of it), else between quotes. Within `{ … }` and `[ … ]` more signs end it.
 */
export function scalarOf(text: string, flow = false): string {
  if (!/^[\p{L}(]/u.test(text) || /^(true|false|null|yes|no|on|off|y|n)$/i.test(text)) return betweenQuotes(text)
  const doubtful = flow ? /[^\p{L}\p{M}\d ._/()%+-]| $/u : /: |:$| #|\s$|[\p{C}\u2028\u2029]/u
  return doubtful.test(text) ? betweenQuotes(text) : text
}

/** Double quotes, or single ones where only escapes would help; signs that no editor shows stand as escapes. */
export function betweenQuotes(text: string): string {
  if (/[\p{C}\u2028\u2029]/u.test(text)) return doubleQuoted(text)
  return /["\\]/.test(text) ? singleQuoted(text) : `"${text}"`
}

/** Only for a text without control characters. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** What stands in a file, mended: curly quotes around it, from a word processor, were meant as quotes. */
export function quoted(text: string): string {
  const inner = /^[“”„‘’]([^“”„]*)[“”’‘]$/s.exec(text)?.[1] ?? text
  return /["\\]/.test(inner) ? singleQuoted(inner) : `"${inner}"`
}
