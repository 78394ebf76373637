// Text of plan files made safe for a terminal: control characters would be obeyed, direction marks would reorder the line, and
// invisible ones would hide. Joiners and variation selectors stay, which belong to scripts and emoji, and the soft hyphen.
import { isPlain } from './width.ts'

const joiners = '\\u00ad\\u034f\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}'
const unprintable = new RegExp(
  `(?![${joiners}])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2028\\u2029]`,
  'gu',
)

/** One line; a tab becomes a blank, everything else of the kind is shown as U+FFFD. */
export function printable(text: string): string {
  if (isPlain(text)) return text
  return text.replace(unprintable, (sign) => (sign === '\t' ? ' ' : '\u{fffd}'))
}

/** The same for a text of several lines, where the format has room for one. */
export const oneLine = (text: string): string => printable(text.replace(/[\r\n\u2028\u2029]+/g, ' '))

/** The same value in JSON: of itself JSON escapes the control characters below U+0020 only. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (sign) => (sign === '\n' ? sign : sign.split('').map(escaped).join('')))
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
