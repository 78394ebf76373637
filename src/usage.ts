// Wrong usage: the one kind of error that is thrown. Its text says what to do; the exit code is 2.
import type { Args, Language, Text } from './diagnostic.ts'

export class UsageError extends Error {
  readonly text: Text
  readonly args: Args
  /** Language of the plan, once it is known; null before. */
  language: Language | null = null

  constructor(text: Text, args: Args = {}) {
    super(text.en)
    this.name = 'UsageError'
    this.text = text
    this.args = args
  }
}

/** Runs what follows once the language of messages is known: wrong usage found in it is said in that language. */
export async function speaking<T>(language: Language, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof UsageError) error.language ??= language
    throw error
  }
}
