// Small facts about the text of a plan file that several parts of the reader need.

/** Characters that look like a space or like nothing, and are no space to YAML; the inside of a character class. */
export const falseSpace = '\\u00a0\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff'

/** A line without its end, and the offset it starts at. */
export interface Line {
  readonly start: number
  readonly text: string
}

const isLineEnd = (sign: string | undefined): boolean => sign === '\n' || sign === '\r'

export function lineAt(text: string, offset: number): Line {
  let start = offset
  while (start > 0 && !isLineEnd(text[start - 1])) start--
  const end = text.slice(start).search(/[\r\n]/)
  return { start, text: end < 0 ? text.slice(start) : text.slice(start, start + end) }
}

/** `kunci: ` as it stands before a value on its line, or nothing where the value has no key there. */
export function keyBefore(text: string, offset: number): string {
  const line = lineAt(text, offset)
  const key = /("[^"]*"|'[^']*'|[^\s,{}[\]:#"'][^,{}[\]:#"']*?) *:[ \t]+$/.exec(
    line.text.slice(0, offset - line.start),
  )?.[1]
  return key === undefined ? '' : `${key.replace(/^(?:- +)+/, '')}: `
}
