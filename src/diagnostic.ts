// What a finding is: raised as a `Diagnostic` (symbolic texts, offsets), shown as a `Finding` (words, line and column).
import { ownData } from './own.ts'

/** A stretch of one plan file. Offsets are UTF-16 units into the file's decoded text, `end` exclusive. */
export interface Place {
  /** Path from the plan's root, with `/`. */
  readonly file: string
  readonly start: number
  readonly end: number
}

export type Language = 'id' | 'en'

/** One text in both languages; `{name}` stands for an argument. */
export interface Text {
  readonly id: string
  readonly en: string
}

/** A message of a rule: what is wrong, and (where it can be said) what to write instead. */
export interface Message extends Text {
  readonly help?: Text
}

/** What a message's `{name}` is replaced by; a `Text` where the word itself depends on the language. */
export type Args = Readonly<Record<string, string | number | Text>>

/** Another place that belongs to a finding, with a short text why. */
export interface Related {
  readonly place: Place
  readonly text: Text
}

/** A change of one plan file: the stretch is replaced by the text; an empty stretch takes it in. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** How a finding is mended: all of the edits, or none. */
export interface Fix {
  /** What was meant is certain, and nothing is lost: `--fix` does it. The others wait for `--fix-unsafe`. */
  readonly safe: boolean
  /** True where it is made of texts that other fixes mend: it waits for them. */
  readonly last?: boolean
  readonly edits: readonly Edit[]
}

/** A problem in the user's data, as the stages raise it. Severity and words are the rule's and come later. */
export interface Diagnostic {
  readonly rule: string
  /** Key of the rule's `messages`. */
  readonly message: string
  readonly args: Args
  readonly place: Place
  readonly related: readonly Related[]
  /** Ids of the node and the indikator that the finding is about, where it is about one. */
  readonly node: string | null
  readonly indikator: string | null
  /** Absent where only the user can tell what to write. */
  readonly fix?: Fix
  /** What one mistake shows in several places: of those with the same, only the first is shown. */
  readonly mistake?: string
}

export type Severity = 'error' | 'warning' | 'info'

/** A finding as it is shown and as `--format json` gives it (`schemas/findings.schema.json`). */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  readonly basis: string | null
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** Exclusive. */
  readonly endColumn: number
  readonly node: string | null
  readonly indicator: string | null
  readonly related: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[]
  /** Whether `--fix` or `--fix-unsafe` can mend this very finding. */
  readonly fixable: boolean
  /** Those edits; no part of the JSON. */
  readonly fix?: Fix
  /** What makes it this finding, independent of language and line: `fingerprint` is its hash. */
  readonly identity: string
}

/** Makes a diagnostic, with nothing in the optional parts. */
export function diagnostic(
  rule: string,
  message: string,
  place: Place,
  args: Args = {},
  more: {
    related?: readonly Related[]
    node?: string | null
    indikator?: string | null
    fix?: Fix | null
    mistake?: string | undefined
  } = {},
): Diagnostic {
  return {
    rule,
    message,
    args: ownData(args),
    place,
    related: more.related ?? [],
    node: more.node ?? null,
    indikator: more.indikator ?? null,
    ...(more.fix == null ? {} : { fix: ownData(more.fix) }),
    ...(more.mistake === undefined ? {} : { mistake: more.mistake }),
  }
}

/** The text in one language, its `{name}` replaced. A name without an argument is a bug. */
export function fill(text: Text, args: Args, language: Language): string {
  return text[language].replace(/\{([a-z_]+)\}/gi, (_, name: string) => {
    const arg = args[name]
    if (arg === undefined) throw new Error(`text without argument "${name}": ${text.id}`)
    return typeof arg === 'object' ? arg[language] : String(arg)
  })
}
