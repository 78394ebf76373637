// Quotes a text so that YAML reads it back letter for letter.

/** The text between quotes: double ones where they need no escapes. Curly ones around it, from a word processor, were meant as quotes. */
export function quoted(text: string): string {
  const inner = /^[“”„‘’]([^“”„]*)[“”’‘]$/s.exec(text)?.[1] ?? text
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
}
