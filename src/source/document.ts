// What reading one file gives: plain data, the place of every key and value, comments, and what was wrong with the text.
import type { Diagnostic } from '../diagnostic.ts'

/** Plain data as YAML's core schema types it: numbers are for validation only; figures are read from the text. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

/**
 * Where every key and value stands, one entry a value, in the order of the text (a collection before its parts).
 * Entry `i` has five numbers in `ints`: key start, key end (-1 for a list item and the root), value start, value end, and the
 * number of the entry that follows the value and all of its parts. `keys[i]` is the key as text (`"2024"`, `2024` alike).
 * An entry whose value is empty has the place of its key.
 */
export interface Places {
  readonly ints: Int32Array
  readonly keys: readonly (string | null)[]
}

/** A comment; `start` is at the `#`, `end` behind its last character. */
export interface Comment {
  readonly start: number
  readonly end: number
}

export interface Document {
  /** Path from the plan's root, with `/`. */
  readonly file: string
  /** The decoded text, without a byte order mark. */
  readonly text: string
  /** `undefined` when the text has an error that leaves its structure in doubt: nothing is read from it then. */
  readonly data: Data | undefined
  readonly places: Places
  readonly comments: readonly Comment[]
  readonly problems: readonly Diagnostic[]
}
