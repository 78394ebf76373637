// What keeps a template from being filled, in words: thrown within this folder, given as a value beyond it.
import type { Args, Text } from '../../diagnostic.ts'

export interface Said {
  readonly text: Text
  readonly args: Args
}

/** `renderTemplate` turns it into plain data. */
export class TemplateError extends Error {
  readonly said: Said
  constructor(text: Text, args: Args = {}) {
    super(text.en)
    this.said = { text, args }
  }
}
