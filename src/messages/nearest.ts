// "Did you mean": the known name nearest to what was written.
import { distance } from 'fastest-levenshtein'

/** The nearest of `known`, without case and separators; null where none is near enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | null {
  const target = plain(written)
  let best: string | null = null
  let least = Math.max(1, Math.floor(target.length / 3)) + 1
  for (const name of known) {
    const steps = distance(target, plain(name))
    if (steps < least) {
      least = steps
      best = name
    }
  }
  return best
}

/** Letters that differ between two names, without case and separators. */
export const lettersApart = (a: string, b: string): number => distance(plain(a), plain(b))

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')
