// Text of a plan that a spreadsheet could take for a formula: as a field of a CSV file, or once somebody edits its cell.

/** `=`, `+`, `-` and `@`, full-width ones too, also behind blanks, quotes and signs without width. */
const beginning = String.raw`[\s"'\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]`

const atStart = new RegExp(`^(?:${beginning}|[\\t\\r])`, 'u')
/** Within a text too, where a program that expects semicolons would begin a field. */
const atField = new RegExp(`^(?=${beginning}|[\\t\\r])|(?<=[;\\n]|\\r(?!\\n))(?=${beginning})`, 'gu')

export const looksLikeFormula = (text: string): boolean => atStart.test(text)

/** With an apostrophe before all that could be taken for a formula, as spreadsheets mark a text. */
export const withoutFormulas = (text: string): string => text.replace(atField, "'")
